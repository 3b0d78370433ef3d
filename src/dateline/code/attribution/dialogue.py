"""An interview -> who speaks its answers: lines that open with "Q:" and "A:", with a name, or that follow a question.

In: the report's sentences. Out: for each answer, the token that names who gives it and the stretch it takes. Whoever
asks is the outlet, and speaks for nobody.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dateline.code.attribution.mentions import mention
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

LEAST = 2  # questions, or lines of one label, that make an interview
LABEL = re.compile(r"[-–—\s]*(?:([QA]|Question|Answer|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})\s?[:.)](?=\s))")
QUESTIONS = frozenset(("Q", "Question"))
ANSWERS = frozenset(("A", "Answer"))
OF_TALK = frozenset((
    "answer", "ask", "chat", "conversation", "converse", "discuss", "interview", "interviewee", "q&a", "question",
    "speak", "talk", "tell",
))  # fmt: skip
FIRST_PERSON = frozenset(("i", "me", "my", "our", "ours", "us", "we"))
HEADLINES = frozenset(("title", "credit", "caption"))


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: who gives it, in the sentence that names them, and its stretch of the report's text."""

    sentence: Sentence
    who: Token
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    sentences: tuple[Sentence, ...]
    label: str | None

    @property
    def asks(self) -> bool:
        return self.sentences[-1].tokens.text.rstrip("\"'”’ ").endswith("?")

    @property
    def own(self) -> bool:
        """Whether somebody speaks of themselves in it."""
        return any(word.lower_ in FIRST_PERSON for sentence in self.sentences for word in sentence.words)


def answers(sentences: Sequence[Sentence]) -> Iterator[Answer]:
    """The answers of the interview that `sentences` hold; none where they hold none."""
    lines = [_line(tuple(same)) for _, same in groupby(sentences, key=lambda s: s.line)]
    labels = [line.label for line in lines if line.label is not None]
    if sum(label in QUESTIONS for label in labels) >= LEAST and sum(label in ANSWERS for label in labels) >= LEAST:
        yield from _answered(lines, [line.label in QUESTIONS for line in lines], [line.label for line in lines])
        return
    names = {label for label in labels if labels.count(label) >= LEAST and label not in ANSWERS | QUESTIONS}
    if len(names) >= LEAST:
        yield from _by_name(lines, names)
        return
    asked = [line.asks and line.sentences[0].part.kind not in HEADLINES for line in lines]
    told = [line for line, before in zip(lines[1:], asked, strict=False) if before]
    if sum(asked) >= LEAST and sum(line.own for line in told) >= LEAST and _of_talk(lines[: asked.index(True)]):
        yield from _answered(lines, asked, [None] * len(lines))


def _line(sentences: tuple[Sentence, ...]) -> _Line:
    first = sentences[0]
    found = LABEL.match(first.text, first.start, sentences[-1].end)
    return _Line(sentences, found[1] if found else None)


def _answered(lines: Sequence[_Line], asked: Sequence[bool], labels: Sequence[str | None]) -> Iterator[Answer]:
    """What follows each question, up to the next one, as said by the one who was introduced before the first."""
    first = next(i for i, asks in enumerate(asked) if asks)
    found = _introduced([sentence for line in lines[:first] for sentence in line.sentences])
    if found is None:
        return
    open_ = False
    for line, asks, label in zip(lines[first:], asked[first:], labels[first:], strict=True):
        open_ = not asks and (open_ or label in ANSWERS or label is None)
        if open_ and line.sentences[0].part.kind not in HEADLINES:
            yield Answer(*found, line.sentences[0].start, line.sentences[-1].end)


def _by_name(lines: Sequence[_Line], names: set[str]) -> Iterator[Answer]:
    """Each line that opens with one of `names`, and the lines without a label after it, but what somebody asks."""
    asking = {line.label for line in lines if line.asks and line.label in names}
    who: tuple[Sentence, Token] | None = None
    for line in lines:
        if line.sentences[0].part.kind in HEADLINES:
            continue
        if line.label in names:
            first = line.sentences[0]
            last = max((t for t in first.words if t.idx + first.offset <= first.text.index(":", first.start)), key=_at)
            name = last.nbor(-1) if last.text == ":" and last.i > first.tokens.start else last
            who = None if line.label in asking and line.asks else (first, name)
        if who is not None:
            yield Answer(*who, line.sentences[0].start, line.sentences[-1].end)


def _at(token: Token) -> int:
    return int(token.i)


def _of_talk(lines: Sequence[_Line]) -> bool:
    return any(word.lemma_.lower() in OF_TALK for line in lines for s in line.sentences for word in s.words)


def _introduced(sentences: Sequence[Sentence]) -> tuple[Sentence, Token] | None:
    """Whom the lines before the first question introduce: the person named with a role, else any name or role."""
    found: list[tuple[int, Sentence, Token]] = []
    for sentence in sentences:
        for token in sentence.words:
            if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "nmod", "amod", "poss"):
                continue
            who = mention(token)
            if not (who.person or (token.dep_ == "nsubj" and who.named and len(who.name.split()) > 1)):
                continue
            found.append((2 * who.named + (token.dep_ in ("nsubj", "ROOT")), sentence, token))
    if not found:
        return None
    _, sentence, token = max(found, key=lambda each: each[0])
    return sentence, token
