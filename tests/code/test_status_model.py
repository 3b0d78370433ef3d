"""The trained reader of event words: its pieces, its arithmetic, and what it changes in `find_status`."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from dateline.code.status import decide, find_status
from dateline.code.status.model import Opinion, opinion, weigh
from dateline.code.status.model import encoder as arithmetic
from dateline.code.status.model.encoder import WEIGHTS, encoder
from dateline.code.status.model.pieces import pieces
from dateline.errors import ModelError
from dateline.settings import Settings


def marked(text: str) -> tuple[str, int, int]:
    """The sentence without asterisks, and the place between them."""
    start = text.index("*")
    return text.replace("*", ""), start, text.index("*", start + 1) - 1


def test_pieces_are_those_of_bert() -> None:
    found = pieces("Troops re-took Klishchiivka, didn't they?", encoder().vocabulary)
    known = {number: word for word, number in encoder().vocabulary.items()}
    words = [known[number] for number in found.ids]
    assert words[:4] == ["troops", "re", "-", "took"]
    assert words[-5:] == ["didn", "'", "t", "they", "?"]
    assert "".join(word.removeprefix("##") for word in words) == "troopsre-tookklishchiivka,didn'tthey?"


def test_pieces_know_their_place_in_the_sentence() -> None:
    sentence = "Les réfugiés Кліщіївка \N{PILE OF POO} fled ."
    found = pieces(sentence, encoder().vocabulary)
    start = sentence.index("fled")
    place = found.at(start, start + 4)
    assert place is not None
    assert sentence[slice(*found.places[place])] == "fled"


def test_words_come_split_or_whole_and_are_the_same() -> None:
    vocabulary = encoder().vocabulary
    assert pieces("They did n't go .", vocabulary).ids == pieces("They didn't go.", vocabulary).ids


def test_opinions_are_shares() -> None:
    found = opinion(*marked("I never *went* there."))
    assert found is not None
    assert found.asserted + found.uncertain + found.denied == pytest.approx(1, abs=1e-5)


def test_no_opinion_where_no_word_stands() -> None:
    assert opinion("They left.", 40, 44) is None


def test_a_word_far_into_a_long_sentence_is_read() -> None:
    sentence, start, end = marked("and so on, " * 120 + "and then we *left* the house.")
    near = opinion(sentence, start, end)
    assert near is not None
    assert near.asserted > near.denied


def test_a_bulletin_is_more_like_news_than_a_review() -> None:
    news = opinion(*marked("The ministry *said* on Tuesday that three officers of the coast guard had resigned."))
    review = opinion(*marked("I *loved* this place so much, you guys should totally go!"))
    assert news is not None
    assert review is not None
    assert news.news > review.news


def test_on_the_scale_of_letters_what_has_not_happened_did_not() -> None:
    sentence = marked("Please *call* me if you want to buy my car.")
    assert find_status(*sentence) == "denied"


def test_rules_speak_where_text_is_like_news() -> None:
    like_news = Opinion(asserted=0.1, uncertain=0.1, denied=0.8, news=9.0)
    unlike = Opinion(asserted=0.1, uncertain=0.1, denied=0.8, news=-9.0)
    assert weigh("asserted", like_news) == "asserted"
    assert weigh("denied", like_news) == "denied"
    assert weigh("asserted", unlike) == "denied"


def test_the_weights_are_whole_and_small_enough_to_ship() -> None:
    assert 15_000_000 < WEIGHTS.stat().st_size < 30_000_000
    shipped = encoder()
    assert (shipped.layers, len(shipped.vocabulary)) == (6, 30522)
    for name in ("scale", "status.weight", "status.bias", "news.weight", "news.bias"):
        assert np.isfinite(shipped.array(name)).all()
        assert shipped.array(name).any()


def test_vectors_do_not_depend_on_what_was_read_before() -> None:
    ids = pieces("They went home.", encoder().vocabulary).ids
    first = encoder().states(ids)[-1]
    encoder().states(ids[::-1])
    assert np.array_equal(first, encoder().states(ids)[-1])


# Last, since the weights must be read anew after these.


@pytest.fixture
def no_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package whose weights are missing, from which nothing was read yet."""
    encoder.cache_clear()
    monkeypatch.setattr(arithmetic, "WEIGHTS", tmp_path / "status.npz")
    yield
    encoder.cache_clear()


@pytest.mark.usefixtures("no_weights")
def test_without_the_weights_there_is_no_answer_in_their_place() -> None:
    with pytest.raises(ModelError, match=r"status\.npz"):
        find_status(*marked("Kindly *post* the parcel if you can spare an hour."))


@pytest.mark.usefixtures("no_weights")
def test_by_rules_alone_the_weights_are_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decide, "settings", lambda: Settings(status="rules"))
    assert find_status(*marked("Please *call* me if you want to buy my car.")) == "planned"
    assert find_status(*marked("The bank did not *open* on Monday.")) == "denied"
    assert encoder.cache_info().currsize == 0


@pytest.mark.usefixtures("no_weights")
def test_acts_of_conflict_need_no_weights() -> None:
    assert find_status(*marked("The rebels will *shell* the camp.")) == "planned"
    assert find_status(*marked("The army denied the *airstrike*.")) == "denied"
