"""A name in any spelling or script -> the keys it is looked up by.

`fold` is the exact key: letters of any script in plain small ASCII, punctuation gone. `skeletons` are the keys for
romanisations: consonants only, in classes wide enough for Polish, German, French, Russian, Ukrainian and Arabic
habits, so that Kliszczijiwka, Klishchiivka and Клещеевка meet. A skeleton says "perhaps": compare the names after.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['’ʼʹ`´ʿʾ‘.]+")
_CARONS = str.maketrans(
    {"č": "ch", "ć": "ch", "š": "sh", "ś": "sh", "ž": "zh", "ź": "zh", "ż": "zh", "ş": "sh", "ç": "ch"}
)
_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ar|ad|at|az|ain|ayn|tel|tell|tal|umm|um|om) (?=\w)")
_FRENCH_W = re.compile(r"^ou(?=[aei])")  # "Ouad Madani", "Ouagadougou"
_INITIAL = re.compile(r"^y?[aeiou]+y?|^y(?=[aeiou])")

# Longest first. S stands for every hiss, H for every breath and its Ukrainian and Russian g.
_GROUPS = {
    "schtsch": "S", "schtch": "S", "chtch": "S", "shch": "S", "szcz": "S", "tsch": "S", "tch": "S", "sch": "S",
    "zsch": "S", "dzh": "S", "dsch": "S", "sh": "S", "sz": "S", "cz": "S", "zh": "S", "ts": "S", "tz": "S",
    "rz": "S", "dj": "S", "dz": "S", "kh": "H", "gh": "H", "th": "T", "ph": "F", "dh": "D", "qu": "K", "ck": "K",
    "ks": "S",
    "s": "S", "z": "S", "x": "S", "h": "H", "g": "H", "k": "K", "q": "K", "v": "V", "w": "V", "f": "F", "p": "P",
    "b": "B", "d": "D", "t": "T", "m": "M", "n": "N", "l": "L", "r": "R",
    "ou": "u", "y": "i",
}  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
# How one reads the letters that languages disagree on: English and French; Polish, German and Slavic Latin.
_HABITS = (_GROUPS | {"ch": "S", "j": "S", "c": "K"}, _GROUPS | {"ch": "H", "j": "i", "c": "S"})
_HABITS[0].update({letter: letter for letter in "aeiou0123456789"})
_HABITS[1].update({letter: letter for letter in "aeiou0123456789"})
_GROUP = re.compile("|".join(sorted(_HABITS[0], key=len, reverse=True)))
_NO_VOWELS = str.maketrans("", "", "abcdefghijklmnopqrstuvwxyz0123456789")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The exact key of `name`: "Donets’k" and "DONETSK" are both "donetsk", "Port-au-Prince" is "port au prince"."""
    plain = name if name.isascii() else anyascii(name)
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", plain).casefold()).strip()


def beginnings(names: Iterable[str]) -> frozenset[str]:
    """What folded `names` begin with, cut anywhere: the fold of a name's first word is among them."""
    return frozenset(name[:end] for name in names for end in range(1, len(name) + 1))


def caron_free(name: str) -> str:
    """`name` with its háčeks, acutes and cedillas spelled out, which plain folding would lose: "Šuša" -> "shusha"."""
    return name.casefold().translate(_CARONS)


def skeletons(name: str) -> tuple[tuple[str, str], ...]:
    """The romanisation keys of `name`, one or two, each with its sound (the key with its vowels kept).

    None where fewer than three consonant classes remain: such keys meet by chance.
    """
    bare = _FRENCH_W.sub("w", _ARTICLE.sub("", fold(name)).replace(" ", ""))
    vowel_first = "A" if _INITIAL.match(bare) else ""
    found: list[tuple[str, str]] = []
    for habit in _HABITS if "j" in bare or "c" in bare else _HABITS[:1]:
        sound = _TWICE.sub(r"\1", "".join([habit[group] for group in _GROUP.findall(bare)]))
        bones = vowel_first + _TWICE.sub(r"\1", sound.translate(_NO_VOWELS))
        if len(bones) >= 3 and all(bones != other for other, _ in found):
            found.append((bones, sound))
    return tuple(found)
