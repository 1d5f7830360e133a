#!/usr/bin/env python3
"""Holds the program to stories of known truth: builds each story's case in a scratch folder and
compares what it exports with truth.json, in words.

    tests/cases/hold.py FIRSTHAND STORY...

*Wrong*, and exit code 1: a detail missing or with another number of origins; a distorted detail
above one; a total taken for a figure; another reason why two figures
differ; a copy found where there is none; reports of one incident
torn apart or of two put together; a file that is in no report and no fault. *Noted*: a detail's
reports, the interval, lost copies, details that the truth does not list. With --strict a note is
wrong too.

Stories in --known (lines of `story: reason`) are known to fail. One that passes is wrong: take it
off the list, so that the list only shrinks. --list prints the stories that fail in that form, with the
first thing that is wrong, for a person to put the reason there."""
import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import known_truth as kt  # noqa: E402


def figure(detail):
    low, high = kt.bounds(detail)
    if low == high:
        number = str(low)
    elif low is None:
        number = f"up to {high}"
    else:
        number = f"at least {low}" if high is None else f"{low} to {high}"
    return f"{detail.get('measure')} {number}{' (denied)' if kt.denied(detail) else ''}"


def listed(names, between=", "):
    return between.join(sorted(names)) or "none"


def detail_faults(story, found, wrong, note):
    truth = story.truth["details"]
    known = set(story.truth["outlets"])
    pairs = kt.match(truth, found.details)
    for t, d in pairs:
        where = f"{t['incident']}: {figure(t)}"
        if d is None:
            near = sorted({figure(x) for x in found.details
                           if x["names"] & set(t["reports"]) and kt.measure(x) == kt.measure(t)})
            given = "; ".join(near) or "no figure of this measure"
            wrong(f"{where}: missing; its reports give {given}")
            continue
        number, span = kt.expected(d), kt.interval(d)
        origins = [found.origins.get(o, {}).get("name") or o for o in d.get("origins") or ()]
        if number != t["independent"]:
            wrong(f"{where}: {number} independent, truth {t['independent']}\n"
                  f"      found: {listed(origins, '; ')}\n"
                  f"      truth: {listed((o['name'] for o in t['origins']), '; ')}")
        elif span is None or not span[0] <= t["independent"] <= span[1]:
            note(f"{where}: the interval {span} does not hold {t['independent']}")
        named = d["names"] & known
        if named != set(t["reports"]):
            lost, extra = set(t["reports"]) - named, named - set(t["reports"])
            note(f"{where}: " + "; ".join(f"{word} {listed(s)}" for word, s in
                                          (("not seen in", lost), ("also put to", extra)) if s))
        if kt.distorted_above_one(t, found):
            wrong(f"{where}: a distorted detail counted above one")
    matched = [id(d) for _, d in pairs if d]
    for d in found.details:
        if id(d) not in matched:
            note(f"beyond the truth: {figure(d)} in {listed(d['names'])}")
    for total in kt.totals_taken(story, found):
        wrong(f"{figure(total)} is no figure of an incident, and was taken for one")


def difference_faults(story, found, wrong):
    for t in story.truth.get("differences", ()):
        ends = [figure({"measure": t["measure"], "count": t[e]}) for e in ("lower", "higher")]
        where = f"{t['incident']}: {' and '.join(ends)}"
        given = kt.differences(t, story, found)
        if sorted(why for why, _ in given) != sorted(t["why"]):
            wrong(f"{where} differ: {listed(why for why, _ in given)}, truth {listed(t['why'])}")
        for words in t["words"]:
            if not any(words in said for _, all_said in given for said in all_said):
                wrong(f"{where} differ: '{words}' is not among the words shown")


