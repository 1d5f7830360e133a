#!/usr/bin/env python3
"""How many independent origins stand behind each detail? The program's answer, added up over
stories of known truth, beside what is done today.

    bench/count/score.py --firsthand build/release/firsthand tests/cases data/sample

Shares are of all truth details: exact + over + under + missing = 1. *exact* is `expected`, rounded
half up, equal to the truth; *over* is the harmful error, for it calls an echo a second voice. The
baselines are counted over the truth's own report sets, so they find every detail for nothing. With --ablate
there are rows for the count without text, without citations and without knowing speakers again. With --json
the line has also the reliability of the likelihoods of edges, for plot.py."""
import argparse
import json
import os
import re
import shutil
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import known_truth as kt  # noqa: E402

COLUMNS = ("details", "exact", "over", "under", "missing")


def share(part, whole):
    return part / whole if whole else None


def headline(path):
    """The words of a report's title, if it has one."""
    text = path.read_text(encoding="utf-8", errors="replace")
    found = re.search(r"<title>([^<|]*)", text) or re.search(r"^Title: (.*)", text, re.M)
    return set(re.findall(r"\w+", found.group(1).lower())) if found else set()


def headline_clusters(story, names):
    """What clustering of near-identical headlines makes of them: single link, half of the words shared."""
    groups = []
    for words in (headline(story.reports / name) for name in names):
        near = [g for g in groups if any(words and len(words & w) * 2 >= len(words | w) for w in g)]
        groups = [g for g in groups if g not in near] + [[words, *(w for g in near for w in g)]]
    return len(groups)


def edges_said(story, found):
    """[(likelihood, is it so)] of the edges between two reports: for one that says copying, whether
    both have a text in common; for a citation, whether the one cites the other."""
    out = []
    related = {start: kt.reach(story.truth["copies"], start) for start in story.files()}
    cited = {(e["from"], e["to"]) for e in story.truth["copies"]}
    for e in found.edges:
        for a in found.names.get(e.get("from"), ()):
            for b in found.names.get(e.get("to"), ()):
                both = related.get(a, set()) & related.get(b, set())
                if e["relation"] in ("copies", "rewrites"):
                    out.append((e["likelihood"], bool(both)))
                elif e["relation"] == "cites":
                    out.append((e["likelihood"], (a, b) in cited))
    return out


def row(pairs):
    """pairs: (truth, number or None where the detail is missing)."""
    n, given = len(pairs), [(t, v) for t, v in pairs if v is not None]
    return {"details": n, "exact": share(sum(v == t for t, v in given), n),
            "over": share(sum(v > t for t, v in given), n),
            "under": share(sum(v < t for t, v in given), n), "missing": share(n - len(given), n)}


class Table:
    """Sums over stories."""

    def __init__(self):
        self.answers = defaultdict(list)  # title: [(truth, number or None)]
        self.by_number = defaultdict(list)
        self.by_tag = defaultdict(list)
        self.sums = defaultdict(float)
        self.failed = []
        self.edges = []  # (likelihood, is it so)

    def add(self, story, found):
        truth, sums = story.truth, self.sums
        sums["stories"] += 1
        sums["seconds"] += found.seconds
        if found.failures:
            self.failed.append(f"{story.name}: {found.failures[0]}")
        for t, d in kt.match(truth["details"], found.details):
            self.add_detail(story, t, d, found)
        for part, less in found.without.items():
            for t, d in kt.match(truth["details"], less.details):
                self.answers[f"without {part}"].append((t["independent"], kt.expected(d)))
                self.sums[f"distorted_above_one without {part}"] += kt.distorted_above_one(t, less)
        sums["totals"] += len(truth["never"])
        sums["totals_taken"] += len(kt.totals_taken(story, found))
        self.edges += edges_said(story, found)
        c = kt.copying(story, found)
        sums["copies"] += len(c.true)
        sums["copies_found"] += len(c.true & c.given)
        sums["given"] += len(c.given)
        sums["given_right"] += len(c.given) - len(c.spurious)
        turned = {(b, a) for a, b in c.found}
        sums["both"] += len(c.directed & (c.found | turned))
        sums["directed"] += len(c.directed & (c.found - turned))
        sums["with_parent"] += len(c.directed)
        sums["parents"] += len(c.directed & c.found)
        for key, value in zip(("precision", "recall", "scored"), kt.bcubed(story, found)):
            sums[key] += value

    def add_detail(self, story, t, d, found):
        n = t["independent"]
        pair = (n, kt.expected(d))
        if pair[1] is not None:
            self.sums["error"] += abs(pair[1] - n)
        self.answers["firsthand"].append(pair)
        self.answers["number of reports"].append((n, len(t["reports"])))
        outlets = {story.truth["outlets"][r] for r in t["reports"]}
        self.answers["number of outlets"].append((n, len(outlets)))
        self.answers["like headlines"].append((n, headline_clusters(story, t["reports"])))
        self.answers["always one"].append((n, 1))
        self.by_number[f"truth is {n}" if n < 3 else "truth is 3 and more"].append(pair)
        for tag in story.truth["tags"]:
            self.by_tag[tag].append(pair)
        if t["distorted"]:
            self.by_tag["(a distorted detail)"].append(pair)
        for key, value in zip(("origins_precision", "origins_recall", "origins_scored"), kt.bcubed_of_origins(t, d, found)):
            self.sums[key] += value
        span = kt.interval(d)
        self.sums["intervals"] += span is not None
        self.sums["in_interval"] += span is not None and span[0] <= n <= span[1]
        self.sums["width"] += span[1] - span[0] if span else 0
        self.sums["distorted"] += t["distorted"]
        self.sums["distorted_above_one"] += kt.distorted_above_one(t, found)

    def rows(self):
        return {title: row(pairs) for title, pairs in self.answers.items()}

    def parts(self):
        both = [*sorted(self.by_number.items()), *sorted(self.by_tag.items())]
        return {title: row(pairs) for title, pairs in both}

    def reliability(self):
        """Of the edges, by tenth of the likelihood: how many, what is said, what is true."""
        out = []
        for tenth in range(10):
            here = [(p, y) for p, y in self.edges if min(9, int(p * 10)) == tenth]
            if here:
                out.append({"edges": len(here), "said": sum(p for p, _ in here) / len(here),
                            "true": sum(y for _, y in here) / len(here)})
        return out

    def facts(self):
        s = self.sums
        given = [pair for pair in self.answers["firsthand"] if pair[1] is not None]
        return {"mean_error": share(s["error"], len(given)), "in_interval": share(s["in_interval"], s["intervals"]),
                "mean_width": share(s["width"], s["intervals"]),
                "distorted": int(s["distorted"]),
                "distorted_above_one": int(s["distorted_above_one"]),
                **{key: int(value) for key, value in s.items() if " without " in key},
                "totals": int(s["totals"]), "totals_taken": int(s["totals_taken"]),
                "copies_R": share(s["copies_found"], s["copies"]),
                "copies_P": share(s["given_right"], s["given"]),
                "direction_R": share(s["directed"], s["both"]),
                "parents_R": share(s["parents"], s["with_parent"]),
                "origins_B3_P": share(s["origins_precision"], s["origins_scored"]),
                "origins_B3_R": share(s["origins_recall"], s["origins_scored"]),
                "B3_P": share(s["precision"], s["scored"]), "B3_R": share(s["recall"], s["scored"]),
                "faults": len(self.failed), "seconds": round(s["seconds"], 1)}


