"""Stories of known truth: a folder of reports, a truth.json, and what the program makes of them.

Shared by tests/cases/hold.py, which says what is wrong with one story, and bench/count/score.py,
which adds up a folder of them. A story's reports lie beside its truth.json or in `reports` beside
it. The program is run through its promised commands only; what it exports is matched by name of
file, measure, bounds and polarity, never by id.

A truth detail and a record are the same if measure, both bounds and side (denied or not) agree and
a report is common to them; where several fit, the largest overlap of reports wins, one to one.
Two reports are a *copy pair* if one copies or rewrites the other, or both took from one unseen
text; they are *related* if, over any edge, they reach a common text."""
import json
import math
import os
import re
import signal
import subprocess
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from shutil import copyfile

# An arrest and a detention are one act in two papers' words.
SAME_MEASURE = {"arrested": "detained"}
COPYING = {"copies", "rewrites"}
PARTS = ("reuse", "citations", "speakers")  # what bench/count/ablate.cc takes away


@dataclass
class Story:
    folder: Path
    truth: dict

    @property
    def name(self):
        return self.folder.name

    @property
    def reports(self):
        beside = self.folder / "reports"
        return beside if beside.is_dir() else self.folder

    def files(self):
        return sorted(f.name for f in self.reports.iterdir()
                      if f.is_file() and f.name != "truth.json")


def load(folder):
    return Story(folder, json.loads((folder / "truth.json").read_text(encoding="utf-8")))


def stories(places):
    """Every story in or under the given folders, by name."""
    found = {p.parent.resolve() for place in places for p in Path(place).rglob("truth.json")}
    return [load(f) for f in sorted(found, key=lambda f: (f.name, f))]


# ------------------------------------------------------------------------------------ running

@dataclass
class Findings:
    """What the program exported for one story, with file names in the place of report ids."""
    names: dict = field(default_factory=dict)      # report id: [names of its inputs]
    texts: dict = field(default_factory=dict)      # report id: its text
    main: dict = field(default_factory=dict)       # name: main incident's id or None
    details: list = field(default_factory=list)    # records, each with "names", a set
    incidents: list = field(default_factory=list)
    claims: list = field(default_factory=list)
    edges: list = field(default_factory=list)
    origins: dict = field(default_factory=dict)    # id: record
    ledger: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)     # names of the inputs that gave no report
    failures: list = field(default_factory=list)   # exit codes and garbled lines, in words
    seconds: float = 0.0
    without: dict = field(default_factory=dict)    # kind of evidence: Findings


def run(program, arguments, found, timeout):
    process = subprocess.Popen([program, *map(str, arguments)], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                               errors="replace", start_new_session=True)
    start = time.monotonic()
    try:
        _, said = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        _, said = process.communicate()
        said = f"stopped after {timeout} seconds"
    found.seconds += time.monotonic() - start
    if process.returncode not in (0, 1):
        tail = " / ".join(said.strip().splitlines()[-3:])
        found.failures.append(f"firsthand {arguments[0]} ended with {process.returncode}: {tail}")


def records(path, found):
    out = []
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    for line in filter(None, text.split("\n")):
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if isinstance(row, dict):
            out.append(row)
        else:
            found.failures.append(f"{path.name}: a line that is no JSON record: {line[:60]}")
    return out


def name_of(path):
    return re.split(r"[/\\]", str(path))[-1]


def read_export(out, found):
    read = lambda kind: records(out / f"{kind}.jsonl", found)
    for report in read("reports"):
        names = [name_of(i) for i in report.get("inputs") or ()]
        found.names[report.get("id")] = names
        found.texts[report.get("id")] = report.get("text") or ""
        found.main.update({n: report.get("main_incident") for n in names})
    found.details, found.incidents = read("details"), read("incidents")
    found.claims, found.edges = read("claims"), read("edges")
    found.origins = {o.get("id"): o for o in read("origins")}
    found.faults = [name_of(f.get("input")) for f in read("faults")]
    about = records(out / "about.json", found)
    found.ledger = about[0].get("ledger") or {} if about else {}
    for d in found.details:
        d["names"] = {n for r in d.get("reports") or () for n in found.names.get(r, ())}


