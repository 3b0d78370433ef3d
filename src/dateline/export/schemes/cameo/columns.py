"""The columns of GDELT 2.0 event files, in their order; such files have no head line."""

from functools import cache

from dateline.export.nouns import Column, Kind

_ACTOR: tuple[tuple[str, Kind, str], ...] = (
    ("Code", "string", "CAMEO code: country and role"),
    ("Name", "string", "name, in capitals"),
    ("CountryCode", "string", "ISO 3166-1 alpha-3"),
    ("KnownGroupCode", "string", "CAMEO's code of a known group: none"),
    ("EthnicCode", "string", "none"),
    ("Religion1Code", "string", "none"),
    ("Religion2Code", "string", "none"),
    ("Type1Code", "string", "role"),
    ("Type2Code", "string", "none"),
    ("Type3Code", "string", "none"),
)
_GEO: tuple[tuple[str, Kind, str], ...] = (
    ("Type", "integer", "1 country, 2 state of the US, 3 place in the US, 4 other place, 5 other division"),
    ("FullName", "string", "place, division, country"),
    ("CountryCode", "string", "FIPS 10-4"),
    ("ADM1Code", "string", "FIPS code of the division: none"),
    ("ADM2Code", "string", "none"),
    ("Lat", "number", "WGS 84 degrees"),
    ("Long", "number", "WGS 84 degrees"),
    ("FeatureID", "string", "number in GNS or GNIS: none"),
)
_FIRST: tuple[tuple[str, Kind, str], ...] = (
    ("GLOBALEVENTID", "integer", "number of the event, the same in every export"),
    ("SQLDATE", "integer", "the day, as YYYYMMDD"),
    ("MonthYear", "integer", "its month, as YYYYMM"),
    ("Year", "integer", "its year"),
    ("FractionDate", "number", "the day as a fraction of the year, by GDELT's formula"),
)
_MIDDLE: tuple[tuple[str, Kind, str], ...] = (
    ("IsRootEvent", "integer", "whether it is in the lead of its report: none"),
    ("EventCode", "string", "CAMEO code"),
    ("EventBaseCode", "string", "its first three digits"),
    ("EventRootCode", "string", "its first two digits"),
    ("QuadClass", "integer", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
    ("GoldsteinScale", "number", "conflict and cooperation, -10 to 10, of codes whose value is sure"),
    ("NumMentions", "integer", "claims that tell of it"),
    ("NumSources", "integer", "outlets that tell of it"),
    ("NumArticles", "integer", "reports that tell of it"),
    ("AvgTone", "number", "none: tone is not measured"),
)
_LAST: tuple[tuple[str, Kind, str], ...] = (
    ("DATEADDED", "integer", "when the event last changed in the record, as YYYYMMDDHHMMSS (UTC)"),
    ("SOURCEURL", "string", "address of the first report, or its outlet"),
)
_VALUES = {
    "QuadClass": ("1", "2", "3", "4"),
    **{f"{of}Geo_Type": ("1", "2", "3", "4", "5") for of in ("Actor1", "Actor2", "Action")},
}
_ALWAYS = frozenset(
    ("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "EventCode", "EventBaseCode", "EventRootCode",
     "QuadClass", "NumMentions", "NumSources", "NumArticles")
)  # fmt: skip


@cache
def columns() -> tuple[Column, ...]:
    """The 61 columns."""
    actors = [(f"Actor{number}{name}", kind, text) for number in (1, 2) for name, kind, text in _ACTOR]
    places = [(f"{of}Geo_{name}", kind, text) for of in ("Actor1", "Actor2", "Action") for name, kind, text in _GEO]
    return tuple(
        Column(name=name, type=kind, description=text, values=_VALUES.get(name, ()), required=name in _ALWAYS)
        for name, kind, text in (*_FIRST, *actors, *_MIDDLE, *places, *_LAST)
    )
