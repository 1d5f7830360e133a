#!/usr/bin/env python3
"""Whose text an article says to be: `credit` of the reports of a build, against the agency by hand ("wire" of the
attribution corpus; only articles that somebody looked at). An agency goes by its name or its initials. Needs the folder of
the scorer of attribution in PYTHONPATH, where bench/quality/run puts it."""
import tempfile
from pathlib import Path

import common

NAMES = {"associated press": "ap", "united press international": "upi", "agence france-presse": "afp", "thomson reuters": "reuters"}


def plain(name):
    name = (name or "").lower().removeprefix("the ").strip()
    return NAMES.get(name, name)


def main():
    chosen = common.options(__doc__, "attribution")
    rows = [row for row in common.read_jsonl(common.find(chosen.data, "polnear.jsonl.gz")) if row["wire_known"]]
    rows = common.spread(rows, chosen.limit)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "in").mkdir()
        for i, row in enumerate(rows):
            (folder / "in" / f"{i:06}.txt").write_bytes(row["text"].encode())
        common.run(chosen, ["build", folder / "in", "-o", folder / "case"])
        common.run(chosen, ["export", folder / "case", "--format", "jsonl", "-o", folder / "out"])
        reports = common.read_jsonl(folder / "out" / "reports.jsonl")
    given = {int(Path(path).stem): plain(report["credit"]) for report in reports for path in report["inputs"]}
    right = sum(bool(given.get(i)) and given[i] == plain(row["wire"]) for i, row in enumerate(rows))
    score = common.prf(right, sum(map(bool, given.values())), gold=sum(bool(row["wire"]) for row in rows))
    common.report(chosen, "credits", [{"what": "agency copy", **score}], {"articles": len(rows)})


if __name__ == "__main__":
    main()
