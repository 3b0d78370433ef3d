"""A parsed sentence -> its candidate triggers: every word that a term of triggers.toml may stand for."""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from dateline.code.lexicon import Term, lexicon, verb_lemma
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child

DEEP = 4  # arcs below the verb at which a term's other words may stand
APART = frozenset(("nsubj", "conj", "ccomp", "relcl", "punct"))  # arcs to words that are no part of a verb's term
FAR = 7  # words between them, at most


def candidates(sentence: Sentence) -> Iterator[tuple[Token, tuple[tuple[Term, Token, Token], ...]]]:
    """Each word that may be a trigger, with its terms in order of trial and the words each covers (first, last)."""
    words = lexicon()
    said = _Said(sentence.words)
    for token in sentence.words:
        if token.pos_ not in OPEN:
            continue
        found: list[tuple[Term, Token, Token]] = []
        if _like_a_verb(token):
            found += _verbs(token, verb_lemma(token), said)
        if _like_a_noun(token):
            form, lemma = token.lower_, token.lemma_.lower()
            terms = words.nouns.get(form, ())
            if lemma != form:
                terms += words.nouns.get(lemma, ())
            if terms:
                found += _nouns(token, terms)
        if found:
            yield token, tuple(found)


OPEN = frozenset(("VERB", "AUX", "NOUN", "PROPN", "ADJ"))
PREDICATE = frozenset(("acomp", "attr", "oprd"))


def _like_a_verb(token: Token) -> bool:
    if token.pos_ in ("VERB", "AUX"):
        return token.dep_ not in ("aux", "auxpass") and not _gerund(token)
    participle = token.lower_.endswith(("ed", "en")) or token.lower_ in lexicon().irregular
    if token.dep_ in PREDICATE or token.dep_ in ("ROOT", "acl", "ccomp", "conj"):
        return participle and (token.pos_ == "ADJ" or token.head.lemma_ == "be")
    return False


def _like_a_noun(token: Token) -> bool:
    if token.pos_ in ("NOUN", "PROPN"):
        return True
    if token.pos_ == "ADJ" and token.lower_ in lexicon().nouns:  # "192 dead"
        return _says_what_became(token) or token.dep_ in (
            "dobj", "pobj", "nsubj", "conj", "ROOT", "attr", "appos", "nsubjpass", "oprd",
        )  # fmt: skip
    return _gerund(token)


def _says_what_became(token: Token) -> bool:
    """Whether an adjective tells what became of so many: "eleven dead", "three soldiers dead", "22 wounded people"."""
    if token.dep_ != "amod":
        return False
    if token.head.like_num and token.head.i == token.i - 1:
        return True
    return token.head.i < token.i or any(word.dep_ == "nummod" for word in token.head.lefts)


def _gerund(token: Token) -> bool:
    """Whether a verb form stands where a noun would: "fighting resumes", "the shelling of the town"."""
    if token.tag_ != "VBG":
        return False
    if names_an_act(token):
        return True
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "ROOT"):
        return all(c.dep_ not in ("aux", "nsubj", "dobj", "nsubjpass") for c in token.children)
    return any(c.dep_ == "det" for c in token.children) or _spell(token)


def _spell(token: Token) -> bool:
    """Whether a noun says how long the act went on: "in a day of shelling around Donetsk"."""
    over = token.dep_ == "pcomp" and token.head.lower_ == "of" and token.head.head.pos_ == "NOUN"
    return over and all(c.dep_ not in ("aux", "dobj", "nsubj", "prt") for c in token.children)


def names_an_act(token: Token) -> bool:
    """Whether a participle after its noun is in truth a noun with it: "were killed in police firing"."""
    if token.tag_ != "VBG" or token.dep_ != "acl" or token.i != token.head.i + 1 or token.head.dep_ != "pobj":
        return False
    return all(c.dep_ not in ("dobj", "prt") for c in token.children)


class _Said:
    """The words of a sentence, by lemma and form, gathered when first asked for."""

    def __init__(self, words: Sequence[Token]) -> None:
        self._words = words

    @cached_property
    def forms(self) -> frozenset[str]:
        """All of them: a term of words that are not among them need not be looked for."""
        return frozenset(form for word in self._words for form in (word.lemma_.lower(), word.lower_))


class _Terms(NamedTuple):
    """A verb's terms, in order of trial, and the places there of those of one word, and of others by their last."""

    all: tuple[Term, ...]
    alone: tuple[int, ...]
    longer: dict[str, list[int]]


