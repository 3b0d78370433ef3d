"""Bad input: a clear error, or a report with a stated reason, within bounds."""

import hashlib
import time
from pathlib import Path

import pytest

from dateline.errors import DatelineError, UnreadableInputError
from dateline.reader import MAX_BYTES, PublishedArgumentError, as_bytes, read_report

SENTENCE = "Troops shelled the town of Nora on Monday, officials told reporters."
SECONDS = 10.0  # of processor time, so that other work on the machine fails no test


@pytest.mark.parametrize("data", [b"", b"  \n\t "])
def test_empty(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="empty"):
        read_report(data)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7 \x00\x01", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"PK\x03\x04 word", "ZIP"),
        (b"some \x00 words with \x00 zero bytes", "binary"),
        (bytes(range(1, 32)) * 40, "binary"),
    ],
)
def test_binary(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableInputError, match=word):
        read_report(data)


def test_fifty_megabytes_of_html() -> None:
    started = time.process_time()
    with pytest.raises(UnreadableInputError, match=r"50,0\d\d,\d\d\d bytes, more than the limit of 3,000,000"):
        read_report(b"<html><body>" + b"<p>word</p>" * 4_550_000)
    assert time.process_time() - started < SECONDS


def test_file_too_large_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 20)
    with pytest.raises(UnreadableInputError, match=r"large\.html.*60,000,000 bytes"):
        as_bytes(path)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match=r"none\.txt"):
        as_bytes(tmp_path / "none.txt")
    with pytest.raises(UnreadableInputError):
        as_bytes(tmp_path)


def test_sources_become_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE.encode())
    assert as_bytes(path) == as_bytes(SENTENCE) == as_bytes(SENTENCE.encode())
    assert read_report(as_bytes("a lone \ud83d half")).text


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>x</title><script>var a = 'words of a script';</script></head><body></body></html>",
        "<html><body><nav><a href='/'>Home</a></nav><footer>About us</footer></body></html>",
        "...\n---\n",
    ],
)
def test_page_without_text(page: str) -> None:
    report = read_report(page.encode())
    assert report.text == ""
    assert report.parts == ()
    assert any("no text" in note for note in report.notes)


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table", "ul"])
@pytest.mark.parametrize("closed", [True, False])
def test_ten_thousand_nested_tags(tag: str, closed: bool) -> None:
    end = f"</{tag}>" * 10_000 if closed else ""
    started = time.process_time()
    report = read_report(f"<html><body>{f'<{tag}>' * 10_000}{SENTENCE}{end}</body></html>".encode())
    assert SENTENCE in report.text
    assert any("tags" in note for note in report.notes)
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "page",
    [
        "<html><!-- " * 100_000,
        "<p " * 200_000,
        "<html><p>" + "<" * 500_000,
        "<html>" + "<time>14:05</time> a " * 100_000,
    ],
)
def test_pages_made_to_be_slow(page: str) -> None:
    started = time.process_time()
    read_report(page.encode())
    assert time.process_time() - started < SECONDS


def test_no_sentence_end_in_200_kb() -> None:
    text = "troops went on towards the town " * 6_400
    report = read_report(text.encode())
    assert report.text == text.strip()


def test_invalid_utf8_between_valid() -> None:
    report = read_report(
        "Война: ".encode() + SENTENCE.encode() + b" \xff\xfe Na\xc3\xafve words, \xe2\x80\x9cquoted\xe2\x80\x9d."
    )
    assert SENTENCE in report.text
    assert any("UTF-8" in note for note in report.notes)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_wide_encodings(codec: str) -> None:
    assert read_report(SENTENCE.encode(codec)).text == SENTENCE


def test_declared_encoding() -> None:
    text = "Оккупанты обстреляли город Нора в понедельник утром, сообщил мэр."
    page = f"<html><head><meta charset='windows-1251'></head><body><p>{text}</p></body></html>"
    report = read_report(page.encode("cp1251"))
    assert text in report.text
    assert report.language == "ru"


def test_undeclared_encoding_is_guessed_and_noted() -> None:
    text = "Der Bürgermeister erklärte, dass über fünfzig Häuser zerstört wurden, während die Kämpfe andauerten."
    report = read_report(text.encode("cp1252"))
    assert report.text == text
    assert report.language == "de"
    assert any("no encoding is declared" in note for note in report.notes)


@pytest.mark.parametrize("value", ["yesterday", "2024-02-30", "03/05/2024", "", "1066-10-14", "2024-05-03T25:00"])
def test_malformed_published_argument(value: str) -> None:
    with pytest.raises(PublishedArgumentError, match="published"):
        read_report(SENTENCE.encode(), published=value)
    assert issubclass(PublishedArgumentError, DatelineError)


def test_absurd_date_in_a_text() -> None:
    report = read_report(
        f"Strike on Nora\nPublished: 45 May 3024, 10:00 GMT\nPublished 31 February 2024\n\n{SENTENCE}".encode()
    )
    assert report.published is None
    assert any("ignored" in note for note in report.notes)


def test_id_is_the_hash_of_the_bytes() -> None:
    data = SENTENCE.encode()
    assert read_report(data).id == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_language_of_short_text_is_the_pages_word() -> None:
    page = "<html lang='uk'><body><p>Нора, 3 травня</p></body></html>"
    assert read_report(page.encode()).language == "uk"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Police arrest 5 for Lagos", "en"), ("Dem don kill three pipo for Borno", "pcm")],
)
def test_short_english_is_no_pidgin(text: str, wanted: str) -> None:
    assert read_report(text.encode()).language == wanted


def test_same_bytes_same_report() -> None:
    data = f"Strike on Nora\nBy Ann Lee\n\n{SENTENCE}\n\nRead also\nOther news of Nora".encode()
    assert read_report(data).model_dump_json() == read_report(data).model_dump_json()
