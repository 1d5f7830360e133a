#!/usr/bin/env python3
"""Hold that every C++ file is as clang-format 14 (Debian 12) writes it by the .clang-format above it.

Usage: check_format.py FOLDER... [--program clang-format]

Exit code 1 if a file differs, with the first lines that do; 2 if nothing could be checked."""
import argparse
import subprocess
import sys
from pathlib import Path


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--program", default="clang-format")
    arguments = parser.parse_args()
    files = sorted(str(file) for folder in arguments.folders for file in folder.rglob("*") if file.suffix in (".cc", ".h"))
    if not files:
        print(f"there is no C++ file in {', '.join(map(str, arguments.folders))}", file=sys.stderr)
        return 2
    try:
        done = subprocess.run([arguments.program, "--dry-run", "-Werror", "--ferror-limit=3", *files],
                              capture_output=True, text=True)
    except FileNotFoundError:
        print(f"there is no {arguments.program} (Debian: apt-get install clang-format)", file=sys.stderr)
        return 2
    print(done.stderr, end="")
    print(f"{len(files)} files" + (", not all as clang-format writes them: clang-format -i FILE" if done.returncode else ""))
    return 1 if done.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
