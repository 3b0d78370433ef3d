"""A frame, with the places its sentence names -> where it happened: one place or more, or the one carried to it."""

import re
from collections.abc import Sequence

from dateline.code.frames.frame import Frame
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import clause
from dateline.code.setting.attach import Mention, Said, describes, nearest
from dateline.code.setting.context import ON_THE_GROUND, Running
from dateline.code.setting.focus import ON_THE_WAY, PRECISE
from dateline.code.setting.seats import capital
from dateline.ontology.words import event_types
from dateline.parties import Cast
from dateline.parties.classify import classes_of
from dateline.places.sphere import kilometres
from dateline.record import Place, Source, When

RARE = 10  # a country with at most one in so many of a report's places is one it does not speak of
UNSURE = 0.65  # confidence below which such a place may be a namesake
WITHIN = 0.3  # confidence in the point of an unknown place, taken from the town around it
TAKEN = frozenset(("capture", "control", "siege"))  # types whose subject may be a town
# Types of what goes to a place.
MOVES = frozenset(("aid", "buildup", "displacement", "offensive", "protest", "release", "withdrawal"))
# What stands between a town and its region: ", in the ", ", northern ", " in the province of ".
_IN_REGION = re.compile(r",?\s+(?:in\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,3}(?:of\s+)?")
FROM_AFAR = 250  # kilometres
NEARBY = frozenset(("medical", "witness"))  # kinds of sources who tell of what happened where they are


