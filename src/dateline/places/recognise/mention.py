"""What recognising hands to resolving: a name in the text that may be a place, and what the words around it say."""

from dataclasses import dataclass, field

from dateline.places.gazetteer import Entry

ADMIN, SETTLEMENT, POINT = "admin", "settlement", "point"


@dataclass(slots=True)
class Mention:
    """A name in the text.

    `first` and `last` number its words; `start` and `end` are its span. `evidence` sums what speaks for a place
    (see `recognise`); `hint` is the kind a feature word asks for. `parent` is the mention that contains it
    ("Djibo, in northern Burkina Faso"), `inside` a province or country code said otherwise ("Monroeville, Ala.",
    "the Malian town of"). `bearing` (degrees) and `distance` (km) are the relation's, where it has them.
    """

    start: int
    end: int
    name: str
    key: str
    entries: tuple[Entry, ...]
    first: int
    last: int
    evidence: float = 0.0
    hint: str | None = None
    relation: str = "at"
    bearing: int | None = None
    distance: float | None = None
    parent: "Mention | None" = None
    said: bool = False  # a preposition or "'s" says that `parent` contains it, not a bare comma
    listed: "Mention | None" = None  # the next name of the list it stands in: "Cauca, Nariño and Huila"
    inside: str | None = None
    near: bool = False
    placed: bool = False  # a preposition or feature word says it is a place
    sure: bool = True  # else it is a place only if it lies where the report's sure places lie
    wide: bool = field(init=False)

    def __post_init__(self) -> None:
        """Whether its best-known reading is an area: countries, provinces, regions."""
        self.wide = any(e.kind in WIDE and e.grade < 2 for e in self.entries[:5])


WIDE = frozenset({"country", "admin1", "admin2", "region", "continent"})
SETTLEMENTS = frozenset({"settlement", "village", "town"})
