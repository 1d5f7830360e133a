"""`build` is killed without warning at some moment; a second `build` completes it, and nothing that was
acknowledged is lost. The moments are drawn from a fixed seed over the length of a run; --long draws
many more."""
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import unittest

from make_pile import make_pile
from program import ENVIRONMENT, ProgramTest, command

MOMENTS = 60 if "--long" in sys.argv else 8
sys.argv = [word for word in sys.argv if word != "--long"]


class Kill(ProgramTest):
    def setUp(self):
        super().setUp()
        make_pile(60, self.scratch / "pile", seed=11)
        for i in range(6):  # some weight, so that storing takes its share of the run
            self.write(f"pile/list-{i}.txt", "".join(f"{i} {n} {n * n % 9973}\n" for n in range(12_000)))

    def start(self, case: str) -> subprocess.Popen:
        return subprocess.Popen(command("build", "pile", "-o", case), cwd=self.scratch, env=ENVIRONMENT,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def logged(self, case: str) -> int:
        log = self.scratch / case / "custody" / "log.jsonl"
        return log.read_bytes().count(b"\n") if log.exists() else 0

    def acknowledged(self, case: str) -> int:
        checkpoint = self.scratch / case / "custody" / "checkpoint.txt"
        return int(checkpoint.read_text().splitlines()[1]) if checkpoint.exists() else 0

    def test_killed_at_any_moment(self):
        began = time.monotonic()
        code = self.start("clean.case").wait()
        length = time.monotonic() - began
        self.assertIn(code, (0, 1))
        clean, stored = self.export("clean.case"), self.stored("clean.case")
        rng = random.Random(2026)
        killed = unfinished = 0
        for i in range(MOMENTS):
            # A stratum of the run each, and a random moment in it.
            moment = length * (i + rng.random()) / MOMENTS
            with self.subTest(moment=f"{moment:.3f} s of {length:.3f} s"):
                child = self.start("cut.case")
                time.sleep(moment)
                child.send_signal(signal.SIGKILL)
                if child.wait() == -signal.SIGKILL:
                    killed += 1
                else:
                    length = min(length, moment)  # the machine was busy while the length was taken
                unfinished += not (self.scratch / "cut.case" / "findings.sqlite").exists()
                before = self.acknowledged("cut.case")
                log = self.scratch / "cut.case" / "custody" / "log.jsonl"
                kept = b"".join(log.read_bytes().splitlines(keepends=True)[:before]) if log.exists() else b""
                self.expect(code, "build", "pile", "-o", "cut.case")
                self.assertTrue(log.read_bytes().startswith(kept), "an acknowledged line is gone")
                self.assertEqual(self.stored("cut.case"), stored)
                self.assertEqual(self.export("cut.case"), clean)
                self.expect_sound("cut.case")
                shutil.rmtree(self.scratch / "cut.case")
        self.assertGreater(killed, MOMENTS // 2, "most runs had ended before they were killed")
        self.assertGreater(unfinished, 0)

    def test_killed_again_and_again(self):
        """Each run gets only a little further; the last one is left alone."""
        rng = random.Random(7)
        for _ in range(MOMENTS):
            child = self.start("a.case")
            time.sleep(0.02 + 0.2 * rng.random())
            child.kill()
            child.wait()
        self.expect(0, "build", "pile", "-o", "a.case")
        self.expect_sound("a.case")
        self.expect(0, "build", "pile", "-o", "clean.case")
        self.assertEqual(self.export("a.case"), self.export("clean.case"))

    def test_readers_killed_while_they_read(self):
        """By whoever runs short of memory, for one. What they were reading is read again, by another
        reader; only where that one ends too it is a fault, so they are left alone for a while."""
        clean_code = self.start("clean.case").wait()
        child = self.start("a.case")
        killed = 0
        while child.poll() is None:
            readers = self.readers(child.pid)
            if readers and self.kill(readers[0]):
                killed += 1
                time.sleep(1)
            time.sleep(0.005)
        self.assertEqual(child.returncode, clean_code)
        self.assertGreater(killed, 0)
        self.assertEqual(self.export("a.case"), self.export("clean.case"))
        self.expect_sound("a.case")

    @staticmethod
    def readers(program: int) -> list:
        """The processes that the program's nursery has started."""
        def children(process):
            try:
                with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as file:
                    return [int(number) for number in file.read().split()]
            except (FileNotFoundError, ProcessLookupError):
                return []
        return [reader for nursery in children(program) for reader in children(nursery)]

    @staticmethod
    def kill(process: int) -> bool:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            return False
        return True

    def test_interrupted_by_the_user(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            child = self.start("a.case")
            time.sleep(0.2)
            child.send_signal(number)
            child.wait()
        self.expect(0, "build", "pile", "-o", "a.case")
        self.expect_sound("a.case")


if __name__ == "__main__":
    unittest.main()
