"""Roads, squares and numbered points: "Salah al-Din Road", "Highway 4", "Kilometre 101", "Checkpoint 17".

They need no gazetteer: their last word, or their first with its number, says what they are.
"""

from dateline.places.recognise.mention import POINT, Mention
from dateline.places.recognise.names import Named
from dateline.places.recognise.scene import Scene
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

SURE = 1.5  # evidence of a road's name
LIKE_A_PERSON = 0.4  # "Diane Lane", unless a preposition stands before
_WORDS_BEFORE = 4  # words of a name before "Road"
_DIGITS = 4  # of the number of a road
_ORDINAL = frozenset({"nd", "rd", "st", "th"})
_INNER = frozenset({"al", "de", "del", "el", "la", "las", "los", "of"})


def road(scene: Scene, at: int) -> Mention | None:
    """The road, square or numbered point whose name begins at word `at`."""
    words, lists = scene.words, scene.lists
    if words[at].caps or words[at].low in lists.openers or _initial(words, at):
        return None
    last = _numbered(words, at, lists)
    last = _named(words, at, lists) if last is None else last
    if last is None:
        return None
    key = " ".join(word.low for word in words[at : last + 1] if word.is_word or word.text[0].isdigit())
    ahead = scene.before(at)
    mention = scene.mention(Named(at, last, key, scene.known.named(key)), ahead)
    given = any(word.low in lists.given for word in words[at:last])
    mention.evidence = LIKE_A_PERSON if given and not ahead.placed else SURE
    mention.hint, mention.placed = POINT, True
    return mention


def _initial(words: list[Word], at: int) -> bool:
    """ "Marvin F. Lane": a person's initial, no "W. Bridge St."."""
    return at > 0 and len(words[at].text) == 1 and words[at - 1].upper and words[at - 1].is_word


def _numbered(words: list[Word], at: int, lists: Words) -> int | None:
    """The last word of "Highway 4", "I-95", "PK5"."""
    word = words[at].low
    if word in lists.numbered:
        return _number_after(words, at)
    if word[-1].isdigit() and word.rstrip("0123456789") in lists.numbered:
        return at
    if words[at].text == "I" and at + 2 < len(words) and words[at + 1].text == "-" and _is_number(words[at + 2]):
        return at + 2
    return None


def _number_after(words: list[Word], at: int) -> int | None:
    n = at + 1
    if n < len(words) and words[n].text == "-" and words[n].start == words[at].end:
        n += 1
    if n >= len(words) or words[n].start - words[n - 1].end > 1 or not _is_number(words[n]):
        return None
    return n


def _is_number(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) <= _DIGITS


def _named(words: list[Word], at: int, lists: Words) -> int | None:
    """The last word of "Salah al-Din Road", "West 16th Street", "County Road 225"."""
    for n in range(at + 1, min(len(words), at + 2 * _WORDS_BEFORE + 1)):
        word = words[n]
        if word.start - words[n - 1].end > 1 or word.line != words[at].line:
            return None
        if word.upper and word.is_word:
            if word.low in lists.roads and words[n - 1].low not in _INNER and not _firm(words, n, lists):
                number = _number_after(words, n) if word.low in lists.numbered else None
                return n if number is None else number
        elif not _inner(words, n):
            return None
    return None


def _firm(words: list[Word], n: int, lists: Words) -> bool:
    """ "Wall Street Journal": a name that goes on as a firm's or an office's."""
    if n + 1 >= len(words) or not words[n + 1].upper or words[n + 1].start - words[n].end != 1:
        return False
    low = words[n + 1].low
    return low in lists.org_after or low in lists.public or low in lists.institution


def _inner(words: list[Word], n: int) -> bool:
    """Whether word `n`, no capitalised word, may stand inside a road's name: "16th", "W.", "al-"."""
    word, ahead = words[n], words[n - 1]
    if word.text == ".":
        return ahead.upper and len(ahead.text) <= 2
    if word.text == "-" or word.low in _INNER:
        return True
    return word.text.isdigit() or (word.low in _ORDINAL and ahead.text.isdigit())
