"""The way from a file, bytes or text to a reading, and what each way of giving it changes."""

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.errors import UnreadableInputError
from dateline.version import VERSION

TEXT = """Rebels attack base near Kidal

BAMAKO (The Wire) - Rebels attacked an army base near Kidal on Friday, killing nine soldiers, the army said.
"""


def test_a_file_bytes_and_text_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    readings = [pipeline.read(source, published="2024-03-02") for source in (path, TEXT.encode(), TEXT)]
    assert readings[0] == readings[1] == readings[2]
    assert readings[0].claims
    assert readings[0].report.id == f"sha256:{sha256(TEXT.encode()).hexdigest()}"


def test_a_text_is_never_taken_for_a_path(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    assert pipeline.read(str(path)).claims == ()


@pytest.mark.parametrize("given", ["2024-03-02", date(2024, 3, 2), datetime(2024, 3, 2, 9, 30, tzinfo=UTC)])
def test_a_date_may_be_given_in_any_form(given: str | date | datetime) -> None:
    reading = pipeline.read(TEXT, published=given)
    assert (reading.report.published or "").startswith("2024-03-02")
    assert [claim.time.start for claim in reading.claims if claim.time and claim.time.span] == ["2024-03-01"]


def test_the_url_is_kept() -> None:
    assert pipeline.read(TEXT, url="https://example.org/a").report.url == "https://example.org/a"


def test_read_is_what_explain_explains() -> None:
    explained = pipeline.explain(TEXT, published="2024-03-02")
    assert explained.reading == pipeline.read(TEXT, published="2024-03-02")
    assert explained.explanation
    assert explained.reading.dateline == VERSION


def test_a_language_that_is_not_read_is_said_and_makes_no_claims() -> None:
    text = "Les forces armées ont bombardé le marché vendredi, tuant quatorze personnes dans la ville. " * 4
    reading, why = pipeline.explain(text)
    assert reading.report.language == "fr"
    assert (reading.claims, reading.events, why) == ((), (), ())
    assert any("'fr'" in note and "en" in note for note in reading.report.notes)


@pytest.mark.parametrize("source", ["", "  \n", b"", b"\x7fELF\x02\x01" + bytes(range(256))])
def test_what_is_no_report_is_refused(source: str | bytes) -> None:
    with pytest.raises(UnreadableInputError):
        pipeline.read(source)


def test_a_report_without_conflict_has_no_claims_and_is_read_all_the_same() -> None:
    reading = pipeline.read("The bakery on the corner sells bread and cakes. It opens at seven and closes at noon.")
    assert reading.report.text
    assert (reading.claims, reading.events) == ((), ())
