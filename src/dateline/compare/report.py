"""A comparison -> lines for a terminal, and one page with a map, which stands by itself."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.compare.nouns import Compared, Count, Seen
from dateline.export.page import escape, foot, head, table
from dateline.export.svg import Dot, drawn

HEADING = ("both", "ours only", "theirs only")
_BOTH, _OURS, _THEIRS = "#2f7d4f", "#c8502d", "#2b5fa8"
_LISTED = 2000  # events of a list on the page
_MOST_KEYS = 40  # places of a table on the page


def summary(found: Compared) -> list[str]:
    """What came of it, in a few lines."""
    both, ours, theirs = len(found.pairs), len(found.ours_only), len(found.theirs_only)
    return [
        f"compared with {found.scheme}, {found.since} to {found.until}, "
        f"within {found.within_km:g} km and {found.within_days} day(s)",
        f"both: {both:,}   ours only: {ours:,}   theirs only: {theirs:,}",
        f"of theirs, ours has {_share(both, both + theirs)}; of ours, theirs has {_share(both, both + ours)}",
        "dead: " + (", ".join(f"{name} {count:,}" for name, count in found.tolls.items()) or "no pair") + "; "
        f"summed where both tell: ours {found.dead[0]:,}, theirs {found.dead[1]:,}",
        *(f"left out: {count:,}: {why}" for why, count in found.left_out.items()),
    ]  # fmt: skip


def rows(counts: Sequence[Count], what: str) -> list[tuple[str, ...]]:
    """A heading and a row for each count."""
    heading = (what, *HEADING)
    return [heading, *((c.key, str(c.both), str(c.ours_only), str(c.theirs_only)) for c in counts)]


def largest(counts: Sequence[Count], most: int) -> list[Count]:
    """The `most` largest, the largest first."""
    return sorted(counts, key=lambda c: (-(c.both + c.ours_only + c.theirs_only), c.key))[:most]


def write_page(path: Path, found: Compared) -> None:
    """Write the page to `path`."""
    path.write_text("".join(_page(found)), "utf-8")


def _page(found: Compared) -> Iterator[str]:
    yield head(f"A record beside {found.scheme}")
    yield from (f'<p class="facts">{escape(line)}</p>\n' for line in summary(found))
    yield drawn(_dots(found), "map of the events of both sides")
    yield (
        f'<p class="foot">Green: both ({len(found.pairs):,}); red: ours only ({len(found.ours_only):,}); '
        f"blue: theirs only ({len(found.theirs_only):,}).</p>\n"
    )
    for what, counts in (
        ("type", found.by_type), ("month", found.by_month), ("place", largest(found.by_place, _MOST_KEYS)),
    ):  # fmt: skip
        yield f"<h2>By {what}</h2>\n"
        yield table((what, *HEADING), ((c.key, c.both, c.ours_only, c.theirs_only) for c in counts))
    yield '<h2 id="both">Both</h2>\n'
    yield table(
        ("ours", "theirs", "km", "days", "fit", "dead"),
        (
            (_words(pair.ours), _words(pair.theirs), pair.km, pair.days, pair.score, pair.toll)
            for pair in found.pairs[:_LISTED]
        ),
    )
    for name, title, events in (("ours", "Ours only", found.ours_only), ("theirs", "Theirs only", found.theirs_only)):
        yield f'<h2 id="{name}">{title}</h2>\n'
        yield table(("event", "what its coder wrote"), ((_words(event), event.text) for event in events[:_LISTED]))
    yield foot([f"Lists show {_LISTED:,} events at most. Pairs are matched one to one, the best fit first."])


def _dots(found: Compared) -> list[Dot]:
    both = [Dot(p.theirs.lon, p.theirs.lat, 1, _words(p.theirs), "#both", _BOTH) for p in found.pairs[:_LISTED]]
    ours = [Dot(e.lon, e.lat, 1, _words(e), "#ours", _OURS) for e in found.ours_only[:_LISTED]]
    theirs = [Dot(e.lon, e.lat, 1, _words(e), "#theirs", _THEIRS) for e in found.theirs_only[:_LISTED]]
    return [*both, *ours, *theirs]


def _words(event: Seen) -> str:
    days = event.first.isoformat() + (f" – {event.last}" if event.last != event.first else "")
    dead = f", {event.killed[1]} killed" if event.killed[1] is not None else ""
    return f"{days}, {event.place}: {event.code}{dead} ({event.id})"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none"
