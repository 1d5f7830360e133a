"""Inputs that are broken, hostile or not there: each ends in a fault that says what is wrong or in a
report, the exit code is the contract's, the ledger adds up, the bytes are kept as evidence, and the
good file beside it is read."""
import hashlib
import os
import resource
import shutil
import tarfile
import time
import unittest

import hostile
from program import REPORT, ProgramTest

GIB = 1 << 30


def less_memory():
    resource.setrlimit(resource.RLIMIT_AS, (4 * GIB, 4 * GIB))


class BadInput(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("pile/good.txt", REPORT)

    def build(self, code: int, seconds: float = 60, inputs=("pile",)):
        began = time.monotonic()
        done = self.expect(code, "build", *inputs, "-o", "a.case", preexec_fn=less_memory, timeout=seconds + 60)
        self.assertLess(time.monotonic() - began, seconds)
        self.ledger("a.case")
        self.expect_sound("a.case")
        # Nothing is lost: the good report is read, and whatever could be opened is kept.
        self.assertIn(REPORT, [report["text"] for report in self.records("a.case", "reports.jsonl")])
        files = [path for path in sorted((self.scratch / "pile").rglob("*")) if path.is_file() and not path.is_symlink()]
        digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
        self.assertEqual(self.stored("a.case"), sorted(digests))
        return done

    def faults(self) -> dict:
        return {fault["input"]: fault for fault in self.records("a.case", "faults.jsonl")}

    def expect_fault(self, done, name: str, *codes):
        faults = self.faults()
        self.assertIn(name, faults)
        self.assertIn(faults[name]["code"], codes)
        self.assertGreater(len(faults[name]["detail"]), 15)
        self.assertIn(name, done.err)
        self.assertIn(faults[name]["code"], done.err)

    def texts(self) -> dict:
        return {report["file"]: report["text"] for report in self.records("a.case", "reports.jsonl")}

    # What is not there, or is no file.

    def test_an_empty_folder(self):
        (self.scratch / "nothing").mkdir()
        done = self.expect(1, "build", "nothing", "-o", "a.case")
        self.assertIn("nothing to read", done.err)
        self.assertIn("name files", done.err)
        self.assertEqual(self.ledger("a.case")["found"], 0)
        self.expect(0, "build", "pile", "-o", "a.case")  # it is a case, and grows like any other
        self.expect_sound("a.case")

    def test_a_file_that_is_not_there(self):
        done = self.build(1, inputs=("pile", "no-such-file.html"))
        self.expect_fault(done, "no-such-file.html", "unreadable")

    def test_a_link_to_nowhere(self):
        (self.scratch / "pile" / "gone.html").symlink_to("nowhere.html")
        self.expect_fault(self.build(1), "pile/gone.html", "unreadable")

    def test_links_in_a_circle(self):
        (self.scratch / "pile" / "one").symlink_to("other")
        (self.scratch / "pile" / "other").symlink_to("one")
        done = self.build(1)
        self.expect_fault(done, "pile/one", "unreadable")
        self.expect_fault(done, "pile/other", "unreadable")

    def test_a_folder_that_holds_itself(self):
        (self.scratch / "pile" / "deeper").mkdir()
        (self.scratch / "pile" / "deeper" / "again").symlink_to("..")
        self.expect_fault(self.build(1), "pile/deeper/again", "unreadable")
        self.assertEqual(self.ledger("a.case")["found"], 2)

    def test_a_pipe_is_not_waited_for(self):
        os.mkfifo(self.scratch / "pile" / "pipe")
        self.expect_fault(self.build(1, seconds=20), "pile/pipe", "unreadable")

    @unittest.skipIf(os.geteuid() == 0, "root may read every file")
    def test_a_file_that_may_not_be_read(self):
        self.write("pile/secret.txt", REPORT + "secret").chmod(0)
        done = self.expect(1, "build", "pile", "-o", "a.case")
        self.expect_fault(done, "pile/secret.txt", "unreadable")

    def test_an_unreadable_file_is_read_once_it_can_be(self):
        self.build(1, inputs=("pile", "late.txt"))
        self.assertIn("late.txt", self.faults())
        self.write("late.txt", REPORT.replace("Twelve", "Thirteen"))
        self.expect(0, "build", "pile", "late.txt", "-o", "a.case")
        self.assertEqual(self.faults(), {})
        self.assertEqual(self.ledger("a.case")["reports"], 2)

    def test_an_empty_file(self):
        self.write("pile/empty.html", "")
        self.expect_fault(self.build(1), "pile/empty.html", "empty")

    def test_a_name_that_is_no_text(self):
        (self.scratch / "pile" / "line\nfeed \u202etxt.txt").write_text(REPORT + "more")
        done = self.build(0)
        self.assertNotIn("\u202e", done.out + self.expect(0, "show", "a.case").out)

    def test_a_name_that_is_no_utf_8(self):
        with open(os.fsencode(self.scratch / "pile") + b"/kiln\xff\xfe.txt", "w", encoding="utf-8") as file:
            file.write(REPORT + "more")
        self.build(0)
        self.assertIn("pile/kiln\ufffd\ufffd.txt", self.texts())

    def test_a_name_that_commands_the_terminal(self):
        """Neither in what is printed of a report nor in what is printed of a fault, of files and of members."""
        name = "\x1b]0;owned\x07\x1b[2J\x9bkiln"
        self.write(f"pile/{name}.txt", REPORT + "more")
        self.write(f"pile/{name}.bin", b"\x00\x01\x02" * 5_000)
        self.write("pile/names.zip", hostile.zip_of({f"{name}.txt": REPORT + "z", f"{name}.html": "<html></html>"}))
        self.write("pile/names.tar", hostile.tar_of([(f"{name}.txt", (REPORT + "t").encode())]))
        done = self.build(1)
        shown = done.out + done.err + self.expect(0, "show", "a.case").out
        shown += "".join(self.expect(0, "show", "a.case", report["id"]).out
                         for report in self.records("a.case", "reports.jsonl"))
        for control in ("\x1b", "\x07", "\x9b"):
            self.assertNotIn(control, shown)
        self.assertEqual(self.ledger("a.case")["reports"], 4)

    def test_links_out_of_the_folder(self):
        self.write("secret.txt", REPORT.replace("Twelve", "Forty"))
        (self.scratch / "pile" / "out.txt").symlink_to("../secret.txt")
        (self.scratch / "pile" / "folder").symlink_to("/etc")
        (self.scratch / "pile" / "zero").symlink_to("/dev/zero")
        done = self.build(1, seconds=20)
        for name in ("out.txt", "folder", "zero"):
            self.expect_fault(done, f"pile/{name}", "unreadable")
        self.assertNotIn("Forty", "".join(self.texts().values()))

    def test_a_device_is_not_read(self):
        done = self.build(1, seconds=20, inputs=("pile", "/dev/zero"))
        self.expect_fault(done, "/dev/zero", "unreadable")

    def test_the_same_bytes_twice_are_one_report_with_both_paths(self):
        self.write("pile/again.txt", REPORT)
        self.build(0)
        self.assertEqual(self.ledger("a.case")["duplicates"], 1)
        [report] = self.records("a.case", "reports.jsonl")
        self.assertEqual(report["inputs"], ["pile/again.txt", "pile/good.txt"])

    # What is no clean text.

    def test_invalid_utf_8(self):
        """In a text that is UTF-8 else: what is ill-formed is marked, and nothing beside it is touched."""
        whole = REPORT.replace("Ana Kolar", "Žofie Kolářová").replace("Ostrel", "Východ") * 3
        self.write("pile/broken.txt", whole.encode().replace(b"fire chief", b"fire\xff\xfechief", 1).replace(b"kiln", b"k\xe2\x28ln", 1))
        self.build(0)
        text = self.texts()["pile/broken.txt"]
        self.assertIn("\ufffd", text)
        self.assertNotIn("\ufffd", text[len(whole) // 2:])
        self.assertIn("Twelve people were killed", text)
        self.assertEqual(text.count("Žofie Kolářová"), 3)

    def test_a_charset_that_lies(self):
        body = "<article><h1>Výbuch</h1>" + "<p>Lidé z Žďáru říkali, že vlak stál u řeky.</p>" * 5 + "</article>"
        page = hostile.html(body, '<meta charset="{}"><title>Výbuch</title>')
        self.write("pile/said-latin-1-is-utf-8.html", page.format("iso-8859-1"))
        self.write("pile/said-utf-8-is-latin-2.html", page.format("utf-8").encode("iso-8859-2"))
        self.write("pile/said-nonsense.html", page.format("x-no-such-charset"))
        self.build(0)
        texts = self.texts()
        self.assertEqual(len(texts), 4)
        for name in ("pile/said-latin-1-is-utf-8.html", "pile/said-nonsense.html"):
            self.assertIn("Lidé z Žďáru říkali, že vlak stál u řeky.", texts[name])
        self.assertIn("vlak", texts["pile/said-utf-8-is-latin-2.html"])

    def test_bytes_that_are_nothing(self):
        self.write("pile/noise.bin", bytes((i * 7919 + i // 251) % 256 for i in range(20_000)))
        self.expect_fault(self.build(1), "pile/noise.bin", "unsupported", "malformed")

    def test_a_text_of_zeros(self):
        self.write("pile/zeros.txt", bytes(100_000))
        self.expect_fault(self.build(1), "pile/zeros.txt", "unsupported", "malformed", "empty")

    # Archives.

    def test_a_truncated_warc(self):
        for compressed, name in ((False, "cut.warc"), (True, "cut.warc.gz")):
            with self.subTest(name=name):
                records = hostile.warc(5, compressed)
                whole = b"".join(records)
                self.write(f"pile/{name}", whole[: len(whole) - len(records[-1]) // 2])
                done = self.build(1)
                faults = [fault for fault in self.records("a.case", "faults.jsonl") if fault["code"] == "truncated"]
                self.assertEqual(len(faults), 1)
                self.assertTrue(faults[0]["input"].startswith(f"pile/{name}"))
                self.assertIn(name, done.err)
                # The four pages before the cut are reports.
                texts = [text for file, text in self.texts().items() if file.startswith(f"pile/{name}#")]
                self.assertEqual(len([text for text in texts if "came first" in text]), 4)
                (self.scratch / "pile" / name).unlink()
                shutil.rmtree(self.scratch / "a.case")

    def test_a_zip_bomb(self):
        self.write("pile/bomb.zip", hostile.zip_of({"a.html": bytes(GIB // 2), "b.txt": REPORT + "b"}))
        done = self.build(1, seconds=60)
        self.expect_fault(done, "pile/bomb.zip!a.html", "too_large")

    def test_a_gzip_bomb(self):
        self.write("pile/bomb.warc.gz", hostile.gzip_bomb(GIB // 2))
        self.build(1, seconds=60)
        [fault] = self.records("a.case", "faults.jsonl")
        self.assertTrue(fault["input"].startswith("pile/bomb.warc.gz"))

    def test_a_zip_bomb_whose_members_share_their_bytes(self):
        """4,000 members of 10 MB each, in 400 KB."""
        self.write("pile/shared.zip", hostile.zip_bomb_of_one_block(4_000, b"kiln " * (2 << 20)))
        self.build(1, seconds=90)
        faults = self.faults()
        self.assertTrue(any(input.startswith("pile/shared.zip") for input in faults))

    def test_an_xml_entity_bomb(self):
        self.write("pile/feed.xml", hostile.entity_bomb())
        word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        entities = '<!ENTITY e0 "kiln ">' + "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
        self.write("pile/bomb.docx", hostile.document(
            f"<!DOCTYPE d [{entities}]><w:document {word}><w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body></w:document>"))
        self.write("pile/file.docx", hostile.document(
            f'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {word}><w:body><w:p><w:r><w:t>{hostile.ARTICLE}&e;'
            "</w:t></w:r></w:p></w:body></w:document>"))
        done = self.build(1, seconds=30)
        for name in ("bomb.docx", "file.docx"):
            self.expect_fault(done, f"pile/{name}", "malformed")
        self.assertEqual([text for text in self.texts().values() if "kiln kiln" in text or "root:" in text], [])

    def test_members_that_are_links_or_devices(self):
        self.write("pile/links.tar", hostile.tar_of([
            ("a.txt", (tarfile.SYMTYPE, "/etc/passwd")), ("b.txt", (tarfile.LNKTYPE, "/etc/passwd")),
            ("c.txt", (tarfile.CHRTYPE, "")), ("d.txt", (tarfile.FIFOTYPE, "")), ("../e.txt", (REPORT + "e").encode())]))
        self.build(0)
        self.assertEqual(self.ledger("a.case")["skipped"], {"archive member that is a link or a device": 4})
        self.assertNotIn("root:", "".join(self.texts().values()))
        self.assertFalse((self.scratch / "e.txt").exists())

    def test_archives_within_archives(self):
        content = hostile.zip_of({"a.txt": REPORT + "deep"})
        for level in range(40):
            content = hostile.zip_of({f"{level}.zip": content})
        self.write("pile/nested.zip", content)
        self.build(1)
        [fault] = self.records("a.case", "faults.jsonl")
        self.assertEqual(fault["code"], "too_large")

    def test_a_zip_that_is_cut(self):
        whole = hostile.zip_of({f"{i}.txt": REPORT + str(i) for i in range(20)})
        self.write("pile/cut.zip", whole[: len(whole) // 2])
        self.build(1)
        self.assertTrue(any(fault["input"].startswith("pile/cut.zip") for fault in self.records("a.case", "faults.jsonl")))

    def test_members_that_point_out_of_the_archive(self):
        self.write("pile/slip.zip", hostile.zip_of({"../../slipped.txt": REPORT + "s", "/tmp/slipped.txt": REPORT + "t"}))
        self.build(0)
        self.assertFalse((self.scratch.parent / "slipped.txt").exists())

    # PDF.

    def test_a_pdf_that_makes_its_reader_hang(self):
        self.write("pile/hang.pdf", hostile.pdf_that_hangs())
        self.expect_fault(self.build(1, seconds=150), "pile/hang.pdf", "timeout", "too_large")

    def test_a_pdf_whose_pages_are_a_loop(self):
        self.write("pile/loop.pdf", hostile.pdf_of_a_loop())
        self.build(1, seconds=60)
        self.assertEqual(list(self.faults()), ["pile/loop.pdf"])

    def test_a_pdf_that_is_cut(self):
        self.write("pile/cut.pdf", hostile.pdf_that_hangs(2, 2)[:200])
        self.expect_fault(self.build(1), "pile/cut.pdf", "malformed", "truncated", "empty")

    def test_a_pdf_without_text(self):
        self.write("pile/blank.pdf", hostile.pdf([
            b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"]))
        self.expect_fault(self.build(1), "pile/blank.pdf", "empty")

    # HTML.

    def test_a_hundred_thousand_nested_tags(self):
        deep = {"div": "div", "b": "b", "font": 'font size="2"', "table": "table", "blockquote": "blockquote"}
        for name, tag in deep.items():
            close = f"</{name}>"
            self.write(f"pile/{name}.html", hostile.html(
                f"<p>{hostile.ARTICLE}</p>" * 4 + f"<{tag}>" * 100_000 + f"<p>{hostile.ARTICLE * 3}</p>" + close * 100_000))
        self.build(0, seconds=60)
        for name in deep:
            self.assertIn("fire chief Ana Kolar said", self.texts()[f"pile/{name}.html"])

    def test_a_million_attributes_and_unclosed_tags(self):
        attributes = " ".join(f'a{i}="{i}"' for i in range(1_000_000))
        self.write("pile/attributes.html", hostile.html(f"<article {attributes}><p>{hostile.ARTICLE * 4}</p></article>"))
        self.write("pile/unclosed.html", hostile.html(f"<p><i>{hostile.ARTICLE}" * 3_000))
        self.build(0, seconds=60)
        for name in ("attributes", "unclosed"):
            self.assertIn("fire chief Ana Kolar said", self.texts()[f"pile/{name}.html"])


if __name__ == "__main__":
    unittest.main()
