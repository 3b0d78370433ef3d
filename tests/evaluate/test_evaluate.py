"""The page metrics, on gold and readings written for the purpose."""

from pathlib import Path

import pytest

from dateline.evaluate import Gold, GoldError, PageScore, load, score, total
from dateline.evaluate.fields import share
from dateline.evaluate.page import bad_spans
from dateline.places.sphere import kilometres
from dateline.record import Claim, Party, Place, Quantity, Reading, Report, Source, Span, When

TEXT = "Rebels raided the mill and burned it, the mayor said. Troops may retake the mill."
REPORT = Report(id="sha256:00", title="A raid", outlet="The Post", published="2024-03-02T10:00:00Z", text=TEXT)


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


FIRST = _span("Rebels raided the mill and burned it, the mayor said.")
RAID = Claim(
    id="c1",
    report=REPORT.id,
    type="ground_assault",
    status="asserted",
    sentence=FIRST,
    trigger=_span("raided"),
    actors=(Party(name="Rebels"),),
    place=Place(name="The Mill", lat=10.0, lon=20.0),
    time=When(start="2024-03-01", end="2024-03-02", precision="day"),
    quantities=(Quantity(of="killed", min=3, max=None), Quantity(of="vehicles", min=2, max=2)),
    attribution=(Source(name="the mayor"),),
)
FIRE = RAID.model_copy(update={"id": "c2", "type": "destruction", "trigger": _span("burned"), "quantities": ()})
RETAKE = RAID.model_copy(
    update={
        "id": "c3",
        "type": "capture",
        "status": "possible",
        "sentence": _span("Troops may retake the mill."),
        "trigger": _span("retake"),
        "attribution": (),
    }
)


def _reading(*claims: Claim) -> Reading:
    return Reading(report=REPORT, claims=claims, dateline="0.0")


def _gold(**keys: object) -> Gold:
    return Gold.model_validate(keys)


def _claim(**keys: object) -> dict[str, object]:
    return {"quote": "Rebels raided the mill", "type": ["ground_assault", "clash"], **keys}


def _fields(**keys: object) -> dict[str, bool]:
    scored = score(_gold(claims=[_claim(**keys)]), _reading(RAID))
    return scored.fields[0][1]


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("status", "asserted", "possible"),
        ("actor", "^rebel", "army"),
        ("target", "", "mill"),  # no target was read: even an empty pattern finds nothing
        ("speaker", "mayor", "governor"),
        ("place", (10.2, 20.0), (10.3, 20.0)),
        ("when", ("2024-03-02", "2024-03-02"), ("2024-02-20", "2024-03-02")),
        ("killed", (3, 3), (4, 4)),
        ("injured", (1, 1), (2, 2)),
        ("count", (2, 2), (3, 3)),
    ],
)
def test_each_stated_field_is_judged(key: str, right: object, wrong: object) -> None:
    expected = key not in ("target", "injured")
    assert _fields(**{key: right}) == {"type": True, key: expected}
    assert _fields(**{key: wrong}) == {"type": True, key: False}


def test_an_empty_speaker_is_the_outlet_itself() -> None:
    assert _fields(speaker="") == {"type": True, "speaker": False}
    scored = score(_gold(claims=[_claim(quote="retake", type=["capture"], speaker="")]), _reading(RETAKE))
    assert scored.fields[0][1]["speaker"]


def test_an_upper_bound_counts_only_where_both_give_one() -> None:
    assert _fields(killed=(3, 9))["killed"]  # "at least 3" was read
    assert not _fields(count=(2, 5))["count"]  # exactly 2 was read


def test_optional_fields_may_be_left_open_but_not_wrong() -> None:
    bare = RAID.model_copy(update={"actors": (), "place": None})
    gold = _gold(claims=[_claim(actor="army", actor_optional=True, place=(0, 0), place_optional=True)])
    assert score(gold, _reading(bare)).fields[0][1] == {"type": True}
    assert score(gold, _reading(RAID)).fields[0][1] == {"type": True, "actor": False, "place": False}


def test_each_claim_serves_once_and_the_best_pair_goes_first() -> None:
    gold = _gold(claims=[_claim(killed=(3, 3)), _claim(quote="burned it", type=["destruction"], killed=(3, 3))])
    scored = score(gold, _reading(RAID, FIRE))
    assert (scored.found, scored.used, scored.points) == (2, 2, 1.5)
    one = score(_gold(claims=[_claim(), _claim()]), _reading(RAID))
    assert (one.found, one.missed) == (1, ("Rebels raided the mill",))


