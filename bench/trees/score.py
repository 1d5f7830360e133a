#!/usr/bin/env python3
"""Who took what from whom: the program's passages and edges held against trees of known truth.

    bench/trees/score.py --firsthand build/release/firsthand FOLDER     a folder that generate.py wrote

README.md says what each line counts. --story NAME tells one story, edge by edge."""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COPY = ("copies", "rewrites")


def records(place, name):
    return [json.loads(line) for line in (place / name).read_text(encoding="utf-8").splitlines()]


class Found:
    """What the program says of one story, in the truth's names."""

    def __init__(self, program, story, truth):
        name_of = {file: name for name, file in truth["files"].items()}
        with tempfile.TemporaryDirectory() as temp:
            pile, case, out = Path(temp) / "pile", Path(temp) / "case", Path(temp) / "out"
            pile.mkdir()
            for file in name_of:
                shutil.copy(story / file, pile / file)
            for command in (["build", str(pile), "-o", str(case)],
                            ["export", str(case), "--format", "jsonl", "-o", str(out)]):
                done = subprocess.run([program, *command], capture_output=True, text=True, timeout=600)
                if done.returncode not in (0, 1):
                    sys.exit(f"{story}: {command[0]} ended with {done.returncode}: {done.stderr}")
            report = {r["id"]: name_of[Path(r["inputs"][0]).name] for r in records(out, "reports.jsonl")}
            self.first = {}  # frozenset of two reports: who had it first, None if not told
            for p in records(out, "passages.jsonl"):
                if p["kind"] in ("quotation", "boilerplate"):
                    continue
                pair = (report[p["a_report"]], report[p["b_report"]])
                who = {"a": pair[0], "b": pair[1], None: None}[p["first"]]
                self.first[frozenset(pair)] = who or self.first.get(frozenset(pair))
            unseen = {o["id"] for o in records(out, "origins.jsonl") if o["kind"] == "unseen"}
            self.edges, self.unseen = set(), defaultdict(set)  # unseen: origin to its takers
            for e in records(out, "edges.jsonl"):
                if e["relation"] not in COPY or e["from"] not in report:
                    continue
                if e["to"] in report:
                    self.edges.add((report[e["from"]], report[e["to"]]))
                elif e["to"] in unseen:
                    self.unseen[e["to"]].add(report[e["from"]])
        self.parents = defaultdict(set)
        for child, parent in self.edges:
            self.parents[child].add(parent)
        self.to_unseen = {c for takers in self.unseen.values() for c in takers}


def direction(truth, found, n):
    for pair in truth["pairs"]:
        key = frozenset((pair["giver"], pair["taker"]))
        if key not in found.first:
            n["pairs without a passage"] += 1
            continue
        n["pairs"] += 1
        n["pairs decidable"] += pair["decidable"]
        who = found.first[key]
        if who:
            n["stated"] += 1
            n["stated right"] += who == pair["giver"]
            n["stated of decidable"] += pair["decidable"]
            n["right of decidable"] += pair["decidable"] and who == pair["giver"]


def parents(truth, found, n):
    true = defaultdict(set)
    for p in truth["parents"]:
        true[p["child"]].add(p["parent"])
        if p["kept"] == 0:
            continue
        hit = (p["child"], p["parent"]) in found.edges or (p["through"] and p["child"] in found.to_unseen)
        for part in ["parents"] + ["parents decidable"] * p["decidable"]:
            n[part] += 1
            n[part + " found"] += bool(hit)
        n["parents at random"] += 1 / (1 + p["rivals"])
    related = {frozenset(p) for p in truth["related"]}
    for child, parent in found.edges:
        n["edges"] += 1
        n["edges right"] += parent in true[child]
        n["edges reversed"] += child in true[parent]
        n["edges of strangers"] += frozenset((child, parent)) not in related
    several = {c for c, ps in true.items() if len(ps) > 1}
    for child in several:
        n["several"] += 1
        n["several found"] += true[child] <= found.parents[child]
    for child in truth["reports"]:
        if len(found.parents[child]) > 1:
            n["several given"] += 1
            n["several given right"] += child in several


def triples(truth, found, n):
    edge = lambda x, y: (x, y) in found.edges
    for t in truth["triples"]:
        a, b, c = t["a"], t["b"], t["c"]
        if t["kind"] == "chain":
            right = edge(c, b) and not edge(c, a)
        else:
            right = edge(b, a) and edge(c, a) and not edge(b, c) and not edge(c, b)
        for part in [t["kind"]] + [t["kind"] + " decidable"] * t["decidable"]:
            n[part] += 1
            n[part + " right"] += right
        n["triples at random"] += 1 if t["decidable"] else 0.5


def unseen(truth, found, n):
    takers = defaultdict(set)
    for u in truth["unseen"]:
        takers[u["source"]].add(u["child"])
        n["unseen that the texts tell"] += u["decidable"] and len(takers[u["source"]]) == 1
    for group in takers.values():
        n["unseen"] += 1
        n["unseen found"] += any(len(group & given) > 1 for given in found.unseen.values())
    for given in found.unseen.values():
        n["unseen given"] += 1
        n["unseen given right"] += any(len(group & given) > 1 for group in takers.values())


