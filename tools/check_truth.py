#!/usr/bin/env python3
"""Hold every story of known truth against its own reports.

A story is a folder with a truth.json; its reports lie beside it, or in a folder `reports` beside
it. Checked are the fields and their types, that every file exists and has an outlet, that copies
end at a file or at `unseen:NAME`, that the number of origins is the one stated, and that the
figure of a detail stands, in digits or words, in the text of each report that is said to carry it,
and not in a longer number. One field is the sample's own: `archived` says which incident the pages
in a web archive tell, for they are no files.

Usage: check_truth.py [FOLDER...]      default: tests/cases and data/sample of this repository
Exit code 1 if anything is wrong; one line per fault on stdout."""
import html
import json
import re
import sys
import zlib
from pathlib import Path

KINDS = {"witness", "official", "organisation", "agency", "outlet", "document", "unnamed", "unseen"}
MEASURES = set("killed injured missing detained arrested released charged sentenced deported "
               "recruited displaced abducted tortured protesters attackers".split())
STANCES = {"asserted", "alleged", "denied"}
RELATIONS = {"copies", "rewrites", "quotes", "cites"}
FIELDS = {"incidents": list, "main_incident": dict, "details": list, "copies": list,
          "outlets": dict, "never": list, "tags": list, "notes": str}
OPTIONAL = {"archived", "trap", "differences"}
WHYS = set("changed_copy other_place other_day several_events other_group wounded_died later_count "
           "loose_words later_report not_said".split())
ROOT = Path(__file__).resolve().parent.parent
UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
         "fifteen sixteen seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
LONE = {0: ["no", "none", "nobody"], 1: ["a", "an"], 2: ["both", "couple", "pair"], 3: ["trio"],
        12: ["a dozen"]}


