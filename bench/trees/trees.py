"""Grows one story: first reports, agencies, reprints, rewrites, and who took what from whom."""
import importlib
import random
import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from itertools import combinations

import edits
from edits import Sentence, flat

ZONES = [60, 120, 60, 0, -300, 330]  # minutes east of UTC; most outlets of a story share one


@dataclass
class Report:
    name: str
    outlet: str
    moment: datetime             # of publication, in truth
    text: list
    event: object
    parents: list                # Reports it was made from, in truth
    agency: bool = False
    dateline: str = ""           # the agency named in it
    credit: str = ""             # a line of the head
    hidden: bool = False         # not in the pile
    names: set = field(default_factory=set)  # outlets that it names as where its text is from
    zone: int = 0                # of its outlet, minutes east of UTC
    printed: tuple = ("none",)   # how its date is printed
    title: str = ""


class Story:
    def __init__(self, words, seed, number):
        self.r = random.Random(f"{words} {seed} {number}")
        self.words = importlib.import_module("words_" + words)
        self.lines, self.tails = list(self.words.LINES), list(self.words.TAILS)
        self.r.shuffle(self.lines), self.r.shuffle(self.tails)
        self.figures, self.said = list(self.words.FIGURES), list(self.words.SAID)
        self.r.shuffle(self.figures), self.r.shuffle(self.said)
        self.used, self.lineages, self.reports = set(), 0, []
        self.event = self.r.choice(self.words.EVENTS)
        self.leads = list(self.event["leads"])
        self.r.shuffle(self.leads)
        self.fill = {"thing": self.r.choice(self.event["thing"]), "town": self.town(),
                     "n": str(self.r.randrange(3, 80))}
        self.start = datetime(2025, 1, 6, tzinfo=timezone.utc) + timedelta(minutes=self.r.randrange(900000))
        self.fill["day"] = f"{self.start:%A}"
        self.zone = self.r.choice(ZONES)

    # ------------------------------------------------------------------ words

    def fresh(self, make):
        while True:
            name = make()
            if name not in self.used:
                self.used.add(name)
                return name

    def stem(self):
        return self.r.choice(self.words.STEMS_A) + self.r.choice(self.words.STEMS_B)

    def town(self):
        return self.fresh(lambda: self.r.choice(self.words.TOWNS).format(self.stem()))

    def outlet(self, agency=False):
        names = self.words.AGENCIES if agency else self.words.PAPERS
        return self.fresh(lambda: self.r.choice(names).format(self.stem()))

    def sentence(self, head, tail="", quoted=False, house=False):
        self.lineages += 1
        return Sentence(self.lineages, head, tail, quoted, house)

    def slots(self, template):
        return re.sub(r"\{(\w+)\}", lambda m: self.r.choice(self.words.SLOTS[m.group(1)]), template)

    def lead(self):
        return self.sentence(self.leads.pop().format(**self.fill)) if self.leads else self.colour(1)[0]

    def colour(self, n):
        """n sentences whose templates this story has not used yet; fewer when they run out."""
        out = []
        while len(out) < n and self.lines:
            tail = self.tails.pop() if self.tails and self.r.random() < 0.45 else ""
            if not self.tails:
                tail = ""
            out.append(self.sentence(self.slots(self.lines.pop()), tail))
        return out

    def quote(self):
        if not self.said:
            return []
        person = f"{self.r.choice(self.words.FIRST)} {self.stem()}"
        shape = self.r.choice(self.words.QUOTES)
        return [self.sentence(shape.format(q=self.said.pop(), person=person,
                                           role=self.r.choice(self.words.ROLES)), quoted=True)]

    def figure(self):
        if not self.figures:
            return []
        return [self.sentence(self.figures.pop().format(n=self.r.randrange(12, 400)))]

    # ------------------------------------------------------------------ reports

    def add(self, text, parents, moment, **fields):
        name = f"{len(self.reports) + 1:02}"
        report = Report(name=name, text=text, parents=parents, moment=moment, event=self.event,
                        **{"outlet": self.outlet(fields.get("agency", False)), **fields})
        self.reports.append(report)
        return report

    def later(self, moment):
        """Between twenty minutes and two and a half days later, every scale as likely."""
        return moment + timedelta(hours=0.33 * 180 ** self.r.random())

    def first_report(self, **fields):
        body = self.colour(self.r.randrange(6, 12)) + self.quote() + self.figure()
        self.r.shuffle(body)
        text = edits.merge_paragraphs(self.r, self.words, [[self.lead(), *body]])
        moment = self.start + timedelta(hours=self.r.uniform(2, 20))
        return self.add(text, [], moment, **fields)

    def edited(self, text):
        """What became of a text on its way into another paper."""
        r, w = self.r, self.words
        kind = r.choice("reprint reprint cut cut light light spin reorder condense mixed".split())
        if kind == "cut" or (kind == "mixed" and r.random() < 0.5):
            text = edits.cut_end(r, w, text, r.uniform(0.4, 0.9))
        if kind in ("light", "mixed"):
            text = edits.polish(r, w, edits.drop_some(r, w, text, 0.12), 0.4)
        if kind == "spin":
            text = edits.spin(r, w, text, r.uniform(0.3, 0.6))
        if kind in ("reorder", "mixed"):
            text = edits.reorder(r, w, text)
        if kind == "condense":
            text = edits.condense(r, w, text)
        if kind != "reprint" and r.random() < 0.4:
            text = edits.merge_paragraphs(r, w, text)
        if r.random() < 0.15:
            text = edits.house_style(w.STYLE, text)
        if r.random() < 0.15:
            text = edits.misprint(r, w, text)
        if r.random() < 0.12:
            text = edits.new_figure(r, w, text)
        return text, kind

    def taken(self, parents):
        """The text made of the parents'."""
        if len(parents) == 1:
            return self.edited(parents[0].text)[0]
        text, seen = [], set()
        for parent in parents:
            part = edits.drop_some(self.r, self.words, self.edited(parent.text)[0], 0.3)
            part = edits.each(part, lambda s: None if s.lineage in seen else s)
            seen |= {s.lineage for s in flat(part)}
            text += part
        return text

    def child(self, parents, **fields):
        r = self.r
        text = edits.each(self.taken(parents), lambda s: None if s.house else s)
        names, dateline, credit = set(), "", ""
        own = self.colour(r.choice([0, 0, 1, 2, 3, 4]))
        if own and r.random() < 0.3:
            own += self.quote()
        if own:
            text = edits.insert(r, self.words, text, own, r.choice(["start", "end", "between", "between"]))
        main = parents[0]
        if main.agency and r.random() < 0.5:
            dateline = main.outlet
        elif main.dateline and r.random() < 0.6:
            dateline = main.dateline  # the line is carried on, whoever it was taken from
        elif r.random() < 0.2:
            cite = self.sentence(r.choice(self.words.CITES).format(outlet=main.outlet.removeprefix("The ")))
            text = edits.insert(r, self.words, text, [cite], r.choice(["between", "end"]))
            names.add(main.outlet)
        elif r.random() < 0.1:
            credit = main.outlet
        names |= {n for n in (dateline, credit) if n}
        moment = self.later(max(p.moment for p in parents))
        report = self.add(text, parents, moment, names=names, dateline=dateline, credit=credit, **fields)
        if r.random() < 0.3 and not report.agency:
            report.text = [*report.text, [self.sentence(
                r.choice(self.words.HOUSE).format(outlet=report.outlet), house=True)]]
        return report

    def copies_of(self, parent, n, **fields):
        return [self.child([parent], **fields) for _ in range(n)]

    def grow(self):
        r = self.r
        roots = [self.first_report(agency=r.random() < 0.4) for _ in range(r.choice([1, 1, 2, 2, 3]))]
        pool = list(roots)
        if r.random() < 0.5:
            agency = self.child([r.choice(roots)], agency=True)
            pool.append(agency)
        if r.random() < 0.4:
            pool += self.unseen(roots)
        size = r.randrange(5, 12)
        while sum(not p.hidden for p in self.reports) < size:
            act = r.random()
            if act < 0.3:
                pool += self.copies_of(r.choice(pool), r.choice([2, 2, 3]))
            elif act < 0.6:
                first = self.child([r.choice(pool)])
                pool += [first, self.child([first])]
            elif act < 0.8 and len(roots) > 1:
                several = self.several(pool)
                pool += [self.child(several)] if several else []
            else:
                pool.append(self.child([r.choice(pool)]))
        for report in self.reports:
            self.print_date(report)
            report.title = r.choice([f"{self.fill['town']}: {report.outlet} report", f"News from {self.fill['town']}",
                                     f"What is known about {self.fill['town']}", f"{self.fill['town']} today"])
        return self

    def unseen(self, roots):
        """A text that is not in the pile, and two to four that were made of it."""
        if self.r.random() < 0.75:
            source = self.first_report(agency=self.r.random() < 0.4)
        else:
            source = self.child([self.r.choice(roots)])
        source.hidden = True
        return self.copies_of(source, self.r.choice([2, 2, 3, 4]))

    def several(self, pool):
        """Two or three reports that do not come from one another."""
        chosen = []
        for report in self.r.sample(pool, len(pool)):
            if all(not lines_of(report) & lines_of(c) for c in chosen):
                chosen.append(report)
            if len(chosen) == self.r.choice([2, 2, 3]):
                break
        return chosen if len(chosen) > 1 else None

    def print_date(self, report):
        how = self.r.random()
        zone = self.zone if self.r.random() < 0.8 else self.r.choice(ZONES)
        report.zone = zone
        local = report.moment.astimezone(timezone(timedelta(minutes=zone)))
        if how < 0.60:
            report.printed = ("exact", local.isoformat(timespec="seconds"))
        elif how < 0.67:
            wrong = local + timedelta(hours=self.r.choice([-9, -5, -3, -2, -1, 1, 2, 3, 5, 9]))
            report.printed = ("wrong", wrong.isoformat(timespec="seconds"))
        elif how < 0.92:
            report.printed = ("day", local.date().isoformat())


