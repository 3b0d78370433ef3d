"""A line -> whose picture or text it says that the page shows."""

import re
from functools import cache
from typing import Literal

from dateline.reader.draft import ends_sentence, key, words
from dateline.reader.phrases import keys, listed, starts

_STOP = re.compile(r"[^\W\d_]{2}[.!?](?:\s*[(\[].*)?$|\d[.!?](?:\s*[(\[].*)?$")
_CLAUSE = 2  # words that names do not have


def credit(line: str, folded: str, count: int) -> Literal["text", "image"] | None:
    """What `line` (`folded`: as keys are, `count`: its words) names the owner of; null where it is no credit."""
    mark = re.search(r"[:,]", line)
    head, colon, tail = line.partition(mark.group(0) if mark else ":")
    if colon and key(head) in keys("credit", "labels") and len(words(tail)) <= 14 and not _is_prose(tail):
        return "text" if key(head) in keys("credit", "text_labels") else "image"
    if count <= 14 and f"{folded} ".startswith(_by_whom()) and not ends_sentence(line):
        return "image"
    if count <= 14 and "©" in line and f"{folded} ".startswith(starts("credit", "labels")):
        return "image"
    if (
        line[:1] in "(["
        and line[-1:] in ")]"
        and ":" not in line
        and count <= 14
        and {"with", "agencies", "inputs"} & set(folded.split())
    ):
        return "text" if is_agency(line) or "agencies" in folded else None
    if count <= 7 and line[:1] in "([" and is_agency(line):
        return "image"
    by_slash = count <= 6 and ("/" in line or "|" in line) and is_agency(line)
    return "image" if by_slash or _agency_words().issuperset(folded.split()) else None


def is_agency(text: str) -> bool:
    """Whether `text` names an owner of news images, as one of its slash- or comma-separated ends."""
    names = frozenset(name.casefold() for name in listed("credit")["agencies"])
    inner = text.strip("()[] .©").casefold()
    if inner.startswith(
        ("photo:", "image:", "picture:", "credit:", "source:", "photo by ", "photo courtesy", "courtesy")
    ):
        return True
    pieces = [piece.strip() for piece in re.split(r"[/|,;]|\bvia\b|\bfor\b", inner)]
    return any(piece in names for piece in (pieces[0], pieces[-1]))


def _is_prose(text: str) -> bool:
    """Whether `text` is a caption's clause rather than names: some of its words start small and own no pictures."""
    tokens = re.findall(r"[^\W\d_][\w'’-]*", text)
    owners = keys("credit", "owners")
    said = [token for token in tokens if token[0].islower() and len(token) > 3 and token not in owners]
    is_sentence = bool(said) and bool(_STOP.search(text))
    return len(tokens) >= 6 and (len(said) >= _CLAUSE or is_sentence)


@cache
def _by_whom() -> tuple[str, ...]:
    return tuple(sorted(f"{name} by " for name in keys("credit", "labels")))


@cache
def _agency_words() -> frozenset[str]:
    return frozenset(words(" ".join(listed("credit")["agencies"])))
