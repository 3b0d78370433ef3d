"""Page scores -> the figures of a whole folder."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.evaluate.page import PageScore


@dataclass(frozen=True)
class Total:
    """The figures of several pages together, each from 0 to 1 but the last two.

    `score`: share of all stated fields that are right, over required claims, with nothing for a claim that was not
    found. `recall`: required claims found. `precision`: read claims that gold knows of. `read`: facts of the reports
    that are right. `breaches` and `bad_spans` are counted. `fields`: right and stated, by field, over found claims.
    """

    score: float
    recall: float
    precision: float
    f1: float
    read: float
    breaches: int
    bad_spans: int
    fields: Mapping[str, tuple[int, int]]

    def line(self) -> str:
        """All figures on one line."""
        return (
            f"score={self.score:.3f} recall={self.recall:.3f} precision={self.precision:.3f} f1={self.f1:.3f}"
            f" breaches={self.breaches} read={self.read:.3f} bad_spans={self.bad_spans}"
        )


def total(pages: Iterable[PageScore]) -> Total:
    """The figures of `pages` together; a share of nothing is 0."""
    scored = list(pages)
    required = sum(page.required for page in scored)
    recall = _share(sum(page.found for page in scored), required)
    precision = _share(sum(page.used for page in scored), sum(page.claims for page in scored))
    facts = [fact for page in scored for fact in page.facts.values()]
    counts: dict[str, list[bool]] = defaultdict(list)
    for page in scored:
        for _, fields in page.fields:
            for name, ok in fields.items():
                counts[name].append(ok)
    return Total(
        score=_share(sum(page.points for page in scored), required),
        recall=recall,
        precision=precision,
        f1=_share(2 * recall * precision, recall + precision),
        read=_share(sum(facts), len(facts)),
        breaches=sum(len(page.breaches) for page in scored),
        bad_spans=sum(len(page.bad_spans) for page in scored),
        fields={name: (sum(oks), len(oks)) for name, oks in sorted(counts.items())},
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
