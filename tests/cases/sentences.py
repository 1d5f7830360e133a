#!/usr/bin/env python3
"""Sentences, and below each what is in it: does the program find that, and nothing else?

    tests/cases/sentences.py build/dev/firsthand tests/cases/sentences/stance.txt

README.md beside this file says how they are written.
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

HEADS = ("Title", "Published", "Outlet", "Language")
ROLES = ("figure", "subset", "addition", "update", "cumulative")
MODIFIERS = ("exactly", "about", "at_least", "more_than", "at_most", "less_than", "between", "vague")
STANCES = ("asserted", "alleged", "denied", "hypothetical")
LISTS = ("said", "quantity", "time", "place")
OF_CLAIM = ("by", "named", "through", "distance", "cue", "content", "words", "measured", "when",
            "where", "stance", "tier")
QUOTED = re.compile(r'\s*"((?:[^"]|"(?=\w))*)"\s*$')
MARK = re.compile(r"\{([scx]) ([^{}]*)\}")


class Unreadable(Exception):
    """A line that says nothing to this program: a mistake of whoever wrote it."""


@dataclass
class Claim:
    line: int
    measure: str
    count: str
    parts: dict = field(default_factory=dict)


@dataclass
class Sentence:
    line: int
    heading: str
    paragraphs: list
    head: dict
    missed: bool = False
    said: list = field(default_factory=list)      # "source | cue | content", among what is found
    tier: str = ""                                # of those
    lists: dict = field(default_factory=dict)     # of LISTS to all that is found; [] for none
    claims: list = None                           # all of them; [] for none

    @property
    def text(self):
        return "\n\n".join(self.paragraphs)

    def report(self):
        head = "".join(f"{key}: {value}\n" for key, value in self.head.items())
        return f"{head}\n{self.text}\n"


def unmarked(words):
    """A sentence without its marks, and what they say of who says what."""
    found = {"s": [], "c": [], "x": []}
    for kind, part in MARK.findall(words):
        found[kind].append(part)
    text = MARK.sub(lambda m: m.group(2), words)
    if "{" in text or "}" in text:
        raise Unreadable("a brace that marks nothing")
    said = " | ".join(" + ".join(found[kind]) for kind in "scx") if found["x"] else ""
    if not said and (found["s"] or found["c"]):
        raise Unreadable("who says it is marked, and not what is said")
    return text, said


def cut_words(value):
    """('2026-03-03', 'on Tuesday') of '2026-03-03 "on Tuesday"'; the words may be absent."""
    found = QUOTED.search(value)
    return (value[:found.start()].strip(), found.group(1)) if found else (value.strip(), None)


def read(path):
    """The sentences of a file."""
    out, head, heading = [], {}, ""
    sentence = claim = None
    depth = 0
    for number, line in enumerate(Path(path).read_text("utf-8").splitlines(), 1):
        try:
            if not line.strip():
                continue
            if line.startswith("#"):
                if line.startswith("## "):
                    heading, sentence, claim = line[3:].strip(), None, None
                continue
            key, _, value = line.strip().partition(": ")
            if line[0] in " \t":
                indent = len(line) - len(line.lstrip())
                if sentence is None:
                    raise Unreadable("a part before any sentence")
                if claim and indent > depth and key in OF_CLAIM and value:
                    if key in claim.parts:
                        raise Unreadable(f"{key} twice")
                    check_part(key, value)
                    claim.parts[key] = value
                else:
                    claim = add_fact(sentence, key, value, number) if value else None
                    depth = indent
                    if not value:
                        raise Unreadable("a part without a value")
            elif key in HEADS and value and key == "Title":
                sentence = claim = None
                head = {k: v for k, v in head.items() if k != "Title"} | {"Title": value}
            elif key in HEADS and value and not heading:
                head[key] = value
            elif line.startswith("¶ "):
                if sentence is None:
                    raise Unreadable("a further paragraph of nothing")
                add_words(sentence, line[2:])
            else:
                if not heading:
                    raise Unreadable("a sentence before any heading")
                missed = line.startswith("? ")
                sentence, claim = Sentence(number, heading, [], dict(head), missed), None
                head.pop("Title", None)
                add_words(sentence, line[2:] if missed else line)
                out.append(sentence)
        except Unreadable as error:
            raise Unreadable(f"{path}:{number}: {error}: {line.strip()}") from None
    for s in out:
        if not states(s):
            raise Unreadable(f"{path}:{s.line}: nothing is said of it: {s.text}")
    return out


def states(sentence):
    return bool(sentence.said or sentence.lists or sentence.claims is not None)


def add_words(sentence, words):
    text, said = unmarked(words)
    sentence.paragraphs.append(text)
    if said:
        sentence.said.append(said)


def check_part(key, value):
    words = {"stance": STANCES, "tier": ("A", "B", "C"), "distance": ("first_hand", "relayed", "unattributed")}
    if key in words and cut_words(value)[0] not in words[key]:
        raise Unreadable(f"no {key}")
    if key in ("named", "cue", "words", "measured") and cut_words(value) == (value, None):
        raise Unreadable("words stand in quotation marks")


def add_fact(sentence, key, value, number):
    """A fact of the sentence; a claim if it is one, for the parts that may follow."""
    if key == "tier" and value in "ABC":
        sentence.tier = value
    elif key in LISTS:
        found = sentence.lists.setdefault(key, [])
        if value not in ("none", "nothing"):
            if key == "said" and value.count("|") != 2 or key != "said" and " = " not in value:
                raise Unreadable("not as " + key + " is written")
            found.append(value)
    elif key == "claims" and value == "none":
        sentence.claims = []
    elif re.fullmatch("[a-z]+", key) and key not in OF_CLAIM + ("claims",):
        check_count(value)
        claim = Claim(number, key, value)
        sentence.claims = (sentence.claims or []) + [claim]
        return claim
    else:
        raise Unreadable("unknown part")
    return None


def check_count(value):
    words = cut_words(value)[0].split()
    if words == ["no", "figure"]:
        return
    if not words or not re.fullmatch(r"\d+|\d+\.\.|\.\.\d+|\d+\.\.\d+", words[0]) or words[0] == "..":
        raise Unreadable("no figure")
    if any(w not in ROLES + MODIFIERS for w in words[1:]):
        raise Unreadable("neither a role nor a modifier")


# ------------------------------------------------------------------ what the program found

def interval(low, high):
    def plain(x):
        return "" if x is None else f"{x:g}" if x < 1e6 else f"{x:.0f}"
    return plain(low) if low == high and low is not None else f"{plain(low)}..{plain(high)}"


class Found:
    """A record of `annotate --json`, in the words of the files."""

    def __init__(self, record):
        self.record = record
        self.text = record["text"]

    def words(self, span):
        return self.text[span["begin"]:span["end"]]

    def joined(self, spans):
        return " + ".join(self.words(s) for s in spans)

    def said(self):
        return [" | ".join(self.joined(a[part]) for part in ("source", "cue", "content"))
                for a in self.record["attributions"]]

    def tier_of(self, said):
        return [a["tier"] for a, words in zip(self.record["attributions"], self.said()) if words == said]

    def quantity(self):
        out = []
        for q in self.record["quantities"]:
            rest = [interval(q["min"], q["max"])]
            rest += [q["modifier"]] if q["modifier"] != "exactly" else []
            rest += [q["unit"]] if q["unit"] else []
            rest += [f'of "{self.words(q["of"])}"'] if q["of"] else []
            out.append(f'"{self.words(q)}" = ' + " ".join(rest))
        return out

    def time(self):
        return [f'"{self.words(t)}" = {t["value"] or "unknown"}' for t in self.record["times"]]

    def place(self):
        return [f'"{self.words(p)}" = {place_name(p)}' for p in self.record["places"]]

    def claim(self, c):
        """Each part in the words of the files, with and without the words of its span."""
        count = c["count"]
        speaker = c["speaker"]
        when = c["when"]
        out = {"measure": c["measure"] or "claim", "through": ", ".join(c["relayed_by"]) or "nobody",
               "distance": c["distance"], "tier": c["tier"], "content": self.joined(c["content"])}
        out["role"] = count["role"] if count else "none"
        out["modifier"] = count["modifier"] if count else "none"
        out["count"] = interval(count["min"], count["max"]) if count else "no figure"
        out["by"] = f'{speaker["name"]} ({speaker["kind"]})' if speaker else "nobody"
        out["stance"] = c["stance"]
        out["when"] = "unknown"
        if when:
            out["when"] = when["from"] if when["from"] == when["to"] else f'{when["from"]}..{when["to"]}'
        out["where"] = place_name(c["where"]) if c["where"] else "unknown"
        spans = {"named": speaker and speaker["span"], "cue": c["cue"], "words": count and count["span"],
                 "count": count and count["span"], "measured": c["measure_span"], "stance": c["stance_span"],
                 "when": when and when["span"], "where": c["where"]}
        return out, {part: self.words(s) if s and s.get("begin") is not None else "" for part, s in spans.items()}

    def told(self, c):
        parts, words = self.claim(c)
        count = parts["count"] + (f' "{words["count"]}"' if words["count"] else "")
        role = "" if parts["role"] in ("figure", "none") else " " + parts["role"]
        return (f'{parts["measure"]}: {count}{role}, by {parts["by"]} through {parts["through"]}, {parts["stance"]}'
                f' "{words["stance"]}", when {parts["when"]}, where {parts["where"]}, tier {parts["tier"]}')


def place_name(place):
    if not place["country"]:
        return place["name"] + ", unknown"
    return ", ".join(p for p in (place["name"], place["admin1"], place["country"]) if p)


def is_place(wanted, found):
    """"Velm" of whatever country; "Kyiv, UA" of whatever division; all three."""
    full = found.split(", ")
    return wanted in (found, full[0], ", ".join([full[0], full[-1]]))


def wrong_parts(claim, found, record):
    """What of the claim is not so in the record's claim."""
    parts, words = found.claim(record)
    out = []
    figure, count_words = cut_words(claim.count)
    bounds, *rest = [figure] if figure == "no figure" else figure.split()
    role = next((w for w in rest if w in ROLES), "figure" if bounds != "no figure" else "none")
    modifier = next((w for w in rest if w in MODIFIERS), None)
    wanted = [("measure", claim.measure), ("count", bounds), ("role", role)]
    wanted += [("modifier", modifier)] if modifier else []
    wanted += [("stance", "asserted")] if "stance" not in claim.parts else []
    out += [f"{part} is {parts[part]}, not {value}" for part, value in wanted if parts[part] != value]
    if count_words is not None and words["count"] != count_words:
        out.append(f'figure\'s words are "{words["count"]}"')
    for part, stated in claim.parts.items():
        value, span = cut_words(stated)
        if part == "content":
            value, span = stated, None
        if value and part == "where" and value != "unknown" and parts[part] != "unknown":
            right = is_place(value, parts[part])
        elif value and part == "by" and "(" not in value:
            right = parts[part].rpartition(" (")[0] == value or parts[part] == value
        else:
            right = not value or parts[part] == value
        if not right:
            out.append(f"{part} is {parts[part]}, not {value}")
        if span is not None and words[part] != span:
            out.append(f'words of {part} are "{words[part]}", not "{span}"')
    return out


