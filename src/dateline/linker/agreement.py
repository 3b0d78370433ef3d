"""Claims of one event -> how they stand to each other, and rival versions of who did it."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache

from dateline.linker.components import components
from dateline.linker.facts import voice
from dateline.linker.first import independent
from dateline.linker.parties import by_pronoun, is_name, kinds, named
from dateline.linker.tolls import comparable, contradict
from dateline.ontology.words import armed_kinds
from dateline.parties.known import actor, rows
from dateline.record import Claim, Party, Rival
from dateline.record.event import Agreement

Speaker = Callable[[Claim], str]  # a claim -> who says it
_STATE = frozenset(("government", "peacekeepers", "police", "state_forces"))


def speaker_of(origins: Mapping[str, str]) -> Speaker:
    """Who says a claim; `origins` gives the voice of a report's outlet, by the report's id, where it is another's."""
    return lambda claim: voice(claim) if claim.attribution else origins.get(claim.report, claim.report)


def agreement(claims: Sequence[Claim], versions: Sequence[Rival], origins: Mapping[str, str]) -> Agreement:
    """How the claims of an event stand to each other.

    Disputed: one voice denies what another asserts, tolls cannot both be right, or voices name other doers (`versions`,
    as `rivals` gives them). Else told by both sides, where a voice speaks for an actor and another for a target;
    corroborated where two sources or more tell of it on their own; or single.
    """
    if versions or _denied(claims, speaker_of(origins)) or _tolls_clash(claims):
        return "disputed"
    if _both_sides(claims):
        return "both_sides"
    return "corroborated" if independent(claims, origins, list(map(turns_down, claims))) > 1 else "single"


def rivals(claims: Sequence[Claim], origins: Mapping[str, str]) -> tuple[Rival, ...]:
    """The versions of who did it, in reading order; none where claims do not name rival doers.

    Versions are rival where each names sides that the other does not, not even as a target (of a battle each side may
    be told of as the one that attacks), and different voices tell them. Who is carried from the text around says
    nothing of its own, nor does a plan.
    """
    told: dict[tuple[frozenset[str], frozenset[str]], list[Claim]] = {}
    for claim in claims:
        if claim.status != "planned" and (doers := _doers(claim)):
            hit = frozenset(_side(party) for party in claim.targets if is_name(party))
            told.setdefault((frozenset(map(_side, doers)), hit), []).append(claim)
    alike = (
        (i, j)
        for i, (mine, hit) in enumerate(told)
        for j, (yours, struck) in enumerate(told)
        if j < i and (mine & (yours | struck) or yours & hit)
    )
    listed = list(told.values())
    versions = [[claim for n in numbers for claim in listed[n]] for numbers in components(len(listed), alike)]
    held = [version for version in versions if not all(map(turns_down, version))]
    speaker = speaker_of(origins)
    if len({speaker(claim) for version in held for claim in version if not turns_down(claim)}) < 2:
        return ()
    return tuple(map(_rival, held)) if len(held) > 1 else ()


def _rival(version: Sequence[Claim]) -> Rival:
    return Rival(
        actors=parties(_doers(claim) for claim in version),
        claims=tuple(claim.id for claim in version if not turns_down(claim)),
        denied=tuple(claim.id for claim in version if turns_down(claim)),
    )


def _doers(claim: Claim) -> list[Party]:
    """The sides that the claim itself names: of a person it may not be told for whom he acts."""
    return [p for p in claim.actors if not p.inferred and is_name(p) and (p.kind in _sides() or p.id in rows())]


@cache
def _sides() -> frozenset[str]:
    return armed_kinds() | {"government"}


def _side(party: Party) -> str:
    """Whom a party fights for, as far as its name says; else the party itself."""
    if party.id in rows():
        return actor(party.id).side or party.id
    return (party.country if party.kind in _STATE else None) or party.id or party.name.casefold()


def parties(lists: Iterable[Iterable[Party]]) -> tuple[Party, ...]:
    """Every party once, stated before inferred, by words that say who it is before pronouns, in reading order.

    A party that only pronouns stand for cites no words: out of their sentences "they" says nothing.
    """
    found: dict[str, Party] = {}
    every = (party for listed in lists for party in listed)
    for party in sorted(every, key=lambda party: (party.inferred, by_pronoun(party))):
        cited = party.model_copy(update={"span": None}) if by_pronoun(party) else party
        found.setdefault(party.id or party.name.casefold(), cited)
    return tuple(found.values())


def _denied(claims: Sequence[Claim], speaker: Speaker) -> bool:
    """Whether one voice denies what another tells."""
    denying = {speaker(claim) for claim in claims if turns_down(claim)}
    telling = {speaker(claim) for claim in claims if claim.status in ("asserted", "possible") and not turns_down(claim)}
    return any(telling - {voice} for voice in denying)


def turns_down(claim: Claim) -> bool:
    """Whether a claim says that something did not happen, or rejects that it did."""
    return claim.status == "denied" or claim.denies is not None


def _tolls_clash(claims: Sequence[Claim]) -> bool:
    counted = list({_counted(claim): claim for claim in claims if claim.quantities}.values())
    return any(
        contradict(a, b) for i, one in enumerate(counted) for other in counted[:i] for a, b in comparable(one, other)
    )


def _counted(claim: Claim) -> tuple[Hashable, ...]:
    """What is compared of a claim's tolls: claims that repeat it need no comparing again."""
    tolls = ((quantity.of, quantity.who, quantity.min, quantity.max) for quantity in claim.quantities)
    return named(claim.targets), kinds(claim.targets), frozenset(tolls)


def _both_sides(claims: Sequence[Claim]) -> bool:
    sides = {source.side for claim in claims for source in claim.attribution[:1] if source.side}
    actors = {key for claim in claims for party in claim.actors for key in (party.id, party.country) if key}
    targets = {key for claim in claims for party in claim.targets for key in (party.id, party.country) if key}
    return bool(sides & (actors - targets)) and bool(sides & (targets - actors))
