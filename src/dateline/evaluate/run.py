"""A page with gold -> its score by today's reading."""

from dateline import pipeline
from dateline.evaluate.gold import Page
from dateline.evaluate.page import PageScore, score


def read_and_score(page: Page) -> PageScore:
    """Read the page as its gold's options ask, and score the reading."""
    return score(page.gold, pipeline.read(page.path, published=page.published, url=page.gold.option("url")))
