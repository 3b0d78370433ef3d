"""What Dateline knows of types, words, weapons and parties: commented data files and a small loader."""

from dateline.ontology.load import table

__all__ = ["table"]
