"""A corpus's rows -> which corpus it is, and the reader of its rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.errors import DatelineError
from dateline.evaluate.corpora import conflict, events, headlines, muc4, plover, police, relations, snippets
from dateline.evaluate.corpora.items import Reader, Row


class CorpusError(DatelineError):
    """A corpus cannot be read."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A corpus: the fields that only its rows have all of, the reader of a row, and what it is."""

    fields: frozenset[str]
    read: Reader
    means: str


KINDS: Mapping[str, Kind] = {
    "muc4": Kind(frozenset(("templates",)), muc4.item, "MUC-4: templates of terrorist acts, by type and names"),
    "police": Kind(
        frozenset(("sentences", "labels", "url")), police.item, "IndiaPoliceEvents: what police do, by sentence"
    ),
    "plover": Kind(frozenset(("event_text", "markup")), plover.item, "PLOVER: one sentence, its root type"),
    "relations": Kind(frozenset(("entities", "relations")), relations.item, "re3d: who fights, meets or helps whom"),
    "events": Kind(frozenset(("events",)), events.item, "WikiEvents, RAMS: event words with their types"),
    "headlines": Kind(frozenset(("source_headline",)), headlines.item, "UCDP: headlines of deadly events"),
    "conflict": Kind(frozenset(("label", "split")), conflict.item, "texts about conflict or not, by the file's name"),
    "snippets": Kind(frozenset(("text", "label")), snippets.item, "snippets, each with its ACLED sub-event type"),
}


def kind_of(name: str | None, row: Row, file: str) -> Kind:
    """The corpus named, or else the first whose fields `row` has. Raises CorpusError that lists the kinds."""
    known = ", ".join(f"{key} ({kind.means})" for key, kind in KINDS.items())
    if name is not None:
        if name not in KINDS:
            raise CorpusError(f"no kind of corpus {name!r}; there are: {known}")
        return KINDS[name]
    for kind in KINDS.values():
        if kind.fields <= row.keys():
            return kind
    raise CorpusError(f"{file}: no corpus known by the fields {', '.join(sorted(row))}; name one with --kind: {known}")
