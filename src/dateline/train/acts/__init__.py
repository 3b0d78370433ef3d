"""Sentences of our own with the acts they tell of -> the weights that know such sentences: `dateline train acts`."""

from dateline.train.acts.train import train

__all__ = ["train"]
