#!/usr/bin/env python3
"""Writes stories of known truth by the hundred, each from the seed and its number alone.

    bench/count/generate.py --seed 1 --stories 200 FOLDER

A story begins with one to four reports that have each spoken to somebody. Then things happen to
them, as they do: they are reprinted, shortened, reworded, cited; the speaker speaks again elsewhere;
a ministry denies; two papers print a text that is not in the pile; somebody changes a figure, a town
or a day; the town has another incident a week later. The truth is kept as the story grows, by the
rules in tests/cases/README.md."""
import argparse
import json
import random
import re
import sys
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from world import KINDS, OFFICIALS, SPUN, VERBS, WITNESSES, World  # noqa: E402

UNITS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True)
class Origin:
    name: str
    kind: str


@dataclass(frozen=True)
class Figure:
    measure: str
    count: int
    denied: bool = False


@dataclass
class Event:
    key: str
    kind: object
    thing: str
    town: str
    day: date


@dataclass
class Report:
    name: str
    outlet: str
    published: date
    title: str
    event: Event
    says: dict                                  # Figure: [Origin]
    lead: str
    rest: list                                  # further sentences
    credit: str = ""                            # the agency in the dateline
    distorted: set = field(default_factory=set)  # of the figures
    scored: bool = True                         # has a main incident that can be scored

    def body(self):
        dateline = f"{self.event.town.upper()} ({self.credit}) - " if self.credit else ""
        first, second = [self.lead, *self.rest[:2]], self.rest[2:]
        return dateline + " ".join(first) + ("\n\n" + " ".join(second) if second else "")


