#!/usr/bin/env python3
"""Writes the binary reports of data/sample/reports from the texts in tools/sample.

    tools/make_sample.py            writes them
    tools/make_sample.py --check    exit code 1 if the committed files are others

Two PDFs with a page head and foot, one of them in two columns with broken words; a PDF whose copy
stopped half-way; a web archive with one gzip member per record. The same bytes on every machine:
fixed dates, ids from the content, and stored rather than compressed deflate blocks, for compressors
differ. The PDFs are plain ASCII, so that they can be read in an editor as well."""
import argparse
import base64
import hashlib
import re
import struct
import sys
import uuid
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "tools" / "sample"
REPORTS = ROOT / "data" / "sample" / "reports"

# ------------------------------------------------------------------------------------ PDF
# Advance widths of Helvetica from space to tilde, in thousandths of the size (Adobe's AFM).
WIDTHS = [int(w) for w in """
278 278 355 556 556 889 667 191 333 333 389 584 278 278 278 278 556 556 556 556 556 556 556 556
556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556
556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
""".split()]
PAGE_WIDTH, PAGE_HEIGHT, MARGIN, GUTTER = 595, 842, 62, 22  # A4, in points


def width(text, size):
    return sum(WIDTHS[ord(c) - 32] for c in text) * size / 1000


def broken(word, room, size):
    """The longest head of a word with `\\-` at its joints that fits with its hyphen, and the rest."""
    parts = word.split("\\-")
    for n in range(len(parts) - 1, 0, -1):
        head = "".join(parts[:n]) + "-"
        if width(head, size) <= room:
            return head, "\\-".join(parts[n:])
    return None


def lines_of(paragraph, measure, size):
    out, line, words = [], "", paragraph.split()
    while words:
        word = words.pop(0)
        whole = (line + " " if line else "") + word.replace("\\-", "")
        if width(whole, size) <= measure:
            line = whole
            continue
        room = measure - width(line + " ", size) if line else measure
        split = broken(word, room, size)
        if split:
            line = (line + " " if line else "") + split[0]
            words.insert(0, split[1])
        elif line:
            words.insert(0, word)
        else:
            raise ValueError(f"'{word}' is wider than its column")
        out.append(line)
        line = ""
    return out + [line] if line else out


class Sheet:
    """A page's content stream. Text is set by lines from the top; y is the baseline."""

    def __init__(self):
        self.parts = []

    def text(self, x, y, size, words, font="F1"):
        escaped = re.sub(r"([()\\])", r"\\\1", words)
        self.parts.append(f"BT /{font} {size} Tf {x:g} {y:g} Td ({escaped}) Tj ET")

    def rule(self, y):
        self.parts.append(f"0.5 w {MARGIN} {y:g} m {PAGE_WIDTH - MARGIN} {y:g} l S")


def set_pages(source, columns):
    """Sets a text: the page head and foot in its first two lines, left | right; a `#` title over all
    columns, `==` headings, paragraphs apart by empty lines."""
    head, foot, rest = source.split("\n", 2)
    rest = re.sub(r"(?m)^(#|==) .*$", r"\g<0>\n", rest)
    blocks = [" ".join(b.split()) for b in re.split(r"\n{2,}", rest.strip())]
    sheets = []
    measure = (PAGE_WIDTH - 2 * MARGIN - GUTTER * (columns - 1)) / columns
    top, bottom, column, y = 0.0, MARGIN + 22, columns, 0.0

    def open_page():
        nonlocal top, column, y
        sheets.append(Sheet())
        for words, y in ((head, PAGE_HEIGHT - 44), (foot, MARGIN - 12)):
            left, right = (w.strip() for w in words.format(page=len(sheets)).split("|"))
            sheets[-1].text(MARGIN, y, 8, left)
            sheets[-1].text(PAGE_WIDTH - MARGIN - width(right, 8), y, 8, right)
        sheets[-1].rule(PAGE_HEIGHT - 50)
        sheets[-1].rule(MARGIN)
        top, column, y = PAGE_HEIGHT - 78, 0, PAGE_HEIGHT - 78

    def put(words, size, leading, font="F1"):
        nonlocal column, y
        if y - leading < bottom:
            column, y = column + 1, top
            if column >= columns:
                open_page()
        sheets[-1].text(MARGIN + column * (measure + GUTTER), y, size, words, font)
        y -= leading

    open_page()
    for block in blocks:
        if block.startswith("# "):
            for words in lines_of(block[2:], PAGE_WIDTH - 2 * MARGIN, 17):
                put(words, 17, 24, "F2")
            top = y
        elif block.startswith("== "):
            y -= 7
            put(block[3:], 12, 18, "F2")
        else:
            for words in lines_of(block, measure, 11.5):
                put(words, 11.5, 16)
            y -= 7
    return sheets


