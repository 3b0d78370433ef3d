"""Labelled sentences -> a trained net. Everything random is seeded, and sums are of one thread."""

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]

from dateline.code.learned.acts import WINDOW
from dateline.code.status.model.pieces import pieces
from dateline.train.acts.told import Told
from dateline.train.net import Whole

EPOCHS = 5
BATCH = 16  # sentences
RATES = (1e-4, 2e-3)  # of the layers, of the answers
WARM = 60  # steps until the rates are reached; after that they fall in a line
FROZEN = 1  # lowest layers that stay as they are, as the vectors of words do
RARE = -3.5  # where the answers start: a type is told of in few sentences
ALIKE = 60  # characters within which sentences are of like length


def fit(
    net: Whole, sentences: Sequence[Told], words: Mapping[str, int], types: Sequence[str], say: Callable[[str], None]
) -> None:
    """Trains `net`, which answers with `types`, on sentences in the pieces of `words`."""
    draw = random.Random(len(sentences))
    net.freeze(FROZEN)
    nn.init.zeros_(net.answers.weight)
    nn.init.constant_(net.answers.bias, RARE)
    moved = [weights for weights in net.layers.parameters() if weights.requires_grad]
    groups = [{"params": moved, "lr": RATES[0]}, {"params": net.answers.parameters(), "lr": RATES[1]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * len(_batches(sentences, draw))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / WARM) * (1 - step / steps)
    )
    net.train()
    for epoch in range(EPOCHS):
        lost = 0.0
        for batch in _batches(sentences, draw):
            loss = _loss(net, batch, words, types)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            lost += float(loss.detach()) * len(batch)
        say(f"epoch {epoch + 1} of {EPOCHS}: loss {lost / len(sentences):.3f} a sentence")
    net.eval()


def inputs(batch: Sequence[Told], words: Mapping[str, int]) -> Any:
    """The pieces of the sentences, filled up to the longest."""
    found = [pieces(each.text, words).ids[: WINDOW - 2] for each in batch]
    ids = torch.zeros(len(batch), 2 + max(map(len, found)), dtype=torch.long)
    for row, each in enumerate(found):
        ids[row, : len(each) + 2] = torch.tensor([words["[CLS]"], *each, words["[SEP]"]])
    return ids


def _batches(sentences: Sequence[Told], draw: random.Random) -> list[list[Told]]:
    """Sentences of like length together, in random order."""
    order = sorted(sentences, key=lambda each: len(each.text) // ALIKE + draw.random())
    made = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    draw.shuffle(made)
    return made


def _loss(net: Whole, batch: Sequence[Told], words: Mapping[str, int], types: Sequence[str]) -> Any:
    wanted = torch.tensor([[float(type_ in each.types) for type_ in types] for each in batch])
    known = torch.tensor([[float(type_ not in each.open) for type_ in types] for each in batch])
    losses = nn.functional.binary_cross_entropy_with_logits(net(inputs(batch, words)), wanted, reduction="none")
    return (losses * known).sum() / len(batch)
