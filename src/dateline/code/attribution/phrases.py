"""A sentence -> attributions made without a verb of speech of their own.

"according to X", "per X", "in X's words"; "citing X" and "as quoted by X"; nouns of speech ("X's claim that", "a
denial by X of"); rumour ("reportedly").
"""

from collections.abc import Iterator

from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.raw import Raw, trimmed
from dateline.code.attribution.subjects import agent, passive, speaker
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

NAMING = ("NOUN", "PROPN", "PRON")
BESIDE = 2  # words from a source to the words that pass it on, with the comma


def by_phrases(sentence: Sentence, found: list[Token], said: list[Raw]) -> Iterator[Raw]:
    """The attributions of the cue words `found` that are no verbs; `said` are those of the sentence's verbs."""
    words = speech()
    for token in found:
        lemma = token.lemma_.lower()
        if token.lower_ == "according":
            yield from _according(sentence, token)
        elif token.lower_ in words.prepositions and token.i == sentence.tokens.start:
            yield from _opening(sentence, token)
        elif token.dep_ == "pobj" and _words_of(token, lemma):
            yield from _in_words_of(sentence, token)
        elif lemma in words.relay and token.pos_ == "VERB":
            yield from _citing(sentence, token, said)
            for raw in said:  # "he was quoted by the agency as saying"
                if raw.verb is not None and raw.verb.dep_ == "pcomp" and raw.verb.head.head == token:
                    yield from _quoted_by(sentence, token, raw.content)
        elif token.lower_ in words.hearsay:
            yield from _rumour(sentence, token)
        if lemma in words.nouns and token.pos_ == "NOUN":
            yield from _noun(sentence, token)


def _according(sentence: Sentence, token: Token) -> Iterator[Raw]:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None and token.i + 1 < sentence.tokens.end and token.nbor().lower_ == "to":
        to = token.nbor()
    source = next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None
    if to is None or source is None:
        return
    relays = _relays(token, source)
    content = around(sentence, token, token, max([source, *relays], key=_end).right_edge)
    if content is None:
        return
    for clause in relays:
        yield from _quoted_by(sentence, clause, content)
    yield Raw(sentence, source, (token, to), content)


def _end(token: Token) -> int:
    return int(token.right_edge.i)


def _relays(token: Token, source: Token) -> list[Token]:
    """The verbs of who passes `source` on: "according to a monitor QUOTED by X", "..., as CITED by X"."""
    hung = [child for child in source.children if child.dep_ in ("acl", "relcl")]
    hung += [child for child in token.children if child.dep_ in ("acl", "advcl", "prep")]
    hung += [
        child
        for child in token.head.children
        if child.dep_ == "advcl" and 0 < child.left_edge.i - source.right_edge.i <= BESIDE
    ]
    return [child for child in hung if child.lemma_.lower() in speech().relay]


def _quoted_by(sentence: Sentence, verb: Token, content: tuple[int, int]) -> Iterator[Raw]:
    """The one who relays a source: "a monitor quoted by Reuters"."""
    relayer = agent(verb) if passive(verb) else speaker(verb)
    if relayer is not None:
        yield Raw(sentence, relayer, (verb, verb), content, rank=1)


def around(sentence: Sentence, word: Token, first: Token, last: Token) -> tuple[int, int] | None:
    """What an aside from `first` to `last` is about: the rest of the sentence, or of the clause it stands in."""
    text, tokens = sentence.text, sentence.tokens
    start, end = sentence.at(first), sentence.at(last) + len(last)
    if first.i <= tokens.start + 1:
        content = trimmed(text, end, sentence.end)
    elif last.i >= _last(sentence):
        content = trimmed(text, sentence.start, start)
    else:
        clause = word.head
        while clause.head != clause and clause.pos_ not in ("VERB", "AUX"):
            clause = clause.head
        left, right = sentence.at(clause.left_edge), sentence.at(clause.right_edge) + len(clause.right_edge)
        content = trimmed(text, left, right)
    return content if content[0] < content[1] else None


def _last(sentence: Sentence) -> int:
    at = int(sentence.tokens.end) - 1
    while at > sentence.tokens.start and (sentence.tokens.doc[at].is_punct or sentence.tokens.doc[at].is_space):
        at -= 1
    return at