def ratio(n, part, whole):
    return f"{n[part] / n[whole]:.3f}" if n[whole] else "-"


ROWS = [
    ("direction: right of those stated", "stated right", "stated", ">= .95"),
    ("direction: stated, of all", "stated", "pairs", ">= .80"),
    ("direction: stated, of those that date or name decides", "stated of decidable", "pairs decidable", ">= .80"),
    ("direction: right, of those that date or name decides", "right of decidable", "stated of decidable", ""),
    ("true parent among the edges", "parents found", "parents", ">= .95"),
    ("true parent among the edges, of those no other explains", "parents decidable found", "parents decidable", ">= .95"),
    ("edges that are a true parent's", "edges right", "edges", ""),
    ("edges the wrong way round", "edges reversed", "edges", ""),
    ("edges between strangers", "edges of strangers", "edges", "0"),
    ("chains told", "chain right", "chain", ">= .90"),
    ("chains told, of those that differ", "chain decidable right", "chain decidable", ">= .90"),
    ("co-copies told", "co-copy right", "co-copy", ">= .90"),
    ("co-copies told, of those that differ", "co-copy decidable right", "co-copy decidable", ">= .90"),
    ("unseen sources found", "unseen found", "unseen", ""),
    ("unseen sources given that exist", "unseen given right", "unseen given", ""),
    ("all of several parents found", "several found", "several", ""),
    ("reports given several that have several", "several given right", "several given", ""),
]


def tell(story, truth, found):
    print(story.name, "dates", truth["dates"])
    for p in truth["parents"]:
        state = "found" if (p["child"], p["parent"]) in found.edges else "MISSED"
        print(f"  {p['child']} from {p['parent']}{' through ' + p['through'] if p['through'] else ''}: {state}"
              f"{'' if p['decidable'] else ' (another would do as well)'}, {p['kept']} sentences")
    true = {(p["child"], p["parent"]) for p in truth["parents"]}
    print("  too many:", ", ".join(f"{a} from {b}" for a, b in sorted(found.edges - true)) or "none")
    print("  unseen:", truth["unseen"], "given:", [sorted(g) for g in found.unseen.values()])
    for p in truth["pairs"]:
        who = found.first.get(frozenset((p["giver"], p["taker"])), "no passage")
        if who != p["giver"]:
            print(f"  direction {p['giver']} to {p['taker']}: {'WRONG' if who == p['taker'] else who}"
                  f"{' (decidable)' if p['decidable'] else ''}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--firsthand", default=os.environ.get("FIRSTHAND", "firsthand"))
    parser.add_argument("--story", help="tell only the stories whose name contains this")
    parser.add_argument("--limit", type=int, help="only the first so many")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    stories = sorted(p.parent for p in chosen.folder.glob("*/tree.json"))
    stories = [s for s in stories if not chosen.story or chosen.story in s.name][:chosen.limit]
    if not stories:
        parser.error("no such story")
    n = Counter()

    def run(story):
        truth = json.loads((story / "tree.json").read_text(encoding="utf-8"))
        return story, truth, Found(chosen.firsthand, story, truth)

    with ThreadPoolExecutor(chosen.jobs) as pool:
        for story, truth, found in pool.map(run, stories):
            for part in (direction, parents, triples, unseen):
                part(truth, found, n)
            if chosen.story:
                tell(story, truth, found)
    if chosen.json:
        print(json.dumps({"stories": len(stories), **{name: n[a] / n[b] if n[b] else None for name, a, b, _ in ROWS},
                          "counts": dict(sorted(n.items()))}))
        return 0
    print(f"{len(stories)} stories; {n['pairs without a passage']} copying pairs of which no passage was found")
    for name, part, whole, target in ROWS:
        print(f"{name:58} {ratio(n, part, whole):>6}  {n[part]:5} of {n[whole]:<5} {target}".rstrip())
    told = ("chain right", "co-copy right"), ("chain", "co-copy")
    both = [sum(n[k] for k in part) for part in told]
    decided = [sum(n[k + " decidable" + end] for k in told[1]) for end in (" right", "")]
    print(f"{'co-copying told from chain copying':58} {both[0] / max(1, both[1]):6.3f}  {both[0]:5} of {both[1]:<5} >= .90")
    print(f"{'co-copying told from chain copying, of those that differ':58} {decided[0] / max(1, decided[1]):6.3f}"
          f"  {decided[0]:5} of {decided[1]:<5} >= .90")
    ceilings = (("parents", n["parents at random"], n["parents"]),
                ("co-copying told from chain copying", n["triples at random"], both[1]),
                ("unseen sources: three copies of which none has all", n["unseen that the texts tell"], n["unseen"]))
    print("what the texts tell, a rival being taken at random where they do not:")
    for name, part, whole in ceilings:
        print(f"  {name:56} {part / max(1, whole):6.3f}  {part:5.0f} of {whole}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
