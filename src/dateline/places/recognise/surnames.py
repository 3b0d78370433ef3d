"""Names of people introduced anywhere in a text -> the single names by which it may go on to call them.

"Emma Holroyd", "Sheriff Wilson", "Darya Denton, 34, said": Holroyd, Wilson and Denton are no towns elsewhere in that
text.
"""

from dateline.places.gazetteer import Gazetteer
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

_MOST = 4  # words of a name
_OLDEST = 110


def surnames(words: list[Word], lists: Words, known: Gazetteer) -> set[str]:
    """The folded single names of the people that `words` introduce."""
    found: set[str] = set()
    for n, word in enumerate(words):
        if word.upper:
            if not word.caps and (word.low in lists.given or word.low in lists.titles):
                found.update(_introduced(words, n, lists, known))
        elif word.text == "," and _age_after(words, n):
            found.update(_aged(words, n, lists, known))
    return found


def _introduced(words: list[Word], at: int, lists: Words, known: Gazetteer) -> tuple[str, ...]:
    """ "Henry Denton", "Mr. Denton", "Judge Mary Grace Denton": the last name, and the given one."""
    run = _run(words, at)
    if len(run) < 2 or not _may_be(words, run[1:], lists, known):
        return ()
    lows = [words[n].low for n in run]
    if known.named(" ".join(lows)) or (known.named(" ".join(lows[1:])) and len(lows) > 2):
        return ()
    given = lows[0] in lists.given and not _area(lows[0], known)
    return (lows[-1], lows[0]) if given else (lows[-1],)


def _run(words: list[Word], at: int) -> list[int]:
    """The capitalised words from `at` on, initials and points left out."""
    run, n = [at], at + 1
    while n < len(words) and len(run) < _MOST and words[n].line == words[at].line:
        word = words[n]
        if word.text == "." and len(words[n - 1].text) <= _MOST:
            n += 1
            continue
        if not word.upper or word.start - words[n - 1].end > 1:
            break
        if len(word.text) > 1:
            run.append(n)
        n += 1
    return run


def _may_be(words: list[Word], run: list[int], lists: Words, known: Gazetteer) -> bool:
    """Whether the names after the first can be a person's: no feature, body or country among them."""
    for n in run:
        low = words[n].low
        if lists.hint(low) or low in lists.public or low in lists.institution or low in lists.facility:
            return False
        if low in lists.org_after or low in lists.never or low in lists.months:
            return False
    return not _area(words[run[-1]].low, known)


def _area(low: str, known: Gazetteer) -> bool:
    return any(entry.kind in {"country", "admin1"} and entry.grade == 0 for entry in known.named(low)[:4])


def _age_after(words: list[Word], comma: int) -> bool:
    """ ", 34, said", ", 19, of"."""
    if comma < 2 or comma + 2 >= len(words):
        return False
    age, following = words[comma + 1].text, words[comma + 2]
    return age.isdecimal() and int(age) <= _OLDEST and (following.text == "," or following.low in {"of", "who"})


def _aged(words: list[Word], comma: int, lists: Words, known: Gazetteer) -> tuple[str, ...]:
    last, ahead = words[comma - 1], words[comma - 2]
    if not (last.upper and ahead.upper) or ahead.caps or last.start - ahead.end != 1:
        return ()
    if known.named(f"{ahead.low} {last.low}") or ahead.low in lists.months:
        return ()
    return (last.low,) if _may_be(words, [comma - 1], lists, known) else ()
