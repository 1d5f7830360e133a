#!/usr/bin/env python3
"""Hold that every header of src/ stands on its own: it includes what it needs, and may be included twice.

Usage: check_headers.py SRC [--compiler g++] [--jobs N]

A header whose source file (x.cc beside x.h) includes it before anything else is proved to stand on its own by every
build of that file; here it needs only its `#pragma once`. All others are compiled, twice in one unit.
Exit code 1 if a header fails, with what is wrong."""
import argparse
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

DIRECTIVE = re.compile(r"^[ \t]*#[ \t]*(.*\S)", re.MULTILINE)


def first_in_its_source(name: str, source: Path) -> bool:
    first = DIRECTIVE.search(source.read_text()) if source.exists() else None
    return first is not None and first.group(1) == f'include "{name}"'


def guarded(header: Path) -> bool:
    first = DIRECTIVE.search(header.read_text())
    return first is not None and first.group(1) == "pragma once"


def compiles(compiler: str, src: Path, header: Path):
    """The header's name, and what the compiler says against it."""
    name = header.relative_to(src).as_posix()
    text = f'#include "{name}"\n#include "{name}"\n'
    # Inline functions are checked by -Wall; a header that is a main file would warn of its pragma.
    command = [compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-I", str(src), "-x", "c++", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    return name, done.stderr if done.returncode else ""


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
    alone = []
    for header in headers:
        name = header.relative_to(arguments.src).as_posix()
        if not guarded(header):
            failed += 1
            print(f"{name} does not begin with #pragma once")
        elif not first_in_its_source(name, header.with_suffix(".cc")):
            alone.append(header)
    with ThreadPoolExecutor(arguments.jobs) as pool:
        for name, errors in pool.map(lambda header: compiles(arguments.compiler, arguments.src, header), alone):
            if errors:
                failed += 1
                print(f"{name} does not compile on its own:\n{errors}")
    print(f"{len(headers)} headers, {failed} that do not stand on their own; {len(alone)} were compiled here, the others "
          "come first in their source")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
