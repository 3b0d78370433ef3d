"""Pages in the styles of many kinds of publisher: what is the report's, what the page's, and when it appeared."""

import pytest

from dateline.reader import read_report
from tests.reader.styles import BODY, ONE, PAGES, TWO, Page, T


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_style(page: Page) -> None:
    report = read_report(page.text.encode())
    assert report.title == page.title
    assert report.published == page.published
    if page.outlet:
        assert report.outlet == page.outlet
    text = report.text.casefold()
    assert ONE.casefold() in text
    assert TWO.casefold() in text
    for kept in page.keep:
        assert kept in report.text
    for gone in page.gone:
        assert gone not in report.text
    assert any("no publication date found" in note for note in report.notes) == (page.published is None)


def test_what_cannot_be_read_of_a_date_is_noted() -> None:
    def notes(line: str) -> str:
        return " ".join(read_report(f"{T}\n{line}\n\n{BODY}".encode()).notes)

    assert "'May 2024' is not whole" in notes("Published May 2024")
    assert "'Published: 25 Shawwal 1445' cannot be read" in notes("Published: 25 Shawwal 1445")
    assert "two readings" in notes("Published 05/03/2024")
    assert notes("Published 4 May 2024") == ""


def test_caller_or_another_line_silences_the_notes() -> None:
    page = f"{T}\nPublished May 2024\n\n{BODY}".encode()
    assert read_report(page, published="2024-05-04").notes == ()


def test_dates_that_head_a_chronology_stay() -> None:
    report = read_report(
        f"How the war came to Tessa\n\nBy Jane Roe\n4 May 2024\n\n{ONE}\n\n12 March 2023\n\n{TWO}\n\n9 July 2023\n\n"
        "Elders of both villages met under a tree and agreed on a truce.".encode()
    )
    assert report.published == "2024-05-04"
    headings = [report.text[part.start : part.end] for part in report.parts if part.kind == "heading"]
    assert headings == ["12 March 2023", "9 July 2023"]


def test_questions_between_paragraphs_are_headings() -> None:
    report = read_report(f"{T}\n\n{ONE}\n\nWho did it?\n\n{TWO}".encode())
    assert [report.text[p.start : p.end] for p in report.parts if p.kind == "heading"] == ["Who did it?"]


def test_last_paragraph_above_an_agencys_name_is_no_caption() -> None:
    last = f"{TWO} He added that the army would send a second column to the valley before the end of the week."
    report = read_report(f"{T}\n\n{ONE}\n\n{last}\n\n(KASALA NEWS with AFP)".encode())
    assert [part.kind for part in report.parts] == ["title", "lead", "paragraph"]


def test_comments_that_are_longer_than_the_report_do_not_take_it() -> None:
    report = read_report(f"{T}\nComments (3)\n\n{BODY}".encode())
    assert ONE in report.text
    assert TWO in report.text


def test_date_in_a_plain_element_of_a_page() -> None:
    report = read_report(
        f"<html><head><title>{T} | Kasala Tribune</title></head><body><nav>Home News</nav><main><span>Sahara</span>"
        f"<h1>{T}</h1><div>By Jane Roe and Sam Poe</div><div>May 4, 2024 at 3:15 p.m. EDT</div><button>Listen</button>"
        f"<p>{ONE}</p><p>{TWO}</p><p>The dead were buried in the evening, he said, in the cemetery by the river.</p>"
        "</main><footer>&copy; 2024 Kasala Tribune</footer></body></html>".encode()
    )
    assert report.published == "2024-05-04T15:15:00-04:00"
    assert report.byline == "Jane Roe and Sam Poe"
    assert report.outlet == "Kasala Tribune"
    assert "Listen" not in report.text
    assert not report.notes


@pytest.mark.parametrize(
    "last",
    [
        "The Front, which is based in Kasala, has killed forty people since the start of the year.",
        "A video that was first published by the rebels shows two burnt trucks near the village.",
        '"Sign up, take a rifle and defend your village," the mayor told a crowd on the square.',
        "The governor asked people to sign up for a new militia that is to guard the valley.",
        "Editing the list of the dead will take days, the coroner of Kasala said on Friday evening.",
    ],
)
def test_last_paragraphs_of_the_report_stay(last: str) -> None:
    assert last in read_report(f"{T}\n\n{BODY}\n\n{last}".encode()).text


@pytest.mark.parametrize("title", ["Army Denies Massacre Report", "Rebels Reject Truce After Overnight Assault"])
def test_headlines_in_capitals_are_no_series(title: str) -> None:
    page = f"{title}\nSpokesman says that the villagers had fled before\n\n4 May 2024\n\n{BODY}"
    assert read_report(page.encode()).title == title
