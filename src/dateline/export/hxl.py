"""Rows -> a table in the Humanitarian Exchange Language (HXL 1.1): a row of hashtags under the head line."""

import csv
from pathlib import Path

from dateline.export.csv import cells
from dateline.export.registry import Job

# A column without a tag of its own is #meta, with its name as attribute.
TAGS = {
    "id": "#event+id+code", "type": "#event+type", "status": "#event+status", "agreement": "#event+agreement",
    "first_day": "#date+start", "last_day": "#date+end", "place": "#loc+name", "place_id": "#loc+code",
    "latitude": "#geo+lat", "longitude": "#geo+lon", "country": "#country+code+v_iso2", "admin1": "#adm1+name",
    "place_precision": "#geo+precision", "actors": "#group+actor+name+list", "actor_ids": "#group+actor+code+list",
    "targets": "#group+target+name+list", "target_ids": "#group+target+code+list",
    "killed_low": "#affected+killed+min", "killed_best": "#affected+killed", "killed_high": "#affected+killed+max",
    "injured_low": "#affected+injured+min", "injured_best": "#affected+injured",
    "injured_high": "#affected+injured+max", "other_tolls": "#meta+tolls+list",
    "sentence": "#description+sentence", "published": "#date+published", "received": "#date+received",
    "outlets": "#meta+source+name+list", "urls": "#meta+source+url+list", "said_by": "#meta+said_by+list",
    "denied_by": "#meta+denied_by+list", "confidence": "#indicator+confidence+num",
}  # fmt: skip


def write(path: Path, job: Job) -> None:
    """Write the rows of the table to `path`, with a head line and a row of hashtags."""
    names = [column.name for column in job.table.columns]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(names)
        writer.writerow(tag(name) for name in names)
        writer.writerows(cells(job.table))


def tag(name: str) -> str:
    """The hashtag of a column, with its attributes."""
    return TAGS.get(name, f"#meta+{name}")