def lines_of(report):
    return {s.lineage for s in flat(report.text) if not s.house}


# ---------------------------------------------------------------------- truth

def range_of(report):
    """The moments that the printed date allows, a day being the outlet's own; none for one that is
    missing."""
    if len(report.printed) < 2:
        return None
    if report.printed[0] == "day":
        day = datetime.fromisoformat(report.printed[1]).replace(tzinfo=timezone.utc)
        day -= timedelta(minutes=report.zone)
        return day, day + timedelta(hours=24)
    moment = datetime.fromisoformat(report.printed[1])
    return moment, moment


def ancestors(report):
    out, todo = [], list(report.parents)
    while todo:
        here = todo.pop()
        if here not in out:
            out.append(here)
            todo += here.parents
    return out


def can_tell_direction(giver, taker):
    """A printed date or a name says it; what the texts say is not counted in."""
    a, b = range_of(giver), range_of(taker)
    return giver.outlet in taker.names or (a is not None and b is not None and a[1] <= b[0])


def versions(report):
    return {s.lineage: s.text() for s in flat(report.text) if not s.house}


def explains(giver, taker, parent):
    """Whether `giver` would do as well as `parent`: has every sentence that the taker got from it, in
    a wording as near to the taker's."""
    mine, theirs, other = versions(taker), versions(parent), versions(giver)
    for lineage in mine.keys() & theirs.keys():
        if lineage not in other:
            return False
        if other[lineage] != theirs[lineage] and unlike(other[lineage], mine[lineage]) > unlike(
                theirs[lineage], mine[lineage]):
            return False
    return True


