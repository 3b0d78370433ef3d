"""Every input that is not a good page: a clear error or a stated reason, within bounds, and the others still read.

Light inputs are read in one run, heavy ones each in a run of their own, all beside good pages.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from dateline.code.coder import MOST
from tests.cli.running import Ran, dateline

LIGHT = pytest.mark.xdist_group("light")  # one run for all of them, in one worker

SECONDS = 10.0  # of processor time, a start of 2 to 4 of them included
MEMORY = 1_000_000_000
GOOD = """Shells hit Kramatorsk market

KYIV, March 2, 2024 (The Wire) - Russian forces shelled a market in Kramatorsk on Friday, killing at least 14 people,
the regional governor said.
"""


def _dated(date: str) -> str:
    return (
        '<html lang="en"><head><title>Shells hit market</title>'
        f'<meta property="article:published_time" content="{date}"></head><body><article><h1>Shells hit market</h1>'
        "<p>Russian forces shelled a market in Kramatorsk on Friday, killing at least 14 people, the governor said."
        " Rescue workers searched the ruins until the evening.</p></article></body></html>"
    )


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blanks.txt": (b" \n\t\r\n ", "empty"),
    "program": (b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40, "a program"),
    "paper.pdf": (b"%PDF-1.7\n" + b"stream " * 99, "a PDF"),
    "noise": (bytes(range(256)) * 200, "binary"),
}
NO_CLAIMS: dict[str, tuple[str, str]] = {
    "bare.html": ("<!doctype html><html><head><script>var a;</script></head><body><div></div></body></html>", "text"),
    "uk.txt": ("Російські війська обстріляли ринок у місті, загинули щонайменше чотирнадцять людей. " * 5, "language"),
    "fr.txt": ("Les forces armées ont bombardé le marché vendredi, tuant quatorze personnes. " * 5, "language"),
    "ar.txt": ("قصفت القوات سوق المدينة يوم الجمعة ما أدى إلى مقتل أربعة عشر شخصا على الأقل. " * 5, "language"),
}
UNDATED: dict[str, str] = {
    "undated.txt": "Russian forces shelled a market in Kramatorsk on Friday, killing at least 14, officials said.\n",
    "year-one.html": _dated("0001-01-01"),
    "year-9999.html": _dated("9999-12-31T23:59:59Z"),
    "no-such-day.html": _dated("2024-02-31"),
    "words.html": _dated("yesterday"),
}
LATIN = GOOD.replace("market in", "caf\xe9 in").encode("latin-1") + b"\xff\xfe\x80 end.\n"


@dataclass(frozen=True)
class Outcome:
    """A run's readings by the file's name, and its messages by the file's name."""

    ran: Ran
    readings: dict[str, dict[str, Any]]
    messages: dict[str, str]