def test_two_more_claims_pass_on_a_quote_that_is_found_and_no_third() -> None:
    many = [RAID.model_copy(update={"id": f"c{number}"}) for number in range(4)]
    scored = score(_gold(claims=[_claim()]), _reading(*many))
    assert (scored.claims, scored.used, len(scored.spurious)) == (4, 3, 1)


def test_optional_claims_help_precision_and_cost_no_recall() -> None:
    gold = _gold(claims=[_claim(optional=True)])
    assert score(gold, _reading()).required == 0
    assert score(gold, _reading(RAID)).used == 1


def test_never_counts_breaches() -> None:
    rule = {"quote": "may retake the mill", "type": ["capture"]}
    assert len(score(_gold(never=[rule]), _reading(RETAKE)).breaches) == 1
    assert not score(_gold(never=[{**rule, "unless_status": "planned|possible"}]), _reading(RETAKE)).breaches
    assert not score(_gold(never=[{**rule, "type": ["clash"]}]), _reading(RETAKE)).breaches
    assert not score(_gold(never=[rule]), _reading(RAID)).breaches
    assert score(_gold(never=[{**rule, "when_not": ("2024-03-02", "2024-03-02")}]), _reading(RETAKE)).breaches
    assert not score(_gold(never=[{**rule, "when_not": ("2024-03-03", "2024-03-03")}]), _reading(RETAKE)).breaches
    assert len(score(_gold(no_claims=True), _reading(RAID, FIRE)).breaches) == 2


def test_facts_of_the_report() -> None:
    gold = _gold(title="A raid", outlet="the post", published="2024-03-02T10:00:00+00:00", not_in_text=["mill", "ad"])
    assert score(gold, _reading()).facts == {
        "title": True,
        "outlet": True,
        "published": True,
        "without 'mill'": False,
        "without 'ad'": True,
    }


def test_spans_that_are_no_slice_are_named() -> None:
    moved = RAID.model_copy(update={"trigger": Span(start=0, end=6, text="raided")})
    empty = RAID.model_copy(update={"actors": (Party(name="x", span=Span(start=3, end=3, text="")),)})
    assert not list(bad_spans(_reading(RAID, FIRE, RETAKE)))
    assert [where.split(":")[0] for where in bad_spans(_reading(moved))] == ["claims[0].trigger"]
    assert [where.split(":")[0] for where in bad_spans(_reading(empty))] == ["claims[0].actors[0].span"]


def test_totals_weigh_claims_not_pages() -> None:
    figures = total(
        [
            PageScore(required=3, claims=4, used=3, points=2.5, missed=("a",), facts={"title": True, "outlet": False}),
            PageScore(required=1, claims=1, used=0, points=0.0, missed=("b",), breaches=("x",)),
        ]
    )
    assert (figures.recall, figures.precision, figures.score) == (0.5, 0.6, 0.625)
    assert figures.f1 == pytest.approx(0.5454, abs=1e-4)
    assert (figures.read, figures.breaches) == (0.5, 1)
    assert total([]).f1 == 0.0


def test_distances_and_days() -> None:
    assert kilometres(0, 0, 0, 1) == pytest.approx(111.2, abs=0.1)
    first = _gold(claims=[_claim(when=("2024-03-01", "2024-03-04"))]).claims[0].when
    last = _gold(claims=[_claim(when=("2024-03-03", "2024-03-06"))]).claims[0].when
    assert first is not None
    assert last is not None
    assert share(first, last) == pytest.approx(2 / 6)
    assert share(first, (last[1], last[1])) == 0.0


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ("claims = 3", "claims"),
        ("colour = 'red'", "colour"),
        ("[[claims]]\nquote = 'x'\ntype = []", "claims.0.type"),
        ("options = ['--published']", "options"),
        ("options = ['--json', '1']", "options"),
        ("= 3", "TOML"),
    ],
)
def test_gold_that_is_wrong_is_named(tmp_path: Path, toml: str, complaint: str) -> None:
    (tmp_path / "a.toml").write_text(toml)
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(GoldError, match=complaint) as raised:
        load(tmp_path)
    assert "a.toml" in str(raised.value)


def test_gold_needs_its_page(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("options = ['--published', '2024-03-02']")
    with pytest.raises(GoldError, match=r"no page a\.txt or a\.html"):
        load(tmp_path)
    (tmp_path / "a.html").write_text("<p>x")
    (page,) = load(tmp_path)
    assert (page.name, page.path.suffix, str(page.published)) == ("a", ".html", "2024-03-02")
