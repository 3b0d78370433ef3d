"""The lock files -> what they pin: name, version, hashes and, where the lock says it, the licence."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
Ecosystem = Literal["PyPI", "npm"]


class Locked(NamedTuple):
    """One pinned package. `hashes` are pairs of algorithm ("SHA-256", "SHA-512") and hex digest; none for none."""

    ecosystem: Ecosystem
    name: str
    version: str
    hashes: tuple[tuple[str, str], ...]
    licence: str | None = None


def python(lock: Path = ROOT / "requirements.txt") -> Iterator[Locked]:
    """The packages that `lock`, written by `make lock`, pins. Raises ValueError where a line pins no one version."""
    for line in lock.read_text("utf-8").replace("\\\n", " ").splitlines():
        said, *hashes = line.split("--hash=sha256:")
        if not said.strip() or said.startswith("#"):
            continue
        asked = Requirement(said)
        pins = [each.version for each in asked.specifier if each.operator == "=="]
        if len(pins) != 1:
            raise ValueError(f"{lock.name}: {said.strip()} pins no one version; run `make lock`")
        yield Locked(
            "PyPI", canonicalize_name(asked.name), pins[0], tuple(("SHA-256", each.strip()) for each in hashes)
        )


def front(lock: Path = ROOT / "frontend" / "package-lock.json", *, dev: bool = False) -> Iterator[Locked]:
    """The packages that `lock` pins for the pages: those that a browser runs, and with `dev` the tools as well."""
    for path, told in json.loads(lock.read_text("utf-8"))["packages"].items():
        if not path or (told.get("dev") and not dev):
            continue
        algorithm, _, digest = told.get("integrity", "").partition("-")
        hashes = ((_ALGORITHMS[algorithm], base64.b64decode(digest).hex()),) if digest else ()
        yield Locked("npm", path.rpartition("node_modules/")[2], told["version"], hashes, told.get("license"))


_ALGORITHMS = {"sha1": "SHA-1", "sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}
