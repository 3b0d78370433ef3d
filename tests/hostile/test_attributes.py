"""A tag with more attributes than any page has costs no more than its length, however its end is hidden."""

import time
from pathlib import Path

import pytest

from dateline.errors import UnreadableInputError
from dateline.reader import read_report
from dateline.reader.attributes import few

GOLD = Path(__file__).parents[1] / "gold" / "develop"
LINE = "Rebels shelled Kramatorsk on Friday, killing at least 14 people, the army said."
MANY = 60_000


def _page(attributes: str, name: str = "div") -> str:
    return (
        f"<html><body><article><h1>Shells hit the town</h1><p>{LINE}</p><{name} {attributes}><p>Rescue workers "
        f"searched the ruins until the evening.</p></{name}></article></body></html>"
    )


@pytest.mark.parametrize("between", ["", 'x=">"', "x='<a >'", "<", "x = '", "</script", '"', "/"])
def test_many_attributes_take_no_longer_than_other_text(between: str) -> None:
    some = [" ".join(f"a{number + step:x}" for step in range(500)) for number in range(0, MANY, 500)]
    page = _page(f" {between} ".join(some))
    assert len(few(page)) < 1000
    began = time.process_time()
    assert LINE in read_report(page.encode()).text
    assert time.process_time() - began < 5  # more than ten before


def test_a_million_are_too_large_a_page() -> None:
    with pytest.raises(UnreadableInputError, match="more than the limit"):
        read_report(_page(" ".join(["a=1"] * 1_000_000)).encode())


def test_pages_as_they_are_stay_so() -> None:
    page = "".join(path.read_text("utf-8") for path in sorted(GOLD.glob("*.html")))
    long = _page(f'data-all="{"word and > word / <b> " * 9000}" class="a"')
    script = "<script>for (a=0;a<b;a++) {" + "x = 'y' / 2; " * 9000 + "}</script>"
    for each in (page * (1 + 100_000 // len(page)), long, _page("id='x'") + "<p>word</p>" * 20_000):
        assert few(each) == each
    assert LINE in read_report(_page("").replace("<h1>", f"{script}<h1>").encode()).text
