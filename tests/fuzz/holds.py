"""Bytes or text -> nothing where all that must hold of reading them holds; else an AssertionError, or the fault itself.

What must hold of any input: no error but a DatelineError, each span the exact slice of the text, the same answer twice,
an answer that is the same after a way through JSON, and the same out of a record as into it.
"""

import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.code.attribution import find_attributions
from dateline.errors import DatelineError
from dateline.intake import Refused, gather
from dateline.pipeline import read as read_whole
from dateline.places import find_places
from dateline.reader import read_report
from dateline.record import Reading
from dateline.store import Received, Record
from dateline.times import find_times

SECONDS = 10.0  # of processor time, for the few thousand characters that are tried


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """All spans in an object of JSON."""
    if isinstance(value, dict):
        if value.keys() >= {"start", "end", "text"} and isinstance(value["start"], int):
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def _cited(found: Any, text: str) -> None:
    for span in spans(found):
        assert text[span["start"] : span["end"]] == span["text"], span


def reader(data: bytes) -> None:
    """A page or text -> a report."""
    started = time.process_time()
    try:
        report = read_report(data)
    except DatelineError as problem:
        assert str(problem)
        return
    assert time.process_time() - started < SECONDS
    assert report == read_report(data)
    assert type(report).model_validate_json(report.model_dump_json()) == report
    last = 0
    for part in report.parts:
        assert last <= part.start < part.end <= len(report.text), part
        last = part.end
    assert report.text.isprintable() or not set(report.text) & set("\x00\x1b\u202e\u200b\ufeff")


def times(data: bytes) -> None:
    """A text -> times."""
    text = data.decode("utf-8", errors="replace")
    found = [when.model_dump(mode="json") for when in find_times(text, "2024-03-02")]
    _cited(found, text)
    assert found == [when.model_dump(mode="json") for when in find_times(text, "2024-03-02")]


def places(data: bytes) -> None:
    """A text -> places and sources."""
    text = data.decode("utf-8", errors="replace")
    found = [place and place.model_dump(mode="json") for place in find_places(text)]
    _cited(found, text)
    assert found == [place and place.model_dump(mode="json") for place in find_places(text)]
    _cited([said.model_dump(mode="json") for said in find_attributions(text)], text)


def coder(data: bytes) -> None:
    """A page or text -> its whole reading."""
    started = time.process_time()
    try:
        reading = read_whole(data)
    except DatelineError as problem:
        assert str(problem)
        return
    assert time.process_time() - started < SECONDS
    told = reading.model_dump(mode="json")
    _cited([told["claims"], told["events"]], reading.report.text)
    assert Reading.model_validate(json.loads(json.dumps(told))).model_dump(mode="json") == told
    assert read_whole(data) == reading
    for claim in reading.claims:
        assert claim.report == reading.report.id
        assert 0 <= claim.confidence <= 1
        for each in claim.quantities:
            assert each.min is None or each.max is None or each.min <= each.max


def store(data: bytes) -> None:
    """Bytes -> a record that has them, once, as they were."""
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder, "fuzz.db")) as record:
        try:
            added = record.add(Received(body=data, origin="fuzz"))
        except DatelineError as problem:
            assert str(problem)
            return
        if added.status == "rejected":
            assert added.reason
            return
        assert record.add(Received(body=data, origin="again")).status == "known"


def intake(data: bytes) -> None:
    """A file of any kind -> its reports, or what is wrong with it; the first byte chooses the ending of its name."""
    endings = (".zip", ".warc", ".tar", ".jsonl", ".csv", ".xml", ".mbox", ".eml", ".html", ".warc.gz", ".json", "")
    ending = endings[data[0] % len(endings)] if data else ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"fuzz{ending}")
        path.write_bytes(data[1:])
        for item in gather([str(path)]):
            if isinstance(item, Refused):
                assert item.reason
        assert [each.name for each in Path(folder).iterdir()] == [path.name]


TARGETS = {each.__name__: each for each in (reader, times, places, coder, store, intake)}