def pdf(sheets, title, date):
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None,
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
               f"<< /Title ({title}) /CreationDate (D:{date}) /Producer (typed) >>"]
    pages = []
    for sheet in sheets:
        content = "\n".join(sheet.parts)
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}] "
                       f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {len(objects)} 0 R >>")
        pages.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(pages)}] /Count {len(pages)} >>"
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out += (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{len(out)}\n%%EOF\n")
    return out.encode("ascii")


def cut_scan():
    """The first bytes of a scanner's PDF: it stops inside the picture, before there is a page."""
    picture, state = bytearray(), 7
    for _ in range(3000):
        state = (state * 1103515245 + 12345) % 2**31
        picture.append(state >> 16 & 255)
    return (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n4 0 obj\n<< /Type /XObject /Subtype /Image /Width 2480 /Height 3508 "
            b"/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length 611240 >>\nstream\n"
            + bytes(picture))


# ------------------------------------------------------------------------------------ WARC

def gzip_member(data):
    """RFC 1952, with the data in stored blocks."""
    blocks = b""
    for at in range(0, max(len(data), 1), 65535):
        piece = data[at:at + 65535]
        blocks += struct.pack("<BHH", at + 65535 >= len(data), len(piece), len(piece) ^ 0xFFFF) + piece
    return (b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + blocks
            + struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF))


def digest(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode("ascii")


def warc_record(kind, date, fields, block):
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{kind} {date} {hashlib.sha256(block).hexdigest()}")
    head = ["WARC/1.1", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{name}>", f"WARC-Date: {date}"]
    head += [f"{k}: {v}" for k, v in fields.items()] + [f"Content-Length: {len(block)}"]
    return gzip_member("\r\n".join(head).encode("ascii") + b"\r\n\r\n" + block + b"\r\n\r\n")


def http_response(body, chunked=False):
    head = "HTTP/1.1 200 OK\r\nServer: stove/2.4\r\nContent-Type: text/html; charset=utf-8\r\n"
    if not chunked:
        return (head + f"Content-Length: {len(body)}\r\n\r\n").encode("ascii") + body
    pieces = [body[at:at + 512] for at in range(0, len(body), 512)]
    coded = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"
    return (head + "Transfer-Encoding: chunked\r\n\r\n").encode("ascii") + coded


def response(url, date, body, chunked=False):
    return warc_record("response", date, {"WARC-Target-URI": url, "WARC-Payload-Digest": digest(body),
                                          "Content-Type": "application/http; msgtype=response"},
                       http_response(body, chunked))


def crawl():
    """[(what, bytes)], a record each. The bulletin is also a loose file of the sample; its second
    visit finds the same page."""
    mirror, tides = (TEXTS / "page-mirror.html").read_bytes(), (TEXTS / "page-tides.html").read_bytes()
    bulletin = (REPORTS / "estuary-bulletin.html").read_bytes()
    site, radio = "https://inlandmirror.example", "https://radioestuary.example/news/bulletin-2100"
    get = (b"GET /ennishal HTTP/1.1\r\nHost: inlandmirror.example\r\n"
           b"User-Agent: wheelbarrow/1.2\r\n\r\n")
    info = (b"software: wheelbarrow/1.2\r\nformat: WARC File Format 1.1\r\n"
            b"description: pages on Ennishal\r\n")
    again = (b"HTTP/1.1 200 OK\r\nServer: stove/2.4\r\n"
             b"Content-Type: text/html; charset=utf-8\r\n\r\n")
    page = {"WARC-Target-URI": f"{site}/ennishal"}
    form, message = {"Content-Type": "application/warc-fields"}, "application/http; msgtype=request"
    seen = {"WARC-Target-URI": radio, "WARC-Payload-Digest": digest(bulletin),
            "WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
            "WARC-Refers-To-Target-URI": radio, "WARC-Refers-To-Date": "2026-03-17T06:30:09Z",
            "Content-Type": "application/http; msgtype=response"}
    return [
        ("warcinfo", warc_record("warcinfo", "2026-03-17T06:30:00Z",
                                 {"WARC-Filename": "crawl-2026-03.warc.gz", **form}, info)),
        ("request", warc_record("request", "2026-03-17T06:30:02Z",
                                {**page, "Content-Type": message}, get)),
        ("response page-mirror.html", response(f"{site}/ennishal", "2026-03-17T06:30:02Z", mirror)),
        ("metadata", warc_record("metadata", "2026-03-17T06:30:02Z", {**page, **form},
                                 b"fetchTimeMs: 214\r\n")),
        ("response page-tides.html", response(f"{site}/tides", "2026-03-17T06:30:05Z", tides, chunked=True)),
        ("response estuary-bulletin.html", response(radio, "2026-03-17T06:30:09Z", bulletin)),
        ("revisit", warc_record("revisit", "2026-03-24T06:30:04Z", seen, again)),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    chosen = parser.parse_args()
    read = lambda name: (TEXTS / name).read_text(encoding="utf-8")
    records = crawl()
    files = {
        "docket-report.pdf": pdf(set_pages(read("docket-report.txt"), 2), "Field report 7/2026",
                                 "20260327101500"),
        "hospital-statement.pdf": pdf(set_pages(read("hospital-statement.txt"), 1), "Statement",
                                      "20260316144000"),
        "scan0007.pdf": cut_scan(),
        "crawl-2026-03.warc.gz": b"".join(r for _, r in records),
    }
    wrong = [name for name, data in files.items()
             if not (REPORTS / name).is_file() or (REPORTS / name).read_bytes() != data]
    if chosen.check:
        for name in wrong:
            print(f"{name} is not what tools/make_sample.py writes: run it and commit the result")
        return 1 if wrong else 0
    for name in wrong:
        (REPORTS / name).write_bytes(files[name])
    at = 0
    for what, data in records:
        print(f"crawl-2026-03.warc.gz#{at} {what}")
        at += len(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
