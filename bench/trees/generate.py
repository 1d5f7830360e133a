#!/usr/bin/env python3
"""Writes stories in which it is known who took what from whom.

    bench/trees/generate.py --words tuning --seed 1 --stories 100 FOLDER

Every story comes from the words, the seed and its number alone. README.md says what happens in them."""
import argparse
import html
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from trees import Story, truth_of  # noqa: E402

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
<meta property="og:site_name" content="{outlet}">{date}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>{title}</h1>
{body}
</article>
<footer>{outlet}. All rights reserved.</footer></body></html>
"""


def body_of(story, report):
    paragraphs = [" ".join(s.text() for s in p) for p in report.text]
    if report.dateline:
        paragraphs[0] = f"{story.fill['town'].upper()} ({report.dateline}) - {paragraphs[0]}"
    return paragraphs


def page(story, report, as_html):
    date = report.printed[1] if len(report.printed) > 1 else ""
    paragraphs = body_of(story, report)
    if as_html:
        meta = f'\n<meta property="article:published_time" content="{date}">' if date else ""
        source = f"<p>Source: {html.escape(report.credit)}</p>" if report.credit else ""
        body = "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in paragraphs) + source
        return PAGE.format(title=html.escape(report.title), outlet=html.escape(report.outlet), date=meta, body=body)
    head = [f"Title: {report.title}", f"Outlet: {report.outlet}"]
    head += [f"Published: {date}"] if date else []
    head += [f"Credit: {report.credit}"] if report.credit else []
    return "\n".join(head) + "\n\n" + "\n\n".join(paragraphs) + "\n"


def write(place, words, seed, stories):
    for number in range(1, stories + 1):
        story = Story(words, seed, number).grow()
        folder = place / f"t{number:04}"
        folder.mkdir(parents=True, exist_ok=True)
        truth, files = truth_of(story), {}
        for report in story.reports:
            if report.hidden:
                continue
            as_html = story.r.random() < 0.35
            files[report.name] = report.name + (".html" if as_html else ".txt")
            (folder / files[report.name]).write_text(page(story, report, as_html), encoding="utf-8")
        truth["files"] = files
        (folder / "tree.json").write_text(json.dumps(truth, indent=1) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--words", choices=["tuning", "heldout"], default="tuning")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", type=int, default=100)
    chosen = parser.parse_args()
    write(chosen.folder, chosen.words, chosen.seed, chosen.stories)
    return 0


if __name__ == "__main__":
    sys.exit(main())
