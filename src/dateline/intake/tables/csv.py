"""CSV, with commas, semicolons or tabs -> reports, one a row; the first row names the columns."""

import csv
from collections.abc import Iterator

from dateline.coded.shape import headless
from dateline.errors import UnreadableInputError
from dateline.intake.nouns import Item, Refused, Told
from dateline.intake.opened import Opened
from dateline.intake.tables.lines import LONGEST, lines
from dateline.intake.tables.maker import maker

_SEPARATORS = ",;\t|"


def read(opened: Opened) -> Iterator[Item]:
    """The reports in `opened`. Raises UnreadableInputError where no column holds a text, and none is a dataset's."""
    csv.field_size_limit(LONGEST)
    source = lines(opened.stream)
    header = next((line for line in source if line is None or line.strip()), None)
    if header is None:
        raise UnreadableInputError("the table is empty, or its first line is too long to name columns")
    separator = max(_SEPARATORS, key=header.count)
    names = [name.strip() for name in next(csv.reader([header], delimiter=separator))]
    first, bare = names, headless(names)
    making = maker(bare or names, opened.columns)
    yield Told(opened.origin, making.told)
    if bare:
        names = bare
        yield from making.item(dict(zip(names, first, strict=True)), f"{opened.origin}#1")
    rows = csv.reader((_NO_ROW if line is None else line for line in source), delimiter=separator)
    number = 1
    while True:
        number += 1
        origin = f"{opened.origin}#{number}"
        try:
            values = next(rows)
        except StopIteration:
            return
        except csv.Error as problem:
            yield Refused(origin, f"the row cannot be read: {problem}")
            continue
        if values == [_NO_ROW]:
            yield Refused(origin, "the row is too long to be a report")
        elif len(values) > len(names) and making.whole:
            yield Refused(origin, f"the row has {len(values)} cells, and the table {len(names)} columns")
        elif values:
            yield from making.item(dict(zip(names, values, strict=False)), origin)


_NO_ROW = "\N{REPLACEMENT CHARACTER}"
