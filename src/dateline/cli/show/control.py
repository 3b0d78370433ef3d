"""A control ledger -> lines: the state and why, the states over time, what each source tells, what moved nothing."""

from collections.abc import Iterable, Iterator

from dateline.cli.show.plain import table
from dateline.control import Ledger
from dateline.control.nouns import Holder, Period, Side, Statement

_STATES = {"held": "Held", "claimed": "Claimed by one side", "contested": "Contested", "unknown": "Unknown"}
_WORDS = {
    "own": "for itself", "other_side": "of another side", "third_party": "takes no side", "unplaced": "side not told",
}  # fmt: skip
NOTHING = "No claim of the record says who took, held, left or surrounded it."


def lines(found: Ledger) -> list[str]:
    """The whole ledger."""
    now = found.now
    day = f"on {found.as_of}" if found.as_of else "as last told"
    inherited = ", by what is told of a wider area" if now.inherited else ""
    out = [f"{found.place}{f', {found.country}' if found.country else ''} ({found.id or 'in no gazetteer'})", ""]
    out += [f"{_STATES[now.state]} {day}{inherited}: {now.why}"]
    out += [f"Besieged by {_names(holder)}" for holder in now.besieged_by]
    if not found.statements and not found.left_out:
        return [*out, "", NOTHING]
    if found.history:
        out += ["", *table([("since", "until", "state", "who"), *map(_period, found.history)])]
    if found.statements:
        heading = ("day", "who", "does", "by whose word", "outlet", "published", "claim")
        out += ["", *table([heading, *map(_statement, found.statements)])]
        out += ["", *(f"“{' '.join(said.sentence.text.split())}”" for said in _once(found.statements))]
    if found.around:
        out += ["", f"May be of either side of that day: {', '.join(found.around)}"]
    if found.left_out:
        out += ["", "Says nothing of who holds it:"]
        out += [f"  {left.why}: “{' '.join(left.sentence.text.split())}”" for left in found.left_out]
    return out


def _period(period: Period) -> tuple[str, ...]:
    who = " / ".join(map(_names, period.holders)) or "-"
    around = "".join(f", besieged by {_names(holder)}" for holder in period.besieged_by)
    state = period.state + (" (inherited)" if period.inherited else "")
    return period.since, period.until or "", state, who + around


def _statement(said: Statement) -> tuple[str, ...]:
    days = said.last if said.first == said.last else f"{said.first} – {said.last}"
    days = f"({days})" if said.dated != "stated" else days
    denied = "denied: " if said.denied else ""
    area = f" ({said.region.name})" if said.region is not None else ""
    who = ", ".join(map(_side, said.sides)) or "?"
    voice = f"{said.speaker.name}, {_WORDS[said.stance]}"
    return days, who, f"{denied}{said.act}{area}", voice, said.outlet or "", said.published or "", said.claim


def _names(holder: Holder) -> str:
    return ", ".join(map(_side, holder.sides))


def _side(side: Side) -> str:
    return f"({side.name})" if side.inferred else side.name


def _once(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements without those of a sentence that stands already."""
    seen: set[tuple[str, int]] = set()
    for said in statements:
        if (said.report, said.sentence.start) not in seen:
            seen.add((said.report, said.sentence.start))
            yield said
