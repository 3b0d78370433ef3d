"""The name above a headline: outlets, series and section labels told from the headline itself.

In: a line, and the line below it. Out: what it is, and a headline without the label or outlet glued to it.
"""

import re
from functools import cache

from dateline.ontology import table
from dateline.reader.draft import Block, ends_sentence, key, words

_SUFFIX = re.compile(r"(?<!\s)\s++(?:[|–—-]|::|»)\s+(?=[^|–—]{2,40}$)")
_DASH = re.compile(r"(?<!\s)\s++(?:--|[–—|-])\s+")
_NUMBER = re.compile(r"[\s,]*(?:\(?\b(?:no|issue|nr|number|vol|volume)\b\.?\s*|#)?\(?\d{1,4}\)?$", re.I)
_COUNTRY_FIRST = re.compile(r"^[A-Z][A-Z .'’()/-]{2,40}: (?=\S)")
_BADGES = re.compile(r"^(?:ALERT|BREAKING|EXCLUSIVE|JUST IN|LIVE|UPDATED?|URGENT|VIDEO|WATCH)\s+(?=[\"“‘']?[A-Z\d])")
_LIVE_TAIL = re.compile(r"(?<!\s)\s*+(?:[-–—|:,]\s*+)?live(?: (?:coverage|blog|updates?|report|feed|text))?$", re.I)
_SLUG = re.compile(
    r"^[A-Z]{1,4}-[A-Z]{2,}(?:-[A-Z]{2,}){0,3}"
    r"(?:[ ,]+(?:\d(?:ST|ND|RD|TH))?[- ]?(?:LD|LEAD|SUB|TAKE|URGENT|ADD))?$"
)
_LONGEST_SERIES, _SHORT_SERIES = 8, 3  # words
_LONGEST_NAME = 6  # words
_SMALL = ("of", "the", "and", "for")


def unglued(text: str) -> tuple[str, str]:
    """`text` without a known section's name glued to its first word, and that name ("" without one)."""
    for name in sorted(table("furniture")["sections"], key=lambda name: (-len(name), name)):
        for start in (name, name.upper()):
            after = text[len(start) :]
            if not text.startswith(start) or not after:
                continue
            glued = after[0].isupper() and after[:2] != "S " and (not start.isupper() or after[1:2].islower())
            separated = re.match(r"\s*[|:/»>]\s+(?=\S)", after)
            if glued and start[-1].islower() and len(words(after)) >= 3:
                return after, start
            if (
                separated
                and name.casefold() not in ("live", "exclusive", "breaking", "update", "video")
                and "|/»>".find(after.strip()[0]) >= 0
            ):
                return after[separated.end() :], start
    return text, ""


def without_outlet(text: str, outlet: str | None) -> tuple[str, str | None]:
    """`text` without the outlet's name at its end ("... | Sahel Observer"), and that name."""
    cut = _SUFFIX.search(text)
    if not cut:
        return text, None
    tail, head = text[cut.end() :].strip(), text[: cut.start()].strip()
    if len(words(head)) < 3:
        return text, None
    is_outlet = "|" in cut.group(0) or looks_like_outlet(tail) or (outlet is not None and key(tail) == key(outlet))
    return (head, tail) if is_outlet and len(words(tail)) <= 5 else (text, None)


def without_badge(text: str) -> tuple[str, str]:
    """A headline without the badge before it ("LIVE Shells hit the port"), and that badge ("" without one)."""
    found = _BADGES.match(text)
    rest = text[found.end() :] if found else ""
    if not found or len(words(rest)) < 4 or rest.isupper() or ":" in rest[:12]:
        return text, ""
    return rest, found.group(0).strip()


def outlet_name(text: str) -> str | None:
    """The outlet that a line of a page's head names, without what it calls its page ("... live coverage")."""
    name = _LIVE_TAIL.sub("", text)
    first, _, rest = name.partition(" ")
    name = rest if first.isupper() and key(first) in _products() and not rest.isupper() else name
    return name if looks_like_outlet(name) else None


@cache
def _products(which: str = "products") -> frozenset[str]:
    return frozenset(key(name) for name in table("furniture")["outlet"][which])


def is_series(text: str) -> bool:
    """Whether `text` is the name of a series ("Sahara Conflict Assessment", "MONITORED REPORTS -- SAHARA")."""
    for piece in _DASH.split(text):
        found = _NUMBER.sub("", piece)
        folded = words(found)
        known = _products() | (_products("common_products") if len(folded) <= _SHORT_SERIES else frozenset())
        ends = any(" ".join(folded[-size:]) in known for size in (1, 2, 3))
        if ends and 2 <= len(folded) <= _LONGEST_SERIES and _in_capitals(found) and ":" not in found:
            return True
    return False


def _in_capitals(text: str) -> bool:
    return all(word[:1].isupper() or word in _SMALL for word in re.findall(r"[^\W\d_]+", text))


def looks_like_outlet(text: str) -> bool:
    """Whether `text` is a short name with a word such as Times, Herald or Agency at its start or end."""
    found = words(text)
    known = {word.casefold() for word in table("furniture")["outlet"]["words"]} | {"news"}
    return (
        1 < len(found) <= 5
        and _in_capitals(text)
        and (found[-1] in known or found[0] in known - {"news", "press", "post"})
    )


def names_outlet(text: str, below: Block | None) -> bool:
    """Whether a line above `below`, another that may be the title, is the outlet's name or address."""
    if below is None:
        return False
    if _COUNTRY_FIRST.match(below.text) and not text.isupper() and ":" not in text:
        return len(words(text)) <= _LONGEST_NAME and _in_capitals(text)  # "SAHARA: Thousands flee Nora" is a headline
    site = re.fullmatch(r"(?:www\.)?[\w-]+\.(?:com|org|net|info|news|co\.\w\w|[a-z]{2})", text, re.I)
    return bool(site) or outlet_name(text) is not None


def is_slug(text: str) -> bool:
    """Whether `text` is the line by which a wire files a story: "BC-SOUTHAFRICA-RIOT 2NDLD"."""
    return _SLUG.match(text) is not None


def is_label_above(block: Block, below: Block | None) -> bool:
    """A word or two right above a headline, with no empty line between, are a section's name."""
    if below is None or ends_sentence(block.text):
        return False
    if is_series(block.text) and len(words(below.text)) >= 4 and not is_series(below.text):
        return True
    return (
        len(words(block.text)) <= 2
        and len(words(below.text)) >= 4
        and not below.after_gap
        and not ends_sentence(below.text)
    )
