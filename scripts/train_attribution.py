"""Train the nets by which candidate attributions are weighed; docs/models/attribution.md says what they are.

    python -m pip install torch==2.13.0
    python scripts/train_attribution.py CORPUS.jsonl [OUT]     OUT: the package's own weights.npz unless said

CORPUS holds a document a line: {"text", "attributions": [{"sources", "cues", "contents": [{"start", "end"}]}]}. The
same corpus and the same release of torch give the same weights on the same kind of processor.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch  # type: ignore[import-not-found, unused-ignore]

from dateline.code.attribution.features import features
from dateline.code.attribution.find import parse, to_weigh
from dateline.code.attribution.net import WEIGHTS
from dateline.code.attribution.reach import Reached
from dateline.code.attribution.slots import Slots, slots_of_content, slots_of_cue
from dateline.code.attribution.vectors import WIDTH, vector
from dateline.weights import name_it

RARE = 40  # examples that must have a feature for it to be used
HIDDEN = 32
DROPPED = 0.2
DECAY = 0.05
RATE = 2e-3  # falls to nothing over the epochs
EPOCHS = 3
CUES, CHOICES = 256, 128  # a batch
SEED = 1
RIGHT = 0.5  # overlap (Dice) with gold from which a content is right, as the scorer has it
SLACK = 0.1  # by which another stretch of a cue may overlap less and still count as its best
WORD = re.compile(r"[^\W_]+")

Names = frozenset[str]


@dataclass(frozen=True)
class Stretch:
    """One stretch that a cue may tell: what is seen of it, and how far it is what each gold one with that cue tells."""

    names: Names
    of_cue: Slots
    of_content: Slots
    overlaps: dict[int, float]  # by the number of the gold attribution

    @property
    def overlap(self) -> float:
        """The most of them."""
        return max(self.overlaps.values(), default=0.0)


@dataclass(frozen=True)
class Given:
    """Examples: their features and words, and the numbers of the features that are used."""

    names: Sequence[Names]
    slots: Sequence[Slots]
    used: dict[str, int]


class Net(torch.nn.Module):  # type: ignore[misc, unused-ignore]
    """A weighted sum of features, and one hidden layer over them and the vectors of words."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        self.given = given
        self.words = sorted({word for slots in given.slots for word in slots if word is not None})
        table = np.stack([np.zeros(WIDTH, np.float32), *(vector(word) for word in self.words)])
        self.spread = float(table.std())
        self.table = torch.tensor(table / self.spread)
        numbers: dict[str | None, int] = {word: at + 1 for at, word in enumerate(self.words)}
        numbers[None] = 0
        self.at = torch.tensor([[numbers[word] for word in slots] for slots in given.slots])
        count = len(given.used)
        self.plain = torch.nn.EmbeddingBag(count, 1, mode="sum")
        self.hidden = torch.nn.EmbeddingBag(count, HIDDEN, mode="sum")
        self.placed = torch.nn.Linear(self.at.shape[1] * WIDTH, HIDDEN)
        self.out = torch.nn.Linear(HIDDEN, 1)
        self.drop = torch.nn.Dropout(DROPPED)
        torch.nn.init.zeros_(self.plain.weight)
        torch.nn.init.normal_(self.hidden.weight, std=0.05)
        torch.nn.init.normal_(self.placed.weight, std=0.005)
        torch.nn.init.zeros_(self.placed.bias)

    def forward(self, which: Sequence[int]) -> Any:
        """Scores of the examples `which`."""
        columns: list[int] = []
        starts = []
        for number in which:
            starts.append(len(columns))
            columns += sorted(self.given.used[name] for name in self.given.names[number] if name in self.given.used)
        bags = (torch.tensor(columns), torch.tensor(starts))
        layer = self.hidden(*bags) + self.placed(self.drop(self.table[self.at[list(which)]].flatten(1)))
        return (self.plain(*bags) + self.out(self.drop(torch.relu(layer)))).squeeze(1)

    def arrays(self, name: str) -> dict[str, Any]:
        """What the package reads of the net, under `name`."""
        found = {
            "plain": self.plain.weight[:, 0],
            "hidden": self.hidden.weight,
            "words": self.placed.weight.T / self.spread,
            "start": self.placed.bias,
            "out": self.out.weight[0],
            "bias": self.out.bias,
        }
        names = np.frombuffer("\n".join(self.given.used).encode(), dtype=np.uint8)
        halved = {f"{name}.{key}": value.detach().numpy().astype(np.float16) for key, value in found.items()}
        return halved | {f"{name}.names": names}


def main() -> None:
    """Train and write."""
    corpus = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else WEIGHTS
    torch.set_num_threads(1)  # sums of several threads differ from run to run
    torch.use_deterministic_algorithms(True)
    rows = [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]
    told = [_cues(row) for row in rows]
    cues = [stretches for each in told for stretches in each]
    found = _train_cue(cues, [right for each in told for right in _best(each)]).arrays("cue") | _train_content(
        cues
    ).arrays("content")
    np.savez_compressed(out, allow_pickle=False, **found)
    if out == WEIGHTS:
        name_it(WEIGHTS)
    print(f"{len(rows)} documents, {len(cues)} cues -> {out}, {out.stat().st_size:,} bytes")


