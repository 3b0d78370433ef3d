"""An exception that nobody foresaw -> a line that says so, with the place in the code."""

import traceback
from pathlib import Path


def fault(problem: Exception) -> str:
    """What the user is told of a fault of our own."""
    last = traceback.extract_tb(problem.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    return f"a fault in Dateline, please report it: {type(problem).__name__} at {where}: {problem}"
