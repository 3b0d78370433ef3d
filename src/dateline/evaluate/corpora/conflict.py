"""Texts about conflict, or not -> items: the one should yield a claim, the other none.

Whether a label means conflict differs by corpus, and so is told by the file's name.
"""

from dateline.evaluate.corpora.items import ANY, Item, Row, Wanted


def item(row: Row, file: str) -> Item | None:
    """The text; None where its label does not tell whether it is about conflict (politics, kinds of crime)."""
    about = _about_conflict(row, file.lower())
    if about is None:
        return None
    wanted = (Wanted("conflict"),) if about else ()
    return Item(id=row["text"][:40], text=row["text"], wanted=wanted, false=ANY)


def _about_conflict(row: Row, file: str) -> bool | None:
    label = row["label"]
    if "satp" in file:  # incidents of violence, all of them
        return True
    if "bbc" in file:  # 1 is politics, which has conflict in some stories
        return None if str(label) == "1" else False
    if "insight" in file:
        return None
    return any(label) if isinstance(label, list) else str(label).lower() in ("1", "true", "yes", "conflict")
