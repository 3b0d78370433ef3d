"""How good a reading is: pages with gold -> scores. See docs/accuracy.md for what the figures mean.

python -m dateline.evaluate FOLDER...
"""

from dateline.evaluate.clusters import Clusters, linked
from dateline.evaluate.gold import Gold, GoldClaim, GoldError, Never, Page, load
from dateline.evaluate.page import PageScore, score
from dateline.evaluate.total import Total, total
from dateline.evaluate.wires import Wire, load_wires

__all__ = [
    "Clusters",
    "Gold",
    "GoldClaim",
    "GoldError",
    "Never",
    "Page",
    "PageScore",
    "Total",
    "Wire",
    "linked",
    "load",
    "load_wires",
    "score",
    "total",
]
