"""A folder of sentences -> the weights of `code/learned/acts.py`.

A large net, MiniLM whole, learns their labels, and a small one learns to answer as it does. The large one would cost as
much as all else that is done with a page; the small one, at a quarter of its work, answers nearly as well.
"""

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from dateline.code.learned.weights import WEIGHTS
from dateline.ontology.words import event_types
from dateline.train.acts.told import Told, told, untold
from dateline.train.minilm import prepared
from dateline.weights import name_it

LARGE = 6  # layers
FROZEN = 2  # of them
SMALL = (0, 2, 4)  # the large net's layers that the small one starts from
WIDE = 512  # units of the middle of its layers; the large net's have 1,536
SEED = 7
LOOKED_AT = 600  # sentences by which the units that do most are chosen
CHECKED = 300  # sentences on which the file is compared with the net
AXES = {"ids": {0: "sentences", 1: "pieces"}, "scores": {0: "sentences", 1: "pieces"}}


def train(folder: Path, out: Path, say: Callable[[str], None]) -> None:
    """Trains on what `folder` holds and writes `out`. Raises ModelError where the extra `train` is missing, or there
    are no sentences."""
    minilm = prepared(SEED)
    import torch  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    from dateline.train.acts.fit import inputs  # noqa: PLC0415
    from dateline.train.export import check, export  # noqa: PLC0415

    labelled, bare = told(folder), untold(folder)
    telling = sum(bool(each.types) for each in labelled)
    say(f"{len(labelled)} sentences, {telling} tell of an act; {len(bare)} without labels")
    vocabulary = (minilm / "vocab.txt").read_text("utf-8").splitlines()
    words, types = {word: number for number, word in enumerate(vocabulary)}, sorted(event_types())
    net = _smaller(_taught(minilm, labelled, words, types, say), labelled, bare, words, types, say)
    sample = {"ids": torch.tensor([[101, 2019, 3123, 102], [101, 2019, 102, 0]])}
    digest = export(net, sample, AXES, {"vocabulary": vocabulary, "types": types}, out)
    checked = random.Random(SEED).sample(labelled, min(len(labelled), CHECKED))
    gap = check(net, out, ({"ids": inputs([each], words)} for each in checked), lambda scores: scores[0].mean(0))
    if out.resolve() == WEIGHTS:
        name_it(WEIGHTS)
    say(f"{out}: {out.stat().st_size:,} bytes, SHA-256 {digest}; its shares are the net's within {gap:.4f} in the mean")


def _taught(
    minilm: Path, labelled: Sequence[Told], words: dict[str, int], types: Sequence[str], say: Callable[[str], None]
) -> Any:
    """The large net, taught by labels."""
    from dateline.train.acts.fit import Course, against_labels, fit, inputs, start_answers  # noqa: PLC0415
    from dateline.train.net import Whole  # noqa: PLC0415

    net = Whole(LARGE, len(words), len(types))
    net.start_from(minilm)
    start_answers(net)
    course = Course(rates=(1e-4, 2e-3), frozen=FROZEN)
    fit(net, labelled, course, lambda batch: against_labels(net.told(inputs(batch, words)), batch, types), say)
    return net


def _smaller(
    large: Any,
    labelled: Sequence[Told],
    bare: Sequence[str],
    words: dict[str, int],
    types: Sequence[str],
    say: Callable[[str], None],
) -> Any:
    """The small net, taught by the large one."""
    from dateline.train.acts.clauses import clauses  # noqa: PLC0415
    from dateline.train.acts.distil import distil, start_from  # noqa: PLC0415
    from dateline.train.acts.fit import inputs  # noqa: PLC0415
    from dateline.train.net import Whole  # noqa: PLC0415

    texts = [*(each.text for each in labelled), *bare]
    lessons: dict[str, Told | None] = dict.fromkeys([*texts, *clauses(texts)])
    lessons |= {each.text: each for each in labelled}
    net = Whole(len(SMALL), len(words), len(types), WIDE)
    looked_at = random.Random(SEED).sample(labelled, min(len(labelled), LOOKED_AT))
    start_from(net, large, SMALL, [inputs([each], words) for each in looked_at])
    distil(large, net, lessons, words, types, say)
    return net
