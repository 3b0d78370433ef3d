"""A labelled corpus of somebody else -> what the reading has right, misses and makes up, by class, with sentences.

One file a corpus says how its records are laid out and what its labels ask of a reading (`items.Wanted`). The corpora
themselves are no part of the project: `python -m dateline.evaluate --corpus FILE` takes a file of JSON lines.
"""

from dateline.evaluate.corpora.items import Item, Wanted
from dateline.evaluate.corpora.judge import Judged, judge
from dateline.evaluate.corpora.kinds import KINDS, CorpusError, kind_of
from dateline.evaluate.corpora.run import Options, measure, right_share

__all__ = ["KINDS", "CorpusError", "Item", "Judged", "Options", "Wanted", "judge", "kind_of", "measure", "right_share"]
