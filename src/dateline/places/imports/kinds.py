"""A feature's code, word or level -> our kind of place."""

from functools import cache

from dateline.ontology import table

UNKNOWN = "locality"  # a kind that is given but means nothing to us: a point
LEVELS = {1: "admin1", 2: "admin2"}  # deeper ones are districts


@cache
def _codes() -> dict[str, str]:
    return {code: kind for kind, codes in table("features")["code"].items() for code in codes}


@cache
def _words() -> dict[str, str]:
    words = {word: kind for kind, many in table("features")["word"].items() for word in many}
    own = {row[1] for rows in table("places")["place"].values() for row in rows}
    return words | {kind: kind for kind in [*table("features")["code"], *sorted(own)]}


def of_code(code: str) -> str | None:
    """Our kind for a GeoNames feature code; null for one that is left out."""
    return _codes().get(code)


def of_word(word: str) -> str:
    """Our kind for a word, a GeoNames code, or "ADM2"; a settlement where nothing is said."""
    plain = " ".join(word.split())
    if not plain:
        return "settlement"
    return _codes().get(plain.upper().rpartition(".")[2]) or _words().get(plain.casefold()) or UNKNOWN


def of_level(level: int) -> str:
    """Our kind for an administrative area of `level`, 1 being the province."""
    return LEVELS.get(level, "district")
