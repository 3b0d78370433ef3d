"""Any events at all, for hypothesis: claims of every type, by and to whomever, anywhere and at any time or none."""

from datetime import date, timedelta

from hypothesis import strategies as st

from dateline.export.nouns import Told
from dateline.ontology.words import event_types
from dateline.record import Claim, Party, Place, Quantity, When
from tests.export.schemes.made import ARMY, GUNMEN, PEOPLE, REBELS, RUSSIA, TOWN, claim, told

PARTIES = (
    ARMY, REBELS, GUNMEN, PEOPLE, RUSSIA,
    Party(name="police", kind="police"),
    Party(name="troops", kind="state_forces"),
    Party(name="Free Dawn; Front", kind="rebels", country="TD"),
    Party(name="Tuareg ethnic militia", kind="militia", country="ML"),
    Party(name="MINUSMA", kind="peacekeepers", country="ML"),
    Party(name="Ana Ruiz", kind="person"),
    Party(name="crowd", kind="protesters"),
    Party(name="jets", kind="equipment", country="FR"),
    Party(name="market", kind="facility"),
    Party(name="reporters", kind="media"),
)  # fmt: skip
PLACES = (
    None,
    TOWN,
    TOWN.model_copy(update={"precision": "near", "country": "XK"}),
    TOWN.model_copy(update={"precision": "admin1", "name": "Mopti"}),
    TOWN.model_copy(update={"precision": "admin2", "name": "Cercle, of \"Djenné\"", "lat": -90.0, "lon": 180.0}),
    TOWN.model_copy(update={"precision": "country", "name": "Mali", "admin1": None}),
    TOWN.model_copy(update={"precision": "region", "country": None}),
    Place(name="Nowhere"),
)  # fmt: skip


@st.composite
def whens(draw: st.DrawFn) -> When | None:
    """A day, a stretch, a night, a week or month, something vague, or nothing."""
    first = date(2010, 1, 1) + timedelta(draw(st.integers(0, 6000)))
    last = first + timedelta(draw(st.sampled_from((0, 0, 1, 4, 6, 9, 29, 45, 400))))
    precision = draw(st.sampled_from(("day", "hour", "week", "month", "season", "year", "vague")))
    stretch = draw(st.booleans())
    value = f"{first}/{last}" if stretch else first.isoformat()
    when = When.model_validate({"start": str(first), "end": str(last), "precision": precision, "value": value})
    open_ = When(start=None, end=last.isoformat(), precision="vague", basis="published")
    return draw(st.sampled_from((when, when, when, open_, None)))


def quantities() -> st.SearchStrategy[Quantity]:
    """Numbers of dead and others, exact, open and vague."""
    return st.builds(
        Quantity,
        of=st.sampled_from(("killed", "killed", "injured", "participants")),
        min=st.none() | st.integers(0, 500),
        max=st.none() | st.integers(0, 5000),
        who=st.sampled_from((None, "civilians", "combatants", "children", "police")),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of anything."""
    parties = st.lists(st.sampled_from(PARTIES), max_size=3).map(tuple)
    return claim(
        draw(st.sampled_from(sorted(event_types()))),
        status=draw(st.sampled_from(("asserted", "asserted", "asserted", "denied", "planned", "possible"))),
        actors=draw(parties),
        targets=draw(parties),
        place=draw(st.sampled_from(PLACES)),
        time=draw(whens()),
        quantities=draw(st.lists(quantities(), max_size=2).map(tuple)),
    )


def events() -> st.SearchStrategy[Told]:
    """An event of up to three claims."""
    return st.lists(claims(), min_size=1, max_size=3).map(
        lambda made: told(*made, outlets=("Valley Wire", 'The "Harbour"; Times', "Reuters"))
    )