def vague_words():
    """(least, most): the words that data/vague.tsv gives these bounds, as a pattern."""
    out = {}
    for line in (ROOT / "data" / "vague.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, least, most = line.split("\t")
            bounds = int(least), int(most)
            out[bounds] = f"{out[bounds]}|{word}" if bounds in out else word
    return out


def words(n):
    """The number in English words, or None from a million on."""
    if n < 20:
        return UNITS[n]
    if n < 100:
        return TENS[n // 10 - 2] + ("-" + UNITS[n % 10] if n % 10 else "")
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if size <= n < size * 1000:
            rest = words(n % size) if n % size else ""
            return f"{words(n // size)} {name}" + (f" and {rest}" if rest else "")
    return None


def spellings(n):
    out = [str(n), f"{n:,}", *LONE.get(n, [])]
    return [s for s in out + [words(n)] if s]


def holds(text, n):
    for spelling in spellings(n):
        pattern = re.escape(spelling).replace(r"\-", "[- ]").replace(r"\ ", r"[\s-]+")
        if re.search(rf"(?<![\w.,-])(?<!\d[.,]){pattern}(?![\w]|[.,]\d)", text, re.I):
            return True
        if re.search(rf"(?<=[—–-])\b{pattern}\b(?![.,]\d)", text, re.I) and not spelling.isdigit():
            return True
    return False


def pdf_text(data):
    """The shown strings of a simple PDF; enough for files that tools/make_sample.py wrote."""
    out = []
    for head, stream in re.findall(rb"<<([^\n]*?)>>\s*stream\r?\n(.*?)\r?\nendstream", data, re.S):
        content = zlib.decompress(stream) if b"FlateDecode" in head else stream
        for shown in re.findall(rb"\(((?:\\.|[^()\\])*)\) Tj", content):
            out.append(re.sub(rb"\\(.)", rb"\1", shown).decode("cp1252"))
    return re.sub(r"-\n(?=[a-z])", "", "\n".join(out))


def report_text(path):
    data = path.read_bytes()
    if data.startswith(b"%PDF"):
        return pdf_text(data)
    text = data.decode("utf-8")
    if path.suffix in (".html", ".htm"):
        text = re.sub(r"(?is)<(script|style)\b.*?</\1>|<!--.*?-->", " ", text)
        text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return text


VAGUE = vague_words()


def check_count(count, where, fault):
    if not isinstance(count, dict) or set(count) != {"min", "max"}:
        return fault(f"{where}: count must have min and max")
    low, high = count["min"], count["max"]
    if not all(x is None or isinstance(x, int) for x in (low, high)) or (low is None and high is None):
        return fault(f"{where}: min and max are whole numbers, one of them may be null")
    if low is not None and high is not None and low > high:
        fault(f"{where}: min above max")


def check_detail(d, t, where, text_of, fault):
    wanted = {"incident", "measure", "count", "stance", "reports", "origins", "independent", "distorted"}
    if set(d) != wanted:
        return fault(f"{where}: fields {sorted(set(d) ^ wanted)} too many or lacking")
    incidents = {i["key"]: i["reports"] for i in t["incidents"]}
    if d["incident"] not in incidents:
        return fault(f"{where}: no incident {d['incident']}")
    if d["measure"] not in MEASURES or d["stance"] not in STANCES or not isinstance(d["distorted"], bool):
        fault(f"{where}: unknown measure or stance, or distorted is no truth value")
    check_count(d["count"], where, fault)
    if not d["reports"] or not d["origins"] or d["independent"] != len(d["origins"]):
        fault(f"{where}: no reports, no origins, or independent is not the number of origins")
    if len({o["name"] for o in d["origins"]}) != len(d["origins"]):
        fault(f"{where}: one origin named twice")
    if d["distorted"] and len(d["origins"]) != 1:
        fault(f"{where}: a distorted detail has one origin, the one that changed it")
    for o in d["origins"]:
        if set(o) != {"name", "kind", "reports"} or o["kind"] not in KINDS or not o["reports"]:
            fault(f"{where}: origin {o.get('name')}: fields, kind or reports")
        elif not set(o["reports"]) <= set(d["reports"]):
            fault(f"{where}: origin {o['name']} has a report that the detail has not")
    for name in d["reports"]:
        if name not in incidents[d["incident"]]:
            fault(f"{where}: {name} is not a report of {d['incident']}")
        text = text_of(name)
        low, high = d["count"]["min"], d["count"]["max"]
        if text is None or (low, high) in VAGUE and re.search(VAGUE[low, high], text, re.I):
            continue
        for n in {low, high} - {None}:
            if not holds(text, n):
                fault(f"{where}: {name} does not say {n}")


def check_difference(d, t, text_of, fault):
    """`differences`: why two details of one measure differ, and the words that say so."""
    where = f"difference {d.get('lower')} {d.get('higher')}"
    if set(d) != {"incident", "measure", "lower", "higher", "why", "words"}:
        return fault(f"{where}: fields")
    if not d["why"] or not set(d["why"]) <= WHYS or not d["words"]:
        fault(f"{where}: no reason, an unknown one, or no words")
    counts = [x["count"] for x in t["details"]
              if (x["incident"], x["measure"]) == (d["incident"], d["measure"])]
    if d["lower"] not in counts or d["higher"] not in counts:
        fault(f"{where}: no such details")
    texts = [text_of(r) or "" for i in t["incidents"] for r in i["reports"]]
    for words in d["words"]:
        if not any(words in text for text in texts):
            fault(f"{where}: no report says '{words}'")


def check_archived(beside, name, key, keys, fault):
    """`archived`: a page in a web archive, FILE.warc.gz#OFFSET of its record, to its main incident."""
    archive, _, offset = name.partition("#")
    path = beside / archive
    if not path.is_file() or not offset.isdigit():
        return fault(f"archived {name}: no such file, or no offset")
    if not path.read_bytes()[int(offset):].startswith(b"\x1f\x8b"):
        fault(f"archived {name}: no record begins there")
    if key is not None and key not in keys:
        fault(f"archived {name}: no incident {key}")


def check_story(folder, fault):
    t = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    for key, kind in FIELDS.items():
        if not isinstance(t.get(key), kind):
            return fault(f"{key} is lacking or no {kind.__name__}")
    if set(t) - set(FIELDS) - OPTIONAL:
        fault(f"unknown fields {sorted(set(t) - set(FIELDS) - OPTIONAL)}")
    if "trap" in t and not (isinstance(t["trap"], str) and t["trap"].strip()):
        fault("trap does not say what the trap is")
    if not t["notes"].strip() or not t["tags"]:
        fault("no notes or no tags")
    beside = folder / "reports" if (folder / "reports").is_dir() else folder
    files = {f.name for f in beside.iterdir() if f.is_file() and f.name != "truth.json"}
    cache = {}

    def text_of(name):
        if name not in cache:
            cache[name] = report_text(beside / name) if name in files else None
        return cache[name]

    keys = [i["key"] for i in t["incidents"]]
    if len(keys) != len(set(keys)):
        fault("an incident key twice")
    named = set(t["main_incident"]) | set(t["outlets"])
    for i in t["incidents"]:
        named |= set(i["reports"])
    for d in t["details"]:
        named |= set(d.get("reports", ()))
    for name in sorted(named - files):
        fault(f"{name} is no file of the story")
    for name in sorted(set(t["main_incident"]) | {n for i in t["incidents"] for n in i["reports"]}):
        if name not in t["outlets"]:
            fault(f"{name} has no outlet")
    for name, key in t["main_incident"].items():
        if key is not None and name not in next((i["reports"] for i in t["incidents"] if i["key"] == key), ()):
            fault(f"main_incident of {name} is {key}, which does not list it")
    for name in sorted(files - set(t["main_incident"])):
        if name not in t["notes"]:
            fault(f"{name} has no main_incident, and the notes do not name it and say why")
    for n, d in enumerate(t["details"]):
        check_detail(d, t, f"detail {n} ({d.get('measure')} {d.get('count')})", text_of, fault)
    for name, key in t.get("archived", {}).items():
        check_archived(beside, name, key, keys, fault)
    for d in t.get("differences", ()):
        check_difference(d, t, text_of, fault)
    seen = {}
    for d in t["details"]:
        key = (d["incident"], d["measure"], d["count"]["min"], d["count"]["max"], d["stance"] == "denied")
        if key in seen:
            fault(f"detail {key} twice")
        seen[key] = True
    for c in t["copies"]:
        if set(c) != {"from", "to", "relation"} or c["relation"] not in RELATIONS:
            fault(f"copy {c}: fields or relation")
        elif c["from"] not in files or (c["to"] not in files and not re.match(r"unseen:\S", c["to"])):
            fault(f"copy {c['from']} > {c['to']}: an end is neither a file nor unseen:NAME")
    for v in t["never"]:
        if set(v) != {"measure", "count"} or v["measure"] not in MEASURES:
            fault(f"never {v}: fields or measure")
        else:
            check_count(v["count"], "never", fault)
            numbers = set(v["count"].values()) - {None}
            if not any(all(holds(text_of(f) or "", n) for n in numbers) for f in named & files):
                fault(f"never {v['count']}: no report says it")


def main():
    places = [Path(a) for a in sys.argv[1:]] or [ROOT / "tests" / "cases", ROOT / "data" / "sample"]
    stories = sorted({p.parent for place in places for p in place.rglob("truth.json")})
    faults = 0
    for story in stories:
        def fault(words, story=story):
            nonlocal faults
            faults += 1
            print(f"{story.name}: {words}")
        try:
            check_story(story, fault)
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            fault(f"truth.json cannot be read: {problem!r}")
    print(f"{len(stories)} stories, {faults} faults", file=sys.stderr)
    return 1 if faults or not stories else 0


if __name__ == "__main__":
    sys.exit(main())
