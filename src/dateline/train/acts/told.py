"""Files of labelled sentences -> what each tells of: one `LABELS<tab>SENTENCE` a line.

LABELS are the types of the acts that the sentence tells of, with commas between them; `a/b` where a careful coder may
take either, the likelier first; `?a` where it may be told of or not; `-` where it tells of none. Lines that open with
`#` are comments. Files in `.txt` have sentences without labels, one a line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import ModelError
from dateline.ontology.words import event_types


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, the types that it tells of, and those of which nobody can say whether it does."""

    text: str
    types: frozenset[str]
    open: frozenset[str]


def told(folder: Path) -> list[Told]:
    """The sentences of the `.tsv` files in `folder`, in order of file and line. Raises ModelError, which names the
    line, where there are none or one has another form."""
    found = [each for file in sorted(folder.glob("*.tsv")) for each in _lines(file)]
    if not found:
        raise ModelError(f"{folder}: holds no .tsv file of labelled sentences; docs/models/acts.md says what they are")
    return found


def untold(folder: Path) -> list[str]:
    """The sentences without labels of the `.txt` files in `folder`, in order of file and line."""
    lines = (line.strip() for file in sorted(folder.glob("*.txt")) for line in file.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _lines(file: Path) -> Iterator[Told]:
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        labels, tab, text = line.partition("\t")
        if not tab or not text.strip():
            raise ModelError(f"{file}:{number}: is not LABELS<tab>SENTENCE")
        types: set[str] = set()
        maybe: set[str] = set()
        for label in () if labels == "-" else labels.split(","):
            first, *others = label.strip().removeprefix("?").split("/")
            (maybe if label.strip().startswith("?") else types).add(first)
            maybe.update(others)
        if strange := sorted((types | maybe) - set(event_types())):
            raise ModelError(f"{file}:{number}: {strange[0]!r} is no event type of types.toml")
        yield Told(text.strip(), frozenset(types), frozenset(maybe - types))
