"""The gate's weights, as the package holds them -> what each word counts; checked and loaded at first use.

`gate.npz` is a NumPy archive without objects (nothing in it can run); `gate.toml` names it by its SHA-256.

    terms      all words and pairs of words, sorted, as UTF-8 bytes with a line break between
    weights    what each of them counts, in the order of `terms`
    bias       what every passage starts with
    page       how a page's `Signs` are weighed, in their order, and the page's own bias last
"""

import hashlib
import io
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from dateline.errors import ModelError

WEIGHTS = Path(__file__).with_name("gate.npz")
FACTS = Path(__file__).with_name("gate.toml")
_REMEDY = "install dateline again, or read without a gate: gate = 0 in the settings"


@dataclass(frozen=True, slots=True)
class Weights:
    """What a term counts, what a passage starts with, and what a page's signs count."""

    terms: Mapping[str, float]
    bias: float
    page: tuple[float, ...]


def load(file: Path, digest: str) -> Weights:
    """The weights in `file`. Raises ModelError where it is missing or its SHA-256 is not `digest`."""
    try:
        content = file.read_bytes()
    except OSError as problem:
        raise ModelError(f"{file}: the weights of the gate cannot be read ({problem}); {_REMEDY}") from problem
    found = hashlib.sha256(content).hexdigest()
    if found != digest:
        raise ModelError(f"{file}: SHA-256 is {found}, and {FACTS.name} says {digest}; {_REMEDY}")
    with np.load(io.BytesIO(content), allow_pickle=False) as held:
        terms = held["terms"].tobytes().decode("utf-8").split("\n")
        weights = held["weights"].astype(float).tolist()
        return Weights(
            terms=dict(zip(terms, weights, strict=True)),
            bias=float(held["bias"][0]),
            page=tuple(held["page"].astype(float).tolist()),
        )


@cache
def loaded() -> Weights:
    """The weights that Dateline ships."""
    return load(WEIGHTS, tomllib.loads(FACTS.read_text("utf-8"))["sha256"])
