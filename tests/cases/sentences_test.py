#!/usr/bin/env python3
"""The sentences and their runner: what is stated is looked at. Every part that is spoiled, and every
one that is left out where all of a kind are stated, is called wrong; so is a line that says nothing.

    tests/cases/sentences_test.py build/dev/firsthand
"""
import copy
import re
import sys
import tempfile
import unittest
from pathlib import Path

import sentences as s

FOLDER = Path(__file__).resolve().parent / "sentences"
FILES = sorted(FOLDER.glob("*.txt"))
PROGRAM = None

# Clauses of what claims must find, each with the heading that holds it.
CLAUSES = {
    "attribution": ["indirect", "quotations", "according to", "headlines", "labels"],
    "speakers": ["x told y", "in a statement", "chains", "continued quotations", "pronoun", "short name",
                 "anonymous", "role", "official", "witness", "organisation", "outlet", "agency", "document"],
    "quantities": ["at least", "up to", "vague", "between", "no one", "kin", "old number to a new", "counted",
                   "percent", "ages", "money", "dates", "calibres", "addresses", "ordinals"],
    "measures": ["killed", "injured", "missing", "detained", "arrested", "released", "charged", "deported",
                 "conscripted", "displaced", "abducted", "tortured", "protesters", "attackers", "subset",
                 "addition", "update", "cumulative", "breakdown"],
    "times": ["part of a day", "occasion", "two days", "since", "earlier", "evening", "invented"],
    "places": ["spelling", "script", "person", "company", "team", "x, y", "region", "one sense"],
    "stance": ["asserted", "alleged", "denied", "anyone", "verify", "reportedly", "hypothetical"],
    "tiers": ["tier a", "tier b", "tier c"],
    "russian": ["quantities", "dates", "quotations", "places", "agencies"],
}


def spoiled(value):
    """The value with one thing in it wrong."""
    if re.search(r"\d", value):
        return re.sub(r"\d", lambda m: str((int(m.group()) + 1) % 10), value, count=1)
    bare, words = s.cut_words(value)
    if bare:
        return "X" + value
    return f'"X{words}"'


