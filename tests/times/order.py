"""Whether one time is not after another, as the record writes them: days, or moments with their offset."""

import datetime as dt


def in_order(start: str, end: str) -> bool:
    if len(start) > 10 and len(end) > 10:
        return dt.datetime.fromisoformat(start) <= dt.datetime.fromisoformat(end)
    return start[:10] <= end[:10]
