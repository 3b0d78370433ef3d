"""What Dateline is made of: pinned, billed, checked against advisories, and loaded from no pickle."""

import ast
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import audit
import pytest
import sbom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from locked import ROOT, Locked, front, python

from dateline.weights import named

_UNSAFE = {"pickle", "cPickle", "dill", "cloudpickle", "joblib", "marshal", "shelve"}  # they load code with data
_WRITES_CODE = {"src/dateline/linker/compiled.py"}  # of our own definition of linking, no word of which is data
PYTHON = sorted(path.name for path in ROOT.glob("requirements*.txt"))
PACKAGES = [Locked("PyPI", "parser", "2.3", ()), Locked("npm", "@map/gl", "6.1.0", ())]


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    text = sbom.bill()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text == sbom.bill()  # the same locks, the same bytes
    told: dict[str, Any] = json.loads(text)
    return told


def test_the_bill_has_every_package_and_its_hashes(bill: dict[str, Any]) -> None:
    packages = [each for each in bill["components"] if "purl" in each]
    billed = {each["purl"]: {found["content"] for found in each["hashes"]} for each in packages}
    for each in python():
        assert billed[f"pkg:pypi/{each.name}@{each.version}"] == {digest for _, digest in each.hashes}
    assert len(billed) == len([*python(), *front()])


def test_the_bill_has_the_weights(bill: dict[str, Any]) -> None:
    kind = "machine-learning-model"
    assert {each["name"] for each in bill["components"] if each["type"] == kind} == set(named())


def test_every_package_is_pinned_by_hash() -> None:
    packages = [*(each for lock in PYTHON for each in python(ROOT / lock)), *front(dev=True)]
    assert [each.name for each in packages if not each.hashes] == []


@pytest.mark.parametrize(
    "lock", [*sorted(path.name for path in ROOT.glob("requirements*.txt")), "frontend/package-lock.json"]
)
def test_lock_files_name_no_place_to_download_from(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert '"resolved"' not in text
    assert lock.endswith(".json") or "://" not in text


def test_a_lock_without_a_version_is_refused(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text("parser>=2\n", "utf-8")
    with pytest.raises(ValueError, match="parser>=2 pins no one version"):
        list(python(lock))


@pytest.mark.parametrize(
    ("affected", "found"),
    [
        ({"versions": ["2.3"]}, True),
        ({"versions": ["2.2"]}, False),
        ({"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.4"}]}]}, True),
        ({"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.3"}]}]}, False),
        ({"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.4"}]}]}, False),
        ({"ranges": [{"type": "SEMVER", "events": [{"introduced": "2"}, {"last_affected": "2.3"}]}]}, True),
        ({"ranges": [{"type": "SEMVER", "events": [{"introduced": "2"}, {"last_affected": "2.2"}]}]}, False),
        ({"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "no version"}]}]}, True),
        ({"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}, False),
    ],
)
def test_advisories_by_versions_and_ranges(affected: dict[str, Any], found: bool) -> None:
    advisory = {"id": "MADE-1", "affected": [{"package": {"ecosystem": "PyPI", "name": "Parser"}} | affected]}
    assert [locked.name for locked, _ in audit.faults(PACKAGES, [advisory])] == ["parser"] * found


def test_an_audit_of_the_locks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pinned = next(each for each in python() if each.name == "lxml")
    affected = [{"package": {"ecosystem": "PyPI", "name": "lxml"}, "versions": [pinned.version]}]
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("1.json", json.dumps({"id": "MADE-1", "summary": "a made-up fault", "affected": affected}))
        archive.writestr("2.json", json.dumps({"id": "MADE-2", "withdrawn": "2024-01-01", "affected": affected}))
    assert audit.main([str(tmp_path / "all.zip")]) == 1
    said = capsys.readouterr().out
    assert f"lxml {pinned.version}: MADE-1 a made-up fault" in said
    assert "MADE-2" not in said


@pytest.mark.parametrize("content", [None, b"no zip"])
def test_what_is_no_advisory_is_said(tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "osv"
    source.mkdir() if content is None else source.write_bytes(content)
    assert audit.main([str(source)]) == 2
    assert "osv" in capsys.readouterr().err


def _calls(path: Path) -> Iterator[str]:
    """What in a module could run code that came as data."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names if each.name.partition(".")[0] in _UNSAFE)
            case ast.ImportFrom(module=str(module)) if module.partition(".")[0] in _UNSAFE:
                yield module
            case ast.Call(func=ast.Name(id=("eval" | "exec") as name)):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="yaml" | "torch"), attr="load" as name)):
                yield name
            case ast.keyword(arg="allow_pickle", value=ast.Constant(value=True)):
                yield "allow_pickle"


def test_nothing_of_ours_unpickles_or_evaluates() -> None:
    found = {path.relative_to(ROOT).as_posix(): list(_calls(path)) for path in (ROOT / "src").rglob("*.py")}
    assert {path for path, calls in found.items() if calls} == _WRITES_CODE
