"""re3d -> items: each relation of fighting, meeting, help or blame wants a claim of its kind where its words stand."""

from collections.abc import Iterator

from dateline.evaluate.corpora.items import Item, Kinds, Row, Wanted
from dateline.evaluate.corpora.mapping import ATTACK, MEETING

OF = {
    "FightingAgainst": Kinds(
        ATTACK.types | {"capture", "control", "offensive", "repulse", "withdrawal"}, ATTACK.counts
    ),
    "CommWith": Kinds(MEETING.types | {"accusation", "demand", "rejection", "support", "threat"}),
    "AlliesOf": Kinds(ATTACK.types | {"agreement", "aid", "buildup", "cooperation", "support"}),
    "Likes": Kinds(frozenset(("agreement", "aid", "cooperation", "support"))),
    "Dislikes": Kinds(frozenset(("accusation", "rejection", "sanction", "threat"))),
}


def item(row: Row, _file: str) -> Item:
    """The document with those of its relations that claims tell of."""
    return Item(id=str(row["id"]), text=row["text"], wanted=tuple(_wanted(row)))


def _wanted(row: Row) -> Iterator[Wanted]:
    for relation in row["relations"]:
        kinds = OF.get(relation["type"])
        if kinds is not None:
            start, end = (pick(relation[side][key] for side in ("source", "target")) for pick, key in _ENDS)
            yield Wanted(relation["type"], kinds, start, end)


_ENDS = ((min, "start"), (max, "end"))
