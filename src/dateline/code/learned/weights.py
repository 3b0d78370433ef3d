"""The file of weights that the package holds -> a session that computes with it, checked and loaded at first use.

`dateline/weights.toml` says which file it is, `acts.toml` how its answers are weighed. The file itself has the
vocabulary and the event types in it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dateline.weights import checked

WEIGHTS = Path(__file__).with_name("acts.onnx")
FACTS = Path(__file__).with_name("acts.toml")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A session with what its file says of itself: numbers of word pieces, and the types in order of its answers."""

    session: Any
    vocabulary: Mapping[str, int]
    types: tuple[str, ...]


def load(weights: Path, digest: str | None = None) -> Loaded:
    """The session of the file `weights`. Raises ModelError where it is missing or its SHA-256 is not `digest` (our own
    file's, unless said)."""
    import onnxruntime  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415  (only where a text is read)

    content = checked(weights, _REMEDY, digest)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # sums of several threads differ from run to run
    session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    said = session.get_modelmeta().custom_metadata_map
    words = said["vocabulary"].split("\n")
    return Loaded(session, {word: number for number, word in enumerate(words)}, tuple(said["types"].split()))


_REMEDY = 'install dateline again, or read with the setting reader = "rules"'


@cache
def facts() -> Mapping[str, float]:
    """The shares that `acts.toml` asks for."""
    found: dict[str, float] = tomllib.loads(FACTS.read_text("utf-8"))["shares"]
    return found


@cache
def loaded() -> Loaded:
    """The session of the weights that Dateline ships."""
    return load(WEIGHTS)
