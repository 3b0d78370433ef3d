""" "The capital" in a clause -> the place that is meant: a country's, or a province's seat.

In: a frame, the places of its sentence, what countries the report speaks of, and what has been told so far. Out: the
place, or null. "The state capital" is the seat of the province told of last; a report that has called a seat so means
it by "the capital" alone as well.
"""

from collections import Counter
from collections.abc import Sequence

from dateline.code.frames.frame import Frame
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child, children, clause, phrase
from dateline.code.setting.attach import Mention
from dateline.parties.capitals import capital_of, seat_of
from dateline.places import gazetteer
from dateline.record import Place

OF_PROVINCE = frozenset(("county", "departmental", "governorate", "provincial", "regional", "state"))


def capital(frame: Frame, mentions: Sequence[Mention], countries: Counter[str], last: Sequence[Place]) -> Place | None:
    """The capital that the clause of `frame` happens in; `last` are the places told of, the latest first."""
    word = _word(frame)
    if word is None:
        return None
    span = frame.sentence.span(*phrase(word))
    named = next((m.what for m in mentions if m.head.head.i == word.i and isinstance(m.what, Place)), None)
    if named is not None:
        if named.precision == "country":
            return capital_of(named.country or "", span)
        return seat_of(named.country, named.name, span) if named.precision == "admin1" else None
    beside = children(word, "amod", "compound")
    if any(each.lower_ in OF_PROVINCE for each in beside):
        province = next(((p.country, _province(p)) for p in last if p.country and _province(p)), None)
        return seat_of(*province, span) if province is not None else None
    people = [each for each in beside if each.text[:1].isupper() or each.pos_ == "PROPN"]
    of = next((code for each in people if (code := gazetteer().country_of_demonym(each.lower_))), None)
    if people:
        return capital_of(of, span) if of is not None else None
    country = next((code for code, _ in countries.most_common(1)), None)
    return capital_of(country, span) if country else None


def _word(frame: Frame) -> Token | None:
    """The noun "capital" that says where the clause of `frame` happens, if there is one."""
    sentence = frame.sentence
    if "capital" not in sentence.text[sentence.start : sentence.end].lower():
        return None
    for word in sentence.words:
        if word.lower_ != "capital" or word.dep_ not in ("pobj", "dobj") or child(word, "det") is None:
            continue
        if child(word, "prep") is None and clause(word).i in (clause(frame.head).i, frame.governor.i):
            return word
    return None


def _province(place: Place) -> str | None:
    return place.name if place.precision == "admin1" else place.admin1
