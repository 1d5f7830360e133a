#!/usr/bin/env python3
"""Writes pairs of reports of which it is known whether one was copied from the other.

    bench/twins/generate.py --half tuning --seed 1 --pairs 600 FOLDER

Twins are two reports of one event by two reporters who were both there: same facts, same people
heard, other pens. Copies are one report in the hands of a copyist. Of what is written only the hard
cases are kept: those twins that are most alike as whole documents, and those copies that are least.

FOLDER gets the texts, pairs.tsv for `firsthand compare --pairs`, and truth.jsonl with one line per
pair: {"a", "b", "event", "pens", "way", "place", "copy", "cosine", "words", "copied": [[a begin, a end, b begin,
b end]]}; positions are code points. The same arguments give the same bytes."""
import argparse
import importlib
import json
import random
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import rewrite  # noqa: E402
from cosine import Cosine, best_threshold  # noqa: E402
from events import quotations  # noqa: E402
from grammar import Pen, Report, Sentence, sections  # noqa: E402

WAYS = ("spun", "reordered", "condensed", "translated", "lifted", "mixed")  # what is done
PLACES = ("alone", "among own", "elsewhere")  # alone; in an own report of the event; in one of another
SHORT = (50, 70, 90)  # of what is reprinted: more of it is told anyway
SIZES = (90, 150, 220, 320, 450, 700)
NOT_PENS = ("common.txt", "synonyms.txt", "turns.txt")


class Half:
    def __init__(self, name):
        folder = HERE / name
        self.name = name
        self.world = importlib.import_module(name + ".world")
        self.common, _ = sections(folder / "common.txt")
        self.pens = [Pen(p, self.common) for p in sorted(folder.glob("*.txt"))
                     if p.name not in NOT_PENS]
        self.ways = WAYS + getattr(self.world, "MORE_WAYS", ())
        also = getattr(self.world, "ALSO", ())  # other halves whose copyists' words are known here
        self.lexicon = rewrite.Lexicon(*(HERE / other for other in also), folder)

    def event(self, kind, rng, seed):
        return self.world.draw(kind, rng, quotations(self.common, kind), seed)


def rebuilt(lines, rng, pen, kind, title, host=None):
    """A report of the copied lines, put as one block or strewn into the host's own sentences.
    Gives it and, for each of its sentences, what it was copied from (or None)."""
    parts = [(Sentence(text, "own"), source) for text, source in lines]
    if host:
        mine = [(s, None) for s in host.sentences]
        if isinstance(host, Report) and len(parts) > 5:  # strewn
            for part in parts:
                mine.insert(rng.randint(1, len(mine)), part)
        else:
            at = rng.randint(1, len(mine))
            mine[at:at] = parts
        parts, title = mine, host.title
    breaks, k = set(), 1
    while k < len(parts):
        breaks.add(k)
        k += rng.randint(1, 3)
    return Report(pen, kind, title, [p[0] for p in parts], breaks), [p[1] for p in parts]


def copy(half, way, number, seed):
    rng = random.Random(f"{seed}/{half.name}/copy/{way}/{number}")
    kind = half.world.KINDS[number % len(half.world.KINDS)]
    event = half.event(kind, rng, f"{seed}/copy/{way}/{number}")
    pens = rng.sample(half.pens, 2)
    size = rng.choice({"condensed": SIZES[2:], "reprinted": SHORT}.get(way, SIZES))
    giver = pens[0].write(event, rng, size)
    lines = getattr(rewrite, way)(giver, half.lexicon, rng)
    host, place = None, rng.choices(PLACES, (1, 6, 4))[0]
    if way in ("lifted", "reordered") and place == "alone":
        place = "among own"
    if way == "reprinted":
        place = "alone"
    if place != "alone":
        other = event
        if place == "elsewhere":
            other = half.event(kind, rng, f"{seed}/copy/{way}/{number}/other")
        host = pens[1].write(other, rng, rng.choice(SIZES[2:]))
        if way in ("spun", "translated"):
            block = rewrite.paragraph(giver, rng, 60)
            lines = [l for l in lines if l[1] in block]
    least = 8 if way == "reprinted" else 15
    if not lines or sum(len(rewrite.content(t)) for t, _ in lines) < least:
        return None
    title, by = giver.title, giver.pen + " copied"
    if host is None:
        title = pens[1].write(event, rng, 50).title
    else:
        by = pens[1].name
    taker, sources = rebuilt(lines, rng, by, kind, title, host)
    a, a_spans = giver.lay_out()
    b, b_spans = taker.lay_out()
    copied = [list(a_spans[s]) + list(b_spans[k]) for k, s in enumerate(sources) if s is not None]
    return {"event": kind, "pens": [giver.pen, by], "way": way, "place": place, "copy": True, "copied": copied}, a, b


