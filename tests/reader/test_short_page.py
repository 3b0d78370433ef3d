"""Pages so short that the margin of the title reaches past their end."""

from dateline.reader import read_report

PAGE = """<html><head><title>Bridge falls</title></head><body><article><h1>Bridge falls</h1>
<figure><figcaption>The bridge after the blast</figcaption></figure><p>A bridge fell on Monday after a blast near the
river, officials said.</p><p>Nobody was hurt.</p></article></body></html>"""


def test_a_page_of_two_paragraphs_is_read() -> None:
    report = read_report(PAGE.encode())
    assert report.title == "Bridge falls"
    assert "Nobody was hurt." in report.text
