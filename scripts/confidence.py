"""How the stated confidence of claims holds up: `python scripts/confidence.py FOLDER...` of pages with gold.

Prints for each stated confidence how many claims have it and which share of them gold knows of, and the mean gap
between the two (expected calibration error).
"""

import sys
from collections import Counter
from pathlib import Path

from dateline import pipeline
from dateline.evaluate import load, score


def main(folders: list[str]) -> None:
    """Read all pages of `folders` and print the table."""
    stated: Counter[float] = Counter()
    known: Counter[float] = Counter()
    for folder in folders:
        for page in load(Path(folder)):
            reading = pipeline.read(page.path, published=page.published)
            right = set(score(page.gold, reading).known)
            for claim in reading.claims:
                stated[claim.confidence] += 1
                known[claim.confidence] += claim.id in right
    for confidence in sorted(stated):
        share = known[confidence] / stated[confidence]
        print(f"{confidence:.2f}  {stated[confidence]:5} claims  {share:.3f} known to gold")
    total = max(sum(stated.values()), 1)
    gap = sum(abs(known[c] - c * stated[c]) for c in stated) / total
    print(f"confidence claims={total} error={gap:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
