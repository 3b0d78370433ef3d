"""Who "the enemy" and "our forces" are, by who speaks: a speaker's side, and the side the report sets against it."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from dateline.ontology import table
from dateline.ontology.words import armed_kinds
from dateline.parties.actors import named_in
from dateline.places import gazetteer
from dateline.record import Party, Source

OURS = frozenset(("our", "ours", "us", "we"))


@cache
def opponents() -> frozenset[str]:
    """Words for the other side: "enemy", "occupiers"."""
    return frozenset(table("parties")["opponents"]["nouns"])


def side_of(source: Source) -> str | None:
    """The country (ISO 3166-1 alpha-2) or the actor id that `source` speaks for; None where its words do not say."""
    if source.side:
        return source.side
    words = " ".join(filter(None, (source.name, source.role, source.organisation)))
    for _, _, named in named_in(words):
        return named.country if named.kind in ("state_forces", "government") and named.country else named.id
    for word in words.replace("'s", "").split():
        code = gazetteer().country_of_demonym(word) or (gazetteer().country_named(word) if word[:1].isupper() else None)
        if code:
            return code
    return None


def opponent(side: str, seen: Sequence[Party]) -> Party | None:
    """Of the armed sides `seen` so far, the one named most that is not `side`; None where there is none."""
    others = [p for p in seen if _of(p) not in (None, side) and (p.kind in armed_kinds() or p.kind == "government")]
    if not others:
        return None
    most = Counter(_of(party) for party in others).most_common(1)[0][0]
    return next(party for party in others if _of(party) == most)


def _of(party: Party) -> str | None:
    return party.country or party.id
