"""Control over time, a text to try, hostile reports, names in any script, and every page for everybody."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.web.browser.looking import asked, drawn, query, until
from tests.web.browser.texts import ARABIC, BURMESE, CYRILLIC, LONG, TRICKS

Open = Callable[..., Any]
Shot = Callable[..., None]
AXE = Path(__file__).parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"


def test_the_slider_goes_through_the_days(address: str, opened: Open, shot: Shot) -> None:
    page = opened(f"{address}/control")
    page.locator(".places li").first.wait_for()
    answer = asked(page, "/api/control")
    assert page.locator(".places li").count() == len(answer["places"])
    slider = page.get_by_role("slider", name="As of")
    slider.focus()
    page.keyboard.press("Home")
    until(page, f"location.search.includes('as_of={min(answer['days'][0], *answer['changes'])}')")
    early = asked(page, f"/api/control?as_of={query(page)['as_of'][0]}")
    assert {place["state"] for place in early["places"]} != {place["state"] for place in answer["places"]}
    page.get_by_role("button", name="Play").click()
    until(page, f"location.search.includes('as_of={answer['changes'][-1]}')")
    page.get_by_role("button", name="Play").wait_for()
    page.goto(f"{address}/control?as_of={answer['as_of']}")
    held = next(place for place in answer["places"] if place["state"] == "contested")
    page.locator(".places button", has_text=held["name"]).click()
    page.wait_for_selector(".card .claim")
    ledger = asked(page, f"/api/control/{held['id']}?as_of={answer['as_of']}")
    assert page.locator(".card > .claim").count() == len(ledger["statements"]) > 0
    assert ledger["statements"][0]["sentence"]["text"] in page.locator(".card .claim").first.inner_text()
    drawn(page)
    shot(page)


def test_a_pasted_text_is_read_and_nothing_kept_unless_asked(own: tuple[str, Path], opened: Open, shot: Shot) -> None:
    page = opened(f"{own[0]}/try")
    page.get_by_label("Published on").wait_for()
    before = asked(page, "/api/meta")["record"]["reports"]
    page.get_by_label("The report’s text, or its HTML").fill(
        "Market shelled in El Fasher\n\nArtillery fire hit a market in El Fasher on Tuesday, killing at least 12 "
        "people, a doctor said. The Rapid Support Forces denied that they had shelled the town."
    )
    page.get_by_label("Published on").fill("2024-05-16")
    page.get_by_role("button", name="Read it").click()
    page.locator(".try-answer .claim").first.wait_for()
    assert page.locator(".claim .tag.status-denied").count() > 0
    assert "12+ killed" in page.locator(".try-answer").inner_text()
    assert asked(page, "/api/meta")["record"]["reports"] == before
    shot(page)
    page.get_by_role("button", name="Keep it in").click()
    page.get_by_text("Kept, with").wait_for()
    assert asked(page, "/api/meta")["record"]["reports"] == before + 1


def test_hostile_reports_are_text(address: str, opened: Open, shot: Shot) -> None:
    """That no script of theirs ran, nothing was asked of others and no dialog opened, the watch over the page says."""
    page = opened(f"{address}/?text=Kramatorsk&since=2024-08-18")
    page.locator(".row").first.wait_for()
    event = next(row for row in asked(page, "/api/events?text=Kramatorsk&since=2024-08-18")["events"])
    card = asked(page, f"/api/events/{event['id']}")
    page.goto(f"{address}/report/{card['claims'][0]['report']}")
    page.wait_for_selector(".report .part")
    shown = page.locator(".report article").text_content()
    assert all(trick in shown for trick in TRICKS)
    assert LONG in shown
    assert "javascript:alert(6)" in shown or card["reports"][0]["url"] is None
    for wrong in ("script", "img", "svg[onload]", "a[href^='javascript']"):
        assert page.locator(f"#app {wrong}").count() == 0, wrong
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shot(page, "report")
    page.goto(f"{address}/event/{event['id']}")
    page.wait_for_selector(".card .claim")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shot(page, "card")


def test_names_stand_in_their_own_direction(address: str, opened: Open, shot: Shot) -> None:
    page = opened(f"{address}/?since=2024-08-18&outlet=صحيفة الخرطوم")
    page.locator(".row").first.wait_for()
    ids = [row["id"] for row in asked(page, "/api/events?outlet=صحيفة الخرطوم")["events"]]
    seen = ""
    for id_ in ids:
        page.goto(f"{address}/event/{id_}")
        page.wait_for_selector(".card .claim")
        seen += page.locator(".card").inner_text()
    assert all(name in seen for name in (ARABIC, BURMESE, CYRILLIC))
    name = page.locator(".claim-head bdi", has_text="صحيفة").first
    assert name.evaluate("element => getComputedStyle(element).direction") == "rtl"
    shot(page)


PAGES = ("/", "/?agreement=disputed&sort=-reports", "/control", "/try", "/review", "/method", "/embed")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_fault_for_those_who_see_or_hear_it_otherwise(
    address: str, opened: Open, shot: Shot, scheme: str
) -> None:
    page = opened(address, color_scheme=scheme)
    disputed = asked(page, "/api/events?agreement=disputed&sort=-reports&limit=1")["events"][0]["id"]
    report = asked(page, f"/api/events/{disputed}")["reports"][0]["id"]
    contested = asked(page, "/api/control")["places"][0]["id"]
    more = (f"/event/{disputed}", f"/report/{report}", f"/?event={disputed}", f"/control?place={contested}")
    code = AXE.read_text("utf-8")
    faults = []
    for path in PAGES + more:
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        page.evaluate(code)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        faults += [
            (path, fault["id"], fault["nodes"][0]["html"][:200], fault["nodes"][0].get("failureSummary"))
            for fault in found["violations"]
            if fault["impact"] in ("serious", "critical")
        ]
        shot(page, path.strip("/").split(":")[0].replace("/", "-").replace("?", "-") or "explore")
    assert not faults
