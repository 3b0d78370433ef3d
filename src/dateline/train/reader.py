"""Corpora -> the learned reader's weights: `dateline train reader`."""

import random
from collections.abc import Callable
from pathlib import Path

from dateline.code.learned.weights import WEIGHTS
from dateline.train.examples import Example, examples, types
from dateline.train.minilm import prepared
from dateline.weights import name_it

LAYERS = 3
SEED = 7
CHECKED = 500  # examples on which the file is compared with the net
AXES = {
    "ids": {0: "sentences", 1: "pieces"},
    "at": {0: "sentences", 1: "places"},
    "scores": {0: "sentences", 1: "places"},
}


def train(corpora: Path, out: Path, say: Callable[[str], None]) -> None:
    """Trains on `corpora` and writes `out`. Raises ModelError where the extra `train` or a corpus is missing."""
    folder = prepared(SEED)
    import torch  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    from dateline.train.export import check, export  # noqa: PLC0415
    from dateline.train.fit import fit, inputs  # noqa: PLC0415
    from dateline.train.net import Net  # noqa: PLC0415

    draw = random.Random(SEED)
    words = (folder / "vocab.txt").read_text("utf-8").splitlines()
    given: list[Example] = []
    for name, found in examples(corpora, {word: number for number, word in enumerate(words)}, draw):
        telling = sum(target.tells for each in found for target in each.targets)
        asked = sum(len(each.targets) for each in found)
        say(f"{name}: {len(found)} sentences, {asked} words, {telling} tell of an act")
        given += found
    net = Net(LAYERS, len(types()))
    net.start_from(folder)
    fit(net, given, draw, say)
    sample = {"ids": torch.tensor([[101, 2019, 3123, 102], [101, 2019, 102, 0]])}
    sample["at"] = torch.tensor([[0, 1, 2], [0, 1, 1]])
    digest = export(net, sample, AXES, {"vocabulary": words, "types": types()}, out)
    checked = (dict(zip(sample, inputs([each]), strict=True)) for each in draw.sample(given, min(len(given), CHECKED)))
    gap = check(net, out, checked, lambda scores: scores[0, 1:, 0])
    if out.resolve() == WEIGHTS:
        name_it(WEIGHTS)
    say(f"{out}: {out.stat().st_size:,} bytes, SHA-256 {digest}; its shares are the net's within {gap:.4f} in the mean")
