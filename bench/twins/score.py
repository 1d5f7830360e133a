#!/usr/bin/env python3
"""Holds `firsthand compare` to pairs of which it is known whether they are copies.

    bench/twins/score.py --firsthand PROGRAM FOLDER...          tables
    bench/twins/score.py --firsthand PROGRAM --json FOLDER...   one JSON line

A copy is found if a passage of likelihood .5 or more, neither quotation nor boilerplate, overlaps one
and the same copied sentence on both sides. Twins are called a copy if any such passage is found between
them. The likelihood of a pair is the highest of its passages'; no passage counts as 0.
The table of reliability takes every passage that is neither quotation nor boilerplate: how likely the
program says copying is, and how often the pair is one and the passage lies on copied sentences."""
import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from cosine import best_threshold  # noqa: E402

APART = ("quotation", "boilerplate")  # kinds that claim no copying
BINS = (0, .05, .2, .35, .5, .65, .8, .95, 1.000001)


def load(folder):
    with open(folder / "truth.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def compare(program, folder, truth):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as pairs:
        for t in truth:
            pairs.write(f"{folder / t['a']}\t{folder / t['b']}\n")
        pairs.flush()
        out = subprocess.run([program, "compare", "--json", "--pairs", pairs.name],
                             stdout=subprocess.PIPE, check=True).stdout.decode()
    records = [json.loads(line) for line in out.splitlines()]
    if len(records) != len(truth):
        sys.exit(f"{len(truth)} pairs, {len(records)} records")
    return records


def on_copied(passage, copied):
    a, b = passage["a"], passage["b"]
    return any(a["begin"] < c[1] and c[0] < a["end"] and b["begin"] < c[3] and c[2] < b["end"]
               for c in copied)


def judge(truth, record):
    """Of a pair: is it found or called a copy, its likelihood, and (likelihood, true) of passages."""
    passages = [(p["likelihood"], on_copied(p, truth["copied"])) for p in record["passages"]
                if p["kind"] not in APART]
    if truth["copy"]:
        found = any(p >= .5 and true for p, true in passages)
    else:
        found = any(p >= .5 for p, _ in passages)
    return found, max((p for p, _ in passages), default=0.0), passages


def reliability(passages):
    rows = []
    for low, high in zip(BINS, BINS[1:]):
        inside = [(p, t) for p, t in passages if low <= p < high]
        if inside:
            rows.append({"from": low, "to": min(1, high), "passages": len(inside),
                         "said": round(sum(p for p, _ in inside) / len(inside), 3),
                         "true": round(sum(t for _, t in inside) / len(inside), 3)})
    return rows


def score(program, folder):
    truth = load(folder)
    rows, passages, pairs, wrong = defaultdict(list), [], [], []
    for t, record in zip(truth, compare(program, folder, truth)):
        found, likelihood, mine = judge(t, record)
        passages += mine
        pairs.append((likelihood, t["copy"]))
        names = ["copies" if t["copy"] else "twins"]
        names.append(f"{t['way']}, {t['place']}" if t["copy"] else "twins: " + t["event"])
        for name in names:
            rows[name].append(found)
        if found != t["copy"]:
            wrong.append((t, record))
    brier = lambda list_: round(sum((p - c) ** 2 for p, c in list_) / len(list_), 4) if list_ else None
    threshold, error = best_threshold([(t["cosine"], t["copy"]) for t in truth])
    share = {name: {"pairs": len(r), "called": round(sum(r) / len(r), 4)} for name, r in rows.items()}
    return {"folder": folder.name, "found": share.get("copies"), "false": share.get("twins"),
            "by": {n: s for n, s in sorted(share.items()) if n not in ("copies", "twins")},
            "reliability": reliability(passages), "brier_passages": brier(passages),
            "brier_pairs": brier(pairs),
            "cosine": {"threshold": round(threshold, 3), "wrong": round(error, 4)}}, wrong


def show(result):
    print(f"{result['folder']}\n  copies found {result['found']['called']:.3f} of "
          f"{result['found']['pairs']}; twins called copies {result['false']['called']:.3f} of "
          f"{result['false']['pairs']}; cosine with its best threshold ({result['cosine']['threshold']}) "
          f"wrong on {result['cosine']['wrong']:.3f}")
    for name, row in result["by"].items():
        print(f"    {name:30} {row['pairs']:5} pairs  {row['called']:.3f}")
    print(f"  Brier score: passages {result['brier_passages']}, pairs {result['brier_pairs']}")
    print("  likelihood    passages   said   true")
    for row in result["reliability"]:
        print(f"    {row['from']:.2f}-{row['to']:.2f}   {row['passages']:7}  {row['said']:.3f}  "
              f"{row['true']:.3f}")


def show_wrong(folder, wrong):
    for t, record in wrong:
        kind = f"missed: {t['way']}, {t['place']}" if t["copy"] else "called a copy: twins"
        print(f"\n  {kind}, {t['event']} {t['pens']}  {t['a']} {t['b']}")
        texts = [(folder / t[s]).read_text(encoding="utf-8") for s in "ab"]
        for p in record["passages"]:
            print(f"    {p['kind']} similarity {p['similarity']} likelihood {p['likelihood']}")
            for text, side in zip(texts, "ab"):
                print(f"      {side}: {text[p[side]['begin']:p[side]['end']]!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--firsthand", required=True)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="also what was got wrong, with its passages")
    options = parser.parse_args()
    for folder in options.folders:
        result, wrong = score(options.firsthand, folder)
        if options.json:
            print(json.dumps(result))
            continue
        show(result)
        if options.wrong:
            show_wrong(folder, wrong)


if __name__ == "__main__":
    main()
