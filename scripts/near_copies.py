"""Which copies of a text are found: texts of a folder, cut, re-ordered and reworded, against the texts themselves.

    python scripts/near_copies.py tests/gold/develop tests/gold/wires

The first folder holds pages, of which texts are varied; the second, short reports with gold, of which those on one
event are compared: they are no copies. Prints the share of each kind that is found, and what is wrongly taken for one.
"""

import random
import re
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from dateline.evaluate import load, load_wires
from dateline.linker.copies import Signature, signature

TIMES = 5  # each kind is made anew so often of each text
FILLERS = ("officials", "the", "town", "said", "on", "region")
Sentences = list[str]
Kind = Callable[[Sentences, random.Random], Sentences]


def main() -> None:
    """Print a line a kind."""
    pages, wires = map(Path, sys.argv[1:3])
    texts = [page.path.read_text("utf-8") for page in load(pages) if page.path.suffix == ".txt"]
    told = [found for text in texts if len(found := _sentences(text)) >= 5]
    own = [signature(" ".join(each)) for each in told]
    print(f"{len(told)} texts")
    for name, vary in KINDS.items():
        chance = random.Random(name)
        copied = [_is_copy(mine, signature(" ".join(vary(t, chance)))) for t, mine in zip(told, own, strict=True)
                 for _ in range(TIMES)]  # fmt: skip
        print(f"{name:48} {sum(copied) / len(copied):.2f}")
    print(f"two of the texts: {sum(_is_copy(a, b) for a, b in combinations(own, 2))} of {_pairs(len(own))} pairs")
    short = [(signature(wire.text), {each.event for each in wire.told}) for wire in load_wires(wires)]
    alike = [_is_copy(a, b) for (a, mine), (b, yours) in combinations(short, 2) if mine & yours]
    print(f"two reports on one event: {sum(alike)} of {len(alike)} pairs")


def _pairs(size: int) -> int:
    return size * (size - 1) // 2


def _is_copy(one: Signature, other: Signature) -> bool:
    """As a record finds it: among the texts that share a key."""
    return not set(one.keys()).isdisjoint(other.keys()) and one.copies(other)


def _sentences(text: str) -> Sentences:
    paragraphs = (line for line in text.split("\n") if len(line) > 60)
    return [sentence for line in paragraphs for sentence in re.split(r"(?<=[.!?]) ", line)]


def _beginning(share: float) -> Kind:
    return lambda told, _: told[: max(3, round(share * len(told)))]


def _reworded(share: float) -> Kind:
    """A word in six of some sentences is another one."""

    def vary(told: Sentences, chance: random.Random) -> Sentences:
        return [_other_words(each, chance) if chance.random() < share else each for each in told]

    return vary


def _other_words(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    for at in chance.sample(range(len(words)), max(1, len(words) // 6)):
        words[at] = chance.choice(FILLERS)
    return " ".join(words)


KINDS: dict[str, Kind] = {
    "the same under another headline": lambda told, _: ["Another headline altogether.", *told],
    "the first three quarters": _beginning(0.75),
    "the first half": _beginning(0.5),
    "the first third": _beginning(1 / 3),
    "the first fifth": _beginning(0.2),
    "sentences in another order, a quarter left out": lambda told, chance: chance.sample(told, len(told) * 3 // 4),
    "a word in six changed, in half of the sentences": _reworded(0.5),
    "a word in six changed, in all sentences": _reworded(1.0),
}


if __name__ == "__main__":
    main()
