"""A reader that takes very long to load."""

import time


def warm(*, gate: bool = True) -> None:
    time.sleep(600)
