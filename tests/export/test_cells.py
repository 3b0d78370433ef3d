"""Cells of CSV: text that a spreadsheet would run is disarmed, control characters are gone, numbers stay numbers."""

import pytest

from dateline.export.cells import safe


@pytest.mark.parametrize("text", ["=1+2", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"])
def test_formulas_are_text(text: str) -> None:
    assert str(safe(text)).startswith("'")


@pytest.mark.parametrize("value", [-1.5, 3, None, "Goma", "a = b", ""])
def test_what_is_none_stays(value: object) -> None:
    assert safe(value) == value


def test_no_control_character_is_passed_on() -> None:
    assert safe("a\x1b[31mb\x9b") == "a\ufffd[31mb\ufffd"
