#!/usr/bin/env python3
"""The runner itself: an echo of the truth is exact for every story, and each way of spoiling the
echo is called wrong, in the words that a reader needs."""
import functools
import os
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "tools"), str(ROOT / "bench" / "count")]
import check_truth  # noqa: E402
import generate  # noqa: E402
import hold  # noqa: E402
import known_truth as kt  # noqa: E402
import score  # noqa: E402

ECHO = str(HERE / "echo.py")
ALL = kt.stories([HERE, ROOT / "data" / "sample"])


def story(name):
    return next(s for s in ALL if s.name == name)


@functools.cache
def echo_of(folder, damage):
    of = kt.load(folder)
    os.environ.update(FH_ECHO_TRUTH=str(of.folder / "truth.json"), FH_ECHO_DAMAGE=damage)
    return kt.investigate(ECHO, of, timeout=60)


def echo(of, damage=""):
    return echo_of(of.folder, damage)


def judged(name, damage):
    return hold.judge(story(name), echo(story(name), damage))


class Echo(unittest.TestCase):
    def test_the_truth_is_exact(self):
        for s in ALL:
            with self.subTest(s.name):
                self.assertEqual(hold.judge(s, echo(s)), ([], []))

    def test_the_truth_scores_one(self):
        table = score.Table()
        for s in ALL:
            table.add(s, echo(s))
        facts, row = table.facts(), table.rows()["firsthand"]
        self.assertEqual((row["exact"], row["over"], row["under"], row["missing"]), (1, 0, 0, 0))
        for key in ("in_interval", "copies_R", "copies_P", "direction_R", "B3_P", "B3_R"):
            self.assertEqual(facts[key], 1, key)
        self.assertEqual(facts["distorted_above_one"] + facts["totals_taken"] + facts["faults"], 0)
        self.assertLess(table.rows()["number of reports"]["exact"], 0.7)


class Traps(unittest.TestCase):
    def test_half_of_the_stories_are_traps_and_say_which(self):
        ours = [s for s in ALL if s.folder.parent == HERE]
        traps = [s.name for s in ours if s.truth.get("trap")]
        self.assertGreaterEqual(len(ours), 60)
        self.assertGreaterEqual(2 * len(traps), len(ours))


class Generated(unittest.TestCase):
    def test_generated_stories_are_true_and_repeat(self):
        with tempfile.TemporaryDirectory() as scratch:
            first, second = Path(scratch) / "first", Path(scratch) / "second"
            for folder in (first, second):
                for half in generate.HALVES:
                    for level in (1, 2, 3):
                        generate.write(folder / half / str(level), half, level, seed=5, stories=2)
            files = sorted(p.relative_to(first) for p in first.rglob("*.*"))
            self.assertGreater(len(files), 40)
            for f in files:
                self.assertEqual((first / f).read_bytes(), (second / f).read_bytes(), f)
            faults = []
            for s in kt.stories([first]):
                check_truth.check_story(s.folder, faults.append)
                self.assertEqual(hold.judge(s, echo(s)), ([], []), s.name)
            self.assertEqual(faults, [])


class Spoiled(unittest.TestCase):
    def expect(self, name, damage, *words):
        wrong, _ = judged(name, damage)
        for w in words:
            self.assertTrue(any(w in line for line in wrong), f"{w!r} not in {wrong}")

    def test_over_counted(self):
        self.expect("agency-and-reprints", "over", "killed 14: 2 independent, truth 1")

    def test_distorted_over_counted(self):
        self.expect("figure-changed-in-copy", "over", "distorted detail counted above one")

    def test_under_counted(self):
        self.expect("two-independent-reporters", "under", "killed 18: 1 independent, truth 2")

    def test_missing(self):
        self.expect("dozens-against-24", "missing",
                    "injured 24 to 99: missing; its reports give no figure of this measure")
        self.expect("correction", "missing", "killed 12: missing; its reports give killed 15")

    def test_merged(self):
        self.expect("same-town-a-week-apart", "merged",
                    "put together: quaymore-customs-sheds, quaymore-rope-works")

    def test_torn(self):
        self.expect("rising-toll", "torn", "ilmar-landslide is torn apart")

    def test_spurious_copy(self):
        self.expect("boilerplate-is-no-copying", "spurious", "is not: dyke.txt and squat.txt")

    def test_total_taken(self):
        self.expect("cumulative-since-january", "total", "killed 61 is no figure of an incident")

    def test_another_reason(self):
        self.expect("rising-toll", "unreasoned", "killed 4 and killed 10 differ: not_said")

    def test_report_lost(self):
        self.expect("correction", "silent", "is in no report and no fault")

    def test_ledger(self):
        self.expect("correction", "ledger", "the ledger does not add up")

    def test_program_fails(self):
        self.expect("correction", "usage", "ended with 2: firsthand: no such option")
        self.expect("correction", "garbled", "no JSON record")

    def test_lost_copies_are_noted(self):
        wrong, notes = judged("unseen-press-release", "uncopied")
        self.assertEqual(wrong, [])
        self.assertEqual(notes, ["a copy not found: hill-farmer.html and signal.txt"])

    def test_interval_is_noted(self):
        wrong, notes = judged("correction", "no_interval")
        self.assertEqual(wrong, [])
        self.assertIn("does not hold 1", notes[0])


class Known(unittest.TestCase):
    def verdict(self, name, damage, lines):
        of = story(name)
        os.environ.update(FH_ECHO_TRUTH=str(of.folder / "truth.json"), FH_ECHO_DAMAGE=damage)
        with tempfile.TemporaryDirectory() as scratch:
            known = Path(scratch) / "known.txt"
            known.write_text(lines, encoding="utf-8")
            argv, out = sys.argv, sys.stdout
            sys.argv = ["hold.py", ECHO, str(of.folder), "--known", str(known)]
            try:
                with open(os.devnull, "w", encoding="utf-8") as sys.stdout:
                    return hold.main()
            finally:
                sys.argv, sys.stdout = argv, out

    def test_the_list_only_shrinks(self):
        listed = "correction: the second figure is read as a rival\n"
        self.assertEqual(self.verdict("correction", "", ""), 0)
        self.assertEqual(self.verdict("correction", "over", ""), 1)
        self.assertEqual(self.verdict("correction", "over", listed), 0)
        self.assertEqual(self.verdict("correction", "", listed), 1)

    def test_a_failure_needs_a_reason(self):
        with self.assertRaises(SystemExit):
            self.verdict("correction", "over", "correction\n")


if __name__ == "__main__":
    unittest.main()
