"""A folder of labelled sentences -> the weights of `code/learned/acts.py`."""

import random
from collections.abc import Callable
from pathlib import Path

from dateline.code.learned.acts import WEIGHTS
from dateline.ontology.words import event_types
from dateline.train.acts.told import told
from dateline.train.minilm import prepared
from dateline.weights import name_it

LAYERS = 3
# The first, most frequent, of MiniLM's: other words are read in smaller pieces, and the file is half as large.
PIECES = 14_000
SEED = 7
CHECKED = 300  # sentences on which the file is compared with the net
AXES = {"ids": {0: "sentences", 1: "pieces"}, "scores": {0: "sentences"}}


def train(sentences: Path, out: Path, say: Callable[[str], None]) -> None:
    """Trains on what the folder `sentences` holds and writes `out`. Raises ModelError where the extra `train` is
    missing, or there are no sentences."""
    folder = prepared(SEED)
    import torch  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    from dateline.train.acts.fit import fit, inputs  # noqa: PLC0415
    from dateline.train.export import check, export  # noqa: PLC0415
    from dateline.train.net import Whole  # noqa: PLC0415

    labelled = told(sentences)
    say(f"{len(labelled)} sentences, {sum(bool(each.types) for each in labelled)} tell of an act")
    vocabulary = (folder / "vocab.txt").read_text("utf-8").splitlines()[:PIECES]
    words, types = {word: number for number, word in enumerate(vocabulary)}, sorted(event_types())
    net = Whole(LAYERS, PIECES, len(types))
    net.start_from(folder)
    fit(net, labelled, words, types, say)
    sample = {"ids": torch.tensor([[101, 2019, 3123, 102], [101, 2019, 102, 0]])}
    digest = export(net, sample, AXES, {"vocabulary": vocabulary, "types": types}, out)
    checked = random.Random(SEED).sample(labelled, min(len(labelled), CHECKED))
    gap = check(net, out, ({"ids": inputs([each], words)} for each in checked), lambda scores: scores[0])
    if out.resolve() == WEIGHTS:
        name_it(WEIGHTS)
    say(f"{out}: {out.stat().st_size:,} bytes, SHA-256 {digest}; its shares are the net's within {gap:.4f} in the mean")
