#!/usr/bin/env python3
"""Chooses the weights of the likelihood: a logistic regression with no negative weight, over the passages
of the halves for tuning.

    build/release/bench/twins_evidence FOLDER/pairs.tsv > FOLDER/evidence.jsonl
    bench/twins/fit.py FOLDER...

Prints what pairs are called by weights that were fitted without them: each kind of event left out in turn,
each pen (of pairs that it had a part in), each half; then the weights fitted to all, as in
src/reuse/parameters.h."""
import json
import math
import sys
from pathlib import Path

NAMES = ("inside", "beyond", "reworded", "verbatim")
SCALE = (1, 1, 10, 10)  # so that the ridge weighs alike on all
APART = ("quotation", "boilerplate")


def chance(weights, x):
    odds = weights[0] + sum(w * v for w, v in zip(weights[1:], x))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def solve(matrix, right):
    rows = [list(r) + [v] for r, v in zip(matrix, right)]
    n = len(rows)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(n):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def fit(xs, ys, ridge=1.0):
    """By Newton's method; a weight that turns negative is left at nought."""
    size = len(xs[0]) + 1
    weights, active = [0.0] * size, list(range(size))
    for _ in range(100):
        gradient, curve = [0.0] * size, [[0.0] * size for _ in range(size)]
        for x, y in zip(xs, ys):
            z, p = [1.0] + x, chance(weights, x)
            for i in active:
                gradient[i] += (y - p) * z[i]
                for k in active:
                    curve[i][k] += p * (1 - p) * z[i] * z[k]
        for i in active[1:]:
            gradient[i] -= ridge * weights[i]
            curve[i][i] += ridge
        step = solve([[curve[i][k] for k in active] for i in active], [gradient[i] for i in active])
        for i, s in zip(active, step):
            weights[i] += s
        if max(map(abs, step)) < 1e-7:
            negative = [i for i in active[1:] if weights[i] < 0]
            if not negative:
                break
            worst = min(negative, key=lambda i: weights[i])
            weights[worst] = 0.0
            active.remove(worst)
    return weights


class Pair:
    def __init__(self, copy, marks):
        self.copy, self.marks = copy, marks


class Passage:
    def __init__(self, evidence, truth, pair):
        self.x = [evidence[n] * s for n, s in zip(NAMES, SCALE)]
        self.pair, self.stands = pair, evidence["stands"]
        a, b = evidence["a"], evidence["b"]
        self.copied = any(a[0] < c[1] and c[0] < a[1] and b[0] < c[3] and c[2] < b[1]
                          for c in truth["copied"])


def marks_of(half, truth):
    """What a pair has in common with others, by what is left out together."""
    return {"event": {f"{half} {truth['event']}"}, "half": {half},
            "pen": {f"{half} {pen.removesuffix(' copied')}" for pen in truth["pens"]}}


def load(folder):
    lines = lambda name: [json.loads(l) for l in open(folder / name, encoding="utf-8")]
    truth = lines("truth.jsonl")
    pairs = {(folder.name, k): Pair(t["copy"], marks_of(folder.name, t)) for k, t in enumerate(truth)}
    return pairs, [Passage(e, truth[e["pair"]], (folder.name, e["pair"]))
                   for e in lines("evidence.jsonl") if e["kind"] not in APART]


def weights_for(passages):
    return fit([p.x for p in passages], [int(p.copied) for p in passages])


def called(pairs, judged, threshold=0.5):
    """Of (passage, likelihood): the share of copies found and that of others called copies."""
    found = {p.pair for p, chance_ in judged
             if p.stands and chance_ >= threshold and (p.copied or not pairs[p.pair].copy)}
    share = lambda copy: (sum(k in found for k, pair in pairs.items() if pair.copy == copy) /
                          max(1, sum(pair.copy == copy for pair in pairs.values())))
    return share(True), share(False)


def show(name, pairs, judged):
    wrong = sum((chance_ - p.copied) ** 2 for p, chance_ in judged) / max(1, len(judged))
    found, false = called(pairs, judged)
    print(f"{name:28} {len(judged):5} passages  Brier {wrong:.4f}  copies found {found:.3f}  "
          f"others called copies {false:.3f}")


def left_out(mark, pairs, passages):
    """Each passage once, by weights that were fitted without what it shares a mark with."""
    judged = {}
    for value in sorted({v for pair in pairs.values() for v in pair.marks[mark]}):
        left = {k: pair for k, pair in pairs.items() if value in pair.marks[mark]}
        weights = weights_for([p for p in passages if p.pair not in left])
        here = [(p, chance(weights, p.x)) for p in passages if p.pair in left]
        show(f"  without {value}", left, here)
        for p, likely in here:
            judged.setdefault(id(p), (p, likely))
    judged = list(judged.values())
    show(f"by {mark}, cross-validated", pairs, judged)


def main():
    pairs, passages = {}, []
    for folder in map(Path, sys.argv[1:]):
        more, mine = load(folder)
        pairs |= more
        passages += mine
    for mark in ("event", "pen", "half"):
        if len({v for pair in pairs.values() for v in pair.marks[mark]}) > 1:
            left_out(mark, pairs, passages)
    weights = weights_for(passages)
    show("all, as fitted", pairs, [(p, chance(weights, p.x)) for p in passages])
    for name, weight, scale in zip(("prior",) + NAMES, weights, (1,) + SCALE):
        print(f"{name:7} {weight * scale:.2f}")


if __name__ == "__main__":
    main()
