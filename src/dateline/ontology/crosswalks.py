"""types.toml -> a page that lists what each event type becomes in each coding scheme, or why nothing."""

from collections.abc import Iterator
from typing import Any

from dateline.errors import OntologyError
from dateline.ontology.load import table

SCHEMES = {"acled": "ACLED", "plover": "PLOVER", "cameo": "CAMEO", "ucdp": "UCDP"}
VIOLENCE = {1: "state-based or non-state (1, 2), by its sides", 3: "one-sided (3)"}
_HEAD = """# Crosswalks

Written from [types.toml](../src/dateline/ontology/types.toml) by `python scripts/crosswalks.py`; a test holds it to it.
What is given is where an event of a type goes before the scheme's own rules, which [schemes.md](schemes.md) tells:
ACLED's hierarchy, who takes a place, force used against protesters, who the sides of a killing are.

| type | what it is | ACLED | PLOVER | CAMEO | UCDP |
| --- | --- | --- | --- | --- | --- |
"""
_WORDS = """
## Deeds that are only spoken of

PLOVER and CAMEO code words and deeds apart. What somebody says will be done is an agreement or a threat, and what
somebody will not do is a refusal:

| said | of these PLOVER types | PLOVER | CAMEO |
| --- | --- | --- | --- |
"""


def page() -> str:
    """The page. Raises OntologyError, naming the type, where one has neither a code in a scheme nor a reason."""
    types: dict[str, dict[str, Any]] = table("types")["types"]
    rows = (f"| {' | '.join(_cells(name, entry))} |" for name, entry in types.items())
    return _HEAD + "\n".join(rows) + "\n" + _WORDS + "\n".join(_said()) + "\n"


def _cells(name: str, entry: dict[str, Any]) -> Iterator[str]:
    yield f"`{name}`"
    yield entry["means"]
    for scheme, title in SCHEMES.items():
        code, reason = entry.get(scheme), entry.get("no", {}).get(scheme)
        if (code is None) == (reason is None):
            raise OntologyError(f"types.toml: type {name!r} needs a code in {title}, or a reason why not: one of both")
        yield f"– ({reason})" if code is None else _code(scheme, entry)


def _code(scheme: str, entry: dict[str, Any]) -> str:
    if scheme == "ucdp":
        return VIOLENCE[entry["ucdp"]]
    codes = [entry[scheme]]
    if scheme == "acled":
        codes += [entry[key] for key in ("acled_non_state", "acled_lethal") if key in entry]
    return " or ".join(codes)


def _said() -> Iterator[str]:
    for stance, found in table("types")["words"].items():
        for plover, entry in found.items():
            yield f"| {stance} | {', '.join(entry['roots'])} | {plover} | {entry['cameo']} |"
