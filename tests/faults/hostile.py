"""Makers of hostile files; what is in them is invented."""
import gzip
import io
import struct
import tarfile
import zipfile
import zlib

ARTICLE = ("Twelve people were killed on Sunday when a fire swept through the lime kiln in Ostrel, "
           "fire chief Ana Kolar said. ")


def html(body: str, head: str = "<title>Lime kiln burns in Ostrel</title>") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>\n"


def warc_record(kind: str, uri: str, block: bytes, content_type: str) -> bytes:
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2026-05-04T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{zlib.crc32(uri.encode() + kind.encode()):012x}>\r\n"
            f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def warc_page(number: int) -> bytes:
    page = html(f"<article><h1>Fire {number}</h1>" + f"<p>{ARTICLE}Engine {number} came first.</p>" * 3 + "</article>")
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(page)}\r\n\r\n{page}"
    return warc_record("response", f"https://news.example/{number}", http.encode(), "application/http;msgtype=response")


def warc(pages: int, compressed: bool) -> list:
    """The records of a WARC, each as it is stored."""
    records = [warc_record("warcinfo", "", b"software: a test\r\n", "application/warc-fields")]
    records += [warc_page(i) for i in range(pages)]
    return [gzip.compress(record, mtime=0) for record in records] if compressed else records


def zip_of(members: dict) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 5, 4, 10, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def zip_bomb_of_one_block(members: int, block: bytes) -> bytes:
    """Members that all have the same bytes of the file, each unpacking to `block` (after Fifield 2019)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(block) + packer.flush()
    numbers = struct.pack("<HHHHHIII", 20, 0, 8, 0, 0x5CA4, zlib.crc32(block), len(packed), len(block))
    body = b"PK\x03\x04" + numbers + struct.pack("<HH", 1, 0) + b"a" + packed
    entries = b""
    for i in range(members):
        name = b"%d.txt" % i
        entries += (b"PK\x01\x02" + struct.pack("<H", 20) + numbers + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0)
                    + name)
    return body + entries + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, members, members, len(entries), len(body), 0)


def entity_bomb(levels: int = 12, fan: int = 10) -> str:
    """An RSS feed whose item's title is fan^levels words, through entities."""
    entities = '<!ENTITY e0 "kiln ">' + "".join(
        f'<!ENTITY e{i} "{f"&e{i - 1};" * fan}">' for i in range(1, levels))
    return (f'<?xml version="1.0"?>\n<!DOCTYPE rss [{entities}]>\n<rss version="2.0"><channel><title>Ostrel</title>'
            f"<item><title>&e{levels - 1};</title><description>{ARTICLE}</description></item></channel></rss>\n")


def document(xml: str) -> bytes:
    """A DOCX of this XML."""
    kinds = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
             'wordprocessingml.document.main+xml"/></Types>')
    return zip_of({"[Content_Types].xml": kinds, "word/document.xml": xml})


def tar_of(members: list) -> bytes:
    """Each a name, and bytes or a tarfile type with what it leads to."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            if isinstance(content, bytes):
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
            else:
                info.type, info.linkname = content
                archive.addfile(info)
    return out.getvalue()


def gzip_bomb(size: int) -> bytes:
    return gzip.compress(bytes(size), compresslevel=9, mtime=0)


def pdf(objects: list) -> bytes:
    """A PDF of these objects, the first of which is the catalogue."""
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def stream(dictionary: bytes, content: bytes) -> bytes:
    return b"<< " + dictionary + b" /Length %d >>\nstream\n" % len(content) + content + b"\nendstream"


def pdf_that_hangs(levels: int = 9, fan: int = 10) -> bytes:
    """Each form draws the next one `fan` times: fan^levels drawings."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    first_form = 6
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
               b" /Resources << /Font << /F 5 0 R >> /XObject << /X %d 0 R >> >> >>" % first_form,
               stream(b"", b"/X Do"), font]
    for level in range(levels):
        inner = first_form + level + 1
        content = b"/X Do " * fan if level + 1 < levels else b"BT /F 9 Tf 9 9 Td (kiln) Tj ET"
        resources = b"/XObject << /X %d 0 R >>" % inner if level + 1 < levels else b"/Font << /F 5 0 R >>"
        objects.append(stream(b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << " + resources + b" >>",
                              content))
    return pdf(objects)


def pdf_of_a_loop() -> bytes:
    """Pages that are their own parents and children, and a form that draws itself."""
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 9999999 /Parent 2 0 R >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                b" /Resources << /XObject << /X 5 0 R >> >> >>",
                stream(b"", b"/X Do"),
                stream(b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 5 0 R >> >>", b"/X Do /X Do")])
