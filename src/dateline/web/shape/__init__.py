"""Nouns of the record -> the shapes that the pages show."""
