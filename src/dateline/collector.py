"""Work without the collector of cycles, which goes again and again through what the work still needs."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed(*, swept: bool = False) -> Iterator[None]:
    """Without the collector of cycles; `swept`: it goes once, at the end, through what was made since.

    Linking makes no cycles, and going through millions of claims for them takes time. The words of a parsed report are
    all in cycles: an earlier collection finds them in use and counts them among what lasts, which then takes a look at
    all that the process holds.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
            if swept:
                gc.collect(0)
