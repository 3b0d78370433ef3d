"""Feeds that are asked again and again -> their new entries in the record, until somebody stops it."""