def investigate(program, story, timeout=300, ablate=None):
    """Builds the story's case in a scratch folder and reads the export. With `ablate`, the program of
    bench/count/ablate.cc, `without` has what is found without each kind of evidence."""
    found = Findings()
    with tempfile.TemporaryDirectory(prefix="firsthand-story-") as scratch:
        scratch = Path(scratch)
        (scratch / "reports").mkdir()
        for name in story.files():
            copyfile(story.reports / name, scratch / "reports" / name)
        run(program, ["build", scratch / "reports", "-o", scratch / "case"], found, timeout)
        if not found.failures:
            run(program, ["export", scratch / "case", "--format", "jsonl", "-o", scratch / "out"],
                found, timeout)
        read_export(scratch / "out", found)
        for part in PARTS if ablate and not found.failures else ():
            less = found.without[part] = Findings()
            run(ablate, [scratch / "case" / "findings.sqlite", part, scratch / part], less, timeout)
            read_export(scratch / part, less)
            found.failures += less.failures
    return found


# ------------------------------------------------------------------------------------ details

def measure(record):
    return SAME_MEASURE.get(record.get("measure"), record.get("measure"))


def bounds(record):
    count = record.get("count") or {}
    return count.get("min"), count.get("max")


def denied(record):
    return record.get("polarity", record.get("stance")) == "denied"


def same_detail(truth, record):
    identity = lambda d: (measure(d), bounds(d), denied(d))
    return identity(truth) == identity(record)


def overlap(a, b):
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def match(truth_details, found_details):
    """[(truth detail, record or None)]."""
    fits = sorted((-overlap(set(t["reports"]), d["names"]), i, j)
                  for i, t in enumerate(truth_details) for j, d in enumerate(found_details)
                  if same_detail(t, d) and set(t["reports"]) & d["names"])
    taken, used = {}, set()
    for _, i, j in fits:
        if i not in taken and j not in used:
            taken[i] = found_details[j]
            used.add(j)
    return [(t, taken.get(i)) for i, t in enumerate(truth_details)]


def expected(record):
    """The record's number of independent origins, rounded half up; None where it is lacking."""
    value = (record or {}).get("independent") or {}
    number = value.get("expected")
    return math.floor(number + 0.5) if isinstance(number, (int, float)) else None


def bcubed_of_origins(truth_detail, record, found):
    """Sums of precision and recall over the reports of a true detail, and their number: whether the
    reports put to one origin are of one. A report may have several origins, so this is the extended
    B-cubed of Amigó et al., "A comparison of extrinsic clustering evaluation metrics" (2009, §4)."""
    reports = truth_detail["reports"]
    origins = [found.origins.get(o) or {} for o in (record or {}).get("origins") or ()]
    true = [set(o["reports"]) for o in truth_detail["origins"]]
    mine = [{n for r in o.get("reports") or () for n in found.names.get(r, ())} for o in origins]
    shared = lambda clusters, a, b: sum(a in c and b in c for c in clusters)
    precision = recall = 0.0
    for a in reports:
        both = [(shared(mine, a, b), shared(true, a, b)) for b in reports]
        kept = lambda of: [min(pair) / pair[of] for pair in both if pair[of]] or [0.0]
        precision += sum(kept(0)) / len(kept(0))
        recall += sum(kept(1)) / len(kept(1))
    return precision, recall, len(reports)


def interval(record):
    value = (record or {}).get("independent") or {}
    pair = value.get("low"), value.get("high")
    return pair if all(isinstance(x, (int, float)) for x in pair) else None


def distorted_above_one(truth_detail, found):
    """A changed figure, day or place that some record counts more than once."""
    return truth_detail["distorted"] and any(
        same_detail(truth_detail, d) and d["names"] & set(truth_detail["reports"])
        and (expected(d) or 0) > 1 for d in found.details)