def judge(sentence, record):
    """What is wrong, in words; empty if all is found."""
    found = Found(record)
    out = []
    for said in sentence.said:
        if said not in found.said():
            out.append("not found: " + said + "\n    found: " + "; ".join(found.said()))
        elif sentence.tier and sentence.tier not in found.tier_of(said):
            out.append(f"tier of {said} is {found.tier_of(said)[0]}, not {sentence.tier}")
    for kind, wanted in sentence.lists.items():
        have = getattr(found, kind)()
        for one in wanted:
            match = next((h for h in have if h == one or kind == "place" and is_listed_place(one, h)), None)
            if match is None:
                out.append(f"no {kind} {one}")
            else:
                have.remove(match)
        out += [f"{kind} not wanted: {h}" for h in have]
    if sentence.claims is not None:
        left = list(found.record["claims"])
        for claim in sentence.claims:
            match = next((c for c in left if not wrong_parts(claim, found, c)), None)
            if match is not None:
                left.remove(match)
                continue
            near = min((wrong_parts(claim, found, c) for c in left), key=len, default=["there is none"])
            out.append(f"{claim.measure}: {claim.count} (line {claim.line}): " + "; ".join(near))
        out += ["claim not wanted: " + found.told(c) for c in left]
    return out


def is_listed_place(wanted, found):
    (wanted_words, _, wanted_name), (words, _, name) = (x.partition(" = ") for x in (wanted, found))
    return wanted_words == words and is_place(wanted_name, name)


def annotate(program, sentences):
    """The program's record of each."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, sentence in enumerate(sentences):
            files.append(Path(folder) / f"{number:04}.txt")
            files[-1].write_text(sentence.report(), "utf-8")
        run = subprocess.run([program, "annotate", "--json", *map(str, files)], check=True,
                             capture_output=True, timeout=300)
    records = {Path(r["file"]).name: r for r in map(json.loads, run.stdout.decode("utf-8").splitlines())}
    return [records[file.name] for file in files]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    bad = 0
    for path in options.files:
        sentences = read(path)
        for sentence, record in zip(sentences, annotate(options.program, sentences)):
            wrong = judge(sentence, record)
            if bool(wrong) == sentence.missed:
                continue
            bad += 1
            print(f"{path}:{sentence.line}: {sentence.text}")
            for line in wrong or ["is found now: take the question mark away"]:
                print("  " + line)
        print(f"{path.name}: {len(sentences)} sentences", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Unreadable as error:
        sys.exit(str(error))
