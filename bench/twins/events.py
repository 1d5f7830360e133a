"""What happened: the facts that every report of an event is written from."""
import random
from dataclasses import dataclass


@dataclass
class Person:
    name: str
    post: str    # the title as it follows the name
    pre: str     # as it comes before
    later: list  # what he or she is called when known


@dataclass
class Event:
    kind: str
    facts: dict
    hour: int
    minute: int
    officials: list
    witnesses: list
    quotes: dict  # role: [(said, [the same in indirect speech])]
    seed: str

    def rng(self, line):
        """One and the same for everybody who writes this line of this event."""
        return random.Random(f"{self.seed}/{line}")


def quotations(common, kind):
    out = {}
    for role in ("official", "witness"):
        out[role] = []
        for line in common[f"{kind} {role}"]:
            said, *indirect = [part.strip() for part in line.split("||")]
            out[role].append((said, [i for i in indirect if i]))
    return out


def name_maker(rng, starts, middles, ends):
    used = set()

    def make():
        while True:
            name = rng.choice(starts) + rng.choice(middles) + rng.choice(ends)
            if name not in used:
                used.add(name)
                return name
    return make


DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September October November "
          "December").split()


def calendar(rng):
    day, month = rng.randrange(7), rng.randrange(12)
    year = rng.randint(1996, 2018)
    return {"day": DAYS[day], "nextday": DAYS[(day + 1) % 7], "month": MONTHS[(month + 7) % 12],
            "date": f"{rng.randint(1, 28)} {MONTHS[month]}", "year": str(year),
            "year_next": str(year + 14), "article": rng.choice([9, 12, 14, 17, 21, 23, 31, 44])}


def people(rng, common_names, families, posts, count):
    out = []
    for first, family, (post, pre, short) in zip(rng.sample(common_names, count),
                                                 rng.sample(families, count),
                                                 rng.sample(posts, count)):
        out.append(Person(f"{first} {family}", post, pre, [family, "the " + short]))
    return out
