"""A record -> the formats the field works in."""
