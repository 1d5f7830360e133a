#!/usr/bin/env python3
"""Compile every header of src/ on its own: each includes what it needs, and may be included twice.

Usage: check_headers.py SRC [--compiler g++] [--jobs N]

Exit code 1 if a header does not compile, with what the compiler says."""
import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def compiles(compiler: str, src: Path, header: Path):
    name = header.relative_to(src).as_posix()
    text = f'#include "{name}"\n#include "{name}"\n'
    # Inline functions are checked by -Wall; a header that is a main file would warn of its pragma.
    command = [compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-I", str(src), "-x", "c++", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    return name, done.returncode == 0, done.stderr


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("src", type=Path)
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments = parser.parse_args()
    headers = sorted(arguments.src.rglob("*.h"))
    if not headers:
        print(f"there is no header in {arguments.src}", file=sys.stderr)
        return 2
    failed = 0
    with ThreadPoolExecutor(arguments.jobs) as pool:
        results = pool.map(lambda header: compiles(arguments.compiler, arguments.src, header), headers)
        for name, good, errors in results:
            if not good:
                failed += 1
                print(f"{name} does not compile on its own:\n{errors}")
    print(f"{len(headers)} headers, {failed} that do not compile on their own")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
