"""Scraped texts in the layouts of many newsrooms: the head told apart from the body, the furniture set aside."""

import pytest

from dateline.reader import read_report
from dateline.record import Report


def read(text: str, published: str | None = None) -> Report:
    return read_report(text.encode(), published=published)


def kinds(report: Report) -> list[tuple[str, str]]:
    return [(part.kind, report.text[part.start : part.end]) for part in report.parts]


def dropped(report: Report) -> dict[str, str]:
    return {entry.text: entry.why for entry in report.dropped}


BODY = (
    "Fighters shelled the market of Orsha on Tuesday and killed four traders, the mayor said.\n\n"
    "Rescue workers searched the ruins until the evening, and the hospital asked for blood."
)


def test_translated_page_with_glued_label_and_double_captions() -> None:
    report = read(
        "WorldShells fall on Orsha market\n\nShells fall on Orsha market\n\n"
        "Smoke over the market / Rescue workers carry a man\nSmoke over the market / Rescue workers carry a man\n"
        f"Images source: © Telegram\ned. ABC\n9:05 PM CET, March 5, 2024\n\n{BODY}\n\nRelated content"
    )
    assert report.title == "Shells fall on Orsha market"
    assert report.published == "2024-03-05T21:05:00+01:00"
    assert kinds(report)[:4] == [
        ("title", "Shells fall on Orsha market"),
        ("caption", "Smoke over the market"),
        ("caption", "Rescue workers carry a man"),
        ("lead", BODY.split("\n\n", maxsplit=1)[0]),
    ]
    assert dropped(report)["ed. ABC"] == "editor's initials"
    assert dropped(report)["Images source: © Telegram"] == "image credit"
    assert dropped(report)["Related content"] == "related content"
    assert report.text.count("Shells fall on Orsha market") == 1


def test_known_section_glued_to_a_title_that_stands_once() -> None:
    report = read(f"PoliticsRebels free prisoners in Orsha\n\n{BODY}")
    assert report.title == "Rebels free prisoners in Orsha"
    assert dropped(report)["Politics"] == "section label"


def test_word_that_only_starts_like_a_section_stays() -> None:
    assert read(f"Newspaper office bombed in Orsha\n\n{BODY}").title == "Newspaper office bombed in Orsha"
    assert read(f"World leaders condemn shelling of Orsha\n\n{BODY}").title == "World leaders condemn shelling of Orsha"


def test_wire_with_a_year_from_the_copyright_line() -> None:
    report = read(
        "Bomb kills six in Mirabad\n\nMIRABAD, Aug 3 (Northwire) - A bomb killed six people "
        "at a checkpoint on Friday.\n\n"
        "Nobody claimed the attack, the second in a week, police said.\n\n"
        "(Reporting by Ann Lee; Editing by Bo Day)\n\n© 2018 Northwire. All rights reserved."
    )
    assert report.published == "2018-08-03"
    assert report.outlet == "Northwire"
    assert report.title == "Bomb kills six in Mirabad"
    assert ("credit", "MIRABAD, Aug 3 (Northwire) -") in kinds(report)
    assert ("lead", "A bomb killed six people at a checkpoint on Friday.") in kinds(report)
    assert dropped(report)["(Reporting by Ann Lee; Editing by Bo Day)"] == "byline"


def test_wire_without_a_year_has_no_date() -> None:
    report = read(
        "MIRABAD, Aug 3 (Northwire) - A bomb killed six people.\n\nPolice said that nobody claimed the attack."
    )
    assert report.published is None
    assert report.title is None
    assert report.outlet == "Northwire"


def test_wire_takes_the_callers_date() -> None:
    report = read(
        "MIRABAD, Aug 3 (Northwire) - A bomb killed six people in the town.", published="2018-08-03T10:00:00Z"
    )
    assert report.published == "2018-08-03T10:00:00+00:00"


def test_hard_wrapped_wire_is_joined_again() -> None:
    report = read(
        "SOLDIERS RETAKE BRIDGE\n\nNORA, 12 May 2016 (Sahara News Agency) - Soldiers of the fourth brigade\n"
        "retook the bridge north of Nora on Thursday after two days of fighting, the\n"
        "army said. It gave no figures for its own losses, and the rebels did not\nanswer calls.\n\n"
        "    Residents said that the town was calm in the evening, and that the shops\nhad opened again.\n"
    )
    assert report.title == "SOLDIERS RETAKE BRIDGE"
    assert report.published == "2016-05-12"
    assert report.outlet == "Sahara News Agency"
    assert "Soldiers of the fourth brigade retook the bridge north of Nora on Thursday" in report.text
    assert "that the shops had opened again." in report.text


