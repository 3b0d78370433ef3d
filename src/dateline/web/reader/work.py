"""Questions, one JSON object a line, on standard input -> answers on standard output: the process that reads texts.

python -m dateline.web.reader.work
"""

import base64
import json
import sys
from pathlib import Path
from typing import Any

from dateline.errors import DatelineError, UnreadableInputError
from dateline.lean import lean


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """`done` with a reading, or with what was added; or why not: `unreadable`, or `fault`."""
    try:
        return {"done": _done(question)}
    except UnreadableInputError as problem:
        return {"unreadable": str(problem)}
    except DatelineError as problem:
        return {"fault": str(problem)}


def _done(question: dict[str, Any]) -> dict[str, Any]:
    body = base64.b64decode(question["body"])
    published, url = question["published"], question["url"]
    if question["record"] is None:
        from dateline.pipeline import read  # noqa: PLC0415  (what adding does not need)

        return read(body, published=published, url=url).model_dump(mode="json")
    from dateline.store import Received, Record  # noqa: PLC0415  (what reading does not need)

    with Record(Path(question["record"])) as record:
        added = record.add(Received(body, origin=url or "pasted", url=url, published=published))
    return added.model_dump(mode="json")


def main() -> None:
    """Answer until nobody asks any more."""
    lean()
    out, sys.stdout = sys.stdout, sys.stderr  # what a library prints is no answer
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), file=out, flush=True)


if __name__ == "__main__":
    main()
