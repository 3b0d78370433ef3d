"""Text (or a parsed report) -> Places: recognise, resolve, and say with what precision."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from dateline.places.gazetteer import Gazetteer, gazetteer
from dateline.places.recognise import around
from dateline.places.recognise.mention import Mention
from dateline.places.recognise.recognise import TAKEN, Evidence, recognise
from dateline.places.recognise.roles import Reading, Tag
from dateline.places.recognise.scene import Scene
from dateline.places.recognise.spans import mentions_of
from dateline.places.recognise.tokens import Word, words_of
from dateline.places.recognise.words import words
from dateline.places.resolve import between
from dateline.places.resolve.outlet import WEIGHT, home
from dateline.places.resolve.point import place_of
from dateline.places.resolve.resolve import Choice, Resolved, resolve, supported
from dateline.places.resolve.variant import latin
from dateline.record import Place, Report

if TYPE_CHECKING:  # the parse brings spaCy along, which plain text does not need
    from dateline.code.parse.sentences import Sentence

ONLY, LONG = 0.6, 6  # what it adds that no other country has a place so called; letters of such a name
DEMONYM = 0.25  # the vote of one "Ukrainian"; four are as good as a name


@dataclass(frozen=True, slots=True)
class Located:
    """A mention in the text, what was chosen for it, and the Place this makes."""

    mention: Mention
    choice: Choice
    place: Place


@dataclass(frozen=True, slots=True)
class _Read:
    """A text with the mentions recognised in it, and votes for countries."""

    scene: Scene
    mentions: list[Mention]
    hints: Mapping[str, float] = field(default_factory=dict)


def find_places(text: str, spans: Sequence[tuple[int, int]] | None = None) -> list[Place] | list[Place | None]:
    """The places `text` names, in order; with `spans`, what each of those stands for, in their order.

    The answer to a span is null where it can be no name in that place of that text: a plain word, a piece of one, a
    stretch that does not lie in the text.
    """
    if spans is None:
        return [located.place for located in _located(_recognised(text, None, None))]
    return [None if located is None else located.place for located in locate_spans(text, spans)]


def find_places_in(report: Report, sentences: "Sequence[Sentence]") -> list[Place]:
    """The places `report` names, sorted by where they stand; `sentences` is its parse, whose tags are evidence."""
    return [located.place for located in locate(report, sentences)]


def locate(report: Report, sentences: "Sequence[Sentence]") -> list[Located]:
    """What `find_places_in` answers, with the mention and the choice behind each place."""
    return _located(_recognised(report.text, _tags(sentences), home(report, gazetteer())))


def locate_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[Located | None]:
    """What `find_places` answers with `spans`: each a mention by itself, together with what else the text names."""
    read = _recognised(text, None, None)
    asked = mentions_of(read.scene, read.mentions, spans)
    together = _together({id(mention): mention for mention in asked if mention is not None}, read.mentions)
    for mention in together:
        mention.parent = None
    around.contain(text, together)
    chosen = resolve(together, read.hints, read.scene.known)
    far = between.ends(text, together)
    return [None if mention is None else _locate(text, mention, chosen, far) for mention in asked]


def _together(wanted: dict[int, Mention], found: list[Mention]) -> list[Mention]:
    """The mentions asked for and those found that touch none of them, in the order of the text."""
    asked = sorted(wanted.values(), key=lambda mention: mention.start)
    reach = list(accumulate((mention.end for mention in asked), max))  # the furthest end of the first so many
    starts = [mention.start for mention in asked]
    rest = []
    for mention in found:
        before = bisect_left(starts, mention.end)
        if not before or reach[before - 1] <= mention.start:
            rest.append(mention)
    return sorted([*asked, *rest], key=lambda mention: (mention.start, mention.end))


def _recognised(text: str, tag: Tag | None, country: str | None) -> _Read:
    known, lists = gazetteer(), words()
    parts = words_of(text)
    mentions = recognise(text, parts, known, lists, Evidence(tag, _actors(text)))
    hints = _demonyms(parts, known)
    if country is not None:
        hints[country] = hints.get(country, 0.0) + WEIGHT
    return _Read(Scene(text, parts, known, lists, tag), mentions, hints)


def _tags(sentences: "Sequence[Sentence]") -> Tag:
    words = {s.offset + t.idx: t for s in sentences for t in s.words}

    def tag(offset: int) -> Reading | None:
        word = words.get(offset)
        return None if word is None else (word.tag_, word.dep_, word.head.lemma_, word.text)

    return tag


def _actors(text: str) -> dict[int, int]:
    from dateline.parties.actors import named_in  # noqa: PLC0415  (the package of parties itself reads places)

    return {start: end for start, end, _ in named_in(text)}


def _demonyms(parts: list[Word], known: Gazetteer) -> dict[str, float]:
    """The votes of the text's demonyms for their countries."""
    table = known.demonyms
    counts = Counter(table[word.low] for word in parts if word.upper and word.low in table)
    return {code: min(1.0, DEMONYM * count) for code, count in counts.items()}


def _located(read: _Read) -> list[Located]:
    mentions, text = read.mentions, read.scene.text
    chosen = resolve(mentions, read.hints, read.scene.known)
    kept = _fit(mentions, chosen)
    far = between.ends(text, kept)
    return sorted((_locate(text, m, chosen, far) for m in kept), key=lambda located: located.mention.start)


def _locate(text: str, mention: Mention, chosen: Resolved, far: dict[int, Mention]) -> Located:
    choice, other = chosen[id(mention)], far.get(id(mention))
    return Located(mention, choice, place_of(text, mention, choice, chosen[id(other)].entry if other else None))


def _fit(mentions: list[Mention], chosen: Resolved) -> list[Mention]:
    """The sure mentions, and the doubtful ones whose place lies where the sure ones' do."""
    sure = list(dict.fromkeys(entry for m in mentions if m.sure and (entry := chosen[id(m)].entry)))
    doubtful = dict.fromkeys(entry for m in mentions if not m.sure and (entry := chosen[id(m)].entry))
    support = {entry: supported(entry, sure) for entry in doubtful}  # once for each place, however often it is named
    return [
        mention
        for mention in mentions
        if mention.sure
        or (
            (entry := chosen[id(mention)].entry) is not None
            and mention.evidence + support[entry] + ONLY * (support[entry] > 0 and _only_there(mention)) >= TAKEN
        )
    ]


def _only_there(mention: Mention) -> bool:
    """ "Borodyanka": a name that places of one country alone have, and one whose names are no English surnames."""
    countries = {entry.country for entry in mention.entries}
    return len(mention.key) >= LONG and len(countries) == 1 and not countries & latin()
