"""What came of the inputs of a batch, counted; in a part, and in all."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

_REASONS = 4  # reasons for passing over that a summary names


@dataclass
class Tally:
    """Reports by what came of them; `skipped` counts what was never meant to be one, by reason."""

    kept: int = 0
    claims: int = 0
    passed_over: int = 0
    rejected: int = 0
    known: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """The tally that `told` wrote down."""
        return cls(**{**told, "skipped": Counter(told["skipped"])})

    def told(self) -> dict[str, Any]:
        """The tally as JSON has it."""
        return asdict(self) | {"skipped": dict(sorted(self.skipped.items()))}

    def add(self, other: "Tally") -> None:
        """Count what `other` counts as well."""
        self.kept += other.kept
        self.claims += other.claims
        self.passed_over += other.passed_over
        self.rejected += other.rejected
        self.known += other.known
        self.skipped.update(other.skipped)

    @property
    def seen(self) -> int:
        """Reports that were looked at, whatever came of them."""
        return self.kept + self.passed_over + self.rejected + self.known

    def counts(self) -> list[str]:
        """What a line on the way says of them, besides how many were seen."""
        return [f"{self.kept:,} kept", f"{self.rejected:,} rejected"]

    def summary(self) -> str:
        """What came of all, in a line; what was skipped with its commonest reasons."""
        parts = [
            f"{self.seen:,} reports: {self.kept:,} kept ({self.claims:,} claims)",
            f"{self.passed_over:,} passed over by the gate" if self.passed_over else "",
            f"{self.known:,} known" if self.known else "",
            f"{self.rejected:,} rejected" if self.rejected else "",
        ]
        if total := sum(self.skipped.values()):
            common = sorted(self.skipped.items(), key=lambda pair: (-pair[1], pair[0]))[:_REASONS]
            listed = ", ".join(f"{count:,} {reason}" for reason, count in common)
            parts.append(f"{total:,} no reports ({listed}{', ...' if len(self.skipped) > _REASONS else ''})")
        return ", ".join(part for part in parts if part)
