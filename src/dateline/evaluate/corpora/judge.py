"""An item and its explained reading -> what was found, what was missed and why, and what was made up by which rule."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.code.explain import Note
from dateline.evaluate.corpora.align import Alignment
from dateline.evaluate.corpora.items import Item, Wanted
from dateline.evaluate.page import squash
from dateline.pipeline import Explained
from dateline.record import Claim

SHOWN = 300  # characters of a sentence that are shown
NO_WORD = "no trigger word"
CUT = "not in the report's text"
MISSED = "missed"
FALSE = "false"
AROUND = 150  # characters shown before and after words that no claim has a sentence for


@dataclass(frozen=True, slots=True)
class Error:
    """One miss or false claim: `kind` is one of the two, `why` its class, `text` the words it is about."""

    kind: str
    label: str
    why: str
    text: str
    item: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one item.

    `found`, `told` and `wanted` are labels: of what a fitting claim tells, of what any claim tells, and of all that is
    wanted; `sentences` counts those with a claim that the corpus can judge, `right` those of them that it knows of.
    """

    item: str
    wanted: tuple[str, ...]
    found: tuple[str, ...]
    told: tuple[str, ...]
    sentences: int
    right: int
    errors: tuple[Error, ...]


def judge(item: Item, explained: Explained) -> Judged:
    """Compare a reading with what is wanted of it."""
    reading, notes = explained
    claims: Sequence[Claim] = reading.claims
    if item.best and claims:
        claims = (max(claims, key=lambda claim: claim.confidence),)  # the first of equals
    text = reading.report.text
    aligned = Alignment(item.text, text)
    found, told = [], []
    errors: list[Error] = []
    right: set[str] = set()
    for wanted in item.wanted:
        span = (0, len(text)) if wanted.start is None or wanted.end is None else aligned.span(wanted.start, wanted.end)
        near = [claim for claim in claims if span and _meets(claim, span) and _names(claim, wanted)]
        right.update(claim.id for claim in near)
        if near:
            told.append(wanted.label)
        if any(wanted.kinds.fit(claim) for claim in near):
            found.append(wanted.label)
            continue
        why = CUT if span is None else _wrong(near) or _why(notes, span, wanted)
        errors.append(Error(MISSED, wanted.label, why, _shown(text, span, near) or squash(item.text)[:SHOWN], item.id))
    judged = [claim for claim in claims if item.false is not None and item.false.fit(claim)]
    for claim in judged:
        if claim.id not in right:
            rule = next((note.rule for note in notes if note.claim == claim.id), claim.trigger.text)
            errors.append(Error(FALSE, claim.type, rule, squash(claim.sentence.text)[:SHOWN], item.id))
    return Judged(
        item=item.id,
        wanted=tuple(wanted.label for wanted in item.wanted),
        found=tuple(found),
        told=tuple(told),
        sentences=len({claim.sentence.start for claim in judged}),
        right=len({claim.sentence.start for claim in judged if claim.id in right}),
        errors=tuple(errors),
    )


def _meets(claim: Claim, span: tuple[int, int]) -> bool:
    return claim.sentence.start < span[1] and span[0] < claim.sentence.end


def _names(claim: Claim, wanted: Wanted) -> bool:
    said = squash(claim.sentence.text).casefold()
    return not wanted.words or any(squash(word).casefold() in said for word in wanted.words)


def _wrong(near: Sequence[Claim]) -> str:
    """The class of what is told with another type; empty where nothing is told."""
    return f"told as {', '.join(sorted({claim.type for claim in near}))}" if near else ""


def _why(notes: Sequence[Note], span: tuple[int, int], wanted: Wanted) -> str:
    """The reason of the trigger word turned down that came closest to making the claim."""
    inside = [n for n in notes if not n.kept and n.span.start < span[1] and span[0] < n.span.end]
    if not inside:
        return NO_WORD
    fitting = [note for note in inside if note.rule.split(":")[0] in wanted.kinds.types] or inside
    return f"turned down: {_reason(fitting[0].why)}"


def _reason(why: str) -> str:
    """The reason without its numbers and lists, so that like ones make one class."""
    last = why.rsplit("; ", maxsplit=1)[-1]
    return re.sub(r"\d+ of \d+", "too few", re.split(r" \(|: ", last)[0])


def _shown(text: str, span: tuple[int, int] | None, near: Sequence[Claim]) -> str:
    """The sentence of a miss: a claim's where one is near, else the words wanted with what stands around them."""
    if span is None:
        return ""
    if near and span[1] - span[0] < SHOWN:
        return squash(near[0].sentence.text)[:SHOWN]
    start, end = span
    if end - start < AROUND:
        words = text[start:end]
        return squash(f"{text[max(0, start - AROUND) : start]}[{words}]{text[end : end + AROUND]}")
    return squash(text[start:end])[:SHOWN]


def classes(errors: Sequence[Error]) -> Iterator[tuple[str, str, str, list[Error]]]:
    """(kind, label, why, errors of that class), largest class first."""
    by: dict[tuple[str, str, str], list[Error]] = {}
    for error in errors:
        by.setdefault((error.kind, error.label, error.why), []).append(error)
    for (kind, label, why), same in sorted(by.items(), key=lambda each: (-len(each[1]), each[0])):
        yield kind, label, why, same
