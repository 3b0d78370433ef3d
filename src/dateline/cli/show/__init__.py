"""Readings -> what people and programs see: a terminal's colours, plain text, JSON lines."""
