"""Bytes of a good page or archive, and chance -> bytes as damage or ill will would make them."""

import random
import re
from collections.abc import Callable, Sequence

_TAG = re.compile(rb"<[^<>]{1,200}>")
_LARGEST = 400_000  # bytes: what grows beyond is cut
_CODECS = ("utf-16", "utf-16-le", "utf-32", "latin-1", "cp1251", "utf-8-sig", "utf-7")
_DECLARED = (
    b'<meta charset="utf-16">',
    b'<meta charset="x">',
    b'<meta charset="shift_jis">',
    b'<?xml encoding="koi8-r"?>',
)
_MARKS = ("\u202e", "\u200b", "\ud800", "\x00", "\x1b[2J", "\u2028", "\ufeff", "\U000e0041", "=1+1",
          "&#0;", "&#x110000;",          "9" * 400, "<script>", "<!--", "]]>", "<![CDATA[", "\n\n", "((((", ">>>",
          "A-" * 200, "a > " * 100)  # fmt: skip
Mutator = Callable[[bytes, bytes, random.Random], bytes]


def mutated(seed: bytes, other: bytes, chance: random.Random) -> bytes:
    """`seed` after one to four mutations; `other` lends its pieces."""
    for _ in range(chance.randint(1, 4)):
        seed = chance.choice(MUTATORS)(seed, other, chance)[:_LARGEST]
    return seed


def _flipped(seed: bytes, _other: bytes, chance: random.Random) -> bytes:
    data = bytearray(seed)
    for _ in range(chance.randint(1, 30) if data else 0):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def _cut(seed: bytes, _other: bytes, chance: random.Random) -> bytes:
    return seed[: chance.randint(0, len(seed))]


def _without(seed: bytes, _other: bytes, chance: random.Random) -> bytes:
    first, last = _piece(seed, chance)
    return seed[:first] + seed[last:]


def _spliced(seed: bytes, other: bytes, chance: random.Random) -> bytes:
    first, last = _piece(other, chance)
    at = chance.randint(0, len(seed))
    return seed[:at] + other[first:last] + seed[at:]


def _repeated(seed: bytes, _other: bytes, chance: random.Random) -> bytes:
    first, last = _piece(seed, chance)
    piece = seed[first : min(last, first + 2000)]
    return seed[:first] + piece * chance.choice((2, 10, 100)) + seed[last:]


def _lied(seed: bytes, _other: bytes, chance: random.Random) -> bytes:
    """In another encoding than it says, or than it is."""
    if chance.random() < 0.5:
        return chance.choice(_DECLARED) + seed
    return seed.decode("utf-8", errors="replace").encode(chance.choice(_CODECS), errors="replace")


def _soup(seed: bytes, _other: bytes, chance: random.Random) -> bytes:
    """Its tags shuffled, doubled, left open or nested."""
    tags: Sequence[bytes] = _TAG.findall(seed) or (b"<p>", b"</div>", b"<table>")

    def other(match: "re.Match[bytes]") -> bytes:
        return chance.choice((match[0], chance.choice(tags), b"", chance.choice(tags) * chance.randint(1, 40)))

    return _TAG.sub(other, seed) + chance.choice(tags) * chance.choice((0, 5, 3000))


def _marked(seed: bytes, _other: bytes, chance: random.Random) -> bytes:
    mark = chance.choice(_MARKS).encode("utf-8", errors="surrogatepass")
    for _ in range(chance.randint(1, 20)):
        at = chance.randint(0, len(seed))
        seed = seed[:at] + mark + seed[at:]
    return seed


def _number(seed: bytes, _other: bytes, chance: random.Random) -> bytes:
    """One of its numbers, which may be a length, as another."""
    found = list(re.finditer(rb"\d+", seed))
    if not found:
        return seed
    match = chance.choice(found)
    to = chance.choice(
        (b"0", b"-1", b"4294967295", b"9" * 30, b"1", b"\xc2\xb2", str(chance.randrange(10**6)).encode())
    )
    return seed[: match.start()] + to + seed[match.end() :]


def _piece(data: bytes, chance: random.Random) -> tuple[int, int]:
    first = chance.randint(0, len(data))
    return first, min(len(data), first + chance.choice((1, 10, 100, 1000, 20_000)))


MUTATORS: tuple[Mutator, ...] = (_flipped, _cut, _without, _spliced, _repeated, _lied, _soup, _marked, _number)
