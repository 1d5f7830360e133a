#!/usr/bin/env python3
"""Draws how far the likelihoods of edges can be trusted: what is said against what is true.

    bench/count/score.py --firsthand PROGRAM --json FOLDER... | bench/count/plot.py > docs/design/edges.svg"""
import json
import math
import sys

SIZE, EDGE, COLOUR = 360, 50, "#1f4e79"


def at(said, true):
    return EDGE + said * SIZE, EDGE + (1 - true) * SIZE


def text(x, y, words, anchor="start"):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}">{words}</text>'


def main():
    rows = json.loads(sys.stdin.readline())["reliability"]
    whole = SIZE + 2 * EDGE
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" '
           'font-family="sans-serif" font-size="12">',
           f'<rect x="{EDGE}" y="{EDGE}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#bbb"/>',
           f'<path d="M{EDGE} {EDGE + SIZE}L{EDGE + SIZE} {EDGE}" stroke="#bbb" stroke-dasharray="4 4"/>']
    for k in range(0, 11, 2):
        x, y = at(k / 10, k / 10)
        out += [text(x, EDGE + SIZE + 18, k / 10, "middle"), text(EDGE - 8, y + 4, k / 10, "end")]
    out += [text(whole / 2, whole - 8, "likelihood of the edge", "middle"),
            text(EDGE, EDGE - 12, "share of edges that are so (area: how many)")]
    points = [at(r["said"], r["true"]) for r in rows]
    out.append(f'<polyline fill="none" stroke="{COLOUR}" points="'
               + " ".join(f"{x:.1f},{y:.1f}" for x, y in points) + '"/>')
    most = max((r["edges"] for r in rows), default=1)
    for (x, y), r in zip(points, rows):
        radius = 3 + 9 * math.sqrt(r["edges"] / most)
        out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{COLOUR}" fill-opacity=".7">'
                   f'<title>{r["edges"]} edges: said {r["said"]:.2f}, true {r["true"]:.2f}</title></circle>')
    print("\n".join(out + ["</svg>"]))


if __name__ == "__main__":
    main()
