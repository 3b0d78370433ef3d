"""The words right beside a name -> what they say for or against a place: "Chapin man", "residents of X", "KYIV —"."""

from dateline.places.recognise.mention import Mention
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

# Evidence, tuned with that of `weigh`.
DATELINE, WRITTEN_IN = 1.5, 3.0  # "KYIV (AP) —"; "Title. MOSTAR — "
CLOSED = 1.2  # "Clarke County": its own last word says what it is
BELONGS = 1.3  # "Chapin man", "Kharkiv residents": people and bodies of a place
OF = 1.0  # "residents of X"
SAINT = 5.0  # "St. Mary's"
SEAT = 2.5  # "D-Charleston": the place a lawmaker sits for
_PARTIES = frozenset({"D", "I", "R"})
GREAT = 200_000  # people of a town that bears a saint's name and is meant by it


def evidence(words: list[Word], mention: Mention, lists: Words) -> float:
    """What the words beside the name, and the name's own last word, say."""
    found = -SAINT * _saint(words, mention)
    if mention.last > mention.first and not mention.placed:
        found += CLOSED * (lists.hint(words[mention.last].low) is not None)
    if _belongs(words, mention.last, lists):
        found += BELONGS
    if not mention.placed and mention.first > 1 and words[mention.first - 1].low == "of":
        found += OF * _of_place(words, mention.first - 2, lists)
    return found + SEAT * _seat(words, mention.first)


def _saint(words: list[Word], mention: Mention) -> bool:
    """ "St. Patrick's Day", "St. Mary's High School": what bears a saint's name, not the town of that name."""
    if words[mention.first].low not in {"st", "saint"} or mention.last + 1 >= len(words):
        return False
    if any(entry.population >= GREAT for entry in mention.entries[:3]):
        return False
    return words[mention.last + 1].low == "s" or words[mention.last + 1].text in {"'s", "’s"}


def _belongs(words: list[Word], last: int, lists: Words) -> bool:
    """ "Chapin man", "Kharkiv-based", "Donetsk-area"."""
    step = last + 1
    if step + 1 < len(words) and words[step].text == "-" and words[step].start == words[last].end:
        return words[step + 1].low in lists.based
    if step >= len(words) or words[step].start - words[last].end != 1:
        return False
    return not words[step].upper and words[step].low in lists.belonging


def _of_place(words: list[Word], n: int, lists: Words) -> bool:
    """ "residents of X", "Ahmad Darwish of X", "Darwish, 30, of X": word `n` stands before "of"."""
    return (
        words[n].low in lists.of_heads or words[n].text == "," or (words[n].upper and words[n].low not in lists.titles)
    )


def _seat(words: list[Word], first: int) -> bool:
    """ "Sen. Smith, R-Marshall": a party's letter and a hyphen."""
    if first < 2 or words[first - 1].text != "-" or words[first - 1].end != words[first].start:
        return False
    return words[first - 2].text in _PARTIES and words[first - 2].end == words[first - 1].start


def dateline(words: list[Word], mention: Mention) -> float:
    """ "KABUL, Aug 3 (Wire) - ", "KYIV (AP) —", "DJIBO --": the place of writing, at the head of a line."""
    word, step = words[mention.first], mention.last + 1
    if not word.first or step >= len(words):
        return 0.0
    mark = words[step].text
    if not word.caps and words[mention.last].text.isupper() and word.text.isupper() and mark in {"—", "–", "-"}:
        return WRITTEN_IN
    if mention.first and words[mention.first - 1].line == word.line:
        return 0.0
    return DATELINE if mark in {"(", "—", "–"} or (mark in {"-", ","} and word.text.isupper()) else 0.0
