"""Figures of bench_spark.py -> a drawing: time by pages, and time by workers.

    python scripts/spark_figure.py FIGURES OF_CONFLICT docs/spark-growth.svg

FIGURES gives time by pages; OF_CONFLICT, those of `--conflict 1`, time by workers.
"""

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt


def draw(figures: list[dict[str, Any]], of_conflict: list[dict[str, Any]], path: Path) -> None:
    """Write the drawing to `path`, an SVG; the same for the same figures."""
    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "dateline"
    most = max(each["workers"] for each in figures)
    by_pages = sorted((each for each in figures if each["workers"] == most), key=lambda each: each["pages"])
    size = max(each["pages"] for each in of_conflict)
    by_workers = sorted((e for e in of_conflict if e["pages"] == size), key=lambda each: each["workers"])
    drawing, (left, right) = plt.subplots(1, 2, figsize=(9, 3.4), layout="constrained")
    pages = [each["pages"] for each in by_pages]
    left.plot(pages, [each["processor_seconds"] for each in by_pages], "o-", label="processor seconds, all processes")
    left.plot(pages, [each["seconds"] for each in by_pages], "s--", label="seconds on the clock")
    left.set(xlabel=f"pages, {most} workers", ylabel="seconds", ylim=0, xlim=0)
    left.legend(frameon=False)
    workers = [str(each["workers"]) for each in by_workers]
    right.bar(workers, [each["seconds"] for each in by_workers], width=0.5)
    right.set(xlabel=f"workers, {size:,} reports of conflict", ylabel="seconds on the clock")
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
    drawing.savefig(path, metadata={"Date": None, "Creator": None})
    plt.close(drawing)


def _figures(path: str) -> list[dict[str, Any]]:
    lines = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines() if line.startswith("{")]
    return [line for line in lines if line.get("way") == "spark"]


if __name__ == "__main__":
    draw(_figures(sys.argv[1]), _figures(sys.argv[2]), Path(sys.argv[3]))
