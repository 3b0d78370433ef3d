"""What our libraries import and no reading has a use for -> kept out of a process that is ours alone."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


def lean() -> None:
    """Call it first in a program of Dateline's own; a program that uses Dateline as a library decides for itself.

    spaCy's layers import torch wherever it is installed: seconds and half a gigabyte. spaCy itself imports its command
    line, with 395 modules behind it: a third of the time that its import takes.
    """
    sys.modules.setdefault("torch", None)  # type: ignore[arg-type]
    if "spacy" in sys.modules:
        return
    for name in ("spacy.cli", "spacy.cli.info"):
        stand_in = ModuleType(name, "Stands in for spaCy's command line, which is not loaded here.")
        stand_in.__dict__.update(__path__=[], info=None)
        sys.modules.setdefault(name, stand_in)


def without_pandas() -> None:
    """Have pyarrow do without pandas for good, which it imports with the first value that it takes: .7 s for nothing.

    For a program of Dateline's own that writes Parquet, as `dateline batch`; frames cannot be had from pyarrow then.
    """
    import pyarrow as pa  # noqa: PLC0415  (only where Parquet is written)

    hidden = _Hidden()
    sys.meta_path.insert(0, hidden)
    try:
        pa.array([""])
    finally:
        sys.meta_path.remove(hidden)


class _Hidden(MetaPathFinder):
    """Finds no pandas."""

    def find_spec(self, name: str, _: Sequence[str] | None, __: ModuleType | None = None) -> ModuleSpec | None:
        """Null for any other module, which the next finder looks for."""
        if name == "pandas":
            raise ModuleNotFoundError("pandas is not used here", name=name)
        return None
