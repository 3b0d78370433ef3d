"""The page: whole by itself, nothing in it that a report's words could run or load, every claim's words marked."""

from pathlib import Path

import pytest
from lxml import html

from dateline import Filters, Record
from dateline.errors import ExportError
from dateline.export import html as writer
from dateline.export.svg import Dot, drawn
from dateline.record import Reading, Report
from dateline.store import Received
from tests.store.query.asked import GOMA, Line, Made, _claim

HOSTILE = 'Rebels took Goma "<script>alert(1)</script>" & <img src=https://e.example/x onerror=alert(1)>.'


def page(held: Record, folder: Path, wanted: Filters | None = None) -> html.HtmlElement:
    held.export("html", folder / "out.html", wanted)
    return html.document_fromstring((folder / "out.html").read_text("utf-8"))


def add_hostile(held: Record) -> None:
    made = Made("<b>Bad</b> News", "2024-04-01", "</title><script>", [Line(HOSTILE, "capture", "2024-04-01", GOMA)])
    text = f"{made.title}\n{HOSTILE}"
    id_ = Received(text.encode(), origin="").hash
    report = Report(
        id=id_, outlet=made.outlet, title=made.title, published=made.published, text=text, url="javascript:alert(1)"
    )
    reading = Reading(report=report, claims=(_claim(report, made.lines[0]),), dateline="1")
    held.add(Received(text.encode(), origin="hostile"), reading)


def test_each_event_has_its_claims_with_their_words_marked(held: Record, tmp_path: Path) -> None:
    found = page(held, tmp_path)
    articles = found.xpath("//article")
    assert [article.get("id") for article in articles] == [event.id for event in held.events()]
    [shelling] = [article for article in articles if "Shelling" in article.findtext("h2")]
    first = shelling.xpath(".//blockquote")[0].text_content()
    assert first.startswith("Rebels shelled Sake and killed nine people.")
    assert [(mark.get("title"), mark.text_content()) for mark in shelling.xpath(".//blockquote[1]/mark")] == [
        ("what", "Rebe"), ("where", "Sake"),
    ]  # fmt: skip
    assert "9 killed" in shelling.text_content()
    assert "General Bahati" in shelling.text_content()


def test_a_dot_leads_to_an_event_of_its_place(held: Record, tmp_path: Path) -> None:
    found = page(held, tmp_path)
    ids = {article.get("id") for article in found.xpath("//article")}
    dots = found.xpath("//a[circle]")
    assert len(dots) == 4
    assert {dot.get("href")[1:] for dot in dots} <= ids
    assert "Goma, CD: 2 events" in [dot.findtext("circle/title") for dot in dots]


def test_nothing_that_a_report_says_is_run_or_loaded(held: Record, tmp_path: Path) -> None:
    add_hostile(held)
    found = page(held, tmp_path)
    assert HOSTILE in found.text_content()
    assert not found.xpath("//script | //img | //iframe | //link | //object | //form | //b")
    assert not found.xpath("//@src | //@*[starts-with(name(), 'on')]")
    assert not [href for href in found.xpath("//a/@href") if not href.startswith(("#", "http://", "https://"))]
    [policy] = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert "url(" not in found.findtext(".//style")


def test_a_page_has_an_end(held: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MOST", 3)
    with pytest.raises(ExportError, match="narrow them down"):
        page(held, tmp_path)
    assert len(page(held, tmp_path, Filters(limit=3)).xpath("//article")) == 3
    assert not page(held, tmp_path, Filters(limit=0)).xpath("//svg")


@pytest.mark.parametrize("points", [[(37.0, 48.0)], [(-179.9, -89.0), (179.9, 89.0)], [(30.0, 50.0), (30.0, 44.0)]])
def test_every_dot_is_in_the_drawing(points: list[tuple[float, float]]) -> None:
    found = html.fromstring(drawn([Dot(lon, lat, 3, "here", "#x") for lon, lat in points], "map")).xpath("//svg")[0]
    _, _, width, height = map(float, found.get("viewbox").split())
    for circle in found.xpath(".//circle"):
        assert 0 <= float(circle.get("cx")) <= width
        assert 0 <= float(circle.get("cy")) <= height
    assert 0.3 * width <= height <= 0.9 * width
    assert len(found.xpath(".//text")) >= 2, "degrees are told"
    assert "M" in found.xpath(".//path/@d")[0], "land is drawn"
