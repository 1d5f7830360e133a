"""The same inputs give the same bytes: standard output, the exports and the whole case, whatever the
number of threads, the order of the arguments, the locale and the time zone."""
import os
import random
import shutil
import subprocess
import unittest
from pathlib import Path

from make_pile import make_pile
from program import REPORT, ProgramTest

EPOCH = {"SOURCE_DATE_EPOCH": "1777881600"}


def tree(folder: Path) -> dict:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Determinism(ProgramTest):
    def setUp(self):
        super().setUp()
        make_pile(90, self.scratch / "pile", seed=7)
        self.write("pile/copy of one.html", (self.scratch / "pile" / "000003.html").read_bytes())
        (self.scratch / "pile" / "gone.html").symlink_to("nowhere.html")
        self.write("note.txt", REPORT)

    def results(self, name: str, operands=("pile", "note.txt"), threads=2, **environment) -> dict:
        """All that a build and its exports leave and print, in a folder of its own."""
        home = self.scratch / name
        home.mkdir()
        for operand in ("pile", "note.txt"):
            (home / operand).symlink_to(self.scratch / operand)
        # The operands are links of the same names: what is printed can be compared.
        operands = [os.path.join(operand, "") if (home / operand).is_dir() else operand for operand in operands]
        environment = {**EPOCH, **environment}
        built = self.expect(1, "build", *operands, "-o", "a.case", "--threads", threads, cwd=home, env=environment)
        out = {"stdout of build": built.stdout, "stderr of build": built.stderr}
        out["stdout of show"] = self.expect(0, "show", "a.case", cwd=home, env=environment).stdout
        for file, content in tree(home / "a.case").items():
            out[f"case: {file}"] = content
        for form in ("jsonl", "csv"):
            self.expect(0, "export", "a.case", "--format", form, "-o", form, cwd=home, env=environment)
            for file, content in tree(home / form).items():
                out[f"{form}: {file}"] = content
        return out

    def same(self, one: dict, other: dict):
        self.assertEqual(sorted(one), sorted(other))
        for name in one:
            self.assertTrue(one[name] == other[name], f"{name} differs")

    def test_twice_the_same(self):
        first = self.results("first")
        self.assertGreater(len(first["jsonl: reports.jsonl"].splitlines()), 50)
        self.same(first, self.results("second"))

    def test_threads(self):
        self.same(self.results("one", threads=1), self.results("eight", threads=8))

    def test_time_zones(self):
        self.same(self.results("east", TZ="Pacific/Kiritimati"), self.results("west", TZ="America/St_Johns"))

    def test_locales(self):
        """One with a decimal comma and other letter cases, made here: none needs to be installed."""
        folder = self.scratch / "locales"
        folder.mkdir()
        if not shutil.which("localedef") or not Path("/usr/share/i18n/locales/tr_TR").exists():
            self.skipTest("Debian's package locales is not installed")
        subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / "tr_TR.UTF-8")], check=True,
                       capture_output=True)
        turkish = {"LOCPATH": str(folder), "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}
        self.same(self.results("c", LC_ALL="C"), self.results("turkish", **turkish))

    def test_order_of_the_arguments(self):
        files = [f"pile/{file.name}" for file in (self.scratch / "pile").iterdir()] + ["note.txt"]
        once = self.results("sorted", operands=sorted(files))
        shuffled = list(files)
        random.Random(5).shuffle(shuffled)
        self.same(once, self.results("shuffled", operands=shuffled))
        self.same(once, self.results("said twice", operands=shuffled + files[:10]))

    def test_single_files_the_same_whatever_the_threads(self):
        names = [f"pile/{i:06}.html" for i in range(20)]
        self.write("list", "".join(f"{a}\t{b}\n" for a in names for b in names if a < b))
        one, eight = (self.expect(0, "compare", "--json", "--pairs", "list", "--threads", n, env={"TZ": zone, "LC_ALL": lang})
                      for n, zone, lang in ((1, "UTC", "C"), (8, "Asia/Kathmandu", "C.UTF-8")))
        self.assertEqual(one.stdout, eight.stdout)
        self.assertEqual(len(one.stdout.splitlines()), 190)

    def test_findings_deleted_come_back_the_same(self):
        self.expect(1, "build", "pile", "-o", "a.case", env=EPOCH)
        before = (self.scratch / "a.case" / "findings.sqlite").read_bytes()
        (self.scratch / "a.case" / "findings.sqlite").unlink()
        self.expect(1, "verify", "a.case")
        self.expect(1, "build", "pile", "-o", "a.case", env=EPOCH)
        self.assertTrue((self.scratch / "a.case" / "findings.sqlite").read_bytes() == before)

    def test_grown_in_two_steps_or_built_at_once(self):
        files = sorted(f"pile/{file.name}" for file in (self.scratch / "pile").glob("0*.html"))
        self.expect(0, "build", *files, "-o", "once.case", env=EPOCH)
        self.expect(0, "build", *files[::2], "-o", "grown.case", env=EPOCH)
        self.expect(0, "build", *files[1::2], "-o", "grown.case", env=EPOCH)
        self.assertEqual(self.export("once.case"), self.export("grown.case"))
        self.expect_sound("grown.case")


if __name__ == "__main__":
    unittest.main()
