"""What a record holds of one id -> lines: the event, who gives which figure, every claim with its words, decisions."""

import json
from collections.abc import Iterator

from dateline.cli.show.cells import how_many, says_who, when, where, who, words
from dateline.cli.show.events import counted, told_by, toll
from dateline.cli.show.fields import marked
from dateline.record import Claim, Event, Report, Rival, Toll
from dateline.store.nouns import Card, Decision

_GONE = {"merged": "was merged into", "split": "was split into", "withdrawn": "was withdrawn: no claim of it is left"}


def lines(card: Card) -> list[str]:
    """The whole card; of an event that is no more, where it went and what is there now."""
    claims = {claim.id: claim for claim in card.claims}
    reports = {report.id: report for report in card.reports}
    out: list[str] = []
    if card.tombstone is not None:
        into = ", ".join(card.tombstone.into)
        out += [f"{card.id} {_GONE[card.tombstone.why]} {into}".rstrip(), ""]
    for event in card.events:
        out += [*_event(event, claims, reports), ""]
    if not card.events:
        out += [line for claim in card.claims for line in _claim(claim, reports.get(claim.report))]
    out += [line for decision in card.decisions for line in decided(decision)]
    return out[:-1] if out and not out[-1] else out


def _event(event: Event, claims: dict[str, Claim], reports: dict[str, Report]) -> Iterator[str]:
    yield f"{words(event.type).capitalize()}, {event.status}, {words(event.agreement)}"
    yield event.id
    yield ""
    place = f"{where(event.place)} ({words(event.place.precision)})" if event.place is not None else ""
    time = f"{when(event.time)} (to the {event.time.precision}, {event.time.basis})" if event.time is not None else ""
    facts = {
        "when": time, "where": place, "who": who(event.actors, event.targets), "sure": f"{event.confidence:.2f}",
        "told by": f"{counted(len(event.claims), 'claim')} of {told_by(event)}",
    }  # fmt: skip
    yield from (f"{name:<8} {value}" for name, value in facts.items() if value)
    for figure in event.quantities:
        yield f"{'toll':<8} {toll(figure)}: {_gave(figure, claims, reports)}"
    for number, rival in enumerate(event.rivals, 1):
        yield f"{'version':<8} {number} of {len(event.rivals)}: {_version(rival, claims, reports)}"
    for voice in event.voices:
        yield f"{'voice':<8} {voice.name or 'the outlet'}{f' ({voice.side})' if voice.side else ''}: {voice.status}"
    yield ""
    for number, claim in enumerate((claims[id_] for id_ in event.claims if id_ in claims), 1):
        first, *rest = _claim(claim, reports.get(claim.report))
        yield f"{number}  {first}"
        yield from (f"   {line}" for line in rest)
        why = ", ".join(f"{reason.field} {reason.weight:+.1f}" for reason in event.why if reason.claim == claim.id)
        if why:
            yield f"   joined by: {why}"


def _version(rival: Rival, claims: dict[str, Claim], reports: dict[str, Report]) -> str:
    """Who did it by one version, and by whose word: `Russia, by the general staff; denied by the ministry`."""
    told = [
        " and ".join(dict.fromkeys(_voice(claims[id_], reports) for id_ in ids if id_ in claims))
        for ids in (rival.claims, rival.denied)
    ]
    denied = f"; denied by {told[1]}" if told[1] else ""
    return f"{who(rival.actors, ())}, by {told[0]}{denied}"


def _gave(figure: Toll, claims: dict[str, Claim], reports: dict[str, Report]) -> str:
    """Who gave which figure: `16 (best) by the governor, 14+ (low) by Dnipro Wire`; no bounds where all are equal."""
    ends = {"low": figure.low_by, "best": figure.best_by, "high": figure.high_by}
    differ = len({figure.low, figure.best, figure.high}) > 1
    told: list[str] = []
    for claim in (claims[id_] for id_ in figure.claims if id_ in claims):
        of_it = ", ".join(end for end, by in ends.items() if differ and claim.id in by)
        bound = f" ({of_it})" if of_it else ""
        told += [
            f"{how_many(quantity).split(' ')[0]}{bound} by {_voice(claim, reports)}"
            for quantity in claim.quantities
            if (quantity.of, quantity.who) == (figure.of, figure.who) and how_many(quantity)
        ]
    return ", ".join(dict.fromkeys(told))


def _voice(claim: Claim, reports: dict[str, Report]) -> str:
    return says_who(claim.attribution[:1]) or _outlet(reports.get(claim.report))


def _claim(claim: Claim, report: Report | None) -> Iterator[str]:
    published = report.published if report is not None and report.published else "no date"
    says = says_who(claim.attribution)
    yield f"{_outlet(report)} · {published} · {words(claim.type)}, {claim.status}{f', says {says}' if says else ''}"
    yield f"“{marked(claim)}”"
    carried = [
        name
        for name, is_carried in (
            ("who", any(party.inferred for party in claim.actors)),
            ("whom", any(party.inferred for party in claim.targets)),
            ("where", claim.place is not None and claim.place.inferred),
            ("when", claim.time is not None and claim.time.basis != "stated"),
        )
        if is_carried
    ]
    if carried:
        yield f"not in the sentence itself: {', '.join(carried)}"
    yield claim.id


def _outlet(report: Report | None) -> str:
    return (report.outlet or report.title or report.id) if report is not None else "a report"


def decided(decision: Decision) -> Iterator[str]:
    """What was decided, by whom and when; of an edit also what Dateline read there."""
    what = {
        "edit": f"{decision.field} is {json.dumps(decision.value, ensure_ascii=False)} of",
        "undo": f"took decision {decision.undoes} back, on",
    }.get(decision.kind, decision.kind)
    note = f": {decision.note}" if decision.note else ""
    undone = f" (taken back by decision {decision.undone_by})" if decision.undone_by is not None else ""
    yield f"decision {decision.number}, {decision.at}, {decision.by}: {what} {decision.subject}{note}{undone}"
    if decision.kind == "edit":
        yield f"   Dateline read: {json.dumps(decision.machine, ensure_ascii=False)}"
