"""Words -> the gazetteer's names among them, longest first, and the capitalised names it does not know."""

from dataclasses import dataclass

from dateline.places.gazetteer import Entry, Gazetteer
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

SHORT = 5  # letters from which on a word in capitals is hardly an abbreviation
HEADS = frozenset("(-–—")  # marks behind a place of writing
HEAD = 8  # words of a head, at most
_LONGEST = 6
_INNER = frozenset({
    "ad", "ain", "al", "am", "an", "and", "ar", "as", "ash", "at", "au", "aux", "ayn", "az", "da", "das", "de",
    "del", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "en", "es", "ez", "i", "la", "las", "le", "les",
    "los", "of", "on", "sur", "the", "ul", "upon", "us", "y",
})  # fmt: skip
ARTICLES = frozenset({"al", "el", "as", "ash", "an", "ar", "ad", "at", "az", "es", "ez", "ul"})
_APART = frozenset({"al", "ar", "ash", "az", "el", "ez"})  # those that no English word looks like
_DOTTED = frozenset({"st", "mt", "ft"})


@dataclass(frozen=True, slots=True)
class Named:
    """Words `first` to `last` make the name `key`; `entries` are the places so called, none if it is unknown."""

    first: int
    last: int
    key: str
    entries: tuple[Entry, ...]


def _goes_on(words: list[Word], at: int) -> bool:
    """Whether another word may belong to the name of word `at`: the cheap question before `run_at`."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    return following.upper or following.low in _INNER or (not following.is_word and following.text in "-.")


def run_at(words: list[Word], at: int) -> list[int]:
    """The numbers of the words that may belong to one name starting at word `at`."""
    numbers = [at]
    while len(numbers) < _LONGEST:
        here = numbers[-1]
        step = here + 1
        if step < len(words) and not words[step].is_word and words[step].start == words[here].end:
            mark = words[step].text
            glued = step + 1 < len(words) and words[step + 1].start == words[step].end
            if (mark == "-" and glued) or (mark == "." and words[here].low in _DOTTED):
                step += 1
        if step >= len(words):
            break
        word = words[step]
        near = word.start - words[step - 1].end <= 1 and word.line == words[here].line
        if not (word.is_word and near and (word.upper or word.low in _INNER)):
            break
        numbers.append(step)
    while len(numbers) > 1 and not words[numbers[-1]].upper:
        numbers.pop()
    return numbers


def longest(words: list[Word], at: int, known: Gazetteer, lists: Words) -> Named | None:
    """The longest name the gazetteer knows that starts at word `at`."""
    word = words[at]
    code = lists.countries.get(word.text.rstrip("."))
    if code is not None and not (word.caps and (word.low in lists.never or word.low in known.common)):
        return Named(at, at, known.countries[code].name.casefold(), (known.countries[code],))
    if word.text.count(".") > 1 and word.text.rstrip(".") in lists.provinces:
        entries = known.province(lists.provinces[word.text.rstrip(".")])
        return Named(at, at, entries[0].name.casefold(), entries) if entries else None
    numbers = run_at(words, at) if _goes_on(words, at) else [at]
    lows = [words[n].low for n in numbers]
    for size in range(len(numbers), 0, -1):
        last = numbers[size - 1]
        if not words[last].upper:
            continue
        key = lows[0] if size == 1 else " ".join(lows[:size])
        if size == 1 and (key in lists.never or len(key) < 3 or (_short(word) and not _heads(words, at, known))):
            return None
        if size == 1 and (key in known.demonyms or (word.caps and _feature(key, lists))):
            return None
        entries = known.named(key)
        if not entries and lows[0] == "st":
            entries = known.named(f"saint{key[2:]}")
        if entries:
            return Named(at, last, key, entries)
    return None


def _short(word: Word) -> bool:
    """Whether a word in capitals is so short that it may stand for the words it abbreviates."""
    return word.text.isupper() and not word.caps and len(word.text) < SHORT


def _heads(words: list[Word], at: int, known: Gazetteer) -> bool:
    """Whether a short word heads its line as a place of writing: "GOMA (Wire) -", "GAO, Mali, May 3 -"."""
    word = words[at]
    if (at and words[at - 1].line == word.line) or at + 2 >= len(words):
        return False
    country = words[at + 1].text == "," and any(
        known.country_named(each.text) for each in words[at + 2 : at + 4] if each.is_word
    )
    if country or len(word.text) < SHORT - 1:
        return country
    for each in words[at + 1 : at + HEAD]:
        if each.text in HEADS or each.line != word.line:
            return each.line == word.line
        if each.is_word and not (each.upper or each.text.isdigit()):
            return False
    return False


def _feature(key: str, lists: Words) -> bool:
    return key in lists.admin or key in lists.settlement or key in lists.point or key in lists.after


def after_article(words: list[Word], at: int) -> bool:
    """Whether a name may begin with the article at word `at`: "al-Shaddadi", "al Fasher"; not "al- Shaddadi"."""
    if at + 2 >= len(words) or words[at].low not in ARTICLES:
        return False
    if words[at + 1].text == "-":
        return words[at + 1].start == words[at].end and words[at + 2].start == words[at + 1].end
    return words[at].low in _APART and words[at + 1].start == words[at].end + 1


def with_article(words: list[Word], at: int, known: Gazetteer) -> Named | None:
    """ "al-Shaddadi": an article in small letters belongs to the name; apart from it, where the gazetteer has it so."""
    if not after_article(words, at):
        return None
    apart = words[at + 1].text != "-"
    numbers = run_at(words, at)
    if len(numbers) < 2 or not words[numbers[1]].upper:
        return None
    for size in range(len(numbers), 1, -1):
        key = " ".join(words[n].low for n in numbers[:size])
        entries = known.named(key) or known.named(key.partition(" ")[2])
        if entries and words[numbers[size - 1]].upper:
            return Named(at, numbers[size - 1], key, entries)
    return None if apart else Named(at, numbers[-1], " ".join(words[n].low for n in numbers), ())
