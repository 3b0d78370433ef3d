"""The gate's weights -> the file that the package holds."""

from pathlib import Path

import numpy as np

from dateline.gate.weights import Weights


def write(weights: Weights, out: Path) -> None:
    """Write `weights` to `out`."""
    terms = sorted(weights.terms)
    with out.open("wb") as file:
        np.savez_compressed(
            file,
            terms=np.frombuffer("\n".join(terms).encode("utf-8"), dtype=np.uint8),
            weights=np.array([weights.terms[term] for term in terms], dtype=np.float16),
            bias=np.array([weights.bias]),
            page=np.array(weights.page),
        )
