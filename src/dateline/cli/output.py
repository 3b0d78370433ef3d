"""Where output goes: UTF-8 whatever the locale, plain when piped, and quiet when the reader of a pipe has gone."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper

import typer

BROKEN_PIPE = 141  # what a shell reports of a program ended by SIGPIPE


def utf8() -> None:
    """Write UTF-8 to standard output and error, with `\\n` line ends, on any system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


@contextmanager
def quiet_pipe() -> Iterator[None]:
    """End without a word when what reads our output stops reading, as `head` does."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the flush at exit finds a home
        raise typer.Exit(BROKEN_PIPE) from None
