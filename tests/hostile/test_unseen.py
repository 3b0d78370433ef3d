"""Characters that nobody sees, or that turn the direction of writing: out of the text, and never obeyed in a name."""

import json

import pytest

from dateline.export.cells import safe
from dateline.pipeline import read
from dateline.printable import printable
from dateline.reader import read_report
from dateline.record.lines import one_line
from dateline.unseen import JOINERS, TURNING, passing

LINE = "Rebels shelled Kramatorsk on Friday, killing at least 14 people, the army said."
CODES = [*TURNING, 0x200B, 0x2060, 0xFEFF, 0x00AD, 0x034F, 0x180E, 0xFE0F, 0xE0041, 0xE0101, *JOINERS]


def _split(hidden: str) -> str:
    text = LINE
    for whole in ("Kramatorsk", "shelled", "killing", "Friday"):
        text = text.replace(whole, f"{whole[:3]}{hidden}{whole[3:]}")
    return text


def test_they_are_not_in_the_text() -> None:
    page = "<html><body><article><h1>Shells hit the town</h1><p>{}</p></article></body></html>"
    for code in CODES:
        for made in (_split(chr(code)), page.format(_split(chr(code))), page.format(_split(f"&#{code};"))):
            assert LINE in read_report(made.encode()).text, hex(code)


def test_words_are_read_whole_and_cited_as_they_stand() -> None:
    reading = read(_split("\u202e\u200b"), published="2024-03-04")
    [claim] = reading.claims
    assert claim.place is not None
    assert claim.place.name == "Kramatorsk"
    assert claim.place.span is not None
    assert reading.report.text[claim.place.span.start : claim.place.span.end] == "Kramatorsk"
    assert any("turn the direction" in note for note in reading.report.notes)


@pytest.mark.parametrize("word", ["می\u200cخواهم", "क्\u200dष", "👨\u200d👩\u200d👧"])
def test_joiners_stay_where_a_script_needs_them(word: str) -> None:
    assert word in read_report(f"{word} {LINE}".encode()).text


@pytest.mark.parametrize("code", [0x1B, 0x9B, 0x7F, 0x2028, 0x202E, 0x2066, 0x200F, 0x200B, 0xE0041, 0xD800], ids=hex)
def test_names_show_a_mark_in_their_place(code: int) -> None:
    name = f"report{chr(code)}fdp.html"
    assert printable(name) == "report\N{REPLACEMENT CHARACTER}fdp.html"
    assert safe(name) == printable(name)


def test_names_as_they_should_be_stay_as_they_are() -> None:
    for name in ("Kramatorsk", "المرصد السوري", "הארץ", "می\u200cخواهم", "☎️ news", "co\u00adop", "a\tb\nc"):
        assert printable(name) == name


def test_json_lines_say_turns_in_escapes() -> None:
    line = one_line(json.dumps({"a": "x\u202ey"}, ensure_ascii=False))
    assert line == '{"a": "x\\u202ey"}'
    assert json.loads(line) == {"a": "x\u202ey"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "\u202e=", "\u200b=", "＝", "\n="])
def test_no_cell_is_a_formula(start: str) -> None:
    cell = str(safe(f'{start}HYPERLINK("http://x.example")'))
    assert cell[0] in ("'", "\N{REPLACEMENT CHARACTER}")


def test_letters_that_pass_for_others_are_told_and_left() -> None:
    made = "Kr\u0430matorsk"
    reading = read(LINE.replace("Kramatorsk", made), published="2024-03-04")
    assert made in reading.report.text
    assert [claim.place.name for claim in reading.claims if claim.place] == ["Kramatorsk"]  # by a key across alphabets
    assert any("pass for Latin" in note and f"“{made}”" in note for note in reading.report.notes)


@pytest.mark.parametrize("text", [LINE, "Бахмут (Bakhmut), 2024 г.", "β-blockers, 5 μg", "Die Straße, Łódź, Đà Nẵng"])
def test_words_of_one_alphabet_are_not_told(text: str) -> None:
    assert passing(text) == []


def test_a_text_of_nothing_else_takes_no_longer() -> None:
    assert len(passing("a\u0430" * 1_000_000)[0]) < 400
