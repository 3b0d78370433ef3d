"""Characters that are not seen and yet change what is: they turn the direction of writing, or part and join words.

In: nothing. Out: their codes, for the reader, which leaves them out of a text, and for whatever shows names.
"""

from collections.abc import Collection

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
