"""Who the noun phrases of a report stand for: its named actors, its countries, its pronouns.

In: the report's sentences and resolved places. Out: the classes of any noun, and the Party it names.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from dateline.code.frames.happenings import is_event
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child, children, phrase
from dateline.ontology import table
from dateline.ontology.people import names
from dateline.ontology.words import armed_kinds, kinds
from dateline.parties.antecedents import Antecedents
from dateline.parties.bodies import Bodies
from dateline.parties.classify import NONE, PEOPLE, by_dictionary, classes_of, core, kind_of
from dateline.parties.definite import Definites
from dateline.parties.known import Named, army_of
from dateline.parties.names import Names
from dateline.parties.naming import name_of
from dateline.parties.owned import THINGS, owner_kind, owners
from dateline.parties.persons import Persons, described
from dateline.parties.vessels import is_vessel
from dateline.places import gazetteer
from dateline.record import Party, Place, Span
from dateline.record.claim import PartyKind

# Classes of whoever cannot be told more of: a name no list knows.
UNKNOWN = frozenset(("unknown",))
PERSON = frozenset(("person", "people"))
VESSEL = frozenset(("vehicle", "warcraft"))
MONEY = frozenset(("$", "£", "€", "US$"))
COUNTS = frozenset(("dozens", "hundreds", "millions", "scores", "thousands"))
OTHERS = frozenset(("another", "many", "others", "several", "some"))
NUMBERS = frozenset(("dozen", "hundred", "million", "score", "ten", "thousand"))
# A numeral by itself counts people ("killed 14"); demands for a thing it fits as well.
NUMBER = frozenset(("civilians", "number", "people"))
ONE = frozenset(("he", "her", "him", "she"))  # pronouns that mean a person, whoever that is
ANYBODY = frozenset(("anybody", "anyone", "everybody", "everyone", "somebody", "someone"))
THAT = frozenset(("it", "that", "which"))  # and those that may mean nobody
OF_A_STATE = frozenset(("government", "police", "state_forces"))
GOVERNMENTS = frozenset(("authorities", "authority", "government", "junta", "regime"))  # that stand for their country
# Words for forces that, with a country, name the forces of that country.
OWN_FORCES = frozenset(table("parties")["nouns"]["state_forces"])


class Cast(Names):
    """The parties of one report. Answers are kept, so that each phrase is looked at once.

    `on` is the day of the report, which decides who a name stood for then; None where it is not known.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        places: Sequence[Place],
        on: date | None = None,
        persons: Persons | None = None,
    ) -> None:
        super().__init__(sentences, places, on, persons)
        self._classes: dict[int, frozenset[str]] = {}
        self._parties: dict[int, Party | None] = {}
        self.antecedents = Antecedents(sentences, self.classes)
        self.bodies = Bodies(self.text, self.countries)
        self._definites = Definites(self._named, self.bodies)

    def forces(self, country: str, span: Span | None = None) -> Party:
        """The armed forces of `country` (ISO 3166-1 alpha-2), by the name they have on the day of the report."""
        army = army_of(country, self.on)
        name = army.name if army is not None else f"Armed Forces of {self.country_name(country)}"
        identity = army.id if army is not None else f"forces:{country}"
        return Party(name=name, id=identity, kind="state_forces", country=country, span=span)

    @cached_property
    def sides(self) -> Counter[str]:
        """How often the report names each side: armed actors, and countries by their demonym."""
        found = Counter(who.side for _, _, who in self._named if who.side and who.armed)
        words = (word.text for sentence in self._sentences for word in sentence.words if word.text[:1].isupper())
        codes = (gazetteer().demonyms.get(word.lower()) for word in words)
        return found + Counter(code for code in codes if code)

    def sole_group(self) -> Named | None:
        """The armed group of no state that the report names, where it names one alone."""
        return self._definites.sole

    # ------------------------------------------------------------ classes

    def classes(self, sentence: Sentence, head: Token) -> frozenset[str]:
        """The classes of the noun phrase of `head`, as triggers.toml names them."""
        key = sentence.at(head)
        if key not in self._classes:
            self._classes[key] = NONE  # a pronoun that leads back to itself stands for nobody
            self._classes[key] = self._find_classes(sentence, head)
        return self._classes[key]

    def _find_classes(self, sentence: Sentence, head: Token) -> frozenset[str]:
        whole, head = head, core(head)
        if head.pos_ == "PRON":
            return self._pronoun_classes(sentence, head)
        if whole.i != head.i and (whole.lemma_.lower() in NUMBERS or whole.pos_ == "NUM") and not classes_of(head):
            return NUMBER  # "thousands of Massalit"
        if any(word.text in MONEY for word in head.children):
            return frozenset(("money",))
        if head.pos_ == "NUM" or head.lower_ in OTHERS or (head.lower_ in COUNTS and head.pos_ == "NOUN"):
            return NUMBER
        if head.pos_ == "PROPN" and is_vessel(head):
            return VESSEL
        found = self._by_words(sentence, head)
        found |= self._named_classes(sentence, head, found)
        if not found and head.pos_ == "NOUN":
            found = self._of_a_group(sentence, head) or by_dictionary(head)
        if head.pos_ == "PROPN" and "armed" not in found and self._bears_arms(head):
            found |= {"armed", "people"}
        if not found and head.pos_ == "PROPN":
            return UNKNOWN | PERSON if self._like_a_person(head) else UNKNOWN
        return found

    def _named_classes(self, sentence: Sentence, head: Token, found: frozenset[str]) -> frozenset[str]:
        """The classes that the name of an actor, a person, a place or a people adds to those `found` by its words."""
        named = self.named(sentence, head)
        if named is not None and not (found & PEOPLE and not named.armed):
            return frozenset((named.kind,)) | ({"armed", "people"} if named.armed else NONE)
        if (person := self.person(sentence, head)) is not None:
            return PERSON | (frozenset(("armed", "state_forces")) if person.ranked else UNKNOWN)
        if (place := self.place(sentence, head)) is not None:
            state = place.precision == "country" or place.relation == "government" or self.capital(head) is not None
            return frozenset(("place", "country")) if state else frozenset(("place",))
        if gazetteer().country_of_demonym(head.text) and head.text[:1].isupper():
            return frozenset(("country", "people", "nationals"))
        return NONE

    def _pronoun_classes(self, sentence: Sentence, head: Token) -> frozenset[str]:
        if head.lower_ in ("he", "she", "him", "her", "who", "himself", "herself", "i", "me"):
            return PERSON
        if head.lower_ in ANYBODY or (head.lower_ == "those" and child(head, "relcl") is not None):
            return UNKNOWN | {"people"}
        if head.lower_ in ("we", "us"):
            return UNKNOWN | {"people"}
        found = self.antecedents.of(sentence, head)
        if found is None:
            return UNKNOWN if head.lower_ in ("they", "them", "their", "it", "its") else NONE
        return self.classes(*found)

    def _by_words(self, sentence: Sentence, head: Token) -> frozenset[str]:
        found = classes_of(head)
        if "civilians" in found and self._under_arms(sentence, head):
            return found - {"civilians"} | {"armed"}
        return found

    def _under_arms(self, sentence: Sentence, head: Token) -> bool:
        """Whether men are somebody's who leads them: "their men" of a group, "Misuari's men", "Hezbollah men"."""
        if head.lower_ == "men":
            beside = [self.named(sentence, word) for word in children(head, "compound", "nmod")]
            if any(named is not None and named.armed for named in beside):
                return True
        owner = child(head, "poss")
        if owner is None or head.lower_ not in ("followers", "men"):
            return False
        classes = self.classes(sentence, owner)
        led = owner.lower_ == "his" or (owner.pos_ == "PROPN" and bool(classes & PERSON))
        return "armed" in classes or (led and "civilians" not in classes)

    def _of_a_group(self, sentence: Sentence, head: Token) -> frozenset[str]:
        """The classes of an unlisted noun by the armed group that stands before it: "Taliban members"."""
        for word in children(head, "compound", "poss", "nmod"):
            named = self.named(sentence, word)
            if named is not None and named.armed:
                return frozenset((named.kind, "armed", "people"))
        return NONE

    @staticmethod
    def _bears_arms(head: Token) -> bool:
        """Whether a name stands beside a rank: "General Gibril", "Gibril, the commander who ..."."""
        return any(
            "armed" in classes_of(word)
            for word in children(head, "compound", "appos")
            if word.pos_ in ("NOUN", "PROPN")
        )

    @staticmethod
    def _like_a_person(head: Token) -> bool:
        parts = [word for word in head.lefts if word.dep_ == "compound" and word.pos_ == "PROPN"]
        if parts and parts[0].lower_ in names("openers"):
            return False  # "La Ceibita", "San Miguel de Mercedes": as a town is called
        return bool(parts) or any(word.dep_ == "appos" for word in head.rights)

    # ------------------------------------------------------------ parties

    def party(self, sentence: Sentence, head: Token) -> Party | None:
        """Who the noun phrase of `head` is; None for a word that names nobody and nothing."""
        key = sentence.at(head)
        if key not in self._parties:
            self._parties[key] = self._find_party(sentence, head)
        return self._parties[key]

    def _find_party(self, sentence: Sentence, head: Token) -> Party | None:
        span = sentence.span(*phrase(head))
        whole, head = head, core(head)
        if whole.i != head.i and whole.i < head.i:
            span = sentence.span(phrase(whole)[0], head)
        if head.pos_ == "PRON":
            return self._pronoun_party(sentence, head, span)
        classes = self.classes(sentence, head)
        if head.pos_ not in ("NOUN", "PROPN", "ADJ") or head.lower_ in OTHERS or head.tag_ == "CD":
            return None  # a number or a participle names nobody
        if classes & {"weapon"} and not classes & {"vehicle", "equipment", "armed"}:
            return None
        country = self.country(sentence, head)
        if (known := self._known_party(sentence, head, classes, span)) is not None:
            return known
        kind = "vehicle" if classes == VESSEL else kind_of(head)
        if country is None and kind in OF_A_STATE and (country := self._definites.country(head, sentence.at(head))):
            classes |= {"country"} if head.lemma_.lower() in GOVERNMENTS else NONE
            kind = None if head.lemma_.lower() in GOVERNMENTS else kind
        if kind is None and country is not None and "nationals" in classes and _some(whole):
            return Party(name=name_of(head), kind="civilians", country=country, span=span)  # "two Americans"
        if kind is None and country is not None and classes & {"country"}:
            return Party(
                name=self.country_name(country), id=f"country:{country}", kind="government", country=country, span=span
            )
        if kind == "state_forces" and country is not None and core(head).lemma_.lower() in OWN_FORCES | {"force"}:
            return self.forces(country, span)
        if kind is None and classes & PERSON:
            own = "state_forces" if head.lemma_.lower() in OWN_FORCES else "person"  # "enemy troops"
            kind = min(classes & armed_kinds(), default=own)  # "a guerrilla cell", "armed forces members"
        if kind in THINGS or (kind is None and (head.lemma_.lower() in kinds() or not is_event(head))):
            kind = owner_kind(head) or self._held_by(sentence, head) or kind
        name = name_of(head)
        if head.pos_ == "PROPN" and name.islower():
            name = name.title()  # the parser reads a text all in capitals small
        return Party(name=name, kind=kind or "unknown", country=country, span=span)  # type: ignore[arg-type]

    def _held_by(self, sentence: Sentence, head: Token) -> str | None:
        """The kind of the armed actor that is named as the owner of a thing: "FARC positions"; None for others'."""
        named = (self.named(sentence, word) for word in owners(head))
        return next((actor.kind for actor in named if actor is not None and actor.armed), None)

    def _pronoun_party(self, sentence: Sentence, head: Token, span: Span) -> Party | None:
        """Whom a pronoun stands for; the pronoun itself where the text does not tell, None where it may be nobody."""
        found = self.antecedents.of(sentence, head)
        before = self._find_party(*found) if found is not None and found[1].pos_ != "PRON" else None
        if before is not None:
            return before.model_copy(update={"span": span})
        if head.lower_ in THAT | ANYBODY | OTHERS:
            return None
        return Party(name=head.lower_, kind="person" if head.lower_ in ONE else "unknown", span=span)

    def _known_party(self, sentence: Sentence, head: Token, classes: frozenset[str], span: Span) -> Party | None:
        """The known actor or the named person that `head`, of the phrase `span`, stands for."""
        named = self.named(sentence, head) or self._named_beside(sentence, head, classes)
        named = named or self._definites.actor(head, sentence.at(head))
        if named is not None:
            return Party(name=named.name, id=named.id, kind=named.kind, country=named.country, span=span)
        person = self.person(sentence, head)
        if person is None:
            return None
        kind: PartyKind = "state_forces" if person.ranked else "person"
        span = sentence.span(*described(person, head))
        return Party(name=person.name, kind=kind, country=self.country(sentence, head), span=span)

    def _named_beside(self, sentence: Sentence, head: Token, classes: frozenset[str]) -> Named | None:
        """The named group of "M23 rebels", "fighters of the RSF", and of "the group" where one was named before."""
        if not classes & {"armed"}:
            return None
        for word in children(head, "compound", "nmod", "poss", "amod", "appos"):
            found = self.named(sentence, word)
            if found is not None:
                return found
        for prep in children(head, "prep"):
            inner = child(prep, "pobj")
            if prep.lower_ in ("of", "from") and inner is not None and (found := self.named(sentence, inner)):
                return found
        return None

    def country_name(self, code: str) -> str:
        """The name of the country `code` (ISO 3166-1 alpha-2); the code where there is none."""
        entry = gazetteer().countries.get(code)
        return entry.name if entry is not None else code


def _some(head: Token) -> bool:
    """Whether some people of a country are meant, not their state: "two Americans", "hundreds of Syrians"."""
    if head.lemma_.lower() in NUMBERS or head.lower_ in COUNTS:
        return True
    return any(word.dep_ == "nummod" or word.lower_ in OTHERS | {"other"} for word in head.lefts)
