"""A claim -> its sentence with the words of each field marked: `shelled[what]`, `on Wednesday[when]`."""

from collections.abc import Iterator

from dateline.printable import printable
from dateline.record import Claim, Span


def marked(claim: Claim) -> str:
    """The sentence on one line, behind the words of each field the field's name in brackets."""
    sentence = claim.sentence
    at: dict[int, list[str]] = {}
    for field, span in _spans(claim):
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


def _spans(claim: Claim) -> Iterator[tuple[str, Span | None]]:
    """Each field of the claim that cites words, under the name that the tables show."""
    yield "what", claim.trigger
    yield from (("who", party.span) for party in claim.actors)
    yield from (("whom", party.span) for party in claim.targets)
    yield "where", claim.place.span if claim.place is not None else None
    yield "when", claim.time.span if claim.time is not None else None
    yield from (("how many", quantity.span) for quantity in claim.quantities)
    yield from (("with", weapon.span) for weapon in claim.weapons)
    yield from (("says who", source.span) for source in claim.attribution)
    yield from (("shown by", evidence.span) for evidence in claim.evidence)
