"""The runner of golden tests: it fails on any other byte, and an accepting run never looks like a
passing one."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUNNER = Path(__file__).with_name("run_golden.py")


class Runner(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        self.addCleanup(scratch.cleanup)
        self.case = Path(scratch.name)
        self.write("cmd", "firsthand --version\necho to stderr >&2\nexit 1\n")

    def write(self, name: str, text: str):
        (self.case / name).write_text(text)

    def run_it(self, **environment) -> int:
        environment = {**{k: v for k, v in os.environ.items() if k != "FIRSTHAND_ACCEPT"}, **environment}
        return subprocess.run([sys.executable, str(RUNNER), str(self.case)], env=environment,
                              stdout=subprocess.DEVNULL).returncode

    def test_accepting_writes_and_is_skipped_and_then_it_passes(self):
        self.assertEqual(self.run_it(), 1)
        self.assertEqual(self.run_it(FIRSTHAND_ACCEPT="1"), 77)
        self.assertTrue((self.case / "stdout").read_text().startswith("firsthand "))
        self.assertEqual((self.case / "stderr").read_text(), "to stderr\n")
        self.assertEqual((self.case / "exit").read_text(), "1\n")
        self.assertEqual(self.run_it(), 0)

    def test_each_of_the_three_is_held(self):
        self.run_it(FIRSTHAND_ACCEPT="1")
        for name in ("stdout", "stderr", "exit"):
            with self.subTest(part=name):
                right = (self.case / name).read_text()
                self.write(name, right.rstrip("\n"))
                self.assertEqual(self.run_it(), 1)
                self.write(name, right)
                self.assertEqual(self.run_it(), 0)

    def test_what_is_no_longer_printed_is_removed(self):
        self.run_it(FIRSTHAND_ACCEPT="1")
        self.write("cmd", "exit 0\n")
        self.assertEqual(self.run_it(), 1)
        self.run_it(FIRSTHAND_ACCEPT="1")
        self.assertEqual([file.name for file in self.case.iterdir()], ["cmd"])

    def test_a_case_whose_files_are_not_there_is_skipped(self):
        self.write("needs", "no/such/file\n")
        self.assertEqual(self.run_it(), 77)


if __name__ == "__main__":
    unittest.main()