class Placing:
    """Places the claims of one report."""

    def __init__(self, cast: Cast, said: Said, running: Running) -> None:
        self._cast = cast
        self._said = said
        self._running = running

    def places(
        self, frame: Frame, type_: str, when: When | None, mentions: Sequence[Mention], sources: Sequence[Source]
    ) -> list[Place | None]:
        """Where `frame`, told of `when` by `sources`, happened, one by one; [None] where nothing says it."""
        acting = {word.i for word in frame.actors}
        usable = [m for m in mentions if (m.head.i not in acting or _taken(frame, m)) and self._locates(frame, m)]
        governing = nearest(frame, usable, self._said) or nearest(frame, usable, self._said, strict=False)
        governing = [_closer(mention, usable, frame.sentence.text) for mention in governing]
        told = [(place, mention) for mention in governing if (place := _itself(frame, mention)) is not None]
        found = [place for place, _ in told]
        seat = capital(frame, mentions, self._cast.countries, self._running.told_of(frame.sentence))
        beside = any(clause(mention.head).i == clause(frame.head).i for mention in governing)
        if seat is not None and (not beside or all(place.lat is None for place in found)):
            return [seat]  # also "at an airfield in the capital" whose name no list has
        named = any(place.precision in PRECISE or place.lat is None for place in found)
        if not named and (pointed := self._running.pointed(frame)) is not None:
            return [pointed]
        if not found:
            near = _first_known(usable) if any(source.kind in NEARBY for source in sources) else None
            return [self._running.place(frame, type_, when, near)]
        if event_types()[type_].family not in ON_THE_GROUND:
            return [*found[:1]]
        on_the_way = all(place.relation == "towards" for place in found) and type_ not in MOVES
        if on_the_way and (scene := self._running.scene(frame.sentence)) is not None and _near(scene, found[0]):
            return [scene]  # "stopped the truck on the road to X"
        known = [mention for mention in mentions if _has_point(mention.what)]
        found = [
            _at(next_to, place)
            if place.lat is None and (next_to := _described_by(mention, known)) is not None
            else self._within(place, mention, frame, type_, when)
            for place, mention in told
        ]
        return [*{(place.id, place.name): place for place in found}.values()]

    def _within(self, place: Place, mention: Mention, frame: Frame, type_: str, when: When | None) -> Place:
        """`place`; what no list knows, or knows only far away, lies in the town told of: "in the Fouh quarter"."""
        if place.lat is not None and not self._namesake(place, mention):
            return place
        town = self._running.place(frame, type_, when, None)
        if town is None or town.lat is None or town.precision not in (*PRECISE, "admin2"):
            return place
        return _at(town, place)

    def _namesake(self, place: Place, mention: Mention) -> bool:
        """Whether the place is one of another country that the report does not speak of, by its name alone."""
        countries = self._cast.countries
        if place.country is None or countries[place.country] > max(1, countries.total() // RARE):
            return False
        part = mention.head.dep_ == "compound" and _part_of_town(mention.head.head)
        return part or place.confidence < UNSURE

    def _locates(self, frame: Frame, mention: Mention) -> bool:
        """Whether a mention says where something is, not who does it or where somebody comes from."""
        place, head = mention.what, mention.head
        if not isinstance(place, Place) or _goes_with(head) or "armed" in classes_of(head):
            return False
        if place.relation == "government" and not _taken(frame, mention):
            return False
        if head.dep_ in ("compound", "nmod") and "armed" in classes_of(head.head) and self._far(place):
            return False  # "Pskov paratroopers"
        if _part_of_a_word(frame.sentence.text, place) or _says_whose(head, place):
            return False
        if place.relation in ON_THE_WAY and clause(head).i not in (clause(frame.governor).i, clause(frame.head).i):
            return False  # "entered the town; the others had fled towards Sudan"
        if place.precision == "country" and (_names_a_state(head) or _loses(frame, head)):
            return False
        return not (head.dep_ == "nsubj" and self._cast.country(frame.sentence, head))

    def _far(self, place: Place) -> bool:
        """Whether a town lies so far from what the report is about that soldiers called by it come from there."""
        about = self._running.focus
        return about is not None and about.lat is not None and place.lat is not None and not _near(about, place)


def _closer(mention: Mention, others: Sequence[Mention], text: str) -> Mention:
    """The town right before the name of the region it lies in: "in Mozdok, in North Ossetia"; else the mention."""
    place = mention.what
    if not isinstance(place, Place) or place.precision in PRECISE:
        return mention
    for other in others:
        town = other.what
        if isinstance(town, Place) and town.precision in PRECISE and town.country == place.country:
            between = text[other.span.end : mention.span.start]
            if other.span.end < mention.span.start and _IN_REGION.fullmatch(between):
                return other
    return mention


def _has_point(what: object) -> bool:
    return isinstance(what, Place) and what.lat is not None and what.precision in PRECISE


def _described_by(mention: Mention, known: Sequence[Mention]) -> Place | None:
    """The known place by which words about a name say where it lies: "Dehiwela, a suburb of Colombo"."""
    for other in known:
        place, word = other.what, other.head
        while word.dep_ in ("pobj", "prep", "appos", "nmod", "compound") and word.i > mention.head.i:
            word = word.head
            if word.i == mention.head.i and isinstance(place, Place):
                return place
    return None


def _near(one: Place, other: Place) -> bool:
    """Whether two places, both with a point, are no further apart than what one report tells of a campaign."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return kilometres(one.lat, one.lon, other.lat, other.lon) <= FROM_AFAR


def _taken(frame: Frame, mention: Mention) -> bool:
    """Whether a town is what is held or lost, not its government: "Kherson has not surrendered"."""
    head, place = mention.head, mention.what
    own = head.dep_ in ("nsubj", "nsubjpass") and head.head.i in (frame.head.i, frame.governor.i)
    return own and isinstance(place, Place) and place.precision == "exact" and frame.term.group.type in TAKEN


def _part_of_town(word: Token) -> bool:
    """Whether a noun names a part of a town, or a thing in it: "quarter", "district", "church"."""
    return bool(classes_of(word) & {"facility", "territory"}) or word.lemma_.lower() in ("area", "quarter")


def _at(town: Place, place: Place) -> Place:
    """`place`, under its own name, at the point of `town`."""
    name = place.span.text if place.span is not None else place.name
    point = {"lat": town.lat, "lon": town.lon, "country": town.country, "admin1": town.admin1}
    return place.model_copy(update={**point, "name": name, "id": None, "precision": "near", "confidence": WITHIN})


def _first_known(mentions: Sequence[Mention]) -> Place | None:
    """The first place of a sentence that is known, and less than a country; here, that of those who speak."""
    named = (mention.what for mention in mentions if isinstance(mention.what, Place))
    return next((place for place in named if place.lat is not None and place.precision != "country"), None)


def _names_a_state(head: Token) -> bool:
    """Whether a country's name stands for its state, not for where it happens: "Mali's army", "the embassy of Mali"."""
    if head.dep_ in ("nsubj", "poss", "compound", "agent", "nmod"):
        return True
    while head.dep_ == "conj":
        head = head.head
    owner = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else None
    return owner is not None and bool(classes_of(owner) & {"armed", "facility", "government", "organisation"})


def _says_whose(head: Token, place: Place) -> bool:
    """Whether the name of a region says what people are, not where they are: "Amhara militia", "Amhara men"."""
    beside = head.dep_ in ("amod", "compound", "nmod") and place.precision in ("admin1", "region")
    return beside and bool(classes_of(head.head) & {"armed", "people"})


def _part_of_a_word(text: str, place: Place) -> bool:
    """Whether a name is only the first part of one that hyphens join: "Bas" of "Bas-Peu-de-Chose"."""
    if place.span is None or place.confidence >= UNSURE:
        return False
    after = text[place.span.end : place.span.end + 2]
    return len(after) == 2 and after[0] == "-" and after[1].isalpha()


def _loses(frame: Frame, head: Token) -> bool:
    """Whether a country is whom something is taken from: "recaptured the base from Libya"."""
    return frame.term.group.type == "capture" and head.dep_ == "pobj" and head.head.lower_ == "from"


def _itself(frame: Frame, mention: Mention) -> Place | None:
    """What a mention stands for; in a clause about its name, that alone: "20 km from Bakhmut, which they took"."""
    place = mention.what
    if not isinstance(place, Place):
        return None
    if place.relation in ("from", "near") and describes(frame, mention):
        return place.model_copy(update={"relation": "at", "precision": "exact"})
    return place


def _goes_with(head: Token) -> bool:
    """Whether a place only says with whom, or where people come from: "with Burkina Faso", "miners from Niger"."""
    while head.dep_ == "conj":
        head = head.head
    preposition = head.head
    if head.dep_ != "pobj" or preposition.lower_ not in ("from", "with"):
        return False
    return preposition.lower_ == "with" or "people" in classes_of(preposition.head)
