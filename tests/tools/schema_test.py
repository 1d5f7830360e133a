"""Every record that the program prints or exports is as docs/schema says; and a schema that is shown a
broken record refuses it."""
import copy
import json
import unittest

from make_pile import make_pile
from program import REPORT, ProgramTest
from validate_schema import Validator, load_all

EXPORTED = {"about.json": "about", "reports.jsonl": "reports", "passages.jsonl": "passages", "claims.jsonl": "claim",
            "incidents.jsonl": "incidents", "details.jsonl": "details", "origins.jsonl": "origins",
            "edges.jsonl": "edges", "assessments.jsonl": "assessments", "faults.jsonl": "faults"}
BY_PREFIX = {"i": "incidents", "d": "details", "r": "reports", "o": "origins", "c": "claim", "p": "passages", "e": "edges"}


class Output(ProgramTest):
    def hold(self, record: str, output: str, at_least: int = 1) -> list:
        validator = Validator(record)
        lines = output.splitlines()
        self.assertGreaterEqual(len(lines), at_least)
        for line in lines:
            self.assertEqual(list(validator.problems(line)), [], line[:500])
        return [json.loads(line) for line in lines]

    def test_read(self):
        self.write("a.txt", REPORT)
        self.write("empty.txt", "")
        done = self.expect(1, "read", "--json", "a.txt", "empty.txt", "missing.txt")
        good, empty, missing = self.hold("read", done.out, 3)
        self.assertIsNone(good["fault"])
        self.assertEqual(good["text"], REPORT)
        self.assertEqual(empty["fault"]["code"], "empty")
        self.assertEqual(missing["fault"]["code"], "unreadable")

    def test_compare(self):
        self.write("a.txt", REPORT)
        self.write("b.txt", REPORT.replace("Valley Post", "Coast Tribune"))
        self.write("list", "a.txt\tb.txt\nb.txt\ta.txt\n")
        self.hold("compare", self.expect(0, "compare", "--json", "a.txt", "b.txt").out)
        rows = self.hold("compare", self.expect(0, "compare", "--json", "--pairs", "list").out, 2)
        self.assertEqual([(row["a"], row["b"]) for row in rows], [("a.txt", "b.txt"), ("b.txt", "a.txt")])

    def test_annotate(self):
        self.write("a.txt", REPORT)
        self.hold("annotate", self.expect(0, "annotate", "--json", "a.txt").out)
        self.hold("annotate", self.expect(0, "annotate", "--json", "--published", "2026-05-04", "a.txt").out)

    def test_the_findings_of_a_case(self):
        make_pile(40, self.scratch / "pile", seed=3)
        self.write("pile/broken.html", "")
        self.expect(1, "build", "pile", "-o", "a.case")
        files = self.export("a.case")
        self.assertEqual(sorted(files), sorted(EXPORTED))
        for name, record in EXPORTED.items():
            with self.subTest(file=name):
                records = self.hold(record, files[name].decode(), 0)
                if name in ("about.json", "reports.jsonl", "faults.jsonl"):
                    self.assertTrue(records)
                for one in records[:1]:
                    if "id" in one:
                        shown = self.expect(0, "show", "--json", "a.case", one["id"])
                        self.assertEqual(self.hold(BY_PREFIX[one["id"][0]], shown.out), [one])
        self.hold("incidents", self.expect(0, "show", "--json", "a.case").out, 0)
        report = json.loads(files["reports.jsonl"].splitlines()[0])["id"]
        self.hold("locate", self.expect(0, "locate", "--json", "a.case", report).out)
        self.hold("verify", self.expect(0, "verify", "--json", "a.case").out)

    def test_verify_of_a_case_that_was_tampered_with(self):
        self.write("a.txt", REPORT)
        self.expect(0, "build", "a.txt", "-o", "a.case")
        segment = self.scratch / "a.case" / "archive" / "fh-000001.warc.gz"
        data = bytearray(segment.read_bytes())
        data[len(data) // 2] ^= 1
        segment.write_bytes(data)
        [record] = self.hold("verify", self.expect(1, "verify", "--json", "a.case").out)
        self.assertFalse(record["ok"])
        self.assertEqual(record["findings"], "not compared")
        self.assertTrue(record["problems"])


class Schemas(unittest.TestCase):
    GOOD = {"a": "x", "b": "y", "passages": [
        {"a": {"begin": 0, "end": 4}, "b": {"begin": 3, "end": 7}, "kind": "verbatim", "similarity": 1,
         "likelihood": 0.9}]}

    def problems(self, change) -> list:
        record = copy.deepcopy(self.GOOD)
        change(record)
        return list(Validator("compare").problems(json.dumps(record)))

    def test_a_good_record_has_no_problem(self):
        self.assertEqual(self.problems(lambda r: None), [])

    def test_a_broken_record_is_refused(self):
        for change in (lambda r: r.pop("b"), lambda r: r.update(more=1), lambda r: r["passages"][0].pop("kind"),
                       lambda r: r["passages"][0].update(kind="stolen"), lambda r: r["passages"][0].update(similarity=1.5),
                       lambda r: r["passages"][0]["a"].update(begin=-1), lambda r: r["passages"][0]["a"].update(end=None),
                       lambda r: r.update(passages=None)):
            with self.subTest(change=change):
                self.assertTrue(self.problems(change))

    def test_no_json_is_refused(self):
        self.assertTrue(list(Validator("compare").problems("{")))

    def test_every_schema_says_what_it_is_and_what_must_be_there(self):
        for name, schema in load_all().items():
            with self.subTest(schema=name):
                self.assertIn("title", schema)
                if name != "common":
                    self.assertEqual(schema["required"], list(schema["properties"]))


if __name__ == "__main__":
    unittest.main()
