"""Claims about a place -> what each says of who holds it, or the reason why it says nothing of that."""

from collections.abc import Iterable, Sequence
from datetime import date

from dateline.control.days import days, iso
from dateline.control.nouns import Act, LeftOut, Region, Statement, Told
from dateline.control.sides import key, sides, speaker_of, stance
from dateline.control.whole import about_a_part
from dateline.parties.known import day
from dateline.record import Claim

# What each type of claim says that its actors do. Who beats an attack off holds the place still.
ACTS: dict[str, Act] = {
    "capture": "takes", "control": "holds", "repulse": "holds", "siege": "besieges", "withdrawal": "leaves",
}  # fmt: skip


def statements(
    claims: Iterable[tuple[Claim, Told]], region: Region | None = None
) -> tuple[list[Statement], list[LeftOut]]:
    """What `claims` say, in their order, and those that say nothing of it; `region` is the area that they are about."""
    said: list[Statement] = []
    left_out: list[LeftOut] = []
    titles: set[str] = set()
    for claim, told in claims:
        found = _said(claim, told, region)
        if isinstance(found, Statement):
            said.append(found)
            if not claim.attribution and claim.sentence.end <= told.title_end:
                titles.add(claim.id)
        else:
            left_out.append(LeftOut(claim=claim.id, report=claim.report, why=found, sentence=claim.sentence))
    kept: list[Statement] = []
    for one in said:
        twin = _told_below(one, said) if one.claim in titles else None
        if twin is None:
            kept.append(one)
        else:
            why = f"the headline says in brief what {twin.speaker.name} says in the text"
            left_out.append(LeftOut(claim=one.claim, report=one.report, why=why, sentence=one.sentence))
    return kept, left_out


def _said(claim: Claim, told: Told, region: Region | None) -> Statement | str:
    """What one claim says, or why it says nothing."""
    if claim.status in ("planned", "possible"):
        return f"it is only {claim.status}"
    act = ACTS[claim.type]
    if claim.status == "denied" and (act == "besieges" or claim.type == "repulse"):
        return "a denial of it leaves open who holds the place"
    if part := about_a_part(claim):
        return part
    when = days(claim, told)
    if when is None:
        return "neither it nor its report has a date"
    speaker = speaker_of(claim, told)
    about = sides(claim, speaker, date.fromordinal(when.last))
    denied = claim.status == "denied"
    if not about and not denied:
        return "it names no side"
    return Statement(
        claim=claim.id,
        report=claim.report,
        outlet=told.outlet,
        published=told.published,
        act=act,
        denied=denied,
        sides=about,
        speaker=speaker,
        stance=stance(speaker, about, claim, day(told.published)),
        first=iso(when.first),
        last=iso(when.last),
        lasting=when.lasting,
        dated=when.dated,
        sentence=claim.sentence,
        region=region,
    )


def _told_below(headline: Statement, said: Sequence[Statement]) -> Statement | None:
    """What the text under a headline says of the same act by a source's word, which the headline leaves out."""
    about = set(map(key, headline.sides))
    for one in said:
        if (one.report, one.act, one.denied) != (headline.report, headline.act, headline.denied) or one.speaker.outlet:
            continue
        theirs = set(map(key, one.sides))
        if about & theirs or any(side.id is None for side in (*headline.sides, *one.sides)):
            return one
    return None
