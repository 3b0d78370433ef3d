"""Report -> who says what: sayings with their sources, resolved through the report."""

from dateline.code.attribution.find import find_attributions
from dateline.code.attribution.saying import Saying, sources_of
from dateline.code.attribution.sayings import find_sayings

__all__ = ["Saying", "find_attributions", "find_sayings", "sources_of"]
