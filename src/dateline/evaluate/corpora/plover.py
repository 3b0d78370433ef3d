"""PLOVER's gold records -> items: one sentence each, whose best claim should have its root type."""

from dateline.evaluate.corpora.items import Item, Kinds, Row, Wanted

# Names of the first version of PLOVER, and what they became.
NOW = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "INVESTIGATE": "ACCUSE"}


def item(row: Row, _file: str) -> Item:
    """The sentence with its root type."""
    root = str(NOW.get(row["event"], row["event"]))
    wanted = Wanted(root, Kinds(plover=frozenset((root,))))
    return Item(id=str(row["id"]), text=row["text"], wanted=(wanted,), best=True)
