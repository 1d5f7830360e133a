"""What `locate` says of the findings of a case, cut out of the evidentiary copies by somebody else and shown as a
browser shows it, is what the findings say."""
import base64
import gzip
import hashlib
import html
import io
import json
import re
import unittest
import zipfile

from program import SOURCE, ProgramTest

PARAGRAPHS = {
    "en": "<p>The governor of Velm said that <b>at <i>least</i></b>&nbsp;12 men were detained at the ferry landing on "
          "Sunday<!-- 3 May -->, and   the caf&eacute; there was<br>shut.</p><p>Witnesses told the Courier that 14 "
          "men were detained <script>if (a < 14) count()</script>that night, and one of them was killed.</p>",
    "ru": "<p>Губернатор Вельма сообщил, что <b>не менее</b> 12 человек были задержаны на причале в воскресенье, и "
          "кафе было закрыто до утра понедельника.</p><p>Очевидцы рассказали, что задержаны были 14 человек.</p>"}


def page(language: str, charset: str) -> bytes:
    text = (f"<!doctype html><html lang={language}><head><meta charset={charset}><title>Velm</title></head><body><nav>"
            f"<a href=/>Home</a></nav><article><h1>Ferry at Velm</h1>{PARAGRAPHS[language]}</article></body></html>")
    return text.encode(charset)


def shown(written: str) -> str:
    written = re.sub(r"(?s)<script>.*?</script>|<!--.*?-->", "", written)
    written = re.sub(r"(?i)<br\s*/?>|</t[dh]>", " ", written)
    written = html.unescape(re.sub(r"<[^>]*>", "", written))
    return " ".join(written.replace("\xad", "").replace("\u200b", "").split())


def chunked(data: bytes) -> bytes:
    pieces = [data[i:i + 100] for i in range(0, len(data), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def warc_of(body: bytes) -> bytes:
    block = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
             + chunked(gzip.compress(body)))
    return (b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:a>\r\nWARC-Date: 2026-05-04T10:00:00Z\r\n"
            b"WARC-Target-URI: https://courier.example/velm\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(block), block))


class Locate(ProgramTest):
    def located(self, case: str, *words) -> list:
        return [json.loads(line) for line in self.expect(0, "locate", "--json", case, *words).out.splitlines()]

    def copy_of(self, case: str, record: dict) -> bytes:
        """The evidentiary copy, taken out of the archive of the case."""
        copy = record["copy"]
        packed = (self.scratch / case / "archive" / copy["warc"]).read_bytes()[copy["offset"]:][:copy["length"]]
        whole = gzip.decompress(packed)
        head, body = whole.split(b"\r\n\r\n", 1)
        data = body[:int(re.search(rb"Content-Length: (\d+)", head)[1])]
        self.assertEqual(hashlib.sha256(data).hexdigest(), copy["sha256"])
        return data

    def hold(self, case: str, record: dict, within: dict) -> None:
        data = self.copy_of(case, record)
        if hashlib.sha256(data).hexdigest() != record["sha256"]:
            data = within[record["sha256"]]
        cut = [data[one["begin"]:one["end"]].decode(record["charset"]) for one in record["bytes"]]
        self.assertEqual(cut, [one["written"] for one in record["bytes"]])
        self.assertEqual(" ".join(shown(one) for one in cut), " ".join(record["words"].split()))

    def test_every_claim_and_every_part_of_reports_in_many_wrappings(self):
        ru, en = page("ru", "windows-1251"), page("en", "utf-8")
        in_warc, in_zip = en.replace(b"caf&eacute;", b"bar"), en.replace(b"caf&eacute;", b"inn")
        self.write("pile/velm.html", en)
        self.write("pile/russian.html", ru)
        self.write("pile/wide.html", "\ufeff".encode("utf-16-le") + page("en", "utf-16-le"))
        self.write("pile/crawl.warc.gz", gzip.compress(warc_of(in_warc)))
        self.write("pile/note.txt", "Published: 4 May 2026\r\n\r\nThe mayor of Velm said\r\nthat 15 men were detained.\r\n")
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inn.html", in_zip)
        self.write("pile/pages.zip", packed.getvalue())
        self.expect(0, "build", "pile", "-o", "a.case")
        within = {hashlib.sha256(data).hexdigest(): data for data in (in_warc, in_zip)}
        reports = self.records("a.case", "reports.jsonl")
        self.assertEqual(len(reports), 6)
        for thing in reports + self.records("a.case", "claims.jsonl"):
            records = self.located("a.case", thing["id"])
            self.assertTrue(records)
            for record in records:
                with self.subTest(id=record["id"], part=record["part"], words=record["words"]):
                    self.assertIsNone(record["why_none"])
                    self.hold("a.case", record, within)
        [english] = [r for r in reports if r["inputs"] == ["pile/velm.html"]]
        [record] = self.located("a.case", english["id"], "at  least\n12 men")
        begin = en.index(b"at <i>least")
        self.assertEqual([(one["begin"], one["end"]) for one in record["bytes"]],
                         [(begin, en.index(b"men", begin) + 3)])

    def test_every_claim_of_the_sample(self):
        self.expect(1, "build", SOURCE / "data" / "sample" / "reports", "-o", "a.case")
        kinds = {report["id"]: report["media_type"] for report in self.records("a.case", "reports.jsonl")}
        incidents = self.records("a.case", "incidents.jsonl")
        held = 0
        for incident in incidents:
            for record in self.located("a.case", incident["id"]) if incident["details"] else []:
                with self.subTest(id=record["id"], part=record["part"], words=record["words"]):
                    if kinds[record["report"]].startswith("text/"):
                        if hashlib.sha256(self.copy_of("a.case", record)).hexdigest() == record["sha256"]:
                            self.hold("a.case", record, {})
                            held += 1
                    else:
                        self.assertEqual(record["bytes"], [])
                        self.assertTrue(record["why_none"])
        self.assertGreater(held, 100)

    def test_formats_without_bytes_of_their_words_say_so(self):
        mail = (b"From: Ada Lund <ada@courier.example>\r\nTo: desk@courier.example\r\nMIME-Version: 1.0\r\nSubject: Velm\r\nDate: Mon, 4 May 2026 10:00:00 +0000\r\n"
                b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64.encodebytes("The mayor of Velm said that 15 men were detained on Sunday.".encode()))
        self.write("pile/a.eml", mail)
        self.expect(0, "build", "pile", "-o", "a.case")
        [report] = self.records("a.case", "reports.jsonl")
        for record in self.located("a.case", report["id"]):
            self.assertEqual((record["bytes"], record["charset"]), ([], None))
            self.assertIn("mail", record["why_none"])
        self.assertIn("no bytes of its own", self.expect(0, "locate", "a.case", report["id"]).out)

    def test_what_is_not_there(self):
        self.write("a.txt", "The mayor of Velm said that 15 men were detained.\n")
        self.expect(0, "build", "a.txt", "-o", "a.case")
        [report] = self.records("a.case", "reports.jsonl")
        self.assertIn("nothing", self.expect(1, "locate", "a.case", "c_0000000000000000").err)
        self.assertIn("does not stand in it", self.expect(1, "locate", "a.case", report["id"], "16 men").err)
        self.expect(2, "locate", "a.case")
        self.expect(3, "locate", "b.case", report["id"])


if __name__ == "__main__":
    unittest.main()
