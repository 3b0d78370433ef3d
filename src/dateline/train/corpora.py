"""Files of corpora in JSON Lines -> their rows, and which texts are left to measure on."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.errors import ModelError

Row = Mapping[str, Any]

# Text that comes with its words split: the stop goes before the blank, or nothing ends a sentence. Offsets stay.
SPLIT = re.compile(r" ([.,;:?!)\]])(?= |$)")
_CREDIT = re.compile(r"^.*?\(\d{4}-\d\d-\d\d\)\s*")  # "The Associated Press (2011-01-04) 1 killed ..."
_SHORTEST = 5  # words of a headline that says something


def rows(path: Path) -> Iterator[Row]:
    """The rows of a file of JSON Lines. Raises ModelError, which names it, where it cannot be read as such."""
    try:
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())
    except (OSError, ValueError) as problem:
        raise ModelError(
            f"{path}: cannot be read as JSON Lines ({problem}); docs/models/gate.md says what it is"
        ) from None


def kept_apart(key: str) -> bool:
    """Whether a text is of the half that is measured on."""
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 1


def headlines(row: Row, field: str) -> Iterator[tuple[int, str]]:
    """The headlines that a column lists, by number, without credits; what is too short says nothing."""
    for number, raw in enumerate((row.get(field) or "").split(";")):
        line = _CREDIT.sub("", raw.strip().strip('"'))
        if len(line.split()) >= _SHORTEST:
            yield number, line
