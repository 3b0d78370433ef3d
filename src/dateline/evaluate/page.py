"""A page's gold and its reading -> what was found, missed, made up, and forbidden."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from dateline.evaluate.fields import claim_days, right, share
from dateline.evaluate.gold import Gold, GoldClaim, Never
from dateline.record import Claim, Reading, Span

EXTRA = 2  # further claims let pass on a quote that is matched already, as for an act at several places


@dataclass(frozen=True)
class PageScore:
    """What came of one page.

    `fields` says, for each required gold claim that was found, which stated fields were right. `points` is the sum
    over required claims of the share of their fields that is right. `facts` are the report's own: title, outlet,
    publication time, furniture kept out. `bad_spans` are those that are not a slice of the text. `known` are the ids of
    the read claims that gold knows of.
    """

    required: int
    claims: int
    used: int
    points: float
    missed: tuple[str, ...] = ()
    fields: tuple[tuple[str, dict[str, bool]], ...] = ()
    spurious: tuple[str, ...] = ()
    breaches: tuple[str, ...] = ()
    facts: dict[str, bool] = field(default_factory=dict)
    bad_spans: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def found(self) -> int:
        """Required gold claims that were found."""
        return self.required - len(self.missed)

    @property
    def score(self) -> float:
        """The page by itself: its points a required claim; where none is required, whether it makes none."""
        return self.points / self.required if self.required else float(not self.claims)


def squash(text: str | None) -> str:
    """`text` with every run of blanks and line ends as one blank."""
    return " ".join((text or "").split())


def score(gold: Gold, reading: Reading) -> PageScore:
    """The page's score.

    A gold claim is found where a read claim of a right type has a sentence that overlaps the quote. Each read claim
    serves one gold claim; pairs with most fields right are made first, required claims before optional ones.
    """
    wanted = sorted(gold.claims, key=lambda claim: claim.optional)  # stable: required first
    pairs = sorted(_pairs(wanted, reading), key=lambda pair: (-pair.share, pair.gold))
    taken: dict[int, dict[str, bool]] = {}
    used: set[int] = set()
    for pair in pairs:
        if pair.gold not in taken and pair.claim not in used:
            taken[pair.gold] = pair.right
            used.add(pair.claim)
    extra: Counter[int] = Counter()
    for pair in pairs:
        if pair.claim not in used and pair.gold in taken and extra[pair.gold] < EXTRA:
            extra[pair.gold] += 1
            used.add(pair.claim)
    required = [index for index, claim in enumerate(wanted) if not claim.optional]
    return PageScore(
        required=len(required),
        claims=len(reading.claims),
        used=len(used),
        points=sum(sum(taken[index].values()) / len(taken[index]) for index in required if index in taken),
        missed=tuple(wanted[index].quote for index in required if index not in taken),
        fields=tuple((wanted[index].quote, taken[index]) for index in required if index in taken),
        spurious=tuple(_brief(claim) for index, claim in enumerate(reading.claims) if index not in used),
        breaches=tuple(_breaches(gold, reading)),
        facts=dict(_facts(gold, reading)),
        bad_spans=tuple(bad_spans(reading)),
        known=tuple(claim.id for index, claim in enumerate(reading.claims) if index in used),
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    gold: int
    claim: int
    right: dict[str, bool]

    @property
    def share(self) -> float:
        return sum(self.right.values()) / len(self.right)


def _pairs(wanted: list[GoldClaim], reading: Reading) -> Iterator[_Pair]:
    for number, gold in enumerate(wanted):
        for index, claim in enumerate(reading.claims):
            if claim.type in gold.type and _covers(claim, gold.quote, reading.report.text):
                yield _Pair(number, index, right(gold, claim))


def _covers(claim: Claim, quote: str, text: str) -> bool:
    """Whether the claim's sentence overlaps the quote."""
    wanted = squash(quote)
    if wanted in squash(claim.sentence.text):
        return True
    at = text.find(wanted)
    return at >= 0 and claim.sentence.start < at + len(wanted) and at < claim.sentence.end


def _breaches(gold: Gold, reading: Reading) -> Iterator[str]:
    for claim in reading.claims:
        if gold.no_claims or any(_forbids(rule, claim, reading.report.text) for rule in gold.never):
            yield _brief(claim)


def _forbids(rule: Never, claim: Claim, text: str) -> bool:
    if not _covers(claim, rule.quote, text) or (rule.type and claim.type not in rule.type):
        return False
    if rule.unless_status and re.fullmatch(rule.unless_status, claim.status):
        return False
    if rule.when_not is None:
        return True
    days = claim_days(claim)
    return days is not None and share(rule.when_not, days) > 0


def _facts(gold: Gold, reading: Reading) -> Iterator[tuple[str, bool]]:
    report = reading.report
    if gold.title is not None:
        yield "title", squash(report.title) == squash(gold.title)
    if gold.outlet is not None:
        yield "outlet", squash(report.outlet).casefold() == gold.outlet.casefold()
    if gold.published is not None:
        yield "published", (report.published or "").replace("Z", "+00:00").startswith(gold.published)
    for phrase in gold.not_in_text:
        yield f"without {phrase!r}", phrase not in report.text


def _brief(claim: Claim) -> str:
    return f"{claim.type}/{claim.status}: {squash(claim.sentence.text)[:70]}"


def bad_spans(reading: Reading) -> Iterator[str]:
    """Every span of the claims and events that is not the slice of the text that it says it is."""
    for where, span in (*_spans(reading.claims, "claims"), *_spans(reading.events, "events")):
        if reading.report.text[span.start : span.end] != span.text or span.start >= span.end:
            yield f"{where}: {span.start}-{span.end} {span.text[:40]!r}"


def _spans(thing: object, where: str) -> Iterator[tuple[str, Span]]:
    if isinstance(thing, Span):
        yield where, thing
    elif isinstance(thing, tuple):
        for number, item in enumerate(thing):
            yield from _spans(item, f"{where}[{number}]")
    elif isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            yield from _spans(getattr(thing, name), f"{where}.{name}")