def test_capitals_throughout_are_kept() -> None:
    report = read(
        "GOVERNMENT TROOPS SHELL NORA\n\nNORA, AUG 3 (SNA) - GOVERNMENT TROOPS SHELLED THE "
        "TOWN OF NORA AT DAWN, WITNESSES "
        "SAID.\n\nTHE ARMY DID NOT ANSWER QUESTIONS ABOUT THE ATTACK.",
        published="1994-08-03",
    )
    assert report.title == "GOVERNMENT TROOPS SHELL NORA"
    assert report.outlet == "SNA"
    assert report.language == "en"
    assert ("paragraph", "THE ARMY DID NOT ANSWER QUESTIONS ABOUT THE ATTACK.") in kinds(report)


def test_broadcaster_with_published_before_updated_and_inline_links() -> None:
    report = read(
        "Nora shelled for a third night\nBy Jane Doe\nNora, Sahara\nUpdated 29 November 2023, 08:10 GMT\n"
        f"Published 28 November 2023, 16:45 GMT\nShare\nFacebook\n\n{BODY}\n\nREAD ALSO: Bridge of Nora blown up\n\n"
        "The council meets on Friday to decide whether schools stay closed.\n\nMore on this story\n"
        "Rebels take the airport\nWhy the north rose up\n29 Nov 2023"
    )
    assert report.published == "2023-11-28T16:45:00+00:00"
    assert report.byline == "Jane Doe"
    for gone in (
        "READ ALSO",
        "Bridge of Nora",
        "Rebels take the airport",
        "Why the north",
        "Facebook",
        "Jane Doe",
        "16:45",
    ):
        assert gone not in report.text
    assert report.text.endswith("whether schools stay closed.")


def test_body_goes_on_after_a_related_box_in_the_middle() -> None:
    report = read(
        f"Nora shelled for a third night\n\n{BODY}\n\nRelated articles\nRebels take the "
        f"airport\nWhy the north rose up\n\n"
        "The council meets on Friday to decide whether schools stay closed.\n\nIt met last in "
        "January, when the siege began."
    )
    assert "Rebels take the airport" not in report.text
    assert "The council meets on Friday" in report.text
    assert "It met last in January" in report.text


def test_photo_agency_captions_lose_their_credits() -> None:
    report = read(
        "Strike hits a school in Nora\n\nBy ANN LEE\nMay 3, 2024 2:05 p.m. ET\n\n"
        "Parents wait outside a school in Nora, May 3, 2024. (AP Photo/Sam Roe)\n\n"
        f"FILE - Soldiers patrol the old bridge of Nora in 2019. REUTERS/Kim Poe\n\n{BODY}"
    )
    assert report.published == "2024-05-03T14:05:00-04:00"
    assert ("caption", "Parents wait outside a school in Nora, May 3, 2024.") in kinds(report)
    assert any(kind == "caption" and text.startswith("FILE - Soldiers") for kind, text in kinds(report))
    assert "AP Photo" not in report.text
    assert "REUTERS" not in report.text


def test_caption_above_a_credit_line_is_no_heading() -> None:
    report = read(f"Strike hits a school in Nora\n\nA burnt classroom in Nora\nPhoto: Emergency Service\n\n{BODY}")
    assert ("caption", "A burnt classroom in Nora") in kinds(report)
    assert "Emergency Service" not in report.text


def test_local_site_with_breadcrumb_outlet_and_newsletter() -> None:
    report = read(
        "Nora Daily Herald\nHome > News > Security\nGunmen abduct nine from a bus near "
        "Nora\nPosted on: 03.05.2024 06:10 GMT+3\n"
        f"3 min read\n\n{BODY}\n\nSubscribe to our newsletter\nWe use cookies to improve your experience.\n"
        "Copyright 2024 Nora Daily Herald. All rights reserved."
    )
    assert report.title == "Gunmen abduct nine from a bus near Nora"
    assert report.outlet == "Nora Daily Herald"
    assert report.published == "2024-05-03T06:10:00+03:00"
    assert "newsletter" not in report.text
    assert "cookies" not in report.text


def test_aid_agency_statement_with_place_and_date() -> None:
    report = read(
        "Sahara: hospitals run out of fuel as fighting nears Nora\n\nGeneva, 5 May 2024 – Two "
        "hospitals in Nora closed on "
        "Friday after shells hit their generators.\n\nWhat we need now\n\nThe agency asks all "
        "sides to spare health workers."
    )
    assert report.published == "2024-05-05"
    assert ("heading", "What we need now") in kinds(report)
    assert ("lead", "Two hospitals in Nora closed on Friday after shells hit their generators.") in kinds(report)


