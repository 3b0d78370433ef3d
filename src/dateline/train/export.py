"""A trained net -> the file of weights: ONNX, matrices in 8 bits, with vocabulary and types in it; and its SHA-256."""

import hashlib
import tempfile
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found, unused-ignore]

from dateline.errors import ModelError

NEAR = 0.1  # shares of the net and of the file differ by at most that, in the mean

Axes = Mapping[
    str, Mapping[int, str]
]  # of each input, and of the scores: which of its lengths are free, and their names


def export(net: Any, given: Mapping[str, Any], axes: Axes, said: Mapping[str, Sequence[str]], out: Path) -> str:
    """Writes `out`, a net that takes inputs like `given`; returns its SHA-256. `said`: its vocabulary and types."""
    import onnx  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415  (slow)
    from onnxruntime.quantization import (  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415
        QuantType,
        quantize_dynamic,
    )

    net.eval()  # or words are dropped at random in the file as well
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            net,
            tuple(given.values()),
            str(whole),
            input_names=list(given),
            output_names=["scores"],
            dynamic_axes={name: dict(free) for name, free in axes.items()},
            opset_version=17,
            dynamo=False,  # the other exporter needs further packages
        )
        # Seven bits of weights: with eight, processors without VNNI overflow and answer differently.
        quantize_dynamic(whole, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    model = onnx.load(str(out))
    words, types = "\n".join(said["vocabulary"]), " ".join(said["types"])
    onnx.helper.set_model_props(model, {"vocabulary": words, "types": types})
    onnx.save(model, str(out))
    return hashlib.sha256(out.read_bytes()).hexdigest()


def check(net: Any, out: Path, asked: Iterable[Mapping[str, Any]], part: Callable[[Any], Any]) -> float:
    """The mean difference of shares between the net and the file, on inputs `asked`; `part` of their scores are
    shares. Raises ModelError where they do not agree."""
    import onnxruntime  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

    session = onnxruntime.InferenceSession(str(out), providers=["CPUExecutionProvider"])
    gaps: list[float] = []
    for given in asked:
        with torch.no_grad():
            wanted = _shares(part(net(*given.values()).numpy()))
        (found,) = session.run(None, {name: tensor.numpy() for name, tensor in given.items()})
        gaps += np.abs(wanted - _shares(part(found))).ravel().tolist()
    gap = sum(gaps) / len(gaps)
    if gap > NEAR:
        raise ModelError(f"{out}: its shares differ from the net's by {gap:.3f} in the mean; it is not the same net")
    return gap


def _shares(scores: Any) -> Any:
    return 1 / (1 + np.exp(-scores))
