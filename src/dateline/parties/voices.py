"""Sources of a report -> the side each speaks for, and the kind of source that its side makes it.

In: sayings whose sources are resolved by name, role and organisation, and the report's cast. Out: the same sayings,
each source with `side`: a country (ISO 3166-1 alpha-2) or the id of an armed actor. Whoever speaks for nobody (people
of no office, witnesses, doctors, aid groups, analysts, outlets that no state runs) has none.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from dateline.code.attribution.saying import Saying
from dateline.ontology import table
from dateline.parties.actors import named_in
from dateline.parties.bodies import kind_of_body
from dateline.parties.cast import Cast
from dateline.parties.known import Named
from dateline.parties.nations import nations
from dateline.record import Source
from dateline.record.claim import PartyKind, SourceKind

_WORD = re.compile(r"[^\W\d_]+")
_SPAN = re.compile(r".*?(?=,? (?:who|whom|that|which)\b|$)", re.DOTALL)  # a source's phrase without what is told of it
_NAME = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)?")
PRIVATE = frozenset(("witness", "medical", "aid", "analyst"))
KINDS: dict[PartyKind, SourceKind] = {
    "state_forces": "military", "peacekeepers": "military", "rebels": "rebel", "militia": "rebel",
    "government": "official", "police": "official", "media": "media",
}  # fmt: skip
LEFT = frozenset(("ex", "former", "formerly", "late", "retired"))
ABROAD = (" to ", " for ", " in ", " on ", " with ", " at ")  # after them stands where, not whose: "envoy for Syria"


def voiced(sayings: Iterable[Saying], cast: Cast) -> list[Saying]:
    """`sayings`, each source with its side, and with the kind that its side's actor makes it."""
    known: dict[str, Source] = {}
    return [replace(saying, source=_once(saying.source, cast, known)) for saying in sayings]


def _once(source: Source | None, cast: Cast, known: dict[str, Source]) -> Source | None:
    """`source` with its side and kind; those of a phrase are looked up once."""
    if source is None:
        return None
    key = source.model_dump_json(exclude={"cue", "direct"})
    if key not in known:
        known[key] = _sided(source, cast)
    return source.model_copy(update={"side": known[key].side, "kind": known[key].kind})


def _sided(source: Source, cast: Cast) -> Source:
    if _gone(source):
        return source
    side, kind = _speaks_for(source, cast)
    return source.model_copy(update={"side": side, "kind": kind})


def _gone(source: Source) -> bool:
    """Whether the source held its office once: "a former minister" speaks for nobody."""
    return any(word in LEFT for word in (*_words(source.role)[:1], *_words(source.name)[:1]))


def _speaks_for(source: Source, cast: Cast) -> tuple[str | None, SourceKind]:
    named, country = _whose(source, cast)
    kind = _kind(source, named)
    if source.kind in PRIVATE or kind in PRIVATE:
        return None, kind
    if named is not None:
        return named.side, kind
    if kind == "media":
        return None, kind
    own = set(_words(source.role or source.name))
    in_office = (source.role is not None or kind not in ("other", "anonymous") or _bodies(source.name)) and not (
        own & _private()
    )
    if country is not None:
        return (country if in_office else None), kind
    if kind == "rebel":
        group = cast.sole_group()
        return (group.side if group is not None else None), kind
    return (_of_the_state(source, cast) if in_office else None), kind


def _kind(source: Source, named: Named | None) -> SourceKind:
    """The kind that the actor spoken for makes of a source whose own words do not tell more."""
    known = KINDS.get(named.kind) if named is not None else None
    if known is None or source.kind in PRIVATE or source.kind in ("anonymous", "document"):
        return source.kind
    if known == "media" and source.kind != "other":
        return source.kind
    if known == "official" and source.kind == "military":
        return source.kind  # an officer of a ministry
    return known


def _whose(source: Source, cast: Cast) -> tuple[Named | None, str | None]:
    """The actor, or else the country, named first in the words that tell whom a source speaks for."""
    for words in _phrases(source):
        actors = [(start, named) for start, _, named in named_in(words, cast.near, cast.on)]
        lands = [(n.start, n.country) for n in nations(words, capitals=True) if not n.behind]
        if words in (source.organisation, source.role):  # a person may be called as a place is
            lands += [(w.start(), country) for w in _NAME.finditer(words) if (country := cast.land(w[0]))]
        end = min((words.find(word) for word in ABROAD if words.find(word) > 0), default=len(words))
        actor = min(actors, key=lambda each: each[0], default=None)
        land = min(lands, default=None)
        if actor and land and land[0] < min(actor[0], end):
            # "Russian defence ministry" is an actor that starts with its country; "Ukrainian Red Cross" is no state's
            return (actor[1], None) if actor[1].side is None else (None, land[1])
        if actor:
            return actor[1], None
        if land and (land[0] < end or words is source.organisation):
            return None, land[1]
    return None, None


def _phrases(source: Source) -> list[str]:
    own = [source.organisation, source.role, source.name if _impersonal(source) else None]
    said = source.span.text if source.span is not None else ""
    told = _SPAN.match(said) if source.role is not None and source.role.lower() in said.lower() else None
    return [words for words in (*own, told[0] if told else None) if words]


def _impersonal(source: Source) -> bool:
    """Whether the name is that of an office or body, or only describes: "Kyiv", "Ukrainian official", "the army"."""
    return source.role is None or source.role.lower() in source.name.lower()


def _of_the_state(source: Source, cast: Cast) -> str | None:
    """The country of a source that only says that it is of some state: "the army", "a police spokesman"."""
    if source.kind not in ("official", "military", "other"):
        return None
    at = source.span.start if source.span is not None else 0
    body = _words(source.organisation)
    if body and not any(kind_of_body(word) for word in body):
        return None  # the president of an institute, a leader of a party
    words = [*body, *_words(source.role), *_words(source.name)]
    return next((country for word in words if (country := cast.bodies.of(word, at))), None)


def _words(phrase: str | None) -> list[str]:
    return [word.lower() for word in _WORD.findall(phrase or "")]


def _bodies(words: str) -> bool:
    return any(kind_of_body(word) for word in _words(words))


@cache
def _private() -> frozenset[str]:
    return frozenset(table("parties")["private"]["roles"])
