"""Rows in the columns of other datasets, made up for tests; nothing in them happened."""

from dateline.coded.nouns import Cell

UCDP: dict[str, Cell] = {
    "id": 900001, "relid": "SYR-2016-1-1-1", "year": 2016, "active_year": 1, "code_status": "Clear",
    "type_of_violence": 1, "conflict_dset_id": 299, "conflict_new_id": 299, "conflict_name": "Syria: Government",
    "dyad_dset_id": 1, "dyad_new_id": 1, "dyad_name": "Government of Syria - Made-up Brigade", "side_a_dset_id": 118,
    "side_a_new_id": 118, "side_a": "Government of Syria", "side_b_dset_id": 2, "side_b_new_id": 2,
    "side_b": "Made-up Brigade", "number_of_sources": 2,
    "source_article": '"Valley Wire,2016-01-02,Four die, \\"many\\" hurt";"Harbour Times,2016-01-03,Clash"',
    "source_office": "Valley Wire;Harbour Times", "source_date": "2016-01-02;2016-01-03",
    "source_headline": "Four die, many hurt;Clash", "source_original": "army; residents", "where_prec": 1,
    "where_coordinates": "Maarzita village", "where_description": "near Maarzita", "adm_1": "Idlib governorate",
    "adm_2": None, "latitude": 35.5, "longitude": 36.5, "geom_wkt": "POINT (36.5 35.5)", "priogrid_gid": 181154,
    "country": "Syria", "country_id": 652, "region": "Middle East", "event_clarity": 1, "date_prec": 1,
    "date_start": "2016-01-01", "date_end": "2016-01-01", "deaths_a": 1, "deaths_b": 3, "deaths_civilians": 0,
    "deaths_unknown": 0, "best": 4, "high": 6, "low": 4, "gwnoa": 652, "gwnob": None,
}  # fmt: skip

ACLED: dict[str, Cell] = {
    "event_id_cnty": "MLI90001", "event_date": "2022-03-23", "year": "2022", "time_precision": "1",
    "disorder_type": "Political violence", "event_type": "Battles", "sub_event_type": "Armed clash",
    "actor1": "Military Forces of Mali (2021-)", "assoc_actor_1": "Military Forces of Burkina Faso (2022-) Cobra",
    "inter1": "State forces", "actor2": "JNIM: Group for Support of Islam and Muslims", "assoc_actor_2": "",
    "inter2": "Rebel group", "interaction": "State forces-Rebel group", "civilian_targeting": "", "iso": "466",
    "region": "Western Africa", "country": "Mali", "admin1": "Mopti", "admin2": "", "admin3": "",
    "location": "Djenne", "latitude": "13.9061", "longitude": "-4.5533", "geo_precision": "1",
    "source": "Meridian Press; Sahel Dispatch", "source_scale": "International",
    "notes": "On 23 March 2022, soldiers and fighters clashed. Seven died.", "fatalities": "7", "tags": "",
    "timestamp": "1648684800",
}  # fmt: skip

POLECAT: dict[str, Cell] = {
    "Event ID": "P1", "Event Date": "2023-02-01", "Event Type": "ASSAULT", "Event Mode": "aerial",
    "Intensity": "-9.5", "Quad Code": "MATERIAL CONFLICT", "Contexts": "military", "Actor Name": "Russia",
    "Actor Country": "RUS", "Actor COW": "365", "Primary Actor Sector": "MIL", "Actor Sectors": "MIL",
    "Actor Title": "", "Actor Name Raw": "Russian jets", "Wikipedia Actor ID": "", "Recipient Name": "Ukraine",
    "Recipient Country": "UKR", "Recipient COW": "369", "Primary Recipient Sector": "CVL", "Recipient Sectors": "CVL",
    "Recipient Title": "", "Recipient Name Raw": "a market", "Wikipedia Recipient ID": "", "Placename": "Bakhmut",
    "City": "Bakhmut", "District": "", "Province": "Donetsk", "Country": "UKR", "Latitude": "48.59",
    "Longitude": "38.0", "GeoNames ID": "", "Raw Placename": "Bakhmut", "Feature Type": "", "Source": "Valley Wire",
    "Publication Date": "2023-02-02", "Story People": "", "Story Organizations": "", "Story Locations": "Bakhmut",
    "Language": "English", "Version": "1",
}  # fmt: skip
