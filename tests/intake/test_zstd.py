"""Inputs packed by zstd: pages, tables, and web archives with the dictionary that such archives begin with."""

import io
import os
import resource
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from fastwarc.stream_io import ZstdWriter, zstd_train_dictionary_from_samples

from tests.intake.samples import items, lines, page, refused, reports, warc

ANSWERS = [(f"https://x.example/{number}", "200 OK", "text/html", page(f"Shells hit {number}")) for number in range(3)]
DICTIONARY = zstd_train_dictionary_from_samples([page(f"Drones hit {number}") for number in range(300)], 4096)


def packed(content: bytes, dictionary: bytes | None = None, *, small: bool = False) -> bytes:
    held = io.BytesIO()
    with ZstdWriter(held, dictionary=dictionary, compress_dictionary_frame=small) as writer:
        writer.write(content)
    return held.getvalue()


def framed(dictionary: bytes, size: int | None = None) -> bytes:
    return struct.pack("<II", 0x184D2A5D, len(dictionary) if size is None else size) + dictionary


@pytest.mark.parametrize("pack", [packed, lambda a: packed(a, DICTIONARY), lambda a: packed(a, DICTIONARY, small=True),
                                  lambda a: struct.pack("<II", 0x184D2A50, 3) + b"abc" + packed(a)],
                         ids=["plain", "dictionary", "packed dictionary", "skipped"])  # fmt: skip
def test_pages_of_a_warc(pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / "a.warc.zst"
    path.write_bytes(pack(warc(ANSWERS, packed=False)))
    found = items(path)
    assert [item.body for item in reports(found)] == [body for *_, body in ANSWERS]
    assert not refused(found)


def test_a_table_is_known_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.zst"
    path.write_bytes(packed(lines({"text": f"Shells hit Odesa {number}."} for number in range(3))))
    assert [item.origin for item in reports(items(path))] == [f"{path}#{number}" for number in (1, 2, 3)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (packed(os.urandom(300_000))[:200_000], "breaks off: incomplete frame"),
        (b"\x28\xb5\x2f\xfd" + b"\xff" * 100, "is damaged"),
        (framed(b"x" * 100, 0xFFFF_FFF0) + b"x", "dictionary that it is packed with has 4,294,967,280 bytes"),
        (b"\x5d\x2a\x4d\x18", "dictionary that it is packed with has 0 bytes"),
    ],
    ids=["cut", "noise", "large dictionary", "head alone"],
)
def test_what_cannot_be_unpacked_says_why(content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.warc.zst"
    path.write_bytes(content)
    [no] = refused(items(path))
    assert reason in no.reason


def test_what_unpacks_without_end_is_given_up(tmp_path: Path) -> None:
    """The content as its dictionary, wherever that stands, in bounded memory."""
    zeros = b"\0" * 1_000_000
    held = io.BytesIO()
    with ZstdWriter(held) as writer:
        for _ in range(400):
            writer.write(zeros)
    bomb, page_ = held.getvalue(), packed(page())
    path = tmp_path / "a.html.zst"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for content, reason in ((bomb, "larger than the limit"), (framed(bomb) + page_, "has more than 16,777,216 bytes")):
        path.write_bytes(content)
        assert any(reason in item.reason for item in refused(items(path)))
    path.write_bytes(page_ + framed(bomb) + page_)
    assert len(items(path)) == 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kB
