"""A draft's blocks -> the report's text and its parts, nothing said twice."""

from dataclasses import dataclass, field

from dateline.reader.draft import Block, Draft, key, words
from dateline.record.text import Part

_LONG_ENOUGH = 4  # words: a shorter line ("What we know") may stand again with another meaning
SAID_TWICE = "said twice"


@dataclass
class _Page:
    """The text while it is being laid out."""

    lines: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    length: int = 0
    last: Block | None = None

    def add(self, block: Block, kind: str) -> tuple[int, int]:
        """Put `block` under the text so far; list items stand close together, all else apart."""
        close = self.last is not None and self.last.kind == block.kind == "list"
        between = "" if self.last is None else "\n" if close else "\n\n"
        start = self.length + len(between)
        end = start + len(block.text)
        self.lines.append(between + block.text)
        self.parts.append(Part(kind=kind, start=start, end=end))  # type: ignore[arg-type]  # kind is a PartKind
        self.length, self.last = end, block
        return start, end


def lay_out(draft: Draft) -> tuple[str, tuple[Part, ...]]:
    """The text and its parts: the title first, then every block that says something new."""
    page, seen = _Page(), set[str]()
    blocks = ([Block(draft.title, "title")] if draft.title else []) + draft.blocks
    entries: dict[int, tuple[int, int]] = {}
    for number, block in enumerate(blocks):
        folded = key(block.text)
        again = len(words(folded)) >= _LONG_ENOUGH or block.kind == "caption" or folded == key(blocks[number - 1].text)
        if folded in seen and again:
            title_again = draft.title is not None and folded == key(draft.title)
            draft.drop("title said twice" if title_again else SAID_TWICE, block.text)
            continue
        seen.add(folded)
        start, end = page.add(block, block.kind or "paragraph")
        if block.post is not None:
            first = entries.get(block.post, (start, end))[0]
            entries[block.post] = first, end
    posts = [
        Part(kind="post", start=start, end=end, published=draft.posts[number])
        for number, (start, end) in entries.items()
    ]
    parts = sorted([*page.parts, *posts], key=lambda part: (part.start, -part.end, part.kind != "post"))
    return "".join(page.lines), tuple(parts)
