"""Readings built by hand, for tests of what is shown."""

from dateline.code.explain import Explanation, Note
from dateline.record import (
    Claim,
    Dropped,
    Event,
    Part,
    Party,
    Place,
    Quantity,
    Reading,
    Report,
    Source,
    Span,
    When,
)

TITLE = "Shells fall on Novi Brod"
BODY = "Rebels shelled the town and later seized it, an aid group said. The army denied losing the town."
TEXT = f"{TITLE}\n{BODY}"


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


REPORT = Report(
    id="sha256:00",
    outlet="The Valley Post",
    title=TITLE,
    published="2024-03-02T10:00:00+01:00",
    text=TEXT,
    parts=(
        Part(kind="title", start=0, end=len(TITLE)),
        Part(kind="paragraph", start=len(TITLE) + 1, end=len(TEXT)),
    ),
    dropped=(Dropped(why="links to other stories", text="Read also"), Dropped(why="said twice", text=TITLE)),
    notes=("the page gives two publication times; the earlier is used",),
)
SENTENCE = span("Rebels shelled the town and later seized it, an aid group said.")
TOWN = Place(name="Novi Brod", country="XK", lat=42.6, lon=21.4, precision="near", relation="near")
CLAIMS = (
    Claim(
        id="c1",
        report="sha256:00",
        type="shelling",
        status="asserted",
        sentence=SENTENCE,
        trigger=span("shelled"),
        actors=(Party(name="rebels", kind="rebels", span=span("Rebels")),),
        targets=(Party(name="Novi Brod", kind="unknown", inferred=True),),
        place=TOWN,
        time=When(start="2024-03-01", end="2024-03-01", precision="day", basis="context"),
        quantities=(Quantity(of="killed", min=14, max=None, who="civilians"),),
        attribution=(Source(name="an aid group", kind="aid"), Source(name="The Wire", kind="media")),
    ),
    Claim(
        id="c2",
        report="sha256:00",
        type="capture",
        status="asserted",
        sentence=SENTENCE,
        trigger=span("seized"),
        actors=(Party(name="rebels", kind="rebels", inferred=True),),
        place=TOWN.model_copy(update={"inferred": True, "relation": "at"}),
    ),
    Claim(
        id="c3",
        report="sha256:00",
        type="capture",
        status="denied",
        sentence=span("The army denied losing the town."),
        trigger=span("losing"),
        attribution=(Source(name="the army", kind="military"),),
    ),
)
EVENTS = (Event(id="e1", type="capture", status="asserted", claims=("c2", "c3"), agreement="disputed"),)
READING = Reading(report=REPORT, claims=CLAIMS, events=EVENTS, dateline="0.0")
EMPTY = Reading(
    report=Report(id="sha256:01", notes=("the page holds no text",)),
    dateline="0.0",
)
EXPLANATION: Explanation = (
    Note(span("Shells"), "trigger shells", False, "a noun with no act", None),
    Note(span("shelled"), "trigger shell.v", True, "an armed party shells a place", "c1"),
    Note(span("said"), "trigger say.v", False, "speech is no act", None),
    Note(span("seized"), "trigger seize.v", True, "an armed party seizes a place", "c2"),
    Note(span("losing"), "trigger lose.v", True, "a place is lost", "c3"),
)
