"""Characters that are not seen and yet change what is: they turn the direction of writing, or part and join words; and
letters that pass for others.

In: nothing. Out: their codes, for the reader, which leaves them out of a text, and for whatever shows names. Letters
that pass for others are left as they are, and told.
"""

import re
from collections.abc import Collection
from itertools import islice

# Embeddings, overrides and isolates: "\\u202egnp.exe" reads "exe.png". Marks of direction turn what stands beside them.
TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070))
# Spaces of no width, soft hyphens, invisible operators, fillers; tags and selectors, which can hide a text in a text.
UNSEEN = (
    0x00AD, 0x034F, 0x180E, 0x200B, *range(0x2060, 0x2066), 0xFEFF, *range(0xFE00, 0xFE10), *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080), *range(0xE0100, 0xE01F0),
)  # fmt: skip
# They join and part letters in scripts that need it (Persian, Hindi), and pictures; other words they only break.
JOINERS = (0x200C, 0x200D)


def listed(codes: Collection[int]) -> str:
    """`codes` as the inside of a pattern's brackets, by ranges: one by one, those beyond the 16th bit are slow."""
    ordered = sorted(codes)
    starts = [code for code in ordered if code - 1 not in codes]
    ends = [code for code in ordered if code + 1 not in codes]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


# Letters of Greek and Cyrillic that look like Latin ones, of which a name may be made that is another name.
_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ\u0405\u0406\u0408АВЕКМНОРСТУХаеорсух\u0455\u0456\u0458\u04bb\u0501\u051b\u051d"
_MIXED = re.compile(f"[A-Za-z][{_ALIKE}]|[{_ALIKE}][A-Za-z]")
_LONG = 24  # letters of a word that are shown on either side
_SHOWN = 3
_LOOKED = 200  # places that are looked at


def passing(text: str) -> list[str]:
    """A note on the words of `text` that mix letters which look alike, where it has any."""
    found = list(dict.fromkeys(_around(text, each.start()) for each in islice(_MIXED.finditer(text), _LOOKED)))
    if not found:
        return []
    shown = ", ".join(f"“{word}”" for word in found[:_SHOWN])
    more = ", ..." if len(found) > _SHOWN else ""
    return [f"letters of other alphabets pass for Latin ones: {shown}{more}; such words may be read as others"]


def _around(text: str, at: int) -> str:
    start, end = at, at + 1
    while start > max(0, at - _LONG) and text[start - 1].isalpha():
        start -= 1
    while end < min(len(text), at + _LONG) and text[end].isalpha():
        end += 1
    return text[start:end]
