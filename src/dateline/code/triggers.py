"""A parsed sentence -> its candidate triggers: every word that a term of triggers.toml may stand for."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.code.lexicon import Term, lexicon
from dateline.code.sentences import Sentence

DEEP = 3  # arcs below the verb at which a term's other words may stand
FAR = 7  # words between them, at most


def candidates(sentence: Sentence) -> Iterator[tuple[Token, tuple[tuple[Term, Token, Token], ...]]]:
    """Each word that may be a trigger, with its terms in order of trial and the words each covers (first, last)."""
    words = lexicon()
    for token in sentence.tokens:
        lemma = token.lemma_.lower()
        if token.pos_ in ("VERB", "AUX"):
            terms = words.verbs.get(lemma)
            found = tuple(_verbs(token, terms)) if terms and token.dep_ not in ("aux", "auxpass") else ()
            if not found and token.tag_ == "VBG":  # "the shelling of the town" tagged as a verb
                found = tuple(_nouns(token, words.nouns.get(token.lower_, ())))
        elif token.pos_ in ("NOUN", "PROPN"):
            terms = words.nouns.get(lemma) or words.nouns.get(token.lower_)
            found = tuple(_nouns(token, terms)) if terms else ()
        elif (
            token.pos_ == "ADJ"
            and token.tag_ in ("JJ", "VBN")
            and token.dep_ in ("acomp", "attr", "ROOT", "acl", "ccomp")
        ):
            terms = words.verbs.get(_stem(token))
            found = tuple(_verbs(token, terms)) if terms else ()
        else:
            continue
        if found:
            yield token, found


def _stem(token: Token) -> str:
    """The verb of a participle that the tagger took for an adjective: "wounded" gives wound."""
    word = token.lower_
    for ending, instead in (("ied", "y"), ("ed", ""), ("ed", "e"), ("d", "")):
        if word.endswith(ending) and (stem := word[: -len(ending)] + instead) in lexicon().verbs:
            return stem
    return word


def _verbs(verb: Token, terms: tuple[Term, ...]) -> Iterator[tuple[Term, Token, Token]]:
    for term in terms:
        if len(term.words) == 1:
            yield term, verb, verb
            continue
        last = _stands_below(verb, term.words[1:])
        if last is not None:
            yield term, min(verb, last, key=_at), max(verb, last, key=_at)


def _stands_below(verb: Token, wanted: tuple[str, ...]) -> Token | None:
    """The last of the `wanted` words, all of which stand near and below `verb`; None where one is missing."""
    near: dict[str, Token] = {}
    level = [verb]
    for _ in range(DEEP):
        level = [c for token in level for c in token.children if token == verb or c.i > verb.i]
        for token in level:
            if abs(token.i - verb.i) <= FAR and token.dep_ not in ("nsubj", "conj", "ccomp", "relcl", "punct"):
                near.setdefault(token.lemma_.lower(), token)
                near.setdefault(token.lower_, token)
    if not all(word in near for word in wanted):
        return None
    return max((near[word] for word in wanted), key=_at)


def _nouns(noun: Token, terms: tuple[Term, ...]) -> Iterator[tuple[Term, Token, Token]]:
    for term in terms:
        first = _stands_before(noun, term.words[:-1])
        if first is not None:
            yield term, first, noun


def _stands_before(noun: Token, wanted: tuple[str, ...]) -> Token | None:
    """The first of the `wanted` words, which stand side by side before `noun`."""
    at = noun.i
    for word in reversed(wanted):
        at -= 1
        if at >= 0 and noun.doc[at].text == "-":
            at -= 1
        if at < 0 or word not in (noun.doc[at].lemma_.lower(), noun.doc[at].lower_):
            return None
    return noun.doc[at]


def _at(token: Token) -> int:
    return int(token.i)
