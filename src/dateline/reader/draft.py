"""The nouns inside this room: a block of a page, and a report that is being put together."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from dateline.record.text import Dropped, PartKind
from dateline.unseen import JOINERS, TURNING, UNSEEN, listed

_WORDS = re.compile(r"[^\W_]+")
_LINE = 4000  # characters of a line whose key is kept
# Joiners stay behind the letters of scripts that need them, from Hebrew to Mongolian, and behind pictures.
_JOINING = "\u0590-\u18af\ua800-\uabff\ufb1d-\ufeff\u2190-\u2bff\U0001f000-\U0001faff"
_ANY = re.compile(f"[{listed((*TURNING, *UNSEEN, *JOINERS))}]")
_HIDDEN = re.compile(f"[{listed((*TURNING, *UNSEEN))}]|(?<![{_JOINING}])[{listed(JOINERS)}]")
_END = re.compile(r"""[.!?…。؟]["'”’»)\]]*$""")

Source = Literal["html", "text"]


@dataclass(frozen=True, slots=True)
class Block:
    """One line as a reader sees it. `kind` is null until it is known; `after_gap`: an empty line stands before.

    `post` numbers the live-blog entry it belongs to, and is null outside of one.
    """

    text: str
    kind: PartKind | None = None
    after_gap: bool = True
    post: int | None = None

    def as_(self, kind: PartKind) -> "Block":
        """The same block, its kind now known."""
        return replace(self, kind=kind)


@dataclass
class Draft:
    """A report being put together: what its markup or head says, the blocks left, what was left out and why."""

    source: Source
    blocks: list[Block] = field(default_factory=list)
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    posts: list[str | None] = field(default_factory=list)
    begun: bool = False  # whether a paragraph has been kept
    margin: list[str] = field(default_factory=list)  # what stands beside the title, outside of the article
    dropped: list[Dropped] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def drop(self, why: str, text: str) -> None:
        """Leave `text` out, and say why."""
        if text.strip():
            self.dropped.append(Dropped(why=why, text=text.strip()))


def seen(text: str) -> str:
    """`text` without the characters that nobody sees: they break words in two, or turn the direction of writing."""
    return text if text.isascii() or not _ANY.search(text) else _HIDDEN.sub("", text)


def squash(text: str) -> str:
    """`text` as it is seen, with every run of white space as one space."""
    return " ".join(seen(text).split())


def words(text: str) -> list[str]:
    """The words of `text`, folded: what remains equal whatever the case and punctuation."""
    return key(text).split()


def key(text: str) -> str:
    """`text` as its folded words alone: two lines that say the same have the same key."""
    return _kept(text) if len(text) <= _LINE else _key(text)


def _key(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold().replace("’", "'").replace("'", "")))


_kept = lru_cache(maxsize=1024)(_key)  # each line of a page is asked for several times


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return bool(_END.search(text))


def is_paragraph(text: str) -> bool:
    """Whether `text` is running text rather than a headline, label or button."""
    count = len(words(text))
    return count >= 25 or (count >= 6 and ends_sentence(text))
