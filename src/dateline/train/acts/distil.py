"""A trained net and sentences -> a smaller net that answers as it does (knowledge distillation, Hinton et al. 2015).

The small net starts from some of the layers of the large one, with those units of their middles that do most. It is
taught to give the same shares: on the labelled sentences, where the labels count as well, on the clauses of those, and
on sentences without labels.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]

from dateline.train.acts.fit import Course, against_labels, fit, inputs
from dateline.train.acts.told import Told
from dateline.train.net import Whole

COURSE = Course(rates=(2e-4, 2e-3), frozen=0)
LABELS = 0.5  # what labels count beside the large net's shares


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence with the large net's `scores` of the types; `told` is what its labels say, where it has some."""

    text: str
    scores: Any
    told: Told | None


def distil(
    large: Whole,
    small: Whole,
    lessons: Mapping[str, Told | None],
    words: Mapping[str, int],
    types: Sequence[str],
    say: Callable[[str], None],
) -> None:
    """Trains `small` to answer as `large` does; `lessons` are sentences with their labels, where they have some."""
    shown = list(_shown(large, lessons, words))

    def loss(batch: Sequence[Shown]) -> Any:
        scores = small.told(inputs(batch, words))
        wanted = torch.sigmoid(torch.stack([each.scores for each in batch]))
        lost = nn.functional.binary_cross_entropy_with_logits(scores, wanted, reduction="sum") / len(batch)
        rows = [row for row, each in enumerate(batch) if each.told is not None]
        if not rows:
            return lost
        told = [each.told for each in batch if each.told is not None]
        return lost + LABELS * against_labels(scores[rows], told, types) * len(rows) / len(batch)

    fit(small, shown, COURSE, loss, say)


def start_from(small: Whole, large: Whole, layers: Sequence[int], asked: Sequence[Any]) -> None:
    """Take over from `large` its vectors, its answers, and the `layers` of its layers, with those units of their
    middles that do most on the batches `asked`."""
    kept = _busiest(large, layers, asked, small.layers[0].wide.out_features)
    small.words.load_state_dict(large.words.state_dict())
    small.places.load_state_dict(large.places.state_dict())
    small.norm.load_state_dict(large.norm.state_dict())
    small.answers.load_state_dict(large.answers.state_dict())
    for ours, number in zip(small.layers, layers, strict=True):
        theirs = dict(large.layers[number].state_dict())
        for name in ("wide.weight", "wide.bias"):
            theirs[name] = theirs[name][kept[number]]
        theirs["narrow.weight"] = theirs["narrow.weight"][:, kept[number]]
        ours.load_state_dict(theirs)


def _busiest(net: Whole, layers: Sequence[int], asked: Sequence[Any], most: int) -> dict[int, Any]:
    """Of each layer the `most` units of its middle that add most to its states."""
    done = {number: torch.zeros(net.layers[number].wide.out_features) for number in layers}

    def watch(number: int) -> Callable[[Any, Any, Any], None]:
        def add(_: Any, __: Any, states: Any) -> None:
            done[number] += nn.functional.gelu(states).abs().sum((0, 1))

        return add

    watched = [net.layers[number].wide.register_forward_hook(watch(number)) for number in layers]
    with torch.no_grad():
        for ids in asked:
            net(ids)
    for each in watched:
        each.remove()
    weight = {number: did * net.layers[number].narrow.weight.norm(dim=0) for number, did in done.items()}
    return {number: torch.topk(each, most).indices.sort().values for number, each in weight.items()}


def _shown(large: Whole, lessons: Mapping[str, Told | None], words: Mapping[str, int]) -> Iterator[Shown]:
    with torch.no_grad():
        for text, told in lessons.items():
            yield Shown(text, large.told(inputs([Shown(text, None, None)], words))[0], told)
