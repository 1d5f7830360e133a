"""Inputs of great size: 50 MB on a single line, and a file of 2 GB, which lies sparse on the disk."""
import json
import resource
import time
import unittest

import hostile
from program import REPORT, ProgramTest, run

MIB = 1 << 20


def less_memory():
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))


class Huge(ProgramTest):
    def timed(self, seconds, codes, *words):
        began = time.monotonic()
        done = run(*words, cwd=self.scratch, preexec_fn=less_memory, timeout=seconds + 60)
        self.assertIn(done.returncode, codes, done.err)
        self.assertLess(time.monotonic() - began, seconds)
        return done

    def test_html_of_50_mb_on_one_line(self):
        sentences = "".join(f"<p>{hostile.ARTICLE.strip()} Engine {i} came from the north.</p>" for i in range(2_000))
        page = hostile.html("<article>" + sentences * (50 * MIB // len(sentences) + 1) + "</article>").replace("\n", "")
        self.assertGreater(len(page), 50 * MIB)
        self.assertNotIn("\n", page)
        self.write("pile/line.html", page)
        self.hold("pile/line.html")

    def test_text_of_50_mb_on_one_line(self):
        self.write("pile/line.txt", hostile.ARTICLE * (50 * MIB // len(hostile.ARTICLE) + 1))
        self.hold("pile/line.txt")

    def hold(self, file: str):
        """Read whole, or refused with a fault; in both cases soon, and the good file beside it is read."""
        self.write("pile/good.txt", REPORT)
        done = self.timed(400, (0, 1), "build", "pile", "-o", "a.case")
        files = self.export("a.case")
        ledger = json.loads(files["about.json"])["ledger"]
        self.assertEqual((ledger["found"], ledger["faults"]), (2, done.returncode))
        self.assertEqual(ledger["reports"], 2 - done.returncode)
        self.assertIn(json.dumps(REPORT).encode(), files["reports.jsonl"])
        self.assertEqual(len(self.stored("a.case")), 2)
        if done.returncode:
            fault = json.loads(files["faults.jsonl"])
            self.assertEqual(fault["input"], file)
            self.assertIn(fault["code"], ("too_large", "timeout"))
            self.assertIn(file, done.err)

    def test_a_file_of_2_gb(self):
        """Kept as evidence, in bounded memory, and not read."""
        self.write("pile/good.txt", REPORT)
        with open(self.scratch / "pile" / "huge.txt", "wb") as file:
            file.truncate(2 << 30)
        done = self.timed(240, (1,), "build", "pile", "-o", "a.case")
        self.assertIn("pile/huge.txt", done.err)
        self.assertIn("too_large", done.err)
        [fault] = self.records("a.case", "faults.jsonl")
        self.assertEqual((fault["input"], fault["code"]), ("pile/huge.txt", "too_large"))
        self.assertRegex(fault["detail"], "[0-9]")  # how large, and what the limit is
        self.assertEqual(self.ledger("a.case")["reports"], 1)
        self.assertEqual(len(self.stored("a.case")), 2)
        self.expect_sound("a.case")


if __name__ == "__main__":
    unittest.main()
