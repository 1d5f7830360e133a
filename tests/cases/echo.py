#!/usr/bin/env python3
"""Stands in for the program in hold_test.py: `build` and `export` that say what the truth says.

FH_ECHO_TRUTH names the truth.json. FH_ECHO_DAMAGE spoils the echo in one way: `over`, `under`,
`missing`, `no_interval`, `merged`, `torn`, `spurious`, `uncopied`, `total`, `silent`, `ledger`,
`garbled`, `usage`, `unreasoned`."""
import hashlib
import json
import os
import sys
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import known_truth as kt  # noqa: E402

DAMAGE = os.environ.get("FH_ECHO_DAMAGE", "")


def write(folder, kind, rows):
    lines = [json.dumps(r) for r in rows]
    if DAMAGE == "garbled" and kind == "details":
        lines.append('{"id": ')
    (folder / f"{kind}.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def reports_of(truth, folder):
    """One report per digest, and the archived pages that no file of the folder holds."""
    by_bytes = {}
    for name in sorted(truth["outlets"]):
        if (folder / name).is_file():
            digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
            by_bytes.setdefault(f"r_{digest[:12]}", []).append(name)
    for n, name in enumerate(sorted(truth.get("archived", {}))):
        by_bytes[f"r_archived{n}"] = [name]
    if DAMAGE == "silent":
        by_bytes.pop(min(by_bytes))
    return by_bytes


def edges_of(truth, ids):
    rows = []
    for c in truth["copies"]:
        if DAMAGE != "uncopied" and c["from"] in ids:
            rows.append({"from": ids[c["from"]], "to": ids.get(c["to"], "o_" + c["to"]),
                         "relation": c["relation"], "likelihood": 1})
    if DAMAGE == "spurious":
        names = sorted(truth["outlets"])
        roots = {n: kt.reach(truth["copies"], n) for n in names}
        a, b = next(p for p in combinations(names, 2) if not roots[p[0]] & roots[p[1]])
        rows.append({"from": ids[a], "to": ids[b], "relation": "copies", "likelihood": 1})
    return rows


def detail_id(t, count):
    return f"d_{t['incident']}_{t['measure']}_{count['min']}_{count['max']}"


def figures_of(truth, texts):
    """An incident for each difference, with the words where its reports have them."""
    rows = []
    for t in truth.get("differences", ()):
        spans = [{"report": i, "begin": text.index(words), "end": text.index(words) + len(words)}
                 for words in t["words"] for i, text in texts.items() if words in text]
        rows.append({"figures": [{"measure": t["measure"], "differences": [
            {"lower": detail_id(t, t["lower"]), "higher": detail_id(t, t["higher"]),
             "why": "not_said" if DAMAGE == "unreasoned" else why, "evidence": spans}
            for why in t["why"]]}]})
    return rows


def details_of(truth, ids):
    rows = []
    for t in truth["details"]:
        n = t["independent"] + {"over": 1, "under": -1}.get(DAMAGE, 0)
        rows.append({"id": detail_id(t, t["count"]), "incident": "i_" + t["incident"], "measure": t["measure"], "count": t["count"],
                     "polarity": "denied" if t["stance"] == "denied" else "asserted",
                     "reports": sorted({ids[r] for r in t["reports"] if r in ids}),
                     "origins": ["o_" + o["name"] for o in t["origins"]],
                     "independent": {"low": n, "expected": n, "high": n}})
    if DAMAGE == "missing":
        rows.pop()
    if DAMAGE == "no_interval":
        del rows[0]["independent"]["low"]
    if DAMAGE == "total":
        rows.append({**rows[0], **truth["never"][0]})
    return rows


def export(truth, folder, out):
    by_id = reports_of(truth, folder)
    ids = {name: i for i, names in by_id.items() for name in names}
    main = {**truth["main_incident"], **truth.get("archived", {})}
    merged = {k: ("i_all" if DAMAGE == "merged" else f"i_{k}") for k in main.values() if k}
    own = lambda i, key: f"{merged[key]}_{i}" if DAMAGE == "torn" else merged[key]
    texts = {i: (folder / names[0]).read_text(encoding="utf-8") if names[0].endswith(".txt") else ""
             for i, names in by_id.items()}
    rows = [{"id": i, "text": texts[i], "inputs": [str(folder / n) for n in names],
             "main_incident": own(i, main[names[0]]) if main.get(names[0]) else None}
            for i, names in by_id.items()]
    files = {f.name for f in folder.iterdir()}
    archives = {n.split("#")[0] for n in truth.get("archived", {})}
    faults = [{"input": str(folder / n)} for n in sorted(files - set(truth["outlets"]) - archives)]
    out.mkdir(parents=True)
    write(out, "reports", rows)
    write(out, "incidents", figures_of(truth, texts))
    write(out, "details", details_of(truth, ids))
    write(out, "edges", edges_of(truth, ids))
    write(out, "origins", [{"id": "o_" + o["name"], "name": o["name"]}
                           for d in truth["details"] for o in d["origins"]])
    write(out, "faults", faults)
    total = sum(len(n) for n in by_id.values()) + len(faults) + (DAMAGE == "ledger")
    ledger = {"found": total, "reports": len(by_id), "skipped": {}, "faults": len(faults),
              "duplicates": sum(len(n) - 1 for n in by_id.values())}
    (out / "about.json").write_text(json.dumps({"ledger": ledger}) + "\n", encoding="utf-8")
    return 1 if faults else 0


def main():
    if DAMAGE == "usage":
        print("firsthand: no such option", file=sys.stderr)
        return 2
    case = Path(sys.argv[2] if sys.argv[1] == "export" else sys.argv[-1])
    if sys.argv[1] == "build":
        case.mkdir(parents=True)
        (case / "reports").symlink_to(Path(sys.argv[2]).resolve())
        return 0
    truth = json.loads(Path(os.environ["FH_ECHO_TRUTH"]).read_text(encoding="utf-8"))
    return export(truth, (case / "reports").resolve(), Path(sys.argv[-1]))


if __name__ == "__main__":
    sys.exit(main())
