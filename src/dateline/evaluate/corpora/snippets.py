"""Snippets with their ACLED sub-event type -> items: the best claim should be coded with it."""

from dateline.evaluate.corpora.items import Item, Kinds, Row, Wanted


def item(row: Row, _file: str) -> Item:
    """The snippet with its label."""
    text = row["text"]
    wanted = Wanted(row["label"], Kinds(acled=frozenset((row["label"],))))
    return Item(id=text[:40], text=text, wanted=(wanted,), best=True)
