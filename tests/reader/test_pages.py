"""HTML pages: facts from the markup, the article from the body, the rest set aside."""

import json
from itertools import pairwise

import pytest

from dateline.reader import read_report

PARAGRAPHS = (
    "<p>Fighters shelled the market of Orsha on Tuesday and killed four traders, the mayor said.</p>"
    "<p>Rescue workers searched the ruins until the evening, and the hospital asked for blood.</p>"
    "<p>Nobody had claimed the attack by Wednesday, the third on the town since the spring.</p>"
)


def page(head: str = "", body: str = PARAGRAPHS, h1: str = "Shells fall on Orsha market") -> bytes:
    heading = f"<h1>{h1}</h1>" if h1 else ""
    return (
        f"<!DOCTYPE html><html lang='en-GB'><head><meta "
        f"charset='utf-8'>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article>{heading}{body}</article><footer>© Orsha Herald 2024</footer></body></html>"
    ).encode()


def test_open_graph() -> None:
    report = read_report(
        page(
            '<meta property="og:title" content="Shells fall on Orsha market | Orsha Herald">'
            '<meta property="og:site_name" content="Orsha Herald"><meta name="author" content="Jane Doe">'
            '<meta property="article:published_time" content="2024-03-05T21:05:00+01:00">'
            '<link rel="canonical" href="https://orsha.example/1">'
        )
    )
    assert report.title == "Shells fall on Orsha market"
    assert report.outlet == "Orsha Herald"
    assert report.byline == "Jane Doe"
    assert report.published == "2024-03-05T21:05:00+01:00"
    assert report.url == "https://orsha.example/1"
    assert report.language == "en"
    assert report.text.startswith("Shells fall on Orsha market\n\nFighters shelled")
    assert report.text.count("Shells fall on Orsha market") == 1
    assert report.notes == ()


def test_linked_data() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "x"},
            {
                "@type": ["NewsArticle"],
                "headline": "Shells fall on Orsha market",
                "datePublished": "2024-03-05T20:05:00Z",
                "author": [{"name": "Jane Doe"}, {"name": "Bo Day"}],
                "publisher": {"@type": "Organization", "name": "Orsha Herald"},
            },
        ],
    }
    report = read_report(page(f'<script type="application/ld+json">{json.dumps(data)}</script>'))
    assert (report.outlet, report.byline) == ("Orsha Herald", "Jane Doe, Bo Day")
    assert report.published == "2024-03-05T20:05:00+00:00"


def test_broken_linked_data_is_passed_over() -> None:
    report = read_report(page('<script type="application/ld+json">{"@type": </script><title>Shells - Orsha</title>'))
    assert "Fighters shelled" in report.text


def test_time_element_and_title_suffix() -> None:
    updated = '<time class="updated" datetime="2024-03-07">x</time>'
    body = f'{updated}<time datetime="2024-03-05T21:05:00+01:00">x</time>{PARAGRAPHS}'
    report = read_report(page("<title>Shells fall on Orsha market - Orsha Herald</title>", body))
    assert report.published == "2024-03-05T21:05:00+01:00"
    assert report.title == "Shells fall on Orsha market"
    assert report.outlet == "Orsha Herald"


def test_printed_time_is_finer_than_the_markups_day() -> None:
    head = '<meta name="date" content="2024-03-05">'
    report = read_report(page(head, f"<p>By Jane Doe, 5 March 2024, 20:05 GMT</p>{PARAGRAPHS}"))
    assert report.published in ("2024-03-05T20:05:00+00:00", "2024-03-05")
    assert "Jane Doe" not in report.text


def test_caller_goes_before_the_page() -> None:
    head = '<meta property="article:published_time" content="2024-03-05T21:05:00+01:00">'
    report = read_report(page(head), published="2024-03-04", url="https://mirror.example/a")
    assert report.published == "2024-03-04"
    assert report.url == "https://mirror.example/a"


def test_day_in_the_address() -> None:
    assert read_report(page(), url="https://orsha.example/2024/03/05/market").published == "2024-03-05"


@pytest.mark.parametrize("value", ["0001-01-01T00:00:00Z", "2024-13-45", "3024-01-01", "1970-00-00"])
def test_absurd_date_is_ignored_and_noted(value: str) -> None:
    report = read_report(page(f'<meta property="article:published_time" content="{value}">'))
    assert report.published is None
    assert any("ignored" in note for note in report.notes)


def test_figure_captions_stand_where_the_figures_do() -> None:
    first, rest = PARAGRAPHS.split("</p>", 1)
    figure = "<figure><img><figcaption>Smoke rises over the market of Orsha. Photo: Ann Lee</figcaption></figure>"
    report = read_report(page(body=f"{first}</p>{figure}{rest}"))
    captions = [report.text[p.start : p.end] for p in report.parts if p.kind == "caption"]
    assert captions == ["Smoke rises over the market of Orsha."]
    assert (
        report.text.index("killed four traders")
        < report.text.index("Smoke rises")
        < report.text.index("Rescue workers")
    )


def test_related_box_inside_the_article_is_left_out() -> None:
    first, rest = PARAGRAPHS.split("</p>", 1)
    box = "<p>Read also: Army captures Kasala</p>"
    aside = "<aside><h2>Related</h2><p>Rebels take the airport of Kasala at dawn</p></aside>"
    report = read_report(page(body=f"{first}</p>{box}{rest}{aside}"))
    assert "Kasala" not in report.text
    assert any("Kasala" in entry.text and entry.why == "related content" for entry in report.dropped)
    assert any("airport" in entry.text and entry.why == "outside the article" for entry in report.dropped)


def test_subheads_lists_and_quotes() -> None:
    body = (
        f"{PARAGRAPHS}<h2>A third attack</h2><p>The town was hit twice in April, and each time people died there.</p>"
        "<ul><li>Four dead on Tuesday in the market</li><li>Nine dead on 2 April in the port</li></ul>"
        "<blockquote>We have nowhere left to hide from this any more.</blockquote>"
        "<p>The council meets on Friday to decide whether the schools stay closed for long.</p>"
    )
    report = read_report(page(body=body))
    kinds = {report.text[p.start : p.end]: p.kind for p in report.parts}
    assert kinds["A third attack"] == "heading"
    assert kinds["Nine dead on 2 April in the port"] == "list"
    assert kinds["We have nowhere left to hide from this any more."] == "quote"


def test_a_piece_of_html_is_html() -> None:
    report = read_report(b"<p>Fighters shelled the market of Orsha on Tuesday, the mayor said to reporters.</p>")
    assert report.text == "Fighters shelled the market of Orsha on Tuesday, the mayor said to reporters."


def test_parts_lie_in_order_and_cover_their_words() -> None:
    report = read_report(page())
    plain = [part for part in report.parts if part.kind != "post"]
    assert all(a.end < b.start for a, b in pairwise(plain))
    assert all(report.text[part.start : part.end].strip() for part in plain)


def test_points_above_the_text_are_of_the_report_and_links_are_not() -> None:
    points = (
        "<h2>Key points</h2><ul><li>At least four traders were killed in the market on Tuesday.</li>"
        "<li><a href='/x'>Explosion kills two in the barracks of Nora on Monday</a></li></ul><h2>By day</h2>"
    )
    head = "<html><head><title>Orsha: note 3</title></head><body><h1>Orsha: note 3</h1><p>3 May 2024 - note 3</p>"
    report = read_report((head + points + PARAGRAPHS + "</body></html>").encode())
    assert "At least four traders were killed" in report.text
    assert "Explosion kills two" not in report.text
