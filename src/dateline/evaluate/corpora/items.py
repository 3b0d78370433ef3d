"""What a corpus asks of the reading of one record: the nouns that its readers make and `judge.py` compares.

In: nothing. Out: `Wanted`, one thing that a reading should tell; `Item`, a record's text with what is wanted of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from string import punctuation
from typing import Any

from dateline.ontology.words import kinds
from dateline.record import Claim

Row = Mapping[str, Any]  # one line of a corpus, as JSON gives it


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which claims will do: any where nothing is said, else what has one of these.

    `types` of claims, what their quantities count (`counts`), sub-event types of ACLED (`acled`), roots of PLOVER
    (`plover`); `by_state` are types and counts that will do where a body of a state does it, or nobody named in a
    sentence that speaks of police. `asserted`: only what is said to have happened.
    """

    types: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    acled: frozenset[str] = frozenset()
    plover: frozenset[str] = frozenset()
    by_state: frozenset[str] = frozenset()
    asserted: bool = False

    def fit(self, claim: Claim) -> bool:
        """Whether `claim` is of one of these kinds."""
        if self == ANY:
            return True
        if self.asserted and claim.status != "asserted":
            return False
        told = {claim.type, *(quantity.of for quantity in claim.quantities)}
        if told & (self.types | self.counts) or claim.codes.acled in self.acled:
            return True
        if (claim.codes.plover or "").split("/")[0] in self.plover:
            return True
        return bool(told & self.by_state) and (any(party.kind in STATE for party in claim.actors) or _of_police(claim))


def _of_police(claim: Claim) -> bool:
    """Whether nobody is named as the doer in a sentence that speaks of police: "two died in police firing"."""
    words = claim.sentence.text.lower().split()
    return not claim.actors and any(word.strip(punctuation).removesuffix("'s") in _police() for word in words)


@cache
def _police() -> frozenset[str]:
    return frozenset(noun for noun, kind in kinds().items() if kind == "police")


STATE = frozenset(("government", "police", "state_forces"))
ANY = Kinds()


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that the reading should tell.

    `label` is the corpus's own word for it; `start` and `end` count characters of the record's text, None where the
    whole record is meant; `words` are strings of which a fitting claim's sentence must have one (any, where empty).
    """

    label: str
    kinds: Kinds = ANY
    start: int | None = None
    end: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One record: its text, its day, and all that is wanted of its reading.

    `false` says which claims are wrong where nothing wanted is near: claims of these kinds whose sentence meets no
    wanted span. None where the corpus does not label everything, so that no claim can be called false by it.
    `best`: only the claim of highest confidence (the first of equals) is compared, as where one label says it all.
    """

    id: str
    text: str
    published: str | None = None
    wanted: tuple[Wanted, ...] = ()
    false: Kinds | None = None
    best: bool = False


Reader = Callable[[Row, str], "Item | None"]  # a row and its file's name -> the item; None leaves it out