def test_subheads_lists_and_standfirst() -> None:
    report = read(
        "What we know about the raid on Nora\nDozens are missing a day after gunmen came\nBy "
        "Ann Lee, Sahara correspondent\n"
        f"Published: 2024-05-03 14:20 UTC\n\n{BODY}\n\nWho did it?\n\nThree groups are active "
        f"in the hills around the town.\n\n"
        "• The Front, with some 200 men\n• The Brigade of the North\n• Bandits\n\nNone of "
        "them has claimed the raid so far."
    )
    assert report.published == "2024-05-03T14:20:00+00:00"
    assert ("lead", "Dozens are missing a day after gunmen came") in kinds(report)
    assert ("list", "The Brigade of the North") in kinds(report)
    assert "Who did it?" in report.text


def test_headlines_without_a_label_at_the_end_go() -> None:
    report = read(f"Strike hits a school in Nora\n\n{BODY}\n\nArmy captures Kasala\n\nMinister resigns over the budget")
    assert report.text.endswith("asked for blood.")
    assert dropped(report)["Army captures Kasala"] == "heading with nothing under it"


def test_sentence_said_twice_stands_once() -> None:
    report = read(f"Strike hits a school in Nora\n\n{BODY}\n\n{BODY}")
    assert report.text.count("Rescue workers searched") == 1
    assert [d.why for d in report.dropped].count("said twice") == 2


def test_outlet_after_a_bar_in_the_title() -> None:
    report = read(f"Strike hits a school in Nora | Sahara Tribune\n\n{BODY}")
    assert (report.title, report.outlet) == ("Strike hits a school in Nora", "Sahara Tribune")


def test_text_without_a_title_has_none() -> None:
    assert read(BODY).title is None
    assert read("Rebels entered the town of Nora").text == "Rebels entered the town of Nora"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("11:02 AM EST, November 21, 2023", "2023-11-21T11:02:00-05:00"),
        ("November 21, 2023 9:05 PM CET", "2023-11-21T21:05:00+01:00"),
        ("21.11.2023, 06:10 GMT+3", "2023-11-21T06:10:00+03:00"),
        ("19:45 GMT+6:30, 16 January 2024", "2024-01-16T19:45:00+06:30"),
        ("Tuesday, 21 Nov 2023 | 1430 GMT", "2023-11-21T14:30:00+00:00"),
        ("Date: 2023-11-21", "2023-11-21"),
        ("2023-11-21T14:30:00Z", "2023-11-21T14:30:00+00:00"),
        ("Published on 21st November, 2023 at 5pm (Kyiv time)", "2023-11-21T17:00:00+02:00"),
        ("Published 21/11/2023 17h30", "2023-11-21T17:30:00"),
        ("July 21, 2023 5:00 pm ET", "2023-07-21T17:00:00-04:00"),
        ("Last updated: November 21, 2023 12:15 a.m. EST", "2023-11-21T00:15:00-05:00"),
        ("Published 21 November 2023, 10:00 IST", "2023-11-21T10:00:00"),
    ],
)
def test_publication_lines(line: str, published: str) -> None:
    report = read(f"Strike hits a school in Nora\n{line}\n\n{BODY}")
    assert report.published == published
    assert line not in report.text
    assert report.title == "Strike hits a school in Nora"


def test_date_with_two_readings_is_ignored_and_noted() -> None:
    report = read(f"Strike hits a school in Nora\nPublished 05/03/2024\n\n{BODY}")
    assert report.published is None
    assert any("two readings" in note for note in report.notes)


def test_broadcaster_with_labels_on_lines_of_their_own() -> None:
    report = read(
        "Sahara war\nDrones hit the port of Nora\n\nPublished\n3 May 2024\n\nImage source, Photo Pool\nImage caption,\n"
        f"The port has been hit before\n\nBy Jane Doe\nSahara News, Nora\n\n{BODY}\n\nRelated Topics\n\nSahara"
    )
    assert report.published == "2024-05-03"
    assert [kind for kind, _ in kinds(report)] == ["title", "caption", "lead", "paragraph"]


def test_initials_alone_and_headline_on_two_lines() -> None:
    report = read(
        f"Rebels seize town\nin the north of Sahara\nPhoto: Pool\nKLM\n3:44 PM EST, January 16, 2024\n\n{BODY}"
    )
    assert report.title == "Rebels seize town in the north of Sahara"
    assert dropped(report)["KLM"] == "editor's initials"
    assert [kind for kind, _ in kinds(report)] == ["title", "lead", "paragraph"]


def test_names_beside_the_time_are_a_byline() -> None:
    report = read(f"Drones hit the port of Nora\n7 hours ago\nAnn Lee, Nora\n\n{BODY}")
    assert report.byline == "Ann Lee, Nora"
    assert "Ann Lee" not in report.text
