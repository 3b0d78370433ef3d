"""Archives that mean harm: bombs, lengths that lie, names that point elsewhere. Each is refused by name, or read where
it lies; nothing is written, nothing else is opened, and what is whole is still read.
"""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from dateline.intake.nouns import Refused
from dateline.store.received import Received
from tests.intake.samples import items, page, refused, reports, warc, zipped

HTML = "text/html"
NAMES = (
    "../../up.html",
    "/abs.html",
    "C:\\x.html",
    "a\x00b.html",
    "x" * 3000 + ".html",
    "..\\..\\w.html",
    "\u202efdp.html",
)
ZEROS = 40_000_000


def test_names_that_point_elsewhere_are_only_names(tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as archive:
        for number, name in enumerate(NAMES):
            archive.writestr(zipfile.ZipInfo(name), page(f"Shells hit market {number}"))
    before = sorted(tmp_path.rglob("*"))
    found = items(path)
    assert len(found) == len(NAMES)
    assert len(reports(found)) == len(NAMES) - sum("\x00" in name for name in NAMES) + 1  # a zip's names end at a NUL
    assert sorted(tmp_path.rglob("*")) == before


def test_a_tar_of_links_and_devices(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    (tmp_path / "secret.html").write_bytes(page("Secret"))
    with tarfile.open(path, "w") as archive:
        for kind in (
            tarfile.SYMTYPE,
            tarfile.LNKTYPE,
            tarfile.CHRTYPE,
            tarfile.BLKTYPE,
            tarfile.FIFOTYPE,
            tarfile.DIRTYPE,
        ):
            info = tarfile.TarInfo("a.html")
            info.type, info.linkname = kind, str(tmp_path / "secret.html")
            archive.addfile(info)
        for name in ("../up.html", "/abs.html"):
            info = tarfile.TarInfo(name)
            info.size = len(page())
            archive.addfile(info, io.BytesIO(page()))
    found = items(path)
    assert [item.origin for item in reports(found)] == [f"{path}#../up.html", f"{path}#/abs.html"]
    assert len(found) == 2


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress], ids=["gzip", "bzip2", "xz"])
def test_bombs(tmp_path: Path, pack: object) -> None:
    data = b"<rss><channel>" + b" " * ZEROS
    packed = pack(data)  # type: ignore[operator]
    (tmp_path / "a.xml").write_bytes(packed)
    (tmp_path / "b.html").write_bytes(pack(packed))  # type: ignore[operator]
    found = items(tmp_path / "a.xml", tmp_path / "b.html")
    assert all(isinstance(item, Refused | Received) for item in found)
    assert "200 times its size" in found[0].reason or "larger than" in found[0].reason  # type: ignore[union-attr]
    assert all(len(item.body) < 4_000_000 for item in reports(found))


def test_a_zip_that_holds_itself_again_and_again(tmp_path: Path) -> None:
    inner = b"x"
    for _ in range(4):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(10):
                archive.writestr(f"{number}.zip", inner)
        inner = out.getvalue()
    (tmp_path / "a.zip").write_bytes(inner)
    found = items(tmp_path / "a.zip")
    assert [item.reason for item in refused(found)] == ["an archive inside an archive: unpack the outer one first"] * 10


def test_members_that_lie_upon_each_other(tmp_path: Path) -> None:
    """Many entries of a zip's table that name the same bytes: each is bounded, whatever the sum."""
    path = zipped(tmp_path / "a.zip", {"a.html": page(), "b.html": page("Other")})
    data = bytearray(path.read_bytes())
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]  # where the second member starts
    path.write_bytes(data)
    found = items(path)
    assert [item.body for item in reports(found)] == [page()]
    assert len(refused(found)) == 1


@pytest.mark.parametrize("size", [0, 1, 50, 0x7FFFFFFF, 0xFFFFFFFE])
def test_a_zip_that_lies_about_sizes(tmp_path: Path, size: int) -> None:
    path = zipped(tmp_path / "a.zip", {"a.html": page(), "b.html": page("Other")})
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", size)
    path.write_bytes(data)
    found = items(path)
    assert page("Other") in [item.body for item in reports(found)]
    assert len(found) == 2


@pytest.mark.parametrize(("at", "wrong"), [(6, b"\x65\x00"), (46, b"\xff")], ids=["version", "name"])
def test_a_zip_whose_table_of_contents_cannot_be_read(tmp_path: Path, at: int, wrong: bytes) -> None:
    path = zipped(tmp_path / "a.zip", {"\u00e9.html": page()})
    data = bytearray(path.read_bytes())
    start = data.index(b"PK\x01\x02") + at
    data[start : start + len(wrong)] = wrong
    path.write_bytes(data)
    assert len(items(path)) == 1


@pytest.mark.parametrize("length", ["0", "-1", "9" * 30, "1e9", "", "²", "200"])
@pytest.mark.parametrize("packed", [True, False])
def test_a_warc_that_lies_about_lengths(tmp_path: Path, length: str, packed: bool) -> None:
    plain = warc(
        [("https://a.example/", "200 OK", HTML, page("A")), ("https://b.example/", "200 OK", HTML, page("B"))], False
    )
    start = plain.index(b"Content-Length: ") + len("Content-Length: ")
    data = plain[:start] + length.encode() + plain[plain.index(b"\r\n", start) :]
    (tmp_path / "a.warc").write_bytes(gzip.compress(data) if packed else data)
    found = items(tmp_path / "a.warc")
    assert found
    assert all(len(item.body) < len(data) for item in reports(found))


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: text/html\r\nTransfer-Encoding: chunked", "Content-Type: text/html\r\nContent-Length: 9999999",
        "Content-Type: text/html\r\nContent-Encoding: gzip", "Content-Type: text/html\r\nContent-Encoding: br",
        "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: deflate", "Content-Type: \x00;;=",
    ],
)  # fmt: skip
def test_answers_that_lie_about_how_they_are_packed(tmp_path: Path, head: str) -> None:
    bodies = (page("A"), b"FFFFFFFFFFFFFFFF\r\n" + page("A"), b"-5\r\nabc", b"", gzip.compress(b"\0" * ZEROS))
    for body in bodies:
        http = f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode() + body
        record = (
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
            b"WARC-Date: 2024-03-02T00:00:00Z\r\n"
            b"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + str(len(http)).encode() + b"\r\n\r\n" + http + b"\r\n\r\n"
        )  # fmt: skip
        (tmp_path / "a.warc").write_bytes(record)
        found = items(tmp_path / "a.warc")
        assert len(found) == 1
        assert all(len(item.body) <= 3_000_000 for item in reports(found))


@pytest.mark.parametrize(
    "record",
    [
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\n",
        b"WARC/1.0\r\n\r\n\r\n", b"WARC/9\r\nWARC-Type: x\r\nContent-Length: 3\r\n\r\nabc", b"WARC/1.0",
        b"WARC/1.0\r\n" + b"X: y\r\n" * 50_000, b"WARC/1.0\r\nWARC-Type: response\r\n" + b"a" * 200_000,
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \xff\xfe\r\nContent-Length: 9\r\n\r\nHTTP/1.1 ",
    ],
)  # fmt: skip
def test_records_that_are_none(tmp_path: Path, record: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(record)
    found = items(tmp_path / "a.warc")
    assert not reports(found)
    assert found