def unlike(a, b):
    a, b = set(re.findall(r"\w+", a.lower())), set(re.findall(r"\w+", b.lower()))
    return len(a ^ b)


def seen_parents(report):
    """Parents in the pile; a parent that is not has its own parents in its place."""
    out = []
    for p in report.parents:
        out += [(q, p) for q, _ in seen_parents(p)] if p.hidden else [(p, None)]
    return out


def none_has_all(takers):
    """Whether there are three of which each lacks a line that the other two have in common: then none
    of them can be what the other two were made from. Of two copies either may be the other's source."""
    lacks = lambda x, y, z: bool(lines_of(y) & lines_of(z) - lines_of(x))
    return any(lacks(x, y, z) and lacks(y, x, z) and lacks(z, x, y)
               for x, y, z in combinations(takers, 3))


def truth_of(story):
    pile = [p for p in story.reports if not p.hidden]
    rivals = lambda p, c: [q for q in pile if q is not c and q is not p and c not in ancestors(q)
                           and q.moment < c.moment and explains(q, c, p)]
    parents, unseen, pairs, triples = [], [], [], []
    for c in pile:
        for p, through in seen_parents(c):
            parents.append({"child": c.name, "parent": p.name, "through": through and through.name,
                            "kept": len(lines_of(c) & lines_of(p)),
                            "rivals": len(rivals(p, c)), "decidable": not rivals(p, c)})
        for p in c.parents:
            if p.hidden:
                unseen.append({"child": c.name, "source": p.name,
                               "decidable": none_has_all([q for q in pile if p in q.parents])})
        for p in ancestors(c):
            if not p.hidden and lines_of(p) & lines_of(c):
                pairs.append({"giver": p.name, "taker": c.name, "decidable": can_tell_direction(p, c)})
    only = lambda c, p: [q for q, _ in seen_parents(c)] == [p] and not any(q.hidden for q in c.parents)
    for a in pile:
        for b in pile:
            for c in pile:
                if not lines_of(a) & lines_of(b) & lines_of(c):
                    continue
                if only(b, a) and only(c, b):
                    told = not explains(a, c, b)
                    triples.append({"kind": "chain", "a": a.name, "b": b.name, "c": c.name, "decidable": told})
                if b.name < c.name and only(b, a) and only(c, a):
                    told = not explains(b, c, a) if b.moment < c.moment else not explains(c, b, a)
                    triples.append({"kind": "co-copy", "a": a.name, "b": b.name, "c": c.name, "decidable": told})
    related = [sorted((a.name, b.name)) for i, a in enumerate(pile) for b in pile[:i]
               if lines_of(a) & lines_of(b)]
    return {"reports": [p.name for p in pile], "parents": parents, "unseen": unseen, "pairs": pairs,
            "triples": triples, "related": sorted(related),
            "dates": {p.name: p.printed[0] for p in pile}}
