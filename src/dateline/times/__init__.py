"""Time expressions of a text as intervals: recognised, anchored and normalised."""

from dateline.times.find import find_times, find_times_in

__all__ = ["find_times", "find_times_in"]
