#!/usr/bin/env python3
"""The tables of docs/design/count.md: every half and level of generated stories, scored.

    bench/count/generate.py --stories 40 /tmp/stories
    bench/count/table.py --firsthand PROGRAM --ablate build/release/bench/count_ablate --limit 30 /tmp/stories

--limit is handed on to score.py. --edges FILE keeps what plot.py draws, of all of the held-out half."""
import argparse
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HALVES = ("tuning", "variety", "held_out")
OTHERS = ("number of reports", "number of outlets", "like headlines", "always one")
PARTS = ("without reuse", "without citations", "without speakers")


def score(chosen, *places, limit=None, ablate=False):
    words = [sys.executable, HERE / "score.py", "--firsthand", chosen.firsthand, "--json"]
    words += ["--ablate", chosen.ablate] if ablate and chosen.ablate else []
    words += ["--limit", str(limit)] if limit else []
    return json.loads(subprocess.run([*words, *places], check=True, capture_output=True, text=True).stdout)


def share(value):
    return "-" if value is None else f"{value:.3f}".replace("0.", ".", 1)


def table(head, rows):
    print("| " + " | ".join(head) + " |\n|" + " --- |" * len(head))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")
    print()


def pair(row):
    return f"{share(row['exact'])}, {share(row['over'])}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--firsthand", required=True)
    parser.add_argument("--ablate")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--edges", type=Path)
    chosen = parser.parse_args()
    cells = {}
    for half in HALVES:
        for level in (1, 2, 3):
            print(f"{half}, {level} ...", file=sys.stderr)
            cells[f"{half.replace('_', ' ')}, {level}"] = score(chosen, chosen.folder / half / f"level-{level}", limit=chosen.limit, ablate=True)
    ours = {name: cell["rows"]["firsthand"] for name, cell in cells.items()}
    table(["half, level", "details", "exact", "over", "under", "missing", "truth in `low..high`", "mean width",
           "made-up details counted as corroborated"],
          [[name, row["details"], *(share(row[k]) for k in ("exact", "over", "under", "missing")),
            share(cells[name]["in_interval"]), f"{cells[name]['mean_width']:.2f}",
            f"{cells[name]['distorted_above_one']} of {cells[name]['distorted']}"] for name, row in ours.items()])
    table(["half, level", "firsthand", *OTHERS],
          [[name, pair(row), *(pair(cells[name]["rows"][k]) for k in OTHERS)] for name, row in ours.items()])
    for title, halves in (("all", HALVES), ("held out", ("held_out",))):
        names = [name for name in cells if any(name.startswith(h.replace("_", " ")) for h in halves)]
        total = sum(ours[name]["details"] for name in names)
        wrong = {k: 1 - sum(cells[n]["rows"][k]["exact"] * ours[n]["details"] for n in names) / total for k in ("firsthand", *OTHERS)}
        print(f"Wrong, {title}, {total} details: " + ", ".join(f"{k} {share(v)}" for k, v in wrong.items()) + "\n")
    table(["half, level", "pairs of copies found", "pairs named that share a text", "who took from whom, of pairs found",
           "true parent and direction", "reports to origins: B³ precision", "B³ recall"],
          [[name, *(share(cell[k]) for k in ("copies_R", "copies_P", "direction_R", "parents_R", "origins_B3_P", "origins_B3_R"))]
           for name, cell in cells.items()])
    if chosen.ablate:
        without = lambda cell, part: f"{pair(cell['rows'][part])}; {cell.get('distorted_above_one ' + part, 0)}"
        table(["half, level", "whole", *PARTS],
              [[name, f"{pair(ours[name])}; {cell['distorted_above_one']}", *(without(cell, part) for part in PARTS)]
               for name, cell in cells.items()])
    edges = score(chosen, chosen.folder / "held_out")
    table(["edges", "said", "true"], [[r["edges"], f"{r['said']:.2f}", f"{r['true']:.2f}"] for r in edges["reliability"]])
    if chosen.edges:
        chosen.edges.write_text(json.dumps(edges))


if __name__ == "__main__":
    main()