def _run(folder: Path, files: dict[str, bytes]) -> Outcome:
    """Read `files`, a good page first and last, and check the bounds of processor time and memory."""
    files = {"good.txt": GOOD.encode(), **files, "better.txt": GOOD.replace("14", "15").encode()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    names = {f"sha256:{sha256(content).hexdigest()}": name for name, content in files.items()}
    ran = dateline("read", "--json", *files, cwd=folder)
    assert ran.cpu < SECONDS
    assert 0 < ran.peak < MEMORY
    assert "Traceback" not in ran.err
    assert "fault in Dateline" not in ran.err
    found = [json.loads(line) for line in ran.out.splitlines()]
    readings = {names[reading["report"]["id"]]: reading for reading in found}
    assert readings["good.txt"]["claims"]
    assert readings["better.txt"]["claims"], "what comes after bad input is read as well"
    messages = dict(line.removeprefix("dateline: ").split(": ", 1) for line in ran.err.splitlines())
    assert set(readings) | set(messages) == set(files), "each is read or named"
    assert ran.status == (1 if messages else 0)
    return Outcome(ran, readings, messages)


@pytest.fixture(scope="module")
def light(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """All the light ones in one run."""
    folder = tmp_path_factory.mktemp("light")
    assert dateline("read", "--json", "-", stdin=_written(folder / "warm.txt")).status == 0  # the gazetteer is built
    texts = {name: text for name, (text, _) in NO_CLAIMS.items()} | UNDATED
    return _run(
        folder,
        {
            **{name: content for name, (content, _) in REFUSED.items()},
            **{name: text.encode() for name, text in texts.items()},
            "latin.txt": LATIN,
        },
    )


def _written(path: Path) -> Path:
    path.write_text(GOOD)
    return path


@LIGHT
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_page_is_refused_by_name(light: Outcome, name: str) -> None:
    assert REFUSED[name][1] in light.messages[name]
    assert name not in light.readings


@LIGHT
@pytest.mark.parametrize("name", NO_CLAIMS)
def test_what_cannot_be_read_has_no_claims_and_says_why(light: Outcome, name: str) -> None:
    reading = light.readings[name]
    assert reading["claims"] == []
    notes = " ".join(reading["report"]["notes"])
    assert NO_CLAIMS[name][1] in notes


@LIGHT
@pytest.mark.parametrize("name", UNDATED)
def test_without_a_date_it_is_read_and_says_so(light: Outcome, name: str) -> None:
    reading = light.readings[name]
    assert reading["report"]["published"] is None
    assert any("publi" in note or "date" in note for note in reading["report"]["notes"])
    assert reading["claims"]


@LIGHT
def test_what_is_legible_of_broken_letters_is_read(light: Outcome) -> None:
    assert light.readings["latin.txt"]["claims"]


def test_fifty_megabytes_of_html(tmp_path: Path) -> None:
    paragraph = b"<p>Rebels shelled the town and the army said it had driven them back.</p>\n"
    page = b"<html><body>" + paragraph * (50_000_000 // len(paragraph)) + b"</body></html>"
    assert "limit" in _run(tmp_path, {"huge.html": page}).messages["huge.html"]


def test_ten_thousand_nested_tags(tmp_path: Path) -> None:
    page = "<html><body>" + "<div>" * 10_000 + f"<p>{GOOD}</p>" + "</div>" * 10_000 + "</body></html>"
    outcome = _run(tmp_path, {"deep.html": page.encode()})
    if "deep.html" in outcome.readings:
        reading = outcome.readings["deep.html"]
        assert reading["claims"] or reading["report"]["notes"]


@pytest.mark.parametrize(
    "text",
    [
        "the soldiers who held the road near the river and the town " * 3_400,
        "a" * 200_000,
        "they shelled it and " * 10_000,
        "the army attacked the town and " * 6_250,
        "Goma, Mosul, 14 killed, on 3 May, he said (" * 4_700,
    ],
    ids=["words", "one word", "acts", "attacks", "mixed"],
)
def test_two_hundred_kilobytes_without_an_end_of_sentence(tmp_path: Path, text: str) -> None:
    reading = _run(tmp_path, {"endless.txt": text.encode()}).readings["endless.txt"]
    assert reading["claims"] == []
    assert any("no sentence ends" in note for note in reading["report"]["notes"])


def test_sentences_of_great_length(tmp_path: Path) -> None:
    text = ("The army attacked the town and " * 110 + "left it on Friday. ") * 30
    reading = _run(tmp_path, {"long.txt": text.encode()}).readings["long.txt"]
    sentences = {claim["sentence"]["start"] for claim in reading["claims"]}
    assert len(sentences) >= 30, "each of them is read"
    assert len(reading["claims"]) == MOST * len(sentences)
    assert any(f"tell of {MOST} acts" in note for note in reading["report"]["notes"])


@pytest.mark.parametrize("date", ["yesterday", "2024-13-01", "0001-01-01", "9999-12-31"])
def test_an_absurd_date_by_the_user(tmp_path: Path, date: str) -> None:
    ran = dateline("read", "--json", "--published", date, _written(tmp_path / "good.txt"))
    assert (ran.status, ran.out) == (2, b"")
    assert date in ran.err
    assert "Traceback" not in ran.err


def test_missing_files_and_folders_are_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    ran = dateline("read", "--json", "nothing.txt", "pages", cwd=tmp_path)
    assert ran.status == 1
    missing, folder = ran.err.splitlines()
    assert missing.startswith("dateline: nothing.txt: ")
    assert "No such file" in missing
    assert folder == "dateline: pages: is a folder; name the files in it, as in: dateline read pages/*.html"
