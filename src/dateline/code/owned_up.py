"""A side that takes a deed told before upon itself -> a claim that it did it: "The M23 claimed responsibility for it."

In: the report's sentences and claims. Out: the claims, with those among them, and a note on each. Where the sentence
names the deed ("for the attack") it has a claim by that word; where the report told of no attack, nothing is made.
"""

from collections.abc import Sequence

from dateline.code.explain import Note
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, is_passive, subject
from dateline.code.retold import retold
from dateline.code.status import status_of
from dateline.code.status.words import denials
from dateline.ontology.words import event_types
from dateline.parties import Cast
from dateline.parties.sides import side_of
from dateline.record import Claim, Source

BACK = 8  # sentences over which the deed is looked for
DEEDS = frozenset(("abduction", "attack"))  # families of acts that are owned up to
TAKEN = frozenset(("credit", "responsibility"))
BY = frozenset(("by",))
FOR = frozenset(("for",))


def owned_up(sentences: Sequence[Sentence], claims: Sequence[Claim], cast: Cast) -> tuple[list[Claim], list[Note]]:
    """`claims`, in reading order, with those by which a side says that it did what was told; notes on the latter."""
    told: dict[int, list[Claim]] = {}
    for claim in claims:
        if event_types()[claim.type].family in DEEDS:
            told.setdefault(claim.sentence.start, []).append(claim)
    made = list(claims)
    notes = []
    for sentence in sentences:
        if sentence.start in told or (found := _owner(sentence)) is None:
            continue
        verb, who = found
        party = cast.party(sentence, who)
        deed = _deed(sentence, sentences, told)
        if party is None or deed is None or any(word.lower_ == "no" for word in who.lefts):
            continue
        said = Source(name=party.name, side=side_of(party), cue=verb.text, span=party.span)
        new = retold(deed, sentence, verb, "asserted", (said,)).model_copy(update={"actors": (party,)})
        made.append(new)
        notes.append(Note(new.trigger, f"{new.type}: responsibility", True, "owns up to what was told", new.id))
    return sorted(made, key=lambda claim: claim.sentence.start), notes


def _owner(sentence: Sentence) -> tuple[Token, Token] | None:
    """The verb by which somebody takes a deed upon himself, and who does; None where nobody does."""
    for noun in sentence.words:
        if noun.lemma_.lower() not in TAKEN or noun.dep_ not in ("dobj", "nsubjpass"):
            continue
        verb = noun.head
        if verb.lemma_.lower() not in denials("owning") or status_of(verb) != "asserted":
            continue
        who = next((word for _, word in after_preposition(verb, BY)), None) if is_passive(verb) else subject(verb)
        if who is not None and all(_stands_for_it(word) for word in (*_over(noun), *_over(verb))):
            return verb, who
    return None


def _over(word: Token) -> list[Token]:
    return [each for _, each in after_preposition(word, FOR)]


def _stands_for_it(word: Token) -> bool:
    """Whether a word takes up a deed without naming it: "for it", "for the action"."""
    return word.lower_ in denials("pronouns") or word.lemma_.lower() in denials("deeds")


def _deed(sentence: Sentence, sentences: Sequence[Sentence], told: dict[int, list[Claim]]) -> Claim | None:
    """The deed told last before `sentence`, in its post of a live blog."""
    for there in reversed(sentences[max(0, sentence.number - BACK) : sentence.number]):
        if there.post is not sentence.post:
            return None
        for claim in told.get(there.start, ()):
            if claim.status == "asserted" and claim.type != "casualties":
                return claim
    return None
