"""Stretches of a text that a caller takes for places -> the mention of each, or null where it can be no name there."""

from collections.abc import Sequence

from dateline.places.fold import fold
from dateline.places.gazetteer import Entry
from dateline.places.recognise import around, people
from dateline.places.recognise.mention import Mention
from dateline.places.recognise.names import Named
from dateline.places.recognise.provinces import province_after
from dateline.places.recognise.scene import Scene
from dateline.places.recognise.tokens import Word

Span = tuple[int, int]
WELL_KNOWN = 15_000  # people of a town that may be meant by its name in small letters
SHORT = 2  # the grade of a short form
_FEW = 5  # readings of a name, the most populous first, that count as well known
_ABBREVIATION = 5  # letters of "Calif."


def mentions_of(scene: Scene, found: Sequence[Mention], spans: Sequence[Span]) -> list[Mention | None]:
    """For each span its mention: what recognising found there, else the span taken at its word where it may be."""
    by_span = {(mention.start, mention.end): mention for mention in found}
    starts = {word.start: number for number, word in enumerate(scene.words)}
    asked: list[Mention | None] = []
    for span in spans:
        seen = by_span.get(span)
        asked.append(seen if seen is not None and seen.entries else _given(scene, starts, span) or seen)
    return asked


def _given(scene: Scene, starts: dict[int, int], span: Span) -> Mention | None:
    start, end = span
    text, words = scene.text, scene.words
    if not 0 <= start < end <= len(text) or _inside_word(text, start, end):
        return None
    name = text[start:end]
    key = fold(name)
    if not key:
        return None
    first = starts.get(start)
    if first is None:
        return Mention(start, end, name, key, _entries(scene, name, key), 0, 0, evidence=1.0) if _cased(name) else None
    last = first
    while last + 1 < len(words) and words[last + 1].start < end:
        last += 1
    ahead = scene.before(first)
    named = Named(first, last, key, _entries(scene, name, key))
    if not _may_be_name(scene, named, ahead):
        return None
    mention = scene.mention(named, ahead)
    mention.evidence = 1.0
    hint, _ = around.after(words, last, scene.lists)
    mention.hint = mention.hint or hint
    province_after(text, words, mention, scene.lists)
    return mention


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether the span cuts a word in two."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isalnum() and text[start].isalnum()) or (after.isalnum() and text[end - 1].isalnum())


def _cased(name: str) -> bool:
    """Whether `name` is written as names are: with a capital, or in letters that have none."""
    return any(letter.isupper() or (letter.isalpha() and not letter.islower()) for letter in name)


def _may_be_name(scene: Scene, named: Named, ahead: around.Before) -> bool:
    """Whether the words may be a name where they stand: capitals, and no plain word that only begins a sentence."""
    words, lists, known = scene.words, scene.lists, scene.known
    word = words[named.first]
    if not _cased(scene.text[word.start : words[named.last].end]):
        large = any(entry.grade < SHORT and entry.population >= WELL_KNOWN for entry in named.entries)
        return large and ahead.placed and named.key not in known.common
    if named.first != named.last:
        return True
    if named.key in known.demonyms:
        return True
    if not ahead.placed and _person(scene, named):
        return False
    if word.low in lists.months or (word.low in lists.never and not named.entries):
        return False
    if ahead.placed or not (word.first or word.caps):
        return True
    plain = (word.low in lists.never or word.low in lists.speech) and "." not in word.text
    unproven = not named.entries or named.key in known.common
    return not (plain or (unproven and _written_small(scene, word)))


def _person(scene: Scene, named: Named) -> bool:
    """Whether one word is a person's name: "Jordan Smith", "Captain Lincoln"; of a state, "Miss Ohio", never."""
    if any(entry.kind == "admin1" and entry.grade < SHORT for entry in named.entries[:_FEW]):
        return False
    return people.person(scene.words, named, scene.lists, scene.known).certain


def _written_small(scene: Scene, word: Word) -> bool:
    """Whether the text has the word in small letters too."""
    return any(other.low == word.low and not other.upper for other in scene.words)


def _entries(scene: Scene, name: str, key: str) -> tuple[Entry, ...]:
    """The places so called: by the abbreviations that stand for countries and provinces, then by name."""
    known, lists = scene.known, scene.lists
    bare = name.rstrip(".")
    entries = known.named(key)
    code = lists.countries.get(bare) or (None if entries else known.demonyms.get(key))
    if code in known.countries:
        return (known.countries[code],)
    province = lists.provinces.get(bare.replace(" ", ""))
    if province and len(name) <= _ABBREVIATION + 1:
        return known.province(province) or entries
    return entries
