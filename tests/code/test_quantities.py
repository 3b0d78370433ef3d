"""Counts in sentences: bounds, nouns, parts, occurrences, and all that only looks like a count."""

import pytest

from dateline.code.numbers.numerals import digits, numeral
from dateline.code.numbers.quantities import Number, numbers, one, who_of
from dateline.code.parse.sentences import sentences
from dateline.record import Part, Report


def found(text: str) -> list[Number]:
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    return [number for sentence in sentences(report) for number in numbers(sentence)]


def counts(text: str) -> list[tuple[int | None, int | None, str | None]]:
    return [(n.low, n.high, n.noun.text if n.noun is not None else None) for n in found(text)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("At least 14 soldiers were killed.", (14, None)),
        ("More than 400 soldiers were killed.", (400, None)),
        ("Over 400 soldiers were killed.", (400, None)),
        ("Up to 50 soldiers were killed.", (None, 50)),
        ("As many as 50 soldiers were killed.", (None, 50)),
        ("Fewer than 50 soldiers were killed.", (None, 50)),
        ("No more than 50 soldiers were killed.", (None, 50)),
        ("No fewer than 50 soldiers were killed.", (50, None)),
        ("Between 2,000 and 3,000 soldiers were killed.", (2000, 3000)),
        ("From 2,000 to 3,000 soldiers were killed.", (2000, 3000)),
        ("Some 10-12 soldiers were killed.", (10, 12)),
        ("Two or three soldiers were killed.", (2, 3)),
        ("About 300 soldiers were killed.", (300, 300)),
        ("Nearly 300 soldiers were killed.", (300, 300)),
        ("Several soldiers were killed.", (3, None)),
        ("A dozen soldiers were killed.", (12, 12)),
        ("Two dozen soldiers were killed.", (24, 24)),
        ("More than two dozen soldiers were killed.", (24, None)),
        ("Half a dozen soldiers were killed.", (6, 6)),
        ("A few soldiers were killed.", (3, None)),
        ("Several hundred soldiers were killed.", (300, None)),
        ("Forty-two soldiers were killed.", (42, 42)),
        ("Two hundred and fifty soldiers were killed.", (250, 250)),
        ("2.500 soldiers were killed.", (2500, 2500)),
        ("1.2 million soldiers were killed.", (1200000, 1200000)),
        ("One soldier was killed.", (1, 1)),
        ("Another two soldiers were killed.", (2, 2)),
        ("At least another 12 soldiers were killed.", (12, None)),
        ("20 or more soldiers were killed.", (20, None)),
    ],
)
def test_bounds_of_what_is_counted(text: str, bounds: tuple[int | None, int | None]) -> None:
    (number,) = found(text)
    assert (number.low, number.high) == bounds
    assert number.head.lemma_.lower() == "soldier"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dozens were killed.", (24, None)),
        ("Hundreds of villagers fled.", (200, None)),
        ("Thousands have left the valley.", (2000, None)),
        ("Tens of thousands of people fled.", (20000, None)),
        ("Hundreds of thousands of people fled.", (200000, None)),
        ("Scores of people fled.", (40, None)),
    ],
)
def test_open_words(text: str, expected: tuple[int, None]) -> None:
    (number,) = found(text)
    assert (number.low, number.high) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The town fell in 2015.",
        "The town fell on 7 October.",
        "The town fell on Oct. 7.",
        "It was shelled on October 7 and 8, 2023.",
        "It was shelled at 10:30 a.m. and again at 9 pm.",
        "It was shelled at about three in the afternoon.",
        "They stole $3m and 40 million dollars.",
        "About 20% of the grid, or 30 percent of homes, lost power.",
        "They advanced 30 km with a 500-kg bomb.",
        "Fighting lasted three more days.",
        "A five-year-old girl fell ill.",
        "The S-300 system and a T-72 tank burned.",
        "Shahed-136 drones and the 23rd Brigade were seen near the M23 base of the G7.",
        "Mina, 17, was named by her brother Ali, 12.",
        "Two-thirds of the town lay in ruins.",
        "Children under five were sent home.",
        "One of the largest raids so far was under way.",
        "Three times as many shells landed.",
        "No civilians were hurt.",
        "Resolution 1701 and Article 51 were cited.",
        "The dam is in ruins.",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert counts(text) == []


def test_a_number_by_itself_is_its_own_head() -> None:
    (first, second) = found("The raid killed 14, wounding 12.")
    assert (first.noun, first.head.text, second.head.text) == (None, "14", "12")
    (toll,) = found("The death toll stands at 45.")
    assert (toll.head.text, toll.head.dep_) == ("45", "pobj")


def test_a_figure_that_changed_is_what_it_became() -> None:
    assert counts("The death toll rose from 20 to 45.") == [(45, 45, None)]


def test_coordination_gives_each_its_noun() -> None:
    assert counts("12 soldiers and 3 civilians were killed.") == [(12, 12, "soldiers"), (3, 3, "civilians")]


def test_the_noun_behind_of() -> None:
    assert counts("The rebels lost 11 of their men.") == [(11, 11, "men")]


def test_parts_of_a_number() -> None:
    text = "14 people, including three children and two nurses, were killed."
    assert [number.part for number in found(text)] == [False, True, True]
    assert [number.part for number in found("14 people were killed, nine of them children.")] == [False, True]
    assert [number.part for number in found("14 people, nine of whom were children, were killed.")] == [False, True]
    assert [number.part for number in found("14 soldiers, two nurses and a man were killed.")] == [False, False]


def test_occurrences() -> None:
    ten, twice = found("The hill was stormed ten times, and twice it fell.")
    assert (ten.occurrence, ten.low, twice.occurrence, twice.low) == (True, 10, True, 2)


def test_bounding_words_are_in_the_span() -> None:
    (number,) = found("It said at least another 12 soldiers were killed.")
    assert (number.first.text, number.last.text) == ("at", "12")


def test_prepositions_of_reach_do_not_bound() -> None:
    assert counts("They claim control over 12 villages.") == [(12, 12, "villages")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("14 soldiers were killed.", "combatants"),
        ("14 militants were killed.", "combatants"),
        ("14 armed men were killed.", "combatants"),
        ("14 men were killed.", None),
        ("14 people were killed.", None),
        ("14 civilians were killed.", "civilians"),
        ("14 villagers were killed.", "civilians"),
        ("14 girls were killed.", "children"),
        ("14 women were killed.", "women"),
        ("14 aid workers were killed.", "aid_workers"),
        ("14 houses were hit.", None),
    ],
)
def test_whom_a_noun_counts(text: str, who: str | None) -> None:
    (number,) = found(text)
    assert number.noun is not None
    assert who_of(number.noun) == who


def test_one_is_a_singular_noun_with_its_article() -> None:
    report = Report(id="sha256:0", text="A soldier and the nurse saw another child and two men.")
    tokens = next(iter(sentences(report))).tokens
    assert [token.text for token in tokens if one(token)] == ["soldier", "child"]


def test_figures_and_words_spell_the_same() -> None:
    assert [digits(word) for word in ("14", "1,200", "2.500", "1.25", "T-72", "3rd")] == [
        14, 1200, 2500, 1.25, None, None,
    ]  # fmt: skip
    for words in (["forty", "-", "two"], ["42"]):
        read = numeral(words, 0)
        assert read is not None and (read.low, read.high, read.end) == (42, 42, len(words))
