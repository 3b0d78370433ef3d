"""A table in a terminal: in columns where there is room, else one cell below the other; never a control character."""

import io

import pytest
from rich.console import Console

from dateline.cli.show import tables

ROWS = [("when", "who", "id"), ("2024-03-01", "rebels\x1b[31m", "event:1"), ("", "army", "event:2")]


@pytest.mark.parametrize(("width", "heads"), [(120, 1), (60, 2)])
def test_columns_where_there_is_room_else_a_list(monkeypatch: pytest.MonkeyPatch, width: int, heads: int) -> None:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None, highlight=False)
    monkeypatch.setattr("rich.console.Console", lambda **_: console)
    monkeypatch.setattr("sys.stdout", type("Terminal", (io.StringIO,), {"isatty": lambda _: True})())
    tables.show_table(ROWS, "Nothing.", ["2 events"])
    shown = out.getvalue()
    assert shown.count("who") == heads
    assert shown.count("when") == 1
    assert "rebels\ufffd[31m" in shown
    assert "2 events" in shown
