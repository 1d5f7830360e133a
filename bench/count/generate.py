#!/usr/bin/env python3
"""Writes stories of known truth by the hundred, each from half, level, seed and number alone.

    bench/count/generate.py FOLDER                                     1,530: three halves, three levels
    bench/count/generate.py --half held_out --level 2 --stories 50 FOLDER

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
import held_out  # noqa: E402
import tuning  # noqa: E402
import variety  # noqa: E402
from world import World  # noqa: E402

HALVES = {"tuning": tuning, "variety": variety, "held_out": held_out}
UNITS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True)
class Level:
    speakers: tuple        # how many have been spoken to
    acts: tuple            # what copies do
    some_acts: tuple       # from, below
    happens: dict          # what else, and how often
    furniture: float = 0   # outlets that print the same line below every report
    undated: float = 0     # copies without a date
    backdated: float = 0   # copies dated before what they copy


LEVELS = {
    1: Level((1, 1, 2), ("reprint", "condense", "cite"), (1, 3), {"speak_again": .2}),
    2: Level((1, 1, 2, 2, 3, 4), ("reprint", "reprint", "condense", "reword", "cite", "distort"),
             (1, 5), {"total": .3, "speak_again": .3, "deny": .25, "unseen_source": .2,
                      "second_incident": .25}),
    3: Level((1, 2, 2, 3, 4), ("reprint", "condense", "reword", "back", "cite", "quote_of_quote",
                               "distort", "distort", "copy_of_copy"),
             (3, 8), {"total": .4, "speak_again": .4, "deny": .3, "unseen_source": .3,
                      "second_incident": .4, "correct": .3, "unrelated": .6},
             furniture=.4, undated=.15, backdated=.15),
}


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
    dated: bool = True
    furniture: str = ""

    def body(self):
        dateline = f"{self.event.town.upper()} ({self.credit}) - " if self.credit else ""
        parts = [" ".join([self.lead, *self.rest[:2]]), " ".join(self.rest[2:]), self.furniture]
        return dateline + "\n\n".join(part for part in parts if part)


class Storyteller:
    def __init__(self, half, level, seed, number):
        self.lore, self.level = HALVES[half], LEVELS[level]
        self.r = random.Random(f"{half} {level} {seed} {number}")
        self.world = World(self.lore, self.r)
        self.furniture = {}  # of outlets
        self.roles = {}      # of those whom first reports have spoken to
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
        kind = kind or self.r.choice(self.lore.KINDS)
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
        """An origin and its role; an institution has none."""
        institutions = getattr(self.lore, "INSTITUTIONS", None)
        if institutions and self.r.random() < 0.15:
            name = self.r.choice(institutions).format(town=self.events[0].town)
            if name not in self.world.used:
                self.world.used.add(name)
                return Origin(name, "organisation"), None
        official = self.r.random() < 0.5
        # A town has one mayor, and as many bakers as one likes.
        role = self.world.office() if official else self.r.choice(self.lore.WITNESSES)
        return Origin(self.world.person(), "official" if official else "witness"), role

    def number(self, n, at_start=False):
        word = UNITS[n] if n < len(UNITS) and (at_start or self.r.random() < 0.5) else str(n)
        return word.capitalize() if at_start else word

    def facts(self, figures, at_start):
        first, *others = figures
        words = f"{self.number(first.count, at_start)} {self.verb(first.measure)}"
        more = [f" and {self.number(f.count)} {self.noun(f.measure)}" for f in others]
        return words + "".join(more)

    def any_of(self, words):
        """One of "were killed|died"; no dice are thrown where there is but one."""
        choices = words.split("|")
        return self.r.choice(choices) if len(choices) > 1 else words

    def verb(self, measure):
        return self.any_of(self.lore.VERBS[measure][0])

    def noun(self, measure):
        return self.any_of(self.lore.VERBS[measure][1])

    def date_words(self, day):
        return f"{day:%A}, {day.day} {day:%B}"

    def day_words(self, event, published):
        near = (published - event.day).days < 6
        return f"{event.day:%A}" if near and self.r.random() < 0.6 else self.date_words(event.day)

    def shape(self, shapes, event, figures, published, **words):
        """A sentence, or two, that carry the figures."""
        clause = self.world.clause(event.kind, event.thing)
        shapes = [s for s in shapes if (len(figures) == 1 or "{n}" not in s)
                  and (words.get("surname", "") is not None or "{surname}" not in s)]
        capital = {k.capitalize(): words[k][:1].upper() + words[k][1:] for k in ("who", "parent") if k in words}
        lone = {"n": figures[0].count, "noun": self.noun(figures[0].measure)}
        text = self.r.choice(shapes).format(
            Facts=self.facts(figures, True), facts=self.facts(figures, False), clause=clause,
            town=event.town, day=self.day_words(event, published), kind=event.kind.name,
            thing=event.thing, **{**lone, **capital, **words})
        return re.sub(r",([,.;:])", r"\1", text)  # after "the baker, Ana Kolar,"

    def who(self, origin, role):
        if role is None:
            return origin.name
        article = "an" if role[0] in "aeiou" else "a"
        return self.r.choice(self.lore.WHO).format(role=role, name=origin.name, a=article)

    def lead(self, event, figures, origin, role, published, outlet, shapes=None):
        return self.shape(shapes or self.lore.LEADS, event, figures, published, who=self.who(origin, role),
                          surname=role and origin.name.split()[-1], outlet=outlet.removeprefix("The "))

    def title(self, event, figures=()):
        kind = event.kind.name
        shape = self.r.choice([t for t in self.lore.TITLES if figures or "{n}" not in t])
        figure = next(iter(figures), None)
        lone = {"n": figure.count, "noun": self.noun(figure.measure)} if figure else {}
        return shape.format(Kind=kind.capitalize(), kind=kind, town=event.town, thing=event.thing, **lone)

    def add(self, **fields):
        suffix = ".html" if self.r.random() < 0.25 else ".txt"
        outlet = fields["outlet"]
        if outlet not in self.furniture:
            has = self.world.furniture and self.r.random() < self.level.furniture
            self.furniture[outlet] = self.world.furniture.pop() if has else ""
        report = Report(name=f"r{len(self.reports) + 1:02}{suffix}",
                        furniture=self.furniture[outlet], **fields)
        self.reports.append(report)
        return report

    # -------------------------------------------------------------------------------- what happens

    def first_hand(self, event, figures, speaker=None, outlet=None):
        origin, role = speaker or self.speaker()
        published = event.day + timedelta(days=self.r.randrange(1, 4))
        outlet = outlet or self.world.paper()
        return self.add(outlet=outlet, published=published, title=self.title(event, figures), event=event,
                        says={f: [origin] for f in figures},
                        rest=self.world.colour(self.r.randrange(3, 6)),
                        lead=self.lead(event, figures, origin, role, published, outlet))

    def copy(self, parent, **changes):
        fields = {"outlet": self.world.paper(), "title": self.title(parent.event, changes.get("says", parent.says)),
                  "published": parent.published + timedelta(days=self.r.randrange(2)),
                  "event": parent.event, "lead": parent.lead, "rest": list(parent.rest),
                  "says": {f: list(o) for f, o in parent.says.items()}, "credit": parent.credit,
                  "distorted": set(parent.distorted), "scored": parent.scored}
        child = self.add(**{**fields, **changes})
        self.misdate(child, parent)
        self.copies.append((child.name, parent.name, "copies"))
        return child

    def misdate(self, child, parent):
        """Clocks lie: a copy without a date, or dated before what it copies."""
        what = self.r.random()
        if what < self.level.undated:
            self.tags.add("undated")
            child.dated = False
        elif what < self.level.undated + self.level.backdated and child.event is parent.event:
            self.tags.add("backdated")
            child.published = max(child.event.day, parent.published - timedelta(days=1))

    def reprint(self, parent):
        self.tags.add("reprint")
        least = min(2, len(parent.rest))
        return self.copy(parent, rest=parent.rest[:self.r.randrange(least, len(parent.rest) + 1)])

    def condense(self, parent):
        self.tags.add("condensed")
        return self.copy(parent, rest=parent.rest[:1])

    def replaced(self, parent, table, credit=""):
        words = re.compile("|".join(rf"\b{re.escape(w)}\b" for w in table))
        change = lambda s: words.sub(lambda m: table[m.group()], s)
        child = self.copy(parent, lead=change(parent.lead), credit=credit,
                          rest=[change(s) for s in parent.rest[:4]])
        self.copies[-1] = (child.name, parent.name, "rewrites")
        return child

    def reword(self, parent):
        self.tags.add("rewritten")
        return self.replaced(parent, self.lore.SPUN)

    def back(self, parent):
        """There and back: other words throughout, and the sentences after the first change places."""
        self.tags.add("translated back")
        child = self.replaced(parent, self.lore.BACK)
        child.rest.reverse()
        return child

    def copy_of_copy(self, parent):
        made = {name for name, giver, _ in self.copies if giver == parent.name}
        children = [r for r in self.reports if r.name in made and r.scored]
        return self.reprint(self.r.choice(children) if children else parent)

    def quote_of_quote(self, parent):
        """Cites a paper, and names whom that paper spoke to."""
        self.tags.add("quote of a quote")
        speaker = next(iter(next(iter(parent.says.values()))))
        if parent.name not in self.roles:
            return self.cite(parent)
        return self.cite(parent, self.lore.QUOTES_OF_QUOTES, self.who(speaker, self.roles[parent.name]))

    def cite(self, parent, shapes=None, who=""):
        """Another paper's words for what the parent reported, with its name."""
        self.tags.add("citation")
        figures, event = list(parent.says), parent.event
        published = parent.published + timedelta(days=1)
        lead = self.shape(shapes or self.lore.CITES, event, figures, published, parent=parent.outlet, who=who)
        child = self.add(outlet=self.world.paper(), published=published, title=self.title(event, figures),
                         event=event, lead=lead, rest=self.world.colour(3),
                         says={f: list(parent.says[f]) for f in figures})
        self.copies.append((child.name, parent.name, "cites"))
        return child

    def add_voice(self, parent):
        """A copy that adds somebody who has told it to this outlet."""
        self.tags.add("copy with a voice of its own")
        (origin, role), outlet = self.speaker(), self.world.paper()
        voice = self.lead(parent.event, list(parent.says), origin, role, parent.published, outlet, self.lore.VOICES)
        return self.copy(parent, outlet=outlet, lead=f"{parent.lead} {voice}",
                         says={f: [*o, origin] for f, o in parent.says.items()})

    def speak_again(self, event, figures, speaker):
        self.tags.add("same speaker")
        return self.first_hand(event, figures, speaker)

    def distort(self, parent):
        what = self.r.choice(["figure", "place", "day"])
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
            lead = re.sub(r"\b([Oo])n \w+day(, \d+ [A-Z]\w+)?",
                          rf"\1n {self.date_words(event.day)}", parent.lead, count=1)
        if lead == parent.lead:  # the lead states none, and what is not said cannot be moved
            self.events.remove(event)
            return self.distort_figure(parent, outlet, own)
        self.tags.add(f"distorted {what}")
        event.thing = old.thing
        return self.copy(parent, outlet=outlet, event=event, lead=lead, published=published, credit="",
                         says={f: own for f in parent.says}, distorted=set(parent.says),
                         title=self.title(event, parent.says), scored=False)

    def distort_figure(self, parent, outlet, own):
        self.tags.add("distorted figure")
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
        lead = self.shape(self.lore.DENIALS, event, [figure], published, name=who.name)
        return self.add(outlet=self.world.paper(), published=published, title=self.title(event),
                        event=event, lead=lead, rest=self.world.colour(2), says={denied: [who]})

    def unseen_source(self, event, figure):
        """Two papers with the sentences of one text; neither has all of it."""
        self.tags.add("unseen source")
        text, origin = self.world.colour(4), Origin("unseen:release", "unseen")
        lead = self.lore.UNSEEN.format(
            Facts=self.facts([figure], True), facts=self.facts([figure], False),
            clause=self.world.clause(event.kind, event.thing),
            town=event.town, day=self.date_words(event.day))
        for own in (text[:3] + self.world.colour(1), text[1:] + self.world.colour(1)):
            child = self.add(outlet=self.world.paper(), published=event.day + timedelta(days=1),
                             title=self.title(event), event=event, lead=lead, rest=own,
                             says={figure: [origin]})
            self.copies.append((child.name, origin.name, "copies"))

    def total(self, report):
        self.tags.add("cumulative")
        measure = report.event.kind.measures[0]
        n = self.r.randrange(120, 900)
        shape = self.r.choice(self.lore.TOTALS)
        report.rest.append(shape.format(n=n, verb=self.verb(measure), noun=self.noun(measure)))
        self.never.append({"measure": measure, "count": {"min": n, "max": n}})

    def correct(self, event, root, speaker):
        """The speaker takes a figure back, and the report names both."""
        self.tags.add("correction")
        old = next(iter(root.says))
        new = Figure(old.measure, self.count())
        published = root.published + timedelta(days=1)
        lead = self.shape(self.lore.CORRECTIONS, event, [old], published, who=self.who(*speaker),
                          new=new.count, old=old.count)
        return self.add(outlet=self.world.paper(), published=published, title=self.title(event),
                        event=event, lead=lead, rest=self.world.colour(2),
                        says={new: [speaker[0]], old: [speaker[0]]})

    def unrelated(self, event):
        self.tags.add("unrelated")
        return self.add(outlet=self.world.paper(), published=event.day + timedelta(days=1),
                        title=self.world.town(), event=Event("", event.kind, "", self.world.town(), event.day),
                        lead=self.r.choice(self.lore.UNRELATED) + ".", rest=self.world.colour(2), says={})

    # -------------------------------------------------------------------------------- the whole

    def tell(self):
        event, level = self.event(), self.level
        figures = [Figure(m, self.count()) for m in event.kind.measures[:self.r.randrange(1, 3)]]
        speakers = [self.speaker() for _ in range(self.r.choice(level.speakers))]
        roots = []
        for i, speaker in enumerate(speakers):
            agency = self.world.agency() if i == 0 and self.r.random() < 0.5 else None
            agree = i == 0 or self.r.random() < 0.85
            said = figures if agree else [Figure(figures[0].measure, self.count())]
            roots.append(self.first_hand(event, said, speaker, agency))
            roots[-1].credit = agency or ""
            self.roles[roots[-1].name] = speaker[1]
        acts = level.acts + getattr(self.lore, "MORE_ACTS", ())
        happens = {what for what, share in level.happens.items() if self.r.random() < share}
        if "total" in happens:
            self.total(self.r.choice(roots))
        for _ in range(self.r.randrange(*level.some_acts)):
            getattr(self, self.r.choice(acts))(self.r.choice(roots))
        root = self.r.randrange(len(roots))
        if "speak_again" in happens:
            self.speak_again(event, list(roots[root].says), speakers[root])
        if "correct" in happens:
            self.correct(event, roots[root], speakers[root])
        if "deny" in happens:
            self.deny(event, figures[0])
        if "unseen_source" in happens:
            self.unseen_source(event, Figure(event.kind.measures[0], self.count()))
        if "second_incident" in happens:
            self.tags.add("second incident")
            later = self.event(event.town, event.day + timedelta(days=7))
            self.first_hand(later, [Figure(later.kind.measures[0], figures[0].count)])
        if "unrelated" in happens:
            self.unrelated(event)
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
                "main_incident": {r.name: r.event.key or None for r in self.reports if r.scored},
                "details": self.details(),
                "copies": [{"from": a, "to": b, "relation": rel} for a, b, rel in self.copies],
                "outlets": {r.name: r.outlet for r in self.reports}, "never": self.never,
                "tags": sorted(self.tags) or ["plain"],
                "notes": f"Generated. Place or day altered, so no main incident is scored: {moved}."}


PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
<meta property="og:site_name" content="{outlet}">{published}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About</a></nav>
<article><h1>{title}</h1>
{body}
</article>
<footer>{outlet}. All rights reserved.</footer></body></html>
"""
PLAIN = "Title: {title}\nOutlet: {outlet}\n{published}\n{body}\n"
META = '\n<meta property="article:published_time" content="{}T09:00:00Z">'


def page(report):
    form, body, date_form = PLAIN, report.body(), "Published: {}\n"
    if report.name.endswith(".html"):
        form, body, date_form = PAGE, "\n".join(f"<p>{p}</p>" for p in body.split("\n\n")), META
    published = date_form.format(report.published) if report.dated else ""
    return form.format(title=report.title, outlet=report.outlet, published=published, body=body)


def write(place, half, level, seed, stories):
    for number in range(1, stories + 1):
        story = Storyteller(half, level, seed, number).tell()
        folder = place / f"s{number:04}"
        folder.mkdir(parents=True, exist_ok=True)
        for report in story.reports:
            (folder / report.name).write_text(page(report), encoding="utf-8")
        truth = json.dumps(story.truth(), indent=1) + "\n"
        (folder / "truth.json").write_text(truth, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=HALVES, help="only this one")
    parser.add_argument("--level", type=int, choices=LEVELS, help="only this one")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", type=int, default=170, help="of each half and level")
    chosen = parser.parse_args()
    for half in [chosen.half] if chosen.half else HALVES:
        for level in [chosen.level] if chosen.level else LEVELS:
            write(chosen.folder / half / f"level-{level}", half, level, chosen.seed, chosen.stories)
    return 0


if __name__ == "__main__":
    sys.exit(main())
