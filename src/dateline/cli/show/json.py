"""A reading -> one line of JSON, byte for byte the same for the same reading."""

import json
from collections.abc import Iterable

from pydantic import BaseModel

from dateline.code.explain import Explanation, Note
from dateline.record import Reading
from dateline.record.lines import one_line


def line(reading: Reading, explanation: Explanation | None = None) -> str:
    """The reading as the contract's object, fields in their order; with `explanation` where one is given."""
    thing = reading.model_dump(mode="json")
    if explanation is not None:
        thing["explanation"] = [_note(note) for note in explanation]
    return dumped(thing)


def dumped(thing: object) -> str:
    """`thing` as one line of JSON for every reader of lines."""
    return one_line(json.dumps(thing, ensure_ascii=False))


def model_lines(models: Iterable[BaseModel]) -> None:
    """Print one line a model."""
    for model in models:
        print(dumped(model.model_dump(mode="json")))


def _note(note: Note) -> dict[str, object]:
    return {
        "span": note.span.model_dump(mode="json"),
        "rule": note.rule,
        "kept": note.kept,
        "why": note.why,
        "claim": note.claim,
    }


def show(label: str, reading: Reading, explanation: Explanation | None) -> None:  # noqa: ARG001  (JSON names no file)
    """Print the line."""
    print(line(reading, explanation))
