"""Lines to parse: bounded, cut where sentences end, and what never ends left out."""

from dateline.code.parse.lines import ENDLESS, LONGEST, endless, lines
from dateline.code.parse.sentences import sentences
from dateline.pipeline import read
from dateline.record import Part, Report

SENTENCE = "Rebels shelled the port of Hodeidah, and the army fired back over the hills. "


def _report(text: str, *parts: Part) -> Report:
    return Report(id="sha256:0", text=text, parts=parts)


def test_a_line_of_common_length_is_left_whole() -> None:
    text = f"The port\n\n{SENTENCE * 3}\n{SENTENCE}"
    found = [text[line.start : line.end] for line in lines(_report(text))]
    assert found == ["The port", SENTENCE * 3, SENTENCE]


def test_a_long_line_is_cut_where_sentences_end_and_keeps_its_number() -> None:
    text = "The port\n" + SENTENCE * 200
    found = [line for line in lines(_report(text)) if line.number == 1]
    assert len(found) > 1
    for line in found:
        piece = text[line.start : line.end]
        assert len(piece) <= LONGEST
        assert piece.startswith("Rebels")
        assert piece.rstrip().endswith("hills.")
    assert " ".join(text[line.start : line.end].strip() for line in found) == (SENTENCE * 200).strip()


def test_titles_and_initials_do_not_end_a_sentence() -> None:
    words = "men whom Gen. A. B. Haftar, Col. Saleh and Dr. Omar had led "
    text = (words * 60).strip()
    found = [text[line.start : line.end] for line in lines(_report(text))]
    assert len(found) == 2
    assert len(found[0]) > LONGEST - 20, "cut at white space, as late as may be"


def test_what_never_ends_is_left_out_and_the_rest_is_read() -> None:
    table = "town dead hurt fled " * (ENDLESS // 10)
    text = f"{SENTENCE}{table}end of it. {SENTENCE}"
    report = _report(text)
    ((start, end),) = endless(report)
    assert (start, end) == (len(SENTENCE) - 1, text.index("end of it.") + len("end of it."))
    assert [text[line.start : line.end].strip() for line in lines(report)] == [SENTENCE.strip()] * 2


def test_the_reading_says_what_is_left_out() -> None:
    reading = read("the soldiers held the road to the town and " * 400, published="2024-06-03")
    assert not reading.claims
    assert any("left out" in note and "sentence" in note for note in reading.report.notes)


def test_a_word_without_an_end_is_cut() -> None:
    text = "a" * (LONGEST + 1)
    assert [line.end - line.start for line in lines(_report(text))] == [LONGEST, 1]


def test_lines_stand_in_their_parts_and_posts() -> None:
    text = "Live\nOne fell.\nTwo fell."
    parts = (
        Part(kind="title", start=0, end=4),
        Part(kind="post", start=5, end=14, published="2024-06-03T10:00:00+00:00"),
        Part(kind="paragraph", start=5, end=14),
        Part(kind="post", start=15, end=24),
        Part(kind="paragraph", start=15, end=24),
    )
    found = list(lines(_report(text, *parts)))
    assert [line.part.kind for line in found] == ["title", "paragraph", "paragraph"]
    assert [line.post and line.post.start for line in found] == [None, 5, 15]


def test_sentences_of_a_cut_line_cite_the_text() -> None:
    text = SENTENCE * 100
    found = sentences(_report(text))
    assert {text[sentence.start : sentence.end].strip() for sentence in found} == {SENTENCE.strip()}
    assert {sentence.line for sentence in found} == {0}