class Storyteller:
    def __init__(self, seed, number):
        self.r = random.Random(f"{seed} {number}")
        self.world = World(self.r)
        self.reports, self.copies, self.events, self.never = [], [], [], []
        self.tags = set()
        self.taken = set()  # counts used, so that no figure is right by chance

    # -------------------------------------------------------------------------------- parts

    def count(self):
        free = [n for n in range(3, 97) if n not in self.taken]
        n = self.r.choice(free)
        self.taken.add(n)
        return n

    def event(self, town=None, day=None, kind=None):
        kind = kind or self.r.choice(KINDS)
        town = town or self.world.town()
        day = day or date(2024, 1, 8) + timedelta(days=self.r.randrange(700))
        thing = self.r.choice(kind.things)
        while any((e.town, e.day) == (town, day) for e in self.events):
            day += timedelta(days=1)
        key = re.sub("[^a-z0-9]+", "-", f"{town} {kind.name} {day}".lower())
        made = Event(key, kind, thing, town, day)
        self.events.append(made)
        return made

    def speaker(self):
        official = self.r.random() < 0.5
        role = self.r.choice(OFFICIALS if official else WITNESSES)
        return Origin(self.world.person(), "official" if official else "witness"), role

    def number(self, n, at_start=False):
        word = UNITS[n] if n < len(UNITS) and (at_start or self.r.random() < 0.5) else str(n)
        return word.capitalize() if at_start else word

    def facts(self, figures, at_start):
        first, *others = figures
        words = f"{self.number(first.count, at_start)} {VERBS[first.measure][0]}"
        more = [f" and {self.number(f.count)} {VERBS[f.measure][1]}" for f in others]
        return words + "".join(more)

    def date_words(self, day):
        return f"{day:%A}, {day.day} {day:%B}"

    def day_words(self, event, published):
        near = (published - event.day).days < 6
        return f"{event.day:%A}" if near and self.r.random() < 0.6 else self.date_words(event.day)

    def lead(self, event, figures, origin, role, published, outlet):
        clause = event.kind.clause.format(thing=event.thing)
        day = self.day_words(event, published)
        who = self.r.choice([f"the {role}, {origin.name}", f"{origin.name}, the {role}"])
        shape = self.r.randrange(4)
        if shape == 1:
            facts = self.facts(figures, False)
            return f"{who[0].upper()}{who[1:]}, said that {facts} {clause} in {event.town} on {day}."
        tail = {0: f"{who}, said.", 2: f"according to {who}.",
                3: f"{who}, told the {outlet.removeprefix('The ')}."}[shape]
        return f"{self.facts(figures, True)} {clause} in {event.town} on {day}, {tail}"

    def title(self, event):
        town, kind, thing = event.town, event.kind.name, event.thing
        return self.r.choice([f"{kind.capitalize()} in {town}", f"{town}: the {thing}",
                              f"What happened at the {thing} of {town}", f"{town} after the {kind}"])

    def add(self, **fields):
        suffix = ".html" if self.r.random() < 0.25 else ".txt"
        report = Report(name=f"r{len(self.reports) + 1:02}{suffix}", **fields)
        self.reports.append(report)
        return report

    # -------------------------------------------------------------------------------- what happens

    def first_hand(self, event, figures, speaker=None, outlet=None):
        origin, role = speaker or self.speaker()
        published = event.day + timedelta(days=self.r.randrange(1, 4))
        outlet = outlet or self.world.paper()
        return self.add(outlet=outlet, published=published, title=self.title(event), event=event,
                        says={f: [origin] for f in figures},
                        rest=self.world.colour(self.r.randrange(3, 6)),
                        lead=self.lead(event, figures, origin, role, published, outlet))

    def copy(self, parent, **changes):
        fields = {"outlet": self.world.paper(), "title": self.title(parent.event),
                  "published": parent.published + timedelta(days=self.r.randrange(2)),
                  "event": parent.event, "lead": parent.lead, "rest": list(parent.rest),
                  "says": {f: list(o) for f, o in parent.says.items()}, "credit": parent.credit,
                  "distorted": set(parent.distorted), "scored": parent.scored}
        child = self.add(**{**fields, **changes})
        self.copies.append((child.name, parent.name, "copies"))
        return child

    def reprint(self, parent):
        self.tags.add("reprint")
        return self.copy(parent, rest=parent.rest[:self.r.randrange(2, len(parent.rest) + 1)])

    def condense(self, parent):
        self.tags.add("condensed")
        return self.copy(parent, rest=parent.rest[:1])

    def reword(self, parent):
        self.tags.add("rewritten")
        spin = lambda s: re.sub("|".join(SPUN), lambda m: SPUN[m.group()], s)
        child = self.copy(parent, lead=spin(parent.lead), credit="",
                          rest=[spin(s) for s in parent.rest[:4]])
        self.copies[-1] = (child.name, parent.name, "rewrites")
        return child

    def cite(self, parent):
        """Another paper's words for what the parent reported, with its name."""
        self.tags.add("citation")
        figures, event = list(parent.says), parent.event
        published = parent.published + timedelta(days=1)
        lead = (f"{self.facts(figures, True)} {event.kind.clause.format(thing=event.thing)} in "
                f"{event.town} on {self.day_words(event, published)}, {parent.outlet} reported.")
        child = self.add(outlet=self.world.paper(), published=published, title=self.title(event),
                         event=event, lead=lead, rest=self.world.colour(3),
                         says={f: list(parent.says[f]) for f in figures})
        self.copies.append((child.name, parent.name, "cites"))
        return child

    def speak_again(self, event, figures, speaker):
        self.tags.add("same speaker")
        return self.first_hand(event, figures, speaker)

    def distort(self, parent):
        what = self.r.choice(["figure", "place", "day"])
        self.tags.add(f"distorted {what}")
        outlet = self.world.paper()
        own = [Origin(outlet, "outlet")]
        if what == "figure":
            return self.distort_figure(parent, outlet, own)
        old = parent.event
        if what == "place":
            event, published = self.event(self.world.town(), old.day, old.kind), parent.published
            lead = parent.lead.replace(old.town, event.town)
        else:
            event = self.event(old.town, old.day + timedelta(days=self.r.randrange(9, 20)), old.kind)
            published = event.day + timedelta(days=1)
            lead = re.sub(r"on \w+day(, \d+ [A-Z]\w+)?", f"on {self.date_words(event.day)}",
                          parent.lead, count=1)
        event.thing = old.thing
        return self.copy(parent, outlet=outlet, event=event, lead=lead, published=published, credit="",
                         says={f: own for f in parent.says}, distorted=set(parent.says),
                         title=self.title(event), scored=False)

    def distort_figure(self, parent, outlet, own):
        old = next(iter(parent.says))
        new = Figure(old.measure, self.count(), old.denied)
        written = {str(old.count), UNITS[old.count] if old.count < len(UNITS) else str(old.count)}
        found = re.search(rf"(?i)\b({'|'.join(sorted(written))})\b", parent.lead)
        number = self.number(new.count, found.start() == 0)
        return self.copy(parent, outlet=outlet, credit="", distorted={new},
                         lead=parent.lead[:found.start()] + number + parent.lead[found.end():],
                         says={new: own, **{f: o for f, o in parent.says.items() if f != old}})

    def deny(self, event, figure):
        self.tags.add("denial")
        denied = Figure(figure.measure, figure.count, True)
        who = Origin(self.world.person(), "official")
        published = event.day + timedelta(days=2)
        lead = (f"The spokesman of the interior ministry, {who.name}, denied that "
                f"{self.facts([figure], False)} in {event.town} on {self.day_words(event, published)}.")
        return self.add(outlet=self.world.paper(), published=published, title=self.title(event),
                        event=event, lead=lead, rest=self.world.colour(2), says={denied: [who]})

    def unseen_source(self, event, figure):
        """Two papers with the sentences of one text; neither has all of it."""
        self.tags.add("unseen source")
        text, origin = self.world.colour(4), Origin("unseen:release", "unseen")
        clause = event.kind.clause.format(thing=event.thing)
        lead = f"{self.facts([figure], True)} {clause} in {event.town} on {self.date_words(event.day)}."
        for own in (text[:3] + self.world.colour(1), text[1:] + self.world.colour(1)):
            child = self.add(outlet=self.world.paper(), published=event.day + timedelta(days=1),
                             title=self.title(event), event=event, lead=lead, rest=own,
                             says={figure: [origin]})
            self.copies.append((child.name, origin.name, "copies"))

    def total(self, report):
        self.tags.add("cumulative")
        measure = report.event.kind.measures[0]
        n = self.r.randrange(120, 900)
        report.rest.append(f"Since the beginning of the year, {n} {VERBS[measure][0]} in the province.")
        self.never.append({"measure": measure, "count": {"min": n, "max": n}})

    # -------------------------------------------------------------------------------- the whole

    def tell(self):
        event = self.event()
        figures = [Figure(m, self.count()) for m in event.kind.measures[:self.r.randrange(1, 3)]]
        speakers = [self.speaker() for _ in range(self.r.choice([1, 1, 2, 2, 3, 4]))]
        roots = []
        for i, speaker in enumerate(speakers):
            agency = self.world.agency() if i == 0 and self.r.random() < 0.5 else None
            agree = i == 0 or self.r.random() < 0.85
            said = figures if agree else [Figure(figures[0].measure, self.count())]
            roots.append(self.first_hand(event, said, speaker, agency))
            roots[-1].credit = agency or ""
        if self.r.random() < 0.3:
            self.total(self.r.choice(roots))
        acts = [self.reprint, self.reprint, self.condense, self.reword, self.cite, self.distort]
        for _ in range(self.r.randrange(1, 5)):
            self.r.choice(acts)(self.r.choice(roots))
        if self.r.random() < 0.3:
            root = self.r.randrange(len(roots))
            self.speak_again(event, list(roots[root].says), speakers[root])
        if self.r.random() < 0.25:
            self.deny(event, figures[0])
        if self.r.random() < 0.2:
            self.unseen_source(event, Figure(event.kind.measures[0], self.count()))
        if self.r.random() < 0.25:
            self.tags.add("second incident")
            later = self.event(event.town, event.day + timedelta(days=7))
            self.first_hand(later, [Figure(later.kind.measures[0], figures[0].count)])
        return self

    def details(self):
        grouped, distorted = {}, set()
        for report in self.reports:
            for figure, origins in report.says.items():
                key = (report.event.key, figure)
                for o in origins:
                    grouped.setdefault(key, {}).setdefault(o, []).append(report.name)
                if figure in report.distorted:
                    distorted.add(key)
        return [{"incident": event, "measure": f.measure, "count": {"min": f.count, "max": f.count},
                 "stance": "denied" if f.denied else "asserted",
                 "reports": sorted({n for names in by.values() for n in names}),
                 "origins": [{"name": o.name, "kind": o.kind, "reports": names}
                             for o, names in by.items()],
                 "independent": len(by), "distorted": (event, f) in distorted}
                for (event, f), by in grouped.items()]

    def truth(self):
        told = {e.key: [r.name for r in self.reports if r.event is e] for e in self.events}
        moved = ", ".join(r.name for r in self.reports if not r.scored) or "none"
        return {"incidents": [{"key": k, "reports": names} for k, names in told.items() if names],
                "main_incident": {r.name: r.event.key for r in self.reports if r.scored},
                "details": self.details(),
                "copies": [{"from": a, "to": b, "relation": rel} for a, b, rel in self.copies],
                "outlets": {r.name: r.outlet for r in self.reports}, "never": self.never,
                "tags": sorted(self.tags) or ["plain"],
                "notes": f"Generated. Place or day altered, so no main incident is scored: {moved}."}


PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
<meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published}T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About</a></nav>
<article><h1>{title}</h1>
{body}
</article>
<footer>{outlet}. All rights reserved.</footer></body></html>
"""
PLAIN = "Title: {title}\nOutlet: {outlet}\nPublished: {published}\n\n{body}\n"


def page(report):
    form, body = PLAIN, report.body()
    if report.name.endswith(".html"):
        form, body = PAGE, "\n".join(f"<p>{p}</p>" for p in body.split("\n\n"))
    return form.format(title=report.title, outlet=report.outlet, published=report.published, body=body)


def write(place, seed, stories):
    for number in range(1, stories + 1):
        story = Storyteller(seed, number).tell()
        folder = place / f"s{number:04}"
        folder.mkdir(parents=True, exist_ok=True)
        for report in story.reports:
            (folder / report.name).write_text(page(report), encoding="utf-8")
        truth = json.dumps(story.truth(), indent=1) + "\n"
        (folder / "truth.json").write_text(truth, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", type=int, default=100)
    chosen = parser.parse_args()
    write(chosen.folder, chosen.seed, chosen.stories)
    return 0


if __name__ == "__main__":
    sys.exit(main())
