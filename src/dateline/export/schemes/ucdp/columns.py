"""The columns of UCDP's Georeferenced Event Dataset, in the order of its files."""

from functools import cache

from dateline.export.nouns import Column, Kind

REGIONS = ("Africa", "Americas", "Asia", "Europe", "Middle East")
_ROWS: tuple[tuple[str, Kind, str], ...] = (
    ("id", "integer", "number of the event, the same in every export"),
    ("relid", "string", "country, year, type of violence and number of the event"),
    ("year", "integer", "year in which it began"),
    ("active_year", "integer", "whether the dyad killed 25 people in the year: not computed"),
    ("code_status", "string", "UCDP's state of its own coding: none"),
    ("type_of_violence", "integer", "1 state-based, 2 non-state, 3 one-sided"),
    ("conflict_dset_id", "integer", "UCDP's number: none"),
    ("conflict_new_id", "integer", "UCDP's number: none"),
    ("conflict_name", "string", "the dyad, of non-state and one-sided violence; what a state fights about is not told"),
    ("dyad_dset_id", "integer", "UCDP's number: none"),
    ("dyad_new_id", "integer", "UCDP's number: none"),
    ("dyad_name", "string", "the two sides"),
    ("side_a_dset_id", "integer", "UCDP's number: none"),
    ("side_a_new_id", "integer", "UCDP's number: none"),
    ("side_a", "string", "a government where there is one, the perpetrator of one-sided violence"),
    ("side_b_dset_id", "integer", "UCDP's number: none"),
    ("side_b_new_id", "integer", "UCDP's number: none"),
    ("side_b", "string", "the other side; Civilians of one-sided violence"),
    ("number_of_sources", "integer", "reports that tell of it"),
    ("source_article", "string", "each report in quotation marks: outlet, day, headline"),
    ("source_office", "string", "outlets, parted by semicolons"),
    ("source_date", "string", "days of publication, parted by semicolons"),
    ("source_headline", "string", "headlines, parted by semicolons"),
    ("source_original", "string", "those who say it first, parted by semicolons"),
    ("where_prec", "integer", "1 the place, 2 near it, 3 its district, 4 its province, 5 a region, 6 the country"),
    ("where_coordinates", "string", "name of the place of the coordinates"),
    ("where_description", "string", "the place in the words of a report"),
    ("adm_1", "string", "first-level division, where it is known"),
    ("adm_2", "string", "second-level division, where it is the place told of"),
    ("latitude", "number", "WGS 84 degrees"),
    ("longitude", "number", "WGS 84 degrees"),
    ("geom_wkt", "string", "the point as well-known text"),
    ("priogrid_gid", "integer", "cell of the PRIO-GRID, half a degree wide"),
    ("country", "string", "country, as UCDP writes it"),
    ("country_id", "integer", "its number in the list of Gleditsch and Ward"),
    ("region", "string", "UCDP's region"),
    ("event_clarity", "integer", "1 one event, 2 several summed up by the reports"),
    ("date_prec", "integer", "1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year"),
    ("date_start", "date", "first day it may have been"),
    ("date_end", "date", "last day it may have been"),
    ("deaths_a", "integer", "dead of side_a"),
    ("deaths_b", "integer", "dead of side_b"),
    ("deaths_civilians", "integer", "civilian dead"),
    ("deaths_unknown", "integer", "dead of whom nobody says who they were"),
    ("best", "integer", "the best estimate: the sum of the four"),
    ("high", "integer", "the highest figure told"),
    ("low", "integer", "the lowest figure told"),
    ("gwnoa", "integer", "number of side_a in the list of Gleditsch and Ward, if it is a state"),
    ("gwnob", "integer", "number of side_b in that list, if it is a state"),
)
_VALUES = {
    "type_of_violence": ("1", "2", "3"),
    "where_prec": tuple("1234567"),
    "date_prec": tuple("12345"),
    "event_clarity": ("1", "2"),
    "region": REGIONS,
}
_ALWAYS = frozenset(
    ("id", "relid", "year", "type_of_violence", "dyad_name", "side_a", "side_b", "number_of_sources", "where_prec",
     "where_coordinates", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id",
     "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
     "deaths_unknown", "best", "high", "low")
)  # fmt: skip


@cache
def columns() -> tuple[Column, ...]:
    """The 49 columns."""
    return tuple(
        Column(name=name, type=kind, description=text, values=_VALUES.get(name, ()), required=name in _ALWAYS)
        for name, kind, text in _ROWS
    )
