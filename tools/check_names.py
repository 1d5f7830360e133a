#!/usr/bin/env python3
"""Hold that no two types of src/ have the same full name.

Usage: check_names.py SRC

Two types of one name in two source files are undefined behaviour that no compiler and no linker reports (the one
definition rule, [basic.def.odr]): the linker keeps one file's std::vector<T> for both. Types in an unnamed namespace
or a function are their file's own. Exit code 1 if a name is taken twice, with the places."""
import re
import sys
from collections import defaultdict
from pathlib import Path

NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Za-z])\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#[^\n]*',
                   re.DOTALL | re.MULTILINE)
SCOPE = re.compile(r"\bnamespace\b(?P<namespace>[^{};=]*)\{"
                   r"|\b(?:enum(?:\s+(?:class|struct))?|struct|class|union)\s+(?P<type>[\w:]+)(?:\s+final)?(?:\s*:[^;{}()]*)?\s*\{"
                   r"|\{|\}")


def blank(match) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def types(text: str):
    """(full name, line) of each type that is defined in `text` and not local to it."""
    text = NOISE.sub(blank, text)
    scopes = []  # names; None for what is local
    for match in SCOPE.finditer(text):
        if match.group() == "}":
            if scopes:
                scopes.pop()
        elif match["namespace"] is not None:
            scopes.append(match["namespace"].strip() or None)
        elif match["type"]:
            if None not in scopes:
                yield "::".join([*scopes, match["type"]]), text.count("\n", 0, match.start()) + 1
            scopes.append(match["type"])
        else:
            scopes.append(None)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    places = defaultdict(list)
    for file in sorted(Path(sys.argv[1]).rglob("*")):
        if file.suffix in (".cc", ".h"):
            for name, line in types(file.read_text(encoding="utf-8")):
                places[name].append(f"{file}:{line}")
    if not places:
        print(f"there is no type in {sys.argv[1]}", file=sys.stderr)
        return 2
    twice = {name: at for name, at in places.items() if len(at) > 1}
    for name, at in sorted(twice.items()):
        print(f"{name} is defined in {' and '.join(at)}: give one another name, or put it in an unnamed namespace")
    print(f"{len(places)} types, {len(twice)} of a name that is taken")
    return 1 if twice else 0


if __name__ == "__main__":
    sys.exit(main())
