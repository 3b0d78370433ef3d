"""A lemma -> the forms that it has by rule, for words that are told apart without a parser."""

import re
from collections.abc import Iterator

_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")
_LONG = 6  # letters of a verb, above which its last is seldom doubled


def forms(lemma: str) -> Iterator[str]:
    """The regular forms of a word, as verb and as noun; none of what is no single word."""
    if not re.fullmatch("[a-z]{2,}", lemma):
        return
    yield lemma
    if lemma.endswith("e"):
        yield from (lemma + "d", lemma + "s", lemma[:-1] + "ing")
    elif re.search("[^aeiou]y$", lemma):
        yield from (lemma[:-1] + "ied", lemma[:-1] + "ies", lemma + "ing")
    else:
        stem = lemma + lemma[-1] if len(lemma) <= _LONG and _DOUBLED.search(lemma) else lemma
        yield from (stem + "ed", stem + "ing", lemma + ("es" if re.search("(?:s|[sc]h|x)$", lemma) else "s"))
