"""Inputs of great size: 50 MB on a single line, and a file of 2 GB, which lies sparse on the disk."""
import gzip
import json
import random
import resource
import subprocess
import sys
import time
import unittest

import hostile
from program import ENVIRONMENT, REPORT, ProgramTest, command, run

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


class Memory(ProgramTest):
    """An archive that is twenty times as large takes no more memory, to store and to read."""

    def peak(self, megabytes: int) -> int:
        """MiB at most of any process of a build over a web archive of that size with few pages."""
        name = f"{megabytes}.warc.gz"
        self.write(f"pile/{name}", b"")
        filler = hostile.warc_record("resource", "https://news.example/film", noise(4 * MIB), "video/mp4")
        with open(self.scratch / "pile" / name, "wb") as file:
            for number in range(megabytes // 4):
                file.write(gzip.compress(hostile.warc_page(number), mtime=0))
                file.write(gzip.compress(filler, compresslevel=1, mtime=0))
        words = command("build", f"pile/{name}", "-o", f"{megabytes}.case", "--threads", "1")
        # A process between, whose only child is the program: the peak of what it waited for.
        script = ("import resource, subprocess, sys\ncode = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
                  "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        done = subprocess.run([sys.executable, "-c", script, *words], cwd=self.scratch, env=ENVIRONMENT,
                              capture_output=True, text=True, check=True, timeout=600)
        code, kibibytes = done.stdout.split()
        self.assertEqual(code, "0", done.stderr)
        ledger = self.ledger(f"{megabytes}.case")
        self.assertEqual(ledger["skipped"], {"WARC resource, audio or video": megabytes // 4})
        return int(kibibytes) // 1024

    def test_it_is_the_same_for_a_small_and_a_large_archive(self):
        self.peak(8)  # what is only ever loaded once
        small, large = self.peak(40), self.peak(800)
        self.assertLess(large, small + 60)


def noise(size: int) -> bytes:
    return random.Random(9).randbytes(size)


if __name__ == "__main__":
    unittest.main()