def show(value):
    return "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)


def print_rows(title, block):
    cells = [[title, *COLUMNS]] + [[k, *(show(v[c]) for c in COLUMNS)] for k, v in block.items()]
    wide = [max(len(r[i]) for r in cells) for i in range(len(cells[0]))]
    for r in cells:
        padded = [x.rjust(w) if i else x.ljust(w) for i, (x, w) in enumerate(zip(r, wide))]
        print("  ".join(padded).rstrip())
    print()


EXPLAINED = {"mean_error": "|expected - truth|, over the found", "in_interval": "low <= truth <= high, over the found", "mean_width": "high - low",
             "distorted_above_one": "must be 0",
             "totals_taken": "cumulative totals as figures; must be 0",
             "copies_R": "true copy pairs found", "copies_P": "copy pairs named that share a text",
             "direction_R": "who took from whom, over the pairs found",
             "parents_R": "true (taker, giver) found",
             "origins_B3_P": "reports put to one origin that are of one", "origins_B3_R": "reports of one origin that are put to one",
             "B3_P": "reports to incidents",
             "faults": "stories where a command failed"}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("place", type=Path, nargs="+", help="a story, or a folder of stories")
    parser.add_argument("--firsthand", default=os.environ.get("FIRSTHAND", "firsthand"))
    parser.add_argument("--limit", type=int, help="only so many stories, spread evenly")
    parser.add_argument("--timeout", type=float, default=300)
    parser.add_argument("--ablate", help="count_ablate: rows for the count without a kind of evidence")
    parser.add_argument("--json", action="store_true", help="one JSON line instead of the table")
    chosen = parser.parse_args()
    program = shutil.which(chosen.firsthand)
    if not program:
        parser.error(f"no program at {chosen.firsthand}")
    chosen_stories = kt.stories(chosen.place)
    if chosen.limit and chosen.limit < len(chosen_stories):
        step = len(chosen_stories) / chosen.limit
        chosen_stories = [chosen_stories[int(i * step)] for i in range(chosen.limit)]
    if not chosen_stories:
        parser.error("no truth.json there")
    table = Table()
    for story in chosen_stories:
        table.add(story, kt.investigate(str(Path(program).resolve()), story, chosen.timeout,
                                        chosen.ablate and str(Path(chosen.ablate).resolve())))
    for line in table.failed:
        print(line, file=sys.stderr)
    facts = table.facts()
    if chosen.json:
        print(json.dumps({"stories": len(chosen_stories), "rows": table.rows(),
                          "parts": table.parts(), "reliability": table.reliability(), **facts}))
        return 0
    print(f"independent origins per detail, over {len(chosen_stories)} stories\n")
    print_rows("who counts", table.rows())
    print_rows("firsthand, where", table.parts())
    for key, value in facts.items():
        print(f"{key.ljust(20)} {show(value).rjust(6)}  {EXPLAINED.get(key, '')}".rstrip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
