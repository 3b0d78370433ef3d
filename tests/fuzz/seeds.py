"""What fuzzing starts from: short texts of our own, the shortest pages of tests/gold/develop, and files of them."""

from html import escape
from pathlib import Path

from hostile_seeds import MAKERS

DEVELOP = Path(__file__).parents[1] / "gold" / "develop"
DICTIONARY = Path(__file__).with_name("words.dict")
LONGEST = 3000  # bytes of an input
_PAGES = 3
TEXTS = (
    "Rebels shelled Kramatorsk on Friday, killing at least 14 people, the army said.",
    "GOMA, March 2, 2024 (The Wire) - Two to three hundred fighters, 30 km north of Goma, surrendered last week.",
    "Between 3 May and mid-June the Syrian army's drones struck Idlib; Mr Lee, 44, denied it “in full”.",
    "14:05 A drone hit Odesa.\n\n14:20 No one was hurt, the governor of Odesa region told reporters.\n",
    "The army denied that its troops had captured Bakhmut, but “we hold half of it”, said Col. Ivan Petrov.",
)
PAGE = (
    '<!doctype html><html lang="en"><head><title>{title}</title><meta property="article:published_time" '
    'content="2024-03-02T10:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>'
    "<p>By Ada Byron</p><p>{text}</p><figure><figcaption>Smoke. Photo: The Wire</figcaption></figure></article>"
    "<footer>© The Wire</footer></body></html>"
)


def seeds(target: str) -> list[bytes]:
    """The inputs that a target begins with, in one order."""
    texts = [text.encode() for text in TEXTS]
    if target in ("times", "places", "store"):
        return [*texts, b"\n".join(texts)]
    pages = [PAGE.format(title=escape(text[:30]), text=escape(text)).encode() for text in TEXTS]
    if target == "intake":
        pair = [("one.txt", texts[0]), ("two.html", pages[0])]
        return [bytes([number]) + make(pair) for number, make in enumerate(MAKERS.values())]
    if target == "web":
        return [
            bytes([number * 3, number * 5]) + data for number, data in enumerate([*texts[:3], *pages[3:], *_QUESTIONS])
        ]
    return [*texts, *pages[::2], *_short()]


_QUESTIONS = (
    b"-10,-10.5,20,30\n50.5\n2024-01-01",
    b"geonames:216281\nnan\nkilled",
    b'"two words" OR NEAR(*\n1e999\n-1',
)


def _short() -> list[bytes]:
    """The shortest pages, whole."""
    found = [path.read_bytes() for path in sorted(DEVELOP.iterdir()) if path.suffix in (".html", ".txt")]
    return sorted((data for data in found if len(data) <= LONGEST), key=len)[:_PAGES]
