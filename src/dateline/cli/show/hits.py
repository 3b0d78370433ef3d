"""Hits of a search -> lines: where the words stand, and the words around them with those found marked."""

import sys
from collections.abc import Sequence

from dateline.cli.show.cells import words
from dateline.printable import printable
from dateline.store.query.search import Hit

NOTHING = "Nothing found."


def show(hits: Sequence[Hit]) -> None:
    """Print the hits: in a terminal the words found in bold, in a pipe between asterisks."""
    if sys.stdout.isatty():
        _terminal(hits)
    else:
        for hit in hits:
            print(head(hit))
            print("  " + _one_line(marked(hit)))
            print()


def head(hit: Hit) -> str:
    """The line that says where a hit stands: outlet, time, title, and what to look it up by."""
    what = f"{words(hit.type)} in {hit.event}" if hit.event and hit.type else hit.id
    return _one_line(" · ".join(filter(None, (hit.outlet, (hit.published or "")[:10], hit.title, what))))


def marked(hit: Hit) -> str:
    """The words with an asterisk on both sides of each that was found."""
    text, end = "", 0
    for start, stop in hit.found:
        text += f"{hit.words[end:start]}*{hit.words[start:stop]}*"
        end = stop
    return text + hit.words[end:]


def _terminal(hits: Sequence[Hit]) -> None:
    from rich.console import Console  # noqa: PLC0415  (only where a terminal shows it)
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for hit in hits:
        text = Text(printable(hit.words).replace("\n", " "))
        for start, stop in hit.found:
            text.stylize("bold underline", start, stop)
        console.print(Text(head(hit), style="dim"), text, Text(), sep="\n")


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
