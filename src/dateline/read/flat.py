"""HTML -> lines, tag by tag and without a tree: for pages nested too deeply, or too bare, for the extractor."""

import re
from html.parser import HTMLParser

from dateline.read.draft import Block, squash
from dateline.record.text import PartKind

_SKIPPED = frozenset(
    "script style template noscript svg nav aside footer form button select iframe object menu dialog head".split()
)
_INLINE = frozenset("a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var wbr".split())
_KINDS: dict[str, PartKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "list",
    "blockquote": "quote",
    "figcaption": "caption",
}  # fmt: skip
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_TAG = re.compile(r"<[^<>]{0,2000}>")


class _Lines(HTMLParser):
    """Collects the text between block tags; what stands in furniture tags is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.skipping = ""
        self.depth = 0
        self.words: list[str] = []
        self.kind: PartKind | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.skipping:
            self.depth += tag == self.skipping
            return
        if tag in _SKIPPED and tag not in _VOID:
            self.skipping, self.depth = tag, 1
            self._flush()
        elif tag not in _INLINE:
            self._flush()
            self.kind = _KINDS.get(tag, self.kind if tag == "br" else None)

    def handle_endtag(self, tag: str) -> None:
        if self.skipping:
            self.depth -= tag == self.skipping
            if self.depth == 0:
                self.skipping = ""
        elif tag not in _INLINE:
            self._flush()
            self.kind = None

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.words.append(data)

    def _flush(self) -> None:
        text = squash("".join(self.words))
        self.words.clear()
        if text:
            self.blocks.append(Block(text, self.kind))

    def close(self) -> None:
        super().close()
        self._flush()


def blocks(page: str) -> list[Block]:
    """The lines of `page` outside its navigation, in order."""
    parser = _Lines()
    # A tag that is never closed is text to a reader: cut it, so that the parser does not wait for its end.
    parser.feed(page)
    parser.close()
    return parser.blocks
