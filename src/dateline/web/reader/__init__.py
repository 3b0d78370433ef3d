"""Texts that people paste -> readings, made in a process of its own that is ended where it takes too long."""
