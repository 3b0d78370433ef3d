"""A folded name -> the keys that one slip of spelling makes of it: nabatiye and nabatiyeh.

Only slips that writers and romanisations make: a letter too many, one doubled or a vowel or breath left out, a vowel
or a like consonant for another, two letters swapped. The first letter always stands.
"""

from collections.abc import Iterator
from string import ascii_lowercase

SHORTEST = 6  # letters: shorter names meet others by chance
_LIKE = ("aeiouy", "ckq", "sxz", "vwu", "gh", "bp", "dt", "jy", "fv", "mn", "rl")
_ADDED = "aeiouyh"
_SWAPS = {
    letter: "".join(sorted({other for kin in _LIKE if letter in kin for other in kin} - {letter}))
    for letter in ascii_lowercase
}


def edits(key: str) -> Iterator[str]:
    """The keys one slip away from `key`, each once, none for a short name."""
    if len(key.replace(" ", "")) < SHORTEST:
        return
    seen = {key}
    for other in _all(key):
        if other not in seen:
            seen.add(other)
            yield other


def _all(key: str) -> Iterator[str]:
    for n in range(1, len(key)):
        letter, rest = key[n], key[n + 1 :]
        if letter == " ":
            continue
        yield key[:n] + rest
        for other in _SWAPS.get(letter, ""):
            yield key[:n] + other + rest
        if rest and rest[0] != " ":
            yield key[:n] + rest[0] + letter + rest[1:]
    for n in range(1, len(key) + 1):
        for added in dict.fromkeys(key[n - 1] + _ADDED):
            if added != " ":
                yield key[:n] + added + key[n:]
