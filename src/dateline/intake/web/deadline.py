"""A call that may hang, and a time -> what it returns, or an error once the time is up."""

import threading
from collections.abc import Callable
from typing import TypeVar

from dateline.errors import UnreadableInputError

Found = TypeVar("Found")


def within(seconds: float, call: Callable[[], Found]) -> Found:
    """What `call` returns or raises. Raises UnreadableInputError where it takes longer than `seconds`.

    A server that sends its headers a byte at a time keeps within every timeout of a single read, so the call runs
    beside us and is left behind.
    """
    results: list[Found] = []
    faults: list[BaseException] = []

    def run() -> None:
        try:
            results.append(call())
        except BaseException as problem:  # raised again where the caller sees it
            faults.append(problem)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if faults:
        raise faults[0]
    if not results:
        raise UnreadableInputError(f"no answer within {seconds:.0f} s")
    return results[0]
