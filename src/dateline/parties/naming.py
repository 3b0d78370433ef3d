"""A noun phrase -> the name a party goes by where no list knows it: its words without article, numbers and owners."""

from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import WITHIN_NAME, phrase

QUANTITY = frozenset(("countless", "few", "later", "many", "more", "most", "numerous", "other", "several", "such"))


def name_of(head: Token) -> str:
    """The phrase of `head` without its article, numbers and quantifiers: "jihadist fighters"."""
    first, _ = phrase(head)
    words = [
        token
        for token in head.doc[first.i : head.i + 1]
        if token.i == head.i
        or (token.dep_ in WITHIN_NAME and token.dep_ not in ("det", "nummod", "quantmod", "advmod"))
    ]
    while len(words) > 1 and (
        (words[0].pos_ in ("DET", "NUM", "PUNCT", "ADV") or words[0].lower_ in QUANTITY)
        or words[0].tag_ == "PRP$"
        or words[0].is_punct
    ):
        words.pop(0)
    text = "".join(word.text_with_ws for word in words).strip()
    return text or str(head.text)
