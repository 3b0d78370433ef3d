"""Whatever a report does to its worker is that report's end, with the reason, and nobody else's."""

from collections.abc import Mapping

import pytest

from dateline.batch.crew import Crew, Task
from dateline.batch.limits import Limits
from dateline.batch.one import Rows
from dateline.errors import DatelineError
from dateline.store.received import Received

READER = "tests.batch.readers"
LIMITS = Limits(workers=2, seconds=1.5, memory=160 << 20)
BAD = {
    "hangs": "reading it takes longer than the limit of 1.5 seconds",
    "spins": "reading it takes longer than the limit of 1.5 seconds",
    "dies": "the process that read it was ended by SIGKILL",
    "crashes": "the process that read it was ended by SIGSEGV",
    "leaves": "the process that read it ended with status 3",
    "refuses": "reading it takes more memory than the limit of 160 MB",
}


def texts(count: int, bad: Mapping[str, str] = BAD) -> list[str]:
    """Plain texts, with a bad one now and then, several behind one another at the end, and a large one."""
    plain = [f"plain {number}" for number in range(count)]
    for number, word in enumerate(bad):
        plain.insert(2 + 5 * number, word)
    return [*plain, "large" * 500_000, "hangs again", "dies again"]


def read(crew: Crew, bodies: list[str]) -> dict[str, Rows]:
    for number, text in enumerate(bodies, 1):
        crew.give(Task(number, Received(body=text.encode(), origin=f"o{number}")))
    found: dict[int, Rows] = {}
    while not crew.idle:
        for number, rows in crew.take(5):
            assert number not in found
            found[number] = rows
    return {text: found[number] for number, text in enumerate(bodies, 1)}


def test_a_bad_report_is_rejected_and_no_other() -> None:
    bodies = texts(60)
    with Crew(LIMITS, reader=READER) as crew:
        found = read(crew, bodies)
        assert not crew.waits
    why = {text: rows.rejected[0]["reason"] for text, rows in found.items() if rows.rejected}
    assert why == BAD | {f"{word} again": BAD[word] for word in ("hangs", "dies")}
    assert all(len(rows.reports) == 1 for text, rows in found.items() if text not in why)


def test_one_report_at_a_time() -> None:
    with Crew(Limits(seconds=0.4), reader=READER) as crew:
        reasons = [crew.read(Received(body=body, origin="x")).rejected for body in (b"fine", b"spins", b"fine")]
    assert [len(rows) for rows in reasons] == [0, 1, 0]


def test_what_takes_too_much_memory_is_rejected_at_once_or_bit_by_bit() -> None:
    with Crew(Limits(memory=160 << 20), reader=READER) as crew:
        for body in (b"eats", b"nibbles"):
            [row] = crew.read(Received(body=body, origin="x")).rejected
            assert row["reason"] == BAD["refuses"]


def test_what_no_report_would_fare_better_with_ends_the_run() -> None:
    with Crew(Limits(), reader=READER) as crew, pytest.raises(DatelineError, match="the index is gone"):
        crew.read(Received(body=b"fails", origin="x"))


def test_a_reader_that_cannot_be_loaded_says_why() -> None:
    with Crew(Limits(), reader="tests.batch.nowhere") as crew, pytest.raises(DatelineError, match="No module named"):
        crew.read(Received(body=b"fine", origin="x"))


def test_without_the_process_that_starts_workers_the_run_ends() -> None:
    with Crew(Limits(), reader=READER) as crew:
        crew.read(Received(body=b"fine", origin="x"))
        assert crew._nursery._process is not None
        crew._nursery._process.kill()
        with pytest.raises(DatelineError, match="run it again to go on"):
            crew.read(Received(body=b"dies", origin="x"))


def test_a_worker_that_has_grown_gives_way_to_a_fresh_one() -> None:
    with Crew(Limits(), reader=READER) as crew:
        crew.read(Received(body=b"grows", origin="x"))
        first = crew._workers[0].pid
        found = read(crew, [f"plain {number}" for number in range(80)])
        assert crew._workers[0].pid != first
    assert not [rows for rows in found.values() if rows.rejected]
