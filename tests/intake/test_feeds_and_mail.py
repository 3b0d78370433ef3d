"""Feeds and messages: each entry and message is a report of its own."""

from pathlib import Path

from dateline.reader import read_report
from tests.intake.samples import FEED, SHELLS, items, mbox, message, page, refused, reports

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Passed &lt;b&gt;on&lt;/b&gt;</title><id>a</id>
<entry><id>e1</id><title>Bridge blown up</title><updated>2024-03-02T10:00:00Z</updated>
<link href="https://harbour.example/bridge"/><source><title>The Harbour Times</title></source>
<summary>Short.</summary><content type="html">&lt;p&gt;Rebels blew up a bridge near Goma on Friday.&lt;/p&gt;
&lt;script&gt;var a;&lt;/script&gt;</content></entry>
<entry><id>e2</id><title></title><updated>soon</updated></entry></feed>
"""


def test_an_rss_feed(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(FEED)
    first, second = reports(items(path))
    assert first.origin == f"{path}#v-1"
    assert (first.url, first.published) == ("https://valley.example/shells", "2024-03-02T11:00:00+01:00")
    assert second.published == "2024-03-02T12:00:00+00:00"
    read = read_report(first.body)
    assert (read.outlet, read.title, read.published) == (
        "The Valley Post",
        "Shells hit Kramatorsk & Sloviansk",
        "2024-03-02T11:00:00+01:00",
    )
    assert read.text.endswith(f"\n\n{SHELLS}")
    assert read.url == "https://valley.example/shells"


def test_an_atom_feed_that_passes_on_what_another_published(tmp_path: Path) -> None:
    path = tmp_path / "feed.atom"
    path.write_text(ATOM)
    found = items(path)
    [report] = reports(found)
    assert (report.outlet, report.published) == ("The Harbour Times", "2024-03-02T10:00:00+00:00")
    assert b"var a" not in report.body
    assert b"Rebels blew up a bridge" in report.body
    assert [item.reason for item in refused(found)] == ["the entry has no words"]


def test_a_broken_feed_gives_what_can_be_read_or_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(FEED[: FEED.index("<item><title>Drones") + 30])
    assert reports(items(path))
    path.write_text("<rss")
    assert len(items(path)) == 1


def test_a_feed_names_no_file_and_no_address(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    path = tmp_path / "feed.xml"
    entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    path.write_text(FEED.replace("<rss", f"{entity}<rss").replace("Drones flew", "&x; flew"))
    assert not [item for item in items(path) if "secret words" in str(item)]


def test_messages_of_an_mbox(tmp_path: Path) -> None:
    shared = message("An article", "see the page")
    shared.add_attachment(page("Attached"), maintype="text", subtype="html", filename="page.html")
    listed = message("Market hit", f"{SHELLS}\n\nFrom there it spread.\n", List_Id="<daily.valley.example>")
    path = tmp_path / "in.mbox"
    path.write_bytes(mbox([message("Passed on", SHELLS), shared, listed, message("Empty", "\n")]))
    found = items(path)
    own, attached, third = reports(found)
    assert (own.outlet, own.title, own.published) == (None, "Passed on", "2024-03-02T10:00:00+01:00")
    assert (attached.origin, attached.body) == (f"{path}#2/page.html", page("Attached"))
    assert third.outlet == "Valley Post"
    assert read_report(third.body).text == f"Market hit\n\n{SHELLS}\n\nFrom there it spread."
    assert [item.reason for item in refused(found)] == ["the message has no text"]


def test_a_message_of_an_unknown_encoding(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_bytes(b"Subject: Hit\nContent-Type: text/plain; charset=no-such\n\nShells hit Odesa on Friday.\n")
    assert b"Shells hit Odesa on Friday." in reports(items(path))[0].body
