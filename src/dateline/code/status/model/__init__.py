"""A sentence, a word in it and its status by rules -> what a trained reader would say (docs/models/status.md)."""

from dateline.code.status.model.reader import Opinion, opinion
from dateline.code.status.model.weigh import weigh

__all__ = ["Opinion", "opinion", "weigh"]
