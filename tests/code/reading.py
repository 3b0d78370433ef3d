"""Short reports of our own, read whole, and what their claims say in a form that tests compare."""

from dataclasses import dataclass

from dateline.code.explain import Explanation
from dateline.pipeline import explain
from dateline.record import Claim, Reading

PUBLISHED = "2024-03-02"
# Enough of a conflict that the report counts as one, and nothing that the sentences under test would refer back to.
OPENING = """Rebels and army fight on around El Obeid

EL OBEID, Sudan (The Wire) - Gunmen killed two soldiers at a checkpoint outside El Obeid on Monday. Artillery and
drones were heard until night, and hundreds of refugees reached a camp run by a humanitarian agency.
"""


@dataclass(frozen=True)
class Read:
    """A reading, with why, and the claims of the text under test alone."""

    reading: Reading
    why: Explanation
    claims: tuple[Claim, ...]

    @property
    def types(self) -> list[str]:
        """The types of the claims, in reading order."""
        return [claim.type for claim in self.claims]

    def one(self, *types: str) -> Claim:
        """The only claim of one of `types`."""
        found = [claim for claim in self.claims if claim.type in types]
        assert len(found) == 1, f"{types}: {told(self.claims)}"
        return found[0]


def read(text: str, *, published: str | None = PUBLISHED) -> Read:
    """`text` read as a report by itself."""
    reading, why = explain(text, published=published)
    return Read(reading, why, reading.claims)


def read_in_conflict(text: str) -> Read:
    """`text` read as the paragraphs that follow the opening of a report about conflict."""
    reading, why = explain(f"{OPENING}\n{text}\n", published=PUBLISHED)
    start = reading.report.text.index(text.split("\n", maxsplit=1)[0])
    claims = tuple(claim for claim in reading.claims if claim.trigger.start >= start)
    return Read(reading, tuple(note for note in why if note.span.start >= start), claims)


def told(claims: tuple[Claim, ...]) -> list[tuple[str, ...]]:
    """Each claim in a line, for the message of a test that fails."""
    return [
        (
            claim.type,
            claim.status,
            claim.trigger.text,
            "+".join(names(claim, "actors")),
            "+".join(names(claim, "targets")),
            claim.place.name if claim.place else "",
        )
        for claim in claims
    ]


def names(claim: Claim, role: str) -> list[str]:
    """The names of the parties in a role, small letters."""
    return [party.name.lower() for party in getattr(claim, role)]


def counts(claim: Claim) -> set[tuple[str, int | None, int | None]]:
    """What was counted, with its bounds."""
    return {(quantity.of, quantity.min, quantity.max) for quantity in claim.quantities}


FIGHTING = "\n\nRebels and soldiers fought near the town, a military spokesman said. Troops shelled a village."


def claims_beside_fighting(sentence: str) -> list[Claim]:
    """The claims of `sentence`, which heads a report about fighting."""
    claims = explain(sentence + FIGHTING, published="2023-09-30").reading.claims
    return [claim for claim in claims if claim.sentence.start < len(sentence)]
