"""A text -> its language as a BCP 47 tag: told from the words, or from the page's own word where they are few."""

import re

from dateline.reader.identifier import identifier

_ENOUGH = 60  # letters; below, a guess from the words is worth less than what the page declares
_SAMPLE = 6000
_SURE = 0.80
_SHORT = 400  # letters; below, English with a few names in it may be told as a language that is made of its words
_LIKE_ENGLISH = frozenset(("pcm",))  # Nigerian Pidgin, known by its own small words:
_OWN_WORDS = frozenset(("dem", "dey", "don", "dat", "una", "wey", "wetin", "pipo", "na", "di", "sey"))
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_].*)?$")


def language(text: str, declared: str | None) -> str | None:
    """The language of `text`; `declared` is what the page says of itself. Null where neither tells."""
    found = _TAG.match((declared or "").strip())
    page = found.group(1).lower() if found else None
    sample = text[:_SAMPLE]
    letters = list(filter(str.isalpha, sample))
    if not letters:
        return page
    if sum(map(str.isupper, letters)) > 0.6 * len(letters):
        sample = sample.lower()  # the identifier knows words as they are mostly written
    name, share = identifier().classify(sample)
    if name in _LIKE_ENGLISH and len(letters) < _SHORT and not _OWN_WORDS & set(_WORD.findall(sample.lower())):
        name = "en"
    if share >= _SURE and (len(letters) >= _ENOUGH or page is None):
        return str(name)
    return page or (str(name) if share >= 0.5 else None)
