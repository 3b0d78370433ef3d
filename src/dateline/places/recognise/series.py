"""Names in a row that share one plural word: "Barrow, Jackson and Madison counties", "the Tigris and Diyala rivers"."""

from dataclasses import dataclass

from dateline.places.recognise.mention import Mention
from dateline.places.recognise.names import Named
from dateline.places.recognise.scene import Scene
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

EVIDENCE = 1.8
_JOINS = frozenset({",", "and", "or"})
_LONGEST = 4  # words of one name
_BACK = 24  # words of a row


@dataclass(frozen=True, slots=True)
class Member:
    """A name of a row: its last word, and the word the row shares, in the singular."""

    last: int
    head: str


def rows(words: list[Word], lists: Words) -> dict[int, Member]:
    """The names of all rows of the text, by the number of their first word."""
    found: dict[int, Member] = {}
    for number, word in enumerate(words):
        if word.low in lists.plurals and not word.caps:
            found.update(_row(words, number, lists))
    return found


def _row(words: list[Word], end: int, lists: Words) -> dict[int, Member]:
    """The names of the row that the plural word `end` closes; none where a part of it is no name."""
    head = lists.plurals[words[end].low]
    parts: list[list[int]] = [[]]
    joined = False
    for n in range(end - 1, max(-1, end - _BACK), -1):
        word = words[n]
        if word.line != words[end].line:
            break
        if word.text in _JOINS:
            joined = joined or word.is_word
            if parts[-1]:
                parts.append([])
        elif word.is_word and word.upper and word.low not in lists.openers and words[n + 1].start - word.end <= 1:
            parts[-1].append(n)
        else:
            break
    names = [part[::-1] for part in parts if part]
    if not joined or len(names) < 2 or not all(_is_name(words, part, lists) for part in names):
        return {}
    return {part[0]: Member(part[-1], head) for part in names}


def _is_name(words: list[Word], part: list[int], lists: Words) -> bool:
    lows = [words[n].low for n in part]
    return len(part) <= _LONGEST and not any(low in lists.never or low in lists.peoples for low in lows[-1:])


def member(scene: Scene, at: int, row: Member) -> Mention | None:
    """The mention of a name of a row; null where the row is one of peoples, or of towns of which none is known."""
    words, lists, known = scene.words, scene.lists, scene.known
    key = " ".join(word.low for word in words[at : row.last + 1] if word.is_word)
    if key in known.demonyms:
        return None
    entries = known.named(f"{key} {row.head}")
    if not entries and row.head not in lists.roads:
        entries = known.named(key)
    if not entries and row.head in lists.settlement:
        return None
    mention = scene.mention(Named(at, row.last, key, entries), scene.before(at))
    mention.hint, mention.placed = lists.hint(row.head), True
    mention.evidence = EVIDENCE
    return mention
