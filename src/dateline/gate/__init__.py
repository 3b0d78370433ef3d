"""A cheap first look: bytes as received -> whether they may hold claims of conflict, and so are worth a full reading.

1. `quick`: the body's text, in a hurry;  2. `words`: its passages;  3. `weights`: what each word counts;
4. `score`: how likely the page holds claims;  5. `look`: whether that is enough;
6. `again`: a second look, at the report's own text.
"""

from dateline.gate.again import look_again
from dateline.gate.look import Look, look

__all__ = ["Look", "look", "look_again"]
