"""Files of labelled sentences: what their lines say, and what is refused. Training needs torch and is not run."""

from pathlib import Path

import pytest

from dateline.errors import ModelError
from dateline.train.acts.told import Told, told

OURS = Path(__file__).parent.parent / "training" / "acts"


def lines(folder: Path, *rows: str) -> list[Told]:
    (folder / "some.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return told(folder)


def test_a_line_is_labels_and_a_sentence(tmp_path: Path) -> None:
    found = lines(
        tmp_path, "# said of the file", "", "capture,destruction\tThey took it and burned it.", "-\tIt rained."
    )
    assert found == [
        Told("They took it and burned it.", frozenset(("capture", "destruction")), frozenset()),
        Told("It rained.", frozenset(), frozenset()),
    ]


def test_what_may_be_said_either_way_is_open(tmp_path: Path) -> None:
    (either, optional) = lines(tmp_path, "shelling/air_strike\tThe roof was hit.", "?arrest\tHe is in their hands.")
    assert (sorted(either.types), sorted(either.open)) == (["shelling"], ["air_strike"])
    assert (sorted(optional.types), sorted(optional.open)) == ([], ["arrest"])


@pytest.mark.parametrize(
    ("row", "said"),
    [("capture They took it.", "LABELS<tab>SENTENCE"), ("taking\tThey took it.", "'taking' is no event type")],
)
def test_a_line_of_another_form_is_named(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(ModelError, match=rf"some\.tsv:1: .*{said}"):
        lines(tmp_path, row)


def test_a_folder_without_sentences_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"holds no \.tsv file"):
        told(tmp_path)


def test_none_of_ours_is_of_the_gold_that_is_looked_at_only_through_its_score() -> None:
    held = OURS.parent.parent / "tests" / "gold" / "held"
    pages = [page for page in held.iterdir() if page.suffix in (".txt", ".html")]
    text = " ".join(" ".join(page.read_text("utf-8").split()) for page in pages)
    assert pages
    assert [each.text for each in told(OURS) if len(each.text) >= 40 and each.text in text] == []
