"""A parsed sentence -> what the net says of it and of its verbs."""

from collections.abc import Iterable, Iterator, Mapping

from dateline.code.attribution.lexicon import speech
from dateline.code.frames.frame import Frame
from dateline.code.learned.acts import heard
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.ontology.words import event_types

NO_CLAUSE = frozenset(("amod", "aux", "auxpass", "compound", "prep"))  # arcs of verbs that make no clause
OF_WORDS = "words"  # the family of threats, demands and the like
OF_HARM = "attack"  # the family of what a word of harm turns out to tell of
SILENT = float("-inf")  # the score of a word that was not read


class Said:
    """What the net says of `sentence`; `shares`, of the whole of it, by event type, 0 to 1."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._heard = heard(sentence.text[sentence.start : sentence.end])
        self.shares: Mapping[str, float] = self._heard.shares()

    def share(self, type_: str) -> float:
        """The share of a type, or, of a word of harm, that of the attack that most likely did it."""
        return max(self.shares[each] for each in _known_as(type_))

    def score(self, word: Token, type_: str) -> float:
        """How much `word` says for an act of `type_`: the higher, the more."""
        start = self._sentence.at(word) - self._sentence.start
        found = self._heard.word(start, start + len(word))
        return max(found.get(each, SILENT) for each in _known_as(type_))

    def loudest(self, type_: str, words: Iterable[Token]) -> Token:
        """Of `words`, at least one, that which says most for an act of `type_`, the first of equals."""
        return max(words, key=lambda word: (self.score(word, type_), -word.i))


def verbs(sentence: Sentence, type_: str) -> Iterator[Token]:
    """The verbs of clauses that may tell of an act of `type_`: those of speech tell of words alone."""
    return (word for word in sentence.words if is_verb(word) and _may_tell(word, type_))


def any_word(sentence: Sentence, type_: str) -> Iterator[Token]:
    """Where no verb does: those that the parse takes for adjectives, and the main word."""
    words = (word for word in sentence.words if word.pos_ == "VERB" or word.head.i == word.i)
    return (word for word in words if _may_tell(word, type_))


def is_verb(word: Token) -> bool:
    """Whether a word is a verb that makes a clause."""
    return word.pos_ in ("AUX", "VERB") and word.dep_ not in NO_CLAUSE


def governing(word: Token) -> Iterator[Token]:
    """The verbs whose clausal object `word` stands in: "saw" and "say" of "say they saw soldiers shoot"."""
    while word.dep_ in ("ccomp", "conj", "xcomp") and word.head.i != word.i:
        if word.dep_ != "conj":
            yield word.head
        word = word.head


def words_of(frame: Frame) -> Iterator[int]:
    """The numbers of the words that tell of an act, and of the verb that says that it is done."""
    yield from range(frame.first.i, frame.last.i + 1)
    yield from (frame.head.i, frame.governor.i)


def _may_tell(word: Token, type_: str) -> bool:
    in_words = type_ in event_types() and event_types()[type_].family == OF_WORDS
    return in_words or word.lemma_.lower() not in speech().said.clause


def _known_as(type_: str) -> list[str]:
    """The types of the net that one of a word may be: it knows no harm, which some attack did."""
    types = event_types()
    return [type_] if type_ in types else [each for each, known in types.items() if known.family == OF_HARM]
