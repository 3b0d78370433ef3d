"""The place a report is about, for those of its claims that name none and have none near them.

In: a report's sentences and places, and what is said in it. Out: a place of its opening, or null. A capital that only
heads the report ("BOGOTA, 12 March (Wire) -") says where it was written: what is told lies in its country, or in the
one that the opening sets it in ("NAIROBI, 3 May (Wire) - Fighters seized a base in Somalia").
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.code.parse.sentences import Sentence
from dateline.code.setting.attach import Said, Standing, phrase_top
from dateline.code.setting.written import Written, home, speaks_of_own, written
from dateline.record import Place

PRECISE = ("exact", "near")
ON_THE_WAY = frozenset(("from", "towards"))  # relations to a place that somebody comes from or goes to
ASIDE = frozenset(("caption", "credit"))
OPENING = 3  # lines whose places may be the report's focus
DAY = re.compile(r"\b(?:19|20)\d\d\b")
LINE = 2  # words of a line that is no more than the place of writing
DASH = re.compile(r"--|—|–|-(?=\s)")


def focus(sentences: Sequence[Sentence], places: Sequence[Place], said: Said) -> Place | None:
    """The place a report is about: of those its opening names, the most precise, then the most often named.

    Where somebody comes from, goes to or speaks, and what a picture's caption names, stands back. A report from a
    capital is about a place abroad only where its title or first paragraph sets it there.
    """
    end = max((sentence.end for sentence in sentences if sentence.line < OPENING), default=0)
    opening = [sentence for sentence in sentences if sentence.start < end]
    if not opening:
        return None
    head = written(opening[0].text, places, end)
    counts = Counter(place.name for place in places if place.span and place.relation not in ON_THE_WAY)
    named = list(_named(opening, places, said))
    if head is not None:
        abroad = [each for each in named if each.place.country != head.place.country and _sets(each, head, opening)]
        if head.capital or (abroad and not speaks_of_own(head, opening[0].text)):
            at_home = [each for each in named if each.place.country == head.place.country and not head.around(each.at)]
            ranked = _ranked([*at_home, *abroad], counts)
            return ranked[0] if ranked else home(head, sentences)
    ranked = _ranked(named, counts)
    if not ranked or (ranked[0].precision == "country" and head is None):
        return None
    return ranked[0]


@dataclass(frozen=True, slots=True)
class _Named:
    """A place that the opening names, and how: `aside`, in a caption or credit; `of_speech`, where somebody speaks;
    `within`, after a preposition: "in Somalia"."""

    place: Place
    at: int
    aside: bool
    of_speech: bool
    within: bool


def _named(opening: Sequence[Sentence], places: Sequence[Place], said: Said) -> Iterator[_Named]:
    """The places with a point that the opening names, but for an outlet's own and governments."""
    standing = Standing(places)
    for sentence in opening:
        if _masthead(sentence):
            continue
        aside = sentence.part.kind in ASIDE or _one_word(sentence)
        for mention in standing.mentions(sentence):
            place = mention.what
            if isinstance(place, Place) and place.lat is not None and place.relation != "government":
                speech, within = said.of_speech(sentence, mention), phrase_top(mention.head).pos_ == "ADP"
                yield _Named(place, mention.span.start, aside, speech, within)


def _ranked(named: Sequence[_Named], counts: Counter[str]) -> list[Place]:
    """The places, the likeliest first."""
    ranked = sorted(
        named,
        key=lambda each: (
            each.place.precision not in PRECISE,
            each.place.precision == "country",
            each.aside,
            each.of_speech,
            -counts[each.place.name],
            each.at,
        ),
    )
    return [each.place for each in ranked]


def _sets(each: _Named, head: Written, opening: Sequence[Sentence]) -> bool:
    """Whether the title or first paragraph sets what it tells of in a place: not where people come from or speak."""
    place = each.place
    if (
        each.aside
        or each.of_speech
        or place.relation in ON_THE_WAY
        or (place.precision == "country" and not each.within)
    ):
        return False
    line = next(sentence.line for sentence in opening if head.start < sentence.end)
    return any(sentence.start <= each.at < sentence.end for sentence in opening if sentence.line <= line + 1)


def _one_word(sentence: Sentence) -> bool:
    """Whether a line is one name in capitals, which says where a report was written."""
    return sentence.text[sentence.start : sentence.end].strip(" .-–—").isupper() and len(sentence.words) <= LINE


def _masthead(sentence: Sentence) -> bool:
    """Whether a line is an outlet's name and a day, with no place of writing."""
    line = sentence.text[sentence.start : sentence.end]
    verbs = any(word.pos_ == "VERB" and word.dep_ == "ROOT" for word in sentence.words)
    return sentence.part.kind == "credit" and DAY.search(line) is not None and not verbs and not DASH.search(line)