def _opening(sentence: Sentence, token: Token) -> Iterator[Raw]:
    """ "Per the ministry, ...", "Via an explanation from the spokesman: ..."."""
    stop = next((t for t in sentence.words if t.text in (",", ":") and t.i > token.i), None)
    if stop is None or stop.i >= _last(sentence):
        return
    phrase = sentence.tokens.doc[token.i + 1 : stop.i]
    heads = [t for t in phrase if t.pos_ in NAMING and (t.head == t or not token.i < t.head.i < stop.i)]
    if not heads or (stop.text == "," and token.lower_ == "via"):
        return
    content = trimmed(sentence.text, sentence.at(stop) + 1, sentence.end)
    if content[0] < content[1]:
        yield Raw(sentence, heads[0], (token, token), content)


def _words_of(noun: Token, lemma: str) -> bool:
    words, preposition = speech(), noun.head.lower_
    if preposition == "by" and lemma in words.by_count:
        return True
    return preposition in ("in", "by") and lemma in words.words_of


def _in_words_of(sentence: Sentence, noun: Token) -> Iterator[Raw]:
    """ "in the words of X", "in X's view", "by the army's own account"."""
    owner = owner_of(noun)
    if owner is None:
        return
    content = around(sentence, noun.head, noun.head, noun.right_edge)
    if content is not None:
        yield Raw(sentence, owner, (noun.head, noun), content)


def owner_of(noun: Token) -> Token | None:
    """Whose a speech or paper is: "X's statement", "a report by X", "a message from X"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "of"):
            owner = next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
            if owner is not None and owner.pos_ in ("NOUN", "PROPN", "PRON"):
                return owner
        if child.dep_ == "acl" and (by := agent(child)) is not None:
            return by
    return None


def _citing(sentence: Sentence, verb: Token, said: list[Raw]) -> Iterator[Raw]:
    """ "RTB said, citing security sources": the cited say first what the citing relays."""
    governor, cited = verb.head, next((child for child in verb.children if child.dep_ == "dobj"), None)
    if verb.dep_ == "amod" and verb.i == sentence.tokens.start:  # read as "(quoting sources), the paper said"
        governor, cited = verb.head.head, verb.head
    elif verb.dep_ not in ("advcl", "xcomp", "conj", "dep"):
        return
    if cited is None or verb.tag_ != "VBG":
        return
    relayed = next((raw for raw in said if raw.verb is not None and raw.verb == governor), None)
    content = relayed.content if relayed is not None else around(sentence, verb, verb, verb.right_edge)
    if content is not None:
        yield Raw(sentence, cited, (verb, verb), content)
        if relayed is None and (relayer := speaker(verb)) is not None and relayer.head.lemma_ in speech().said:
            yield Raw(sentence, relayer, (verb, verb), content, rank=1)


def _rumour(sentence: Sentence, adverb: Token) -> Iterator[Raw]:
    clause = adverb.head
    while clause.head != clause and clause.pos_ not in ("VERB", "AUX"):
        clause = clause.head
    left, right = clause.left_edge, clause.right_edge
    content = trimmed(sentence.text, sentence.at(left), sentence.at(right) + len(right))
    if content[0] < content[1]:
        yield Raw(sentence, None, (adverb, adverb), content)


def _noun(sentence: Sentence, noun: Token) -> Iterator[Raw]:
    """ "the army's claim that it holds the town", "a denial by the group of any role"."""
    said = next((c for c in noun.children if c.dep_ in ("acl", "relcl") and _opens_with_that(c)), None)
    owner = owner_of(noun)
    rumour = any(child.dep_ == "expl" for child in noun.head.children)
    if rumour and owner is not None and owner.dep_ == "pobj" and owner.head.lower_ == "of":
        owner = None  # "there were reports of fighting"
    if said is None and (rumour or (owner is not None and owner.dep_ == "poss")):
        preposition = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "about")), None)
        said = next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp")), None) if preposition else None
    if said is None:
        return
    if owner is None:
        owner = _issuer(noun)
    content = trimmed(sentence.text, sentence.at(said.left_edge), sentence.at(said.right_edge) + len(said.right_edge))
    yield Raw(sentence, owner, (noun, noun), content)


def _opens_with_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _issuer(noun: Token) -> Token | None:
    """The subject of "made a claim that", "issued a warning that"."""
    if noun.dep_ == "dobj" and noun.head.lemma_ in ("make", "issue", "give", "release", "publish", "repeat", "send"):
        return speaker(noun.head)
    return None
