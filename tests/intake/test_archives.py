"""Zip, tar, WARC and WACZ: every page with its own address and time, and one bad member stops no other."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.intake.samples import FEED, gz, items, lines, page, refused, reports, skipped, warc, zipped

HTML = "text/html; charset=utf-8"
ANSWERS = [
    ("https://valley.example/one", "200 OK", HTML, page("One")),
    ("https://valley.example/gone", "404 Not Found", HTML, page("Gone")),
    ("https://valley.example/a.png", "200 OK", "image/png", b"\x89PNG"),
    ("https://valley.example/robots.txt", "200 OK", "text/plain", b"User-agent: *"),
    ("https://valley.example/two", "200 OK", "text/plain", b"Rebels seized Goma."),
]


def test_a_zip_of_pages(tmp_path: Path) -> None:
    members = {"b.html": page("B"), "files/logo.png": b"\x89PNG", "__MACOSX/._b.html": b"\0", "c.xml": FEED.encode()}
    path = zipped(tmp_path / "a.zip", members)
    found = items(path)
    assert [item.origin for item in reports(found)] == [f"{path}#b.html", f"{path}#c.xml#v-1", f"{path}#c.xml#v-2"]
    assert reports(found)[0].body == page("B")
    assert [item.reason for item in skipped(found)] == ["no page (.png)", "hidden"]


def test_a_bad_member_stops_no_other(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.html": page("A"), "b.html": page("B"), "z.zip": b"PK\x03\x04"})
    data = bytearray(path.read_bytes())
    data[60] ^= 0xFF  # inside of the packed bytes of the first member
    path.write_bytes(data)
    found = items(path)
    assert [item.origin for item in reports(found)] == [f"{path}#b.html"]
    assert [item.origin for item in refused(found)] == [f"{path}#a.html", f"{path}#z.zip"]
    assert "unpack the outer one first" in refused(found)[1].reason


def test_a_bomb_in_a_zip(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": b"text\n" + (b" " * 999 + b"\n") * 40_000, "b.html": page()})
    found = items(path)
    assert "unpacks to more than 200 times its size" in refused(found)[-1].reason
    assert len(reports(found)) == 1


def test_a_zip_that_is_cut_off_or_an_office_document(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.html": page()})
    path.write_bytes(path.read_bytes()[:-30])
    assert "the zip cannot be read" in refused(items(path))[0].reason
    office = zipped(tmp_path / "a.docx", {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert "office document" in refused(items(office))[0].reason


def test_a_tar_is_read_forward(tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name, body in (("in/a.html", page("A")), ("in/rows.jsonl", lines([{"text": "Shells hit Odesa."}]))):
            info = tarfile.TarInfo(name)
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))
        link = tarfile.TarInfo("in/link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert [item.origin for item in reports(items(path))] == [f"{path}#in/a.html", f"{path}#in/rows.jsonl#1"]
    path.write_bytes(path.read_bytes()[:-400])
    assert refused(items(path))


def test_pages_of_a_warc(tmp_path: Path) -> None:
    for packed in (True, False):
        path = tmp_path / ("a.warc.gz" if packed else "a.warc")
        path.write_bytes(warc(ANSWERS, packed))
        found = items(path)
        one, two = reports(found)
        assert (one.url, one.captured, one.body) == ("https://valley.example/one", "2024-03-03T08:00:00Z", page("One"))
        assert two.body == b"Rebels seized Goma."
        assert one.origin.startswith(f"{path}#urn:uuid:")
        assert sorted(item.reason for item in skipped(found)) == sorted(
            ["record of kind request"] * 5
            + ["answer with status 404", "content of type image/png", "a site's robots.txt"]
        )
        assert not refused(found)


def test_a_page_too_large_in_a_warc(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc([("https://x.example/", "200 OK", HTML, b"w " * 2_000_000), ANSWERS[0]]))
    found = items(path)
    assert [item.url for item in refused(found)] == ["https://x.example/"]
    assert len(reports(found)) == 1


def test_a_warc_that_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc(ANSWERS)[:-700])
    found = items(path)
    assert len(reports(found)) == 1
    assert len(refused(found)) == 1


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b"WARC/1.0", b"XARC/1.0"),  # no head
        (b"Rebels seized Goma", b"Rebels seized"),  # shorter than it says
        (b"Rebels seized Goma", b"Rebels seized Goma, they said"),  # longer
        (b"Rebels seized Goma", b"Rebels seized Goma" + b"\r\n" * 40_000),
    ],
)
def test_a_damaged_record_stops_no_other(was: bytes, becomes: bytes, tmp_path: Path) -> None:
    answers = [ANSWERS[0], ANSWERS[4], ("https://valley.example/three", "200 OK", HTML, page("Three"))]
    data = warc(answers, packed=False)
    at = data.rindex(was, 0, data.index(b"Goma.") + 4)
    path = tmp_path / "a.warc"
    path.write_bytes(data[:at] + becomes + data[at + len(was) :])
    found = items(path)
    assert [item.url for item in reports(found)][-1] == "https://valley.example/three"
    assert [item.reason for item in refused(found)] == ["the record is damaged; what follows it is read"]


def test_chunks_and_packing_are_undone(tmp_path: Path) -> None:
    body = page("Packed")
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(gz(body)), gz(body))
    kinds = {
        "gzip": (f"{HTML}\r\nContent-Encoding: gzip", gz(body)),
        "chunks": (f"{HTML}\r\nTransfer-Encoding: chunked\r\ncontent-encoding: gzip", chunks),
        "broken": (f"{HTML}\r\nContent-Encoding: gzip", gz(body)[:40]),
    }
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc((f"https://x.example/{name}", "200 OK", *kind) for name, kind in kinds.items()))
    found = items(path)
    assert [item.body == body for item in reports(found)][:2] == [True, True]


def test_a_wacz_is_its_archives(tmp_path: Path) -> None:
    members = {
        "datapackage.json": b"{}",
        "pages/pages.jsonl": lines([{"url": "https://valley.example/one", "text": "no report"}]),
        "indexes/index.cdx.gz": gz(b"x"),
        "archive/data.warc.gz": warc(ANSWERS),
    }
    path = tmp_path / "a.wacz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    found = items(path)
    assert [item.url for item in reports(found)] == ["https://valley.example/one", "https://valley.example/two"]
    assert not refused(found)
