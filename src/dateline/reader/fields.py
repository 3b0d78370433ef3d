"""A database's or broadcaster's labelled head ("TITLE=...", "Primary country" above its value) -> the draft's facts.

What a label says of the report is taken; the rest is set aside. Only scraped text is read so; pages have markup.
"""

import re
from functools import cache

from dateline.ontology import table
from dateline.reader import clock
from dateline.reader.draft import Block, Draft, is_paragraph, key, words

FIELD = "page's data"
_EQUALS = re.compile(r"^([A-Z][A-Z ]{2,20})=\s*(.*)$")
_FEWEST = 2  # labels; one alone may be a heading of the report's
_HEAD = 15  # lines
_LONGEST = 14  # words of a value


@cache
def _meanings() -> dict[str, str]:
    return {key(name): meaning for meaning, names in table("furniture")["fields"].items() for name in names}


def read_fields(draft: Draft) -> None:
    """Take the labelled lines out of `draft.blocks`, and what they say into its title, outlet and byline."""
    _read_equals(draft)
    found = _labelled(draft.blocks)
    if len(found) < _FEWEST:
        return
    gone: set[int] = set()
    for at, (meaning, value, end) in found.items():
        _take(draft, meaning, value)
        draft.drop(FIELD, "\n".join(block.text for block in draft.blocks[at:end]))
        gone.update(range(at, end))
    draft.blocks = [block for at, block in enumerate(draft.blocks) if at not in gone]


def _read_equals(draft: Draft) -> None:
    """ "DATE=11/15/89", "TITLE=...", one a line, as broadcasters' archives head their scripts."""
    matches = [(at, match) for at, block in enumerate(draft.blocks[:_HEAD]) if (match := _EQUALS.match(block.text))]
    if len(matches) < _FEWEST:
        return
    for at, match in reversed(matches):
        name, value = key(match.group(1)), match.group(2)
        _take(draft, _meanings().get(name, ""), value.title() if name == "byline" else value)
        if name == "date":
            draft.blocks[at] = Block(f"Date: {value}")
            continue
        draft.drop(FIELD, draft.blocks[at].text)
        if name in ("content", "text", "intro") and value:
            draft.blocks[at] = Block(value)
        else:
            del draft.blocks[at]


def _labelled(blocks: list[Block]) -> dict[int, tuple[str, str, int]]:
    """Where a label stands in the head or below the last paragraph: what it means, its value, where that ends."""
    paragraphs = [at for at, block in enumerate(blocks) if is_paragraph(block.text)]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(blocks), -1)
    found: dict[int, tuple[str, str, int]] = {}
    at = 0
    while at < len(blocks):
        head, colon, tail = blocks[at].text.partition(":")
        meaning = _meanings().get(key(head)) if len(head) < 40 and not first <= at <= last else None
        end = at + 1
        if meaning and not tail.strip() and end < len(blocks) and _is_value(blocks[end].text):
            tail, end = blocks[end].text, end + 1
        if meaning and (not colon or _is_value(tail)):
            found[at] = meaning, tail.strip(), end
            at = end
        else:
            at += 1
    return found


def _is_value(text: str) -> bool:
    return (
        len(words(text)) <= _LONGEST
        and not is_paragraph(text)
        and key(text) not in _meanings()
        and not clock.starts_with_role(text)
    )


def _take(draft: Draft, meaning: str, value: str) -> None:
    if not value:
        return
    if meaning == "title":
        draft.title = draft.title or value
    elif meaning == "outlet":
        draft.outlet = draft.outlet or value
    elif meaning == "byline":
        draft.byline = draft.byline or value
