"""A name -> whether a ship bears it: "the frigate Ardent", "HMS Sheffield".

Ships are called after towns and generals, and are neither.
"""

from functools import cache

from dateline.code.parse.tokens import Token
from dateline.ontology import table


def is_vessel(head: Token) -> bool:
    """Whether the word right before the name that ends at `head` is that of a ship."""
    at = head.i
    while at > 0 and head.nbor(at - 1 - head.i).pos_ == "PROPN" and head.nbor(at - head.i).lower_ not in vessels():
        at -= 1
    first = head.nbor(at - head.i)
    if first.lower_ in vessels() and at < head.i:
        return True
    return at > 0 and head.nbor(at - 1 - head.i).lower_ in vessels()


@cache
def vessels() -> frozenset[str]:
    """Words before a ship's name."""
    return frozenset(table("place-words")["vessel"]["before"])
