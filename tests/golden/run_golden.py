"""One golden test: a script of commands, and byte for byte what it prints.

Usage: run_golden.py CASE

CASE is a folder with
    cmd      a bash script; `firsthand` is the program, the working folder an empty one, $SOURCE the project
    stdout   what it must print; absent: nothing
    stderr   the same for standard error; absent: nothing, as for every command that works
    exit     its exit code; absent: 0
    needs    paths in the project without which it is skipped; absent: none

With FIRSTHAND_ACCEPT=1 the three are written anew from what the script does now, and the test is
SKIPPED (77), never passed: read the difference, then commit it."""
import difflib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from program import ENVIRONMENT, PROGRAM, SOURCE, TIMEOUT

SKIPPED = 77
EPOCH = "1777881600"  # 4 May 2026, 08:00 UTC


def perform(case: Path) -> dict:
    with tempfile.TemporaryDirectory(prefix="firsthand-golden-") as scratch:
        environment = {**ENVIRONMENT, "SOURCE": str(SOURCE), "SOURCE_DATE_EPOCH": EPOCH}
        environment["PATH"] = f"{PROGRAM.parent}:{environment['PATH']}"
        done = subprocess.run(["bash", str(case / "cmd")], cwd=scratch, env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=TIMEOUT)
        swap = lambda text: text.replace(scratch.encode(), b"$SCRATCH")
        return {"stdout": swap(done.stdout), "stderr": swap(done.stderr), "exit": b"%d\n" % done.returncode}


def expected(case: Path) -> dict:
    read = lambda name, absent: (case / name).read_bytes() if (case / name).exists() else absent
    return {"stdout": read("stdout", b""), "stderr": read("stderr", b""), "exit": read("exit", b"0\n")}


def accept(case: Path, got: dict) -> None:
    for name, text in got.items():
        absent = b"0\n" if name == "exit" else b""
        if text == absent:
            (case / name).unlink(missing_ok=True)
        else:
            (case / name).write_bytes(text)


def difference(name: str, want: bytes, got: bytes) -> str:
    lines = lambda text: text.decode("utf-8", "backslashreplace").splitlines()
    return "\n".join(difflib.unified_diff(lines(want), lines(got), f"want {name}", f"got {name}", lineterm=""))


def main() -> int:
    case = Path(sys.argv[1]).resolve()
    for path in (case / "needs").read_text().split() if (case / "needs").exists() else []:
        if not (SOURCE / path).exists():
            print(f"skipped: {path} is not there")
            return SKIPPED
    got = perform(case)
    if os.environ.get("FIRSTHAND_ACCEPT") == "1":
        accept(case, got)
        print("accepted, not tested")
        return SKIPPED
    failed = False
    for name, want in expected(case).items():
        if got[name] != want:
            failed = True
            print(difference(name, want, got[name]) or f"{name}: the bytes differ, the lines do not")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
