"""Bytes of a row that others coded -> a report of its own kind, with the one claim that the row makes.

The report's text is what the coder wrote or quoted, and a line that says the row's columns in words; each field of the
claim cites the words of that line. Every column is kept in `report.dropped`, and in the bytes.
"""

import hashlib
import json
from datetime import timedelta

from dateline.coded.nouns import CodedEvent
from dateline.coded.shape import unpacked
from dateline.record import (
    Claim,
    Codes,
    DatasetRow,
    Dropped,
    Part,
    Party,
    Quantity,
    Reading,
    Report,
    Source,
    Span,
    When,
)
from dateline.version import VERSION

OUTLETS = {"acled": "ACLED", "ucdp": "UCDP GED", "polecat": "POLECAT"}
COLUMNS = "coded elsewhere: the columns of the row"  # why report.dropped holds them, as JSON
NOTE = "coded elsewhere: a row of {}, which people or programs other than Dateline coded"
# No share of right claims is measured of what others coded: it is set above most of what is read from texts.
CONFIDENCE = 0.9


def read_coded_row(body: bytes) -> Reading:
    """The report and claim of a packed row. Raises UnreadableInputError where the row cannot be read."""
    from dateline.coded.events import event  # noqa: PLC0415  (loads the parser: only once there is a row)

    scheme, row = unpacked(body)
    return _Made(event(scheme, row), body).reading()


class _Made:
    """Says an event in words, and remembers where each word stands."""

    def __init__(self, coded: CodedEvent, body: bytes) -> None:
        self._coded = coded
        self._id = f"sha256:{hashlib.sha256(body).hexdigest()}"
        self._text = coded.text + "\n" if coded.text else ""
        self._start = len(self._text)
        self._spans: dict[str, tuple[int, int]] = {}
        self._say_all()

    def reading(self) -> Reading:
        """The report, and the claim if the row's code is one of Dateline's types."""
        coded, outlet = self._coded, OUTLETS[self._coded.scheme]
        columns = json.dumps({"scheme": coded.scheme, "row": coded.row}, ensure_ascii=False)
        parts = [Part(kind="lead", start=0, end=self._start - 1)] if coded.text else []
        report = Report(
            id=self._id,
            outlet=outlet,
            title=f"{outlet} {coded.id}".strip(),
            language="en",
            published=coded.published,
            text=self._text,
            parts=(*parts, Part(kind="paragraph", start=self._start, end=len(self._text))),
            dropped=(Dropped(why=COLUMNS, text=columns),),
            notes=(NOTE.format(outlet),),
        )
        claims = (self._claim(coded.type),) if coded.type is not None else ()
        return Reading(report=report, claims=claims, dateline=VERSION)

    def _say_all(self) -> None:
        coded = self._coded
        self._text += f"[{OUTLETS[coded.scheme]}] "
        self._say("type", coded.sub_type)
        for role, sides in (("actor", coded.actors), ("target", coded.targets)):
            for number, side in enumerate(sides):
                self._text += ": " if (role, number) == ("actor", 0) else ", " if number else " – "
                self._say(f"{role}{number}", side.name)
        self._text += ". "
        if coded.place or coded.country:
            self._say("place", coded.place or str(coded.country))
            self._text += "".join(f", {name}" for name in (coded.admin1, coded.country) if name) + ". "
        days = f"{coded.first}" if coded.first == coded.last else f"{coded.first} to {coded.last}"
        self._say("time", days)
        self._text += "."
        if any(coded.killed):
            self._text += " "
            self._say("killed", _toll(coded.killed))
            self._text += "."
        for number, source in enumerate(_voices(coded)):
            self._text += " Source: " if not number else "; "
            self._say(f"source{number}", source)

    def _say(self, what: str, words: str) -> None:
        self._spans[what] = (len(self._text), len(self._text) + len(words))
        self._text += words

    def _cite(self, what: str) -> Span:
        return Span.of(self._text, *self._spans[what])

    def _claim(self, type_: str) -> Claim:
        from dateline.coded.places import place  # noqa: PLC0415  (as above)

        coded = self._coded
        return Claim(
            id="claim:" + hashlib.sha256(self._id.encode()).hexdigest()[:16],
            report=self._id,
            type=type_,
            status="asserted",
            sentence=Span.of(self._text, 0, len(self._text)),
            trigger=self._cite("type"),
            actors=self._cited("actor", coded.actors),
            targets=self._cited("target", coded.targets),
            place=place(coded, self._cite("place"), CONFIDENCE) if "place" in self._spans else None,
            time=self._time(),
            quantities=self._quantities(),
            attribution=self._sources(),
            codes=_codes(coded),
            confidence=CONFIDENCE,
            row=DatasetRow(dataset=coded.scheme, id=coded.id or self._id),
        )

    def _cited(self, role: str, sides: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(
            side.model_copy(update={"span": self._cite(f"{role}{number}")}) for number, side in enumerate(sides)
        )

    def _time(self) -> When:
        """The days; where a dataset gives one day for a week or month, all days that may be meant."""
        coded, first, last = self._coded, self._coded.first, self._coded.last
        if first == last and coded.time_precision == "week":
            first, last = first - timedelta(3), last + timedelta(3)
        elif first == last and coded.time_precision == "month":
            first = first.replace(day=1)
            last = (first + timedelta(31)).replace(day=1) - timedelta(1)
        return When(
            start=first.isoformat(),
            end=last.isoformat(),
            precision=coded.time_precision,
            value=first.isoformat() if first == last else f"{first}/{last}",
            span=self._cite("time"),
        )

    def _quantities(self) -> tuple[Quantity, ...]:
        low, best, high = self._coded.killed
        if not any(self._coded.killed):
            return ()
        least = best if best is not None else low
        most = best if best is not None else high
        return (Quantity(of="killed", min=least, max=most, span=self._cite("killed")),)

    def _sources(self) -> tuple[Source, ...]:
        """Who says it: those whom the row names as claimants, then the outlets that relay them."""
        claimants = self._coded.claimants
        return tuple(
            Source(name=name, kind="other" if number < len(claimants) else "media", span=self._cite(f"source{number}"))
            for number, name in enumerate(_voices(self._coded))
        )


def _voices(coded: CodedEvent) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*coded.claimants, *coded.outlets)))


def _toll(killed: tuple[int | None, int | None, int | None]) -> str:
    low, best, high = killed
    if best is not None:
        around = [figure for figure in (low, high) if figure is not None and figure != best]
        return f"{best} killed" + (f" (between {low} and {high})" if around else "")
    return f"{low if low is not None else high} killed"


def _codes(coded: CodedEvent) -> Codes:
    """The row's own code, in its own scheme."""
    if coded.scheme == "acled":
        return Codes(acled=coded.sub_type)
    if coded.scheme == "polecat":
        return Codes(plover=coded.sub_type)
    kinds = {"state-based violence": 1, "non-state violence": 2, "one-sided violence": 3}
    return Codes(ucdp=kinds[coded.sub_type])
