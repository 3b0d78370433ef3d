"""Which pinned packages have known faults, by advisories that are on this disk: `python scripts/audit.py OSV...`.

OSV is a zip or folder of advisories in the OSV format, as the OSV project gives them out for an ecosystem (PyPI, npm);
fetch it where there is a network, and check anywhere: nothing is asked of any server. One line each fault; exit status
1 where there is one, 2 where an OSV cannot be read. Source of the format: the Open Source Vulnerability schema, 1.7.
"""

import json
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from locked import ROOT, Locked, front, python
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

Advisory = Mapping[str, Any]


def advisories(source: Path) -> Iterator[Advisory]:
    """The advisories in the zip or folder `source`, less the withdrawn. Raises ValueError where there are none."""
    found = 0
    for name, text in _files(source):
        try:
            told = json.loads(text)
        except ValueError as problem:
            raise ValueError(f"{source}: {name} is not JSON: {problem}") from problem
        found += 1
        if not told.get("withdrawn"):
            yield told
    if not found:
        raise ValueError(f"{source}: holds no advisory (*.json); give a zip or folder in the OSV format")


def _files(source: Path) -> Iterator[tuple[str, bytes]]:
    if source.is_dir():
        yield from ((path.name, path.read_bytes()) for path in sorted(source.rglob("*.json")))
        return
    try:
        with zipfile.ZipFile(source) as archive:
            yield from ((name, archive.read(name)) for name in sorted(archive.namelist()) if name.endswith(".json"))
    except (OSError, zipfile.BadZipFile) as problem:
        raise ValueError(f"{source}: cannot be read as a zip of advisories: {problem}") from problem


def faults(packages: Iterable[Locked], told: Iterable[Advisory]) -> Iterator[tuple[Locked, Advisory]]:
    """Each package with each advisory that its pinned version falls under."""
    by_name: dict[tuple[str, str], list[Locked]] = {}
    for each in packages:
        by_name.setdefault((each.ecosystem, each.name), []).append(each)
    for advisory in told:
        for affected in advisory.get("affected", ()):
            package = affected.get("package", {})
            ecosystem, name = package.get("ecosystem"), package.get("name", "")
            for locked in by_name.get((ecosystem, canonicalize_name(name) if ecosystem == "PyPI" else name), ()):
                if _falls_under(locked.version, affected):
                    yield locked, advisory


def _falls_under(version: str, affected: Mapping[str, Any]) -> bool:
    if version in affected.get("versions", ()):
        return True
    ranges = (each for each in affected.get("ranges", ()) if each.get("type") in ("ECOSYSTEM", "SEMVER"))
    return any(_within(Version(version), each.get("events", ())) for each in ranges)


def _within(version: Version, events: Iterable[Mapping[str, str]]) -> bool:
    """Whether `version` lies in a range: the last event at or below it decides. An event at no version counts."""
    inside = False
    for event in events:
        ((kind, said),) = event.items()
        try:
            reached = said == "0" or version >= Version(said)
            past = kind == "last_affected" and said != "0" and version > Version(said)
        except InvalidVersion:
            return True
        if kind == "introduced" and reached:
            inside = True
        elif (kind == "fixed" and reached) or past:
            inside = False
    return inside


def main(sources: list[str]) -> int:
    """Prints what is found; the exit status."""
    if not sources:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    try:
        told = [advisory for source in sources for advisory in advisories(Path(source))]
    except ValueError as problem:
        print(f"audit: {problem}", file=sys.stderr)
        return 2
    packages = {*(each for lock in sorted(ROOT.glob("requirements*.txt")) for each in python(lock)), *front(dev=True)}
    pairs = faults(packages, told)
    found = sorted({(each.name, each.version, fault["id"], fault.get("summary", "")) for each, fault in pairs})
    for name, version, number, summary in found:
        print(f"{name} {version}: {number} {summary}".rstrip())
    print(f"{len(packages):,} pinned packages, {len(told):,} advisories, {len(found):,} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
