"""Claims of one event -> who says it first: sources that are independent, however many repeat them."""

from collections.abc import Mapping, Sequence

from dateline.record import Claim, Source

_UNNAMED = ("witness", "anonymous")


def independent(claims: Sequence[Claim], origins: Mapping[str, str], denying: Sequence[bool]) -> int:
    """How many sources tell of the event on their own.

    `origins` gives the voice of a report's outlet, by the report's id: reports that copy one text have one voice.
    `denying` says of each claim whether it turns the event down; those count only where no other claim is there.
    """
    telling = [claim for claim, denies in zip(claims, denying, strict=True) if not denies] or list(claims)
    sourced = {_own(claim, origins) for claim in telling if claim.attribution}  # whose outlet only passes it on
    heard = (claim for claim in telling if claim.attribution or _own(claim, origins) not in sourced)
    return len({_first(claim, origins) for claim in heard}) or 1


def outlet_voice(outlet: str) -> str:
    """The voice of an outlet, whether it speaks in a report of its own or is quoted by another."""
    return f"outlet {outlet.casefold().removeprefix('the ').strip()}"


def _first(claim: Claim, origins: Mapping[str, str]) -> tuple[str, str]:
    own = _own(claim, origins)
    if not claim.attribution:
        return own, ""
    source = claim.attribution[0]
    if source.kind == "media":
        return outlet_voice(source.name), ""
    if _is_anybody(source):
        return own, source.name.casefold()  # whom one outlet's reporter met, another's did not
    return "", (source.organisation or source.name).casefold()


def _own(claim: Claim, origins: Mapping[str, str]) -> str:
    """The voice of the outlet whose text the claim is of."""
    return origins.get(claim.report, claim.report)


def _is_anybody(source: Source) -> bool:
    """Whether a source is no one in particular: witnesses, residents, a man who would not be named."""
    nameless = (
        not source.organisation and not source.side and not any(word[:1].isupper() for word in source.name.split())
    )
    return source.kind in _UNNAMED or (nameless and source.kind == "other")
