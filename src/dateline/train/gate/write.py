"""The gate's weights -> the file that the package holds."""

from hashlib import sha256
from pathlib import Path

import numpy as np

from dateline.gate.weights import Weights


def write(weights: Weights, out: Path) -> str:
    """Write `weights` to `out`. Returns the SHA-256 of the file."""
    terms = sorted(weights.terms)
    with out.open("wb") as file:
        np.savez_compressed(
            file,
            terms=np.frombuffer("\n".join(terms).encode("utf-8"), dtype=np.uint8),
            weights=np.array([weights.terms[term] for term in terms], dtype=np.float16),
            bias=np.array([weights.bias]),
            page=np.array(weights.page),
        )
    return sha256(out.read_bytes()).hexdigest()
