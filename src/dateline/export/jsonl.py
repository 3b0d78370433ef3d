"""Events -> JSON Lines: one Event of the contract a line, as `dateline events --json` prints them."""

from pathlib import Path

from dateline.export.registry import Job
from dateline.record.lines import one_line


def write(path: Path, job: Job) -> None:
    """Write the events to `path`."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for kept in job.events:
            stream.write(one_line(kept.event().model_dump_json()) + "\n")
