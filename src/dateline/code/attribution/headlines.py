"""A headline -> its speaker before or after a colon or dash: "Police: five killed", "Bridge destroyed - army"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.raw import Raw, trimmed
from dateline.code.sentences import Sentence

BREAKS = frozenset({":", "-", "–", "—", "--"})
LONGEST = 5  # words of a source beside the colon


def by_headline(sentence: Sentence) -> Iterator[Raw]:
    """The attribution of a title or heading by its punctuation."""
    if sentence.part.kind not in ("title", "heading"):
        return
    tokens = [token for token in sentence.tokens if not token.is_space]
    breaks = [i for i, token in enumerate(tokens) if token.text in BREAKS and 0 < i < len(tokens) - 1]
    if not breaks:
        return
    first, last = breaks[0], breaks[-1]
    if tokens[first].text == ":" and _speaks(tokens[:first]):
        content = trimmed(sentence.text, sentence.at(tokens[first + 1]), sentence.end)
        yield Raw(sentence, _head(tokens[:first]), (tokens[first], tokens[first]), content)
    elif _speaks(tokens[last + 1 :]):
        content = trimmed(sentence.text, sentence.start, sentence.at(tokens[last]))
        yield Raw(sentence, _head(tokens[last + 1 :]), (tokens[last], tokens[last]), content)


def _speaks(tokens: list[Token]) -> bool:
    """Whether a few words name somebody who speaks, not a topic ("Burkina Faso: ...")."""
    words = speech()
    if not 0 < len(tokens) <= LONGEST:
        return False
    if "".join(token.text_with_ws for token in tokens).strip() in words.seats:
        return True
    last = tokens[-1]
    lemma = last.lemma_.lower()
    return any(
        word in words.roles or word in words.organisations for word in (lemma, last.lower_, last.lower_.rstrip("s"))
    )


def _head(tokens: list[Token]) -> Token:
    return tokens[-1]
