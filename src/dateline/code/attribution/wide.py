"""A sentence -> whatever might be an attribution: each word of speech or attitude with each stretch it may tell.

Far more than there is; `weigh.py` says which of them are. The ways a stretch hangs on its cue are named by `Raw.how`:
clause, action, after a preposition, object, all that follows, all around it.
"""

from collections.abc import Iterator

from dateline.code.attribution.attitudes import attitudes
from dateline.code.attribution.content import clause_of, closing, cue_of, lemma_of, opening, with_predicate
from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.phrases import around, owner_of
from dateline.code.attribution.raw import Range, Raw, head_of, range_of, words_of
from dateline.code.attribution.subjects import agent, likely_speaker, passive
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

SPEAKER = 7  # words up to the colon of a transcript
WITHIN = frozenset({"by", "in", "on"})
PREDICATE = ("acomp", "conj", "oprd")
VERBAL = ("VERB", "AUX")
ASIDE = ("aux", "auxpass", "amod", "compound")
BEFORE = frozenset(
    (
        *("about", "after", "against", "as", "at", "by", "for", "from", "in", "into", "like", "of", "on", "over"),
        *("regarding", "to", "toward", "towards", "with"),
    )
)  # prepositions whose object may be told


def candidates(sentence: Sentence) -> Iterator[Raw]:
    """Every cue of `sentence` with every stretch that it may tell."""
    words = attitudes()
    yield from _script(sentence)
    for token in sentence.words:
        if token.pos_ in VERBAL and token.dep_ not in ASIDE:
            if lemma_of(token) in words.verbs or token.lemma_ in words.light:
                yield from _by_verb(sentence, token)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in words.nouns:
            yield from _by_noun(sentence, token)
        elif token.dep_ == "prep" and token.lower_ in WITHIN:
            yield from _in_paper(sentence, token)
        elif (
            token.pos_ == "ADJ" and token.lemma_.lower() in words.adjectives and token.dep_ in ("acomp", "conj", "oprd")
        ):
            yield from _by_adjective(sentence, token)


def _script(sentence: Sentence) -> Iterator[Raw]:
    """A line of a transcript or a headline: "MAYOR: We will rebuild."."""
    tokens = sentence.tokens
    if tokens.start and sentence.text[sentence.start - 1 : sentence.start] not in ("", "\n"):
        return
    mark = next((token for token in tokens[:SPEAKER] if token.text == ":"), None)
    if mark is None or mark.i == tokens.start or mark.i + 1 >= len(mark.doc):
        return
    name = tokens.doc[tokens.start : mark.i]
    content = range_of(sentence, sentence.at(mark) + 1, sentence.offset + len(mark.doc.text))
    if content is not None:
        yield Raw(sentence, head_of(list(name)), (mark, mark), content, phrase=(name[0], name[-1]), how="script")


def _in_paper(sentence: Sentence, word: Token) -> Iterator[Raw]:
    """ "In a survey by the institute, ...": a paper tells what stands around."""
    paper = next((child for child in word.children if child.dep_ == "pobj"), None)
    if paper is None or paper.lemma_.lower() not in speech().documents:
        return
    content = around(sentence, word, word, paper.right_edge)
    if content is not None:
        yield Raw(sentence, paper, (word, word), content, how="paper")


def _by_verb(sentence: Sentence, verb: Token) -> Iterator[Raw]:
    source, cue = likely_speaker(verb), cue_of(verb)
    for how, content in _told(sentence, verb, source):
        if content is not None and content[0] < content[1]:
            yield Raw(sentence, source, cue, content, verb=verb, how=how)
    if passive(verb) or verb.lemma_ in ("appear", "seem"):
        content = words_of(sentence, verb.left_edge, verb.right_edge)
        if content is not None:
            yield Raw(sentence, agent(verb), cue, content, verb=verb, how="around")


def _told(sentence: Sentence, verb: Token, source: Token | None) -> Iterator[tuple[str, Range | None]]:
    yield "clause", clause_of(sentence, verb, source)
    last: Token | None = None
    for child in verb.rights:
        if child.dep_ in ("xcomp", "ccomp") and child.pos_ in VERBAL:
            yield "action", words_of(sentence, opening(verb, child), closing(verb, child))
        elif child.dep_ in ("dobj", "attr", "oprd", "acomp"):
            yield child.dep_, words_of(sentence, child.left_edge, with_predicate(verb, child))
        elif child.dep_ in ("prep", "dative", "agent") and child.lower_ in BEFORE:
            yield f"after {child.lower_}", words_of(sentence, opening(verb, child), child.right_edge)
            first = next(iter(child.rights), None)
            if first is not None:
                yield f"in {child.lower_}", words_of(sentence, first.left_edge, child.right_edge)
        if child.dep_ not in ("punct", "prt", "neg", "advmod", "nsubj", "conj", "cc"):
            last = child
    if last is not None:
        yield (
            "rest",
            range_of(
                sentence, sentence.at(cue_of(verb)[1].nbor()), sentence.at(last.right_edge) + len(last.right_edge)
            ),
        )


def _by_noun(sentence: Sentence, noun: Token) -> Iterator[Raw]:
    source = owner_of(noun)
    carrier = _carrier(noun)
    cue = (noun, noun)
    if source is None and carrier is not None:
        source = likely_speaker(carrier)
        if carrier.lemma_ in attitudes().light and carrier.i < noun.i:
            cue = (cue_of(carrier)[0], noun)
    for child in noun.rights:
        content: Range | None = None
        how = ""
        if child.dep_ in ("acl", "ccomp", "relcl", "xcomp") and child.tag_ != "VBN":
            how, content = f"noun {child.dep_}", words_of(sentence, child.left_edge, child.right_edge)
        elif child.dep_ == "prep" and child.lower_ in BEFORE:
            body = next(iter(child.rights), None)
            if body is not None and body != source:
                how, content = f"noun {child.lower_}", words_of(sentence, body.left_edge, child.right_edge)
        if content is not None:
            yield Raw(sentence, source, cue, content, verb=noun, how=how)
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        said = next((c for c in noun.head.rights if c.dep_ in ("ccomp", "xcomp", "attr")), None)
        if said is not None and (content := words_of(sentence, said.left_edge, said.right_edge)) is not None:
            yield Raw(sentence, source, (noun, noun.head), content, verb=noun, how="noun be")


def _carrier(noun: Token) -> Token | None:
    """The verb whose object the noun is: "MADE a promise", "SPOKE in favour"."""
    head = noun.head.head if noun.dep_ == "pobj" else noun.head
    return head if noun.dep_ in ("dobj", "pobj") and head.pos_ in VERBAL else None


def _by_adjective(sentence: Sentence, word: Token) -> Iterator[Raw]:
    head = word.head.head if word.dep_ == "conj" else word.head
    if head.pos_ not in VERBAL:
        return
    source = likely_speaker(head)
    cue = (cue_of(head)[0], word) if head.i < word.i else (word, word)
    for child in (*word.rights, *(c for c in head.rights if c.i > word.i)):
        content: Range | None = None
        how = "adjective"
        if child.dep_ in ("ccomp", "xcomp", "advcl"):
            content = words_of(sentence, child.left_edge, child.right_edge)
        elif child.dep_ == "prep" and child.lower_ in BEFORE:
            body = next(iter(child.rights), None)
            how = f"adjective {child.lower_}"
            content = words_of(sentence, body.left_edge, child.right_edge) if body is not None else None
        if content is not None:
            yield Raw(sentence, source, cue, content, verb=word, how=how)
