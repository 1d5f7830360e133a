#!/usr/bin/env python3
"""What it costs to add to a case, against building it anew with all.

Usage: bench/adding.py [--reports 4500 | --folder DIR] [--percent 1] [--runs 3] [--firsthand PROGRAM]

The reports are made by tools/make_pile.py, or are the files of DIR. A case is built of all but every hundredth (of --percent),
which are then added; another of all at once. Printed is the processor time of each (the shortest of --runs, one thread), by
stage its wall time, and whether the findings of both are the same."""
import argparse
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def build(program, folders, case):
    """Seconds of processor time, and of wall time by stage."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program, "build", *map(str, folders), "-o", str(case), "--threads", "1", "--timings"],
                          capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode > 1:
        sys.exit(done.stderr)
    stages = [json.loads(line) for line in done.stderr.splitlines() if line.startswith('{"stage"')]
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return seconds, {stage["stage"]: stage["seconds"] for stage in stages}


def findings(case):
    return list(sqlite3.connect(f"file:{case}/findings.sqlite?mode=ro", uri=True).iterdump())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=4500)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--percent", type=float, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--firsthand", default=str(ROOT / "build/release/firsthand"))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        folder = chosen.folder
        if not folder:
            folder = scratch / "pile"
            subprocess.run([sys.executable, str(ROOT / "tools/make_pile.py"), str(chosen.reports), str(folder)], check=True)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        step = max(1, round(100 / chosen.percent))
        for place, file in enumerate(files):
            target = scratch / ("added" if place % step == step // 2 else "most") / f"{place:07}{file.suffix}"
            target.parent.mkdir(exist_ok=True)
            os.link(file, target) if file.stat().st_dev == scratch.stat().st_dev else shutil.copy(file, target)
        most, added = scratch / "most", scratch / "added"
        anew, grown = [], []
        build(chosen.firsthand, [most], scratch / "before.case")
        for run in range(chosen.runs):
            for case in ("anew.case", "grown.case"):
                shutil.rmtree(scratch / case, ignore_errors=True)
            anew.append(build(chosen.firsthand, [most, added], scratch / "anew.case"))
            shutil.copytree(scratch / "before.case", scratch / "grown.case")
            grown.append(build(chosen.firsthand, [most, added], scratch / "grown.case"))
        same = findings(scratch / "anew.case") == findings(scratch / "grown.case")
        anew, grown = min(anew, key=lambda run: run[0]), min(grown, key=lambda run: run[0])
        print(f"{len(list(most.iterdir()))} files, and {len(list(added.iterdir()))} added")
        print(f"\n{'stage':<18}{'anew s':>9}{'added s':>9}")
        for stage, seconds in anew[1].items():
            print(f"{stage:<18}{seconds:>9.2f}{grown[1][stage]:>9.2f}")
        print(f"{'processor time':<18}{anew[0]:>9.2f}{grown[0]:>9.2f}{100 * grown[0] / anew[0]:>7.1f} %")
        print("the findings are the same" if same else "the findings DIFFER")


if __name__ == "__main__":
    main()