def twins(half, number, seed):
    rng = random.Random(f"{seed}/{half.name}/twins/{number}")
    kind = half.world.KINDS[number % len(half.world.KINDS)]
    event = half.event(kind, rng, f"{seed}/twins/{number}")
    pens = rng.sample(half.pens, 2)
    a, b = (p.write(event, rng, rng.choice(SIZES)) for p in pens)
    record = {"event": kind, "pens": [a.pen, b.pen], "way": "twins", "place": None, "copy": False, "copied": []}
    return record, a.text(), b.text()


def written(half, pairs, seed, spare):
    """Candidates, `spare` times as many as are wanted."""
    each = -(-pairs // 2 // len(WAYS))
    out = []
    for way in half.ways:
        made = number = 0
        while made < each * spare:
            got = copy(half, way, number, seed)
            number += 1
            if got:
                out.append(got)
                made += 1
    out += [twins(half, k, seed) for k in range(pairs // 2 * spare)]
    return out, each


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("tuning", "second", "held_out"), required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", type=int, default=600)
    parser.add_argument("--spare", type=int, default=8,
                        help="so many times as many are written, and the hardest kept")
    options = parser.parse_args()
    half = Half(options.half)
    candidates, each = written(half, options.pairs, options.seed, options.spare)
    cosine = Cosine([t for c in candidates for t in c[1:]])
    for record, a, b in candidates:
        record["cosine"] = round(cosine(a, b), 4)
        record["words"] = [len(a.split()), len(b.split())]
    kept = []
    for way in half.ways:
        for place in PLACES:  # each place keeps its share
            made = [c for c in candidates if (c[0]["way"], c[0]["place"]) == (way, place)]
            made.sort(key=lambda c: c[0]["cosine"])
            kept += made[:-(-len(made) // options.spare)]
    kept += sorted((c for c in candidates if not c[0]["copy"]),
                   key=lambda c: -c[0]["cosine"])[:options.pairs // 2]
    (options.folder / "texts").mkdir(parents=True, exist_ok=True)
    with open(options.folder / "pairs.tsv", "w", encoding="utf-8") as pairs, \
            open(options.folder / "truth.jsonl", "w", encoding="utf-8") as truth:
        for k, (record, a, b) in enumerate(kept):
            names = [f"texts/{k:05}{side}.txt" for side in "ab"]
            for name, text in zip(names, (a, b)):
                (options.folder / name).write_text(text, encoding="utf-8")
            pairs.write("\t".join(str(options.folder / n) for n in names) + "\n")
            truth.write(json.dumps({"a": names[0], "b": names[1], **record}) + "\n")
    threshold, wrong = best_threshold([(c[0]["cosine"], c[0]["copy"]) for c in kept])
    copies = sum(c[0]["copy"] for c in kept)
    print(f"{options.half}: {copies} copies, {len(kept) - copies} twins; cosine's best threshold "
          f"{threshold:.3f} is wrong on {wrong:.1%}", file=sys.stderr)


if __name__ == "__main__":
    main()
