"""What our libraries import and no reading has a use for -> kept out of a process that is ours alone."""

import sys
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
