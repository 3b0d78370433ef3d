"""Places: names in a text -> points, areas and countries, by a gazetteer built from packages and our own list."""

from dateline.places.find import find_places, find_places_in
from dateline.places.gazetteer import Gazetteer, gazetteer, reload

__all__ = ["Gazetteer", "find_places", "find_places_in", "gazetteer", "reload"]
