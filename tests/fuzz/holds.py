"""Bytes -> nothing where all that must hold of reading them holds; else an AssertionError, or the fault itself.

What must hold of any input: no error but a DatelineError, each span the exact slice of its text, the same answer twice,
an answer that is the same after a way through JSON, points on the globe, times and counts in order, an end in seconds.
"""

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from hostile_seeds import MAKERS
from pydantic import BaseModel

from dateline.code.attribution import find_attributions
from dateline.errors import DatelineError
from dateline.intake import Refused, gather
from dateline.pipeline import read
from dateline.places import find_places
from dateline.reader import read_report
from dateline.record import Place, Quantity, Span, When
from dateline.times import find_times
from tests.times.order import in_order

SECONDS = 10.0  # of processor time, for the few thousand bytes that are tried
PUBLISHED = ("2024-03-02", "1987-12-31T23:59:00-08:00", None)
ENDINGS = (*MAKERS, ".eml", ".json", ".html", "")
SHUT_OUT = set("\x00\x1b\u202e\u200b\ufeff")  # of what no text of a report may hold


def nouns(noun: object) -> Iterator[BaseModel]:
    """The nouns inside a noun or a series of them, itself included."""
    if isinstance(noun, BaseModel):
        yield noun
        for name in type(noun).model_fields:
            yield from nouns(getattr(noun, name))
    elif isinstance(noun, tuple | list):
        for each in noun:
            yield from nouns(each)


def sound(found: Iterable[BaseModel], text: str) -> None:
    """Spans are slices of `text`, points on the globe, times and counts in order; a way through JSON loses nothing."""
    for whole in found:
        assert type(whole).model_validate_json(whole.model_dump_json()) == whole
        for noun in nouns(whole):
            if isinstance(noun, Span):
                assert 0 <= noun.start < noun.end <= len(text), noun
                assert text[noun.start : noun.end] == noun.text, noun
            elif isinstance(noun, Place):
                assert (noun.lat is None) == (noun.lon is None), noun
                assert noun.lat is None or noun.lon is None or (abs(noun.lat) <= 90 and abs(noun.lon) <= 180), noun
            elif isinstance(noun, When):
                assert noun.start is None or noun.end is None or in_order(noun.start, noun.end), noun
            elif isinstance(noun, Quantity):
                assert noun.min is None or noun.max is None or 0 <= noun.min <= noun.max, noun


def again(ask: Callable[[], Any]) -> Any:
    """The answer, which must come within bounds and be the same when asked for again; null where input is refused."""
    started = time.process_time()
    try:
        answer = ask()
    except DatelineError as problem:
        assert str(problem)
        return None
    assert time.process_time() - started < SECONDS
    assert ask() == answer
    return answer


def reader(data: bytes) -> None:
    """A page or text -> a report."""
    report = again(lambda: read_report(data))
    if report is None:
        return
    sound([report], report.text)
    assert not SHUT_OUT & set(report.text)
    plain = [part for part in report.parts if part.kind != "post"]  # a post spans paragraphs of its own
    assert all(0 <= part.start < part.end <= len(report.text) for part in report.parts), report.parts
    assert all(one.end <= two.start for one, two in pairwise(plain)), report.parts


def times(data: bytes) -> None:
    """A text, seen from a day that its length chooses -> times."""
    text = data.decode("utf-8", errors="replace")
    published = PUBLISHED[len(data) % len(PUBLISHED)]
    found = again(lambda: find_times(text, published))
    sound(found, text)
    spans = [when.span for when in found]
    assert all(one.end <= two.start for one, two in pairwise(spans)), spans


def places(data: bytes) -> None:
    """A text -> places, and who says what in it."""
    text = data.decode("utf-8", errors="replace")
    sound(again(lambda: find_places(text)), text)
    sound(again(lambda: find_attributions(text)), text)


def coder(data: bytes) -> None:
    """A page or text -> its whole reading."""
    reading = again(lambda: read(data))
    if reading is None:
        return
    sound([reading], reading.report.text)
    ids = [claim.id for claim in reading.claims]
    assert len(ids) == len(set(ids))
    assert all(claim.report == reading.report.id for claim in reading.claims)
    assert sorted(id_ for event in reading.events for id_ in event.claims) == sorted(ids)
    assert all(claim.denies is None or claim.denies in ids for claim in reading.claims)


def intake(data: bytes) -> None:
    """A file of any kind -> its reports, or what is wrong with it; the first byte chooses the ending of its name."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"fuzz{ENDINGS[data[0] % len(ENDINGS)] if data else ''}")
        path.write_bytes(data[1:])
        for item in again(lambda: list(gather([str(path)]))):
            assert not isinstance(item, Refused) or item.reason
        assert [each.name for each in Path(folder).iterdir()] == [path.name]


HOLDS = (reader, times, places, coder, intake)
