"""The layers of the parser's network that look at the words around a word, computed by onnxruntime.

spaCy's BLIS takes three times as long on processors that it does not know, such as AMD's since 2020. Sums come in
another order, so that numbers differ from spaCy's own by some millionths; what they decide does not
(docs/performance.md has the comparison).
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from thinc.model import Model

from dateline.code.parse.graph import Computing, Graph

EPSILON = 1e-8  # thinc's, in its LayerNorm
_FAR = np.iinfo(np.int64).max


def speed_up(network: Model[Any, Any]) -> None:
    """Have `network`, spaCy's tok2vec, compute so. Then it cannot be trained."""
    around = network.layers[1]
    width = around.get_dim("nO")
    layers = around.layers[0].layers
    around.layers[0] = Model("dateline_around", _forward(_around(layers, width)), dims={"nI": width, "nO": width})


def _forward(compute: Computing) -> Callable[..., tuple[np.ndarray, Callable[[Any], Any]]]:
    def forward(_: Model[Any, Any], rows: np.ndarray, is_train: bool) -> tuple[np.ndarray, Callable[[Any], Any]]:
        if is_train:
            raise RuntimeError("a network that onnxruntime computes cannot be trained: load it anew")
        return compute(rows), lambda _: []

    return forward


def _around(layers: Sequence[Model[Any, Any]], width: int) -> Computing:
    """What computes `layers`, each of which adds to a word's vector what it and the two words beside it tell."""
    graph = Graph(width)
    none = graph.constant(np.zeros((1, width), np.float32))
    first, second, last, end = (graph.constant(np.array([at], np.int64)) for at in (0, 1, -1, _FAR))
    told = "in"
    for layer in layers:
        parts = {part.name: part for part in layer.walk()}
        before = graph.node("Slice", told, first, last, first)
        before = graph.node("Concat", none, before, axis=0)
        after = graph.node("Slice", told, second, end, first)
        after = graph.node("Concat", after, none, axis=0)
        window = graph.node("Concat", before, told, after, axis=1)
        most = _most(graph, window, parts["maxout"])
        norm = [graph.constant(param(parts["layernorm"], name)) for name in ("G", "b")]
        new = graph.node("LayerNormalization", most, *norm, axis=1, epsilon=EPSILON)
        told = graph.node("Add", told, new)
    return graph.computing(told, width)


def _most(graph: Graph, rows: str, maxout: Model[Any, Any]) -> str:
    """The largest of the pieces that a maxout layer computes for each of its numbers."""
    weights, bias = param(maxout, "W"), param(maxout, "b")  # numbers x pieces x inputs, numbers x pieces
    _, pieces, inputs = weights.shape
    by_piece = [graph.constant(each) for each in (weights.transpose(2, 1, 0).reshape(inputs, -1), bias.T.reshape(-1))]
    product = graph.node("Gemm", rows, *by_piece)
    return graph.node("Max", *graph.split(product, pieces))


def param(layer: Model[Any, Any], name: str) -> np.ndarray:
    """The numbers that `layer` computes with, under spaCy's name for them."""
    return np.asarray(layer.get_param(name))
