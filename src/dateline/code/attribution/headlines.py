"""A headline, or a line of a ticker -> its speaker before or after a colon or dash: "Police: five killed", "Bridge
destroyed - army"."""

from collections.abc import Iterator

from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.raw import Raw, trimmed
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

BREAKS = frozenset({":", "-", "–", "—", "--"})
LONGEST = 5  # words of a source beside the colon
SIGNATURE = 3  # words of a name after the last dash


def by_headline(sentence: Sentence, speakers: frozenset[str]) -> Iterator[Raw]:
    """The attribution of a title, a heading or a line without a stop, by its punctuation.

    `speakers` are names that speak in the report.
    """
    if sentence.part.kind not in ("title", "heading") and not _unstopped(sentence):
        return
    tokens = [token for token in sentence.words if not token.is_space]
    breaks = [i for i, token in enumerate(tokens) if token.text in BREAKS and 0 < i < len(tokens) - 1]
    if not breaks:
        return
    first, last = breaks[0], breaks[-1]
    if tokens[first].text == ":" and _speaks(tokens[:first], speakers):
        content = trimmed(sentence.text, sentence.at(tokens[first + 1]), sentence.end)
        yield _raw(sentence, tokens[:first], tokens[first], content)
    elif _speaks(tokens[last + 1 :], speakers) or _signs(tokens[last], tokens[last + 1 :]):
        content = trimmed(sentence.text, sentence.start, sentence.at(tokens[last]))
        yield _raw(sentence, tokens[last + 1 :], tokens[last], content)


def _unstopped(sentence: Sentence) -> bool:
    """Whether a sentence is all of its line, and ends without a stop, as lines of tickers do."""
    line = sentence.text.rfind("\n", 0, sentence.start) + 1
    stop = sentence.text.find("\n", sentence.end)
    rest = sentence.text[sentence.end : stop if stop >= 0 else len(sentence.text)].strip()
    return line == sentence.start and not rest and sentence.tokens[-1].text not in (".", "!", "?", ":", '"', "”")


def _signs(mark: Token, tokens: list[Token]) -> bool:
    """Whether a name after a dash at the end is that of who says it: "... - Duterte", "... - Ukraine"."""
    named = all(token.pos_ in ("NOUN", "PROPN") and token.text[:1].isupper() for token in tokens)
    return mark.text != ":" and 0 < len(tokens) <= SIGNATURE and named


def _speaks(tokens: list[Token], speakers: frozenset[str]) -> bool:
    """Whether a few words name somebody who speaks, not a topic ("Burkina Faso: ...")."""
    words = speech()
    if not 0 < len(tokens) <= LONGEST:
        return False
    if "".join(token.text_with_ws for token in tokens).strip() in words.seats:
        return True
    last = tokens[-1]
    if last.text in speakers and last.text not in words.states:
        return True
    if len(tokens) == 1 and _initials(last.text) and last.text not in words.states:
        return True
    lemma = last.lemma_.lower()
    return any(
        word in words.roles or word in words.organisations for word in (lemma, last.lower_, last.lower_.rstrip("s"))
    )


def _initials(word: str) -> bool:
    """Whether `word` is made of initials, as names of bodies are: "IDF", "UNHCR", "M23"."""
    return len(word) > 1 and word.isupper() and word.isalnum() and not word.isnumeric()


def _raw(sentence: Sentence, source: list[Token], mark: Token, content: tuple[int, int]) -> Raw:
    return Raw(sentence, source[-1], (mark, mark), content, phrase=(source[0], source[-1]))
