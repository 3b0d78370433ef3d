"""How far a long run over places is: a bar on standard error in a terminal, and nothing elsewhere."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
_STEP = 1000


def track(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """`items`, with a bar that fills as they are taken."""
    with bar(total, label) as reached:
        for number, item in enumerate(items):
            if number % _STEP == 0:
                reached(number)
            yield item


@contextmanager
def bar(total: int | None, label: str) -> Iterator[Callable[[int], None]]:
    """A function to call with how much of `total` is done; a bar without an end where `total` is null."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415  (only where a bar is drawn)
    from rich.markup import escape  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(escape(label), total=total)
        yield lambda done: progress.update(task, completed=done)
