"""Events with their claims -> one page: a map, and each event with the sentences that tell of it, words marked."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from dateline.cli.show.cells import says_who, when, where, who, words
from dateline.cli.show.events import counted, toll
from dateline.errors import ExportError
from dateline.export.nouns import Outlet, Told
from dateline.export.page import escape, foot, head, link
from dateline.export.registry import Job
from dateline.export.svg import Dot, drawn
from dateline.record import Claim, Event
from dateline.record.cited import cited

MOST = 5000  # events on a page: more, and browsers and readers give up
_WARNING = "What reports claim, with the words that say it. A claim is not a fact: see who says so."
_WIDE = ("admin1", "admin2", "country", "region")


def write(path: Path, job: Job) -> None:
    """Write the page to `path`. Raises ExportError where there are too many events for one."""
    told: list[Told] = []
    for kept in job.events:
        if len(told) == MOST:
            raise ExportError(f"a page holds {MOST:,} events: narrow them down with filters, or with --limit")
        told.append(kept.told())
    about = job.about
    filters = ", ".join(f"{name} {value}" for name, value in about.filters.items()) or "none"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(head("Events as reported"))
        stream.write(f'<p class="facts">{counted(len(told), "event")} · filters: {escape(filters)}</p>\n')
        stream.write(f'<p class="facts">{_WARNING}</p>\n')
        stream.write(drawn(list(_dots([each.event for each in told])), "map of the events"))
        for each in told:
            stream.write("".join(_event(each)))
        stream.write(foot([about.citation, f"Written by Dateline {about.dateline}, {about.created}."]))


def _dots(events: list[Event]) -> Iterator[Dot]:
    """A dot a place, which leads to the first of its events."""
    at: dict[tuple[float, float], list[Event]] = defaultdict(list)
    for event in events:
        if event.place is not None and event.place.lat is not None and event.place.lon is not None:
            at[event.place.lon, event.place.lat].append(event)
    for (lon, lat), here in at.items():
        place = here[0].place
        title = f"{where(place)}: {counted(len(here), 'event')}"
        hollow = place is not None and place.precision in _WIDE
        yield Dot(lon, lat, len(here), title, f"#{here[0].id}", hollow=hollow)


def _event(told: Told) -> Iterator[str]:
    event = told.event
    place = event.place
    yield f'<article id="{escape(event.id)}"><h2>{escape(words(event.type).capitalize())}'
    yield escape("".join(f" · {part}" for part in (where(place), when(event.time)) if part)) + "</h2>\n"
    facts = [
        who(event.actors, event.targets), *map(toll, event.quantities), event.status, words(event.agreement),
        f"told by {counted(len(told.reports), 'report')}", f"place: {words(place.precision)}" if place else "",
        event.id,
    ]  # fmt: skip
    yield f'<p class="facts">{escape(" · ".join(fact for fact in facts if fact))}</p>\n'
    reports = {report.id: report for report in told.reports}
    for claim in told.claims:
        yield f"<blockquote>{_marked(claim)}{_cited(claim, reports.get(claim.report))}</blockquote>\n"
    yield "</article>\n"


def _cited(claim: Claim, report: Outlet | None) -> str:
    says = says_who(claim.attribution)
    name = (report.outlet or report.title or report.id) if report is not None else "a report"
    said = [report.published or "no date" if report is not None else "", claim.status, f"says {says}" if says else ""]
    return (
        f"<cite>{link(report.url if report else None, name)}{escape(''.join(f' · {it}' for it in said if it))}</cite>"
    )


def _marked(claim: Claim) -> str:
    """The sentence, the words of each field marked with the field's name."""
    sentence = claim.sentence
    spans = [
        (span.start - sentence.start, span.end - sentence.start, field)
        for field, span in cited(claim)
        if span is not None and sentence.start <= span.start <= span.end <= sentence.end
    ]
    ends = sorted({0, len(sentence.text), *(end for start, stop, _ in spans for end in (start, stop))})
    pieces = []
    for start, stop in pairwise(ends):
        fields = list(dict.fromkeys(field for first, last, field in spans if first <= start and stop <= last))
        text = escape(sentence.text[start:stop])
        if fields:
            kind = escape(fields[0].replace(" ", "-"))
            text = f'<mark class="{kind}" title="{escape(", ".join(fields))}">{text}</mark>'
        pieces.append(text)
    return "".join(pieces)
