"""The built program as a user runs it: for tests of the whole command line.

ctest says where it is by $FIRSTHAND, and puts this folder and tools/ on the path. Each run has a fixed environment of its own, so that a test
says itself what it varies."""
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("FIRSTHAND", SOURCE / "build" / "dev" / "firsthand")).resolve()

ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent"}
TIMEOUT = 300


def command(*words) -> list:
    return [str(PROGRAM), *map(str, words)]


def run(*words, cwd=None, env=None, timeout=TIMEOUT, preexec_fn=None) -> subprocess.CompletedProcess:
    done = subprocess.run(command(*words), cwd=cwd, env={**ENVIRONMENT, **(env or {})}, capture_output=True,
                          timeout=timeout, stdin=subprocess.DEVNULL, preexec_fn=preexec_fn)
    done.out = done.stdout.decode("utf-8")
    done.err = done.stderr.decode("utf-8")
    return done


class ProgramTest(unittest.TestCase):
    """A scratch folder per test, and what is often asked of a run."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)

    def expect(self, code: int, *words, **options) -> subprocess.CompletedProcess:
        """Runs the program in the scratch folder and holds its exit code."""
        done = run(*words, cwd=options.pop("cwd", self.scratch), **options)
        self.assertEqual(done.returncode, code, f"\n$ firsthand {' '.join(map(str, words))}\n{done.out}{done.err}")
        return done

    def write(self, name: str, content) -> Path:
        path = self.scratch / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    def export(self, case) -> dict:
        """The findings of a case: file name to its bytes."""
        folder = self.scratch / f"export-{len(list(self.scratch.iterdir()))}"
        self.expect(0, "export", case, "--format", "jsonl", "-o", folder)
        return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}

    def records(self, case, name: str) -> list:
        return [json.loads(line) for line in self.export(case)[name].splitlines()]

    def ledger(self, case) -> dict:
        ledger = json.loads(self.export(case)["about.json"])["ledger"]
        total = ledger["reports"] + ledger["duplicates"] + sum(ledger["skipped"].values()) + ledger["faults"]
        self.assertEqual(ledger["found"], total, f"the ledger does not add up: {ledger}")
        return ledger

    def expect_sound(self, case) -> None:
        """The evidence is whole, and the findings are those of the evidence."""
        done = self.expect(0, "verify", "--json", case)
        self.assertTrue(json.loads(done.out)["ok"])

    def stored(self, case) -> list:
        """Digests of all evidentiary copies of a case, from its custody log."""
        log = (self.scratch / case / "custody" / "log.jsonl").read_text()
        entries = [json.loads(line) for line in log.splitlines()]
        return sorted({entry["object"]["sha256"] for entry in entries
                       if entry["action"] == "ingestion" and entry["outcome"] == "success"})


REPORT = """Title: Lime kiln burns in Ostrel
Outlet: Valley Post
Published: 4 May 2026

Twelve people were killed on Sunday when a fire swept through the lime kiln in Ostrel, fire chief
Ana Kolar said.

"Nobody told us to leave," said Mira Doven, who lives across the road.
"""
