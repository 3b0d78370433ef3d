"""IndiaPoliceEvents -> items: each sentence in which police kill, arrest or use force wants a claim that says so."""

from collections.abc import Iterator

from dateline.evaluate.corpora.items import Item, Kinds, Row, Wanted

OF = {
    "ARREST": frozenset(("arrest", "detained")),
    "FORCE": frozenset(("crackdown",)),
    "KILL": frozenset(("crackdown",)),
}
# What a body of a state does counts as force, and as a killing where somebody is killed.
BY_STATE = frozenset((
    "attack_on_civilians", "casualties", "clash", "ground_assault", "injured", "killed", "sexual_violence",
))  # fmt: skip
ALL = Kinds(types=frozenset.union(*OF.values()), by_state=BY_STATE, asserted=True)


def item(row: Row, _file: str) -> Item:
    """The article with its labelled sentences; a claim of police action in any other sentence is false."""
    return Item(
        id=str(row["id"]), text=row["text"], published=row.get("published"), wanted=tuple(_wanted(row)), false=ALL
    )


def _wanted(row: Row) -> Iterator[Wanted]:
    for sentence in row["sentences"]:
        labels = sorted(OF.keys() & set(sentence["labels"]))
        if labels:
            yield Wanted("+".join(labels), ALL, sentence["start"], sentence["end"])
