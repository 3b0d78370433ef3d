"""Numbers of word pieces -> a vector each: MiniLM (BERT with 6 layers of 384), computed with numpy alone.

The weights are whole numbers of 8 bits with one scale a row; `scripts/train_status.py` makes the file.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.weights import opened

Array = NDArray[np.float32]
WEIGHTS = Path(__file__).with_name("status.npz")
REMEDY = 'install dateline again, or read with the settings status = "rules" and attribution = "rules"'
HEADS = 12
TINY = 1e-12


class Encoder:
    """The encoder whose weights are `stored`, by the names in `status.npz`."""

    def __init__(self, stored: Mapping[str, NDArray[Any]]) -> None:
        self._stored = dict(stored)
        words = bytes(self._stored.pop("vocabulary")).decode("utf-8").split("\n")
        self.vocabulary = {word: number for number, word in enumerate(words)}
        self.layers = sum(name.endswith("query.weight") for name in self._stored)
        self._ready: dict[str, Array] = {}

    def states(self, ids: list[int]) -> list[Array]:
        """The vectors of the pieces `ids` before the first layer and after each."""
        words = self._stored["words"][ids].astype(np.float32) * self._stored["words.scale"][ids, None]
        state = self._norm(words + self.array("positions")[: len(ids)], "start")
        found = [state]
        for layer in range(self.layers):
            state = self._layer(state, f"{layer}.")
            found.append(state)
        return found

    def array(self, name: str) -> Array:
        """The weights called `name`, as fractions."""
        if name not in self._ready:
            scale = self._stored.get(f"{name}.scale")
            value = self._stored[name].astype(np.float32)
            self._ready[name] = value if scale is None else value * scale[:, None].astype(np.float32)
        return self._ready[name]

    def linear(self, state: Array, name: str) -> Array:
        """`state` through the layer `name`."""
        found: Array = state @ self.array(f"{name}.weight").T + self.array(f"{name}.bias")
        return found

    def _layer(self, state: Array, name: str) -> Array:
        count, width = state.shape
        heads = [
            self.linear(state, f"{name}{part}").reshape(count, HEADS, width // HEADS).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        ]
        attention = _softmax(heads[0] @ heads[1].transpose(0, 2, 1) / np.float32((width // HEADS) ** 0.5))
        mixed = (attention @ heads[2]).transpose(1, 0, 2).reshape(count, width)
        state = self._norm(state + self.linear(mixed, f"{name}attended"), f"{name}attended")
        wide = self.linear(state, f"{name}wide")
        return self._norm(state + self.linear(_gelu(wide), f"{name}narrow"), f"{name}narrow")

    def _norm(self, state: Array, name: str) -> Array:
        centred = state - state.mean(-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(-1, keepdims=True) + np.float32(TINY))
        found: Array = centred / spread * self.array(f"{name}.norm.weight") + self.array(f"{name}.norm.bias")
        return found


def _softmax(values: Array) -> Array:
    raised = np.exp(values - values.max(-1, keepdims=True))
    found: Array = raised / raised.sum(-1, keepdims=True)
    return found


def _gelu(values: Array) -> Array:
    """GELU by its usual approximation, within 0.001 of the exact one."""
    found: Array = 0.5 * values * (1 + np.tanh(np.float32(0.7978846) * (values + 0.044715 * values**3)))
    return found


def softmax(values: Array) -> Array:
    """Shares that sum to 1."""
    return _softmax(values)


@cache
def encoder() -> Encoder:
    """The encoder that Dateline ships, loaded at first use."""
    with opened(WEIGHTS, REMEDY) as stored:
        return Encoder(stored)