class Sentences(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.held = []
        for path in FILES:
            known = s.read(path)
            records = s.annotate(PROGRAM, known)
            cls.held += [(k, r) for k, r in zip(known, records) if not s.judge(k, r)]

    def wrong(self, sentence, record, what):
        self.assertTrue(s.judge(sentence, record), f"line {sentence.line}: {sentence.text}\n  {what}: nobody sees it")

    def test_enough_of_them_and_each_once(self):
        texts = [k.text for path in FILES for k in s.read(path)]
        self.assertGreaterEqual(len(texts), 400)
        self.assertEqual(len(texts), len(set(texts)))

    def test_every_clause_has_a_heading(self):
        for name, clauses in CLAUSES.items():
            headings = " / ".join({k.heading.lower() for k in s.read(FOLDER / f"{name}.txt")})
            for clause in clauses:
                self.assertIn(clause, headings, name)

    def test_a_spoiled_attribution_is_wrong(self):
        for sentence, record in self.held:
            for i, said in enumerate(sentence.said):
                bad = copy.deepcopy(sentence)
                bad.said[i] = said + "X"
                self.wrong(bad, record, said)
            if sentence.tier:
                bad = copy.deepcopy(sentence)
                bad.tier = "ABC"[("ABC".index(sentence.tier) + 1) % 3]
                self.wrong(bad, record, "tier")

    def test_a_spoiled_or_absent_one_of_a_list_is_wrong(self):
        for sentence, record in self.held:
            for kind, wanted in sentence.lists.items():
                for i, value in enumerate(wanted):
                    words, _, rest = value.partition(" = ")
                    changes = [words[:-1] + "X" + words[-1:] + " = " + rest, f"{words} = {spoiled(rest)}"]
                    for change in changes if kind != "said" else [value + "X"]:
                        bad = copy.deepcopy(sentence)
                        bad.lists[kind][i] = change
                        self.wrong(bad, record, change)
                    bad = copy.deepcopy(sentence)
                    del bad.lists[kind][i]
                    self.wrong(bad, record, f"without {value}")
                bad = copy.deepcopy(sentence)
                bad.lists[kind].append('X | X | X' if kind == "said" else '"X" = X')
                self.wrong(bad, record, f"one more {kind}")

    def test_a_spoiled_or_absent_claim_is_wrong(self):
        for sentence, record in self.held:
            if sentence.claims is None:
                continue
            bad = copy.deepcopy(sentence)
            bad.claims.append(s.Claim(0, "killed", "987654321"))
            self.wrong(bad, record, "one more claim")
            for i, claim in enumerate(sentence.claims):
                bad = copy.deepcopy(sentence)
                del bad.claims[i]
                self.wrong(bad, record, f"without {claim.measure}")
                bad = copy.deepcopy(sentence)
                bad.claims[i].measure += "x"
                self.wrong(bad, record, claim.measure)
                bad = copy.deepcopy(sentence)
                bad.claims[i].count = "987654321" if claim.count == "no figure" else spoiled(claim.count)
                self.wrong(bad, record, claim.count)
                for word in s.cut_words(claim.count)[0].split()[1:]:
                    if word in s.ROLES:
                        bad.claims[i].count = claim.count.replace(word, "")
                        self.wrong(bad, record, word)
                for part, value in claim.parts.items():
                    for change in {spoiled(value), value.replace('"', '"X', 1) if '"' in value else "X" + value}:
                        bad = copy.deepcopy(sentence)
                        bad.claims[i].parts[part] = change
                        self.wrong(bad, record, f"{part}: {change}")
                if "stance" in claim.parts and not claim.parts["stance"].startswith("asserted"):
                    bad = copy.deepcopy(sentence)
                    del bad.claims[i].parts["stance"]
                    self.wrong(bad, record, "asserted where no stance is stated")

    def test_a_program_that_finds_nothing_is_wrong(self):
        for sentence, record in self.held:
            nothing = dict(record, attributions=[], quantities=[], times=[], places=[], claims=[])
            wants = sentence.said or sentence.claims or any(sentence.lists.values())
            self.assertEqual(bool(wants), bool(s.judge(sentence, nothing)), sentence.text)


class Lines(unittest.TestCase):
    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.txt"
            path.write_text("Published: 2026-03-05\n## H\n" + text, "utf-8")
            return s.read(path)

    def test_what_says_nothing_is_refused(self):
        for text in ("A man died.\n", "A man died.\n  killed: one\n", "A man died.\n  kiled 1\n",
                     "A man died.\n  killed: 1\n    bye: Ana\n", "A man died.\n  killed: 1 figures\n",
                     "A man died.\n  killed: 1\n    stance: sure\n", "A man died.\n  killed: ..\n",
                     "A man died.\n  killed: 1\n    named: he\n", "A man died.\n  where: Velm\n",
                     "A man died.\n  place: Velm\n", "A {q man} died.\n  claims: none\n",
                     "{s Ana} {c said} he died.\n  claims: none\n", "  killed: 1\n", "¶ A man died.\n",
                     "A man died.\n  killed: 1\n    by: Ana\n    by: Ana\n", "A man died.\n  killed:\n",
                     "A man died.\n  claims: 1\n", "A man died.\n  tier: D\n"):
            with self.subTest(text), self.assertRaises(s.Unreadable):
                self.read(text)

    def test_paragraphs_marks_and_title(self):
        first, second = self.read("Title: Two dead\n{s Ana} {c said} {x so}.\n¶ More.\n? A man died.\n  killed: 1\n")
        self.assertEqual(first.report(), "Published: 2026-03-05\nTitle: Two dead\n\nAna said so.\n\nMore.\n")
        self.assertEqual((first.said, first.missed, second.missed), (["Ana | said | so"], False, True))
        self.assertNotIn("Title", second.head)

    def test_a_known_miss_that_is_found_is_told(self):
        self.assertIn("take the question mark away", (FOLDER.parent / "sentences.py").read_text("utf-8"))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
