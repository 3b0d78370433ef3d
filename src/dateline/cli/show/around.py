"""What is said of a reading beside its text and its table: its head, what was left out, events, notes, reasons."""

from bisect import bisect_left
from collections import Counter

from dateline.code.explain import Explanation, Note
from dateline.record import Reading


def head(label: str, reading: Reading) -> str:
    """The line that names the report: outlet, byline, time of publication, file."""
    report = reading.report
    return " · ".join(filter(None, (report.outlet, report.byline, report.published, label)))


def foot(reading: Reading) -> list[str]:
    """Lines for below the table: claims that make one event, what the text leaves out, and the report's notes."""
    lines = [*_events(reading)]
    if reading.report.dropped:
        reasons = Counter(piece.why for piece in reading.report.dropped)
        counted = ", ".join(f"{why} ({count})" if count > 1 else why for why, count in sorted(reasons.items()))
        lines.append(f"Left out of the text: {counted}")
    return lines + [f"Note: {note}" for note in reading.report.notes]


def _events(reading: Reading) -> list[str]:
    numbers = {claim.id: number for number, claim in enumerate(reading.claims, 1)}
    several = [event for event in reading.events if len(event.claims) > 1]
    return [
        f"One event, {event.agreement.replace('_', ' ')}: claims "
        + ", ".join(str(number) for number in sorted(numbers[claim] for claim in event.claims if claim in numbers))
        for event in several
    ]


def reasons(reading: Reading, explanation: Explanation) -> list[str]:
    """For each claim the rule that made it and what its sentence holds that was rejected; then what was elsewhere."""
    kept: dict[str, list[Note]] = {}
    for note in explanation:
        if note.kept and note.claim:
            kept.setdefault(note.claim, []).append(note)
    rejected = sorted((note for note in explanation if not note.kept), key=lambda note: note.span.start)
    starts = [note.span.start for note in rejected]
    lines: list[str] = []
    told: set[int] = set()
    for number, claim in enumerate(reading.claims, 1):
        lines += [f"{number}  {_said(note)}" for note in kept.get(claim.id, [])]
        sentence = claim.sentence
        for index in range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)):
            if index not in told:
                told.add(index)
                lines.append(f"   rejected nearby: {_said(rejected[index])}")
    elsewhere = [note for index, note in enumerate(rejected) if index not in told]
    if elsewhere:
        lines += ["Rejected elsewhere:", *(f"   {_said(note)}" for note in elsewhere)]
    return lines


def _said(note: Note) -> str:
    return f"“{note.span.text}”: {note.rule}: {note.why}"
