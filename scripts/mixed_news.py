"""Corpora -> a day of mixed news, made up: pages as received, one in ten of them on conflict.

Of other news, three in ten are pages as they were fetched. The rest, and all on conflict, are texts of corpora in the
page of a made-up outlet: menus, scripts, a footer, headlines of other stories at the side, some of them on war. Texts
that the gate was trained on are left out. Nothing is kept: pages are made anew at each run, the same for the same seed.
"""

import gzip
import html
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.train.corpora import kept_apart

CONFLICT = 0.1
FETCHED = 0.3  # of other news
BESIDE = 24  # headlines at the side
WAR = 0.1  # of them
SCRIPT = 300  # lines; with them a page has some 45 kB, where those fetched have 180
SECTIONS = ("Home", "World", "Politics", "Business", "Sport", "Culture", "Science", "Weather", "Opinion", "Video")
LINE = "window.layer.push({{'slot': {}, 'size': [300, 250], 'id': 'ad-{}', 'lazy': true, 'consent': null}});\n"
PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - Example Times</title>
<meta property="article:published_time" content="{day}T08:00:00+00:00">
<meta property="og:site_name" content="Example Times">
<script>
{script}</script></head>
<body><header><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">By a staff reporter</p><time datetime="{day}">{day}</time>
{story}
</article><aside><h2>More from Example Times</h2><ul>{beside}</ul></aside></main>
<footer><ul>{menu}</ul><p>Example Times. All rights reserved. Terms of use. Privacy. Cookies.</p></footer>
</body></html>
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A page of the stream; `conflict` says from which corpora its text is."""

    url: str
    body: bytes
    conflict: bool


@dataclass(frozen=True, slots=True)
class Stock:
    """What pages are made of."""

    conflict: Sequence[str]
    other: Sequence[str]
    fetched: Sequence[bytes]
    war: Sequence[str]  # headlines


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON Lines."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def apart(texts: Sequence[str]) -> list[str]:
    """Those of `texts` that no model of ours was trained on."""
    return [text for text in texts if kept_apart(text)]


def fetched(corpora: Path) -> list[bytes]:
    """All article pages, as fetched."""
    files = [row["file"] for row in rows(corpora / "pages/pages.jsonl")]
    return [gzip.decompress((corpora / "pages" / file).read_bytes()) for file in files]


def stock(corpora: Path) -> Stock:
    """What the folder of corpora has for such pages, in its order."""
    incidents = apart([row["text"] for row in rows(corpora / "relevance/satp.jsonl")])
    crime = apart([row["text"] for row in rows(corpora / "relevance/insightcrime.jsonl")])
    other = apart([row["text"] for row in rows(corpora / "relevance/bbc_news.jsonl") if str(row["label"]) == "0"])
    war = apart([row["source_headline"] or "" for row in rows(corpora / "ucdp/sample.jsonl")])
    return Stock([*incidents, *crime], other, fetched(corpora), [line.strip('"') for line in war if line])


def mixed(corpora: Path, count: int, seed: int = 7, conflict: float = CONFLICT) -> Iterator[Made]:
    """`count` pages; where a text comes again, what stands around it makes another page of it."""
    held = stock(corpora)
    draw = random.Random(seed)
    for number in range(count):
        url = f"https://news-{number % 97}.example/story/{number}"
        if draw.random() < conflict:
            yield Made(url, page(draw.choice(held.conflict), held, draw), True)
        elif draw.random() < FETCHED:
            yield Made(url, draw.choice(held.fetched) + f"<!-- {number} -->".encode(), False)
        else:
            yield Made(url, page(draw.choice(held.other), held, draw), False)


def page(text: str, held: Stock, draw: random.Random) -> bytes:
    """The page of a made-up outlet with `text` for its story."""
    beside = (draw.choice(held.war if draw.random() < WAR else held.other)[:90] for _ in range(BESIDE))
    return PAGE.format(
        title=html.escape(" ".join(text.split()[:11])),
        day=f"2024-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}",
        script="".join(LINE.format(draw.random(), number) for number in range(SCRIPT)),
        menu="".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in SECTIONS),
        story="".join(f"<p>{html.escape(each)}</p>\n" for each in paragraphs(text)),
        beside="".join(
            f'<li><a href="/story/{draw.randrange(10**6)}"><h3>{html.escape(b)}</h3></a></li>' for b in beside
        ),
    ).encode()


def paragraphs(text: str) -> Iterator[str]:
    """`text` in paragraphs of three sentences at most."""
    for part in text.split("\n"):
        sentences = part.split(". ")
        for start in range(0, len(sentences), 3):
            piece = ". ".join(sentences[start : start + 3]).strip()
            if piece:
                yield piece
