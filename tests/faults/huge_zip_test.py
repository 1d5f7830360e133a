"""A ZIP archive of more than 1 GiB, which lies sparse on the disk, is read in pieces and bounded memory."""
import json
import resource
import struct
import unittest
import zlib

import hostile
from program import ProgramTest, run

MIB = 1 << 20
ZEROS = 1100 * MIB


def less_memory():
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))


def crc_of_zeros(count):
    crc, block = 0, bytes(MIB)
    for _ in range(count // MIB):
        crc = zlib.crc32(block, crc)
    return crc


class HugeZip(ProgramTest):
    def write_archive(self, path):
        """A film of zeros, a page behind it, a link, and the list."""
        page = hostile.html("<article><p>" + hostile.ARTICLE.strip() + "</p></article>").encode()
        members = [(b"film.bin", None, ZEROS, crc_of_zeros(ZEROS), 0),
                   (b"page.html", page, len(page), zlib.crc32(page), 0),
                   (b"link.html", b"../../etc/passwd", 16, zlib.crc32(b"../../etc/passwd"), 0o120777)]
        listed = b""
        with open(path, "wb") as out:
            for name, content, size, crc, mode in members:
                common = struct.pack("<HHIIIIHH", 0, 0, 0, crc, size, size, len(name), 0)
                listed += (b"PK\x01\x02" + struct.pack("<HH", 3 << 8 | 20, 20) + common +
                           struct.pack("<HHHII", 0, 0, 0, mode << 16, out.tell()) + name)
                out.write(b"PK\x03\x04" + struct.pack("<H", 20) + common + name)
                if content is None:
                    out.seek(size, 1)
                else:
                    out.write(content)
            at = out.tell()
            out.write(listed + b"PK\x05\x06" + struct.pack("<IHHIIH", 0, 3, 3, len(listed), at, 0))

    def test_what_is_behind_a_member_of_a_gigabyte_is_read(self):
        (self.scratch / "pile").mkdir()
        self.write_archive(self.scratch / "pile" / "huge.zip")
        done = run("build", "pile", "-o", "a.case", cwd=self.scratch, preexec_fn=less_memory, timeout=1500)
        self.assertEqual(done.returncode, 1, done.err)
        files = self.export("a.case")
        ledger = json.loads(files["about.json"])["ledger"]
        self.assertEqual((ledger["found"], ledger["reports"], ledger["faults"]), (3, 1, 1), ledger)
        self.assertEqual(json.loads(files["reports.jsonl"])["inputs"], ["pile/huge.zip!page.html"])
        fault = json.loads(files["faults.jsonl"])
        self.assertEqual((fault["input"], fault["code"]), ("pile/huge.zip!film.bin", "too_large"))


if __name__ == "__main__":
    unittest.main()
