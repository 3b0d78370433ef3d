"""A sentence -> what its verbs of speech say: "said that", "..., RTB reported", "accused X of", "vowed to".

Numbered as they are tried: 1 a clause that the verb takes; 2 the words before it ("..., the army said"); 3 a clause
into which it is put ("The attack, the army said, killed"); 4 an infinitive or gerund; 5 a preposition's object;
6 a noun.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.code.attribution.lexicon import Verbs, speech
from dateline.code.attribution.raw import Raw, trimmed
from dateline.code.attribution.subjects import agent, passive, speaker
from dateline.code.sentences import Sentence

INDEFINITE = frozenset({"all", "everything", "nothing", "something", "that", "these", "this", "those", "what"})
Range = tuple[int, int]  # offsets into the report's text


def by_verbs(sentence: Sentence, found: list[Token]) -> Iterator[Raw]:
    """The attributions that the cue words `found` of `sentence` make as verbs."""
    words = speech()
    for verb in found:
        if verb.pos_ not in ("VERB", "AUX", "NOUN", "PROPN") or verb.dep_ in ("compound", "amod", "pobj"):
            continue
        lemma = _lemma(verb)
        for verbs, voiced in ((words.said, True), (words.thought, False)):
            if lemma in verbs and verb.pos_ in ("VERB", "AUX"):
                raw = _said(sentence, verb, verbs, voiced)
                if raw is not None:
                    yield raw
                    break


def _lemma(verb: Token) -> str:
    """The verb's lemma with its particle where the pair is a word of its own ("point out")."""
    lemma = verb.lemma_.lower()
    said = speech().said
    pair = next((f"{lemma} {child.lower_}" for child in verb.children if child.dep_ == "prt"), lemma)
    return pair if pair in said else lemma


def _said(sentence: Sentence, verb: Token, verbs: Verbs, voiced: bool) -> Raw | None:
    source = speaker(verb)
    if _unsaid(verb):
        return None
    content = _content(sentence, verb, verbs, source)
    if content is None or _mute(verb, source):
        return None
    if not voiced and (source is None or source.lower_ in ("i", "you", "we")):
        return None
    if source is not None and source.lower_ in ("it", "there") and passive(verb):
        source = None
    if source is not None and source.lemma_.lower() in speech().evidence:
        voiced = False
    return Raw(sentence, source, cue_of(verb), content, voiced=voiced, verb=verb)


def _unsaid(verb: Token) -> bool:
    """Whether the words are not spoken yet: "expected to announce", "would not say"; but "went on to say"."""
    if any(child.tag_ == "TO" for child in verb.lefts):
        return verb.head.lemma_ not in ("go", "continue", "begin", "come", "rush", "start")
    return verb.tag_ == "VB" and not any(child.dep_ in ("aux", "nsubj") for child in verb.children)


def _mute(verb: Token, source: Token | None) -> bool:
    """Whether the verb says nothing here: "the blast claimed 12 lives"."""
    words = speech()
    if source is not None and (source.lemma_.lower() in words.mute or source.lower_ in INDEFINITE):
        return True
    if verb.lemma_ in words.by_papers and source is not None and not _paper(source):
        return True
    return any(child.dep_ == "dobj" and child.lemma_.lower() in words.mute_objects for child in verb.children)


def _paper(source: Token) -> bool:
    words = speech()
    lemma = source.lemma_.lower()
    return lemma in words.documents or lemma in words.nouns or lemma in words.evidence or source.pos_ == "PRON"


def cue_of(verb: Token) -> tuple[Token, Token]:
    """The verb with the auxiliaries and adverbs right before it and the particle right after."""
    first = last = verb
    beside = {child.i: child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "advmod", "prt")}
    while first.i - 1 in beside:
        first = beside[first.i - 1]
    while last.i + 1 in beside and beside[last.i + 1].dep_ == "prt":
        last = beside[last.i + 1]
    return first, last


def _content(sentence: Sentence, verb: Token, verbs: Verbs, source: Token | None) -> Range | None:
    lemma = _lemma(verb)
    if lemma in verbs.clause:
        clause = _clause(sentence, verb, source)
        if clause is not None:
            return clause
    if lemma in verbs.action:
        for child in verb.children:
            if child.dep_ in ("xcomp", "ccomp") and child.i > verb.i and child.pos_ in ("VERB", "AUX"):
                return _words(sentence, _opening(verb, child), _closing(verb, child))
    prepositions = verbs.after.get(lemma, frozenset())
    if lemma in speech().alone and any(child.dep_ == "dobj" for child in verb.children):
        prepositions = frozenset()
    for child in verb.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in prepositions and child.i > verb.i:
            return _words(sentence, _opening(verb, child), child.right_edge)
    return _object(sentence, verb, lemma) if lemma in verbs.object else None


def _object(sentence: Sentence, verb: Token, lemma: str) -> Range | None:
    for child in verb.children:
        if child.dep_ == "dobj" and (child.pos_ == "NOUN" or child.tag_ == "VBG"):
            return _words(sentence, child.left_edge, _with_predicate(verb, child))
        if child.dep_ == "nsubjpass" and (agent(verb) is not None or lemma in ("report", "confirm")):
            return _words(sentence, child.left_edge, _before_comma(child))
    return None


def _opening(verb: Token, child: Token) -> Token:
    """Where the content starts: at the object, if one stands between the verb and `child` ("accused HIM of")."""
    between = [c for c in verb.children if c.dep_ in ("dobj", "dative", "nsubj") and verb.i < c.i < child.i]
    return between[0].left_edge if between and child.dep_ == "prep" else child.left_edge


