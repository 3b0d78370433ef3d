"""Writes the bill of what Dateline is made of (CycloneDX 1.6, JSON): `python scripts/sbom.py OUT`, or `make sbom`.

In it: each Python package of the lock with its hashes, each package that the web app's pages hold, and each file of
weights. The same locks give the same bytes: no clock, no chance. Licences are those that the packages themselves state
where they are installed.
"""

import sys
import uuid
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from locked import Locked, front, python
from packageurl import PackageURL

from dateline.version import VERSION
from dateline.weights import named

_LONGEST = 100  # characters of a stated licence that are a name; longer ones are the licence's whole text
_TYPES = {"PyPI": "pypi", "npm": "npm"}


def bill() -> str:
    """The bill of what the lock files and `weights.toml` say now."""
    whole = Component(name="dateline", version=VERSION, type=ComponentType.APPLICATION, bom_ref="dateline")
    parts = [_package(each) for each in (*python(), *front())] + [_weights(*each) for each in named().items()]
    said = "\n".join(sorted(f"{each.bom_ref.value} {each.version}" for each in parts))
    bom = Bom(components=parts, serial_number=uuid.uuid5(uuid.NAMESPACE_URL, said))
    bom.metadata.component = whole
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the hour would make other bytes each time
    bom.register_dependency(whole, parts)
    return JsonV1Dot6(bom).output_as_string(indent=2)


def _package(locked: Locked) -> Component:
    group, _, name = locked.name.rpartition("/")
    url = PackageURL(_TYPES[locked.ecosystem], group or None, name, locked.version)
    licence = locked.licence or (_stated(locked.name) if locked.ecosystem == "PyPI" else None)
    return Component(
        name=name,
        group=group or None,
        version=locked.version,
        type=ComponentType.LIBRARY,
        purl=url,
        bom_ref=str(url),
        hashes=[HashType(alg=HashAlgorithm(kind), content=digest) for kind, digest in locked.hashes],
        licenses=[LicenseFactory().make_from_string(licence)] if licence else None,
    )


def _weights(path: str, digest: str) -> Component:
    return Component(
        name=path,
        version=VERSION,
        type=ComponentType.MACHINE_LEARNING_MODEL,
        bom_ref=f"weights:{path}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


def _stated(name: str) -> str | None:
    """The licence that an installed package states."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return None
    stated = next((told[key] for key in ("License-Expression", "License") if key in told), "")
    if stated and len(stated) <= _LONGEST:
        return stated
    kinds = [each for each in (told.get_all("Classifier") or []) if each.startswith("License ::")]
    return kinds[0].rpartition(" :: ")[2] if kinds else None


if __name__ == "__main__":
    Path(sys.argv[1]).parent.mkdir(parents=True, exist_ok=True)
    Path(sys.argv[1]).write_text(bill(), "utf-8")
