#!/usr/bin/env python3
"""Checks the evidence of a firsthand case without firsthand.

Written from docs/formats/evidence-store.md and docs/formats/custody-log.md alone, with Python's standard
library only. Usage: check_custody.py CASE. Exit code 0: all is as the log says; 1: it is not (each
problem on standard output); 2: bad usage."""
import base64
import gzip
import hashlib
import json
import re
import sys
from pathlib import Path

ORIGIN = "firsthand-custody-log/v1"
KINDS = {"creation": "warcinfo", "ingestion": "resource", "extraction": "conversion"}
HEX = re.compile(r"[0-9a-f]{64}")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def tree_head(leaves):
    """RFC 6962, section 2.1, bottom up: pairs level by level, an odd last node moves up as it is."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    level = [hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves]
    while len(level) > 1:
        above = [hashlib.sha256(b"\x01" + level[i] + level[i + 1]).digest() for i in range(0, len(level) - 1, 2)]
        if len(level) % 2:
            above.append(level[-1])
        level = above
    return level[0]


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Check:
    def __init__(self, case):
        self.case = case
        self.problems = []
        self.lines = 0
        self.records = {}

    def problem(self, text):
        self.problems.append(text)

    def log(self):
        path = self.case / "custody" / "log.jsonl"
        data = path.read_bytes()
        if data and not data.endswith(b"\n"):
            self.problem("custody/log.jsonl: the last line has no end")
        lines = data.split(b"\n")[:-1]
        self.lines = len(lines)
        previous = "0" * 64
        for number, line in enumerate(lines):
            where = f"custody/log.jsonl, line {number + 1}"
            try:
                entry = json.loads(line.decode("utf-8"))
                if canonical(entry) != line.decode("utf-8"):
                    self.problem(f"{where}: not canonical JSON")
                if entry["seq"] != number:
                    self.problem(f"{where}: its number is {entry['seq']}")
                if entry["prev"] != previous:
                    self.problem(f"{where}: does not follow the line before")
                self.entry(entry, where)
            except (ValueError, KeyError, TypeError) as error:
                self.problem(f"{where}: cannot be read: {error!r}")
            previous = sha256(line)
        expected = f"{ORIGIN}\n{len(lines)}\n{base64.b64encode(tree_head(lines)).decode()}\n"
        if (self.case / "custody" / "checkpoint.txt").read_bytes() != expected.encode():
            self.problem("custody/checkpoint.txt: is not the checkpoint of this log")

    def entry(self, entry, where):
        about = entry.get("object", {})
        if entry["action"] not in KINDS or "sha256" not in about:
            return
        place = (about["warc"], about["offset"])
        if place not in self.records:
            self.records[place] = (entry, where)
        else:
            first = self.records[place][0]["object"]
            if any(first[key] != about[key] for key in ("sha256", "bytes", "length", "record_id")):
                self.problem(f"{where}: says something else of a record than an earlier line")

    def segments(self):
        ends = {}
        for (warc, offset), (entry, where) in sorted(self.records.items()):
            if offset != ends.get(warc, 0):
                self.problem(f"archive/{warc}: no record is known between {ends.get(warc, 0)} and {offset}")
            ends[warc] = offset + entry["object"]["length"]
            self.record(warc, offset, entry)
        for warc, end in ends.items():
            path = self.case / "archive" / warc
            if path.is_file() and path.stat().st_size != end:
                self.problem(f"archive/{warc}: has {path.stat().st_size} bytes, its records end at {end}")

    def record(self, warc, offset, entry):
        about = entry["object"]
        where = f"archive/{warc}, byte {offset} ({about.get('input', 'no input')})"
        try:
            with open(self.case / "archive" / warc, "rb") as file:
                file.seek(offset)
                record = gzip.decompress(file.read(about["length"]))
        except (OSError, EOFError, ValueError) as error:
            self.problem(f"{where}: {error}")
            return
        except Exception as error:  # zlib.error has no common base with the others
            self.problem(f"{where}: {error}")
            return
        head, _, rest = record.partition(b"\r\n\r\n")
        first, *lines = head.decode("utf-8", "replace").split("\r\n")
        fields = dict(line.split(": ", 1) for line in lines if ": " in line)
        block, end = rest[: about["bytes"]], rest[about["bytes"]:]
        expected = {
            "WARC-Type": KINDS[entry["action"]],
            "WARC-Record-ID": f"<{about['record_id']}>",
            "WARC-Date": entry["time"],
            "WARC-Block-Digest": f"sha256:{about['sha256']}",
            "Content-Length": str(about["bytes"]),
        }
        for name, value in expected.items():
            if fields.get(name) != value:
                self.problem(f"{where}: {name} is {fields.get(name)!r}, the log says {value!r}")
        if first != "WARC/1.1" or end != b"\r\n\r\n" or len(block) != about["bytes"]:
            self.problem(f"{where}: the record is not framed as the format says")
        if sha256(block) != about["sha256"]:
            self.problem(f"{where}: the content has another digest than the log says")

    def sums(self):
        stated = {}
        for line in (self.case / "SHA256SUMS").read_text("utf-8", "replace").splitlines():
            digest, _, name = line.partition("  ")
            if not HEX.fullmatch(digest):
                self.problem(f"SHA256SUMS: cannot be read: {line!r}")
            stated[name] = digest
        present = {path.relative_to(self.case).as_posix(): path
                   for folder in ("archive", "custody") for path in (self.case / folder).rglob("*") if path.is_file()}
        for name in sorted(present.keys() | stated.keys()):
            if name not in present:
                self.problem(f"{name}: is listed in SHA256SUMS and not there")
            elif name not in stated:
                self.problem(f"{name}: is not listed in SHA256SUMS")
            elif sha256(present[name].read_bytes()) != stated[name]:
                self.problem(f"{name}: has another digest than SHA256SUMS says")
        known = {f"archive/{warc}" for warc, _ in self.records} | {"custody/log.jsonl", "custody/checkpoint.txt"}
        for name in sorted(present.keys() - known):
            self.problem(f"{name}: the custody log does not know this file")

    def run(self):
        if (self.case / "0=firsthand_store_1.0").read_bytes() != b"firsthand_store_1.0\n":
            self.problem("0=firsthand_store_1.0: was changed")
        for part in (self.log, self.segments, self.sums):
            try:
                part()
            except FileNotFoundError as error:
                self.problem(f"missing: {error.filename}")


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    check = Check(Path(sys.argv[1]))
    try:
        check.run()
    except FileNotFoundError:
        print(f"{sys.argv[1]} is not a case of firsthand 1.0", file=sys.stderr)
        return 2
    for text in check.problems:
        print(text)
    print(f"{check.lines} lines, {len(check.records)} records, {len(check.problems)} problems")
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main())
