"""Readings as plain text, in a terminal, and as JSON."""

import json

import pytest
from rich.console import Console

from dateline.cli.show import json as json_lines
from dateline.cli.show import plain, terminal
from dateline.cli.show.marks import marked
from dateline.printable import printable
from dateline.record import Reading, Report
from tests.cli.samples import CLAIMS, EMPTY, EXPLANATION, READING, REPORT, TEXT, TITLE


def test_marks_stand_behind_their_triggers() -> None:
    text = marked(READING).text
    assert text == (
        f"{TITLE}\nRebels shelled[1] the town and later seized[2] it, an aid group said."
        " The army denied losing[3] the town."
    )


def test_places_in_the_text_move_with_the_marks() -> None:
    words = marked(READING)
    for piece in ("Shells", "Rebels", "the town and", "aid group", "The army", "denied"):
        start = TEXT.index(piece)
        assert words.text[words.at(start) : words.at(start + len(piece) - 1) + 1] == piece
    assert words.at(len(TEXT)) == len(words.text)


def test_one_word_may_trigger_two_claims() -> None:
    twice = READING.model_copy(update={"claims": (CLAIMS[0], CLAIMS[0])})
    assert "shelled[1,2] the town" in marked(twice).text


def test_plain_text_holds_text_table_and_notes_without_escapes() -> None:
    out = plain.lines("a.txt", READING)
    assert out[0] == "The Valley Post · 2024-03-02T10:00:00+01:00 · a.txt"
    assert TITLE in out
    heading = next(line for line in out if line.startswith("#"))
    first = next(line for line in out if line.startswith("1 "))
    assert first.index("near Novi Brod, XK") == heading.index("where")
    assert first.endswith("asserted")
    assert "One event, disputed: claims 2, 3" in out
    assert "Left out of the text: links to other stories, said twice" in out
    assert "Note: the page gives two publication times; the earlier is used" in out
    assert "\x1b" not in "\n".join(out)


def test_wide_letters_keep_the_columns_apart() -> None:
    narrow, wide = plain.table([("ab", "x"), ("東京", "y")])
    assert narrow == "ab    x"
    assert wide == "東京  y"


def test_a_reading_with_no_claims_says_so_and_why() -> None:
    assert plain.lines("b.txt", EMPTY) == ["b.txt", "", "No claims.", "", "Note: the page holds no text"]


def test_reasons_stand_under_their_claims() -> None:
    out = plain.lines("a.txt", READING, EXPLANATION)
    why = out[out.index("Why:") + 1 :]
    assert why == [
        "1 “shelled”: trigger shell.v: an armed party shells a place",
        "   rejected nearby: “said”: trigger say.v: speech is no act",
        "2 “seized”: trigger seize.v: an armed party seizes a place",
        "3 “losing”: trigger lose.v: a place is lost",
        "Rejected elsewhere:",
        "   “Shells”: trigger shells: a noun with no act",
    ]


def _printed(reading: Reading, width: int) -> str:
    console = Console(width=width, force_terminal=True, color_system="standard", highlight=False)
    with console.capture() as capture:
        console.print(terminal.rendered("a.txt", reading, EXPLANATION))
    return capture.get()


def test_a_terminal_gets_colour_by_status() -> None:
    out = _printed(READING, 160)
    assert "\x1b[1;31mshelled[1]\x1b[0m" in out
    assert "losing[3]" in out
    assert "\x1b[1;9;34mdenied\x1b[0m" in out


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_terminal_is_never_written_past_its_edge(width: int) -> None:
    console = Console(width=width, force_terminal=False, highlight=False)
    with console.capture() as capture:
        console.print(terminal.rendered("a.txt", READING))
    lines = capture.get().splitlines()
    assert max(map(len, lines)) <= width
    assert any("status" in line for line in lines)
    assert any("near Novi Brod, XK" in line for line in lines), "names are not cut in pieces"


def test_a_page_cannot_steer_the_terminal() -> None:
    evil = "A \x1b]0;owned\x07 title\x9b31m\x85 and [bold]markup[/bold]"
    report = Report(id="sha256:02", text=evil, outlet=evil, notes=(evil,))
    reading = Reading(report=report, dateline="0.0")
    plain_text = "\n".join(plain.lines(f"\x1b[2J{evil}", reading))
    console = Console(width=200, force_terminal=True, color_system=None, highlight=False)
    with console.capture() as capture:
        console.print(terminal.rendered(evil, reading))
    for out in (plain_text, capture.get()):
        assert not {"\x1b", "\x07", "\x9b", "\x85"} & set(out)
        assert "[bold]markup[/bold]" in out


def test_printable_keeps_every_place() -> None:
    text = "a\x00b\tc\nd\x1be"
    assert len(printable(text)) == len(text)
    assert printable(text) == "a�b\tc\nd�e"


def test_json_is_the_contract_in_field_order() -> None:
    line = json_lines.line(READING)
    thing = json.loads(line)
    assert list(thing) == ["report", "claims", "events", "dateline"]
    assert Reading.model_validate(thing) == READING
    assert "“" not in line  # nothing of ours is added
    assert "\\u" not in line


def test_json_is_one_line_for_every_reader() -> None:
    text = "one\u2028two\u2029three\x85four\nfive\x0bsix\x1cseven"
    reading = READING.model_copy(
        update={"report": REPORT.model_copy(update={"text": text}), "claims": (), "events": ()}
    )
    line = json_lines.line(reading)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["report"]["text"] == text


def test_json_tells_why_when_asked() -> None:
    thing = json.loads(json_lines.line(READING, EXPLANATION))
    assert [note["claim"] for note in thing["explanation"]] == [None, "c1", None, "c2", "c3"]
    assert thing["explanation"][1]["rule"] == "trigger shell.v"
