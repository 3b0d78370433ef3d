"""Sentences and a loss -> a trained net. Everything random is seeded, and sums are of one thread."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]

from dateline.code.learned.acts import WINDOW
from dateline.code.status.model.pieces import pieces
from dateline.train.acts.told import Told
from dateline.train.net import Whole

EPOCHS = 5
BATCH = 16  # sentences
WARM = 60  # steps until the rates are reached; after that they fall in a line
RARE = -3.5  # where the answers start: a type is told of in few sentences
ALIKE = 60  # characters within which sentences are of like length


class Lesson(Protocol):
    """What a net is taught with: a sentence, and whatever the loss asks of it."""

    @property
    def text(self) -> str:
        """The sentence."""
        ...


L = TypeVar("L", bound=Lesson)


@dataclass(frozen=True, slots=True)
class Course:
    """How a net is taught: `rates` of its layers and of its answers; the lowest `frozen` layers stay as they are, as
    the vectors of words do."""

    rates: tuple[float, float]
    frozen: int


def fit(
    net: Whole, lessons: Sequence[L], course: Course, loss: Callable[[Sequence[L]], Any], say: Callable[[str], None]
) -> None:
    """Trains `net` on `lessons`; `loss` is that of a batch of them, a mean over sentences."""
    draw = random.Random(len(lessons))
    net.freeze(course.frozen)
    moved = [weights for weights in net.layers.parameters() if weights.requires_grad]
    groups = [{"params": moved, "lr": course.rates[0]}, {"params": net.answers.parameters(), "lr": course.rates[1]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * len(_batches(lessons, draw))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / WARM) * (1 - step / steps)
    )
    net.train()
    for epoch in range(EPOCHS):
        lost = 0.0
        for batch in _batches(lessons, draw):
            lesson = loss(batch)
            optimiser.zero_grad()
            lesson.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            lost += float(lesson.detach()) * len(batch)
        say(f"epoch {epoch + 1} of {EPOCHS}: loss {lost / len(lessons):.3f} a sentence")
    net.eval()


def start_answers(net: Whole) -> None:
    """Let `net` answer at first that nothing is told of."""
    nn.init.zeros_(net.answers.weight)
    nn.init.constant_(net.answers.bias, RARE)


def inputs(batch: Sequence[Lesson], words: Mapping[str, int]) -> Any:
    """The pieces of the sentences, filled up to the longest."""
    found = [pieces(each.text, words).ids[: WINDOW - 2] for each in batch]
    ids = torch.zeros(len(batch), 2 + max(map(len, found)), dtype=torch.long)
    for row, each in enumerate(found):
        ids[row, : len(each) + 2] = torch.tensor([words["[CLS]"], *each, words["[SEP]"]])
    return ids


def against_labels(scores: Any, batch: Sequence[Told], types: Sequence[str]) -> Any:
    """How far `scores` are from what the labels of the batch say; what is open does not count."""
    wanted = torch.tensor([[float(type_ in each.types) for type_ in types] for each in batch])
    known = torch.tensor([[float(type_ not in each.open) for type_ in types] for each in batch])
    losses = nn.functional.binary_cross_entropy_with_logits(scores, wanted, reduction="none")
    return (losses * known).sum() / len(batch)


def _batches(lessons: Sequence[L], draw: random.Random) -> list[list[L]]:
    """Sentences of like length together, in random order."""
    order = sorted(lessons, key=lambda each: len(each.text) // ALIKE + draw.random())
    made = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    draw.shuffle(made)
    return made
