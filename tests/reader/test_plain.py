"""Hard-wrapped text: lines of one paragraph joined again, whatever the width of each paragraph."""

from dateline.reader import read_report

RAGGED = """   PUERTO ALTO, 4 MAY 90 -- THE MAYOR SAID TODAY THAT FOUR ARMED MEN TOOK TWO
TEACHERS FROM A BUS ON THE ROAD TO THE COAST, AND THAT NOBODY HAS HEARD FROM
THEM SINCE.

   THE BUS WAS FOUND BURNED OUT NEAR A BRIDGE BY A
PATROL OF THE RURAL GUARD, WHICH HAD BEEN SENT TO
LOOK FOR THE TWO.
"""


def test_paragraphs_wrapped_at_different_widths_are_joined() -> None:
    text = read_report(RAGGED.encode()).text
    assert "TWO TEACHERS FROM A BUS" in text
    assert "BY A PATROL OF THE RURAL GUARD, WHICH HAD BEEN SENT TO LOOK FOR THE TWO." in text


def test_short_lines_of_a_page_stay_apart() -> None:
    page = "Home\nWorld\nTeachers taken from a bus on the coast road near Puerto Alto\n\nBy Ana Lopez\n4 May 1990\n\n"
    text = read_report((page + "Four armed men took two teachers from a bus.\n").encode()).text
    assert "Puerto Alto By" not in text


def test_a_year_in_brackets_and_a_note_on_the_translation_are_of_the_date() -> None:
    text = "Deal is signed in Nora\n\nNora, Nov 22 (2006)\n\nThe rebels and the government signed a deal on Tuesday."
    assert read_report(text.encode()).published == "2006-11-22"
    text = "Nora is on fire again\n\nVale Voice, 31 October 2021 (translated from Lai)\n\nSoldiers set fire to Nora."
    assert read_report(text.encode()).published == "2021-10-31"


def test_the_slug_of_a_wire_is_no_title() -> None:
    head = "BC-NORA-RIOT 2NDLD\nURGENT\n\nPolice fire on students in Nora"
    text = f"{head}\n\nNORA, June 16, 1976 (The Wire) - Police opened fire."
    assert read_report(text.encode()).title == "Police fire on students in Nora"


def test_a_weekday_tells_the_day_from_the_month() -> None:
    text = "Troops enter Nora\n\nFriday 05/06/2020 - 19:30\n\nGovernment troops entered Nora, the mayor said."
    assert (read_report(text.encode()).published or "").startswith("2020-06-05")
