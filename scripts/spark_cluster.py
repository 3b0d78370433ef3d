"""A standalone cluster of Spark on this machine: a master and workers as processes, for as long as a block lasts.

They listen on 127.0.0.1 alone and are ended by their process ids. `Spent` says what they and all that they started
cost.
"""

import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pyspark

HERE = "127.0.0.1"
HOME = Path(pyspark.__file__).parent
_EVERY = 2.0  # seconds between two looks at what processes have cost
_SELDOM = 10  # looks between two at their memory, which takes time itself
_KINDS = {b"CoarseGrained": "executor", b"nursery": "reading", b"java": "java", b"pyspark": "python"}
_TICKS = os.sysconf("SC_CLK_TCK")


class Spent:
    """Processor seconds of processes and all their children, seen from outside again and again, and their memory."""

    def __init__(self, pids: list[int]) -> None:
        self._roots = pids
        self._costs: dict[tuple[int, str], float] = {}
        self.largest: dict[str, int] = {}  # bytes resident (of Python: unshared) of the largest process, by kind
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """Processor seconds in all."""
        self._over.set()
        self._thread.join()
        return sum(self._costs.values())

    def _watch(self) -> None:
        looks = 0
        while not self._over.wait(_EVERY):
            self._look(looks % _SELDOM == 0)
            looks += 1
        self._look(False)

    def _look(self, memory: bool) -> None:
        stats = dict(_stats())
        wanted = set(self._roots)
        grown = True
        while grown:
            more = {pid for pid, fields in stats.items() if int(fields[1]) in wanted} - wanted
            wanted |= more
            grown = bool(more)
        for pid in wanted & stats.keys():
            fields = stats[pid]
            self._costs[pid, fields[19]] = (int(fields[11]) + int(fields[12])) / _TICKS
            if not memory:
                continue
            kind = _kind(pid)
            self.largest[kind] = max(self.largest.get(kind, 0), _own(pid))


def _stats() -> Iterator[tuple[int, list[str]]]:
    """Of each process what /proc says behind its name: state, parent, ..."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                yield int(folder.name), (folder / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue


def _kind(pid: int) -> str:
    try:
        told = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
    except OSError:
        return "gone"
    return next((kind for mark, kind in _KINDS.items() if mark in told), "other")


def _own(pid: int) -> int:
    """Bytes of memory that are this process's alone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Private_"))


@contextmanager
def cluster(workers: int) -> Iterator[tuple[str, list[int]]]:
    """A master and so many workers of one core each: the master's address, and their process ids."""
    port = _free()
    env = os.environ | {"SPARK_LOCAL_IP": HERE, "SPARK_LOCAL_HOSTNAME": "localhost", "PYSPARK_PYTHON": sys.executable}
    with tempfile.TemporaryDirectory() as folder:
        log = (Path(folder) / "log").open("wb")

        def started(*words: str) -> subprocess.Popen[bytes]:
            return subprocess.Popen(
                [str(HOME / "bin" / "spark-class"), *words, "--host", HERE, "--webui-port", "0"],
                env=env | {"SPARK_HOME": str(HOME)}, stdout=log, stderr=log, cwd=folder,
            )  # fmt: skip

        processes = [started("org.apache.spark.deploy.master.Master", "--port", str(port))]
        try:
            _wait(port)
            address = f"spark://{HERE}:{port}"
            worker = ("org.apache.spark.deploy.worker.Worker", "--cores", "1", "--memory", "2g", "--work-dir", folder)
            processes += [started(*worker, address) for _ in range(workers)]
            yield address, [process.pid for process in processes]
        finally:
            for process in reversed(processes):
                process.terminate()
            for process in processes:
                process.wait()
            log.close()


def _free() -> int:
    with closing(socket.socket()) as free:
        free.bind((HERE, 0))
        port: int = free.getsockname()[1]
        return port


def _wait(port: int) -> None:
    for _ in range(600):
        with closing(socket.socket()) as line:
            if not line.connect_ex((HERE, port)):
                return
        time.sleep(0.2)
    raise TimeoutError("the master does not answer")
