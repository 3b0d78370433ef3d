"""A live blog's page tree -> its entries, each with its own time and blocks.

An entry is the smallest element around one <time> and some text; where entries share one element, an entry runs
from its <time> to the next.
"""

from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from dateline.reader import clock, dates, markup
from dateline.reader.draft import Block, Draft, is_paragraph, key, squash
from dateline.record.text import PartKind

_OUTSIDE = ("aside", "nav", "footer", "form")
_TEXT: dict[str, PartKind | None] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5"), "heading"),
    "p": None,
    "li": "list",
    "blockquote": "quote",
    "figcaption": "caption",
}
_FEWEST = 3


def split(tree: HtmlElement, draft: Draft, is_live: bool) -> None:
    """Replace the draft's blocks by the introduction and the entries, where the page is a live blog."""
    times = [t for t in tree.iter("time") if not any(a.tag in _OUTSIDE for a in t.iterancestors())]
    if len(times) < (2 if is_live else _FEWEST):
        return
    boxes = _boxes(times)
    if len(boxes) < (2 if is_live else _FEWEST):
        return
    if not is_live and not _cover_the_body(boxes, draft):
        return
    intro = _introduction(tree, boxes[0][1][0].text)
    draft.posts = [_time(time, draft) for time, _ in boxes]
    entries = [replace(block, post=number) for number, (_, blocks) in enumerate(boxes) for block in blocks]
    draft.blocks = intro + entries


def _introduction(tree: HtmlElement, first: str) -> list[Block]:
    """What stands between the page's heading and the `first` words of its first entry."""
    found: list[Block] = []
    under_heading = tree.find(".//h1") is None
    for element in tree.iter("h1", *_TEXT):
        text = squash(element.text_content())
        if element.tag == "h1":
            under_heading = True
        elif text == first or (text and first.startswith(text)):
            break
        elif under_heading and is_paragraph(text) and not any(a.tag in _OUTSIDE for a in element.iterancestors()):
            found.append(Block(text, _TEXT[element.tag]))
    return found


def _boxes(times: list[HtmlElement]) -> list[tuple[HtmlElement, list[Block]]]:
    """Each entry's <time> and blocks, in page order."""
    found: list[tuple[HtmlElement, list[Block]]] = []
    for time in times:
        box = _around(time)
        if box is None:
            continue
        blocks = _blocks(box, time)
        if any(is_paragraph(block.text) for block in blocks):
            found.append((time, blocks))
    return found


def _around(time: HtmlElement) -> HtmlElement | None:
    """The smallest element that holds `time` and text of its own, and no other <time>."""
    for ancestor in time.iterancestors():
        if ancestor.tag in ("body", "html", "main"):
            return None
        if len(list(islice(ancestor.iter("time"), 2))) > 1:
            return None
        if any(is_paragraph(squash(p.text_content())) for p in ancestor.iter("p", "li", "blockquote")):
            return ancestor
    return None


def _blocks(box: HtmlElement, time: HtmlElement) -> list[Block]:
    own = squash(time.text_content())
    found: list[Block] = []
    for element in box.iter(*_TEXT):
        if any(child.tag in _TEXT for child in element.iterdescendants()):
            continue
        text = squash(element.text_content())
        if time in element.iterdescendants():
            text = squash(text.replace(own, " ", 1)).strip(" -–—|:")
        if text:
            found.append(Block(text, _TEXT[element.tag]))
    return found


def _cover_the_body(boxes: list[tuple[HtmlElement, list[Block]]], draft: Draft) -> bool:
    """Whether the entries are what the page is about, and not teasers beside its article."""
    inside = {key(block.text) for _, blocks in boxes for block in blocks}
    body = [key(block.text) for block in draft.blocks if is_paragraph(block.text)]
    return bool(body) and sum(text in inside for text in body) >= 0.5 * len(body)


def _time(time: HtmlElement, draft: Draft) -> str | None:
    for value in (time.get("datetime"), squash(time.text_content())):
        if not value:
            continue
        found = markup.iso(value)
        if found:
            return found
        stamps, _ = clock.stamps(value[:80])
        day = dates.calendar_day(*map(int, draft.published[:10].split("-"))) if draft.published else None
        if stamps and (text := stamps[0].iso(day)):
            return text
    return None
