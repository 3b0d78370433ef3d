"""Captions: told from headlines and paragraphs by their credits, labels and repetition."""

import re
from functools import cache

from dateline.ontology import table
from dateline.reader.credits import is_agency
from dateline.reader.draft import ends_sentence, squash, words

_BRACKET_END = re.compile(r"\s*[(\[]([^()\[\]]{2,80})[)\]]\.?$")
_CREDIT_END = re.compile(
    r"(?:\s*[|/–—-]\s*|\s+|(?<=[.!?]))"
    r"(?:(?:photo|image|picture|photo credit|image credit|credit)s?\s*(?::|by\b|©)|©)\s*"
    r"(?:[^.!?:]|(?<=\b[A-Z])\.){2,80}\.?$",
    re.I,
)
# "Ann Lee/Nora Post": who took it, and for whom.
_OWNED = re.compile(
    r"^[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3} ?[/|] ?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}(?: via [\w ]+)?$"
)
_OWNER_END = re.compile(r"\s*(?:[(\[](?:[A-Z][\w'’.-]*[ /]){1,4}[A-Z][\w'’.-]*[)\]]|\s/\s[A-Z]{2,6})\.?$")
_TAIL = re.compile(r"\s*(?:[|–—/]|(?<=[.!?])\s)\s*([^.!?|]{2,60})$")


def _alternatives(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


@cache
def _label_start() -> re.Pattern[str]:
    credit = table("furniture")["credit"]
    # "Image: ..." before a clause is a caption; before names it is a credit, and no longer here.
    credits_ = _alternatives([name for name in credit["labels"] if name not in credit["text_labels"]])
    names = _alternatives(credit["caption_labels"])
    return re.compile(rf"^[\[(]?(?:(?:{names})\s*[:,]|(?:{credits_})\s*:)\s*", re.I)


@cache
def _file_start() -> re.Pattern[str]:
    names = sorted(table("furniture")["credit"]["caption_starts"], key=lambda name: (-len(name), name))
    return re.compile(rf"^(?:{'|'.join(map(re.escape, names))})\s*[:–—-]\s")


def inline_credit(line: str) -> int | None:
    """Where the credit at the end of a caption starts ("... on May 3. (AP Photo/A. Name)"); null without one."""
    bracket = _BRACKET_END.search(line)
    if (
        bracket
        and (is_agency(bracket.group(1)) or _OWNED.match(bracket.group(1)))
        and len(words(line[: bracket.start()])) >= 3
    ):
        return bracket.start()
    if len(line) > 600:
        return None
    credit = _CREDIT_END.search(line)
    if credit and len(words(line[: credit.start()])) >= 3:
        return credit.start()
    tail = _TAIL.search(line)
    return tail.start() if tail and is_agency(tail.group(1)) and len(words(tail.group(1))) <= 5 else None


def is_bare_label(line: str) -> bool:
    """Whether `line` only announces a caption, which stands on the next line."""
    match = _label_start().match(line)
    return match is not None and match.end() == len(line)


def says_caption(line: str) -> bool:
    """Whether the line's own start calls it a caption."""
    return bool(_label_start().match(line) or _file_start().match(line))


def bare(line: str) -> str:
    """A caption without the label before it."""
    inner = line[:-1] if line[:1] in "[(" and line[-1:] in ")]" else line
    return _label_start().sub("", inner)


def owner_in_brackets(line: str) -> int | None:
    """Where the name in brackets or after a slash at the end of what is known to be a caption starts; null without."""
    match = _OWNER_END.search(line)
    return match.start() if match and len(words(line[: match.start()])) >= 3 else None


def is_double(line: str) -> bool:
    """Whether `line` is two captions side by side ("A / B")."""
    sides = line.split(" / ")
    return len(sides) > 1 and not ends_sentence(line) and all(len(words(side)) >= 3 for side in sides)


def pieces(line: str) -> list[str]:
    """The captions in `line`: two where it holds two side by side."""
    return [squash(side) for side in line.split(" / ")] if is_double(line) else [squash(line)]
