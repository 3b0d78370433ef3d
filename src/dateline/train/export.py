"""A trained net -> the file of weights: ONNX, matrices in 8 bits, with vocabulary and types in it; and its SHA-256."""

import hashlib
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch  # type: ignore[import-not-found, unused-ignore]

from dateline.errors import ModelError
from dateline.train.examples import Example
from dateline.train.fit import inputs
from dateline.train.net import Net

NEAR = 0.1  # shares of the net and of the file differ by at most that, in the mean


def export(net: Net, words: Sequence[str], types: Sequence[str], out: Path) -> str:
    """Writes `out`; returns its SHA-256."""
    import onnx  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415  (slow)
    from onnxruntime.quantization import (  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415
        QuantType,
        quantize_dynamic,
    )

    net.eval()  # or words are dropped at random in the file as well
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        whole = Path(folder) / "whole.onnx"
        free = {0: "sentences", 1: "pieces"}
        torch.onnx.export(
            net,
            (torch.tensor([[101, 2019, 3123, 102], [101, 2019, 102, 0]]), torch.tensor([[0, 1, 2], [0, 1, 1]])),
            str(whole),
            input_names=["ids", "at"],
            output_names=["scores"],
            dynamic_axes={"ids": free, "at": {0: "sentences", 1: "places"}, "scores": {0: "sentences", 1: "places"}},
            opset_version=17,
            dynamo=False,  # the other exporter needs further packages
        )
        # Seven bits of weights: with eight, processors without VNNI overflow and answer differently.
        quantize_dynamic(whole, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    model = onnx.load(str(out))
    onnx.helper.set_model_props(model, {"vocabulary": "\n".join(words), "types": " ".join(types)})
    onnx.save(model, str(out))
    return hashlib.sha256(out.read_bytes()).hexdigest()


def check(net: Net, out: Path, examples: Sequence[Example]) -> float:
    """The mean difference of shares between the net and the file. Raises ModelError where they do not agree."""
    import onnxruntime  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

    session = onnxruntime.InferenceSession(str(out), providers=["CPUExecutionProvider"])
    gaps: list[float] = []
    for each in examples:
        ids, at = inputs([each])
        with torch.no_grad():
            wanted = torch.sigmoid(net(ids, at)[0, 1:, 0]).numpy()
        (found,) = session.run(None, {"ids": ids.numpy(), "at": at.numpy()})
        gaps += np.abs(wanted - 1 / (1 + np.exp(-found[0, 1:, 0]))).tolist()
    gap = sum(gaps) / len(gaps)
    if gap > NEAR:
        raise ModelError(f"{out}: its shares differ from the net's by {gap:.3f} in the mean; it is not the same reader")
    return gap
