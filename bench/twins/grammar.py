"""The grammar that every pen is written in, and the writing of one report from facts.

A pen is a text file. `[a|b|c]` is one of several wordings and may hold others, `{name}` a fact of the
event or one of the pen's own rules. Sections:

    @numbers words            how figures are written: digits, words, or ap (words up to nine)
    @clock 24                 how the hour is written: 24, 12 or words
    @official 1-3             how many quotations of officials, of witnesses, formulas, legal texts
    @paragraph 1-2            sentences of a paragraph
    [rule NAME]               a rule for {NAME}
    [KIND title] [KIND lead]  one is taken
    [KIND body] [any body]    each once at most, in this order but for small swaps
    [say official] [say witness] [say indirect]   lead-ins; {q} the words, {q1} {q2} its halves, {i}
                              the same in indirect speech, {who} the speaker
"""
import re
from dataclasses import dataclass, field
from pathlib import Path

UNITS = ("no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
         "sixteen seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n):
    if n < 20:
        return UNITS[n]
    if n < 100:
        return TENS[n // 10 - 2] + ("-" + UNITS[n % 10] if n % 10 else "")
    return f"{n:,}"


def number(n, style):
    if style == "words" or (style == "ap" and n < 10):
        return in_words(n)
    return f"{n:,}"


def clock(hour, minute, style):
    half = "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"
    short = (hour - 1) % 12 + 1
    if style == "24":
        return f"{hour:02}:{minute:02}"
    if style == "12":
        return f"{short}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"
    if minute < 15:
        return f"shortly after {in_words(short)} in the {half}"
    if minute < 45:
        return f"around half past {in_words(short)} in the {half}"
    return f"just before {in_words(short % 12 + 1)} in the {half}"


def sections(path):
    """The sections of a file: name to lines; and its @settings."""
    out, settings, name = {}, {}, None
    for raw in Path(path).read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        head = re.fullmatch(r"\[([a-z]+ ?[a-z_0-9 ]*)\]", line)
        if head:
            name = head[1]
            out.setdefault(name, [])
        elif line.startswith("@"):
            key, value = line[1:].split(None, 1)
            settings[key] = value
        else:
            out[name].append(line)
    return out, settings


class Grammar:
    """Expands templates; draws from `rng`, never twice the same line of a section until all are used."""

    def __init__(self, rules, rng):
        self.rules, self.rng = rules, rng

    def expand(self, text, facts):
        for _ in range(60):  # innermost first
            before = text
            text = re.sub(r"\[([^\[\]{}]*)\]", lambda m: self.rng.choice(m[1].split("|")), text)
            text = re.sub(r"\{([a-z_0-9]+)\}", lambda m: self.slot(m[1], facts), text, count=1)
            if text == before:
                break
        if re.search(r"[\[\]{}]", text):
            raise ValueError("not expanded: " + text)
        return tidy(text)

    def slot(self, name, facts):
        lines = self.rules.get("rule " + name)
        if lines:
            return self.rng.choice(lines)
        return facts[name]


def tidy(text):
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r" ([,.;:?!])", r"\1", text)
    text = re.sub(r",(?=[,.])", "", text)
    text = re.sub(r"\b([Aa]) (?=[aeioAEIO])(?!one|once|Eu|eu)", r"\1n ", text)
    text = re.sub(r"\b([Aa]) (?=(8|11|18|8\d)\b)", r"\1n ", text)
    text = re.sub(r"\b(\w\.m\.)\.", r"\1", text)
    return re.sub(r'^(["\']?)([a-z])', lambda m: m[1] + m[2].upper(), text)


@dataclass
class Sentence:
    text: str
    kind: str = "own"  # own, formula, legal, quote, indirect, title
    source: str = ""   # the line of the file it was made from


@dataclass
class Report:
    pen: str
    kind: str
    title: str
    sentences: list                              # of Sentence
    breaks: set = field(default_factory=set)     # a paragraph begins before these

    def text(self):
        return self.lay_out()[0]

    def lay_out(self):
        """The text, and each sentence's span in it."""
        out, spans = self.title + "\n", []
        for i, s in enumerate(self.sentences):
            out += "\n" if i == 0 else "\n\n" if i in self.breaks else " "
            spans.append((len(out), len(out) + len(s.text)))
            out += s.text
        return out + "\n", spans

    def words(self):
        return sum(len(s.text.split()) for s in self.sentences)


def between(text, rng, default="0-0"):
    low, high = (text or default).split("-")
    return rng.randint(int(low), int(high))


class Pen:
    def __init__(self, path, common):
        self.name = Path(path).stem
        self.sections, self.settings = sections(path)
        self.common = common  # sections of common.txt

    def facts(self, event):
        """The event's facts as this pen writes figures, hours and people."""
        style = self.settings.get("numbers", "digits")
        out = {}
        for key, value in event.facts.items():
            out[key] = number(value, style) if isinstance(value, int) else value
        out["clock"] = clock(event.hour, event.minute, self.settings.get("clock", "24"))
        return out

    def speaker(self, person, seen, rng):
        first = person.name not in seen
        seen.add(person.name)
        if not first:
            return rng.choice(person.later)
        if self.settings.get("people", "post") == "pre":
            return f"{person.pre} {person.name}"
        return f"{person.name}, {person.post},"

    def write(self, event, rng, size):
        """A report of about `size` words on the event, from this pen."""
        g = Grammar(self.sections, rng)
        facts = self.facts(event)
        take = lambda name: rng.choice(self.sections[name])
        title = g.expand(take(event.kind + " title"), facts).rstrip(".")
        seen, lead = set(), take(event.kind + " lead")
        out = [Sentence(g.expand(lead, facts), source=lead)]
        plain = {k: f"{v:,}" if isinstance(v, int) else v for k, v in event.facts.items()}
        plain["clock"] = clock(event.hour, event.minute, "12")
        want = max(2, size // 24)
        share = min(1.0, want / 16)

        extras = []
        for key, section in (("formula", "formula"), ("legal", "legal")):
            lines = self.common[f"{event.kind} {section}"] + self.common.get(f"any {section}", [])
            known = event.rng(section)  # what everybody on this beat has at hand
            lines = known.sample(lines, min(len(lines), 4))
            count = round((between(self.settings.get(key), rng) + 1) * share + rng.random() * 0.5)
            for line in rng.sample(lines, min(count, len(lines))):
                mine = re.sub(r"<([^<>]*)>", lambda m: rng.choice(m[1].split("|")), line)
                extras.append(Sentence(Grammar({}, event.rng(line)).expand(mine, plain), key, line))
        for role, people in (("official", event.officials), ("witness", event.witnesses)):
            count = between(self.settings.get(role), rng)
            count = round((count + 1) * share + rng.random() * 0.5) if count else 0
            quotes = event.quotes[role]
            heard = event.rng(role).sample(range(len(quotes)), 4)  # at one news conference
            for k in sorted(rng.sample(heard, min(count, len(heard)))):
                extras.append((role, people[k % len(people)], quotes[k]))

        lines = self.sections[event.kind + " body"] + self.sections.get("any body", [])
        keep = sorted(rng.sample(range(len(lines)), min(len(lines), max(1, want - 1 - len(extras)))))
        body = [Sentence(g.expand(lines[k], facts), source=lines[k]) for k in keep]
        for k in range(len(body) - 1):
            if rng.random() < 0.25:
                body[k], body[k + 1] = body[k + 1], body[k]
        rng.shuffle(extras)
        for extra in extras:
            body.insert(rng.randint(0, len(body)), extra)
        for item in body:
            out.append(item if isinstance(item, Sentence) else self.quote(item, g, seen, facts, rng))
        breaks, k = set(), 1
        while k < len(out):
            breaks.add(k)
            k += max(1, between(self.settings.get("paragraph"), rng, "1-2"))
        return Report(self.name, event.kind, title, out, breaks)

    def quote(self, item, g, seen, facts, rng):
        role, person, (said, indirect) = item
        more = dict(facts)
        more["who"] = self.speaker(person, seen, rng)
        halves = said.split(" / ")
        more["q1"], more["q2"] = halves[0].rstrip(".,"), halves[-1].rstrip(".")
        more["q"] = " ".join(halves).rstrip(".")
        if indirect and rng.random() < 0.35:
            line = rng.choice(self.sections["say indirect"])
            more["i"] = rng.choice(indirect)
            return Sentence(g.expand(line, more).replace(",,", ","), "indirect", indirect[0])
        options = [s for s in self.sections["say " + role] if len(halves) > 1 or "{q1}" not in s]
        text = g.expand(rng.choice(options), more).replace(",,", ",").replace("?.", "?")
        if more["q2"][0].islower():  # the speaker's sentence goes on
            text = text.replace('. "' + more["q2"], ', "' + more["q2"])
        return Sentence(text, "quote", said)
