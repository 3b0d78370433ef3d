"""Nouns of a claim: who, whom, where, when, how many, and who says so."""

from typing import Annotated, Literal

from pydantic import Field

from dateline.record.text import Noun, Span

Status = Literal["asserted", "denied", "planned", "possible"]
PartyKind = Literal[
    "state_forces", "rebels", "militia", "police", "government", "civilians", "protesters", "peacekeepers",
    "person", "media", "organisation", "facility", "vehicle", "equipment", "unknown",
]  # fmt: skip
SourceKind = Literal[
    "official", "military", "rebel", "media", "witness", "medical", "aid", "analyst", "document", "anonymous",
    "other",
]  # fmt: skip
Measure = Literal[
    "occurrences", "killed", "injured", "missing", "captured", "detained", "abducted", "displaced",
    "participants", "positions", "weapons", "vehicles", "other",
]  # fmt: skip
PlacePrecision = Literal["exact", "near", "admin2", "admin1", "country", "region"]
TimePrecision = Literal["minute", "hour", "day", "week", "month", "season", "year", "vague"]
Basis = Literal["stated", "context", "published"]
EvidenceKind = Literal["video", "photo", "satellite", "document", "witness"]
Share = Annotated[float, Field(ge=0.0, le=1.0)]


class Party(Noun):
    """A side, group, person or thing in a claim.

    `country` is ISO 3166-1 alpha-2. `inferred` is true where the sentence leaves the party out and the context
    gives it; `span` is then null.
    """

    name: str
    id: str | None = None
    kind: PartyKind = "unknown"
    country: str | None = None
    span: Span | None = None
    inferred: bool = False


class Place(Noun):
    """Where: a named place, resolved as far as the gazetteer reaches.

    `lat` and `lon` are WGS 84 degrees and null where the name is not known. `precision`: `exact` (the settlement
    or point itself), `near` (within about 25 km of it), an administrative level, `country`, or `region` (a named
    area that is none of these). `relation` is the preposition's sense: at, near, north of, between, towards, ...
    `span` is null, and `inferred` true, where the place is carried from the text around the claim.
    """

    name: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: PlacePrecision = "exact"
    relation: str = "at"
    span: Span | None = None
    confidence: Share = 0.5
    inferred: bool = False


class When(Noun):
    """When: an interval with its precision.

    `start` and `end` are ISO 8601 and both inclusive: dates, or date-times with offset. `value` is the TIMEX3
    value of the expression. `span` is null unless `basis` is `stated`.
    """

    start: str | None
    end: str | None
    precision: TimePrecision
    basis: Basis = "stated"
    value: str | None = None
    span: Span | None = None


class Quantity(Noun):
    """How many: `min` and `max` are equal where exact and null where open ("at least 14" is 14, null)."""

    of: Measure
    min: int | None
    max: int | None
    who: str | None = None
    span: Span | None = None


class Weapon(Noun):
    """A weapon the claim names."""

    name: str
    span: Span | None = None


class Evidence(Noun):
    """What the report says shows it: a video, a document, a witness."""

    kind: EvidenceKind
    span: Span | None = None


class Source(Noun):
    """Who says it. A claim with no source is said by the outlet itself.

    `side` is the country (ISO 3166-1 alpha-2) or party it speaks for; `direct` is true inside quotation marks.
    """

    name: str
    role: str | None = None
    organisation: str | None = None
    side: str | None = None
    kind: SourceKind = "other"
    cue: str | None = None
    direct: bool = False
    span: Span | None = None


class Attribution(Noun):
    """One stretch of speech: who says it, by which words, and what is said."""

    source: Span | None
    cue: Span | None
    content: Span
    direct: bool = False


class Codes(Noun):
    """The claim's type in other schemes; null where the scheme has no word for it."""

    acled: str | None = None
    plover: str | None = None
    cameo: str | None = None
    ucdp: int | None = None


class DatasetRow(Noun):
    """The row of another dataset that a claim is: `dataset` is "acled", "ucdp" or "polecat", `id` the dataset's own.

    Rows without an id of their own have that of their report.
    """

    dataset: str
    id: str


class Claim(Noun):
    """One statement in a report that something happened, is happening, will, might, or did not.

    `attribution` names the one who says it first, then whoever relays it. `confidence` is the share of such
    claims that are right. `denies` is the id of the claim that a denied one denies, where its report tells that claim.
    `row` is null unless others coded the claim.
    """

    id: str
    report: str
    type: str
    status: Status
    sentence: Span
    trigger: Span
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    place: Place | None = None
    time: When | None = None
    quantities: tuple[Quantity, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    attribution: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    codes: Codes = Codes()
    confidence: Share = 0.5
    denies: str | None = None
    row: DatasetRow | None = None
