"""Bytes as received -> their text, in a hurry: good enough to say what a page is about, not to cite from it.

HTML goes through resiliparse, which is some six times as quick as the reader's extractor and keeps more of what stands
around the article. Returns null where there is nothing to judge: no text, no text that can be decoded, too much of it.
"""

import re
from collections import Counter

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from resiliparse.parse.html import HTMLTree

MAX_BYTES = 3_000_000  # as much as the reader takes
# resiliparse's time, and for lists its output, grow with the square of how deeply tags are nested; real pages stay
# below 300 with all that is left unclosed. With few tags no depth can hurt (0.25 s).
FEW_TAGS = 3_000
MAX_TAGS = 100_000
MAX_DEPTH = 1_000
_FEW = 400  # characters; where the article that was found is shorter, the whole page is looked at
_HEAD = 8192
_BINARY = 1024
_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b"
    r"|</(?:p|div|h[1-6]|span|a|li|ul|table|td|section|blockquote|strong|em)>",
    re.I,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_CHILDLESS = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "script",
    "source", "style", "track", "wbr",
))  # fmt: skip


def text(body: bytes) -> str | None:
    """The text of `body`. Never raises."""
    if not body or len(body) > MAX_BYTES or b"\x00" in body[:_BINARY]:
        return None
    try:
        decoded = _decoded(body)
        found = _of_page(decoded) if _MARKUP.search(decoded[:_HEAD]) else decoded
    except Exception:  # whatever a parser in C makes of a broken page: the reader will say what is wrong with it
        return None
    return found if found.strip() else None


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")  # what most are, and quicker to see than to guess
    except UnicodeDecodeError:
        return str(bytes_to_str(body, detect_encoding(body) or "utf-8"))


def _of_page(page: str) -> str:
    tags = page.count("<")
    if tags > FEW_TAGS and (tags > MAX_TAGS or _depth(page) > MAX_DEPTH):
        return ""
    tree = HTMLTree.parse(page)
    found = _extract(tree, main=True)
    if len(found) < _FEW:
        found = _extract(tree, main=False)
    return f"{tree.title or ''}\n{found}"


def _extract(tree: HTMLTree, main: bool) -> str:
    found = extract_plain_text(
        tree, main_content=main, preserve_formatting=True, alt_texts=False, list_bullets=False, links=False
    )
    return str(found)


def _depth(page: str) -> int:
    """How deeply tags of `page` are nested at most, or more than that where some are left open."""
    still_open: Counter[str] = Counter()
    depth = deepest = 0
    for closing, name in _TAG.findall(page):
        if name.lower() in _CHILDLESS:
            continue
        if not closing:
            still_open[name] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif still_open[name]:
            still_open[name] -= 1
            depth -= 1
    return deepest
