"""Actors as other datasets write them -> parties: "Government of Syria", "Police Forces of Mali (2021-)".

A side that actors.toml knows gets its id, so that it can be compared with the sides that reports name.
"""

import re
from collections.abc import Iterator
from datetime import date

from dateline.ontology.countries import named as country_named
from dateline.parties.actors import named_in
from dateline.parties.known import Named, army_of
from dateline.record import Party
from dateline.record.claim import PartyKind

_BODY = r"(?P<body>Military Forces|Police Forces|Government) of (?:the )?"
_STATE = (
    re.compile(_BODY + r"(?P<state>.+?) \(\d{4}-(?:\d{4})?\)(?: (?P<unit>.+))?"),  # as ACLED has them, with years
    re.compile(_BODY + r"(?P<state>.+)(?P<unit>)"),
)
_KINDS: dict[str, PartyKind] = {
    "Military Forces": "state_forces",
    "Police Forces": "police",
    "Government": "government",
}
_GENERIC: tuple[tuple[str, PartyKind], ...] = (
    ("civilians", "civilians"),
    ("protesters", "protesters"),
    ("rioters", "protesters"),
    ("unidentified armed group", "militia"),
    ("unidentified", "unknown"),
)
_LAST = re.compile(r" \(([^()]*)\)$")


def party(name: str, kind: PartyKind, country: str | None, on: date) -> Party:
    """The party of this `name` in a row about `country`, on that day; `kind` is what else the row says of it."""
    small = name.lower()
    for words, generic in _GENERIC:
        if small.startswith(words):
            inside = _LAST.search(name)
            return Party(name=name, kind=generic, country=country_named(inside[1]) if inside else None)
    return _of_state(name, on) or _known(name, country, on) or Party(name=name, kind=kind)


def _of_state(name: str, on: date) -> Party | None:
    """A government, or its forces."""
    whole = next(filter(None, (form.fullmatch(name) for form in _STATE)), None)
    code = country_named(whole["state"]) if whole else None
    if whole is None or code is None:
        return None
    kind = _KINDS[whole["body"]]
    army = army_of(code, on) if kind == "state_forces" and not whole["unit"] else None
    return Party(name=army.name if army else name, id=army.id if army else None, kind=kind, country=code)


def _known(name: str, country: str | None, on: date) -> Party | None:
    """An actor that actors.toml lists under this name, or under one of those it is made of."""
    near = frozenset((country,)) if country else frozenset[str]()
    for spelling in _spellings(name):
        for start, end, found in named_in(spelling, near, on):
            if start == 0 and end == len(spelling):
                return _party(found)
    return None


def _party(found: Named) -> Party:
    return Party(name=found.name, id=found.id, kind=found.kind, country=found.country)


def _spellings(name: str) -> Iterator[str]:
    """ "JNIM: Group for Support of Islam (Mali)" and its pieces, the longest first."""
    bare = _LAST.sub("", name)
    short, _, full = bare.partition(": ")
    yield from dict.fromkeys(spelling for spelling in (name, bare, full, short) if spelling)
