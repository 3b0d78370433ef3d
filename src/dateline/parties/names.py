"""A word of a report -> the known actor, person, place or country that it names, by where it stands.

In: the report's sentences, resolved places and day. Out: what a word of a name stands for, None for any other word.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child, children
from dateline.ontology import table
from dateline.parties.actors import named_in
from dateline.parties.known import Named
from dateline.parties.persons import Person, Persons
from dateline.places import gazetteer
from dateline.record import Place


class Names:
    """The names of one report. `on` is the day of the report, which decides who a name stood for then."""

    def __init__(
        self, sentences: Sequence[Sentence], places: Sequence[Place], on: date | None, persons: Persons | None
    ) -> None:
        self.on = on
        self.text = sentences[0].text if sentences else ""
        self._sentences = sentences
        self._places = [place for place in places if place.span is not None]
        self._starts = [place.span.start for place in self._places if place.span is not None]
        self.countries = Counter(place.country for place in places if place.country)
        self.near = frozenset(self.countries)
        self._named = named_in(self.text, self.near, on)
        self._named_starts = [start for start, _, _ in self._named]
        self.persons = persons or Persons(sentences, places)

    def land(self, name: str) -> str | None:
        """The country (ISO 3166-1 alpha-2) of the place that the report calls `name`; None where it names none so."""
        return self._lands.get(name.lower())

    @cached_property
    def _lands(self) -> dict[str, str]:
        return {p.span.text.lower(): p.country for p in reversed(self._places) if p.span is not None and p.country}

    def named(self, sentence: Sentence, head: Token) -> Named | None:
        """The known actor whose name covers `head`."""
        at = sentence.at(head)
        index = bisect_right(self._named_starts, at) - 1
        if index >= 0:
            _, end, found = self._named[index]
            if at < end:
                return found
        return None

    def place(self, sentence: Sentence, head: Token) -> Place | None:
        """The place whose name covers `head`."""
        at = sentence.at(head)
        index = bisect_right(self._starts, at) - 1
        if index >= 0:
            span = self._places[index].span
            if span is not None and at < span.end:
                return self._places[index]
        return None

    def person(self, sentence: Sentence, head: Token) -> Person | None:
        """The named person that `head` is, or whom the text names beside it: "the leader, Ana Ruiz"."""
        found = self.persons.at(sentence.at(head)) or self.persons.introduced(sentence.at(head))
        if found is None and head.tag_ == "NN":  # of several, each is named
            beside = (self.persons.at(sentence.at(word)) for word in children(head, "appos"))
            found = next((person for person in beside if person is not None), None)
        return found

    def country(self, sentence: Sentence, head: Token) -> str | None:
        """The country that `head` is, or that stands beside it: "Russians", "Russian troops", "Mali's army"."""
        own = self._country_word(sentence, head)
        if own is not None:
            return own
        for word in head.children:
            if word.dep_ in ("amod", "compound", "poss", "nmod"):
                found = self._country_word(sentence, word)
                if found is None and word.dep_ == "compound":
                    found = next((c for w in word.lefts if (c := self._country_word(sentence, w))), None)
                if found is not None:
                    return found
        of = next((word for word in head.children if word.dep_ == "prep" and word.lower_ == "of"), None)
        inside = child(of, "pobj") if of is not None else None
        return self._country_word(sentence, inside) if inside is not None else None

    def _country_word(self, sentence: Sentence, word: Token) -> str | None:
        if not word.text[:1].isupper():
            return None
        if word.i > 0 and word.doc[word.i - 1].text == "-":
            return None  # "pro-Russian", "anti-Israel"
        if (capital := self.capital(word)) is not None:
            return capital
        place = self.place(sentence, word)
        if place is not None and (place.precision == "country" or place.relation == "government"):
            return place.country
        return gazetteer().country_of_demonym(word.text)

    @staticmethod
    def capital(word: Token) -> str | None:
        """The country whose government a capital's name stands for: who speaks or acts, or is acted upon in words."""
        if word.dep_ not in ("nsubj", "agent", "poss", "conj", "dobj") and word.head.lower_ not in (
            "by",
            "on",
            "with",
            "between",
        ):
            return None
        code = table("parties")["capitals"].get(word.text)
        return str(code) if code else None