@cache
def _terms() -> dict[str, _Terms]:
    found: dict[str, _Terms] = {}
    for lemma, terms in lexicon().verbs.items():
        longer: dict[str, list[int]] = {}
        for at, term in enumerate(terms):
            if len(term.words) > 1:
                longer.setdefault(term.words[-1], []).append(at)
        found[lemma] = _Terms(terms, tuple(at for at, term in enumerate(terms) if len(term.words) == 1), longer)
    return found


def _verbs(verb: Token, lemma: str, said: _Said) -> Iterator[tuple[Term, Token, Token]]:
    terms = _terms().get(lemma)
    if terms is None:
        return
    found: tuple[_Near, _Near] | None = None  # the same for all terms of the verb
    existing = lemma == "be" and any(word.dep_ == "expl" for word in verb.lefts)
    possible = [at for word in said.forms & terms.longer.keys() for at in terms.longer[word]] if terms.longer else []
    for term in [terms.all[at] for at in sorted((*terms.alone, *possible))]:
        if len(term.words) == 1:
            yield term, verb, verb
            continue
        if existing:
            continue  # "there was no target within miles" is said of nobody
        wanted = term.words[1:]
        if not said.forms.issuperset(wanted):
            continue
        found = found or _near(verb)
        near = found[len(term.words) == 2]
        if all(word in near and not _of_another(near[word], term) for word in wanted) and not _parted(verb, term):
            last = max((near[word] for word in wanted), key=_at)
            yield term, min(verb, last, key=_at), max(verb, last, key=_at)


def _parted(verb: Token, term: Term) -> bool:
    """Whether a particle makes another verb of the one whose preposition the term has: "held OUT for a week"."""
    if len(term.words) < 3:
        return False
    particle = child(verb, "prt")
    return particle is not None and particle.lower_ not in term.words and particle.i == verb.i + 1


def _of_another(noun: Token, term: Term) -> bool:
    """Whether `noun` is the last word of a listed noun that says something else: "called in an air STRIKE"."""
    if noun.pos_ != "NOUN" or noun.i == 0:
        return False
    before = noun.nbor(-1).lower_
    return before not in term.words and any(
        other.words[-2:-1] == (before,) and other.group.type != term.group.type
        for other in lexicon().nouns.get(noun.lemma_.lower(), ())
    )


_Near = dict[str, Token]


def _near(verb: Token) -> tuple[_Near, _Near]:
    """The words that stand near and below `verb`, by lemma and form: those of longer terms, and of terms of two words.

    A preposition of its own, which is no part of the verb, never makes a term of two words.
    """
    near: _Near = {}
    close: _Near = {}
    level = [verb]
    for _ in range(DEEP):
        level = [c for token in level for c in token.children if token == verb or c.i > verb.i]
        for token in level:
            if token.dep_ == "prt" and token.head.i != verb.i and token.head.pos_ == "VERB":
                continue  # of another verb: "were shot after giving themselves up"
            other = token.dep_ in APART and not (token.dep_ == "ccomp" and verb.lemma_ in ("let", "make"))
            if abs(token.i - verb.i) <= FAR and not other:
                particle = token.dep_ == "prt" or token.tag_ == "RP" or not any(True for _ in token.children)
                apart = token.pos_ in ("ADP", "SCONJ") and not particle and token.i != verb.i + 1
                forms = [token.lower_] if token.tag_ == "VBG" else [token.lemma_.lower(), token.lower_]
                for words in (near,) if apart else (near, close):
                    for form in forms:  # "started firing" starts no fire
                        words.setdefault(form, token)
    return near, close


def _nouns(noun: Token, terms: tuple[Term, ...]) -> Iterator[tuple[Term, Token, Token]]:
    before = _before(noun, max((len(term.words) for term in terms), default=1) - 1)
    for term in terms:
        wanted = term.words[-2::-1]
        if len(wanted) <= len(before) and all(word in forms for word, (_, *forms) in zip(wanted, before, strict=False)):
            yield term, before[len(wanted) - 1][0] if wanted else noun, noun


def _before(noun: Token, most: int) -> list[tuple[Token, str, str]]:
    """Up to `most` words before `noun`, the nearest first, each with its lemma and form; a hyphen is none of them."""
    found: list[tuple[Token, str, str]] = []
    at = noun.i
    while len(found) < most:
        at -= 1
        if at >= 0 and noun.doc[at].text == "-":
            at -= 1
        if at < 0:
            break
        word = noun.doc[at]
        found.append((word, word.lemma_.lower(), word.lower_))
    return found


def _at(token: Token) -> int:
    return int(token.i)
