"""A folder of inputs becomes a folder of Parquet, the same however often it was broken off, by however many workers."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from dateline.batch import journal, parts
from dateline.batch.limits import Limits
from dateline.batch.manifest import OutError
from dateline.batch.names import TABLES
from dateline.batch.run import Plan, Run, begun
from dateline.batch.tally import Tally
from dateline.errors import InputsError
from tests.intake.samples import lines, warc, zipped

READER = "tests.batch.readers"
PAGES = 90


class Heard:
    """Who is told how far it is, and remembers."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.bytes = 0

    def moved(self, count: int) -> None:
        self.bytes += count

    def say(self, line: str) -> None:
        self.lines.append(line)

    def tick(self) -> None:
        pass


def make(folder: Path) -> list[str]:
    """A folder, an archive and a table, with what is told twice in several of them, and what is no report."""
    pages = folder / "pages"
    pages.mkdir(parents=True)
    for number in range(PAGES // 3):
        (pages / f"{number:03}.txt").write_text(f"page {number}" if number != 7 else "dies")
    (pages / "logo.png").write_bytes(b"\x89PNG")
    (pages / "z.zip").write_bytes(b"PK\x03\x04")
    html = "text/html"
    answers = [(f"https://x.example/{n}", "200 OK", html, f"told {n % 25}".encode()) for n in range(PAGES // 3)]
    (folder / "a.warc.gz").write_bytes(warc(answers))
    (folder / "b.jsonl").write_bytes(lines({"text": f"row {n % 28}"} for n in range(PAGES // 3)) + b"no json\n")
    zipped(folder / "c.zip", {"1.txt": b"page 3", "2.txt": b"only here", "3.zip": b"PK\x03\x04"})
    return [str(folder / name) for name in ("pages", "a.warc.gz", "b.jsonl", "c.zip")]


def run(names: list[str], out: Path, workers: int = 1, size: int = 16) -> tuple[Run, Heard]:
    heard = Heard()
    with begun(Plan(names, out, Limits(workers=workers), gate=False, size=size, reader=READER)) as found:
        found.go(heard)
    return found, heard


def rows(out: Path) -> dict[str, list[Any]]:
    """All rows of each table, by the file they lie in."""
    return {
        str(path.relative_to(out)): pq.read_table(path, partitioning=None).to_pylist()
        for name in TABLES
        for path in parts.files(out, name)
    }


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return make(tmp_path_factory.mktemp("in"))


@pytest.fixture(scope="module")
def whole(names: list[str], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run, Heard]:
    out = tmp_path_factory.mktemp("out") / "whole"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]))
        return out, *run(names, out, workers=2)


def test_each_report_once_in_the_order_of_the_inputs(whole: tuple[Path, Run, Heard]) -> None:
    out, done, heard = whole
    found = [row for path, held in rows(out).items() if path.startswith("reports") for row in held]
    assert len({row["id"] for row in found}) == len(found) == done.all.kept
    assert [row["origin"].rsplit("/", 1)[-1].split("#")[0] for row in found[:3]] == ["000.txt", "001.txt", "002.txt"]
    told = [row for row in found if "a.warc.gz" in row["origin"]]
    assert [row["body"] for row in told] == [f"told {number}".encode() for number in range(25)]
    assert not [row for row in found if "c.zip#1.txt" in row["origin"]], "the folder had it first"
    assert heard.bytes and done.total


def test_what_is_no_report_is_named_and_kept_with_its_reason(whole: tuple[Path, Run, Heard]) -> None:
    out, done, heard = whole
    found = [row for path, held in rows(out).items() if path.startswith("rejected") for row in held]
    said = {row["origin"].rsplit("/", 1)[-1]: row["reason"] for row in found}
    assert set(said) == {"007.txt", "z.zip", "b.jsonl#31", "c.zip#3.zip"}
    assert "SIGKILL" in said["007.txt"] and "no JSON" in said["b.jsonl#31"]
    assert all(any(name in line for line in heard.lines) for name in said)
    assert done.all.skipped["no page (.png)"] == 1 and done.all.skipped["record of kind request"] == PAGES // 3


def test_the_journal_counts_what_lies_there(whole: tuple[Path, Run, Heard]) -> None:
    out, done, _ = whole
    found = rows(out)
    held = {name: sum(len(each) for path, each in found.items() if path.startswith(name)) for name in TABLES}
    told = journal.read(out).tally
    assert (held["reports"], held["claims"], held["rejected"]) == (told.kept, told.claims, told.rejected)
    assert told.seen == 30 + 30 + 31 + 3 + 1
    assert done.tally.told() == told.told()
    assert "kept" in told.summary() and "no page (.png)" in told.summary()


def test_run_again_it_reads_nothing(whole: tuple[Path, Run, Heard], names: list[str]) -> None:
    out, first, _ = whole
    before = rows(out)
    again, heard = run(names, out)
    assert (again.tally.seen, again.total, heard.bytes) == (0, 0, 0)
    assert rows(out) == before and again.all.told() == first.all.told()


def test_more_inputs_go_on_in_the_same_folder(names: list[str], tmp_path: Path) -> None:
    run(names[1:2], tmp_path)
    more, _ = run(names, tmp_path)
    found = [row["id"] for path, held in rows(tmp_path).items() if path.startswith("reports") for row in held]
    assert len(set(found)) == len(found)
    assert more.all.seen == 30 + 30 + 31 + 3 + 1


@pytest.mark.parametrize("seed", [3])
def test_killed_at_any_moment_it_comes_to_the_same(
    whole: tuple[Path, Run, Heard], names: list[str], tmp_path: Path, seed: int
) -> None:
    rng = random.Random(seed)
    code = (
        "import sys; from pathlib import Path; from tests.batch.test_run import run;"
        "print('begun', flush=True); run(sys.argv[2:], Path(sys.argv[1]), workers=2)"
    )
    kills = 0
    for _ in range(3):
        command = [sys.executable, "-c", code, str(tmp_path), *names]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(rng.uniform(0.3, 1.2))
        os.killpg(process.pid, signal.SIGKILL)
        kills += process.wait() != 0
    done, _ = run(names, tmp_path)
    assert kills and rows(tmp_path) == rows(whole[0])
    assert done.all.told() == whole[1].all.told()


def test_what_was_being_written_is_dropped(whole: tuple[Path, Run, Heard], names: list[str], tmp_path: Path) -> None:
    run(names[:1], tmp_path)
    folder = tmp_path / "reports" / "day=unknown"
    for name in ("part-00000099.parquet", ".part-00000002.parquet.tmp"):
        (folder / name).write_bytes(b"PAR1")
    with (tmp_path / "journal.jsonl").open("ab") as file:
        file.write(b'{"part": 2, "kep')
    run(names, tmp_path)
    assert not (folder / "part-00000099.parquet").exists() and not list(folder.glob("*.tmp"))
    kept = {row["id"] for held in rows(whole[0]).values() for row in held}
    assert {row["id"] for held in rows(tmp_path).values() for row in held} == kept


def test_another_setting_is_refused(whole: tuple[Path, Run, Heard], names: list[str]) -> None:
    with pytest.raises(OutError, match="begun with part_size 16, and this run has 17"):
        run(names, whole[0], size=17)


def test_a_folder_of_something_else_is_left_alone(names: list[str], tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear")
    with pytest.raises(OutError, match=r"not empty \(letters.txt\)"):
        run(names, tmp_path)


def test_two_at_once_are_refused(names: list[str], tmp_path: Path) -> None:
    plan = Plan(names, tmp_path, gate=False, size=16, reader=READER)
    with begun(plan), pytest.raises(OutError, match="another batch is writing"), begun(plan):
        pass


@pytest.mark.parametrize("name", ["-", "https://x.example/"])
def test_what_cannot_be_read_again_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputsError, match="dateline add"):
        run([name], tmp_path / "out")


def test_what_holds_the_output_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputsError, match="write it elsewhere"):
        run([str(tmp_path)], tmp_path / "out")


def test_what_is_missing_is_named_and_tried_again(tmp_path: Path) -> None:
    done, heard = run([str(tmp_path / "gone.txt")], tmp_path / "out")
    assert done.all.rejected == 1 and "gone.txt: No such file" in heard.lines[0]
    again, heard = run([str(tmp_path / "gone.txt")], tmp_path / "out")
    assert again.all.rejected == 1 and "gone.txt" in heard.lines[0]


def test_a_tally_comes_back_from_json() -> None:
    told = Tally(kept=2, claims=3, rejected=1)
    told.skipped["x"] += 2
    assert Tally.of(json.loads(json.dumps(told.told()))) == told
