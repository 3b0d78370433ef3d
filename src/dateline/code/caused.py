"""The claims of one sentence -> the same, each toll on its own with the codes of the attack beside it.

Other schemes code a toll by what took it (event-types.csv: "by what caused it"): "shells fell on the camp, and six
people died" makes two claims, and both are of shelling there.
"""

from collections.abc import Sequence

from dateline.code.acts.tolls import TAKES
from dateline.record import Claim


def by_cause(claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, in order, their lone tolls coded by the nearest attack among them; as they are where there is none."""
    attacks = [claim for claim in claims if claim.type in TAKES and claim.status == "asserted"]
    return [_coded(claim, attacks) if claim.type == "casualties" and attacks else claim for claim in claims]


def _coded(toll: Claim, attacks: Sequence[Claim]) -> Claim:
    nearest = min(attacks, key=lambda attack: abs(attack.trigger.start - toll.trigger.start))
    codes = toll.codes.model_copy(update={"acled": nearest.codes.acled})
    return toll.model_copy(update={"codes": codes}) if toll.codes.acled is None else toll
