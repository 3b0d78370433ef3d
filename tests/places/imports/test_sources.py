"""Files of places that cannot be read say so in one line, however they are broken."""

import io
import zipfile
from pathlib import Path

import pytest

from dateline.errors import GazetteerError
from dateline.places.imports.source import sources
from tests.places.imports.importing import dump_line


def _packed(method: int) -> bytearray:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        archive.writestr("UA.txt", "\n".join(dump_line(n, f"Test {n}", 48.0, 37.0 + n / 1000) for n in range(400)))
    return bytearray(held.getvalue())


def _overwritten(content: bytearray) -> bytearray:
    content[200:600] = b"\xff" * 400
    return content


def _locked(content: bytearray) -> bytearray:
    for head, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(head) + flags] |= 1
    return content


@pytest.mark.parametrize(
    "content",
    [_overwritten(_packed(zipfile.ZIP_DEFLATED)), _overwritten(_packed(zipfile.ZIP_LZMA)),
     _overwritten(_packed(zipfile.ZIP_STORED)), _locked(_packed(zipfile.ZIP_DEFLATED))],
    ids=["deflated", "lzma", "stored", "locked"],
)  # fmt: skip
def test_a_member_that_cannot_be_read(content: bytearray, tmp_path: Path) -> None:
    path = tmp_path / "UA.zip"
    path.write_bytes(content)
    [source] = sources(path)
    with pytest.raises(GazetteerError, match=r"UA\.zip: UA\.txt: cannot be read: "), source.opened() as stream:
        stream.read()
