"""./run and ./check before they build anything: what they say about a wrong command line, and how they
find what is missing."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import SOURCE


def shell(*words, **options):
    return subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)


class Run(unittest.TestCase):
    def test_help(self):
        done = shell(SOURCE / "run", "--help", cwd="/")
        self.assertEqual(done.returncode, 0)
        self.assertIn("--no-serve", done.stdout)

    def test_wrong_command_lines(self):
        for words, said in ((["--frobnicate"], "there is no option --frobnicate"),
                            (["-o"], "-o needs a folder"),
                            (["/"], "-o CASE"),
                            (["/no/such/folder", "-o", "x"], "there is no file or folder /no/such/folder")):
            with self.subTest(words=words):
                done = shell(SOURCE / "run", *words, cwd="/")
                self.assertEqual(done.returncode, 2)
                self.assertIn(said, done.stderr)


class Check(unittest.TestCase):
    def test_it_refuses_to_run_while_goldens_are_rewritten(self):
        done = shell(SOURCE / "check", env={**os.environ, "FIRSTHAND_ACCEPT": "1"})
        self.assertEqual(done.returncode, 2)
        self.assertIn("FIRSTHAND_ACCEPT", done.stderr)

    def test_unknown_words(self):
        self.assertEqual(shell(SOURCE / "check", "--frobnicate").returncode, 2)


class Packages(unittest.TestCase):
    """With dpkg-query, apt-get and sudo played by small scripts."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        self.addCleanup(scratch.cleanup)
        self.bin = Path(scratch.name) / "bin"
        self.bin.mkdir()
        self.calls = Path(scratch.name) / "calls"
        for tool in ("env", "grep", "bash"):
            (self.bin / tool).symlink_to(subprocess.check_output(["sh", "-c", f"command -v {tool}"], text=True).strip())
        self.play("dpkg-query", '[ "$3" = libthere-dev ] && echo installed || exit 1')
        self.play("apt-get", 'echo "apt-get $*" >>"$CALLS"; [ "$1" != install ] || exit "${APT_CODE:-0}"')

    def play(self, name: str, body: str):
        path = self.bin / name
        path.write_text(f"#!{self.bin}/bash\n{body}\n")
        path.chmod(0o755)

    def ensure(self, *entries, **environment):
        source = SOURCE / "tools" / "packages.sh"
        return shell(self.bin / "bash", "-euo", "pipefail", "-c", f'source "{source}"; ensure_packages "$@"', "x", *entries,
                     env={"PATH": str(self.bin), "CALLS": str(self.calls), **environment})

    def called(self) -> str:
        return self.calls.read_text() if self.calls.exists() else ""

    def test_nothing_is_asked_of_apt_when_all_is_there(self):
        done = self.ensure("libthere-dev", "some-shell=bash")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.called(), "")

    @unittest.skipUnless(os.geteuid() == 0, "as root only")
    def test_only_what_is_missing_is_installed(self):
        done = self.ensure("libthere-dev", "libmissing-dev", "tool=no-such-command")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("install -y -qq --no-install-recommends libmissing-dev tool\n", self.called())
        self.assertNotIn("libthere-dev", self.called())

    @unittest.skipUnless(os.geteuid() == 0, "as root only")
    def test_what_apt_cannot_install_is_said(self):
        done = self.ensure("libmissing-dev", APT_CODE="100")
        self.assertEqual(done.returncode, 3)
        self.assertIn("apt-get install --no-install-recommends libmissing-dev", done.stderr)

    def test_without_apt_the_names_are_given(self):
        (self.bin / "apt-get").unlink()
        done = self.ensure("libmissing-dev")
        self.assertEqual(done.returncode, 3)
        self.assertIn("libmissing-dev", done.stderr)


if __name__ == "__main__":
    unittest.main()
