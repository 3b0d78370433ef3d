"""The three panes and the timeline: open, filter, brush, select, read, take along."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.web.browser.looking import asked, count, counted, drawn, query, until

Open = Callable[..., Any]
Shot = Callable[..., None]


def test_the_count_is_that_of_the_filter(address: str, opened: Open, shot: Shot) -> None:
    page = opened(address)
    everything = count(page)
    assert everything == asked(page, "/api/events")["count"]
    drawn(page)
    shot(page)
    page.get_by_role("button", name=re.compile("^shelling")).click()
    fewer = counted(page, everything)
    assert fewer == asked(page, "/api/events?type=shelling")["count"] < everything
    assert page.locator(".row strong").all_inner_texts() == ["shelling"] * page.locator(".row").count()
    page.get_by_label("Words of the claims’ sentences").fill("Kramatorsk")
    page.get_by_role("button", name="Find").click()
    fewest = counted(page, fewer)
    assert fewest == asked(page, "/api/events?type=shelling&text=Kramatorsk")["count"] > 0
    assert query(page)["text"] == ["Kramatorsk"]
    shot(page, "filtered")
    page.get_by_role("button", name="Clear all").click()
    assert counted(page, fewest) == everything


def test_presets_count_back_from_the_records_last_day(address: str, opened: Open) -> None:
    page = opened(address)
    before = count(page)
    last = asked(page, "/api/meta")["record"]["last"]
    assert "the record’s last day" in page.locator(".presets").inner_text()
    page.get_by_role("button", name="7 d").click()
    assert counted(page, before) < before
    assert query(page)["until"] == [last]
    page.get_by_label("From", exact=True).fill("2023-01-01")
    until(page, "location.search.includes('since=2023-01-01')")
    assert page.get_by_role("button", name="7 d").get_attribute("aria-pressed") == "false"


def test_the_brush_narrows_the_dates(address: str, opened: Open, shot: Shot) -> None:
    page = opened(address)
    before = count(page)
    page.wait_for_selector(".timeline .bar")
    chart = page.locator(".timeline svg").bounding_box()
    page.mouse.move(chart["x"] + chart["width"] * 0.4, chart["y"] + 30)
    page.mouse.down()
    page.mouse.move(chart["x"] + chart["width"] * 0.6, chart["y"] + 30, steps=5)
    page.mouse.up()
    assert 0 < counted(page, before) < before
    since, until = query(page)["since"][0], query(page)["until"][0]
    assert since < until
    assert count(page) == asked(page, f"/api/events?since={since}&until={until}")["count"]
    shot(page)


def test_the_evidence_of_an_event_and_its_permalink(address: str, opened: Open, shot: Shot) -> None:
    page = opened(f"{address}/?agreement=disputed&sort=-reports")
    count(page)
    page.locator(".row").first.click()
    page.wait_for_selector(".card .claim mark.mark-trigger")
    card = asked(page, f"/api/events/{query(page)['event'][0]}")
    assert page.locator(".card .claim").count() == len(card["claims"]) > 1
    first = card["claims"][0]
    shown = page.locator(".card .claim").first
    assert first["outlet"] in shown.inner_text()
    assert first["claim"]["trigger"]["text"] in shown.locator("mark.mark-trigger").all_inner_texts()
    assert "".join(shown.locator(".marked").all_text_contents()) == first["paragraph"]["text"]
    page.get_by_text("Why these claims are one event").click()
    assert page.locator(".why table").count() == len(card["why"]) > 0
    shot(page)
    page.get_by_role("button", name="Copy citation").click()
    page.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == card["citation"]
    with page.context.expect_page() as other:
        page.get_by_role("link", name="Permalink").click(modifiers=["ControlOrMeta"])
    other.value.wait_for_selector(f"[data-event='{card['event']['id']}'] .claim")
    shot(other.value, "permalink")


def test_the_view_is_restored_in_a_new_tab(address: str, opened: Open) -> None:
    page = opened(address)
    page.get_by_role("button", name=re.compile("^capture")).click()
    page.get_by_label("Sort").select_option("-toll")
    page.locator(".row").nth(1).click()
    page.wait_for_selector(".card .claim")
    page.wait_for_selector(".map[data-drawn=yes]")
    page.get_by_label("Zoom in").click()
    until(page, "location.search.includes('map=')")
    page.wait_for_timeout(1500)  # the map comes to rest
    again = opened(page.url)
    again.wait_for_selector(".card .claim")
    assert count(again) == count(page)
    assert (
        again.locator(".row[aria-selected=true]").inner_text() == page.locator(".row[aria-selected=true]").inner_text()
    )
    assert again.get_by_label("Sort").input_value() == "-toll"
    assert query(again)["map"] == query(page)["map"]


def test_what_the_map_shows_bounds_the_list(address: str, opened: Open) -> None:
    page = opened(f"{address}/?map=48.5,37.5,5")
    before = count(page)
    page.wait_for_selector(".map[data-drawn=yes]")
    page.get_by_label("Only what the map shows").check()
    near = counted(page, before)
    assert near == asked(page, f"/api/events?box={query(page)['box'][0]}")["count"] < before
    page.get_by_label("Zoom out").click()
    until(page, f"!location.search.includes('{query(page)['box'][0].replace(',', '%2C')}')")
    page.get_by_label("Only what the map shows").uncheck()
    until(page, f"document.querySelector('.count').dataset.count === '{before}'")


def test_a_symbol_on_the_map_opens_its_event(address: str, opened: Open, shot: Shot) -> None:
    """Where the map draws one event at the middle of the view, a click there opens it."""
    event = next(row for row in _rows(opened(address)) if row["place"] and row["place"]["precision"] == "exact")
    page = opened(f"{address}/?map={event['place']['lat']},{event['place']['lon']},10")
    drawn(page)
    box = page.locator(".map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector(".card .claim")
    opened_ = asked(page, f"/api/events/{query(page)['event'][0]}")["event"]
    assert opened_["place"]["name"] == event["place"]["name"]
    shot(page)


def _rows(page: Any) -> Any:
    return asked(page, "/api/events?limit=200")["events"]


def test_the_list_is_walked_by_keys(address: str, opened: Open) -> None:
    page = opened(address)
    count(page)
    page.locator(".row").first.wait_for()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "words"
    page.get_by_role("listbox", name="Events").focus()
    page.keyboard.press("ArrowDown")
    first = query(page)["event"][0]
    page.keyboard.press("j")
    second = query(page)["event"][0]
    assert first != second
    page.keyboard.press("k")
    assert query(page)["event"][0] == first
    page.keyboard.press("End")
    until(page, f"document.querySelector('.row.selected')?.ariaPosInSet === '{count(page)}'")
    page.keyboard.press("Escape")
    until(page, "!location.search.includes('event=')")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()


def test_a_passage_is_opened_in_its_report(address: str, opened: Open, shot: Shot) -> None:
    page = opened(f"{address}/?agreement=disputed")
    page.locator(".row").first.click()
    page.get_by_role("link", name="Read it in the report").first.click()
    passage = page.locator("mark.mark-passage").first
    passage.wait_for()
    start, end = map(int, query(page)["at"][0].split(","))
    answer = asked(page, "/api/reports/" + page.url.split("/report/")[1].split("?")[0])
    words = answer["report"]["text"][start:end]
    assert "".join(page.locator("mark.mark-passage").all_text_contents()) == words
    assert passage.evaluate(
        "e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; }"
    )
    page.get_by_role("heading", name="Left out of the text").wait_for()
    shot(page)


def test_what_is_filtered_is_taken_along(address: str, opened: Open, shot: Shot) -> None:
    page = opened(f"{address}/?country=UA")
    number = count(page)
    page.get_by_role("button", name="Export…").click()
    page.get_by_role("dialog", name="Export").wait_for()
    offered = page.locator(".formats a").all_inner_texts()
    assert offered == asked(page, "/api/meta")["formats"]
    assert "csv" in offered
    shot(page)
    with page.expect_download() as download:
        page.locator(".formats a", has_text=re.compile("^csv$")).click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text)))) == number
    with page.context.expect_page() as embedded:
        page.get_by_role("link", name="Open it").click(modifiers=["ControlOrMeta"])
    frame = embedded.value
    frame.wait_for_selector(".embed .row")
    assert frame.locator(".head").count() == 0
    assert f"{number} events" in frame.locator(".embed-foot").inner_text()
    drawn(frame)
    shot(frame, "embedded")


def test_a_phone_shows_one_pane_at_a_time(address: str, opened: Open, shot: Shot) -> None:
    page = opened(address, width=390, height=800, has_touch=True, is_mobile=True)
    page.locator(".row").first.wait_for()
    shot(page, "list")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(".row").first.tap()
    page.wait_for_selector(".card .claim")
    assert page.locator(".evidence").is_visible()
    shot(page, "evidence")
    page.get_by_role("button", name="map", exact=True).tap()
    drawn(page)
    shot(page, "map")
