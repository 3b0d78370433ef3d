"""The rules' status of a word and the trained reader's opinion of it -> did it happen: yes, no, or open.

Annotators do not agree across kinds of text. Of news, they count what a report says will happen as happening; of
letters, reviews and blogs they count what has not happened yet as not happening. So there are two scales, and a
sentence is weighed on both, by how much it is like news: on the scale of news the rules speak, and the opinion only
shifts them; on the other the opinion alone does.
"""

import math

import numpy as np

from dateline.code.status.model.encoder import encoder, softmax
from dateline.code.status.model.reader import Opinion
from dateline.record.claim import Status

STATUSES: tuple[Status, ...] = ("asserted", "denied", "planned", "possible")
ANSWERS = ("asserted", "uncertain", "denied")
# Set on the development sets (docs/models/status.md): what an answer counts for beyond its share, as a logarithm, on
# the scale of news and on the other; how much doubt moves what is possible; where text begins to be like news.
NEWS = np.array([0.0, -0.75, 0.0], dtype=np.float32)
OTHER = np.array([0.0, 1.25, 0.0], dtype=np.float32)
DOUBT = 0.3
SHIFT = 2.5
LEAST = 1e-4  # of a share, so that its logarithm stays in bounds


def weigh(status: Status, opinion: Opinion) -> str:
    """One of ANSWERS."""
    of_news = encoder().array("scale")[STATUSES.index(status)] + NEWS
    if status == "possible":
        sure = min(max(opinion.asserted, LEAST), 1 - LEAST)
        of_news[1] += DOUBT * math.log((1 - sure) / sure)
    shares = np.array([opinion.asserted, opinion.uncertain, opinion.denied], dtype=np.float32)
    other = np.log(np.maximum(shares, LEAST)) + OTHER
    news = 1 / (1 + math.exp(-opinion.news - SHIFT))
    return ANSWERS[int(np.argmax(news * softmax(of_news) + (1 - news) * softmax(other)))]
