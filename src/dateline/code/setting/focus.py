"""The place a report is about, for those of its claims that name none and have none near them.

In: a report's sentences and places. Out: a place of its opening, or null. A capital that only heads the report
("BOGOTA, 12 March (Wire) -") says where it was written: what is told lies in its country.
"""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.code.parse.sentences import Sentence
from dateline.places import gazetteer
from dateline.record import Place

PRECISE = ("exact", "near")
ON_THE_WAY = frozenset(("from", "towards"))  # relations to a place that somebody comes from or goes to
ASIDE = frozenset(("caption", "credit"))
OPENING = 3  # lines whose places may be the report's focus
DAY = re.compile(r"\b(?:19|20)\d\d\b")
LINE = 2  # words of a line that is no more than the place of writing
DASH = re.compile(r"--|—|–|-(?=\s)")
# What follows the place of writing: ", 12 March (Wire) -", " (Wire) --", " —".
HEADS = re.compile(r"[ \t]*(?:,[^()\n–—.]{0,40})?(?:\([^()\n]{1,80}\)[ \t]*)?(?:--|—|–|-(?=\s))")


def focus(sentences: Sequence[Sentence], places: Sequence[Place]) -> Place | None:
    """The place a report is about: of those its opening names, the most precise, then the most often named.

    Where somebody comes from or goes to, and what a picture's caption names, stands back.
    """
    end = max((sentence.end for sentence in sentences if sentence.line < OPENING), default=0)
    opening = [sentence for sentence in sentences if sentence.start < end]
    captions = [(each.part.start, each.part.end) for each in opening if each.part.kind in ASIDE or _one_word(each)]
    mastheads = [(each.start, each.end) for each in opening if _masthead(each)]
    resolved = [
        (place, place.span.start)
        for place in places
        if place.span is not None and place.lat is not None and place.relation != "government"
    ]
    counts = Counter(place.name for place, _ in resolved if place.relation not in ON_THE_WAY)
    ranked = sorted(
        ((place, at) for place, at in resolved if at < end and not _inside(at, mastheads)),
        key=lambda each: (
            each[0].precision not in PRECISE,
            each[0].precision == "country",
            _inside(each[1], captions),
            -counts[each[0].name],
            each[1],
        ),
    )
    if not ranked or ranked[0][0].precision == "country":
        return None
    found, at = ranked[0]
    if counts[found.name] == 1 and _is_capital(found) and _heads(found, sentences[0].text, at):
        return _country(found)
    return found


def _inside(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < stop for start, stop in stretches)


def _one_word(sentence: Sentence) -> bool:
    """Whether a line is one name in capitals, which says where a report was written."""
    return sentence.text[sentence.start : sentence.end].strip(" .-–—").isupper() and len(sentence.words) <= LINE


def _masthead(sentence: Sentence) -> bool:
    """Whether a line is an outlet's name and a day, with no place of writing."""
    line = sentence.text[sentence.start : sentence.end]
    verbs = any(word.pos_ == "VERB" and word.dep_ == "ROOT" for word in sentence.words)
    return sentence.part.kind == "credit" and DAY.search(line) is not None and not verbs and not DASH.search(line)


def _heads(place: Place, text: str, at: int) -> bool:
    """Whether the name of `place` at `at` heads its line as the place of writing."""
    if place.span is None or text[:at].rpartition("\n")[2].strip():
        return False
    return HEADS.match(text, place.span.end) is not None


def _is_capital(place: Place) -> bool:
    known = gazetteer()
    return any(entry.id == place.id and entry.number in known.capitals for entry in known.find(place.name))


def _country(place: Place) -> Place | None:
    """The country of `place`, cited by the words that name the place."""
    entry = gazetteer().countries.get(place.country or "")
    if entry is None:
        return None
    return Place(
        name=entry.name, id=entry.id, lat=entry.lat, lon=entry.lon, country=place.country, precision="country",
        relation="at", span=place.span, confidence=place.confidence,
    )  # fmt: skip
