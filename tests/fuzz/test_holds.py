"""What must hold of any input, tried on chance texts, mutated pages and archives, and by the fuzzer for a moment."""

import importlib.util
import random
import subprocess
import sys

import pytest
from hostile_seeds import archives, pages
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutating import MUTATORS, mutated

from tests.fuzz import holds
from tests.fuzz.seeds import DEVELOP, WORDS, seeds

WORD = st.sampled_from((
    *" ".join(WORDS).split(), "\n", "\n\n", "\u202e", "\u200b", "²", "9" * 30, "<p>", "</p>", "<div", "&#0;",
    "“", "”", '"', "(", "- ",
    "killed", "million", "three days ago", "3/5/2024", "Goma", "the rebels", "he said",
    "=1", "\x00", "\U000e0041", "\ud800",
))  # fmt: skip
TEXTS = st.lists(WORD, max_size=25).map(" ".join) | st.text(max_size=150)
BYTES = TEXTS.map(lambda text: text.encode("utf-8", errors="surrogatepass")) | st.binary(max_size=200)
FAST = settings(
    max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
SLOW = settings(FAST, max_examples=12)


@FAST
@given(BYTES)
def test_any_bytes_are_a_report_or_refused(data: bytes) -> None:
    holds.reader(data)


@FAST
@given(BYTES)
def test_any_text_has_its_times(data: bytes) -> None:
    holds.times(data)


@SLOW
@given(BYTES)
def test_any_text_has_its_places(data: bytes) -> None:
    holds.places(data)


@SLOW
@given(BYTES)
def test_any_text_is_read_whole(data: bytes) -> None:
    holds.coder(data)


@settings(SLOW, max_examples=5)
@given(BYTES)
def test_any_bytes_are_kept_as_they_were(data: bytes) -> None:
    holds.store(data)


@FAST
@given(st.binary(max_size=300))
def test_any_file_is_taken_in_or_refused(data: bytes) -> None:
    holds.intake(data)


def test_mutated_pages() -> None:
    chance = random.Random(7)
    found = pages(DEVELOP)
    for _ in range(60):
        holds.reader(mutated(chance.choice(found)[1], chance.choice(found)[1], chance)[:20_000])


def test_mutated_archives() -> None:
    chance = random.Random(7)
    made = archives(pages(DEVELOP)[:9])
    for _ in range(60):
        holds.intake(b"\x0b" + mutated(chance.choice(made)[1], chance.choice(made)[1], chance))


def test_mutations_are_the_same_again() -> None:
    [(_, one), (_, two)] = pages(DEVELOP)[:2]
    first, second = (mutated(one, two, random.Random(3)) for _ in range(2))
    assert first == second != one
    for each in MUTATORS:
        assert isinstance(each(b"", b"", random.Random(1)), bytes)


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="there is no wheel of atheris for this system")
def test_a_short_run_of_the_fuzzer() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", "reader", "40"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert seeds("reader")
