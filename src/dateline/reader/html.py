"""An HTML page -> a draft: what its markup says of it, and the article's blocks with their kinds.

1. parse; a page nested too deeply goes through `flat`;  2. facts from the markup;  3. the article by trafilatura;
4. what it leaves out, from the tree: captions, points above the text, entries of live blogs;  5. the rest, `dropped`.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from dateline.reader import attributes, flat, labels, markup, tree_posts
from dateline.reader.draft import Block, Draft, is_paragraph, key, squash, words
from dateline.reader.head import NAMES
from dateline.record.text import PartKind

_START = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b", re.I)
_TAGS = re.compile(r"</(?:p|div|h[1-6]|span|a|li|ul|table|td|section|blockquote|strong|em)>", re.I)
_HEAD = 8192
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_KINDS: dict[str, PartKind] = {"head": "heading", "item": "list", "quote": "quote", "row": "list"}
_TEXT_TAGS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption", "blockquote", "td", "dd", "dt")
_OUTSIDE = "outside the article"
# Some times the tags of a heavy news page; above, the extractor's time grows with their square.
MAX_TAGS = 40_000
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement, comment=lxml_html.HtmlComment)
_WINDOW = 4  # words
_SHORT_CAPTION, _SHORT_POINT = 4, 6  # words; shorter ones say too little to be told from labels
_ABOVE, _BELOW = 6, 30  # lines around the title
_FEW, _WIDE = 8, 200  # lines below it where the article does not begin as the page does; characters of a line


def is_html(text: str) -> bool:
    """Whether `text` is a page or a piece of one, rather than plain text."""
    head = text.lstrip()[:_HEAD]
    marked = _START.search(head) or _TAGS.search(head)
    return bool(head.startswith("<") and marked) or len(set(_TAGS.findall(head))) >= 2


def draft(page: str) -> Draft:
    """The draft of `page`."""
    page = attributes.few(_DECLARATION.sub("", page))
    found = Draft(source="html")
    tree = _tree(page)
    facts = markup.facts(tree) if tree is not None else markup.Facts()
    found.title, found.outlet, found.byline = facts.title, facts.outlet, facts.byline
    found.published, found.url, found.language = facts.published, facts.url, facts.language
    found.notes += facts.notes
    if tree is None or page.count("<") > MAX_TAGS:
        found.notes.append("the page has too many tags, or too deep ones, to find its article: all its text is read")
        tree, found.blocks = None, flat.blocks(page)
    else:
        found.blocks = _article(page)
        if not any(is_paragraph(block.text) for block in found.blocks):
            found.blocks = _fallback(page, facts)
    if found.title is None:
        _title_of_flat(found)
    _drop_title_again(found, facts.titles)
    if tree is None:
        return found
    found.margin = _margin(page, found)
    tree_posts.split(tree, found, facts.is_live)
    elements = _elements(tree)
    _add_left_out(elements, found)
    _note_what_is_outside(elements, found)
    return found


def _tree(page: str) -> HtmlElement | None:
    parser = lxml_html.HTMLParser(encoding="utf-8")
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        tree = lxml_html.document_fromstring(page.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    too_deep = any("depth" in entry.message.lower() for entry in parser.error_log)
    return None if too_deep else tree


def _article(page: str) -> list[Block]:
    try:
        found = _extractor()(page, fast=True, include_comments=False, include_tables=True, with_metadata=False)
    except (RecursionError, ValueError, etree.LxmlError):
        return []  # `_fallback` reads the page without a tree
    if found is None or found.body is None:
        return []
    return [block for element in found.body for block in _blocks(element)]


@cache
def _extractor() -> Callable[..., Any]:
    """trafilatura's, whose parser makes all elements of one class: it looks a class up for each, and uses none."""
    from trafilatura import bare_extraction  # noqa: PLC0415  (0.3 s: only where HTML is read)
    from trafilatura.utils import HTML_PARSER  # noqa: PLC0415

    HTML_PARSER.set_element_class_lookup(_ONE_CLASS)
    found: Callable[..., Any] = bare_extraction
    return found


def _blocks(element: HtmlElement) -> list[Block]:
    if not isinstance(element.tag, str):
        return []
    if element.tag in ("list", "table", "div"):
        inside = [block for child in element for block in _blocks(child)]
        own = squash(element.text or "")
        return ([Block(own)] if own else []) + inside
    if element.tag == "row":
        cells = [squash("".join(cell.itertext())) for cell in element]
        return [Block(" | ".join(cell for cell in cells if cell), "list")] if any(cells) else []
    kind = _KINDS.get(element.tag)
    lines = [squash(line) for line in _text(element).split("\n")]
    return [Block(line, kind or ("paragraph" if is_paragraph(line) else None)) for line in lines if line]


def _text(element: HtmlElement) -> str:
    """The text of `element`, a line break where the page has one."""
    found = [element.text or ""]
    for child in element.iter():
        if child is element:
            continue
        found.append("\n" if child.tag == "lb" else child.text or "" if isinstance(child.tag, str) else "")
        if child.tag in ("p", "item"):
            found.insert(-1, "\n")
        found.append(child.tail or "")
    return "".join(found)


def _fallback(page: str, facts: markup.Facts) -> list[Block]:
    if facts.body and len(words(facts.body)) >= 20:
        lines = [squash(line) for line in facts.body.split("\n")]
        return [Block(line) for line in lines if line]
    return flat.blocks(page)


