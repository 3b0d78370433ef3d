"""A claim -> its sentence with the words of each field marked: `shelled[what]`, `on Wednesday[when]`."""

from dateline.printable import printable
from dateline.record import Claim
from dateline.record.cited import cited


def marked(claim: Claim) -> str:
    """The sentence on one line, behind the words of each field the field's name in brackets."""
    sentence = claim.sentence
    at: dict[int, list[str]] = {}
    for field, span in cited(claim):
        if span is not None and sentence.start <= span.start and span.end <= sentence.end:
            names = at.setdefault(span.end - sentence.start, [])
            if field not in names:
                names.append(field)
    pieces: list[str] = []
    start = 0
    for end, names in sorted(at.items()):
        pieces += [sentence.text[start:end], f"[{', '.join(names)}]"]
        start = end
    return " ".join(printable("".join([*pieces, sentence.text[start:]])).split())
