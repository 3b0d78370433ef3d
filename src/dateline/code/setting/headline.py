"""Claims of a report -> the same; those of its title have the time, and the town, of which its opening tells.

"Militants raid town" is dated by the first claim below it of the same kind and side, at the same place: "Militants
stormed the town of Gwoza on Wednesday"; a toll ("Death toll at concert hall rises to 133"), by the claim with the same.
Only what has happened is dated so, and only by what names its day itself.
"""

from collections.abc import Sequence

from dateline.code.frames.happenings import told_as
from dateline.code.parse.sentences import Sentence
from dateline.record import Claim, Place

OPENING = 6  # claims below the title that may tell of what it tells of
TITLES = frozenset(("title",))


def titled(sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, those of the title with the time of what they stand for."""
    titles = {each.start for each in sentences if each.part.kind in TITLES and each.post is None}
    below = [claim for claim in claims if claim.sentence.start not in titles][:OPENING]
    return [_dated(claim, below) if claim.sentence.start in titles else claim for claim in claims]


def _dated(claim: Claim, below: Sequence[Claim]) -> Claim:
    if claim.status != "asserted" or (claim.time is not None and claim.time.basis != "published"):
        return claim
    for other in below:
        when = other.time
        if when is None or when.start is None or when.basis == "published" or when.precision == "vague":
            continue
        same = told_as(other.type) == told_as(claim.type) and _same_place(claim, other)
        if other.status == "asserted" and (same or _same_toll(claim, other)):
            update: dict[str, object] = {"time": when.model_copy(update={"basis": "context", "span": None})}
            if other.place is not None and (claim.place is None or _wider(claim.place, other.place)):
                update["place"] = other.place.model_copy(update={"span": None, "inferred": True})
            return claim.model_copy(update=update)
    return claim


def _wider(one: Place, other: Place) -> bool:
    """Whether a title names no more than the country of a place, or one that no gazetteer has: "neutralized in
    southeastern Turkey", "toll at Crocus"."""
    wide = one.precision == "country" and other.precision != "country" and one.country == other.country
    return wide or one.id is None


def _same_place(one: Claim, other: Claim) -> bool:
    """Whether two claims may be of one place: the same, or one of them a country with the other in it, or none."""
    if one.place is None or other.place is None:
        return True
    wide = "country" in (one.place.precision, other.place.precision)
    return one.place.id == other.place.id if not wide else one.place.country == other.place.country


def _same_toll(one: Claim, other: Claim) -> bool:
    """Whether a toll that stands alone is that of another claim, to the number."""
    dead, theirs = ([q.min for q in claim.quantities if q.of == "killed" and q.min] for claim in (one, other))
    return one.type == "casualties" and bool(dead) and dead == theirs
