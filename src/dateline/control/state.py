"""What stands on a day -> the state of the place: held, claimed by one side, contested, or unknown, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.control.nouns import Holder, Period, Side, State, Statement
from dateline.control.sides import key
from dateline.control.standing import Standing, Word, against, rivals

SINCE_NOBODY = "nothing is told of who holds it"


@dataclass(frozen=True, slots=True)
class Found:
    """The state of a day without its bounds."""

    state: State
    why: str
    holders: tuple[Holder, ...]
    against: tuple[str, ...]
    left: tuple[str, ...]
    besieged_by: tuple[Holder, ...]
    inherited: bool

    def period(self, since: str, until: str | None) -> Period:
        """It, from one day to another."""
        return Period(
            since=since, until=until, state=self.state, why=self.why, holders=self.holders, against=self.against,
            left=self.left, besieged_by=self.besieged_by, inherited=self.inherited,
        )  # fmt: skip


def found(standing: Standing, today: int, lasts: int) -> Found:
    """The state on the day `today` (an ordinal); words older than `lasts` days have run out."""
    fresh = [word for word in standing.holds if word.last + lasts >= today]
    groups = _groups(fresh)
    denials = [
        word
        for word in standing.denials
        if word.last + lasts >= today and any(against(word.newest, _said(group)) for group in groups)
    ]
    left = [word for word in standing.left if word.last + lasts >= today]
    around = [word for word in standing.sieges if word.last + lasts >= today]
    state, why = _state(groups, denials, left, len(standing.holds) > len(fresh))
    return Found(
        state=state,
        why=why,
        holders=tuple(_holder(group) for group in groups),
        against=_claims(denials),
        left=_claims(left),
        besieged_by=tuple(_holder(group) for group in _groups(around)),
        inherited=bool(fresh or left) and all(word.newest.region is not None for word in (*fresh, *left)),
    )


def _state(
    groups: Sequence[Sequence[Word]], denials: Sequence[Word], left: Sequence[Word], ran_out: bool
) -> tuple[State, str]:
    if not groups:
        return "unknown", _nobody(left, ran_out)
    names = [_names(group) for group in groups]
    if len(groups) > 1:
        return "contested", " and ".join(
            f"{name} by the word of {_by(g)}" for name, g in zip(names, groups, strict=True)
        )
    [group], [name] = groups, names
    if denials:
        return "contested", f"{name} by the word of {_by(group)}, denied by {_by(denials)}"
    for stance, words in (("third_party", "who takes no side"), ("other_side", "the other side")):
        told = [word for word in group if any(said.stance == stance for said in word.said)]
        named = [word for word in told if all(side.id for side in word.newest.sides)]
        if named or (told and not any(side.id for word in group for side in word.newest.sides)):
            return "held", f"{name}: so says {_by(named or told)}, {words}"
    ours = {key(side) for word in group for side in word.newest.sides}
    gone = [word for word in left if word.newest.stance == "own" and not ours & set(map(key, word.newest.sides))]
    if gone:
        return "held", f"{name} by the word of {_by(group)}; the other side says that it has left: {_by(gone)}"
    return "claimed", f"{name} by the word of {_by(group)} alone"


def _nobody(left: Sequence[Word], ran_out: bool) -> str:
    if left:
        return f"{_names(left)} left, by the word of {_by(left)}, and nobody is told to hold it since"
    return "nothing has been told of it for long" if ran_out else SINCE_NOBODY


def _groups(words: Sequence[Word]) -> list[list[Word]]:
    """Words about one side together, those that name it before those that only describe it, in the order they came."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda each: any(side.id is None for side in each.newest.sides)):
        fits = [group for group in groups if not any(rivals(word.newest, other.newest) for other in group)]
        if fits:
            fits[0].append(word)
        else:
            groups.append([word])
    return groups


def _holder(group: Sequence[Word]) -> Holder:
    sides: dict[str, Side] = {}
    for word in group:
        for side in word.newest.sides:
            if side.id is not None or not sides:
                sides.setdefault(key(side), side)
    return Holder(sides=tuple(sides.values()), claims=_claims(group))


def _claims(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.newest.claim for word in words))


def _said(group: Sequence[Word]) -> list[Statement]:
    return [word.newest for word in group]


def _names(group: Sequence[Word]) -> str:
    return ", ".join(dict.fromkeys(side.name for side in _holder(group).sides)) or "nobody named"


def _by(words: Sequence[Word]) -> str:
    return ", ".join(dict.fromkeys(word.newest.speaker.name for word in words))
