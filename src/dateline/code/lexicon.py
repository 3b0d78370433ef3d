"""triggers.toml -> trigger groups, checked, and an index from a word's lemma to the groups that hold it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from dateline.code.parse.tokens import Token, once
from dateline.errors import OntologyError
from dateline.ontology import table
from dateline.ontology.words import event_types

Roles = Literal["act", "meet", "undergo", "leave", "fall", "lose", "oust", "give", "say"]


class Group(BaseModel):
    """One group of trigger words; triggers.toml explains each field."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    strength: Literal[0, 1, 2]
    roles: Roles = "act"
    object: frozenset[str] = frozenset()
    actor: frozenset[str] = frozenset()
    needs: Literal["object", "actor", None] = None
    needs_actor: bool = False
    sides: bool = False
    prep: frozenset[str] = frozenset()
    refine: bool = False
    harm: Literal["killed", "injured", "missing", "other", None] = None
    status: Literal["planned", None] = None
    quantity: bool = False
    soft: bool = False
    first: bool = False
    flash: bool = False
    powers: bool = False
    foretold: bool = False
    yields: bool = False
    purpose: bool = False
    narrow: bool = False
    recipient: bool = False


NO_LIST = -1


@dataclass(frozen=True, slots=True)
class Term:
    """One trigger: its words, the head first for a verb and last for a noun, and the group it stands in."""

    words: tuple[str, ...]
    group: Group
    number: int  # the group's place in the file; NO_LIST for a word that no list has
    verb: bool

    @property
    def rule(self) -> str:
        """The name `--explain` shows: type, and the words."""
        return f"{self.group.type}: {' '.join(self.words)}"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lemma of a term's head -> terms, longest first, then those of a group marked so, then in the file's order."""

    verbs: dict[str, tuple[Term, ...]]
    nouns: dict[str, tuple[Term, ...]]
    irregular: dict[str, str]  # verb forms that the tagger does not lead back to their lemma


def _index(terms: list[Term], head: int) -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = {}
    for term in terms:
        found.setdefault(term.words[head], []).append(term)
    return {
        word: tuple(sorted(same, key=lambda t: (-len(t.words), not t.group.first, t.number)))
        for word, same in found.items()
    }


def _spelled(term: str) -> Iterator[tuple[str, ...]]:
    """The terms that one with alternatives stands for: "throw|hurl stone" gives two."""
    yield from product(*(word.split("|") for word in term.split()))


@cache
def lexicon() -> Lexicon:
    """The trigger words. Raises OntologyError naming the group that is wrong."""
    verbs: list[Term] = []
    nouns: list[Term] = []
    for number, entry in enumerate(table("triggers")["group"]):
        try:
            group = Group.model_validate(entry)
        except ValidationError as problem:
            first = problem.errors()[0]
            field = ".".join(str(part) for part in first["loc"])
            raise OntologyError(
                f"triggers.toml: group {number + 1} ({entry.get('type')}): {field}: {first['msg']}"
            ) from problem
        if group.type != "harm" and group.type not in event_types():
            raise OntologyError(f"triggers.toml: group {number + 1}: no event type {group.type!r} in types.toml")
        verbs += [Term(words, group, number, True) for term in group.verbs for words in _spelled(term)]
        nouns += [Term(words, group, number, False) for term in group.nouns for words in _spelled(term)]
    return Lexicon(_index(verbs, 0), _index(nouns, -1), dict(table("triggers")["irregular"]))


@once
def verb_lemma(token: Token) -> str:
    """The verb's lemma, also where the tagger gives none that is listed: "raped", "retook", "overrun"."""
    words = lexicon()
    lemma = str(token.lemma_).lower()
    if lemma in words.verbs and token.pos_ in ("VERB", "AUX"):
        return lemma
    word = str(token.lower_)
    if word in words.irregular:
        return words.irregular[word]
    return next((stem for stem in stems(word) if stem in words.verbs), lemma)


def stems(word: str) -> Iterator[str]:
    """What a verb's form in small letters may be of, where its lemma is wrong: "raged" gives "rag" and "rage"."""
    for ending, instead in (("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("d", "")):
        if word.endswith(ending):
            yield word[: -len(ending)] + instead
