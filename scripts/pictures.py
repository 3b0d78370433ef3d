"""docs/example.txt, and the wires -> a picture and the output that README.md and the tutorial show of them.

What is shown is what today's Dateline makes of it: `make pictures` runs it anew and writes it in place.
"""

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

from demo_record import answers
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from dateline import pipeline
from dateline.cli.show import plain, terminal

ROOT = Path(__file__).parent.parent
EXAMPLE = Path("docs/example.txt")
WIRES = ROOT / "tests" / "gold" / "wires"
RECORD = (("events", "--country", "MM", "--agreement", "disputed"), ("control", "Lashio"))
WIDTH = 128  # columns: the table unbroken, the letters still legible in a page


def main() -> None:
    """Write the picture, and the text blocks behind their marks."""
    page = (ROOT / EXAMPLE).read_text("utf-8")
    reading, explanation = pipeline.explain(ROOT / EXAMPLE)
    (ROOT / "docs" / "example.svg").write_text(_svg(terminal.rendered(str(EXAMPLE), reading)), "utf-8")
    blocks = {
        "example": page,
        "read": _printed("\n".join(plain.lines(str(EXAMPLE), reading))),
        "record": _printed(answers(WIRES, RECORD)),
        "explain": _printed("\n".join(plain.lines(str(EXAMPLE), reading, explanation)).partition("\nWhy:\n")[2]),
    }
    for name in ("README.md", "docs/tutorial.md"):
        file = ROOT / name
        file.write_text(_filled(file.read_text("utf-8"), blocks), "utf-8")


def _svg(thing: object) -> str:
    """A picture without fonts from elsewhere: whoever looks at it asks nobody for anything."""
    with redirect_stdout(io.StringIO()):
        console = Console(record=True, width=WIDTH, force_terminal=True, color_system="truecolor", highlight=False)
        console.print(thing)
    svg = console.export_svg(title=f"dateline read {EXAMPLE}", theme=DEFAULT_TERMINAL_THEME, unique_id="dateline")
    return re.sub(r"\s*@font-face\s*\{[^}]*\}", "", svg)


def _printed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").split("\n"))


def _filled(text: str, blocks: dict[str, str]) -> str:
    """`text` with each block written between its mark and the end of the code behind it."""
    for name, block in blocks.items():
        head, mark, rest = text.partition(f"<!-- {name} -->\n\n```text\n")
        if mark:
            text = "".join([head, mark, block.strip("\n"), "\n```\n", rest.partition("```\n")[2]])
    return text


if __name__ == "__main__":
    main()
