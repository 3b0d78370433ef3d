"""What fuzzing starts from: short texts and pages of our own, and archives of them."""

from pathlib import Path

from hostile_seeds import Seeds, archives, pages

DEVELOP = Path(__file__).parents[1] / "gold" / "develop"
WORDS = (
    "Rebels shelled Kramatorsk on Friday, killing at least 14 people, the army said.",
    "GOMA, March 2, 2024 (The Wire) - Two to three hundred fighters, 30 km north of Goma, surrendered last week.",
    "Between 3 May and mid-June the Syrian army's drones struck Idlib; Mr Lee, 44, denied it “in full”.",
)


def seeds(target: str) -> Seeds:
    """Names and bytes to begin with."""
    texts = [(f"words{number}", text.encode()) for number, text in enumerate(WORDS)]
    if target in ("times", "places"):
        return texts
    few = [(name, data) for name, data in pages(DEVELOP) if len(data) < 2500][:12]
    if target == "intake":
        return [(name, bytes([number % 12]) + data) for number, (name, data) in enumerate(archives(few[:3]))]
    return [*texts, *few]
