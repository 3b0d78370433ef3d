"""Who does it to whom -> ACLED's two actors, and those associated with each, by the rules of each event type."""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.export.schemes.acled.codes import Code
from dateline.export.schemes.acled.names import CIVILIANS, DEMONSTRATING, Actor, Scene, actor, civilians, crowd
from dateline.export.schemes.acled.names import unidentified as unidentified_in
from dateline.export.schemes.people import is_armed, people, two_sides
from dateline.record import Event, Party

REMOTE = "Explosions/Remote violence"
_UNKNOWN = "Unidentified"
INTERVENED = ("Protest with intervention", "Excessive force against protesters")


class Sides(NamedTuple):
    """Actor 1 and actor 2 (None where there is one side only), each with those who stand beside it."""

    one: Actor
    with_one: tuple[str, ...]
    two: Actor | None
    with_two: tuple[str, ...]


def sides(event: Event, code: Code, scene: Scene) -> Sides | str:
    """The sides of an event; or why ACLED's rules for its type cannot be met."""
    doers, hit = two_sides(people(event.actors), people(event.targets))
    if code.type == "Battles":
        return _battle(doers, hit, scene)
    if code.type == REMOTE:
        return _remote(event, doers, hit, scene)
    if code.type == "Violence against civilians":
        return _on_civilians(doers, hit, scene)
    if code.type in ("Protests", "Riots"):
        return _crowd(code, doers, hit, scene)
    return _strategic(doers, hit, scene)


def _battle(doers: Iterable[Party], hit: Iterable[Party], scene: Scene) -> Sides | str:
    """Two armed sides, one of which may be unknown. Civilians who come to harm are no side of it."""
    ones, twos = _armed(doers, scene), _armed(hit, scene)
    if not ones and not twos:
        return "neither side of the fight is told"
    one, two = _first(ones, unidentified_in(scene)), _first(twos, unidentified_in(scene))
    return Sides(one, _beside(ones, one), two, _beside(twos, two))


def _remote(event: Event, doers: Iterable[Party], hit: Iterable[Party], scene: Scene) -> Sides:
    """One side suffices. What hits an armed side and civilians too is aimed at the first."""
    ones, twos = _armed(doers, scene), _armed((party for party in hit if not _is_land(party)), scene)
    one = _first(ones, unidentified_in(scene))
    harmed = [actor(party, scene) for party in hit if not is_armed(party)]
    if not harmed and any(toll.who in ("civilians", "children", "women") for toll in event.quantities):
        harmed = [civilians(scene)]
    all_hit = [*twos, *harmed]
    two = all_hit[0] if all_hit else None
    return Sides(one, _beside(ones, one), two, _beside(all_hit, two) if two else ())


def _on_civilians(doers: Iterable[Party], hit: Iterable[Party], scene: Scene) -> Sides:
    """The victims are actor 2."""
    ones = _armed(doers, scene)
    one = _first(ones, unidentified_in(scene))
    kinds = {party.kind for party in hit}
    beside = [f"Journalists ({scene.home.name})"] if "media" in kinds else []
    return Sides(one, _beside(ones, one), civilians(scene), tuple(beside))


def _crowd(code: Code, doers: Iterable[Party], hit: Iterable[Party], scene: Scene) -> Sides | str:
    """The crowd is actor 1, and whoever meets it, or whom it meets, actor 2."""
    met = [*doers, *hit] if code.sub in (*INTERVENED, "Violent demonstration") else list(hit)
    others = [each for each in (actor(party, scene) for party in met) if each.inter not in DEMONSTRATING]
    if code.type == "Protests":
        others = [each for each in others if each.inter != CIVILIANS] if code.sub in INTERVENED else []
    if code.sub in INTERVENED and not others:
        return "who met the protesters with force is not told"
    two = others[0] if others else None
    return Sides(crowd(scene), (), two, _beside(others, two) if two else ())


def _strategic(doers: Iterable[Party], hit: Iterable[Party], scene: Scene) -> Sides | str:
    """Whoever is told of, in their order: people who flee, or are held by nobody knows whom, may stand alone."""
    ones, twos = _actors(doers, scene), _actors(hit, scene)
    if not ones:
        ones, twos = twos, []
    if not ones:
        return "no actor is told"
    two = next((each for each in (*twos, *ones) if each.name != ones[0].name), None)
    beside_one = tuple(name for name in _beside(ones, ones[0]) if two is None or name != two.name)
    beside_two = tuple(name for name in _beside(twos, two) if name != ones[0].name) if two else ()
    return Sides(ones[0], beside_one, two, beside_two)


def _actors(parties: Iterable[Party], scene: Scene) -> list[Actor]:
    return list(dict.fromkeys(actor(party, scene) for party in parties))


def _armed(parties: Iterable[Party], scene: Scene) -> list[Actor]:
    """The armed actors, those with a name first."""
    found = _actors(filter(is_armed, parties), scene)
    return sorted(found, key=lambda each: each.name.startswith(_UNKNOWN))


def _first(actors: list[Actor], otherwise: Actor) -> Actor:
    return actors[0] if actors else otherwise


def _beside(actors: Iterable[Actor], main: Actor) -> tuple[str, ...]:
    """The others; "gunmen" beside a group with a name are most likely its own."""
    names = dict.fromkeys(each.name for each in actors if each.name != main.name)
    return tuple(name for name in names if not name.startswith(_UNKNOWN))


def _is_land(party: Party) -> bool:
    """Whether it is a country that is hit, rather than its forces: "drones attacked Russia"."""
    return party.kind == "government" and (party.id or "").startswith("country:")
