#!/usr/bin/env python3
"""Chooses the weights of the likelihood: a logistic regression with no negative weight, over the passages
of the tuning half.

    build/release/bench/twins_evidence FOLDER/pairs.tsv | bench/twins/fit.py FOLDER

Prints what each kind of event is called by weights that were fitted without it, and the weights fitted to
all, as in src/reuse/parameters.h."""
import json
import math
import sys
from pathlib import Path

NAMES = ("inside", "beyond", "share")
SCALE = (1, 1, 10)  # so that the ridge weighs alike on all
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


def main():
    truth = [json.loads(l) for l in open(Path(sys.argv[1]) / "truth.jsonl", encoding="utf-8")]
    passages = [p for p in map(json.loads, sys.stdin) if p["kind"] not in APART]

    def copied(p):
        a, b = p["a"], p["b"]
        return any(a[0] < c[1] and c[0] < a[1] and b[0] < c[3] and c[2] < b[1]
                   for c in truth[p["pair"]]["copied"])
    xs = [[p[n] * s for n, s in zip(NAMES, SCALE)] for p in passages]
    ys = [int(copied(p)) for p in passages]
    kinds = [truth[p["pair"]]["event"] for p in passages]
    wrong = 0.0
    for kind in sorted(set(kinds)):
        rest = [i for i, k in enumerate(kinds) if k != kind]
        mine = [i for i, k in enumerate(kinds) if k == kind]
        weights = fit([xs[i] for i in rest], [ys[i] for i in rest])
        errors = [(chance(weights, xs[i]) - ys[i]) ** 2 for i in mine]
        wrong += sum(errors)
        print(f"without {kind:9} {[round(w, 2) for w in weights]}  Brier on it "
              f"{sum(errors) / len(errors):.4f}")
    print(f"Brier score, cross-validated: {wrong / len(ys):.4f} over {len(ys)} passages")
    for name, weight, scale in zip(("prior",) + NAMES, fit(xs, ys), (1,) + SCALE):
        print(f"{name:7} {weight * scale:.2f}")


if __name__ == "__main__":
    main()
