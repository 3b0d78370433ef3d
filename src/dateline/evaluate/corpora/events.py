"""WikiEvents and RAMS -> items: each event word of a type that war knows wants a claim of its kind in its sentence.

WikiEvents marks every event of its types, so that a claim of fighting far from all of them is false; RAMS marks one
event a text, so that nothing is.
"""

from collections.abc import Iterator

from dateline.evaluate.corpora.items import Item, Kinds, Row, Wanted
from dateline.evaluate.corpora.mapping import ARREST, ATTACK, DAMAGE, DEATH, FIGHTING, INJURY, MEETING, PROTEST

# The beginning of a type, lower case -> claims that tell of it. Types that are no act of conflict or politics are left
# out, as are deaths and injuries by illness.
OF = {
    "artifactexistence.damage": DAMAGE,
    "conflict.attack": ATTACK,
    "conflict.defeat": Kinds(FIGHTING | {"capture"}),
    "conflict.demonstrate": PROTEST,
    "conflict.yield": Kinds(frozenset(("capture", "group_change", "withdrawal"))),
    "contact.contact.meet": MEETING,
    "contact.negotiate": MEETING,
    "contact.requestcommand": Kinds(frozenset(("demand",))),
    "contact.threatencoerce": Kinds(frozenset(("threat",))),
    "government.agreements": MEETING,
    "justice.arrest": ARREST,
    "justice.chargeindict": ARREST,
    "justice.convict": ARREST,
    "justice.releaseparole": Kinds(frozenset(("release",))),
    "justice.sentence": ARREST,
    "life.die": DEATH,
    "life.injure": INJURY,
    "movement.transportation.evacuation": Kinds(frozenset(("displacement",))),
    "movement.transportperson.evacuationrescue": Kinds(frozenset(("displacement", "release"))),
    "transaction.transaction.embargosanction": Kinds(frozenset(("sanction", "siege"))),
}
LEFT_OUT = (
    "life.die.nonviolentdeath",
    "life.injure.illness",
    "conflict.attack.selfdirectedbattle",
    "conflict.attack.steal",
)
ALL_MARKED = "wiki"  # in the name of files that mark every event


def item(row: Row, file: str) -> Item:
    """The text with its events. What is no act of conflict is wanted of nobody, but no claim on its words is false."""
    false = Kinds(FIGHTING | {"casualties"}) if ALL_MARKED in file.lower() else None
    return Item(id=str(row["id"]), text=row["text"], wanted=tuple(_wanted(row)), false=false)


def _wanted(row: Row) -> Iterator[Wanted]:
    for event in row["events"]:
        name = event["type"].lower()
        kinds = next((kinds for start, kinds in OF.items() if name.startswith(start)), None)
        if kinds is None or name.startswith(LEFT_OUT) or event["trigger"]["start"] is None:
            continue
        trigger = event["trigger"]
        label = ".".join(event["type"].split(".")[:2])
        yield Wanted(label=label, kinds=kinds, start=trigger["start"], end=trigger["end"])
