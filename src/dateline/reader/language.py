"""A text -> its language as a BCP 47 tag: told from the words, or from the page's own word where they are few."""

import re

from dateline.reader.identifier import identifier

_ENOUGH = 60  # letters; below, a guess from the words is worth less than what the page declares
_SAMPLE = 6000
_SURE = 0.80
_SHORT = 400  # letters; below, English with a few names in it may be told as a language that is made of its words
_LIKE_ENGLISH = frozenset(("pcm",))  # Nigerian Pidgin, known by its own small words:
_OWN_WORDS = frozenset(("dem", "dey", "don", "dat", "una", "wey", "wetin", "pipo", "na", "di", "sey"))
# Words that only English has, and of them the share and number of words from which a text is English without asking the
# identifier, if every stretch of so many words has some: of 3,600 texts and pages, 98% of those of 60 words have the
# share, and it takes all of them for English.
_ENGLISH = frozenset((
    "and", "are", "been", "by", "from", "had", "has", "have", "his", "is", "of", "said", "that", "the", "their", "they",
    "this", "to", "was", "were", "which", "who", "with",
))  # fmt: skip
_PLAIN = 0.15
_MANY = 60
_SOME = 5
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_].*)?$")


def language(text: str, declared: str | None) -> str | None:
    """The language of `text`; `declared` is what the page says of itself. Null where neither tells."""
    found = _TAG.match((declared or "").strip())
    page = found.group(1).lower() if found else None
    sample = text[:_SAMPLE]
    if _plainly_english(sample):
        return "en"
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


def _plainly_english(sample: str) -> bool:
    """Whether `sample` is English throughout, by its small words: so many in all, and some wherever one looks."""
    words = _WORD.findall(sample.lower())
    ours = [word in _ENGLISH for word in words]
    if len(words) < _MANY or sum(ours) < _PLAIN * len(words) or not _OWN_WORDS.isdisjoint(words):
        return False
    starts = (*range(0, len(words) - _MANY, _MANY), len(words) - _MANY)
    return all(sum(ours[at : at + _MANY]) >= _SOME for at in starts)
