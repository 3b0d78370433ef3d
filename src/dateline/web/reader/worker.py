"""Questions to a process of its own, one at a time: what takes too long, or breaks it, ends it and nothing else."""

import base64
import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from dateline.errors import DatelineError, UnreadableInputError
from dateline.web.errors import BUSY, AnswerError

_STARTING = 60.0  # seconds more for the first question, while the parser is loaded
_WAIT = 20.0  # seconds that a question waits for those before it


class Worker:
    """Reads what it is given. The process is started at the first question, and again after one that ended it."""

    def __init__(self, seconds: float, command: tuple[str, ...] | None = None) -> None:
        self._seconds = seconds
        self._command = command or (sys.executable, "-m", "dateline.web.reader.work")
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[str] = queue.Queue()

    def read(self, body: bytes, published: str | None, url: str | None) -> dict[str, Any]:
        """The JSON of a reading of `body`. Raises UnreadableInputError for what is no report."""
        return self._ask(body, published, url, None)

    def keep(self, record: Path, body: bytes, published: str | None, url: str | None) -> dict[str, Any]:
        """Add `body` to a record: the JSON of what was added."""
        return self._ask(body, published, url, record)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _ask(self, body: bytes, published: str | None, url: str | None, record: Path | None) -> dict[str, Any]:
        question = {
            "body": base64.b64encode(body).decode(), "published": published, "url": url,
            "record": None if record is None else str(record),
        }  # fmt: skip
        if not self._lock.acquire(timeout=_WAIT):
            raise AnswerError(BUSY, "other texts are being read", "", "wait a moment and send it again")
        try:
            answer = json.loads(self._answered(json.dumps(question)))
        except queue.Empty:
            self._end()
            raise AnswerError(BUSY, "reading it took too long", "", "send less of it") from None
        except (OSError, ValueError) as problem:
            self._end()
            raise AnswerError(BUSY, "the reader ended while it read this", "", "send less of it") from problem
        finally:
            self._lock.release()
        if "unreadable" in answer:
            raise UnreadableInputError(answer["unreadable"])
        if "fault" in answer:
            raise DatelineError(answer["fault"])
        found: dict[str, Any] = answer["done"]
        return found

    def _answered(self, question: str) -> str:
        """The line that answers; an empty one where the process has ended."""
        seconds = self._seconds
        process = self._process
        if process is None or process.poll() is not None:
            self._end()
            process = self._started()
            seconds += _STARTING
        assert process.stdin is not None
        process.stdin.write(question + "\n")
        process.stdin.flush()
        return self._answers.get(timeout=seconds)

    def _started(self) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        )
        answers: queue.Queue[str] = queue.Queue()
        threading.Thread(target=_listen, args=(process, answers), daemon=True).start()
        self._process, self._answers = process, answers
        return process

    def _end(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        self._process = None


def _listen(process: "subprocess.Popen[str]", answers: "queue.Queue[str]") -> None:
    """Pass lines on until the process ends, and say that it has."""
    assert process.stdout is not None
    for line in process.stdout:
        answers.put(line)
    answers.put("")
    process.stdout.close()
