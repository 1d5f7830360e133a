#!/usr/bin/env python3
"""Incidents that come out whole, over what the scorer of incidents builds: the share of those told by several reports that are
exactly one group (`whole`), and by how much the number of groups is off (`number_off`). Takes that scorer's options; needs its
folder in PYTHONPATH, where bench/quality/run puts it. What that scorer says itself is not said again."""
import common
import score_incidents


def score(gold, found):
    true, groups = (set(map(frozenset, score_incidents.clusters(labels))) for labels in (gold, found))
    several = {group for group in true if len(group) > 1}
    return {"whole": len(several & groups) / max(1, len(several)), "several": len(several), "number_off": len(groups) / len(true) - 1}


if __name__ == "__main__":
    report = common.report
    common.report = lambda chosen, name, rows, facts: report(chosen, name, rows, {})
    score_incidents.score = score
    score_incidents.main()
