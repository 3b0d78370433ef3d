"""Parts of speech and lemmas are those of spaCy's own components, whatever is kept."""

from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dateline.code.parse import forms
from dateline.code.parse.parser import parser
from dateline.code.parse.patterns import Patterns

TEXTS = (
    "The rebels' commanders said they'd shelled  Kramatorsk's markets; nobody has denied it, has anyone?",
    "There were no deaths, but there's fighting. Let's go, y'all ain't gonna stay! C'mon, he's gotten 'em.",
    " It is said that I can't have done this to you. Got ta leave.\tThose whose homes burnt had left.",
    "Missiles struck 12 villages near Huliaipole in 2023-2024; 3,000 fled (many wounded) to the mines.",
    "Mines were laid. He mines coal. She had had it. Whether to do so or not, they do.",
)


@pytest.fixture(scope="module")
def stock() -> Language:
    """The same pipeline with spaCy's components at work, up to what ours has done before them."""
    return parser()


def _by_spacy(text: str, nlp: Language) -> Doc:
    pipes = dict(nlp.components)
    doc = nlp.make_doc(text)
    for name in ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"):
        doc = pipes[name](doc)
    return doc


def _told(doc: Doc) -> list[tuple[str, str, str, str, str]]:
    return [(token.text, token.pos_, token.lemma_, token.tag_, token.dep_) for token in doc]


@pytest.mark.parametrize("text", [*TEXTS, " ".join(TEXTS), "", " "])
def test_words_are_as_spacy_has_them(text: str, stock: Language) -> None:
    expected = _told(_by_spacy(text, stock))
    assert _told(stock(text)) == expected
    assert _told(stock(text)) == expected, "by what is kept as well"


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch, stock: Language) -> None:
    monkeypatch.setattr(forms, "MOST", 3)
    pipes = dict(stock.components)
    small = forms.Forms(pipes["attribute_ruler"], pipes["lemmatizer"])
    doc = _by_spacy(TEXTS[3], stock)
    expected = _told(doc)
    for token in doc:
        token.pos, token.lemma = 0, 0
    assert _told(small(doc)) == expected


def test_patterns_that_ask_more_leave_all_to_spacy() -> None:
    plain: list[list[dict[str, Any]]] = [
        [{"LOWER": "gon"}, {"LOWER": "na"}],
        [{"DEP": "expl"}, {"TAG": "VBZ"}],
        [{"LOWER": {"IN": ["it"]}}],
    ]
    known = Patterns(plain)
    assert (known.opens("gon"), known.opens("na"), known.name("it"), known.name("he")) == (True, False, True, False)
    assert (known.arcs, known.longest, known.plain) == (frozenset(("expl",)), 2, True)
    assert not Patterns([*plain, [{"SHAPE": "Xx"}]]).plain
    assert not Patterns([*plain, [{"TAG": "VBZ"}, {"LOWER": "na"}]]).plain
    assert Patterns([*plain, [{"LOWER": {"FUZZY": "it"}}]]).name("anything")
