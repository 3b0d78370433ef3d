"""A claim -> whether it is about its place as a whole, or the reason why it says nothing of who holds that.

"Captured the town" is; "captured a mosque in the town", "most of the town", "villages near the town" are not.
"""

import re
from functools import cache
from itertools import pairwise

from dateline.ontology import table
from dateline.places.fold import fold
from dateline.record import Claim, Party, Place, Span

_SIDES = frozenset(("government", "militia", "peacekeepers", "police", "rebels", "state_forces"))
_OVERRUN = frozenset(("capture", "control", "siege"))  # what parties may undergo in a place that they lose or hold
_PRONOUNS = frozenset(("it", "there"))


def about_a_part(claim: Claim) -> str | None:
    """Why the claim is not about the whole of its place; None where it is."""
    place = claim.place
    if place is None:
        return "no place is told"
    if place.precision in ("near", "country"):
        return "it is told of a place near by" if place.precision == "near" else "it is told of a whole country"
    named = [party for party in claim.targets if _is_place(party, place)]
    if not named:
        if other := next((party for party in claim.targets if not _bystander(party, claim)), None):
            return f"it is about “{_words(other)}”, not the place itself"
        if place.inferred and claim.targets:
            return "its sentence does not name the place"
        if claim.type == "withdrawal" and place.relation not in table("control")["relation"]["leaving"]:
            return "its words do not say that this is the place left"
    if place.relation not in (*_relations(), *(table("control")["relation"]["leaving"])):
        return f"it is told of what lies {place.relation.replace('_', ' ')} the place"
    spans = [party.span for party in named] or [place.span]
    if part := next((word for span in spans if span is not None and (word := _part(claim, span, place))), None):
        return f"it is about a part of the place ({part})"
    return None


def _is_place(party: Party, place: Place) -> bool:
    """Whether the party is the place: by its name, or by a noun for such a place ("the city")."""
    words = _words(party)
    key = fold(words).removeprefix("the ")
    names = {fold(place.name), fold(place.span.text) if place.span is not None else fold(place.name)}
    if key in names or any(key.endswith(f" {name}") for name in names):
        return True
    nouns = _nouns(place)
    return any(key == noun or key.endswith(f" {noun}") for noun in nouns)


def _bystander(party: Party, claim: Claim) -> bool:
    """Whether the party may be told of without being what is taken: those driven out, an attack beaten off, "it"."""
    if claim.type == "repulse":
        return party.kind == "unknown" or party.kind in _SIDES
    if _words(party).casefold() in _PRONOUNS and party.kind == "unknown":
        return True
    if claim.type not in _OVERRUN or party.kind not in _SIDES or any(q.of == "captured" for q in claim.quantities):
        return False
    return party.id is not None  # "took the town from the army"; unnamed fighters may be prisoners


def _part(claim: Claim, span: Span, place: Place) -> str | None:
    """The word that singles out a part: "parts of the town", "eastern Aleppo"."""
    start = span.start - claim.sentence.start
    if not 0 <= start <= len(claim.sentence.text):
        return None
    before = claim.sentence.text[:start]
    if found := _of().search(before):
        return found[1].lower()
    if place.precision != "exact" or fold(place.name).split(" ")[0] in _compass():  # "East Jerusalem" is a name
        return None
    last = before.split()[-1:]
    words = [*last, *span.text.split()]
    for word, following in pairwise(words):
        if word.lower() in _compass() and fold(following) == fold(place.name).split(" ")[0]:  # no "eastern town"
            return word
    return None


def _words(party: Party) -> str:
    return party.span.text if party.span is not None else party.name


def _nouns(place: Place) -> tuple[str, ...]:
    words = table("control")["whole"]
    return tuple(words["nouns"] if place.precision == "exact" else words["areas"])


@cache
def _relations() -> frozenset[str]:
    return frozenset(table("control")["relation"]["inside"])


@cache
def _of() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, table("control")["part"]["of"]), key=len, reverse=True))
    return re.compile(rf"\b({words}|\d+ ?%) of (?:the |its |their )?(?:\w+ )?$", re.IGNORECASE)


@cache
def _compass() -> frozenset[str]:
    return frozenset(table("place-words")["phrase"]["parts"])
