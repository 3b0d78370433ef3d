"""The gate's weights, as the package holds them -> what each word counts; checked and loaded at first use.

`gate.npz` is a NumPy archive without objects, so nothing in it can run; `weights.toml` names it by its SHA-256.

    terms      all words and pairs of words, sorted, as UTF-8 bytes with a line break between
    weights    what each of them counts, in the order of `terms`
    bias       what every passage starts with
    page       how a page's `Signs` are weighed, in their order, and the page's own bias last
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from dateline.weights import opened

WEIGHTS = Path(__file__).with_name("gate.npz")
_REMEDY = "install dateline again, or read without a gate: gate = 0 in the settings"


@dataclass(frozen=True)
class Weights:
    """What a term counts, what a passage starts with, and what a page's signs count."""

    terms: Mapping[str, float]
    bias: float
    page: tuple[float, ...]

    def known(self, passage: Sequence[str]) -> list[float]:
        """What the words of `passage` count that are known, and its pairs of neighbours, each once: see words.terms."""
        found = [weight for word in set(passage) if (weight := self.terms.get(word)) is not None]
        for first, second in set(pairwise(passage)):
            if (after := self._pairs.get(first)) is not None and (weight := after.get(second)) is not None:
                found.append(weight)
        return found

    @cached_property
    def _pairs(self) -> dict[str, dict[str, float]]:
        """What pairs count, by their first word: few words open one."""
        found: dict[str, dict[str, float]] = {}
        for term, weight in self.terms.items():
            first, space, second = term.partition(" ")
            if space:
                found.setdefault(first, {})[second] = weight
        return found


def load(file: Path) -> Weights:
    """The weights in `file`. Raises ModelError where it is missing, or another file than the package names."""
    with opened(file, _REMEDY) as held:
        return Weights(
            terms=dict(
                zip(
                    held["terms"].tobytes().decode("utf-8").split("\n"),
                    held["weights"].astype(float).tolist(),
                    strict=True,
                )
            ),
            bias=float(held["bias"][0]),
            page=tuple(held["page"].astype(float).tolist()),
        )


@cache
def loaded() -> Weights:
    """The weights that Dateline ships."""
    return load(WEIGHTS)
