"""Lines -> standard output, clean of control characters; a terminal wraps those that are too long for it."""

import sys
from collections.abc import Iterable

from dateline.printable import printable


def show(lines: Iterable[str]) -> None:
    """Print the lines."""
    if not sys.stdout.isatty():
        print("\n".join(map(printable, lines)))
        return
    from rich.console import Console  # noqa: PLC0415  (only where a terminal shows it)
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for number, line in enumerate(lines):
        console.print(Text(printable(line), style="bold" if number == 0 else ""))
