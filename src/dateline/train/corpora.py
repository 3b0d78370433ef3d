"""A folder of corpora in JSON Lines -> reports with marks: which words tell of an act of conflict, and which not.

docs/models/reader.md names each corpus, its licence, and what is taken from it. Half of some, by the hash of its id or
text, is never read here: it is left to measure on.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from dateline.errors import ModelError
from dateline.record import Part, Report
from dateline.train.types import POLICE, types_of

Rest = Literal["rules", "never", "always"]
Row = Mapping[str, Any]

# Text that comes with its words split: the stop goes before the blank, or nothing ends a sentence. Offsets stay.
SPLIT = re.compile(r" ([.,;:?!)\]])(?= |$)")
_CREDIT = re.compile(r"^.*?\(\d{4}-\d\d-\d\d\)\s*")  # "The Associated Press (2011-01-04) 1 killed ..."
_SHORTEST = 5  # words of a headline that says something


@dataclass(frozen=True, slots=True)
class Mark:
    """What people say of the words [start, end): that they tell of an act of one of `types`; if it is empty, of none.

    Where `loose`, they say it of the sentence, and any word in it that may tell of such an act does. `types` is null
    where what they say is none of our business.
    """

    start: int
    end: int
    types: frozenset[str] | None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A report with its marks; `rest` says what holds for words without one: as the rules say, never, or always."""

    report: Report
    marks: tuple[Mark, ...] = ()
    rest: Rest = "rules"


def marked(folder: Path) -> Iterator[tuple[str, Iterator[Marked]]]:
    """Each corpus with its reports. Raises ModelError, which names the file that is missing or cannot be read."""
    for name, (file, read) in _CORPORA.items():
        yield (
            name,
            (found for number, row in enumerate(rows(folder / file)) for found in read(row, f"{name}-{number}")),
        )


def rows(path: Path) -> Iterator[Row]:
    """The rows of a file of JSON Lines. Raises ModelError, which names it, where it cannot be read as such."""
    try:
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())
    except (OSError, ValueError) as problem:
        raise ModelError(
            f"{path}: cannot be read as JSON Lines ({problem}); docs/models/reader.md says what it is"
        ) from None


def kept_apart(key: str) -> bool:
    """Whether a text is of the half that is measured on."""
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 1


def _report(name: str, text: str) -> Report:
    """`text` as it stands, the first line taken for the title where more follows."""
    first = text.find("\n")
    if first <= 0 or not text[first:].strip():
        return Report(id=name, text=text)
    parts = (Part(kind="title", start=0, end=first), Part(kind="paragraph", start=first + 1, end=len(text)))
    return Report(id=name, text=text, parts=parts)


def _events(row: Row, name: str) -> Iterator[Marked]:
    """WikiEvents and RAMS: trigger words with types."""
    marks = (Mark(e["trigger"]["start"], e["trigger"]["end"], types_of(e["type"])) for e in row["events"])
    yield Marked(_report(name, SPLIT.sub(r"\1 ", row["text"])), tuple(marks))


def _other_news(row: Row, name: str) -> Iterator[Marked]:
    """BBC stories outside politics: no word tells of an act of conflict."""
    if str(row["label"]) == "0" and not kept_apart(row["text"]):
        yield Marked(_report(name, row["text"]), rest="never")


def _incidents(row: Row, name: str) -> Iterator[Marked]:
    """South Asia Terrorism Portal: each text tells of an attack."""
    if not kept_apart(row["text"]):
        yield Marked(_report(name, row["text"]), rest="always")


def _police(row: Row, name: str) -> Iterator[Marked]:
    """IndiaPoliceEvents: sentences in which the police kill, arrest or use force."""
    if kept_apart(str(row["id"])):
        return
    marks = []
    for said in row["sentences"]:
        types = frozenset(type_ for label in said["labels"] for type_ in POLICE.get(label, ()))
        if types:
            marks.append(Mark(said["start"], said["end"], types, loose=True))
    yield Marked(_report(name, row["text"]), tuple(marks))


def headlines(row: Row, field: str) -> Iterator[tuple[int, str]]:
    """The headlines that a column lists, by number, without credits; what is too short says nothing."""
    for number, raw in enumerate((row.get(field) or "").split(";")):
        line = _CREDIT.sub("", raw.strip().strip('"'))
        if len(line.split()) >= _SHORTEST:
            yield number, line


def _headlines(field: str) -> Callable[[Row, str], Iterator[Marked]]:
    """Lists of violent events, with the headlines that told of them."""

    def read(row: Row, name: str) -> Iterator[Marked]:
        for number, line in headlines(row, field):
            yield Marked(_report(f"{name}-{number}", line), rest="always")

    return read


_CORPORA: dict[str, tuple[str, Callable[[Row, str], Iterator[Marked]]]] = {
    "wikievents": ("events/wikievents_train.jsonl", _events),
    "rams": ("events/rams_dev.jsonl", _events),
    "bbc": ("relevance/bbc_news.jsonl", _other_news),
    "satp": ("relevance/satp.jsonl", _incidents),
    "india": ("events/india_police.jsonl", _police),
    "ucdp": ("ucdp/sample.jsonl", _headlines("source_headline")),
    "ucdp-syria": ("ucdp/syria.jsonl", _headlines("source_headline")),
    "maverick": ("linking/maverick.jsonl", _headlines("source")),
}