def totals_taken(story, found):
    """The totals of `never` that became a detail or a bound of a figure of an incident."""
    out = []
    for total in story.truth["never"]:
        ends = set(bounds(total)) - {None}
        in_detail = any(d.get("incident") and measure(d) == measure(total)
                        and bounds(d) == bounds(total) for d in found.details)
        in_figure = any(measure(f) == measure(total) and ends & {f.get("min"), f.get("max")}
                        for i in found.incidents for f in i.get("figures") or ())
        if in_detail or in_figure:
            out.append(total)
    return out


def differences(truth_difference, story, found):
    """[(why, the words that the evidence holds)] of the pair of details, in the program's figures."""
    reports = next(set(i["reports"]) for i in story.truth["incidents"]
                   if i["key"] == truth_difference["incident"])
    details = {d.get("id"): d for d in found.details}
    pair = [(truth_difference[end]["min"], truth_difference[end]["max"])
            for end in ("lower", "higher")]
    out = []
    for figure in (f for i in found.incidents for f in i.get("figures") or ()):
        if measure(figure) != measure(truth_difference):
            continue
        for d in figure.get("differences") or ():
            ends = [details.get(d.get(end), {}) for end in ("lower", "higher")]
            if [bounds(e) for e in ends] == pair and all(e["names"] & reports for e in ends):
                words = [found.texts.get(e["report"], "")[e["begin"]:e["end"]]
                         for e in d.get("evidence") or ()]
                out.append((d.get("why"), words))
    return out


# ------------------------------------------------------------------------------------ copying

def reach(edges, start):
    """All texts that a text leads back to, itself included."""
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        for e in edges:
            if e["from"] == here and e["to"] not in seen:
                seen.add(e["to"])
                todo.append(e["to"])
    return seen


def sibling_pairs(children):
    return {frozenset(p) for group in children.values() for p in combinations(sorted(group), 2)}


@dataclass
class Copying:
    true: set       # copy pairs of the truth
    given: set      # copy pairs that the program names
    related: set    # pairs with a common text
    directed: set   # (taker, giver) of the truth
    found: set      # (taker, giver) of the program

    @property
    def lost(self):
        return self.true - self.given

    @property
    def spurious(self):
        return self.given - self.related


def copying(story, found):
    names, edges = set(story.truth["outlets"]), story.truth["copies"]
    roots = {n: reach(edges, n) for n in names}
    related = {frozenset(p) for p in combinations(sorted(names), 2) if roots[p[0]] & roots[p[1]]}
    directed, unseen = set(), defaultdict(set)
    for e in edges:
        if e["relation"] in COPYING:
            if e["to"] in names:
                directed.add((e["from"], e["to"]))
            else:
                unseen[e["to"]].add(e["from"])
    got, shared = set(), defaultdict(set)
    for e in found.edges:
        if e.get("relation") not in COPYING:
            continue
        takers = names & set(found.names.get(e.get("from"), ()))
        if e.get("to") in found.names:
            got |= {(a, b) for a in takers for b in names & set(found.names[e["to"]]) if a != b}
        else:
            shared[e.get("to")] |= takers
    # Byte-identical inputs are one report: the program need not say that it copies itself.
    one = {frozenset(p) for inputs in found.names.values()
           for p in combinations(sorted(names & set(inputs)), 2)}
    return Copying(true={frozenset(p) for p in directed} | sibling_pairs(unseen) - one,
                   given={frozenset(p) for p in got} | sibling_pairs(shared) - one,
                   related=related | one, directed=directed, found=got)


# ------------------------------------------------------------------------------------ incidents

def bcubed(story, found):
    """Sums of precision and recall over the scored reports, and their number. A report of no
    incident is a cluster of its own."""
    scored = list(story.truth["main_incident"])
    true = {n: story.truth["main_incident"][n] or ("none", n) for n in scored}
    mine = {n: found.main.get(n) or ("none", n) for n in scored}
    precision = recall = 0.0
    for n in scored:
        a = {m for m in scored if true[m] == true[n]}
        b = {m for m in scored if mine[m] == mine[n]}
        precision += len(a & b) / len(b)
        recall += len(a & b) / len(a)
    return precision, recall, len(scored)
