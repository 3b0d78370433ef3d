"""Examples -> a trained net. Everything random is seeded, and sums are of one thread."""

import random
from collections.abc import Callable, Sequence
from typing import Any

import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]

from dateline.train.examples import Example
from dateline.train.net import Net

EPOCHS = 1
BATCH = 900  # word pieces, filling included
RATES = (1.2e-4, 1e-3)  # of the layers, of the answers
WARM = 60  # steps until the rates are reached; after that they fall in a line, to LEAST of them
LEAST = 0.02
FROZEN = 1  # lowest layers that stay as they are, as the embeddings do
SMOOTH = 0.02  # how far from sure a label is
TYPES = 0.5  # what types count for, beside whether a word tells of an act


def fit(net: Net, examples: Sequence[Example], draw: random.Random, say: Callable[[str], None]) -> None:
    """Trains `net`."""
    net.freeze(FROZEN)
    moved = [weights for weights in net.layers.parameters() if weights.requires_grad]
    groups = [{"params": moved, "lr": RATES[0]}, {"params": net.answers.parameters(), "lr": RATES[1]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * len(batches(examples, draw))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / WARM) * max(LEAST, 1 - step / steps)
    )
    net.train()
    for layer in net.layers[:FROZEN]:
        layer.eval()
    step, lost = 0, 0.0
    for _ in range(EPOCHS):
        for batch in batches(examples, draw):
            loss = _loss(net, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step, lost = step + 1, lost + float(loss.detach())
            if step % 50 == 0:
                say(f"step {step} of {steps}: loss {lost / 50:.4f}")
                lost = 0.0
    net.eval()


def batches(examples: Sequence[Example], draw: random.Random) -> list[list[Example]]:
    """Sentences of like length together, in random order."""
    made: list[list[Example]] = [[]]
    for each in sorted(examples, key=lambda example: len(example.ids) + 4 * draw.random()):
        if made[-1] and (len(made[-1]) + 1) * len(each.ids) > BATCH:
            made.append([])
        made[-1].append(each)
    draw.shuffle(made)
    return made


def inputs(batch: Sequence[Example]) -> tuple[Any, Any]:
    """The pieces and the places of `batch`, filled up to the longest."""
    ids = torch.zeros(len(batch), max(len(each.ids) for each in batch), dtype=torch.long)
    at = torch.zeros(len(batch), 1 + max(len(each.targets) for each in batch), dtype=torch.long)
    for row, each in enumerate(batch):
        ids[row, : len(each.ids)] = torch.tensor(each.ids)
        at[row, 1 : 1 + len(each.targets)] = torch.tensor([target.at for target in each.targets])
    return ids, at


def _loss(net: Net, batch: Sequence[Example]) -> Any:
    scores = net(*inputs(batch))
    places = [(row, column, target) for row, each in enumerate(batch) for column, target in enumerate(each.targets, 1)]
    found = scores[[row for row, _, _ in places], [column for _, column, _ in places]]
    weights = torch.tensor([target.weight for _, _, target in places])
    tells = torch.tensor([1 - SMOOTH if target.tells else SMOOTH for _, _, target in places])
    loss = (nn.functional.binary_cross_entropy_with_logits(found[:, 0], tells, reduction="none") * weights).sum()
    typed = [number for number, (_, _, target) in enumerate(places) if target.types]
    if typed:
        allowed = torch.full((len(typed), found.shape[1] - 1), -1e9)
        for row, number in enumerate(typed):
            allowed[row, list(places[number][2].types)] = 0
        shares = nn.functional.log_softmax(found[typed, 1:], -1)
        loss = loss - TYPES * (torch.logsumexp(shares + allowed, -1) * weights[typed]).sum()
    return loss / len(places)
