"""`ontology/place-words.toml` -> sets ready to ask, made once a process."""

from dataclasses import dataclass
from functools import cache

from dateline.ontology import table
from dateline.places.fold import fold
from dateline.places.recognise.mention import ADMIN, POINT, SETTLEMENT


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists by which places are told apart; all folded, but for the abbreviations."""

    admin: frozenset[str]
    settlement: frozenset[str]
    point: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    roads: frozenset[str]
    numbered: frozenset[str]
    openers: frozenset[str]
    parts: frozenset[str]
    generic: frozenset[str]
    generic_first: frozenset[str]
    belonging: frozenset[str]
    based: frozenset[str]
    plurals: dict[str, str]
    of_heads: frozenset[str]
    begins: frozenset[str]
    at: frozenset[str]
    near: tuple[str, ...]
    towards: frozenset[str]
    origin: frozenset[str]
    fought_over: frozenset[str]
    between: frozenset[str]
    bearing: dict[str, int]
    unit: dict[str, float]
    titles: frozenset[str]
    title_verbs: frozenset[str]
    speech: frozenset[str]
    acting: frozenset[str]
    government: frozenset[str]
    officials: frozenset[str]
    addressed: frozenset[str]
    given: frozenset[str]
    peoples: frozenset[str]
    offices: frozenset[str]
    undergone: frozenset[str]
    org_after: frozenset[str]
    public: frozenset[str]
    institution: frozenset[str]
    facility: frozenset[str]
    venue: frozenset[str]
    org_ahead: frozenset[str]
    org_before: tuple[str, ...]
    org_names: frozenset[str]
    texts: frozenset[str]
    never: frozenset[str]
    not_places: frozenset[str]
    vessels: frozenset[str]
    countries: dict[str, str]
    provinces: dict[str, str]
    months: frozenset[str]

    def hint(self, low: str) -> str | None:
        """The kind of place that a feature word stands for; null where `low` is none."""
        if low in self.settlement:
            return SETTLEMENT
        if low in self.admin:
            return ADMIN
        return POINT if low in self.point or low in self.after or low in self.roads else None


MONTHS = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec"
)


@cache
def words() -> Words:
    """The word lists, ours and the user's."""
    found = table("place-words")
    feature, relation, person = found["feature"], found["relation"], found["person"]
    phrase, road = found["phrase"], found["road"]
    organisation, stop, abbreviation = found["organisation"], found["stop"], found["abbreviation"]
    return Words(
        admin=frozenset(map(fold, feature["admin"] + feature["foreign"])),
        settlement=frozenset(feature["settlement"]),
        point=frozenset(feature["point"]),
        before=frozenset(feature["before"]),
        after=frozenset(feature["after"]),
        roads=frozenset(road["heads"]),
        numbered=frozenset(road["numbered"]),
        openers=frozenset(road["openers"]),
        parts=frozenset(phrase["parts"]),
        generic=frozenset(phrase["generic"]),
        generic_first=frozenset(name.partition(" ")[0] for name in phrase["generic"]),
        belonging=frozenset(phrase["belonging"]),
        based=frozenset(phrase["based"]),
        plurals=dict(phrase["plural"]),
        of_heads=frozenset(phrase["of"]),
        begins=frozenset(phrase["begins"]) | frozenset(feature["before"]),
        at=frozenset(relation["at"]),
        near=tuple(relation["near"]),
        towards=frozenset(relation["towards"]),
        origin=frozenset(relation["from"]),
        fought_over=frozenset(relation["fought_over"]),
        between=frozenset(relation["between"]),
        bearing=dict(relation["bearing"]),
        unit=dict(relation["unit"]),
        titles=frozenset(person["titles"]),
        title_verbs=frozenset(person["title_verbs"]),
        speech=frozenset(person["speech"]),
        acting=frozenset(person["acting"]),
        government=frozenset(person["government"]),
        officials=frozenset(person["officials"]),
        addressed=frozenset(person["addressed"]),
        given=frozenset(person["given"]),
        peoples=frozenset(person["peoples"]),
        offices=frozenset(person["offices"]),
        undergone=frozenset(person["undergone"]),
        org_after=frozenset(organisation["after"]),
        public=frozenset(organisation["public"]),
        institution=frozenset(organisation["institution"]),
        facility=frozenset(organisation["facility"]),
        venue=frozenset(organisation["facility"] + organisation["venue"]),
        org_ahead=frozenset(organisation["ahead"]),
        org_before=tuple(organisation["before"]),
        org_names=frozenset(organisation["names"]),
        texts=frozenset(organisation["text"]),
        vessels=frozenset(found["vessel"]["before"]),
        never=frozenset(stop["never"]),
        not_places=frozenset(stop["not_places"]),
        countries=dict(abbreviation["names"]),
        provinces=dict(abbreviation["province"]),
        months=frozenset(MONTHS.split()),
    )
