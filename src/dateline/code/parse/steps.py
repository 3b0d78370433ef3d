"""The parser's steps, for all lines of a batch at once: what spaCy's parser does, with its moves and its weights.

A step takes eight words of a line's state, adds up what the network has prepared for each in its place, and asks the
last layer for the best move. spaCy's own loop asks BLIS for each of the eight and takes Python's lock each time, which
costs more than the sums; here NumPy adds up for all lines that are not at their end.
"""

from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
from spacy.ml.parser_model import ParserStepModel
from spacy.tokens import Doc
from spacy.util import minibatch
from thinc.model import Model

from dateline.code.parse.graph import Computing, Graph
from dateline.code.parse.products import param


class Steps:
    """A component that parses as spaCy's `parser`, which stands in the pipeline too, disabled."""

    def __init__(self, parser: Any, name: str) -> None:
        self.name = name
        self.model: Model[Any, Any] = parser.model
        self._parser = parser
        lower, upper = self.model.get_ref("lower"), self.model.get_ref("upper")
        features, outputs, pieces, _ = param(lower, "W").shape
        self._places = np.arange(features, dtype=np.int32)
        self._sizes = SimpleNamespace(state2vec=SimpleNamespace(nF=features))  # all that `get_token_ids` looks at
        self._outputs, self._width = outputs, outputs * pieces
        self._prepare = _prepared(self.model.get_ref("tok2vec").layers[-1], lower)
        self._absent = _by_piece(param(lower, "pad")[0]).reshape(features, -1)
        self._absent[0] += param(lower, "b").T.reshape(-1)
        self._scores, self._bias = np.ascontiguousarray(param(upper, "W").T), param(upper, "b")

    def __call__(self, doc: Doc) -> Doc:
        """`doc`, parsed in place."""
        self._parse([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """`docs`, parsed in place, so many at a time."""
        for batch in minibatch(docs, batch_size):
            self._parse(batch)
            yield from batch

    def _parse(self, docs: list[Doc]) -> None:
        states = self._parser.moves.init_batch(docs)
        waiting = [state for state in states if not state.is_final()]
        if waiting:
            prepared = self._prepare(np.concatenate([doc.tensor for doc in docs if len(doc)]))
            table = np.concatenate((prepared.reshape(-1, self._width), self._absent))
            while waiting:
                waiting = self._parser.transition_states(waiting, self._rated(waiting, table))
        self._parser.set_annotations(docs, states)

    def _rated(self, states: list[Any], table: np.ndarray) -> np.ndarray:
        """How good each move is for each of `states`. Word -1 is one that is not there: the last rows of `table`."""
        words = ParserStepModel.get_token_ids(self._sizes, states) * len(self._places) + self._places
        summed = np.add.reduce(table[words], axis=1)
        most = summed[:, : self._outputs]
        for at in range(self._outputs, self._width, self._outputs):
            most = np.maximum(most, summed[:, at : at + self._outputs])
        rated: np.ndarray = most @ self._scores + self._bias
        return rated


def _prepared(linear: Model[Any, Any], lower: Model[Any, Any]) -> Computing:
    """What computes, for each word, its part in a sum in each of the places it may have: all pieces, one by one."""
    weights = _by_piece(np.moveaxis(param(lower, "W"), -1, 0))
    inputs = len(weights)
    bias = np.zeros(weights.shape[1:], np.float32)
    bias[0] = param(lower, "b").T  # once a sum, and one word is always in the first place
    graph = Graph(linear.get_dim("nI"))
    reduced = graph.node("Gemm", "in", graph.constant(param(linear, "W").T), graph.constant(param(linear, "b")))
    matrix = graph.constant(weights.reshape(inputs, -1))
    return graph.computing(graph.node("Gemm", reduced, matrix, graph.constant(bias.reshape(-1))), bias.size)


def _by_piece(values: np.ndarray) -> np.ndarray:
    """`values`, whose last two axes are numbers and their pieces, with the pieces first."""
    return np.ascontiguousarray(values.swapaxes(-1, -2))
