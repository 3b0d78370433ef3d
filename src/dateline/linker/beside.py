"""A piece of work -> its result, from a second process where that is worth it: the same result, sooner.

The second process is a copy of this one and sees all that this one has made, so that nothing is handed to it. Only
Linux copies a process safely, and only one that runs a single thread; elsewhere this process does the work itself.
"""

import os
import sys
import threading
from collections.abc import Callable

LEAST = 20_000  # claims: about seconds of work, against some hundredths of one that a second process costs
_Work = Callable[[], bytes]


def worth_it(size: int) -> bool:
    """Whether work on so many claims is to be shared with a second process."""
    alone = sys.platform == "linux" and threading.active_count() == 1
    return size >= LEAST and alone and len(os.sched_getaffinity(0)) > 1


def beside(work: _Work) -> _Work:
    """Begin `work` in a second process; calling what is returned waits for its result.

    Where no process can be had, or it ends without a result, this one does the work when the result is asked for.
    """
    try:
        reads, writes = os.pipe()
        process = os.fork()
    except OSError:
        return work
    if not process:
        _answer(work, writes)
    os.close(writes)

    def result() -> bytes:
        with os.fdopen(reads, "rb") as answer:
            told = answer.read()
        os.waitpid(process, 0)
        return told[:-1] if told.endswith(_WHOLE) else work()

    return result


_WHOLE = b"."  # what a result ends with: a process that was killed has not written it


def _answer(work: _Work, writes: int) -> None:
    """Write the result and end, whatever happens: a copy of a process must not go on with what its original does."""
    status = 1
    try:
        with os.fdopen(writes, "wb") as answer:
            answer.write(work())
            answer.write(_WHOLE)
        status = 0
    finally:
        os._exit(status)
