"""A target's name -> what is called with bytes, and the rooms of the package that the fuzzer watches for new ways."""

from collections.abc import Callable
from importlib import import_module

Check = Callable[[bytes], None]

# By target: the module that holds its check (under the target's own name), and the rooms whose branches are watched.
TARGETS = {
    "reader": ("tests.fuzz.holds", ("reader",)),
    "times": ("tests.fuzz.holds", ("times",)),
    "places": ("tests.fuzz.holds", ("places", "code.attribution")),
    "coder": ("tests.fuzz.holds", ("code", "parties", "linker")),
    "intake": ("tests.fuzz.holds", ("intake", "coded")),
    "store": ("tests.fuzz.kept", ("store", "linker")),
    "web": ("tests.fuzz.served", ("web", "store.query")),
}


def check(target: str) -> Check:
    """What raises where something does not hold of the bytes."""
    found: Check = getattr(import_module(TARGETS[target][0]), target)
    return found
