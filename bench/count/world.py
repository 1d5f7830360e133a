"""What a story is made of, drawn from a lore: tuning.py or held_out.py.

A lore is a module of lists. Names are put together from ONSETS, MIDDLES and CODAS, so that no list of
real ones is needed and hardly a name comes twice. KINDS are the kinds of event, VERBS how a sentence
says what was done to people, LINES (with SLOTS) the sentences that give a report its own wording, FURNITURE
what an outlet prints below each of its reports. One story never uses the same line twice but in copies,
nor the same clause for its event before all have been used, nor the same furniture for two outlets, so
that wording which two of its reports share is wording that one took from the other. LEADS, CITES, DENIALS and the like are the shapes of the sentences
that carry a figure; SPUN and BACK are what a text spinner and a translation there and back replace."""
from dataclasses import dataclass


@dataclass
class Kind:
    """A kind of event: what it does to people, and the clauses that tell it. {thing} is filled in."""
    name: str
    measures: list  # the first is always reported
    clauses: list
    things: list


class World:
    """One story's share of a lore."""

    def __init__(self, lore, random):
        self.lore, self.random = lore, random
        self.used, self.lines, self.furniture = set(), list(lore.LINES), list(lore.FURNITURE)
        random.shuffle(self.lines)
        random.shuffle(self.furniture)
        self.clauses = {}  # of the kinds of event, those not used since all were

    def fresh(self, make):
        while True:
            name = make()
            if name not in self.used:
                self.used.add(name)
                return name

    def stem(self):
        r = self.random
        return (r.choice(self.lore.ONSETS) + r.choice(self.lore.MIDDLES) + r.choice(self.lore.CODAS)).capitalize()

    def town(self):
        return self.fresh(lambda: self.random.choice(self.lore.TOWNS).format(self.stem()))

    def person(self):
        return self.fresh(lambda: f"{self.random.choice(self.lore.FIRST)} {self.stem()}")

    def paper(self):
        return self.fresh(lambda: self.random.choice(self.lore.PAPERS).format(self.stem()))

    def agency(self):
        return self.fresh(lambda: self.random.choice(self.lore.AGENCIES).format(self.stem()))

    def colour(self, n):
        """n sentences that this story has not yet used."""
        out = []
        for line in (self.lines.pop() for _ in range(n)):
            words = line.format(**{k: self.random.choice(v) for k, v in self.lore.SLOTS.items()})
            out.append(words[0].upper() + words[1:] + ".")
        return out

    def office(self):
        return self.fresh(lambda: self.random.choice(self.lore.OFFICIALS))

    def clause(self, kind, thing):
        left = self.clauses.setdefault(kind.name, [])
        if not left:
            left += self.random.sample(kind.clauses, len(kind.clauses))
        return left.pop().format(thing=thing)