def _best(cues: Sequence[list[Stretch]]) -> list[bool]:
    """Of each cue of a document, whether it has a stretch right and no other has more of the same gold attribution."""
    most: dict[int, float] = {}
    for stretch in (stretch for stretches in cues for stretch in stretches):
        for number, overlap in stretch.overlaps.items():
            most[number] = max(overlap, most.get(number, RIGHT))
    return [
        any(overlap >= most[number] for stretch in stretches for number, overlap in stretch.overlaps.items())
        for stretches in cues
    ]


def _train_cue(cues: Sequence[list[Stretch]], right: Sequence[bool]) -> Net:
    names = [frozenset().union(*(each.names for each in stretches)) for stretches in cues]
    net = _net(names, [stretches[0].of_cue for stretches in cues])
    wanted = torch.tensor([float(each) for each in right])
    for batch, step in _steps(net, len(cues), CUES):
        step(torch.nn.functional.binary_cross_entropy_with_logits(net(batch), wanted[batch]))
    return net


def _train_content(cues: Sequence[list[Stretch]]) -> Net:
    """To choose among the stretches of a cue: all that are right share what is to be likely."""
    choices = [each for each in cues if len(each) > 1 and max(stretch.overlap for stretch in each) >= RIGHT]
    flat = [stretch for stretches in choices for stretch in stretches]
    net = _net([each.names for each in flat], [each.of_content for each in flat])
    firsts = np.cumsum([0, *(len(each) for each in choices)])
    for batch, step in _steps(net, len(choices), CHOICES):
        which = [at for choice in batch for at in range(firsts[choice], firsts[choice + 1])]
        owner = torch.tensor([place for place, choice in enumerate(batch) for _ in choices[choice]])
        best = [max(stretch.overlap for stretch in choices[choice]) for choice in batch]
        right = [
            stretch.overlap >= max(RIGHT, most - SLACK)
            for choice, most in zip(batch, best, strict=True)
            for stretch in choices[choice]
        ]
        scores = net(which)
        raised = torch.exp(scores - scores.max().detach())
        every = torch.zeros(len(batch)).index_add(0, owner, raised)
        good = torch.zeros(len(batch)).index_add(0, owner, raised * torch.tensor(right))
        step(-torch.log(good / every + 1e-9).mean())
    return net


def _net(names: Sequence[Names], slots: Sequence[Slots]) -> Net:
    torch.manual_seed(SEED)
    counts = Counter(name for each in names for name in each)
    kept = sorted(name for name, count in counts.items() if count >= RARE)
    return Net(Given(names, slots, {name: at for at, name in enumerate(kept)}))


def _steps(net: Net, count: int, size: int) -> Iterator[tuple[list[int], Any]]:
    """The batches of all epochs, each with the function that learns from its loss."""
    free = [net.out.weight, net.out.bias, net.placed.bias]
    held = [net.plain.weight, net.hidden.weight, net.placed.weight]
    optimiser = torch.optim.AdamW([{"params": held, "weight_decay": DECAY}, {"params": free, "weight_decay": 0.0}])
    order = np.random.default_rng(SEED)
    total = EPOCHS * -(-count // size)
    done = 0

    def step(loss: Any) -> None:
        for group in optimiser.param_groups:
            group["lr"] = RATE * max(0.02, 1 - done / total)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()

    for _ in range(EPOCHS):
        mixed = order.permutation(count).tolist()
        for start in range(0, count, size):
            yield mixed[start : start + size], step
            done += 1


def _cues(row: dict[str, Any]) -> list[list[Stretch]]:
    """The cues of a document, each with its stretches."""
    text = row["text"]
    gold = [
        (_spans(attribution["cues"]), _words(text, _spans(attribution["contents"])))
        for attribution in row["attributions"]
    ]
    found: dict[int, list[Stretch]] = {}
    for candidate in to_weigh(parse(text), text)[0]:
        found.setdefault(candidate.at, []).append(_stretch(candidate, text, gold))
    return list(found.values())


def _stretch(candidate: Reached, text: str, gold: Sequence[tuple[list[tuple[int, int]], set[int]]]) -> Stretch:
    cue = candidate.raw.sentence.span(*candidate.raw.cue)
    told = _words(text, [candidate.content])
    overlaps = {
        number: 2 * len(told & words) / max(1, len(told) + len(words))
        for number, (cues, words) in enumerate(gold)
        if any(start < cue.end and cue.start < end for start, end in cues)
    }
    names = frozenset(features(candidate))
    return Stretch(names, slots_of_cue(candidate), slots_of_content(candidate), overlaps)


def _spans(pieces: Iterable[dict[str, int]]) -> list[tuple[int, int]]:
    return [(piece["start"], piece["end"]) for piece in pieces]


def _words(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Where the words of `spans` start."""
    return {match.start() for start, end in spans for match in WORD.finditer(text, start, end)}


if __name__ == "__main__":
    main()
