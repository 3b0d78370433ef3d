"""A record says of each reading what it was read by: no setting that changes a reading is left out."""

import json
from pathlib import Path

import pytest

from dateline.settings import Settings
from dateline.store import reading

# Settings that change no reading: where things are kept and fetched from, who may be asked, which pages are read at all
# (a batch says that of itself). What the folder of imported gazetteers holds is told by digests.
ELSEWHERE = {"cache", "gate", "gate_sure", "gazetteers", "geonames", "private_hosts", "record"}
OTHERWISE = {"attribution": "rules", "borders": {"Western Sahara": "none"}, "reader": "rules", "status": "rules"}


def _run(own: Settings, monkeypatch: pytest.MonkeyPatch) -> reading.Run:
    monkeypatch.setattr(reading, "settings", lambda: own)
    return reading.this_run.__wrapped__()


@pytest.mark.parametrize("name", sorted(set(Settings.model_fields) - ELSEWHERE - {"ontology"}))
def test_each_setting_makes_another_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = _run(Settings(), monkeypatch)
    other = _run(Settings.model_validate({name: OTHERWISE[name]}), monkeypatch)
    assert json.loads(other.settings)[name] == OTHERWISE[name] != json.loads(usual.settings)[name]
    assert (other.coder, other.gazetteer) == (usual.coder, usual.gazetteer)


def test_words_of_a_users_own_make_another_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weapons.toml").write_text("# nothing yet\n", "utf-8")
    usual, other = (_run(Settings(ontology=folder), monkeypatch) for folder in (None, tmp_path))
    assert json.loads(other.settings)["ontology"] != json.loads(usual.settings)["ontology"]


def test_what_changes_no_reading_makes_no_other_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _run(Settings(gate=0.9, record=tmp_path / "other.db"), monkeypatch) == _run(Settings(), monkeypatch)
