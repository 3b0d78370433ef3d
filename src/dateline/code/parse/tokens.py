"""A parsed line as plain objects: what spaCy says of each word is read from it once, and then only looked at.

A report's words are passed over some thirty times, and each question to one of spaCy's tokens decodes a string or makes
another token. Here an answer is an attribute. Names and meanings are spaCy's, for those it has.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, wraps
from itertools import pairwise
from typing import Any, TypeAlias, TypeVar, overload


@dataclass(frozen=True, slots=True)
class Form:
    """What a word is by its letters alone, wherever it stands."""

    text: str
    lower: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_quote: bool
    like_num: bool


# A word's form, the white space after it, lemma, part of speech, tag, arc, the number of its head (its own, at a root),
# and whether a sentence starts with it.
Row: TypeAlias = tuple[Form, str, str, str, str, str, int, bool]


_NONE: list["Token"] = []  # the children of a word without any, which most are: never added to


class Token:
    """A word of a parsed line. Two are equal where they are the same word of the same line."""

    __slots__ = (
        "answers", "children", "dep_", "doc", "form", "head", "i", "idx", "lemma_", "lower_", "pos_", "tag_", "text",
        "whitespace_",
    )  # fmt: skip

    head: "Token"
    children: list["Token"]  # those on its left, then those on its right
    answers: dict[Callable[["Token"], Any], Any] | None  # to what was asked of it `once`

    def __init__(self, doc: "Doc", i: int, idx: int, row: Row) -> None:
        """`doc` hangs it into the tree: sets `head` and `children`."""
        self.doc = doc
        self.i = i
        self.idx = idx
        self.form, self.whitespace_, self.lemma_, self.pos_, self.tag_, self.dep_, _, _ = row
        self.text = self.form.text
        self.lower_ = self.form.lower
        self.children = _NONE
        self.answers = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word with the white space after it."""
        return self.text + self.whitespace_

    @property
    def is_alpha(self) -> bool:
        """Whether it is made of letters alone."""
        return self.form.is_alpha

    @property
    def is_punct(self) -> bool:
        """Whether it is a mark."""
        return self.form.is_punct

    @property
    def is_space(self) -> bool:
        """Whether it is white space alone."""
        return self.form.is_space

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return self.form.is_quote

    @property
    def like_num(self) -> bool:
        """Whether it is a number, in figures or words."""
        return self.form.like_num

    def nbor(self, step: int = 1) -> "Token":
        """The word so many words on. Raises IndexError beyond the line."""
        at = self.i + step
        if at < 0:
            raise IndexError(at)
        return self.doc.words[at]

    @property
    def lefts(self) -> Sequence["Token"]:
        """The children on its left."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> Sequence["Token"]:
        """The children on its right."""
        return [child for child in self.children if child.i > self.i]

    @property
    def ancestors(self) -> Iterator["Token"]:
        """Its head, that one's head, and so on to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def is_ancestor(self, other: "Token") -> bool:
        """Whether `other` stands below it."""
        return any(word is self for word in other.ancestors)

    @property
    def subtree(self) -> Iterator["Token"]:
        """It and all words below it, in the order of the tree."""
        waiting: list[tuple[Token, bool]] = [(self, False)]
        while waiting:
            word, seen = waiting.pop()
            if seen:
                yield word
                continue
            waiting += [(child, False) for child in reversed(word.rights)]
            waiting.append((word, True))
            waiting += [(child, False) for child in reversed(word.lefts)]

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """The words coordinated with it, to the left and to the right."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in found if word is not self)

    @property
    def left_edge(self) -> "Token":
        """The first word of its subtree."""
        return self.doc.words[self.doc.edges[0][self.i]]

    @property
    def right_edge(self) -> "Token":
        """The last word of its subtree."""
        return self.doc.words[self.doc.edges[1][self.i]]

    @property
    def sent(self) -> "Tokens":
        """The sentence it stands in."""
        return next(each for each in self.doc.sents if self.i < each.end)


T = TypeVar("T")


def once(ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """`ask`, whose answer is kept with the word: for what many rules ask of it, and the parse alone decides."""

    @wraps(ask)
    def asked(word: Token) -> T:
        answers = word.answers
        if answers is None:
            answers = word.answers = {}
        elif ask in answers:
            return answers[ask]  # type: ignore[no-any-return]
        answer = answers[ask] = ask(word)
        return answer

    return asked


class Doc:
    """A parsed line: its text, words and sentences."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.words: list[Token] = []
        self.sents: list[Tokens] = []
        heads: list[int] = []
        starts: list[int] = []
        parts: list[str] = []
        at = 0
        for number, row in enumerate(rows):
            self.words.append(Token(self, number, at, row))
            text, space = row[0].text, row[1]
            parts += (text, space)
            at += len(text) + len(space)
            heads.append(row[6])
            if row[7] or not number:
                starts.append(number)
        self.text = "".join(parts)
        self._heads = heads
        for word, head in zip(self.words, heads, strict=True):
            word.head = above = self.words[head]
            if above is word:
                continue
            if above.children is _NONE:
                above.children = [word]
            else:
                above.children.append(word)
        self.sents += [Tokens(self, start, end) for start, end in pairwise([*starts, len(self.words)])]

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Tokens": ...
    def __getitem__(self, at: int | slice) -> "Token | Tokens":
        if isinstance(at, int):
            return self.words[at]
        start, end, _ = at.indices(len(self.words))
        return Tokens(self, start, max(start, end))

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """The first and the last word of each word's subtree; where arcs cross, several passes find them."""
        left, right = list(range(len(self.words))), list(range(len(self.words)))
        pairs = list(enumerate(self._heads))
        changed = True
        while changed:
            changed = False
            for word, head in (*pairs, *reversed(pairs)):
                if left[word] < left[head]:
                    left[head], changed = left[word], True
                if right[word] > right[head]:
                    right[head], changed = right[word], True
        return left, right


class Tokens(Sequence[Token]):
    """The words [start, end) of a line."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc = doc
        self.start = start
        self.end = end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Tokens": ...
    def __getitem__(self, at: int | slice) -> "Token | Tokens":
        if isinstance(at, int):
            return self.doc.words[range(self.start, self.end)[at]]
        start, end, _ = at.indices(len(self))
        return Tokens(self.doc, self.start + start, self.start + max(start, end))

    @property
    def text(self) -> str:
        """The words as they stand, without the white space after the last."""
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""

    @property
    def start_char(self) -> int:
        """Where the first word starts in the line."""
        return self.doc.words[self.start].idx

    @property
    def end_char(self) -> int:
        """Where the last word ends."""
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)
