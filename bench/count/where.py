#!/usr/bin/env python3
"""Where the count goes wrong: every true figure of every report is followed through the stages, and put
to the first that loses it.

    bench/count/where.py --firsthand build/release/firsthand bench/count/written/first

| stage | the figure, in this report |
| --- | --- |
| unread | no claim has its measure and bounds; `other` and `near` tell whether the number was read as another measure, or the measure with other bounds |
| stray | read, but put to another detail than most of its reports, or to none: another incident, day or place |
| mute | in the detail, but counted for none of its origins |
| voice | counted, but not as the truth has it among the reports that got so far: for `more` or `fewer` origins, together with `strangers`, or `torn` from a report of the same origin |
| right | |

No text is printed, so that stories nobody should read can be scored; --list prints file and figure of
each that is lost."""
import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import known_truth as kt  # noqa: E402


def unread(truth, claims):
    """Why no claim of a report gives the true figure."""
    shapes = {(kt.measure(c), kt.bounds(c)) for c in claims if c.get("measure")}
    ends = set(kt.bounds(truth)) - {None}
    if any(b == kt.bounds(truth) for _, b in shapes):
        return "unread: sign" if (kt.measure(truth), kt.bounds(truth)) in shapes else "unread: other measure"
    if any(m == kt.measure(truth) and ends & set(b) for m, b in shapes):
        return "unread: near"
    return "unread: no claim"


def held_by(detail, found):
    """The reports of each origin of a record."""
    origins = [found.origins.get(o) or {} for o in (detail or {}).get("origins") or ()]
    return [{n for r in o.get("reports") or () for n in found.names.get(r, ())} for o in origins]


def stages(story, found):
    """(true detail, report, stage)."""
    claims = {}
    for claim in found.claims:
        for name in found.names.get(claim["report"], ()):
            claims.setdefault(name, []).append(claim)
    for t, d in kt.match(story.truth["details"], found.details):
        held = held_by(d, found)
        heard = {n for n in t["reports"] if d and n in d["names"] and any(n in h for h in held)}
        for name in t["reports"]:
            read = [c for c in claims.get(name, ())
                    if c.get("measure") and kt.same_detail(t, {**c, "polarity": c["stance"]})]
            if not read:
                yield t, name, unread(t, claims.get(name, ()))
            elif d is None or name not in d["names"]:
                nowhere = {c.get("incident") for c in read} == {None}
                yield t, name, "stray: no incident" if nowhere else "stray: elsewhere"
            elif name not in heard:
                yield t, name, "mute"
            else:
                true = [set(o["reports"]) & heard for o in t["origins"] if name in o["reports"]]
                mine = [h & heard for h in held if name in h]
                ours, theirs = set().union(*mine), set().union(*true)
                if len(mine) != len(true):
                    yield t, name, "voice: fewer" if len(mine) < len(true) else "voice: more"
                elif ours - theirs:
                    yield t, name, "voice: strangers"
                else:
                    yield t, name, "voice: torn" if theirs - ours else "right"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--firsthand", required=True)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("places", nargs="+", type=Path)
    chosen = parser.parse_args()
    program = str(Path(chosen.firsthand).resolve())
    for place in chosen.places:
        tally = Counter()
        for story in kt.stories([place]):
            found = kt.investigate(program, story)
            for t, name, stage in stages(story, found):
                tally[stage] += 1
                if chosen.list and stage != "right":
                    low, high = kt.bounds(t)
                    print(f"{story.name}/{name}: {kt.measure(t)} {low}..{high}: {stage}")
        total = sum(tally.values())
        print(f"{place}: {total} figures of reports")
        for stage, n in sorted(tally.items(), key=lambda x: (x[0] != "right", -x[1])):
            print(f"  {stage:24}{n:5}{n / total:7.3f}")


if __name__ == "__main__":
    main()
