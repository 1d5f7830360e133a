"""Cases that cannot be used as they are: of a newer version, held by another process, damaged, or no
case at all. Each is refused with what to do, and not a byte of it changes."""
import fcntl
import json
import sqlite3
import unittest
from pathlib import Path

from program import REPORT, ProgramTest


def tree(folder: Path) -> dict:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Cases(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", REPORT)
        self.write("b.txt", REPORT.replace("Twelve", "Nine"))
        self.expect(0, "build", "a.txt", "-o", "a.case")
        self.case = self.scratch / "a.case"

    def refused(self, *says, code=3, commands=None):
        """Every command that would use the case says all of `says`, and leaves it as it is."""
        before = tree(self.case)
        for words in commands or (("build", "b.txt", "-o", "a.case"), ("verify", "a.case"),
                                  ("export", "a.case", "--format", "csv", "-o", "out")):
            with self.subTest(words=words):
                done = self.expect(code, *words)
                for words_said in says:
                    self.assertIn(words_said, done.err)
                self.assertEqual(len(done.err.splitlines()), 1, done.err)
        self.assertEqual(tree(self.case), before)
        self.assertFalse((self.scratch / "out").exists())

    def test_a_newer_version(self):
        (self.case / "0=firsthand_store_1.0").rename(self.case / "0=firsthand_store_9.0")
        self.refused("a.case", "newer", "update the program")

    def test_findings_of_a_newer_version(self):
        with sqlite3.connect(self.case / "findings.sqlite") as db:
            db.execute("UPDATE about SET value = '999' WHERE name = 'schema'")
        self.refused("findings.sqlite", "another version", "firsthand build", "update the program",
                     commands=[("show", "a.case")])
        self.expect(0, "build", "b.txt", "-o", "a.case")  # as the message says
        self.expect_sound("a.case")

    def test_held_by_another_process(self):
        with open(self.case / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.refused("another firsthand is writing", "wait until it has finished")
            self.expect(0, "show", "a.case")  # readers of the findings need not wait
        self.expect(0, "build", "b.txt", "-o", "a.case")
        self.assertEqual(len(self.stored("a.case")), 2)

    def test_damaged_evidence_is_refused_and_named(self):
        log = self.case / "custody" / "log.jsonl"
        lines = log.read_bytes().splitlines(keepends=True)
        log.write_bytes(lines[0] + lines[1].replace(b"a.txt", b"x.txt") + b"".join(lines[2:]))
        self.refused("damaged", "firsthand verify", commands=[("build", "b.txt", "-o", "a.case")])
        done = self.expect(1, "verify", "a.case")
        self.assertIn("PROBLEM", done.out)
        self.assertIn("custody/log.jsonl", done.out)
        self.assertIn("NOT as it was logged", done.out)

    def test_every_part_of_the_evidence_is_held(self):
        """A byte changed, a byte added, a file missing, a file added: verify says which."""
        for change, named in (("flip", "archive/fh-000001.warc.gz"), ("append", "archive/fh-000001.warc.gz"),
                              ("flip", "custody/log.jsonl"), ("flip", "custody/checkpoint.txt"),
                              ("flip", "SHA256SUMS"), ("remove", "archive/fh-000001.warc.gz"),
                              ("add", "archive/extra.txt")):
            with self.subTest(change=change, file=named):
                path = self.case / named
                old = path.read_bytes() if path.exists() else None
                if change == "flip":
                    path.write_bytes(old[:40] + bytes([old[40] ^ 1]) + old[41:])
                elif change == "append":
                    path.write_bytes(old + b"x")
                elif change == "remove":
                    path.unlink()
                else:
                    path.write_bytes(b"x")
                done = self.expect(1, "verify", "--json", "a.case")
                if old is None:
                    path.unlink()
                else:
                    path.write_bytes(old)
                self.expect_sound("a.case")
                problems = json.loads(done.out)["problems"]
                self.assertIn(named, " ".join(f"{problem['file']} {problem['detail']}" for problem in problems))

    def test_damaged_findings_are_made_anew(self):
        findings = self.case / "findings.sqlite"
        whole = findings.read_bytes()
        for content in (b"", b"SQLite format 3\0 and then nothing of the kind" * 100, whole[: len(whole) // 2]):
            with self.subTest(size=len(content)):
                findings.write_bytes(content)
                done = self.expect(3, "show", "a.case")
                self.assertIn("findings", done.err)
                self.expect(1, "verify", "a.case")
                self.expect(0, "build", "a.txt", "-o", "a.case")
                self.expect(0, "show", "a.case")

    def test_findings_that_were_changed_are_found(self):
        with sqlite3.connect(self.case / "findings.sqlite") as db:
            [[body]] = db.execute("SELECT body FROM reports").fetchall()
            self.assertIn("Twelve", body)
            db.execute("UPDATE reports SET body = ?", [body.replace("Twelve", "Eleven")])
        done = self.expect(1, "verify", "--json", "a.case")
        self.assertEqual(json.loads(done.out)["findings"], "different")
        self.assertEqual(json.loads(done.out)["problems"], [])

    def test_a_folder_with_other_things_is_left_alone(self):
        self.write("diary/may.txt", "not yours")
        done = self.expect(3, "build", "a.txt", "-o", "diary")
        self.assertIn("choose a new or an empty folder", done.err)
        self.assertEqual(tree(self.scratch / "diary"), {"may.txt": b"not yours"})

    def test_a_case_that_is_a_file(self):
        done = self.expect(3, "build", "a.txt", "-o", "b.txt")
        self.assertIn("b.txt", done.err)
        self.assertIn("Nine", (self.scratch / "b.txt").read_text())

    def test_a_case_within_its_own_inputs(self):
        """The case is not read as a report of itself, however often it is built."""
        self.write("pile/a.txt", REPORT)
        self.expect(0, "build", "pile", "-o", "pile/a.case")
        self.expect(0, "build", "pile", "-o", "pile/a.case")
        self.assertEqual(self.ledger("pile/a.case")["found"], 1)


if __name__ == "__main__":
    unittest.main()
