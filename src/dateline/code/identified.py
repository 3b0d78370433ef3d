"""Sentences that say who the victims were -> the names on the act told before: "The dead were identified as Ana Ruiz."

In: the report's sentences and claims. Out: the claims, those whom a later sentence names among their targets, marked as
carried. Where one person was told of and one is named, the name is that party's; of several, each stands beside them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, child, children, is_passive
from dateline.ontology.words import event_types
from dateline.parties import Cast
from dateline.record import Claim, Party

BACK = 12  # sentences over which the act is looked for
FAMILIES = frozenset(("abduction", "arrest", "attack", "unrest"))
TOLD = frozenset(("asserted", "possible"))
AS = frozenset(("as",))
VICTIMS = frozenset(("casualty", "dead", "deceased", "fatality", "injured", "killed", "victim", "wounded"))
# Nouns and pronouns for people whatever they are, and those that stand for others of whom more was told.
ANYBODY = frozenset(("boy", "girl", "he", "individual", "man", "person", "she", "they", "woman", "youth"))
GROUPS = frozenset(
    ("civilians", "government", "person", "police", "protesters", "state_forces")
)  # kinds named people are of
DEFINITE = frozenset(("both", "his", "her", "its", "that", "the", "their", "these", "those"))
NAMING = frozenset(("identify", "name"))


@dataclass(frozen=True, slots=True)
class _Named:
    """What a sentence says: whom it names (`noun`: how they are told of), and the names."""

    noun: Token
    names: tuple[Party, ...]


def identified(sentences: Sequence[Sentence], claims: Sequence[Claim], cast: Cast) -> list[Claim]:
    """`claims`, in reading order, with the people whom later sentences name."""
    made = list(claims)
    at: dict[int, list[int]] = {}
    for number, claim in enumerate(made):
        at.setdefault(claim.sentence.start, []).append(number)
    for sentence in sentences:
        named = _named(sentence, cast)
        if named is None or any(_tells(made[number], named) for number in at.get(sentence.start, ())):
            continue
        for there in reversed(sentences[max(0, sentence.number - BACK) : sentence.number]):
            if there.post is not sentence.post:
                break
            found = next((n for n in reversed(at.get(there.start, ())) if _fits(made[n], named.noun)), None)
            if found is not None:
                made[found] = _with(made[found], named)
                break
    return made


def _named(sentence: Sentence, cast: Cast) -> _Named | None:
    """Who a sentence says that somebody told of before is; None where it names nobody."""
    for verb in sentence.words:
        for noun, words in _naming(verb):
            people = [word for word in words if cast.persons.at(sentence.at(word)) is not None]
            names = [party for word in people if (party := cast.party(sentence, word)) is not None]
            if names and _told_before(noun):
                return _Named(noun, tuple({party.name: party for party in names}.values()))
    return None


def _naming(verb: Token) -> Iterator[tuple[Token, list[Token]]]:
    """Each (who, names) of a verb: "the dead were identified as", "the victims are", "named the man as"."""
    if verb.lemma_ == "be" and verb.pos_ in ("AUX", "VERB"):
        noun, said = child(verb, "nsubj"), child(verb, "attr")
        if noun is not None and said is not None and said.pos_ == "PROPN":
            yield noun, list(_listed(said))
    elif verb.lemma_.lower() in NAMING:
        noun = child(verb, "nsubjpass" if is_passive(verb) else "dobj")
        if noun is not None and verb.dep_ not in ("acl", "amod"):
            words = [word for _, word in after_preposition(verb, AS)] + children(verb, "oprd")
            yield noun, [each for first in words for each in _listed(first)]


def _listed(name: Token) -> Iterator[Token]:
    """A name and those listed after it, some of which the parser takes for what the one before is called."""
    yield name
    for word in children(name, "appos", "conj"):
        yield from _listed(word)


def _told_before(noun: Token) -> bool:
    """Whether a noun means people told of before: "the victims", "his brothers", "one of them", "he"."""
    if noun.pos_ == "PRON" or noun.lower_ == "one":
        return noun.lower_ in ANYBODY | {"one"}
    return any(word.lower_ in DEFINITE for word in noun.lefts)


def _tells(claim: Claim, named: _Named) -> bool:
    """Whether a claim of the sentence itself has one of the names."""
    return bool({party.name for party in claim.targets} & {party.name for party in named.names})


def _fits(claim: Claim, noun: Token) -> bool:
    """Whether the people whom an act hit may be those whom `noun` means."""
    if claim.status not in TOLD or event_types()[claim.type].family not in FAMILIES:
        return False
    people = [party for party in claim.targets if party.kind in GROUPS and party.id is None]
    if _victims(noun):
        return bool(people) or any(quantity.of in ("injured", "killed") for quantity in claim.quantities)
    described = [party for party in people if not _is_named(party)]
    if noun.lemma_.lower() in ANYBODY or noun.lower_ == "one":
        return bool(described)
    return any(_same_noun(party, noun) for party in described)


def _victims(noun: Token) -> bool:
    return bool({noun.lower_, noun.lemma_.lower()} & VICTIMS)


def _same_noun(party: Party, noun: Token) -> bool:
    last = party.name.rsplit(maxsplit=1)[-1].casefold()
    return last in (noun.lower_, noun.lemma_.lower()) or last.removesuffix("s") == noun.lemma_.lower()


def _is_named(party: Party) -> bool:
    return party.kind == "person" and party.name[:1].isupper()


def _one(party: Party, noun: Token) -> bool:
    """Whether one person is told of, and one is named."""
    several = party.name.endswith(("s", "people", "men", "women", "children"))
    return party.span is not None and not several and (noun.tag_ == "NN" or noun.lower_ in ("he", "she"))


def _with(claim: Claim, named: _Named) -> Claim:
    """`claim` with the names: of the one person it tells of, or beside those it tells of."""
    known = {party.name for party in claim.targets}
    new = [
        party.model_copy(update={"span": None, "inferred": True}) for party in named.names if party.name not in known
    ]
    people = [party for party in claim.targets if party.kind in GROUPS and party.id is None and not _is_named(party)]
    meant = [party for party in people if _same_noun(party, named.noun)] or people
    if len(new) == 1 and len(meant) == 1 and _one(meant[0], named.noun):
        one = meant[0].model_copy(update={"name": new[0].name, "kind": new[0].kind})
        targets = tuple(one if party == meant[0] else party for party in claim.targets)
    else:
        targets = (*claim.targets, *new)
    return claim.model_copy(update={"targets": targets})
