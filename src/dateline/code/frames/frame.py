"""A trigger word in its sentence -> its frame: who does it, who or what it is done to, what it is done with."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.code.lexicon import Term
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token


@dataclass(slots=True)
class Frame:
    """One reading of one trigger word.

    `head` is the trigger's main word, `first` and `last` the ends of its words. `actors`, `targets` and `means` are
    heads of noun phrases; `light` is the verb that says of an event noun that it is done ("launched an attack"),
    `causes` are event nouns that stand where an actor would ("strikes killed ten"), `topics` what two sides meet about.
    """

    sentence: Sentence
    term: Term
    head: Token
    first: Token
    last: Token
    actors: list[Token] = field(default_factory=list)
    targets: list[Token] = field(default_factory=list)
    means: list[Token] = field(default_factory=list)
    causes: list[Token] = field(default_factory=list)
    topics: list[Token] = field(default_factory=list)
    light: Token | None = None

    @property
    def verbal(self) -> bool:
        """Whether the trigger is a verb."""
        return self.term.verb

    @property
    def governor(self) -> Token:
        """The word that decides on the frame's clause: the light verb, else the head."""
        return self.light or self.head

    def tokens(self) -> Iterator[Token]:
        """The heads of all phrases of the frame."""
        yield from self.actors
        yield from self.targets
        yield from self.means
