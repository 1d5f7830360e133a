#!/usr/bin/env python3
"""Write a pile of invented reports as minimal HTML: for the end-to-end benchmark and the tests of
the whole program.

Usage: make_pile.py N FOLDER [--seed S]

About every twelve reports tell of one incident: some by their own words and witnesses, some reprint
another with a sentence cut or a figure changed. Everything in them is invented. The same N and
seed give the same bytes."""
import argparse
import datetime
import html
import random
from pathlib import Path

SYLLABLES = "ka tor mel os bri dan ve lu sar nim hol ost ren pa vik el mor tas ur gel".split()
HAPPENED = [
    ("killed", "A wall of the old {what} in {place} collapsed on {day}, killing {n} people"),
    ("killed", "{n} people were killed when a fire swept through the {what} in {place} on {day}"),
    ("injured", "At least {n} people were injured on {day} when a tram left its rails near the {what} in {place}"),
    ("displaced", "Flood water drove {n} families from their homes around the {what} of {place} on {day}"),
    ("detained", "Police detained {n} people after a march past the {what} of {place} on {day}"),
]
THINGS = "grain market|harbour office|bus station|cannery|music school|lime kiln|covered bridge|weaving mill".split("|")
ROLES = "fire chief|mayor|hospital director|police spokeswoman|harbour master|district governor".split("|")
SAID = "said|told reporters|said in a statement|told the {outlet}".split("|")
WITNESS = [
    "\u201cI counted {n} of them before the smoke came down,\u201d said {name}, who sells bread across the road.",
    "{name}, a teacher, said she had heard two loud cracks and then nothing at all.",
    "\u201cNobody told us to leave,\u201d said {name}, who lives on the second floor.",
    "According to {name}, who was on the first boat out, the water rose within minutes.",
]
COLOUR = [
    "Shops in the centre stayed shut for the rest of the day, and a bell was rung at noon.",
    "The road to the coast was closed while engineers looked at the foundations.",
    "Neighbours carried blankets and tea to those who were waiting behind the rope.",
    "The council had been warned about the roof in a letter two winters ago.",
    "Rain is forecast until the weekend, and the river is expected to rise again.",
    "A second inspection is planned, though no date has been given for it.",
    "Trains on the northern line ran late, and the ferry did not leave at all.",
    "Families gathered in the gymnasium, where lists were pinned to the wall.",
]
OUTLETS = "Harrow Courier|Coast Tribune|Daily Lantern|Northern Line|Valley Post|The Quay|Morning Plough|Station News".split("|")


def name_of(rng: random.Random, parts: int) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(parts)).capitalize()


class Incident:
    def __init__(self, rng: random.Random):
        self.place = name_of(rng, rng.choice((2, 3)))
        self.date = datetime.date(2026, 1, 5) + datetime.timedelta(days=rng.randrange(330))
        self.measure, self.sentence = rng.choice(HAPPENED)
        self.what = rng.choice(THINGS)
        self.count = rng.randrange(3, 60)
        self.official = f"{name_of(rng, 2)} {name_of(rng, 3)}"
        self.role = rng.choice(ROLES)
        self.told = []  # the paragraphs of those who wrote for themselves

    def own_words(self, rng: random.Random, outlet: str) -> list:
        opening = self.sentence.format(what=self.what, place=self.place, day=self.date.strftime("%A"), n=self.count)
        said = rng.choice(SAID).format(outlet=outlet)
        paragraphs = [f"{opening}, {self.role} {self.official} {said}."]
        witness = rng.choice(WITNESS).format(n=max(2, self.count - rng.randrange(3)),
                                             name=f"{name_of(rng, 2)} {name_of(rng, 2)}")
        paragraphs.append(witness)
        paragraphs += rng.sample(COLOUR, rng.randrange(2, 5))
        self.told.append(paragraphs)
        return paragraphs

    def reprint(self, rng: random.Random) -> list:
        paragraphs = list(rng.choice(self.told))
        if rng.random() < 0.5:
            paragraphs.pop(rng.randrange(1, len(paragraphs)))
        if rng.random() < 0.2:  # a figure that the reprint changes
            paragraphs[0] = paragraphs[0].replace(f" {self.count} ", f" {self.count + 7} ")
        return paragraphs


def page(title: str, outlet: str, published: datetime.datetime, paragraphs: list) -> str:
    body = "\n".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published.isoformat()}Z"></head>
<body><article><h1>{title}</h1>
{body}
</article></body></html>
"""


def make_pile(count: int, folder: Path, seed: int = 1) -> None:
    rng = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    incidents = [Incident(rng) for _ in range(max(1, count // 12))]
    for i in range(count):
        incident = rng.choice(incidents)
        outlet = rng.choice(OUTLETS)
        if incident.told and rng.random() < 0.6:
            paragraphs = incident.reprint(rng)
        else:
            paragraphs = incident.own_words(rng, outlet)
        published = datetime.datetime.combine(incident.date, datetime.time(rng.randrange(24), rng.randrange(60)))
        published += datetime.timedelta(days=rng.randrange(2))
        title = f"{incident.what.capitalize()} in {incident.place}: {incident.count} {incident.measure}"
        (folder / f"{i:06}.html").write_text(page(title, outlet, published, paragraphs), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    make_pile(arguments.count, arguments.folder, arguments.seed)