def incident_faults(story, found, wrong):
    groups = {}
    for name, key in {**story.truth["main_incident"], **story.truth.get("archived", {})}.items():
        groups.setdefault(key, []).append(name)
    holders = {}
    for key, names in groups.items():
        if key is None:
            for name in names:
                if found.main.get(name):
                    wrong(f"{name} tells no one incident, and was given one")
            continue
        by_id = {}
        for name in names:
            by_id.setdefault(found.main.get(name), []).append(name)
        if len(by_id) > 1 or None in by_id:
            parts = " | ".join(f"{'(none) ' if i is None else ''}{listed(n)}"
                               for i, n in sorted(by_id.items(), key=lambda x: (-len(x[1]), x[1])))
            wrong(f"{key} is torn apart: {parts}")
        for i in by_id:
            if i is not None:
                holders.setdefault(i, set()).add(key)
    for keys in holders.values():
        if len(keys) > 1:
            wrong(f"put together: {listed(keys)}")


def file_faults(story, found, wrong):
    given = set(found.main) | set(found.faults)
    archives = {n.split("#")[0] for n in found.main}
    for name in story.files():
        if name not in given and name not in archives:
            wrong(f"{name} is in no report and no fault")
    for name in story.truth["main_incident"]:
        if name in found.faults:
            wrong(f"{name} could not be read")
    parts = found.ledger.get("skipped")
    skipped = sum(parts.values()) if isinstance(parts, dict) else parts or 0
    total = sum(found.ledger.get(k) or 0 for k in ("reports", "duplicates", "faults")) + skipped
    if found.ledger.get("found") != total:
        wrong(f"the ledger does not add up: {found.ledger}")


def judge(story, found):
    """(what is wrong, what is noted), each a list of lines."""
    wrong, notes = list(found.failures), []
    if wrong:
        return wrong, notes
    file_faults(story, found, wrong.append)
    detail_faults(story, found, wrong.append, notes.append)
    difference_faults(story, found, wrong.append)
    incident_faults(story, found, wrong.append)
    copies = kt.copying(story, found)
    for pair in sorted(map(sorted, copies.spurious)):
        wrong.append(f"said to be copied, and is not: {' and '.join(pair)}")
    for pair in sorted(map(sorted, copies.lost)):
        notes.append(f"a copy not found: {' and '.join(pair)}")
    return wrong, notes


def known_failures(path):
    known = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path else ():
        if line.strip() and not line.startswith("#"):
            name, colon, reason = line.partition(":")
            if not colon or not reason.strip():
                sys.exit(f"{path}: '{line}' gives no reason")
            known[name.strip()] = reason.strip()
    return known


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("firsthand", help="the program")
    parser.add_argument("story", type=Path, nargs="+", help="a story, or a folder of stories")
    parser.add_argument("--known", type=Path, help="a list of stories known to fail")
    parser.add_argument("--list", action="store_true", help="the failing stories, a line each")
    parser.add_argument("--strict", action="store_true", help="notes count as wrong")
    parser.add_argument("--timeout", type=float, default=300, help="seconds for one command")
    chosen = parser.parse_args()
    program = str(Path(chosen.firsthand).resolve()) if "/" in chosen.firsthand else chosen.firsthand
    known = known_failures(chosen.known)
    chosen_stories = kt.stories(chosen.story)
    if not chosen_stories:
        parser.error("no truth.json there")
    failed = 0
    for story in chosen_stories:
        wrong, notes = judge(story, kt.investigate(program, story, chosen.timeout))
        bad = bool(wrong or chosen.strict and notes)
        reason = known.get(story.name)
        verdict = "wrong" if bad else "exact"
        if reason:
            verdict = f"wrong, as known ({reason})" if bad else "exact, but listed as known to fail"
        failed += bad != bool(reason)
        if chosen.list:
            if bad:
                print(f"{story.name}: {reason or (wrong + notes)[0].splitlines()[0]}")
            continue
        print(f"{story.name}: {verdict}")
        for line in wrong:
            print(f"  - {line}")
        for line in notes:
            print(f"  . {line}")
    if len(chosen_stories) > 1 and not chosen.list:
        print(f"{len(chosen_stories) - failed} of {len(chosen_stories)} as they should be")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
