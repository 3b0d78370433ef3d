"""Columns that the tables of a record are made of, each with what it holds."""

from typing import Any

from sqlalchemy import Column, Float, ForeignKey, Integer, Text


def numbered(comment: str = "number of the row") -> Column[Any]:
    """The number of a row."""
    return Column("n", Integer, primary_key=True, comment=comment)


def text(name: str, comment: str, *, null: bool = True, unique: bool = False) -> Column[Any]:
    """A column of text."""
    return Column(name, Text, nullable=null, unique=unique, comment=comment)


def count(name: str, comment: str, *, null: bool = True) -> Column[Any]:
    """A column of whole numbers."""
    return Column(name, Integer, nullable=null, comment=comment)


def number(name: str, comment: str) -> Column[Any]:
    """A column of numbers with a fraction."""
    return Column(name, Float, comment=comment)


def refers(name: str, table: str, comment: str, *, null: bool = False, key: bool = False) -> Column[Any]:
    """A row of another table, by its number."""
    return Column(name, Integer, ForeignKey(f"{table}.n"), nullable=null, primary_key=key, comment=comment)


def place_columns() -> tuple[Column[Any], ...]:
    """Where something is told to have happened."""
    return (
        text("place", "name of the place"),
        text("place_id", "its id in the gazetteer"),
        number("lat", "WGS 84 degrees"),
        number("lon", "WGS 84 degrees"),
        text("country", "ISO 3166-1 alpha-2"),
        text("admin1", "first-level division"),
        text("precision", "how exact the place is"),
    )


def time_columns() -> tuple[Column[Any], ...]:
    """When."""
    return (
        text("starts", "ISO 8601, inclusive"),
        text("ends", "ISO 8601, inclusive"),
        text("time_precision", "minute, hour, day, week, month, season, year, vague"),
        text("basis", "stated, context or published"),
    )
