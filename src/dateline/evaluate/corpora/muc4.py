"""MUC-4 -> items: each template wants a claim of its kind that names one of its people, things or perpetrators.

This is a look at errors by type; the task's own scores, slot by slot, need its own scorer.
"""

from collections.abc import Iterator

from dateline.evaluate.corpora.items import Item, Kinds, Row, Wanted
from dateline.evaluate.corpora.mapping import ATTACK

BOMBS = frozenset(("air_strike", "bombing", "grenade", "interception", "shelling", "suicide_bombing"))
OF = {
    "ARSON": Kinds(frozenset(("destruction", "mob_violence", "riot"))),
    "ATTACK": ATTACK,
    "BOMBING": Kinds(BOMBS | {"destruction"}),
    "FORCED WORK STOPPAGE": Kinds(frozenset(("demand", "protest", "siege", "threat"))),
    "HIJACKING": Kinds(frozenset(("abduction", "ground_assault"))),
    "KIDNAPPING": Kinds(frozenset(("abduction",)), frozenset(("abducted",))),
    "ROBBERY": Kinds(frozenset(("destruction", "ground_assault"))),
}
NAMED = (
    "phys_tgt_id", "hum_tgt_name", "hum_tgt_description", "perp_individual_id", "perp_organization_id", "instrument_id",
)  # fmt: skip


def item(row: Row, _file: str) -> Item:
    """The report with its templates."""
    return Item(id=str(row["id"]), text=row["text"], published=row.get("published"), wanted=tuple(_wanted(row)))


def _wanted(row: Row) -> Iterator[Wanted]:
    for template in row["templates"]:
        if template["optional"]:
            continue
        label = next((fill["any"][0]["value"] for fill in template["incident_type"] or ()), "")
        names = [
            value["value"]
            for slot in NAMED
            for fill in template.get(slot) or ()
            for value in fill["any"]
            if value["value"]
        ]
        yield Wanted(label=label, kinds=OF.get(label.split(" / ")[0], ATTACK), words=tuple(names))
