"""Rows of reports and claims -> the events that the linker makes of them in one process, copies being one voice."""

from collections import defaultdict
from typing import Any

from dateline.linker import facts, merged, partition
from dateline.linker.components import components
from dateline.linker.copies import signature
from dateline.linker.origins import Copy, body, origin
from dateline.record import Claim, Event, Report

Row = dict[str, Any]


def wanted_events(reports: list[Row], claims: list[Row]) -> list[Event]:
    """The events of all claims, in the order of their first claims."""
    known = {claim.id: claim for claim in (Claim.model_validate_json(row["json"]) for row in claims)}
    origins = _origins([Report.model_validate_json(row["json"]) for row in reports])
    parts = partition(map(facts, known.values()))
    groups = [group for part in parts for group in part.groups]
    return [merged([known[id_] for id_ in group.claims], group.why, origins) for group in groups]


def _origins(reports: list[Report]) -> dict[str, str]:
    reports = sorted(reports, key=lambda report: report.id)
    signed = [signature(body(report)) for report in reports]
    under: dict[int, list[int]] = defaultdict(list)
    ties: set[tuple[int, int]] = set()
    for number, own in enumerate(signed):
        keys = own.keys()
        near = {other for key in keys for other in under[key]}
        ties.update((other, number) for other in near if signed[other].copies(own))
        for key in keys:
            under[key].append(number)
    found: dict[str, str] = {}
    for family in components(len(reports), sorted(ties)):
        members = [reports[number] for number in family]
        voice = origin(Copy(at, each.id, each.outlet, each.published) for at, each in zip(family, members, strict=True))
        found |= dict.fromkeys((each.id for each in members), voice)
    return found
