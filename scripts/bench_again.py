"""What the gate's second look turns away of texts that pass the first, and what a full reading would claim of those.

python scripts/bench_again.py CORPORA GOLD       the folder of corpora (docs/models/gate.md), and tests/gold
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mixed_news import fetched, rows

from dateline.evaluate import load, load_wires
from dateline.gate import look, look_again
from dateline.pipeline import read_claims, report_of

SURE = (0.5, 0.65, 0.75)
READ = 40  # texts of a corpus that are turned away and read in full, at most


def main() -> None:
    """Look, read what is turned away, and print a line for each corpus."""
    corpora, gold = Path(sys.argv[1]), Path(sys.argv[2])
    for name, bodies in (*_gold(gold), *_texts(corpora)):
        passed = [body for body in bodies if look(body).passes]
        turned = {sure: [b for b in passed if not look_again(report_of(b).text, sure).passes] for sure in SURE}
        claims = {body: len(read_claims(body).claims) for body in turned[SURE[-1]][:READ]}
        told = (f"{sure}: {len(away)} ({sum(claims.get(b, 0) for b in away)} claims)" for sure, away in turned.items())
        print(f"{name}: {len(passed)} of {len(bodies)} pass the first look; turned away from", ", ".join(told))


def _gold(gold: Path) -> Iterator[tuple[str, list[bytes]]]:
    pages = [page.path.read_bytes() for half in ("develop", "held") for page in load(gold / half) if page.gold.claims]
    yield "our gold", pages + [wire.whole.encode() for name in ("wires", "within") for wire in load_wires(gold / name)]


def _texts(corpora: Path) -> Iterator[tuple[str, list[bytes]]]:
    def of(file: str, fits: Callable[[dict[str, Any]], bool] = bool, step: int = 1) -> list[bytes]:
        return [row["text"].encode() for row in rows(corpora / file) if fits(row)][::step]

    def told(row: dict[str, Any]) -> bool:
        return any(row["templates"])

    yield "South Asia Terrorism Portal", of("relevance/satp.jsonl")
    yield "MUC-4, with incidents", of("muc4/tst1.jsonl", told) + of("muc4/tst2.jsonl", told)
    yield "MUC-4 DEV, 400 with incidents", of("muc4/dev.jsonl", told)[:400]
    yield "WikiEvents train", of("events/wikievents_train.jsonl")
    yield "InSight Crime, every third", of("relevance/insightcrime.jsonl", step=3)
    yield "BBC outside politics", of("relevance/bbc_news.jsonl", lambda row: str(row["label"]) == "0")
    yield "BBC politics, every third", of("relevance/bbc_news.jsonl", lambda row: str(row["label"]) == "1", 3)
    yield "LGL, every fourth", of("places/lgl.jsonl", step=4)
    yield "article pages as fetched", fetched(corpora)


if __name__ == "__main__":
    main()
