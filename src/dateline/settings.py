"""Settings: from a TOML file named by DATELINE_SETTINGS, else `dateline.toml` in the working folder, else none.

ontology = "my-ontology"     # folder of data files added to our own (see docs/reference.md)
cache = "~/.cache/dateline"  # where the gazetteer's index is built and the language model unpacked
gazetteers = "my-gazetteers" # where imported gazetteers are kept
status = "both"              # how find_status decides: "rules", or with a trained model as well (docs/models/status.md)
attribution = "both"         # the same for find_attributions (docs/models/attribution.md)
record = "dateline.db"       # the record that commands use where --record names none
reader = "both"              # how claims are chosen: "rules", or with a learned reader as well (docs/models/acts.md)
gate = 0.3                   # score from which the first look lets a page pass, 0 to 1; 0 passes all (docs/gate.md)
gate_sure = 0.65             # score from which the second look reads a report whatever it speaks of; 0 reads all
geonames = "https://..."     # where `dateline gazetteer fetch` downloads from
private_hosts = false        # whether `add` and `watch` may ask machines of a private network, or this one

[borders]                    # the country that places of a disputed zone carry (see docs/borders.md)
"Western Sahara" = "none"
"""

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dateline.errors import SettingsError


class Settings(BaseModel):
    """What a user can set. Relative paths are relative to the settings file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ontology: Path | None = None
    cache: Path = Path(platformdirs.user_cache_dir("dateline"))
    gazetteers: Path = Path(platformdirs.user_data_dir("dateline")) / "gazetteers"
    record: Path = Path("dateline.db")
    status: Literal["both", "rules"] = "both"
    attribution: Literal["both", "rules"] = "both"
    reader: Literal["both", "rules"] = "both"
    gate: float = Field(default=0.3, ge=0, le=1)
    gate_sure: float = Field(default=0.65, ge=0, le=1)
    geonames: str = Field(default="https://download.geonames.org/export/dump", pattern="^https?://[^/]+")
    private_hosts: bool = False
    borders: dict[str, str] = {}


def _file() -> Path | None:
    named = os.environ.get("DATELINE_SETTINGS")
    if named:
        path = Path(named)
        if not path.is_file():
            raise SettingsError(f"DATELINE_SETTINGS names {named}, which is not a file; correct or unset it")
        return path
    here = Path("dateline.toml")
    return here if here.is_file() else None


def load(path: Path) -> Settings:
    """The settings in `path`. Raises SettingsError, which names the file and the setting that is wrong."""
    try:
        values = tomllib.loads(path.read_text("utf-8"))
        found = Settings.model_validate(values)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise SettingsError(f"{path}: cannot be read as TOML: {problem}") from problem
    except ValidationError as problem:
        first = problem.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{path}: setting {name!r}: {first['msg']}") from problem
    base = path.resolve().parent
    return found.model_copy(
        update={
            "ontology": base / found.ontology.expanduser() if found.ontology else None,
            "cache": base / found.cache.expanduser(),
            "gazetteers": base / found.gazetteers.expanduser(),
            "record": base / found.record.expanduser() if "record" in found.model_fields_set else found.record,
        }
    )


@cache
def settings() -> Settings:
    """The settings of this process, read once, at first use."""
    path = _file()
    return load(path) if path else Settings()