def _clause(sentence: Sentence, verb: Token, source: Token | None) -> Range | None:
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    after = next((child for child in clauses if child.i > verb.i), None)
    if after is not None and not (source is not None and after.left_edge.i <= source.i <= after.right_edge.i):
        return _words(sentence, after.left_edge, _closing(verb, after))
    group = _group(verb, source)
    if group is None:
        return None
    first, last = group
    before = first.i > sentence.tokens.start and _break(first.nbor(-1))
    clause = next((child for child in clauses if child.i < verb.i), None)
    told = clause is not None or (_ends(sentence, last) and _states(sentence, first))
    if before and told:
        outer = verb.dep_ == "ROOT" or _ends(sentence, last)
        left = sentence.start if outer or clause is None else sentence.at(clause.left_edge)
        return _range(sentence, left, sentence.at(first))
    if verb.dep_ in ("parataxis", "ccomp", "advcl") and before and verb.head != verb:
        if verb.dep_ == "ccomp" and verb.i < verb.head.i:
            return _words(sentence, verb.head.left_edge, verb.head.right_edge)
        if verb.dep_ == "parataxis":
            return _words(sentence, verb.head.left_edge, verb.head.right_edge)
    if verb.dep_ == "advcl" and any(child.lower_ == "as" for child in verb.lefts):
        return _aside(sentence, verb)
    following = last.nbor() if last.i + 1 < sentence.tokens.end else None
    if following is not None and following.text in (":", "“", '"', "``"):
        if _end(sentence) > following.i + 1:
            return _range(sentence, sentence.at(following), sentence.end)
        if following.text == ":":
            return sentence.end, sentence.end  # what is said follows in the next sentence
    return None


def _aside(sentence: Sentence, verb: Token) -> Range | None:
    """ "As disclosed by X, ...": all of the governing clause that stands outside the aside."""
    first, last = verb.left_edge, verb.right_edge
    if first.i <= sentence.tokens.start + 1:
        return _range(sentence, sentence.at(last) + len(last), sentence.end)
    if _ends(sentence, last):
        return _range(sentence, sentence.start, sentence.at(first))
    return _words(sentence, verb.head.left_edge, verb.head.right_edge)


def _group(verb: Token, source: Token | None) -> tuple[Token, Token] | None:
    """First and last token of speaker and verb together; None where the speaker stands elsewhere."""
    first, last = cue_of(verb)
    if source is not None and source.head == verb:
        left, right = source.left_edge, source.right_edge
        if left.i < first.i:
            first = left
        elif right.i > last.i:
            last = right
    hearer = verb.lemma_ in ("tell", "inform", "assure", "remind")
    for child in verb.rights:  # "told Reuters on Monday"
        if (child.dep_ == "dobj" and not hearer) or child.text in ("“", '"', ":"):
            break
        if child.dep_ in ("dobj", "dative", "prep", "npadvmod", "advmod", "prt", "advcl", "agent"):
            last = max(last, child.right_edge, key=lambda token: token.i)
    return first, last


def _states(sentence: Sentence, end: Token) -> bool:
    """Whether the words before `end` tell something, so that they can be what is said."""
    return any(token.pos_ in ("VERB", "AUX") for token in sentence.tokens.doc[sentence.tokens.start : end.i])


def _break(token: Token) -> bool:
    return token.text in (",", "”", '"', "''", "—", "–", "-", "--", "!", "?") or token.tag_ == "''"


def _end(sentence: Sentence) -> int:
    """The index of the last token that is no final mark."""
    at = int(sentence.tokens.end) - 1
    doc = sentence.tokens.doc
    while at > sentence.tokens.start and (doc[at].is_punct or doc[at].is_space):
        at -= 1
    return at


def _ends(sentence: Sentence, token: Token) -> bool:
    return bool(token.i >= _end(sentence))


def _closing(verb: Token, clause: Token) -> Token:
    """Where a clause ends: what hangs on the verb after it belongs to what is said, but for further speech."""
    words = speech()
    last = clause.right_edge
    for child in verb.children:
        if child.i <= last.i or child.dep_ not in ("advcl", "prep", "npadvmod", "xcomp", "oprd", "ccomp"):
            continue
        lemma = child.lemma_.lower()
        if lemma in words.said or lemma in words.relay or lemma == "accord" or lemma in words.prepositions:
            break
        if child.dep_ in ("advcl", "xcomp", "ccomp"):
            last = child.right_edge
    return last


def _before_comma(noun: Token) -> Token:
    """The last word of a noun's phrase, its relative clause after a comma left out."""
    for child in noun.rights:
        if child.dep_ in ("relcl", "appos") and child.left_edge.i and child.left_edge.nbor(-1).text == ",":
            return child.left_edge.nbor(-1)
    return noun.right_edge


def _with_predicate(verb: Token, noun: Token) -> Token:
    """The end of a noun's phrase, or of what is said of it: "called it UNFOUNDED", "described it AS A RAID"."""
    last = _before_comma(noun)
    for child in verb.rights:
        if child.i > noun.i and (child.dep_ in ("oprd", "ccomp", "xcomp") or child.lower_ in ("as", "for")):
            last = max(last, child.right_edge, key=lambda token: token.i)
    return last


def _words(sentence: Sentence, first: Token, last: Token) -> Range | None:
    return _range(sentence, sentence.at(first), sentence.at(last) + len(last))


def _range(sentence: Sentence, start: int, end: int) -> Range | None:
    start, end = trimmed(sentence.text, start, end)
    return (start, end) if start < end else None
