"""What a pronoun stands for: the nearest fitting noun before it, subjects first (after Hobbs 1978, much reduced)."""

from collections.abc import Callable, Iterator, Sequence

from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child, clause
from dateline.parties.nobody import is_time

Classes = Callable[[Sentence, Token], frozenset[str]]
Found = tuple[Sentence, Token]

COUNTED = 3  # sentences over which "one", "another", "the others" go on counting
BACK = 3  # sentences looked back over: further ones are another scene more often than not
PLURAL = frozenset(("they", "them", "their", "themselves", "theirs", "these", "those"))
SINGULAR = frozenset(("it", "its", "itself"))
PERSONAL = frozenset(("he", "she", "him", "her", "his", "himself", "herself"))
SOME_OF = frozenset(("another", "first", "most", "others", "rest", "second", "several", "some", "third"))
ACTING = frozenset(("armed", "country", "people", "organisation", "government", "protesters"))


def _binds(noun: Token, pronoun: Token) -> bool:
    """Whether `noun` is the subject of the pronoun's own clause: "soldiers arrested them" is of others."""
    if noun.dep_ not in ("nsubj", "nsubjpass") or pronoun.dep_ == "poss":
        return False
    if pronoun.dep_ == "pobj" and pronoun.head.head.dep_ in ("nsubj", "nsubjpass"):
        return False  # "men were hurt, and one of them died"
    verb = clause(pronoun)
    return bool(noun.head.i == verb.i or (verb.dep_ == "conj" and noun.head.i == verb.head.i)) and pronoun.dep_ not in (
        "nsubj",
        "nsubjpass",
    )


def _tells(noun: Token, pronoun: Token, classes: frozenset[str]) -> bool:
    """Whether unarmed people only tell of the pronoun: "witnesses said that two of them were beaten" is of others."""
    if noun.dep_ != "nsubj" or pronoun.dep_ != "pobj" or "armed" in classes or "people" not in classes:
        return False
    counted = pronoun.head.head
    clause_ = counted.head
    return counted.dep_ in ("nsubj", "nsubjpass") and clause_.dep_ == "ccomp" and clause_.head.i == noun.head.i


def _is_hit(pronoun: Token) -> bool:
    """Whether a part of those whom a pronoun means suffers something: "two of them were beaten"."""
    return pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of" and pronoun.head.head.dep_ == "nsubjpass"


def _is_not_hit(noun: Token) -> bool:
    return noun.dep_ not in ("dobj", "nsubjpass")


class Antecedents:
    """Pronouns of one report -> what they stand for."""

    def __init__(self, sentences: Sequence[Sentence], classes: Classes) -> None:
        self._sentences = sentences
        self._classes = classes
        self._subjects: dict[int, list[Token]] = {}

    def of(self, sentence: Sentence, pronoun: Token, wanted: frozenset[str] = ACTING) -> Found | None:
        """The noun that `pronoun` stands for, with its sentence; None where nothing before it fits.

        `wanted` are classes of which it must have one.
        """
        word = pronoun.lower_
        if word not in PLURAL | SINGULAR | PERSONAL or (word == "those" and child(pronoun, "relcl")):
            return None  # "those who fled" are not told of before
        for number in range(sentence.number, max(-1, sentence.number - BACK - 1), -1):
            there = self._sentences[number]
            if there.post != sentence.post:
                return None
            nouns = self._candidates(there)
            for noun in sorted(nouns, key=_is_not_hit) if _is_hit(pronoun) else nouns:
                if number == sentence.number and (
                    noun.i >= pronoun.i or noun.is_ancestor(pronoun) or _binds(noun, pronoun)
                ):
                    continue
                if number == sentence.number and _tells(noun, pronoun, self._classes(there, noun)):
                    continue
                if self._fits(word, there, noun, wanted):
                    return there, noun
        return None

    def counted(self, sentence: Sentence, word: Token, wanted: frozenset[str]) -> Found | None:
        """The plural noun of a `wanted` class of which `word` counts some: "Seven rockets hit the town. One fell"."""
        if not (word.like_num or word.lower_ in SOME_OF) or any(each.pos_ == "NOUN" for each in word.rights):
            return None
        for number in range(sentence.number - 1, max(-1, sentence.number - COUNTED - 1), -1):
            there = self._sentences[number]
            if there.line != sentence.line or there.post != sentence.post:
                return None
            for noun in self._candidates(there):
                if noun.tag_ in ("NNS", "NNPS") and self._classes(there, noun) & wanted:
                    return there, noun
        return None

    def _candidates(self, sentence: Sentence) -> Iterator[Token]:
        """Nouns of a sentence: subjects from the left, then the rest from the right."""
        if sentence.number not in self._subjects:
            nouns = [token for token in sentence.words if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")]
            first = [n for n in nouns if n.dep_ in ("nsubj", "nsubjpass")]
            rest = [n for n in reversed(nouns) if n.dep_ in ("dobj", "pobj", "conj", "ROOT", "poss", "appos")]
            self._subjects[sentence.number] = first + rest
        yield from self._subjects[sentence.number]

    def _fits(self, word: str, sentence: Sentence, noun: Token, wanted: frozenset[str]) -> bool:
        classes = self._classes(sentence, noun)
        if word in PERSONAL:
            return (
                noun.pos_ == "PROPN"
                and not is_time(noun)
                and "armed" not in classes
                and bool(classes & {"person", "unknown"})
            )
        if not classes & wanted:
            return False
        plural = noun.tag_ in ("NNS", "NNPS") or bool(classes & {"country", "police"}) or noun.pos_ == "NUM"
        group = noun.pos_ == "PROPN" and bool(classes & {"armed", "organisation"})
        if word in PLURAL:
            return plural or group
        return not noun.tag_.endswith("S") or group
