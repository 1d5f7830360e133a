#!/usr/bin/env python3
"""Draws the table of reliability: what is said against what is true.

    bench/twins/score.py --firsthand PROGRAM --json FOLDER... | bench/twins/plot.py > docs/design/reliability.svg"""
import json
import sys

SIZE, EDGE = 360, 50
COLOURS = ("#8a8a8a", "#1f4e79")


def main():
    at = lambda said, true: (EDGE + said * SIZE, EDGE + (1 - true) * SIZE)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE + 2 * EDGE} {SIZE + 2 * EDGE}" '
           'font-family="sans-serif" font-size="12">',
           f'<rect x="{EDGE}" y="{EDGE}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#bbb"/>',
           f'<path d="M{EDGE} {EDGE + SIZE}L{EDGE + SIZE} {EDGE}" stroke="#bbb" stroke-dasharray="4 4"/>']
    for k in range(0, 11, 2):
        x, y = at(k / 10, k / 10)
        out.append(f'<text x="{x:.0f}" y="{EDGE + SIZE + 18}" text-anchor="middle">{k / 10}</text>')
        out.append(f'<text x="{EDGE - 8}" y="{y + 4:.0f}" text-anchor="end">{k / 10}</text>')
    out.append(f'<text x="{EDGE + SIZE / 2}" y="{SIZE + 2 * EDGE - 8}" text-anchor="middle">likelihood '
               'that the program gives</text>')
    out.append(f'<text x="{EDGE}" y="{EDGE - 12}">share of passages that were copied</text>')
    for number, line in enumerate(sys.stdin):
        result, colour = json.loads(line), COLOURS[number % len(COLOURS)]
        points = [at(r["said"], r["true"]) for r in result["reliability"]]
        out.append('<polyline fill="none" stroke="%s" stroke-width="2" points="%s"/>' %
                   (colour, " ".join(f"{x:.1f},{y:.1f}" for x, y in points)))
        for (x, y), row in zip(points, result["reliability"]):
            out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"><title>'
                       f'{row["passages"]} passages</title></circle>')
        out.append(f'<text x="{EDGE + 14}" y="{EDGE + 20 + 16 * number}" fill="{colour}">'
                   f'{result["folder"]}</text>')
    print("\n".join(out + ["</svg>"]))


if __name__ == "__main__":
    main()
