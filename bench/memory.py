#!/usr/bin/env python3
"""Peak memory of reading a web archive, at growing sizes of it: what a reader and what the program take.

Usage: bench/memory.py [--megabytes 250 1000] [--page-kb 100] [--whole] [--firsthand PROGRAM]

Each archive is one WARC of pages of --page-kb, nearly all of it menus and scripts, as on news sites; the text of each is
its own, of some 300 bytes. `build` runs on it with one thread. Printed are the peaks, in MB: of the largest reader (a
process of its own), and of the program until reading ends: the build is stopped then, but with --whole it goes on to its end,
and the peaks of all of it are printed. Of the program: what it holds (anonymous memory), and in brackets what of files is in
memory because they are mapped, itself among them, which the machine takes back when it needs the room. Seconds are those of
preserving and reading."""
import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACES = ["Osk", "Selm", "Varra", "Tarn", "Nera", "Luva", "Brenn", "Hesk"]


def page(number, size):
    place = PLACES[number % len(PLACES)]
    text = (f"<h1>Day {number} at the lock of {place}</h1><p>The lock keeper counted {number % 97} barges below the weir of "
            f"{place} on her round number {number}, and wrote them into the book that hangs beside the gate.</p>"
            f"<p>Nobody came to the bridge before noon, she said, and page {number} of the book stayed half empty.</p>")
    teaser = f'<div class="teaser"><a href="/story/{number}">More from the quay</a><script>track("{number}");</script></div>\n'
    half = teaser * (max(size - len(text), 0) // 2 // len(teaser))
    return f"<!DOCTYPE html><html><head><title>{place}</title></head><body><nav>{half}</nav><main>{text}</main><footer>{half}</footer></body></html>"


def write_archive(path, megabytes, page_bytes):
    """Returns how many pages are in it."""
    count = 0
    with open(path, "wb") as out:
        while out.tell() < megabytes * 1_000_000:
            body = page(count, page_bytes).encode()
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
            head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/{count}\r\n"
                    f"WARC-Date: 2026-05-04T10:00:00Z\r\nWARC-Record-ID: <urn:x:{count}>\r\n"
                    f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n")
            out.write(head.encode() + block + b"\r\n\r\n")
            count += 1
    return count


def memory_of(pid, field):
    try:
        for line in open(f"/proc/{pid}/status"):
            if line.startswith(field + ":"):
                return int(line.split()[1]) / 1000
    except OSError:
        pass
    return 0


class Peak:
    def __init__(self):
        self.held, self.mapped = 0, 0

    def take(self, pid):
        self.held = max(self.held, memory_of(pid, "RssAnon"))
        self.mapped = max(self.mapped, memory_of(pid, "RssFile"))

    def __str__(self):
        return f"{self.held:.0f} ({self.mapped:.0f})"


def descendants(pid):
    try:
        children = open(f"/proc/{pid}/task/{pid}/children").read().split()
    except OSError:
        return []
    return [int(c) for c in children] + [d for c in children for d in descendants(int(c))]


def run(program, archive, case, to_its_end):
    """Peaks of the largest reader, in MB, of the program while there are readers and of all of it, and the seconds until
    there is no reader any more."""
    process = subprocess.Popen([program, "build", archive, "-o", case, "--threads", "1"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    reading, whole = Peak(), Peak()
    reader, start, seconds = 0, time.monotonic(), None
    seen = False
    while process.poll() is None:
        readers = descendants(process.pid)
        if seen and not readers and seconds is None:
            seconds = time.monotonic() - start
            if not to_its_end:
                break
        seen = seen or bool(readers)
        reader = max([reader] + [memory_of(pid, "VmHWM") for pid in readers])
        whole.take(process.pid)
        if seconds is None:
            reading.take(process.pid)
        time.sleep(0.02)
    process.kill()
    process.wait()
    if not seen:
        sys.exit(f"{program} read nothing")
    return reader, reading, whole, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, nargs="+", default=[250, 1000])
    parser.add_argument("--page-kb", type=int, default=100)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--firsthand", default=str(ROOT / "build/release/firsthand"))
    chosen = parser.parse_args()
    print(f"{'archive MB':>10}{'pages':>8}{'reader MB':>11}{'program MB':>14}{'read s':>8}" + (f"{'whole MB':>14}" if chosen.whole else ""))
    for megabytes in chosen.megabytes:
        with tempfile.TemporaryDirectory() as folder:
            archive = os.path.join(folder, "pages.warc")
            pages = write_archive(archive, megabytes, chosen.page_kb * 1000)
            reader, reading, whole, seconds = run(chosen.firsthand, archive, os.path.join(folder, "a.case"), chosen.whole)
            print(f"{megabytes:>10}{pages:>8}{reader:>11.0f}{reading!s:>14}{seconds:>8.1f}" + (f"{whole!s:>14}" if chosen.whole else ""),
                  flush=True)


if __name__ == "__main__":
    main()
