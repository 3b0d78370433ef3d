"""Reports of our own, read, linked and kept: their events leave in every scheme by its rules."""

from collections.abc import Iterator
from pathlib import Path

import frictionless

from dateline import Record
from dateline.evaluate.wires import load_wires
from dateline.export.nouns import LeftOut, Scheme
from dateline.export.schemes.acled import SCHEME as ACLED
from dateline.export.schemes.cameo import SCHEME as CAMEO
from dateline.export.schemes.plover import SCHEME as PLOVER
from dateline.export.schemes.ucdp import SCHEME as UCDP
from dateline.store import Received
from tests.export.schemes import rules
from tests.export.schemes.made import told_in

GOLD = Path(__file__).parents[2] / "gold"
PAGES = ("catatumbo-qa.html", "avdiivka-retreat.txt", "beni-sitrep.txt")
CHECKS = {
    "acled": rules.check_acled,
    "ucdp": rules.check_ucdp,
    "plover": rules.check_plover,
    "cameo": rules.check_cameo,
}
SCHEMES: tuple[Scheme, ...] = (ACLED, UCDP, PLOVER, CAMEO)


def test_events_of_reports_leave_by_the_rules(tmp_path: Path) -> None:
    with Record(tmp_path / "it.db") as record:
        for received in _reports():
            assert record.add(received).status == "added"
        told = list(told_in(record))
        for scheme in SCHEMES:
            made = [row for event in told for row in scheme.rows(event)]
            rows = [dict(row) for row in made if not isinstance(row, LeftOut)]
            assert rows, scheme.name
            assert len(rows) < len(made), scheme.name
            rules.check_columns(scheme, rows)
            CHECKS[scheme.name](rows)
            assert len({next(iter(row.values())) for row in rows}) == len(rows), "ids are unique"
            done = record.export(scheme.name, tmp_path / f"{scheme.name}{scheme.suffix}")
            assert (done.rows, sum(done.left_out.values())) == (len(rows), len(made) - len(rows))
            package = tmp_path / f"{scheme.name}{scheme.suffix}.datapackage.json"
            assert frictionless.validate(str(package)).valid, scheme.name


def _reports() -> Iterator[Received]:
    for wire in load_wires(GOLD / "wires")[:30]:
        published = wire.published.isoformat()
        yield Received(wire.text.encode(), wire.title, published=published, outlet=wire.outlet, title=wire.title)
    for name in PAGES:
        yield Received((GOLD / "develop" / name).read_bytes(), name)
