"""Every form that is made to hand on is read back by a program that is not ours: networkx, rdflib and
Python's csv."""
import csv
import io
import json
import subprocess
import unittest

from program import ProgramTest

DEBIANS_PYTHON = "/usr/bin/python3"  # which has Debian's packages, whatever `python3` is
AGENCY = """Outlet: Harbour Agency
Date: 2026-05-04T08:00:00Z

Nine fishermen were detained on the Quay at Ennishal in the rain on Monday, said Ilse Dorn, a
resident who saw it from her window. <"Nobody & nothing" was left> but the lamps, which burned until noon.
"""
READERS = {
    "graphml": """
import networkx, json, sys
g = networkx.read_graphml(sys.argv[1])
print(json.dumps({"nodes": dict(g.nodes(data=True)), "edges": [[a, b, d] for a, b, d in g.edges(data=True)]}))
""",
    "jsonld": """
import rdflib, json, sys
g = rdflib.Graph().parse(sys.argv[1], format="json-ld")
rows = g.query('''PREFIX s: <https://schema.org/> SELECT ?text ?first ?where ?author WHERE {
    ?c a s:Claim ; s:text ?text ; s:appearance ?where ; s:author/s:name ?author .
    OPTIONAL { ?c s:firstAppearance/s:publisher/s:name ?first } }''')
print(json.dumps([[None if v is None else str(v) for v in row] for row in rows]))
""",
}


class Exports(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("reports/agency.txt", AGENCY)
        self.write("reports/quay.txt", AGENCY.replace("Harbour Agency", "Quay News").replace("T08", "T10"))
        self.write("reports/ford.txt", AGENCY.replace("Harbour Agency", "Ford Gazette").replace("T08", "T11"))
        self.expect(0, "build", "reports", "-o", "a.case")

    def read_back(self, form: str, file: str, *options):
        self.expect(0, "export", "a.case", "--format", form, "-o", form, *options)
        done = subprocess.run([DEBIANS_PYTHON, "-c", READERS[form], str(self.scratch / form / file)],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def table(self, form: str, file: str) -> list:
        self.expect(0, "export", "a.case", "--format", form, "-o", form)
        text = (self.scratch / form / file).read_text(encoding="utf-8")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def test_graphml_is_the_provenance_graph(self):
        graph = self.read_back("graphml", "provenance.graphml")
        edges = self.records("a.case", "edges.jsonl")
        self.assertTrue(edges)
        self.assertEqual(sorted((a, b, d["relation"], d["likelihood"]) for a, b, d in graph["edges"]),
                         sorted((e["from"], e["to"], e["relation"], e["likelihood"]) for e in edges))
        nouns = [n["noun"] for n in graph["nodes"].values()]
        for noun, file in (("report", "reports.jsonl"), ("claim", "claims.jsonl"), ("origin", "origins.jsonl")):
            self.assertEqual(nouns.count(noun), len(self.records("a.case", file)))

    def test_jsonld_claims_name_their_first_appearance(self):
        rows = self.read_back("jsonld", "claims.jsonld")
        self.assertEqual({row[1] for row in rows}, {"Harbour Agency"})
        self.assertEqual(len({row[2] for row in rows}), 3)
        self.assertIn("detained: 9", rows[0][0])

    def test_an_undated_report_may_have_been_first(self):
        self.write("reports/undated.txt", AGENCY.replace("Date: 2026-05-04T08:00:00Z\n", "").replace("Harbour", "Old"))
        self.expect(0, "build", "reports", "-o", "a.case")
        self.assertEqual({row[1] for row in self.read_back("jsonld", "claims.jsonld")}, {None})

    def test_witnesses_are_under_labels(self):
        for form, file in (("graphml", "provenance.graphml"), ("jsonld", "claims.jsonld")):
            self.assertNotIn("Dorn", json.dumps(self.read_back(form, file)))
            self.assertIn("Ilse Dorn", json.dumps(self.read_back(form, file, "--with-names")))

    def test_airwars_tables_hold_figures_and_a_persons_grade_only(self):
        [row] = self.table("airwars", "incidents.csv")
        self.assertEqual((row["date_start"], row["location"], row["killed_min"], row["grade"]),
                         ("2026-05-04", "Ennishal", "", ""))
        self.expect(0, "assess", "a.case", "grade", row["code"], "weak", "--by", "B. Editor", "--reason", "one witness")
        self.expect(0, "build", "-o", "a.case")
        [row] = self.table("airwars", "incidents.csv")
        self.assertEqual((row["grade"], row["graded_by"]), ("weak", "B. Editor"))
        sources = self.table("airwars", "sources.csv")
        self.assertEqual([s["name"] for s in sources if s["first_reported"]], ["Harbour Agency"])
        self.assertEqual({s["code"] for s in sources}, {row["code"]})


if __name__ == "__main__":
    unittest.main()
