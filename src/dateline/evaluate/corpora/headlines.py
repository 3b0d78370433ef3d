"""UCDP events -> items: each headline that an event was coded from wants a claim, since every event was deadly."""

from dateline.evaluate.corpora.items import Item, Row, Wanted

LEAST = 5  # words of a headline that says something; shorter ones are names and dates
OF = {1: "state-based", 2: "non-state", 3: "one-sided"}


def item(row: Row, _file: str) -> Item | None:
    """The first headline of the event that is a sentence, as a report of its own; None where there is none."""
    headlines = [part.strip() for part in (row["source_headline"] or "").split(";")]
    told = next((part for part in headlines if len(part.split()) >= LEAST), None)
    if told is None:
        return None
    return Item(id=told, text=told, wanted=(Wanted(OF.get(row["type_of_violence"], "other")),))
