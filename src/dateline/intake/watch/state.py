"""What is remembered of each feed between two questions, in a small JSON file beside the record."""

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path


@dataclass
class Past:
    """What is remembered of a feed.

    `etag` and `modified` are its server's, to be told of changes alone; `failures` counts those since it last answered;
    `due` is when it may be asked again (seconds since 1970), `asked_to_wait` whether that is more than its usual pause.
    `done` are the entries whose pages were fetched; `tries` counts attempts at those that could not be.
    """

    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    due: float = 0.0
    asked_to_wait: bool = False
    done: list[str] = field(default_factory=list)
    tries: dict[str, int] = field(default_factory=dict)


def path_beside(record: Path) -> Path:
    """Where what is remembered for `record` is kept."""
    return record.with_name(f"{record.name}.feeds.json")


def load(path: Path) -> dict[str, Past]:
    """What is remembered, by the feed's address. A file that is missing or broken is as none: feeds are asked anew."""
    try:
        found = json.loads(path.read_text("utf-8"))
        names = {each.name for each in fields(Past)}
        return {
            url: Past(**{name: value for name, value in past.items() if name in names}) for url, past in found.items()
        }
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def save(path: Path, known: dict[str, Past]) -> None:
    """Write what is remembered, whole or not at all."""
    new = path.with_name(f"{path.name}.new")
    new.write_text(json.dumps({url: asdict(past) for url, past in sorted(known.items())}, indent=1), "utf-8")
    new.replace(path)
