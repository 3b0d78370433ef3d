"""A verb of speech -> the words it says, as offsets into the report's text.

Numbered as they are tried: 1 a figure ("put the toll at 14"); 2 a clause that the verb takes; 3 the words before it
("..., the army said"); 4 a clause into which it is put ("The attack, the army said, killed"); 5 an infinitive or
gerund; 6 a preposition's object; 7 a noun.
"""

from dateline.code.attribution.figures import figure
from dateline.code.attribution.lexicon import Verbs, speech
from dateline.code.attribution.raw import Range, range_of, words_of
from dateline.code.attribution.subjects import agent
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

HOPE = ("hoped", "hopes", "hoping")  # the tagger takes them for forms of "hop"
HEARD = frozenset({"assure", "inform", "notify", "remind", "tell"})  # verbs whose object is who hears it


def cue_of(verb: Token) -> tuple[Token, Token]:
    """The verb with the auxiliaries and adverbs right before it and the particle right after."""
    first = last = verb
    beside = {child.i: child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "advmod", "prt")}
    while first.i - 1 in beside:
        first = beside[first.i - 1]
    while last.i + 1 in beside and beside[last.i + 1].dep_ == "prt":
        last = beside[last.i + 1]
    return first, last


def lemma_of(verb: Token) -> str:
    """The verb's lemma with its particle where the pair is a word of its own ("point out")."""
    lemma = "hope" if verb.lower_ in HOPE else verb.lemma_.lower()
    said = speech().said
    pair = next((f"{lemma} {child.lower_}" for child in verb.children if child.dep_ == "prt"), lemma)
    return pair if pair in said else lemma


def content_of(sentence: Sentence, verb: Token, verbs: Verbs, source: Token | None) -> Range | None:
    """What `verb` says, by what `verbs` let follow it; None where it says nothing."""
    lemma = lemma_of(verb)
    if lemma in speech().figures and (counted := figure(sentence, verb, source)) is not None:
        return counted
    if lemma in verbs.clause:
        clause = clause_of(sentence, verb, source)
        if clause is not None:
            return clause
    if lemma in verbs.action:
        for child in verb.children:
            if child.dep_ in ("xcomp", "ccomp") and child.i > verb.i and child.pos_ in ("VERB", "AUX"):
                return words_of(sentence, opening(verb, child), closing(verb, child))
    prepositions = verbs.after.get(lemma, frozenset())
    if lemma in speech().alone and any(child.dep_ == "dobj" for child in verb.children):
        prepositions = frozenset()
    for child in (*verb.rights, *_of_object(verb)):
        if child.dep_ in ("prep", "dative") and child.lower_ in prepositions:
            return words_of(sentence, opening(verb, child), _gerunds(verb, child))
    return _object(sentence, verb, lemma) if lemma in verbs.object else None