def _title_of_flat(found: Draft) -> None:
    for at, block in enumerate(found.blocks[:5]):
        if block.kind == "heading" and len(words(block.text)) >= 3 and not labels.label(block.text):
            found.title = block.text
            del found.blocks[at]
            return


def _drop_title_again(found: Draft, titles: list[str]) -> None:
    kept = []
    for at, block in enumerate(found.blocks):
        again = at < 6 and markup.same_title(block.text, titles) and block.text != found.title
        if again:
            found.drop("title said twice", block.text)
        else:
            kept.append(block)
    found.blocks = kept


def _margin(page: str, found: Draft) -> list[str]:
    """What the page shows around its title and above its article: where it says by whom and when, if no markup does."""
    lines = [block.text for block in flat.blocks(page)]
    title = key(found.title or "")
    first = next((key(block.text) for block in found.blocks if is_paragraph(block.text)), "")
    keys = [key(line) for line in lines]
    top = next((at for at, line in enumerate(keys) if title and line == title), None)
    if top is None:
        return []
    start = " ".join(first.split(" ")[:_WINDOW])
    end = next((at for at in range(top + 1, len(keys)) if start and keys[at].startswith(start)), top + _FEW)
    above = set(keys[max(0, top - _ABOVE) : top])
    while len(found.blocks) > 1 and key(found.blocks[0].text) in above and not is_paragraph(found.blocks[0].text):
        found.drop(labels.SECTION, found.blocks.pop(0).text)  # a label above the title is none of the article
    own = {key(block.text) for block in found.blocks}
    around = range(max(0, top - _ABOVE), min(end, top + _BELOW, len(lines)))
    kept = [lines[at] for at in around if keys[at] not in own and at != top and len(lines[at]) < _WIDE]
    found.byline = found.byline or _byline(kept)
    return kept


def _byline(lines: list[str]) -> str | None:
    """The names among the `lines` of a page's margin: by their "By", or beside the time."""
    found = [labels.label(line) for line in lines]
    marked = next((line for line, its in zip(lines, found, strict=True) if its and its.why == labels.BYLINE), None)
    timed = {at + step for at, its in enumerate(found) if its and its.why == labels.TIME for step in (-1, 1)}
    beside = (line for at, line in enumerate(lines) if at in timed and not found[at] and NAMES.match(line))
    return marked or next(beside, None)


def _elements(tree: HtmlElement) -> list[tuple[HtmlElement, str]]:
    """The elements of `tree` that hold text of their own, in page order, with that text."""
    return [(element, squash(element.text_content())) for element in tree.iter(*_TEXT_TAGS)]


def _add_left_out(elements: Sequence[tuple[HtmlElement, str]], found: Draft) -> None:
    """Put what the extractor leaves out before the block that follows it: captions, and points above the text.

    The captions of a live blog stay where they are: its entries know their own.
    """
    place: dict[str, int] = {}
    for number, (element, text) in enumerate(elements):
        if element.tag != "figcaption":
            place.setdefault(key(text), number)
    known = [place.get(key(block.text), -1) for block in found.blocks]
    if not any(number >= 0 for number in known):
        return
    running = [n for n, block in zip(known, found.blocks, strict=True) if n >= 0 and is_paragraph(block.text)]
    begin, last = min(running or [n for n in known if n >= 0]), max(known)
    h1 = next((number for number, (element, _) in enumerate(elements) if element.tag == "h1"), -1)
    first = h1 if 0 <= h1 < last else begin
    ours = {key(block.text) for block in found.blocks}
    wanted: list[tuple[int, Block]] = []
    for number, (element, said) in enumerate(elements[:last]):
        if number <= first or _is_outside(element):
            continue
        if element.tag == "figcaption" and not found.posts and len(words(said)) >= _SHORT_CAPTION:
            wanted.append((number, Block(said, "caption")))
        elif element.tag == "li" and number < begin and key(said) not in ours and _is_point(element, said):
            wanted.append((number, Block(said, "list")))
    for number, block in reversed(wanted):
        at = next(i for i, n in enumerate(known) if n > number)
        found.blocks.insert(at, block)
        known.insert(at, number)


def _is_point(item: HtmlElement, text: str) -> bool:
    """Whether an item of a list says something itself, and is no link to another page: "At least 40 people killed"."""
    linked = sum(len(squash(link.text_content())) for link in item.iter("a"))
    return len(words(text)) >= _SHORT_POINT and linked <= len(text) / 2 and labels.label(text) is None


def _is_outside(element: HtmlElement) -> bool:
    return any(ancestor.tag in ("aside", "nav", "footer", "form") for ancestor in element.iterancestors())


def _note_what_is_outside(elements: Sequence[tuple[HtmlElement, str]], found: Draft) -> None:
    """Keep, as dropped, what the page says outside of its article: neighbours on the page make one entry."""
    ours = {key(block.text) for block in found.blocks} | {key(found.title or "")}
    body = [words(block.text) for block in found.blocks]
    said = {tuple(line[at : at + _WINDOW]) for line in body for at in range(len(line) - _WINDOW + 1)}
    run: list[str] = []
    for element, text in elements:
        if any(child.tag in _TEXT_TAGS for child in element.iterdescendants()) or not text:
            continue
        its = words(text)
        if " ".join(its) in ours or {tuple(its[:_WINDOW]), tuple(its[-_WINDOW:])} <= said:
            found.drop(_OUTSIDE, "\n".join(run))
            run = []
        else:
            run.append(text)
    found.drop(_OUTSIDE, "\n".join(run))
