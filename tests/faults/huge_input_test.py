"""Inputs of great size: 50 MB on a single line, and a file of 2 GB, which lies sparse on the disk."""
import json
import resource
import time
import unittest

import hostile
from program import REPORT, ProgramTest

MIB = 1 << 20


def less_memory():
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))


class Huge(ProgramTest):
    def timed(self, seconds, code, *words):
        began = time.monotonic()
        done = self.expect(code, *words, preexec_fn=less_memory, timeout=seconds + 60)
        self.assertLess(time.monotonic() - began, seconds)
        return done

    def test_html_of_50_mb_on_one_line(self):
        """Read whole, or refused with a fault; in both cases soon, and the pile beside it is read."""
        sentences = "".join(f"<p>{hostile.ARTICLE.strip()} Engine {i} came from the north.</p>" for i in range(2_000))
        page = hostile.html("<article>" + sentences * (50 * MIB // len(sentences) + 1) + "</article>").replace("\n", "")
        self.assertGreater(len(page), 50 * MIB)
        self.assertNotIn("\n", page)
        self.write("pile/line.html", page)
        self.write("pile/good.txt", REPORT)
        done = self.timed(400, 1 if self.refused("pile/line.html") else 0, "build", "pile", "-o", "a.case")
        self.assertIn("2 inputs", done.out)
        self.assertEqual(self.ledger("a.case")["found"], 2)
        self.assertEqual(len(self.stored("a.case")), 2)

    def test_text_of_50_mb_on_one_line(self):
        self.write("pile/line.txt", hostile.ARTICLE * (50 * MIB // len(hostile.ARTICLE) + 1))
        self.write("pile/good.txt", REPORT)
        self.timed(400, 1 if self.refused("pile/line.txt") else 0, "build", "pile", "-o", "a.case")
        self.assertEqual(self.ledger("a.case")["found"], 2)

    def refused(self, file: str) -> bool:
        done = self.run_read(file)
        fault = json.loads(done.out)["fault"]
        if fault:
            self.assertIn(fault["code"], ("too_large", "timeout"))
            self.assertIn(file, done.err)
        return bool(fault)

    def run_read(self, file: str):
        from program import run
        done = run("read", "--json", file, cwd=self.scratch, preexec_fn=less_memory)
        self.assertIn(done.returncode, (0, 1), done.err)
        return done

    def test_a_file_of_2_gb(self):
        """Kept as evidence, in bounded memory, and not read."""
        self.write("pile/good.txt", REPORT)
        with open(self.scratch / "pile" / "huge.txt", "wb") as file:
            file.truncate(2 << 30)
        done = self.timed(240, 1, "build", "pile", "-o", "a.case")
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
