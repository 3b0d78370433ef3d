"""Claims -> events: claims of one happening are brought together, their disagreements kept.

`link(claims)` does it for claims at hand. What keeps claims, and gets new ones, does the same step by step:

    facts(claim)                   what linking compares of a claim; `.dumped()` and `Facts.loaded()` keep it as a line
    keys(facts)                    `.stands` is kept and indexed; a new claim looks for others under `.looks`
    score(one, other) > 0          the two are linked, as `links(facts)` finds them among the claims of one report. So
                                   are a denial and what it denies, and what a person put together. Claims that links
                                   connect are a component
    partition(facts, decisions)    components and their groups: Group.claims (ids, in reading order) and Group.why
    merged(claims, why, origins)   the event that the claims of a group make; `origins`: whose text each report has

How a component falls into groups depends on its claims and the decisions on them alone, in any order. So after a new
report it is enough to call `partition` on the facts of its claims and of every component that they are linked with, and
the groups are those of a rebuild. The same holds where claims go: `partition` on what is left of their components.
"""

from dateline.linker.decide import link
from dateline.linker.decisions import Decisions
from dateline.linker.facts import Facts, facts
from dateline.linker.groups import Group
from dateline.linker.keys import Keys, keys
from dateline.linker.merge import merged
from dateline.linker.pairs import links
from dateline.linker.partition import Component, partition, reading_order
from dateline.linker.score import score

__all__ = [
    "Component", "Decisions", "Facts", "Group", "Keys",
    "facts", "keys", "link", "links", "merged", "partition", "reading_order", "score",
]  # fmt: skip
