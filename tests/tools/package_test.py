"""What `cmake --install` and `cpack -G DEB` leave: a `firsthand` that runs, its pages, and a package that
depends on what the program is linked to and runs."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from program import SOURCE

BUILD = Path(sys.argv.pop(1)).resolve()
VERSION = "firsthand " + (SOURCE / "CMakeLists.txt").read_text().split("VERSION ")[2].split()[0]


def run(*words, cwd=None) -> str:
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(f"{words}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Package(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)

    def hold(self, prefix: Path):
        self.assertEqual(run(str(prefix / "bin" / "firsthand"), "--version"), VERSION + "\n")
        pages = prefix / "share" / "doc" / "firsthand"
        for name in ("copyright", "LICENSE", "README.md", "docs/cli/build.md", "docs/schema/details.json"):
            self.assertTrue((pages / name).is_file(), name)

    def test_install(self):
        run("cmake", "--install", str(BUILD), "--prefix", str(self.scratch))
        self.hold(self.scratch)

    def test_debian_package(self):
        run("cpack", "-G", "DEB", "--config", f"{BUILD}/CPackConfig.cmake", "-B", str(self.scratch), cwd=self.scratch)
        [package] = self.scratch.glob("*.deb")
        depends = run("dpkg-deb", "--field", str(package), "Depends")
        for library in ("poppler-utils", "libsqlite3-0", "libmicrohttpd", "libicu", "libc6"):
            self.assertIn(library, depends)
        run("dpkg-deb", "--extract", str(package), str(self.scratch / "root"))
        self.hold(self.scratch / "root" / "usr")


if __name__ == "__main__":
    unittest.main()
