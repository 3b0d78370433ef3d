"""Claims with gold events -> the weights of [across] in linking.toml.

    python scripts/train_linking.py CLAIMS        JSON Lines of {"event": name, "claim": a claim as JSON}

Each level of each field is a feature of a pair; its weight is what logistic regression gives it. Levels that no pair
has keep the weight they have, and so does whatever has a verdict. Needs the extra `train`.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found, unused-ignore]

from dateline.linker.compiled import levels
from dateline.linker.definition import UNIT, Level, across
from dateline.linker.facts import Facts, facts
from dateline.linker.pairs import pairs
from dateline.linker.partition import reading_order
from dateline.record import Claim

STRENGTH = 0.3  # of the fit, against the prior that a level weighs nothing
FEWEST = 10  # pairs of a level that its weight is learned from


class Learned(NamedTuple):
    """What a pair weighs before any field is looked at, and what each level of each field adds."""

    before: float
    weights: dict[tuple[str, str], float]


def main() -> None:
    """Print the weights learned from all claims."""
    claims, events = load(Path(sys.argv[1]))
    found = examples(claims, events)
    learned = fit(found)
    print(f"pairs {len(found)}, of one event {sum(same for _, same in found)}; before any field {learned.before:.2f}")
    for (field, level), weight in learned.weights.items():
        print(f"{field:10} {level:32} {weight:6.2f}")


def load(path: Path) -> tuple[list[Facts], dict[str, str]]:
    """The facts of the claims in reading order, and the event of each claim by its id."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    claims = [Claim.model_validate(row["claim"]) for row in rows]
    events = {claim.id: str(row["event"]) for claim, row in zip(claims, rows, strict=True)}
    return sorted(map(facts, claims), key=reading_order), events


def examples(claims: Sequence[Facts], events: dict[str, str]) -> list[tuple[dict[str, Level], bool]]:
    """The levels of every pair that is compared and has no verdict, and whether it is of one event."""
    told = levels(across())
    found = []
    for one, other in ((claims[i], claims[j]) for i, j in pairs(claims)):
        if one.report != other.report and one.family == other.family:
            counted = told(one, other)
            if all(abs(level.weight) < 100 * UNIT for level in counted.values()):
                found.append((counted, events[one.id] == events[other.id]))
    return found


def fit(found: Sequence[tuple[dict[str, Level], bool]]) -> Learned:
    """Weights by logistic regression."""
    seen: dict[tuple[str, str], int] = {}
    for counted, _ in found:
        for field, level in counted.items():
            seen[field, level.name] = seen.get((field, level.name), 0) + 1
    names = [
        (field, level.name) for field, ladder in across().fields.items() for level in ladder
        if seen.get((field, level.name), 0) >= FEWEST
    ]  # fmt: skip
    at = {name: number for number, name in enumerate(names)}
    features = np.zeros((len(found), len(names)))
    for row, (counted, _) in enumerate(found):
        for field, level in counted.items():
            if (field, level.name) in at:
                features[row, at[field, level.name]] = 1.0
    same = np.array([is_same for _, is_same in found])
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(features, same)
    return Learned(float(model.intercept_[0]), {name: float(model.coef_[0][at[name]]) for name in names})


if __name__ == "__main__":
    main()
