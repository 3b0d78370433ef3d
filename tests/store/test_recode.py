"""Reading anew with a newer version keeps ids and decisions, and leaves a trail of what it changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

from made_reports import means, read, received
from record_dump import dump

from dateline.errors import UnreadableInputError
from dateline.linker import link
from dateline.record import Claim, Reading
from dateline.store import Received
from dateline.store.adding import Means
from dateline.store.nouns import Recoded
from dateline.store.reading import Run
from tests.store.records import filled, groups, opened

COUNT = 14


def newer(given: Received) -> Reading:
    """As `read`, but what was shelling is planned, the first capture is no claim, and each report has a claim more."""
    reading = read(given)
    kept = [claim for claim in reading.claims if claim.type != "capture"]
    changed = [claim.model_copy(update={"status": "planned"}) if claim.type == "shelling" else claim for claim in kept]
    more = [claim.model_copy(update={"id": f"{claim.id}-more", "type": "siege"}) for claim in reading.claims[:1]]
    return reading.model_copy(update={"claims": (*changed, *more)})


def by_newer() -> Means:
    return means(Run("2", "{}", "{}"), newer)


def all_claims(reader: object = read) -> list[Claim]:
    return [claim for n in range(COUNT) for claim in (newer if reader is newer else read)(received(n)).claims]


def test_it_is_as_if_all_had_been_read_by_the_newer_version(tmp_path: Path) -> None:
    filled(tmp_path / "r.db", COUNT).close()
    with opened(tmp_path / "r.db", by_newer()) as record:
        done = record.recode()
    was, now = ({claim.id: claim for claim in all_claims(reader)} for reader in (read, newer))
    assert groups(tmp_path / "r.db") == {frozenset(event.claims) for event in link(list(now.values()))}
    assert (done.reports, done.failed) == (COUNT, ())
    assert done.added == len(now.keys() - was.keys()) > 0
    assert done.withdrawn == len(was.keys() - now.keys()) > 0
    assert done.changed == sum(was[id_] != now[id_] for id_ in was.keys() & now.keys()) > 0
    with closing(sqlite3.connect(tmp_path / "r.db")) as plain:
        assert plain.execute("SELECT DISTINCT coder FROM claims JOIN runs ON runs.n = run").fetchall() == [("2",)]
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        [words] = plain.execute("SELECT count(*) FROM claim_words WHERE claim_words MATCH 'capture'").fetchone()
        assert words == sum("capture" in claim.sentence.text for claim in now.values())


def test_each_change_leaves_a_trail(tmp_path: Path) -> None:
    filled(tmp_path / "r.db", COUNT).close()
    with opened(tmp_path / "r.db", by_newer()) as record:
        record.recode()
        shelled = next(claim for claim in all_claims() if claim.type == "shelling")
        taken = next(claim for claim in all_claims() if claim.type == "capture")
        [change] = record.changes(shelled.id)
        assert (change.what, change.before["status"], change.after["status"]) == ("changed", "asserted", "planned")
        [change] = record.changes(taken.id)
        assert (change.what, change.before, change.after) == ("withdrawn", taken.model_dump(mode="json"), None)
        assert record.show(taken.id).changes == (change,)


def test_reading_anew_by_the_same_version_does_nothing_and_by_force_changes_nothing(tmp_path: Path) -> None:
    filled(tmp_path / "r.db", COUNT).close()
    before = dump(tmp_path / "r.db")
    with opened(tmp_path / "r.db") as record:
        assert record.recode().reports == 0
        done = record.recode(every=True)
    assert (done.reports, done.added, done.withdrawn, done.changed) == (COUNT, 0, 0, 0)
    after = dump(tmp_path / "r.db")
    assert {name for name in before if before[name] != after[name]} == set()


def test_decisions_outlive_it_and_a_withdrawn_event_says_so(tmp_path: Path) -> None:
    filled(tmp_path / "r.db", COUNT).close()
    shelled = next(claim for claim in all_claims() if claim.type == "shelling")
    with opened(tmp_path / "r.db") as record:
        record.edit(shelled.id, "type", "grenade", by="ana")
        gone = next(
            event.id
            for claim in all_claims()
            if claim.type == "capture" and (event := record.show(claim.id).events[0]).type == "capture"
        )
        record.accept(gone, by="ana")
        before = record.decisions()
    with opened(tmp_path / "r.db", by_newer()) as record:
        record.recode()
        [claim] = [claim for claim in record.show(shelled.id).claims if claim.id == shelled.id]
        assert (claim.type, claim.status) == ("grenade", "planned")
        assert record.decisions() == before
        card = record.show(gone)
        assert (card.tombstone and card.tombstone.why, card.events) == ("withdrawn", ())
    with opened(tmp_path / "r.db", means(Run("3", "{}", "{}"))) as record:
        record.recode()
        card = record.show(gone)
        assert (card.tombstone, [event.id for event in card.events]) == (None, [gone]), (
            "its claims are back, and so is it"
        )


def test_a_report_that_cannot_be_read_any_more_stays_as_it_was(tmp_path: Path) -> None:
    filled(tmp_path / "r.db", 4).close()
    before = dump(tmp_path / "r.db")

    def refuse(given: Received) -> Reading:
        if given == received(2):
            raise UnreadableInputError("too strange")
        return read(given)

    told: list[Recoded] = []
    with opened(tmp_path / "r.db", means(Run("2", "{}", "{}"), refuse)) as record:
        done = record.recode(told=told.append)
    assert (done.reports, done.failed) == (4, ("made/2.txt: too strange",))
    assert len(told) == 4
    after = dump(tmp_path / "r.db")
    assert [row[:3] for row in before["claims"]] == [row[:3] for row in after["claims"]]
    assert before["events"] and [row[0] for row in before["event_claims"]] == [row[0] for row in after["event_claims"]]
