"""The error loop: rows as each corpus writes them, with sentences of our own -> figures and classes of errors."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import DatelineError
from dateline.evaluate.corpora import KINDS, Options, kind_of, measure
from dateline.evaluate.corpora.align import Alignment

RAID = "Rebels raided the army base near Kidal on Monday, killing three soldiers."
FETE = "The mayor opened a bakery in the old town."


def _span(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def _template(kind: str, *names: str) -> dict[str, Any]:
    fill = [{"optional": False, "any": [{"value": kind}]}]
    return {
        "optional": False,
        "incident_type": fill,
        "perp_individual_id": [{"optional": False, "any": [{"value": name} for name in names]}],
    }


POLICE = (
    "Police opened fire on the protesters in Sanet and killed two of them. They arrested the mayor's nephew. It rained."
)
ROWS: dict[str, list[dict[str, Any]]] = {
    "muc4": [{"id": "m1", "text": f"{RAID} {FETE}", "templates": [_template("ATTACK", "REBELS")]}],
    "police": [
        {
            "id": 1,
            "text": POLICE,
            "url": "",
            "labels": [],
            "sentences": [
                {**_span(POLICE, "Police opened fire on the protesters in Sanet"), "labels": ["FORCE", "KILL"]},
                {**_span(POLICE, "They arrested the mayor's nephew."), "labels": ["ARREST"]},
                {**_span(POLICE, "It rained."), "labels": []},
            ],
        }
    ],
    "plover": [{"id": "p1", "text": RAID, "event": "FIGHT", "event_text": "raided", "markup": RAID}],
    "relations": [
        {
            "id": "r1",
            "text": f"{FETE} {RAID}",
            "entities": [],
            "relations": [
                {
                    "type": "FightingAgainst",
                    "source": _span(f"{FETE} {RAID}", "Rebels"),
                    "target": _span(f"{FETE} {RAID}", "army"),
                }
            ],
        }
    ],
    "events": [
        {
            "id": "w1",
            "text": f"{FETE} {RAID}",
            "events": [{"type": "Conflict.Attack.Unspecified", "trigger": _span(f"{FETE} {RAID}", "raided")}],
        }
    ],
    "headlines": [{"source_headline": f"Noon;{RAID}", "type_of_violence": 1}],
    "conflict": [{"text": RAID, "label": [1, 0], "split": "dev"}, {"text": FETE, "label": 0, "split": "dev"}],
    "snippets": [{"text": RAID, "label": "Armed clash"}],
}


def _lines(folder: Path, name: str, rows: list[dict[str, Any]], **options: Any) -> list[str]:
    file = folder / f"{name}.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return measure(file, Options(**options))


@pytest.mark.parametrize("kind", KINDS)
def test_each_corpus_is_known_by_its_fields_and_read(kind: str, tmp_path: Path) -> None:
    assert kind_of(None, ROWS[kind][0], "rows") is KINDS[kind]
    lines = _lines(tmp_path, f"{kind}_wiki", ROWS[kind])
    assert any("right kind 1.000" in line for line in lines), lines
    assert not any(" missed " in line or " false " in line for line in lines), lines


def test_a_miss_says_why(tmp_path: Path) -> None:
    rows = [
        {"text": FETE, "label": "Armed clash"},
        {"text": RAID, "label": "Abduction/forced disappearance"},
        {"text": "The striker stormed the box and scored.", "label": "Attack"},
    ]
    lines = _lines(tmp_path, "snippets", rows)
    assert any("missed Armed clash: " in line for line in lines)
    assert any("missed Abduction/forced disappearance: told as ground_assault" in line for line in lines)
    assert any("missed Attack: turned down: " in line for line in lines)


def test_a_false_claim_names_its_rule_and_its_sentence(tmp_path: Path) -> None:
    lines = _lines(tmp_path, "bbc", [{"text": RAID, "label": 0, "split": "dev"}])
    assert "    1 false ground_assault: ground_assault: raid" in lines
    assert any(RAID in line for line in lines)
    assert "  records with nothing wanted 1, with a claim 1 (1.000)" in lines


def test_limits_and_workers_change_how_much_is_read_and_nothing_else(tmp_path: Path) -> None:
    rows = [{"text": f"{RAID} It was raid number {n}.", "label": "Armed clash"} for n in range(6)]
    assert "6 records" in _lines(tmp_path, "s", rows)[0]
    assert "2 records" in _lines(tmp_path, "s", rows, every=3)[0]
    assert _lines(tmp_path, "s", rows, limit=4, workers=2) == _lines(tmp_path, "s", rows, limit=4)


@pytest.mark.parametrize("line", ["", "not JSON", "[1]", '{"colour": "red"}'])
def test_what_is_no_corpus_is_named(line: str, tmp_path: Path) -> None:
    file = tmp_path / "odd.jsonl"
    file.write_text(f"{line}\n", "utf-8")
    with pytest.raises(DatelineError, match=r"odd\.jsonl:1"):
        measure(file, Options())


def test_a_span_is_found_where_its_words_went() -> None:
    raw = "By A. Reporter\n\nThe  army\nadvanced on the town , it said ."
    read = "The army advanced on the town, it said."
    aligned = Alignment(raw, read)
    start = raw.index("advanced")
    found = aligned.span(start, start + len("advanced on"))
    assert found is not None
    assert read[slice(*found)] == "advanced on"
    assert aligned.span(0, 2) is None
