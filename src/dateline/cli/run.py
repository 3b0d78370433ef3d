"""Inputs, what to do with each, how to show it -> all of them done; one that fails is named and stops no other."""

import sys
from collections.abc import Callable
from typing import TypeVar

import typer

from dateline.cli.inputs import Input, reason
from dateline.cli.progress import progress
from dateline.errors import DatelineError, UnreadableInputError
from dateline.faults import fault
from dateline.printable import printable

Done = TypeVar("Done")


def each(inputs: list[Input], do: Callable[[Input], Done], show: Callable[[str, Done], None]) -> int:
    """Do and show every input; the number that could not be read, each named on standard error."""
    failed = 0
    with progress(len(inputs)) as bar:
        for entry in inputs:
            bar.start(entry.label)
            try:
                done = do(entry)
            except (UnreadableInputError, OSError) as problem:
                failed += 1
                bar.say(printable(f"dateline: {entry.label}: {reason(entry, problem)}"))
            except DatelineError as problem:  # settings, ontology, gazetteer: no other input would fare better
                bar.say(f"dateline: {problem}")
                raise typer.Exit(2) from None
            except Exception as problem:  # a fault of ours on one page must not end a run over thousands
                failed += 1
                bar.say(printable(f"dateline: {entry.label}: {fault(problem)}"))
            else:
                with bar.paused():
                    show(entry.label, done)
                    sys.stdout.flush()
            bar.done()
    return failed
