"""Spans a caller names: an answer only where the words can be a name in that place of that text."""

import time

import pytest

from dateline.places import find_places
from dateline.record import Place


def asked(text: str, words: str, number: int = 0) -> Place | None:
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    [answer] = find_places(text, [(start, start + len(words))])
    return answer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army said it had left Kyiv.", "said"),  # a village of Yemen, too
        ("The army said it had left Kyiv.", "army"),
        ("The army said it had left Kyiv.", "The"),
        ("They will march in May.", "May"),
        ("Many people fled.", "Many"),
        ("Police came.", "Police"),
        ("Monday was calm in Goma.", "Monday"),
        ("They took Bakhmut.", "akhmu"),  # a piece of a word
        ("They took Bakhmut.", "ut."),
        ("They took Bakhmut.", " "),
        ("They took Bakhmut.", "."),
        ("They hit 24 tanks.", "24"),
        ("Jordan Smith spoke in Goma.", "Jordan"),
        ("Captain Lincoln spoke in Goma.", "Lincoln"),
        ("Hope faded, but some kept their hope.", "Hope"),
    ],
)
def test_no_answer_where_the_words_can_be_no_name(text: str, words: str) -> None:
    assert asked(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The army left Kyiv.", "Kyiv", "UA"),
        ("Kyiv fell silent.", "Kyiv", "UA"),
        ("Smoke rose in mariupol.", "mariupol", "UA"),
        ("The fight for Said, a village in Yemen.", "Said", "YE"),
        ("Fighters left al-Shaddadi in Syria.", "al-Shaddadi", "SY"),
        ("Жителі покинули Бахмут.", "Бахмут", "UA"),
        ("KABUL, May 3 - Rockets fell.", "KABUL", "AF"),
        ("The U.S. troops left.", "U.S.", "US"),
        ("The court sat in Monroeville, Ala. on Monday.", "Ala.", "US"),
        ("American troops left.", "American", "US"),
    ],
)
def test_an_answer_where_they_can(text: str, words: str, country: str) -> None:
    place = asked(text, words)
    assert place is not None
    assert place.country == country
    assert place.span is not None
    assert place.span.text == words


def test_spans_outside_the_text_or_the_wrong_way_round_have_no_answer() -> None:
    text = "They took Bakhmut."
    assert find_places(text, [(10, 99), (17, 10), (-3, 2), (10, 10), (10, 17)])[:4] == [None] * 4
    assert find_places("", [(0, 0)]) == [None]
    assert find_places(text, []) == []


def test_overlapping_and_repeated_spans_are_answered_each_by_itself() -> None:
    text = "They met in New York City on Monday."
    start = text.index("New York")
    spans = [(start, start + 8), (start, start + 13), (start, start + 8)]
    answers = find_places(text, spans)
    assert [a.span.text if a and a.span else None for a in answers] == ["New York", "New York City", "New York"]


def test_many_spans_cost_no_more_than_their_number() -> None:
    sentence = "Rockets hit Kyiv near Bucha on Monday, and Bakhmut held. "
    found = [(m, m + 4) for m in (sentence.index("Kyiv"),)]

    def seconds(times: int) -> float:
        spans = [(a + n * len(sentence), b + n * len(sentence)) for n in range(times) for a, b in found]
        begin = time.process_time()
        find_places(sentence * times, spans)
        return time.process_time() - begin

    seconds(10)
    once = seconds(100)
    assert seconds(800) < 8 * once * 3 + 0.2
