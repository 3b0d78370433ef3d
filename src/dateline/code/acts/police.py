"""Acts of police whose sentence does not name them -> whose they are, by the text around.

In: a frame and the report's sentences. Out: the party that the context gives, marked as inferred; and whether a frame
tells of harm in fire that was told of before ("was killed in the firing").
"""

from collections.abc import Iterator, Sequence

from dateline.code.frames.frame import Frame
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, child
from dateline.parties import Cast
from dateline.record import Party

BY_POLICE = frozenset(("arrest", "crackdown"))  # types of what only an authority does
BACK = 2  # sentences before the act's own in which the police stand that did it
BODIES = frozenset(("police", "state_forces"))
POLICE = "police"
IN_FIRE = frozenset(("by", "during", "from", "in"))
FIRE = frozenset(("firing", "shooting"))


def under_fire(frame: Frame) -> Token | None:
    """The fire told of before in which somebody is harmed: "was killed in the firing", "got wounds in the firing"."""
    for word in dict.fromkeys((frame.head, frame.last)):
        for _, shots in after_preposition(word, IN_FIRE):
            if shots.lemma_.lower() in FIRE and child(shots, "det") is not None:
                return shots
    return None


class Police:
    """The police and forces that the sentences of one report name."""

    def __init__(self, cast: Cast, sentences: Sequence[Sentence]) -> None:
        self._cast = cast
        self._sentences = sentences

    def doer(self, frame: Frame, type_: str, targets: Sequence[Party]) -> Party | None:
        """The body that made the arrest, or used the force, of which `frame` leaves the doer out; None where the
        sentence and the ones before it name none, or it is one of `targets`."""
        if type_ not in BY_POLICE:
            return None
        hit = {party.name.lower() for party in targets}
        for sentence, word in self._near(frame):
            party = self._cast.party(sentence, word)
            if party is not None and party.kind in BODIES and party.name.lower() not in hit:
                return party.model_copy(update={"span": None, "inferred": True})
        return None

    def _near(self, frame: Frame) -> Iterator[tuple[Sentence, Token]]:
        """Words for such bodies, those of the frame's own sentence first, then of those before it, the latest first."""
        here = frame.sentence
        for word in here.words:
            if self._is_body(here, word):
                yield here, word
        for number in range(here.number - 1, max(-1, here.number - 1 - BACK), -1):
            there = self._sentences[number]
            if there.post is not here.post:
                return
            for word in reversed(there.words):
                if self._is_body(there, word):
                    yield there, word

    def _is_body(self, sentence: Sentence, word: Token) -> bool:
        """Whether a word stands for a body, not some of its people: "police", "the Rangers"; not "two policemen"."""
        if word.pos_ not in ("NOUN", "PROPN"):
            return False
        if word.lower_ == POLICE:
            return True
        return word.dep_ != "compound" and self._cast.named(sentence, word) is not None
