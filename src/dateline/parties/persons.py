"""The named people of a report: "President Ana Ruiz", "Ruiz", "Ana Ruiz, leader of the union" -> one person each.

In: the parsed sentences. Out: for a word of a name, who it is: the full name, and the words that name and describe.
A name is taken for a person's where a given name opens it or a title stands before it; a family name that stands alone
is that of the person whom the report named so in full before.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import below, children, phrase
from dateline.ontology.people import given, names, titles
from dateline.parties.introduced import introduces
from dateline.record import Place

SURE = 0.6  # confidence of a place whose name is no person's
SHORTEST = 3  # letters of a family name
LONGEST = 6  # words of a name
APART = 8  # words between a name and the head of what the person is said to be
TITLE = 5  # words of a title
FORMER = frozenset(("ex", "former", "retired"))


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one phrase names him or her.

    `name` is the fullest that the report has until then; `first` and `last` are the words of the phrase, its title
    included; `ranked` says that the title is a rank somebody holds.
    """

    name: str
    first: Token
    last: Token
    ranked: bool


class Persons:
    """The people whom a report names."""

    def __init__(self, sentences: Iterable[Sentence], places: Sequence[Place]) -> None:
        """`places` are those the report names; a name that is surely one of them is no person's without a title."""
        sure = {p.span.start: p.span.end for p in places if p.span is not None and p.confidence >= SURE}
        self._at: dict[int, Person] = {}
        self._introduced: dict[int, Person] = {}
        full: dict[str, tuple[str, bool]] = {}  # a family name -> the last full name with it, and whether ranked
        for sentence in sentences:
            for run in _runs(sentence):
                title = _titled(run[0])
                ranked = title is not None and _ranked(title)
                words = [word.lower_ for word in run]
                known = full.get(words[-1]) if len(run) <= 2 else None  # "Rosa Chavez", "Ruiz"
                noun = introduces(run)
                if known is not None and not (len(run) > 1 and words[0] in given()):
                    name, ranked = known
                elif title is None and sure.get(sentence.at(run[0]), 0) >= sentence.at(run[-1]) + len(run[-1]):
                    continue
                elif len(run) > 1 and (words[0] in given() or title is not None or noun is not None):
                    name = _spelt(run)
                    family = (word for word in words[1:] if len(word) >= SHORTEST and word not in names("particles"))
                    full.update(dict.fromkeys(family, (name, ranked)))
                elif title is not None or noun is not None:
                    name = _spelt(run)
                else:
                    continue
                person = Person(name, title or run[0], run[-1], ranked)
                self._at.update((sentence.at(token), person) for token in run)
                if noun is not None:
                    self._introduced[sentence.at(noun)] = person

    def introduced(self, offset: int) -> Person | None:
        """The person whom the noun that starts at `offset` is followed by: "the mayor of Trujillo, Jose Perez"."""
        return self._introduced.get(offset)

    def at(self, offset: int) -> Person | None:
        """The person one of whose name's words starts at `offset` of the report's text."""
        return self._at.get(offset)


def _runs(sentence: Sentence) -> Iterator[list[Token]]:
    """The stretches of words with a capital that may be one name, particles inside them included."""
    run: list[Token] = []
    for token in sentence.words:
        joined = run and token.i == run[-1].i + 1
        if token.text[:1].isupper() and token.is_alpha and token.pos_ in ("PROPN", "NOUN", "ADJ"):
            if run and not joined:
                yield from _trimmed(run)
                run = []
            run.append(token)
        elif joined and (token.lower_ in names("particles") or _initial(token)):
            run.append(token)
        elif run:
            yield from _trimmed(run)
            run = []
    yield from _trimmed(run)


def _trimmed(run: list[Token]) -> Iterator[list[Token]]:
    """A run without titles at its head and particles at its tail; nothing where it is too long for a name."""
    while run and run[0].lower_.rstrip(".") in titles():
        run = run[1:]
    while run and (run[-1].lower_ in names("particles")):
        run = run[:-1]
    if run and len(run) <= LONGEST:
        yield run


def _initial(token: Token) -> bool:
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def _titled(name: Token) -> Token | None:
    """The first word of the title before a name: "defense" of "Defense Minister Rafael Larios"; None without title."""
    found = None
    for at in range(name.i - 1, max(-1, name.i - TITLE - 1), -1):
        word = name.doc[at]
        if word.text == "." and found is None:
            continue  # "Col."
        title = word.lower_.rstrip(".") in titles() and word.pos_ in ("NOUN", "PROPN")
        if not title and (found is None or word.dep_ not in ("compound", "amod", "nmod")):
            break
        found = word
    return found


def _ranked(first: Token) -> bool:
    """Whether a title is a rank that its bearer still holds."""
    title = first
    while title.lower_.rstrip(".") not in titles() and title.i + 1 < len(title.doc):
        title = title.nbor()
    return title.lower_.rstrip(".") in names("ranks") and first.lower_ not in FORMER


def _spelt(run: Sequence[Token]) -> str:
    """The words of a name as a name is written."""
    return " ".join(token.text for token in run)


def described(person: Person, head: Token) -> tuple[Token, Token]:
    """First and last word of the phrase around a name, with what the person is said to be.

    `head` is the head of the phrase: "Ana Ruiz, leader of the union", "the union leader, Ana Ruiz".
    """
    first, last = person.first, person.last
    if head.i < first.i:
        return phrase(head)[0], last
    role = _role_before(first, head)
    if role is not None:
        return role, last
    if first.i < last.i and first.lower_ in titles():
        return first, last
    said = next((word for word in children(head, "appos") if word.i > last.i and word.pos_ == "NOUN"), None)
    if said is None or said.i - last.i > APART:
        return first, last
    of = next((word for prep in children(said, "prep") if prep.lower_ == "of" for word in children(prep, "pobj")), said)
    return first, of


def _role_before(first: Token, head: Token) -> Token | None:
    """The first word of what a name is called right before it: "liberal party" of "liberal party leader Ana Ruiz".

    `first` is the first word of the name with its title. An article, a number or a demonym alone calls nobody anything.
    """
    found = None
    for at in range(first.i - 1, max(-1, first.i - TITLE - 1), -1):
        word = first.doc[at]
        if word.dep_ not in ("amod", "compound", "nmod") or not below(word, head):
            break
        if word.pos_ == "NOUN" or found is not None:
            found = word
        elif word.pos_ not in ("ADJ", "PROPN"):
            break
    return found
