"""HTML -> lines, tag by tag and without a tree: for pages nested too deeply, or too bare, for the extractor.

Every step is linear in the page, whatever is unclosed, unopened or out of place in it.
"""

import html
import re

from dateline.reader.draft import Block, squash
from dateline.record.text import PartKind

_SKIPPED = frozenset((
    "script", "style", "template", "noscript", "svg", "nav", "aside", "footer", "form", "button", "select",
    "iframe", "object", "menu", "dialog", "head",
))  # fmt: skip
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "var", "wbr",
))  # fmt: skip
_KINDS: dict[str, PartKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "list",
    "blockquote": "quote",
    "figcaption": "caption",
}  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*>|<[!?/][^<>]*>")


class _Lines:
    """Collects the text between block tags; what stands in furniture tags is left out."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.skipping = ""
        self.depth = 0
        self.words: list[str] = []
        self.kind: PartKind | None = None

    def tag(self, name: str, closes: bool) -> None:
        """A tag of `name`, opening or closing."""
        if self.skipping:
            if name == self.skipping:
                self.depth += -1 if closes else 1
            if self.depth == 0:
                self.skipping = ""
        elif name in _SKIPPED:
            self.flush()
            if not closes:
                self.skipping, self.depth = name, 1
        elif name not in _INLINE:
            self.flush()
            self.kind = None if closes else _KINDS.get(name, self.kind if name == "br" else None)

    def text(self, data: str) -> None:
        """Words between two tags."""
        if not self.skipping and data:
            self.words.append(data)

    def flush(self) -> None:
        """End the line."""
        if not self.words:
            return
        text = squash(html.unescape("".join(self.words)))
        self.words.clear()
        if text:
            self.blocks.append(Block(text, self.kind))


def blocks(page: str) -> list[Block]:
    """The lines of `page` outside its navigation, in order."""
    page = _without_comments(page)
    lines, at = _Lines(), 0
    for match in _TAG.finditer(page):
        lines.text(page[at : match.start()])
        if match.group(2):
            lines.tag(match.group(2).lower(), bool(match.group(1)))
        at = match.end()
    lines.text(page[at:])
    lines.flush()
    return lines.blocks


def _without_comments(page: str) -> str:
    """`page` without comments; one that never ends takes the rest of the page, as in a browser."""
    first, *others = page.split("<!--")
    return first + "".join(rest.partition("-->")[2] for rest in others)
