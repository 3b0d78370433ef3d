"""Text (or a parsed report) -> Places: recognise, resolve, and say with what precision."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.places import around
from dateline.places.fold import fold
from dateline.places.gazetteer import Entry, Gazetteer, gazetteer
from dateline.places.mention import ADMIN, Mention
from dateline.places.recognise import TAKEN, Evidence, province_after, recognise
from dateline.places.resolve import resolve, supported
from dateline.places.roles import Tag
from dateline.places.tokens import Word, words_of
from dateline.places.words import Words, words
from dateline.record import Place, Report, Span

if TYPE_CHECKING:  # the parse brings spaCy along, which plain text does not need
    from dateline.code.sentences import Sentence

Choice = tuple[Entry, float] | None
_PRECISION = {"country": "country", "admin1": "admin1", "admin2": "admin2", "region": "region", "continent": "region",
              "sea": "region", "front": "region", "river": "region", "strait": "region", "district": "admin2",
              "desert": "region", "mountains": "region", "lake": "region", "valley": "region"}  # fmt: skip


def find_places(text: str, spans: Sequence[tuple[int, int]] | None = None) -> list[Place] | list[Place | None]:
    """The places `text` names, in order; with `spans`, what each of those stands for, null where nothing is found."""
    known, lists = gazetteer(), words()
    parts = words_of(text)
    mentions = recognise(text, parts, known, lists, Evidence(None, _actors(text)))
    if spans is None:
        return _places(text, mentions, _demonyms(parts, known), known)
    return _resolve_spans(text, parts, mentions, spans)


def find_places_in(report: Report, sentences: "Sequence[Sentence]") -> list[Place]:
    """The places `report` names, sorted by where they stand; `sentences` is its parse, whose tags are evidence."""
    known = gazetteer()
    parts = words_of(report.text)
    mentions = recognise(report.text, parts, known, words(), Evidence(_tags(sentences), _actors(report.text)))
    return _places(report.text, mentions, _demonyms(parts, known), known)


def _tags(sentences: "Sequence[Sentence]") -> Tag:
    tags = {s.offset + t.idx: (t.tag_, t.dep_, t.head.lemma_) for s in sentences for t in s.tokens}
    return tags.get


def _actors(text: str) -> dict[int, int]:
    from dateline.parties.actors import named_in  # noqa: PLC0415  (the package of parties itself reads places)

    return {start: end for start, end, _ in named_in(text)}


def _demonyms(parts: list[Word], known: Gazetteer) -> dict[str, int]:
    table = known.demonyms
    return dict(Counter(table[word.low] for word in parts if word.upper and word.low in table))


def _places(text: str, mentions: list[Mention], demonyms: dict[str, int], known: Gazetteer) -> list[Place]:
    chosen = resolve(mentions, demonyms, known)
    sure = list(dict.fromkeys(choice[0] for m in mentions if m.sure and (choice := chosen[id(m)])))
    doubtful = dict.fromkeys(choice[0] for m in mentions if not m.sure and (choice := chosen[id(m)]))
    support = {entry: supported(entry, sure) for entry in doubtful}  # once for each place, however often it is named
    places = [place_of(text, m, chosen[id(m)]) for m in mentions if m.sure or _fits(m, chosen[id(m)], support)]
    return sorted(places, key=lambda place: place.span.start if place.span else 0)


def _fits(mention: Mention, choice: Choice, support: dict[Entry, float]) -> bool:
    return choice is not None and mention.evidence + support[choice[0]] >= TAKEN


def _resolve_spans(
    text: str, parts: list[Word], mentions: list[Mention], spans: Sequence[tuple[int, int]]
) -> list[Place | None]:
    """Each span by itself as a mention, together with what else the text names."""
    known, lists = gazetteer(), words()
    by_span = {(m.start, m.end): m for m in mentions}
    starts = {part.start: number for number, part in enumerate(parts)}
    asked: list[Mention | None] = []
    for start, end in spans:
        mention = by_span.get((start, end)) or _given(text, parts, starts, (start, end), known, lists)
        asked.append(mention)
    wanted = [m for m in asked if m is not None]
    ends = [(m.start, m.end) for m in wanted]
    rest = [m for m in mentions if all(m.end <= start or m.start >= end for start, end in ends)]
    together = sorted([*{id(m): m for m in wanted}.values(), *rest], key=lambda m: (m.start, m.end))
    _contain(text, together)
    chosen = resolve(together, _demonyms(parts, known), known)
    return [None if m is None else place_of(text, m, chosen[id(m)]) for m in asked]


def _contain(text: str, mentions: list[Mention]) -> None:
    for mention in mentions:
        mention.parent = None
    around.contain(text, mentions)


def _given(
    text: str, parts: list[Word], starts: dict[int, int], span: tuple[int, int], known: Gazetteer, lists: Words
) -> Mention | None:
    """The mention of a span the caller names, whatever recognising thinks of it."""
    start, end = span
    name = text[start:end]
    key = fold(name)
    if not key:
        return None
    first = starts.get(start)
    last = first
    if first is not None:
        while last is not None and last + 1 < len(parts) and parts[last + 1].start < end:
            last += 1
    entries = known.named(key)
    code = lists.countries.get(name.rstrip(".")) or (None if entries else known.demonyms.get(key))
    if code in known.countries:
        entries = (known.countries[code],)
    province = lists.provinces.get(name.rstrip("."))
    if province and len(name) <= 5:
        entries = known.province(province) or entries
    mention = Mention(start, end, name, key, entries, first or 0, last or 0, evidence=1.0)
    if first is None or last is None:
        return mention
    ahead = around.before(parts, first, lists, known)
    mention.relation, mention.hint, mention.near = ahead.relation, ahead.hint, ahead.near
    mention.bearing, mention.distance, mention.inside = ahead.bearing, ahead.distance, ahead.country
    hint, _ = around.after(parts, last, lists)
    mention.hint = mention.hint or hint
    province_after(text, parts, mention, lists)
    return mention


def place_of(text: str, mention: Mention, choice: Choice) -> Place:
    """The Place of a mention and the entry chosen for it."""
    span = Span.of(text, mention.start, mention.end)
    if choice is None:
        country = mention.inside.split(".")[0] if mention.inside else None
        return Place(
            name=mention.name, country=country, precision="near" if mention.near else "exact",
            relation=mention.relation, span=span, confidence=0.3,
        )  # fmt: skip
    entry, share = choice
    lat, lon = _offset(entry, mention)
    precision = _PRECISION.get(entry.kind, "exact")
    if mention.near and precision == "exact":
        precision = "near"
    elif mention.hint == ADMIN and precision == "exact":
        precision = "admin2"  # "the district of Panjwai", of which only the town is known
    return Place(
        name=entry.name, id=entry.id or None, lat=lat, lon=lon, country=entry.country, admin1=entry.admin1,
        precision=precision, relation=mention.relation, span=span,  # type: ignore[arg-type]
        confidence=round(min(0.98, 0.25 + 0.7 * share), 3),
    )  # fmt: skip


def _offset(entry: Entry, mention: Mention) -> tuple[float | None, float | None]:
    """The entry's point, moved by the distance and bearing that the words give."""
    if entry.lat is None or entry.lon is None or mention.bearing is None or not mention.distance:
        return entry.lat, entry.lon
    if mention.distance > 500:
        return entry.lat, entry.lon
    angle = math.radians(mention.bearing)
    lat = entry.lat + mention.distance / 111.2 * math.cos(angle)
    lon = entry.lon + mention.distance / (111.2 * max(0.05, math.cos(math.radians(entry.lat)))) * math.sin(angle)
    return round(lat, 4), round(lon, 4)
