"""Live blogs: every entry with its own time, from scraped text and from pages."""

from dateline.reader import read_report
from dateline.record import Report

TEXT = """Siege of Nora: live updates

3 May 2024

14:05 GMT

Shells hit the grain silo

A salvo of shells hit the grain silo in the port of Nora, the mayor says.

2:30 p.m. GMT - Fire crews reach the port

Fire crews have reached the port and are fighting three fires there.

16:10: "We heard nine blasts," a resident of the old town tells us.
"""


def posts(report: Report) -> list[tuple[str | None, str]]:
    return [(part.published, report.text[part.start : part.end]) for part in report.parts if part.kind == "post"]


def test_text_entries() -> None:
    report = read_report(TEXT.encode())
    assert report.published == "2024-05-03"
    found = posts(report)
    assert [when for when, _ in found] == [
        "2024-05-03T14:05:00+00:00",
        "2024-05-03T14:30:00+00:00",
        "2024-05-03T16:10:00",
    ]
    assert found[0][1].startswith("Shells hit the grain silo\n\nA salvo")
    assert found[1][1].startswith("Fire crews reach the port")
    assert found[2][1].startswith('"We heard nine blasts,"')
    assert "14:05" not in report.text


def test_newest_first_past_midnight() -> None:
    text = (
        "Siege of Nora, live\n\n"
        "00:20\nThe bridge has been blown up, the army confirms in a statement.\n\n"
        "23:40\nA convoy of forty trucks has left the town by the coast road.\n\n"
        "21:00\nTalks between the two sides have ended without a result.\n"
    )
    found = posts(read_report(text.encode(), published="2024-05-03"))
    assert [when for when, _ in found] == ["2024-05-04T00:20:00", "2024-05-03T23:40:00", "2024-05-03T21:00:00"]


def test_entries_of_an_earlier_weekday() -> None:
    text = (
        "Siege of Nora, live\n\nLast updated 7 May 2024, 22:10 GMT\n\n"
        "21:40 GMT\nThe bridge has been blown up, the army confirms in a statement.\n\n"
        "09:05 GMT\nTalks between the two sides have ended without a result.\n\n"
        "Monday, 23:10 GMT\nA convoy of forty trucks has left the town by the coast road.\n\n"
        "Sat 06:15 GMT\nSoldiers entered the harbour before dawn, people there say.\n"
    )
    found = posts(read_report(text.encode()))
    assert [when for when, _ in found] == [
        "2024-05-07T21:40:00+00:00",
        "2024-05-07T09:05:00+00:00",
        "2024-05-06T23:10:00+00:00",
        "2024-05-04T06:15:00+00:00",
    ]


def test_times_without_a_date_stay_unknown() -> None:
    text = "09:00\nThe bridge has been blown up, the army says.\n\n10:00\nA convoy of trucks has left the town today.\n"
    assert [when for when, _ in posts(read_report(text.encode()))] == [None, None]


def test_a_time_that_starts_a_sentence_makes_no_blog() -> None:
    report = read_report(
        b"Raid on Nora\n\n2 p.m. was the hour of the raid on the town, he said.\n\nNothing moved for a day."
    )
    assert not posts(report)


def test_page_entries() -> None:
    entries = "".join(
        f'<article><time datetime="2024-05-03T{hour}:00:00Z">{hour}:00</time><h3>Entry of {hour}</h3>'
        f"<p>At this hour the {hour}th convoy left the besieged town, drivers told us.</p></article>"
        for hour in (15, 14, 13)
    )
    page = (
        "<html><head><title>Nora live</title><script type='application/ld+json'>"
        '{"@type": "LiveBlogPosting", "headline": "Siege of Nora: live", "datePublished": "2024-05-03T06:00:00+00:00"}'
        "</script></head><body><main><h1>Siege of Nora: live</h1><p>We report on the third day of the siege of Nora "
        f"as it goes on.</p>{entries}</main></body></html>"
    )
    report = read_report(page.encode())
    found = posts(report)
    assert [when for when, _ in found] == [f"2024-05-03T{hour}:00:00+00:00" for hour in (15, 14, 13)]
    assert all("convoy left the besieged town" in text for _, text in found)
    assert report.title == "Siege of Nora: live"
    assert "third day of the siege" in report.text


def test_zone_given_for_all_entries() -> None:
    text = (
        "Siege of Nora, live\nAll times GMT\n\n17:45\nA convoy of forty trucks has left the town.\n\n"
        "16:30\nTalks between the two sides have ended without a result.\n"
    )
    report = read_report(text.encode(), published="2024-05-03")
    assert [when for when, _ in posts(report)] == ["2024-05-03T17:45:00+00:00", "2024-05-03T16:30:00+00:00"]
    assert "All times" not in report.text


def test_newest_first_with_the_zone_of_the_page_and_a_badge() -> None:
    text = (
        "LIVE Rockets hit Nora as troops cross the river\n\nCoast Desk live coverage\n"
        "1 October 2024 - last update 23:20 (Beirut)\n\n"
        "22:45\nFive dead in the port\nFive dockers have died in the port of Nora, the harbour master says.\n\n"
        "08:30\nTroops cross the river\nA column of tanks crossed the river north of Nora, witnesses say.\n\n"
        "Traders run for cover as gold rockets\nLive: cup final\n"
    )
    report = read_report(text.encode())
    assert report.title == "Rockets hit Nora as troops cross the river"
    assert report.outlet == "Coast Desk"
    assert (report.published or "").startswith("2024-10-01")
    assert [when for when, _ in posts(report)] == ["2024-10-01T22:45:00+03:00", "2024-10-01T08:30:00+03:00"]
    assert "gold rockets" not in report.text
    assert "cup final" not in report.text


def test_headings_above_the_times() -> None:
    text = (
        "Siege of Nora: live\n4 May 2024\n\nFive dead in the port\n14:05 GMT\n"
        "Five dockers have died in the port of Nora, the harbour master says.\n\n"
        "Troops cross the river\n13h ago (08:30 GMT)\n"
        "A column of tanks crossed the river north of Nora, witnesses say.\n"
    )
    found = posts(read_report(text.encode()))
    assert [when for when, _ in found] == ["2024-05-04T14:05:00+00:00", "2024-05-04T08:30:00+00:00"]
    assert [words.split("\n")[0] for _, words in found] == ["Five dead in the port", "Troops cross the river"]


def test_how_long_ago_is_no_part_of_the_text() -> None:
    text = (
        "Siege of Nora: live\nLIVE\n4 May 2024\n\n1 hr ago\nFive dead in the port\n"
        "Five dockers have died in the port of Nora, the harbour master says.\n\n"
        "2 hrs ago\nTroops cross the river\nA column of tanks crossed the river north of Nora, witnesses say.\n"
    )
    report = read_report(text.encode())
    assert report.published == "2024-05-04"
    assert " ago" not in report.text
    assert "Five dockers have died" in report.text


def test_a_ticker_has_its_times_before_its_words() -> None:
    lines = [
        "21:55 Rebels offer talks, the state radio says.",
        "20:10 Shells fall on the port of Nora, says the mayor.",
    ]
    report = read_report("\n\n".join(["Ticker: the siege of Nora", "3 May 2024", *lines]).encode())
    assert [when for when, _ in posts(report)] == ["2024-05-03T21:55:00", "2024-05-03T20:10:00"]
    assert "21:55" not in report.text
