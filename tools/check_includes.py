#!/usr/bin/env python3
"""Hold every include of src/ to the table of rooms.

Usage: check_includes.py ROOMS SRC

ROOMS is the table that CMake writes (rooms.txt): one line `room: room room ...` per room, what it
may include. SRC is the folder of the rooms. Checked:

 1. `#include "room/file.h"` names a file of the room itself or of a room that it may use; that
    file is there;
 2. every folder of src/ with code in it is a room;
 3. a header includes nothing from <> but the C++ standard library; third-party and system headers
    stay in .cc files;
 4. printing, sockets, files, processes and the clock stay in the rooms that may have them (ONLY);
    the stages are pure.

Exit code 1 if an include is forbidden, one line each: file:line: what."""
import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

STANDARD = set("""algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes
climits clocale cmath compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint
cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem forward_list fstream functional
future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore
set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view strstream
syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
variant vector version""".split())

STAGES = {"model", "text", "syntax", "read", "reuse", "claims", "incidents", "origins"}

# Header (a name, or a prefix that ends in a slash) to the rooms that may include it; the empty set: none.
ONLY = {
    "iostream": {"cli"},
    "ostream": {"cli"},
    "fstream": set(),  # files are base/files.h
    "regex": set(),  # unbounded time on hostile text; RE2
    "locale": set(),  # the same bytes under every locale
    "clocale": set(),
    "ctime": {"base"},  # the clock is base/clock.h
    "time.h": {"base"},
    "sys/socket.h": {"base", "serve"},  # of base: between processes of its own
    "netinet/": {"serve"},
    "arpa/": {"serve"},
    "microhttpd.h": {"serve"},
    "spawn.h": {"base"},
    "sys/wait.h": {"base"},
    "sys/stat.h": {"base", "collect", "preserve"},
    "dirent.h": {"base", "collect", "preserve"},
    "sqlite3.h": {"sqlite"},
}
# What a stage may not include at all: files, processes, the machine.
IMPURE = {"filesystem", "unistd.h", "fcntl.h", "random", "sys/"}
# The only headers of base that a stage may not have either.
IMPURE_OWN = {"base/clock.h"}


def matches(name: str, pattern: str) -> bool:
    return name.startswith(pattern) if pattern.endswith("/") else name == pattern


def read_rooms(path: Path) -> dict:
    rooms = {}
    for line in path.read_text().splitlines():
        room, _, uses = line.partition(":")
        rooms[room.strip()] = set(uses.split())
    return rooms


def problems(rooms: dict, src: Path):
    for file in sorted(src.rglob("*")):
        if file.suffix not in {".h", ".cc"}:
            continue
        room = file.relative_to(src).parts[0]
        if room not in rooms:
            yield file, 1, f"{room} is no room: it has no line in the table"
            continue
        for number, line in enumerate(file.read_text().splitlines(), 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            own, name = found[1] == '"', found[2]
            for what in check(rooms, src, room, file.suffix == ".h", own, name):
                yield file, number, what


def check(rooms, src, room, is_header, own, name):
    if own:
        other = name.partition("/")[0]
        if other not in rooms:
            yield f'"{name}" is in no room'
        elif other != room and other not in rooms[room]:
            yield f"{room} may not include {other}"
        elif not (src / name).is_file():
            yield f'"{name}" is not there'
        if room in STAGES and name in IMPURE_OWN:
            yield f"{room} is a stage and pure: it may not include {name}"
        return
    if is_header and name not in STANDARD:
        yield f"<{name}> is not of the standard library: it belongs into a .cc file"
    for pattern, allowed in ONLY.items():
        if matches(name, pattern) and room not in allowed:
            where = ", ".join(sorted(allowed)) or "no room"
            yield f"{room} may not include <{name}>; {where} may"
    if room in STAGES and any(matches(name, pattern) for pattern in IMPURE):
        yield f"{room} is a stage and pure: it may not include <{name}>"


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    rooms, src = read_rooms(Path(sys.argv[1])), Path(sys.argv[2])
    if not rooms or not any(src.rglob("*.h")):
        print(f"nothing to check: no rooms in {sys.argv[1]} or no headers in {src}", file=sys.stderr)
        return 2
    failed = False
    for file, number, what in problems(rooms, src):
        print(f"{file}:{number}: {what}")
        failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