def _of_object(verb: Token) -> list[Token]:
    """What the parse hangs on the object: "blamed the front FOR both attacks", "accused by groups OF executing"."""
    found = next((child for child in verb.rights if child.dep_ == "dobj"), agent(verb))
    if found is None or verb.lemma_ in HEARD:
        return []
    joined = [c for c in (*found.conjuncts, *verb.rights) if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")]
    return [child for noun in (found, *joined) for child in noun.rights]


def _gerunds(verb: Token, preposition: Token) -> Token:
    """The end of "of bombing AND SHELLING ITS POSITIONS", where the parse hangs the second gerund on the verb."""
    last = preposition.right_edge
    for child in verb.rights:
        if child.dep_ == "conj" and child.tag_ == "VBG" and verb.tag_ != "VBG" and last.tag_ in ("VBG", "NN"):
            return child.right_edge
    return last


def _object(sentence: Sentence, verb: Token, lemma: str) -> Range | None:
    for child in verb.children:
        if child.dep_ == "dobj" and (child.pos_ == "NOUN" or child.tag_ == "VBG"):
            return words_of(sentence, child.left_edge, with_predicate(verb, child))
        if child.dep_ == "nsubjpass" and (agent(verb) is not None or lemma in ("report", "confirm")):
            return words_of(sentence, child.left_edge, _before_comma(child))
    return None


def opening(verb: Token, child: Token) -> Token:
    """Where the content starts: at the object, if one stands between the verb and `child` ("accused HIM of")."""
    between = [c for c in verb.rights if c.dep_ in ("dobj", "dative", "nsubj") and c.i < child.i]
    return between[0].left_edge if between and child.dep_ == "prep" else child.left_edge


def clause_of(sentence: Sentence, verb: Token, source: Token | None) -> Range | None:
    """The clause that `verb` says: after it, before it, or around it; where it ends in a colon, nothing yet."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    after = next((child for child in clauses if child.i > verb.i), None)
    if after is not None and not (source is not None and after.left_edge.i <= source.i <= after.right_edge.i):
        return words_of(sentence, after.left_edge, closing(verb, after))
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
        return range_of(sentence, left, sentence.at(first))
    if verb.dep_ in ("parataxis", "ccomp", "advcl") and before and verb.head != verb:
        if verb.dep_ == "ccomp" and verb.i < verb.head.i:
            return words_of(sentence, verb.head.left_edge, verb.head.right_edge)
        if verb.dep_ == "parataxis" and _joined_on(sentence, last):
            return range_of(sentence, sentence.at(verb.head.left_edge), sentence.at(first))
        if verb.dep_ == "parataxis":
            return words_of(sentence, verb.head.left_edge, verb.head.right_edge)
    if verb.dep_ == "advcl" and any(child.lower_ == "as" for child in verb.lefts):
        return _aside(sentence, verb)
    following = last.nbor() if last.i + 1 < sentence.tokens.end else None
    if following is not None and following.text in (":", "“", '"', "``"):
        if _end(sentence) > following.i + 1:
            return range_of(sentence, sentence.at(following), sentence.end)
        if following.text == ":":
            return sentence.end, sentence.end  # what is said follows in the next sentence
    return None


def _joined_on(sentence: Sentence, last: Token) -> bool:
    """Whether ", and" follows: "..., residents say, AND the army is near" """
    tokens = sentence.tokens.doc[last.i + 1 : min(last.i + 4, sentence.tokens.end)]
    return len(tokens) == 3 and tokens[0].text == "," and tokens[1].dep_ == "cc" and not tokens[2].is_quote


def _aside(sentence: Sentence, verb: Token) -> Range | None:
    """ "As disclosed by X, ...": all of the governing clause that stands outside the aside."""
    first, last = verb.left_edge, verb.right_edge
    if first.i <= sentence.tokens.start + 1:
        return range_of(sentence, sentence.at(last) + len(last), sentence.end)
    if _ends(sentence, last):
        return range_of(sentence, sentence.start, sentence.at(first))
    return words_of(sentence, verb.head.left_edge, verb.head.right_edge)


def _group(verb: Token, source: Token | None) -> tuple[Token, Token] | None:
    """First and last token of speaker and verb together; None where the speaker stands elsewhere."""
    first, last = cue_of(verb)
    if source is not None and source.head == verb:
        left, right = source.left_edge, source.right_edge
        if left.i < first.i:
            first = left
        elif right.i > last.i:
            last = right
    hearer = verb.lemma_ in HEARD
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


def closing(verb: Token, clause: Token) -> Token:
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


def with_predicate(verb: Token, noun: Token) -> Token:
    """The end of a noun's phrase, or of what is said of it: "called it UNFOUNDED", "described it AS A RAID"."""
    last = _before_comma(noun)
    for child in verb.rights:
        if child.i > noun.i and (child.dep_ in ("oprd", "ccomp", "xcomp") or child.lower_ in ("as", "for")):
            last = max(last, child.right_edge, key=lambda token: token.i)
    return last
