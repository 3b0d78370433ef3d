"""The parser's network, with its large matrix products computed by onnxruntime: the layers that look at the words
around a word, and the one that prepares words for the parser's steps. spaCy's BLIS takes three times as long on
processors that it does not know, such as AMD's since 2020. Sums come in another order, so that numbers differ from
spaCy's own by some millionths; what they decide does not (docs/performance.md has the comparison).
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from thinc.model import Model

from dateline.code.parse.graph import Computing, Graph

EPSILON = 1e-8  # thinc's, in its LayerNorm
_FAR = np.iinfo(np.int64).max


def speed_up(tok2vec: Model[Any, Any], parser: Model[Any, Any]) -> None:
    """Have the networks of spaCy's tok2vec and parser compute so. Then they cannot be trained."""
    around = tok2vec.layers[1]
    width = around.get_dim("nO")
    layers = around.layers[0].layers
    around.layers[0] = Model("dateline_around", _forward(_around(layers, width)), dims={"nI": width, "nO": width})
    lower = parser.get_ref("lower")
    prepared: Model[Any, Any] = Model(
        "dateline_lower",
        _forward(_prepared(lower)),
        dims={name: lower.get_dim(name) for name in lower.dim_names},
        params={name: lower.get_param(name) for name in lower.param_names},
    )
    parser.layers[1] = prepared
    parser.set_ref("lower", prepared)


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
        norm = [graph.constant(_param(parts["layernorm"], name)) for name in ("G", "b")]
        new = graph.node("LayerNormalization", most, *norm, axis=1, epsilon=EPSILON)
        told = graph.node("Add", told, new)
    return graph.computing(told, width)


def _most(graph: Graph, rows: str, maxout: Model[Any, Any]) -> str:
    """The largest of the pieces that a maxout layer computes for each of its numbers."""
    weights, bias = _param(maxout, "W"), _param(maxout, "b")  # numbers x pieces x inputs, numbers x pieces
    _, pieces, inputs = weights.shape
    by_piece = [graph.constant(each) for each in (weights.transpose(2, 1, 0).reshape(inputs, -1), bias.T.reshape(-1))]
    product = graph.node("Gemm", rows, *by_piece)
    return graph.node("Max", *graph.split(product, pieces))


def _prepared(lower: Model[Any, Any]) -> Computing:
    """What computes spaCy's precomputable affine layer: a row for a word that is not there, then one for each word."""
    weights, absent = _param(lower, "W"), _param(lower, "pad")  # features x outputs x pieces x inputs
    graph = Graph(weights.shape[-1])
    matrix = graph.constant(weights.reshape(-1, weights.shape[-1]).T)
    compute = graph.computing(graph.node("Gemm", "in", matrix), absent.size)
    nobody = np.zeros((1, weights.shape[-1]), np.float32)

    def prepare(rows: np.ndarray) -> np.ndarray:
        found = compute(np.concatenate((nobody, rows)))
        found[0] = absent.reshape(-1)
        return found.reshape(-1, *absent.shape[1:])

    return prepare


def _param(layer: Model[Any, Any], name: str) -> np.ndarray:
    return np.asarray(layer.get_param(name))
