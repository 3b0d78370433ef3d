"""Markup -> the same without the attributes of tags that have more than any page has.

Parsers look through a tag's attributes for each further one: a tag with half a million of them, which a page of 3 MB
has room for, took a quarter of an hour. Pages of news have up to 80 in a tag, and what they say is elsewhere.
"""

import re

_MOST = 1000
_SMALL = 100_000  # characters of a page, in which so many attributes as fit in cost a second
# A tag without its ">", in time that grows with its length alone: nothing that was taken is given back.
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*+)((?:[^>"'=]++|=\s*+(?:"[^"]*+"?|'[^']*+'?)?|["'])*+)""")
_VALUE = re.compile(r"""=\s*+(?:"[^"]*+"?|'[^']*+'?)""")
_BETWEEN = re.compile(r"[\s/]+")
_ENDS = re.compile(r"</(?:script|style)", re.I)  # of a script, in which "a<b" looked like a tag


def few(page: str) -> str:
    """`page` with no more than 1,000 attributes in a tag: of one that has more none are left."""
    if len(page) <= _SMALL:
        return page
    parts, end = [], 0
    for tag in _TAG.finditer(page):
        if tag.end() - tag.start() > 2 * _MOST and _count(tag[2]) > _MOST:
            parts += [page[end : tag.start()], f"<{tag[1]}", *(f">{closing}" for closing in _ENDS.findall(tag[2])[:1])]
            end = tag.end()
    return "".join(parts) + page[end:]


def _count(attributes: str) -> int:
    """How many there may be."""
    return len(_BETWEEN.findall(_VALUE.sub(" ", attributes)))
