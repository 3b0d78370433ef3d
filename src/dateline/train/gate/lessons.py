"""A folder of corpora -> texts in passages, each with what people, or our own rules, say of it.

docs/models/gate.md names each corpus, its licence, and what is taken from it. Half of each, by the hash of its text, is
never read here: it is left to measure on.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from dateline.gate.words import passages
from dateline.train.corpora import SPLIT, Row, headlines, kept_apart, rows
from dateline.train.types import POLICE, types_of

Span = tuple[int, int]

MOST = 1_500  # texts of a corpus
ASKED = 150  # texts of a corpus that our own rules are asked about: each takes them a third of a second
FEW = 3  # sentences with claims in a text of other news: below, the rules may be wrong, and nothing is learned from it
_SENTENCE = re.compile(r"[^.!?\n]+")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text: whether it is `about` conflict (null where nobody says), and which of its passages tell of an act."""

    corpus: str
    text: str
    about: bool | None
    passages: tuple[tuple[tuple[str, ...], bool], ...]


def taught(folder: Path) -> Iterator[tuple[str, list[Lesson]]]:
    """Each corpus with its lessons. Raises ModelError, which names the file that is missing or cannot be read."""
    for name, (file, read) in _TOLD.items():
        told = {each.text: each for row in rows(folder / file) for each in read(row, name)}
        yield name, [told[text] for text in _drawn(told, MOST) if told[text].passages]
    for name, (file, fits, few) in _ASKED.items():
        texts = {row["text"] for row in rows(folder / file) if fits(row)}
        found = (asked(name, text, few) for text in _drawn(texts, ASKED))
        yield name, [each for each in found if each is not None]


def _drawn(texts: Iterable[str], most: int) -> list[str]:
    """At most so many texts of the half that is learned from, drawn by their hash."""
    return sorted((text for text in texts if not kept_apart(text)), key=lambda text: sha256(text.encode()).digest())[
        :most
    ]


def asked(corpus: str, text: str, few: int) -> Lesson | None:
    """What our own rules say of a text that people said nothing of.

    Null where they find claims in less than `few` sentences, or it is not English.
    """
    from dateline.pipeline import LANGUAGES, read_claims  # noqa: PLC0415  (spaCy)

    reading = read_claims(text.encode(), published="2020-01-01")
    spans = sorted({(claim.sentence.start, claim.sentence.end) for claim in reading.claims})
    if 0 < len(spans) < few or reading.report.language not in (*LANGUAGES, None):
        return None
    return _in_part(corpus, reading.report.text, spans, False)


def _whole(corpus: str, text: str, about: bool) -> Lesson:
    """A text of which each passage tells, or none."""
    return Lesson(corpus, text, about, tuple((tuple(each), about) for each in passages(text)))


def _in_part(corpus: str, text: str, spans: Sequence[Span], rest: bool | None) -> Lesson:
    """A text whose sentences at `spans` tell; of the others it is said that they do not, or nothing (null)."""
    cuts = sorted({0, len(text), *(cut for span in spans for cut in span)})
    told = []
    for start, end in pairwise(cuts):
        tells = any(span[0] <= start and end <= span[1] for span in spans)
        if tells or rest is not None:
            told += [(tuple(each), tells) for each in passages(text[start:end])]
    return Lesson(corpus, text, True if spans else rest, tuple(told))


def _incidents(row: Row, corpus: str) -> Iterator[Lesson]:
    yield _whole(corpus, row["text"], True)


def _other_news(row: Row, corpus: str) -> Iterator[Lesson]:
    if str(row["label"]) == "0":
        yield _whole(corpus, row["text"], False)


def _other_sentences(row: Row, corpus: str) -> Iterator[Lesson]:
    yield _whole(corpus, row["sentence"], False)


def _events(row: Row, corpus: str) -> Iterator[Lesson]:
    text = SPLIT.sub(r"\1 ", row["text"])
    at = [event["trigger"]["start"] for event in row["events"] if types_of(event["type"])]
    sentences = (found.span() for found in _SENTENCE.finditer(text))
    telling = [(start, end) for start, end in sentences if any(start <= each < end for each in at)]
    yield _in_part(corpus, text, telling, None)


def _police(row: Row, corpus: str) -> Iterator[Lesson]:
    telling = [said for said in row["sentences"] if any(POLICE.get(label) for label in said["labels"])]
    yield _in_part(corpus, row["text"], [(said["start"], said["end"]) for said in telling], None)


def _headlines(field: str) -> Callable[[Row, str], Iterator[Lesson]]:
    def read(row: Row, corpus: str) -> Iterator[Lesson]:
        for _, line in headlines(row, field):
            yield _whole(corpus, line, True)

    return read


def _any(row: Row) -> bool:
    return bool(row["text"])


_TOLD: dict[str, tuple[str, Callable[[Row, str], Iterator[Lesson]]]] = {
    "satp": ("relevance/satp.jsonl", _incidents),
    "wikievents": ("events/wikievents_train.jsonl", _events),
    "rams": ("events/rams_dev.jsonl", _events),
    "india": ("events/india_police.jsonl", _police),
    "ucdp": ("ucdp/sample.jsonl", _headlines("source_headline")),
    "ucdp-syria": ("ucdp/syria.jsonl", _headlines("source_headline")),
    "maverick": ("linking/maverick.jsonl", _headlines("source")),
    "bbc": ("relevance/bbc_news.jsonl", _other_news),
    "meantime": ("status/meantime_train.jsonl", _other_sentences),
}
_ASKED: dict[str, tuple[str, Callable[[Row], bool], int]] = {
    "bbc-politics": ("relevance/bbc_news.jsonl", lambda row: str(row["label"]) == "1", FEW),
    "pages": ("pages/pages.jsonl", _any, FEW),
    "polnear": ("attribution/polnear_train.jsonl", _any, FEW),
    "lgl": ("places/lgl.jsonl", _any, FEW),
    "ecb": ("linking/ecbplus_train.jsonl", _any, FEW),
    "geovirus": ("places/geovirus.jsonl", _any, FEW),
    "insight-crime": ("relevance/insightcrime.jsonl", _any, 1),
    "re3d": ("entities/re3d.jsonl", lambda row: "NC" not in row["licence"], 1),
    "causal-news": ("events/causal_news_train.jsonl", _any, 1),
}
