"""The way data takes: Dateline reads a report, codes its claims, dates and places them, says who says so, and links
claims about the same event.

In: a file, bytes or text. Out: a Reading, and on demand the explanation of every coding decision.
"""

from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from dateline.code.attribution import find_sayings
from dateline.code.coder import MOST, Coded, Material, code
from dateline.code.explain import Explanation
from dateline.code.parse.lines import ENDLESS, endless
from dateline.code.parse.sentences import sentences
from dateline.collector import undisturbed
from dateline.linker import link
from dateline.places import find_places_in
from dateline.reader import as_bytes, read_report
from dateline.record import Reading, Report
from dateline.times import find_times_in
from dateline.version import VERSION

LANGUAGES = ("en",)  # those that claims are read from


class Explained(NamedTuple):
    """A reading and why it is as it is."""

    reading: Reading
    explanation: Explanation


def read(
    source: Path | bytes | str, *, published: str | date | datetime | None = None, url: str | None = None
) -> Reading:
    """Read one report into claims and events.

    `source` is a file (a Path), bytes as received, or a str: the text or HTML itself, never a path. `published`
    (ISO 8601) overrules the date the page gives; `url` is where it was found. Raises UnreadableInputError for input
    that is empty, binary or too large; any other report is read, with what could not be read in `report.notes`.
    """
    return explain(source, published=published, url=url).reading


def explain(
    source: Path | bytes | str, *, published: str | date | datetime | None = None, url: str | None = None
) -> Explained:
    """As `read`, with a note on every trigger word: the claim it made, or why it made none."""
    with undisturbed(swept=True):
        reading, notes = _unlinked(report_of(source, published=published, url=url))
        return Explained(reading.model_copy(update={"events": tuple(link(reading.claims))}), notes)


def read_claims(
    source: Path | bytes | str, *, published: str | date | datetime | None = None, url: str | None = None
) -> Reading:
    """As `read`, without events: for whoever links the claims with those of other reports."""
    return claims_of(report_of(source, published=published, url=url))


def report_of(
    source: Path | bytes | str, *, published: str | date | datetime | None = None, url: str | None = None
) -> Report:
    """The report alone, its text taken out of its page: what `claims_of` then reads. Raises as `read` does."""
    given = published.isoformat() if isinstance(published, date) else published
    return read_report(as_bytes(source), published=given, url=url)


def claims_of(report: Report) -> Reading:
    """The claims of a report that `report_of` took out, as `read_claims` gives them."""
    with undisturbed(swept=True):
        return _unlinked(report).reading


def _unlinked(report: Report) -> Explained:
    if report.language is not None and report.language.split("-")[0] not in LANGUAGES:
        reason = f"language {report.language!r} is not read yet, only {', '.join(LANGUAGES)}: no claims are made"
        report = report.model_copy(update={"notes": (*report.notes, reason)})
        return Explained(Reading(report=report, dateline=VERSION), ())
    if unread := sum(end - start for start, end in endless(report)):
        reason = f"no sentence ends within {ENDLESS:,} characters: {unread:,} characters of the text are left out"
        report = report.model_copy(update={"notes": (*report.notes, reason)})
    coded = _code(report)
    if coded.cut:
        reason = f"{coded.cut:,} sentence(s) tell of {MOST} acts or more: what stands after so many is left out"
        report = report.model_copy(update={"notes": (*report.notes, reason)})
    return Explained(Reading(report=report, claims=coded.claims, dateline=VERSION), coded.notes)


def _code(report: Report) -> Coded:
    parsed = sentences(report)
    return code(
        Material(
            report=report,
            sentences=parsed,
            places=find_places_in(report, parsed),
            times=find_times_in(report),
            sayings=find_sayings(parsed, report.text),
        )
    )
