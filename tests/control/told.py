"""Claims built by hand for tests of the control ledger."""

from typing import Any

from dateline.control import Told
from dateline.record import Claim, Party, Place, Source, Span, When

ARMY = Party(name="Armed Forces of Ukraine", id="ukrainian-armed-forces", kind="state_forces", country="UA")
INVADERS = Party(name="Armed Forces of Russia", id="russian-armed-forces", kind="state_forces", country="RU")
REBELS = Party(name="March 23 Movement", id="m23", kind="rebels", country="CD")
TOWN = Place(name="Bakhmut", id="geonames:712441", lat=48.6, lon=38.0, country="UA", admin1="Donetsk Oblast")
KYIV = Source(name="Ukraine's general staff", side="UA", kind="military")
MOSCOW = Source(name="Russia's defence ministry", side="RU", kind="military")
MONITOR = Source(name="a monitor", kind="analyst")

One = tuple[Claim, Told]


def day(iso: str, end: str | None = None, **more: Any) -> When:
    return When(start=iso, end=end or iso, precision="day", **more)


def said(sentence: str, when: str | When, by: Source | None = None, **fields: Any) -> One:
    """A claim of `sentence`, whose place is Bakhmut where it names it, published on its last day."""
    time = day(when) if isinstance(when, str) else when
    report = fields.pop("report", f"report of {sentence}")
    told = fields.pop("told", Told(outlet="The Wire", published=time.end))
    at = sentence.find("Bakhmut")
    span = Span.of(sentence, at, at + len("Bakhmut")) if at >= 0 else None
    made: dict[str, Any] = {
        "type": "capture", "status": "asserted", "actors": (INVADERS,), "attribution": (by,) if by else (),
        "place": TOWN.model_copy(update={"span": span, "inferred": span is None}),
        "targets": (Party(name="Bakhmut", span=span),) if span else (),
    }  # fmt: skip
    made |= fields
    return (
        Claim(
            id=f"claim {sentence} {when if isinstance(when, str) else when.end}",
            report=report,
            sentence=Span.of(sentence, 0, len(sentence)),
            trigger=Span.of(sentence, 0, 3),
            time=time,
            **made,
        ),
        told,
    )
