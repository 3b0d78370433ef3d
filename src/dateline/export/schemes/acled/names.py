"""A party -> the actor that ACLED would write: its name, and its type by number (inter)."""

from datetime import date
from typing import NamedTuple

from dateline.export.schemes.people import OF_A_STATE, UNARMED, is_named
from dateline.ontology import table
from dateline.ontology.countries import Country, country
from dateline.parties.known import rows
from dateline.record import Party

STATE, REBELS, MILITIA, IDENTITY, RIOTERS, PROTESTERS, CIVILIANS, OTHER = range(1, 9)
DEMONSTRATING = frozenset((RIOTERS, PROTESTERS))
_BODIES = {"police": "Police Forces", "state_forces": "Military Forces", "government": "Government"}


class Actor(NamedTuple):
    """An actor in ACLED's style."""

    name: str
    inter: int


class Scene(NamedTuple):
    """What names depend on: the country of the event, its day, and whether arms are used and crowds are violent."""

    home: Country
    day: date
    armed: bool
    rioting: bool = False


def unidentified(scene: Scene) -> Actor:
    """Whoever it was."""
    return Actor(f"Unidentified Armed Group ({scene.home.name})", MILITIA)


def civilians(scene: Scene) -> Actor:
    """Civilians of the country of the event."""
    return Actor(f"Civilians ({scene.home.name})", CIVILIANS)


def crowd(scene: Scene) -> Actor:
    """Those who demonstrate, peacefully or not."""
    if scene.rioting:
        return Actor(f"Rioters ({scene.home.name})", RIOTERS)
    return Actor(f"Protesters ({scene.home.name})", PROTESTERS)


def actor(party: Party, scene: Scene) -> Actor:
    """The actor that `party` is in an event."""
    if party.kind in OF_A_STATE:
        return _of_state(party, scene)
    if party.kind == "protesters":
        return crowd(scene)
    if party.kind in UNARMED:
        return civilians(scene)
    if party.kind == "peacekeepers":
        return Actor(party.name, OTHER)
    if not is_named(party):
        where = country(party.country) or scene.home
        return Actor(f"Unidentified Armed Group ({where.name})", MILITIA)
    if party.kind == "rebels":
        return Actor(party.name, REBELS)
    words = set(party.name.lower().split())
    return Actor(party.name, IDENTITY if words & set(table("acled")["identity"]["words"]) else MILITIA)


def _of_state(party: Party, scene: Scene) -> Actor:
    """A state's body, under the government of the day. Abroad it is an external force."""
    own = country(party.country) or (scene.home if party.kind != "state_forces" else None)
    if own is None:
        return Actor("Unidentified Military Forces", OTHER)
    body = _BODIES["state_forces" if party.kind == "government" and scene.armed else party.kind]
    name = " ".join(part for part in (f"{body} of {own.of}", own.years(scene.day), _unit(party)) if part)
    return Actor(name, STATE if own.code == scene.home.code else OTHER)


def _unit(party: Party) -> str:
    """The name of a unit that is known by one; an army as a whole, and a state, is no unit."""
    row = rows().get(party.id or "")
    if row is None or row.get("army") or party.kind == "government":
        return ""
    return party.name
