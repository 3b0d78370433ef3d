"""Gold places -> how far the confidence of places is to be trusted: the figures, the plot, and the weights themselves.

    python scripts/reliability.py GOLD.jsonl... --plot docs/reliability.svg
    python scripts/reliability.py GOLD.jsonl... --fit

GOLD holds one object a line: documents, `{id, text, toponyms: [{start, end, lat, lon}]}`, whose places are right within
161 km; or events, `{description, town, province, lat, lon}`, whose town is right within 25 km. Every other document, by
the hash of its id, is for fitting; figures and plot are of the others, or of all with --all.
"""

import argparse
import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from dateline.places.find import Located, locate_spans
from dateline.places.resolve.confidence import Signs, signs
from dateline.places.sphere import kilometres

WORLD_KM, TOWN_KM = 161.0, 25.0  # 100 miles, as such corpora are scored; a town and its surroundings
BINS = 10
SURE = 0.9
RIDGE = 2.0  # how strongly weights are held to 0
STEPS = 50
SIDE, EDGE, TOP, FOOT = 300, 46, 30, 50  # pixels of the plot: its square, the room at its left, above and below


class Answer(NamedTuple):
    """One place: what is said of it, and whether it is right. `signs` is null where no weights decide."""

    confidence: float
    right: bool
    signs: Signs | None
    fitting: bool


def main() -> None:
    """Reads the gold, then fits, or prints and draws."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--fit", action="store_true", help="print weights fitted on the first half")
    parser.add_argument("--all", action="store_true", help="figures of all documents, not of the second half alone")
    parser.add_argument("--plot", type=Path, metavar="SVG", help="where to draw")
    options = parser.parse_args()
    found = [answer for path in options.gold for answer in answers(path)]
    if options.fit:
        print(weights([answer for answer in found if answer.fitting]))
        return
    checked = [answer for answer in found if options.all or not answer.fitting]
    report(checked)
    if options.plot:
        options.plot.write_text(drawing(bins(checked), error(checked), len(checked)), encoding="utf-8")


def answers(path: Path) -> Iterator[Answer]:
    """What Dateline answers to each place of the gold that has a point."""
    for line in filter(None, path.read_text("utf-8").split("\n")):
        row = json.loads(line)
        text, spans, points, limit = _asked(row)
        name = str(row.get("id") or row.get("description"))
        fitting = hashlib.sha256(name.encode()).digest()[0] % 2 == 0
        for located, point in zip(locate_spans(text, spans), points, strict=True):
            if located is not None and point is not None:
                yield _judged(located, point, limit, fitting)


def _asked(row: dict[str, Any]) -> tuple[str, list[tuple[int, int]], list[tuple[float, float] | None], float]:
    """The text, the spans asked, their right points, and how near is right."""
    if "toponyms" in row:
        tops = row["toponyms"]
        return row["text"], [(t["start"], t["end"]) for t in tops], [_point(t) for t in tops], WORLD_KM
    province = f"{row['province']}, " if row.get("province") else ""
    text, town = f"{row['description']}\n{province}{row.get('country') or 'Ukraine'}", row.get("town") or ""
    at = row["description"].find(town) if town else -1
    return text, [(at, at + len(town))] if at >= 0 else [], [_point(row)] if at >= 0 else [], TOWN_KM


def _point(thing: dict[str, Any]) -> tuple[float, float] | None:
    if thing.get("lat") is None or thing.get("lon") is None:
        return None
    return float(thing["lat"]), float(thing["lon"])


def _judged(located: Located, point: tuple[float, float], limit: float, fitting: bool) -> Answer:
    place, choice = located.place, located.choice
    right = place.lat is not None and place.lon is not None and kilometres(place.lat, place.lon, *point) <= limit
    return Answer(
        place.confidence, right, signs(choice.group, choice.provinces) if choice.why == "best" else None, fitting
    )


class Bin(NamedTuple):
    """Answers of about one confidence: how many, their mean confidence, the share that is right."""

    size: int
    stated: float
    right: float


def bins(found: Sequence[Answer]) -> list[Bin]:
    """The answers in ten steps of confidence; empty steps are left out."""
    parted: list[list[Answer]] = [[] for _ in range(BINS)]
    for answer in found:
        parted[min(BINS - 1, int(answer.confidence * BINS))].append(answer)
    return [
        Bin(len(part), sum(a.confidence for a in part) / len(part), sum(a.right for a in part) / len(part))
        for part in parted
        if part
    ]


def error(found: Sequence[Answer]) -> float:
    """The expected calibration error: the mean gap of the bins, each by its size."""
    return sum(part.size * abs(part.stated - part.right) for part in bins(found)) / len(found)


def report(found: Sequence[Answer]) -> None:
    """Prints the bins, the calibration error, and how many of the sure answers are right."""
    print("  stated   right  answers")
    for part in bins(found):
        print(f"    {part.stated:.3f}   {part.right:.3f}  {part.size:7}")
    sure = [answer.right for answer in found if answer.confidence >= SURE]
    print(f"calibration error {error(found):.3f} of {len(found)} answers", end="")
    print(f"; at {SURE} or more: {sum(sure) / len(sure):.3f} of {len(sure)} right" if sure else "")


def weights(found: Iterable[Answer]) -> Signs:
    """The weights of a logistic curve by Newton's method, with a ridge on all but the constant."""
    import numpy as np  # noqa: PLC0415

    judged = [answer for answer in found if answer.signs is not None]
    known = np.array([answer.signs for answer in judged])
    right = np.array([answer.right for answer in judged], dtype=float)
    ridge = np.diag([0.0] + [RIDGE] * (known.shape[1] - 1))
    found_weights = np.zeros(known.shape[1])
    for _ in range(STEPS):
        share = 1.0 / (1.0 + np.exp(-known @ found_weights))
        slope = known.T @ (right - share) - ridge @ found_weights
        bend = (known * (share * (1 - share))[:, None]).T @ known + ridge
        found_weights = found_weights + np.linalg.solve(bend, slope)
    return Signs(*(round(float(weight), 2) for weight in found_weights))


