"""The reference names everything that a user can use, field by field; and links lead somewhere."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
from pydantic import BaseModel

import dateline
from dateline import record
from dateline.cli.main import app
from dateline.ontology import table
from dateline.settings import Settings

ROOT = Path(__file__).parent.parent
REFERENCE = (ROOT / "docs" / "reference.md").read_text("utf-8")
CODE = set(re.findall(r"\w+", " ".join(re.findall(r"`[^`]+`|^    .+$", REFERENCE, re.MULTILINE))))


def _missing(names: list[str]) -> list[str]:
    return [name for name in names if name not in REFERENCE]


def test_every_option() -> None:
    commands: Any = typer.main.get_command(app)
    options = [
        name for command in commands.commands.values() for p in command.params for name in p.opts if name[0] == "-"
    ]
    assert "--json" in options
    assert not _missing(options)


def test_every_public_name() -> None:
    assert not _missing([f"`{name}`" if name[0].isupper() else f"`dateline.{name}" for name in dateline.__all__])


def test_every_setting() -> None:
    assert not _missing([f"| `{name}` |" for name in Settings.model_fields])


def test_every_event_type() -> None:
    assert not _missing([f"| `{name}` |" for name in table("types")["types"]])


@pytest.mark.parametrize("name", record.__all__)
def test_every_field(name: str) -> None:
    model = getattr(record, name)
    assert issubclass(model, BaseModel)
    for field, info in model.model_fields.items():
        assert field in CODE, field
        words = [word for word in get_args(info.annotation) if isinstance(word, str)]
        assert not [word for word in words if word not in REFERENCE], field


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = [part.split(")")[0].split("#")[0] for part in text.split("](")[1:]]
    gone = [link for link in links if link and "://" not in link and not (ROOT / page).parent.joinpath(link).exists()]
    assert not gone
