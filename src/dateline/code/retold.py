"""A claim told before -> the same act as another sentence takes it up, in words that do not tell it themselves.

In: the claim, the sentence and the word of it that takes the act up. Out: a claim of that sentence, whose parties,
place and time are carried, and which has no numbers of its own.
"""

import hashlib

from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.record import Claim, Party, Source
from dateline.record.claim import Status

CONFIDENCE = 0.6  # as of a claim with the fewest signs


def retold(claim: Claim, sentence: Sentence, word: Token, status: Status, said: tuple[Source, ...]) -> Claim:
    """`claim` as `said` take it up at `word` of `sentence`."""
    trigger = sentence.span(word, word)
    key = f"{claim.report} {'denial' if status == 'denied' else status} {trigger.start}"
    basis = "context" if claim.time is not None and claim.time.basis == "stated" else None
    return claim.model_copy(
        update={
            "id": "claim:" + hashlib.sha256(key.encode()).hexdigest()[:16],
            "status": status,
            "sentence": sentence.span(sentence.tokens[0], sentence.tokens[-1]),
            "trigger": trigger,
            "actors": tuple(_carried(party) for party in claim.actors),
            "targets": tuple(_carried(party) for party in claim.targets),
            "place": claim.place and claim.place.model_copy(update={"span": None, "inferred": True}),
            "time": claim.time and claim.time.model_copy(update={"span": None, "basis": basis or claim.time.basis}),
            "quantities": (),
            "weapons": (),
            "evidence": (),
            "attribution": said,
            "confidence": CONFIDENCE,
        }
    )


def _carried(party: Party) -> Party:
    return party.model_copy(update={"span": None, "inferred": True})