def drawing(parts: Sequence[Bin], gap: float, count: int) -> str:
    """The reliability plot as SVG: stated confidence against the share right, dots as large as their bins."""
    lines = [*_frame(), *(_dot(part, count) for part in parts)]
    note = f"{count:,} places; calibration error {gap:.3f}"
    lines.append(f'<text x="{EDGE}" y="{TOP - 12}" font-weight="600">{note}</text>')
    width, height = SIDE + EDGE + 14, SIDE + TOP + FOOT
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="12" role="img" fill="#1a1a1a">\n'
        "<title>How far the confidence of places is to be trusted</title>\n"
        f"<desc>{_told(parts)}</desc>\n"
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>\n' + "\n".join(lines) + "\n</svg>\n"
    )


def _told(parts: Sequence[Bin]) -> str:
    """The plot in words, for who cannot see it."""
    return "; ".join(f"stated {p.stated:.2f}: {p.right:.2f} of {p.size} right" for p in parts)


def _frame() -> Iterator[str]:
    """Axes, grid, the diagonal, labels."""
    for step in range(0, BINS + 1, 2):
        share = step / BINS
        x, y = _at(share, share)
        yield f'<path d="M{x:g} {TOP}V{SIDE + TOP}M{EDGE} {y:g}H{EDGE + SIDE}" stroke="#d9d9d9" fill="none"/>'
        yield f'<text x="{x:g}" y="{SIDE + TOP + 16}" text-anchor="middle">{share:.1f}</text>'
        yield f'<text x="{EDGE - 6}" y="{y + 4:g}" text-anchor="end">{share:.1f}</text>'
    yield f'<rect x="{EDGE}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#595959"/>'
    yield f'<path d="M{EDGE} {SIDE + TOP}L{EDGE + SIDE} {TOP}" stroke="#595959" stroke-dasharray="4 4"/>'
    yield f'<text x="{EDGE + SIDE / 2:g}" y="{SIDE + TOP + 38}" text-anchor="middle">stated confidence</text>'
    yield f'<text transform="translate(12 {SIDE / 2 + TOP:g}) rotate(-90)" text-anchor="middle">share right</text>'


def _dot(part: Bin, count: int) -> str:
    """One bin, with the stretch in which the true share lies with 95 % probability."""
    x, y = _at(part.stated, part.right)
    spread = 1.96 * math.sqrt(part.right * (1 - part.right) / part.size)
    _, low = _at(0.0, max(0.0, part.right - spread))
    _, high = _at(0.0, min(1.0, part.right + spread))
    size = 3.0 + 9.0 * math.sqrt(part.size / count)
    return (
        f'<path d="M{x:.1f} {low:.1f}V{high:.1f}" stroke="#0b4f9e" stroke-width="2"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="#0b4f9e" fill-opacity="0.75"/>'
    )


def _at(stated: float, right: float) -> tuple[float, float]:
    return EDGE + SIDE * stated, TOP + SIDE * (1 - right)


if __name__ == "__main__":
    main()
