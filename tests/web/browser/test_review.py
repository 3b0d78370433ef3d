"""Review by keys: a decision moves on, every one can be taken back, merges and splits hold at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from browsing import dateline

from tests.web.browser.looking import asked, query, until

Open = Callable[..., Any]
Shot = Callable[..., None]
Own = tuple[str, Path]
_CURRENT = "document.querySelector('.queue [aria-current=true]')?.dataset.subject"


def _current(page: Any, before: str = "") -> str:
    return str(until(page, f"{_CURRENT} !== '{before}' && {_CURRENT}"))


def _decisions(page: Any) -> list[dict[str, Any]]:
    return list(asked(page, "/api/decisions")["decisions"])


def _name(page: Any, name: str) -> None:
    page.get_by_role("dialog", name="Who decides?").wait_for()
    page.get_by_label("Your name").fill(name)
    page.keyboard.press("Enter")


def test_keys_decide_and_move_on_and_backspace_takes_back(own: Own, opened: Open, shot: Shot) -> None:
    page = opened(f"{own[0]}/review")
    first = _current(page)
    page.locator(".queue button").nth(1).click()
    second = _current(page, first)
    assert not _decisions(page), "a click only selects"
    page.keyboard.press("k")
    assert _current(page, second) == first
    page.keyboard.press("a")
    _name(page, "Ada")
    assert _current(page, first) == second
    page.keyboard.press("x")
    third = _current(page, second)
    page.keyboard.press("u")
    _current(page, third)
    made = _decisions(page)
    assert [(each["kind"], each["subject"], each["by"]) for each in made] == [
        ("unsure", third, "Ada"), ("reject", second, "Ada"), ("accept", first, "Ada"),
    ]  # fmt: skip
    shot(page)
    page.keyboard.press("Backspace")
    assert _current(page, _current(page)) == third
    page.keyboard.press("Backspace")
    until(page, "document.querySelectorAll('.past .undone').length === 2")
    assert [each["undone_by"] is not None for each in _decisions(page)[-3:]] == [True, True, False]
    shot(page, "undone")


def test_edit_puts_a_field_right_and_keeps_what_the_machine_had(own: Own, opened: Open, shot: Shot) -> None:
    page = opened(f"{own[0]}/review")
    subject = _current(page)
    before = asked(page, f"/api/claims/{subject}")["claim"]["claim"]["type"]
    wanted = "protest" if before != "protest" else "riot"
    page.keyboard.press("e")
    box = page.get_by_role("dialog", name="Edit this claim")
    box.locator("select").nth(1).select_option(wanted)
    shot(page)
    box.get_by_role("button", name="Put it right").click()
    _name(page, "Ada")
    page.locator(".said", has_text="Edited").wait_for()
    view = asked(page, f"/api/claims/{subject}")["claim"]
    assert (view["claim"]["type"], view["machine"]["type"]) == (wanted, before)


def test_merge_makes_one_event_of_two_and_split_parts_them(own: Own, opened: Open, shot: Shot) -> None:
    page = opened(own[0])
    one = asked(page, "/api/events?country=SD")["events"][0]
    page.goto(f"{own[0]}/review?event={one['id']}")
    page.wait_for_selector(".card .claim")
    page.keyboard.press("m")
    box = page.get_by_role("dialog", name="Merge: which events are the same?")
    box.get_by_label("With the words").fill("Lashio")
    box.get_by_label("With the words").press("Tab")
    pick = box.locator(".pick input").first
    pick.check()
    other = pick.get_attribute("value")
    gained = len(asked(page, f"/api/events/{other}")["claims"])
    shot(page, "merge")
    box.get_by_role("button", name="Make one event of 2").click()
    _name(page, "Ada")
    page.locator(".said", has_text="Merged").wait_for()
    merged = next(
        row for row in asked(page, "/api/events?limit=200")["events"] if row["claims"] == one["claims"] + gained
        and row["id"] in (one["id"], other)
    )  # fmt: skip
    page.goto(f"{own[0]}/review?event={merged['id']}")
    until(page, f"document.querySelectorAll('.card .claim').length === {merged['claims']}")
    page.keyboard.press("s")
    split = page.get_by_role("dialog", name="Split: which claims tell of something else?")
    split.locator(".pick input").first.check()
    shot(page, "split")
    split.get_by_role("button", name="Take 1 claim out").click()
    page.locator(".said", has_text="Split").wait_for()
    until(page, f"document.querySelectorAll('.card .claim').length === {merged['claims'] - 1}")


def test_a_filter_is_decided_at_once_after_a_preview(own: Own, opened: Open, shot: Shot) -> None:
    page = opened(f"{own[0]}/review?country=UA&type=shelling")
    number = asked(page, "/api/events?country=UA&type=shelling")["count"]
    page.get_by_role("button", name="Bulk…").click()
    box = page.get_by_role("dialog", name="Decide on all of a filter")
    box.get_by_text(f"{number} events").first.wait_for()
    assert box.locator("li").count() == min(number, 10)
    box.get_by_placeholder("your name").fill("Bo")
    shot(page)
    box.get_by_role("button", name=f"accept {number} events").click()
    page.locator(".said", has_text=f"{number} decisions made at once").wait_for()
    assert asked(page, "/api/events?country=UA&type=shelling&review=accepted")["count"] == number
    for kind in ("accept", "reject"):
        page.request.post(
            f"{own[0]}/api/decisions", headers={"X-CSRF-Token": asked(page, "/api/meta")["csrf"]},
            data={"kind": kind, "by": "Cy", "subject": _decisions(page)[-1]["subject"]},
        )  # fmt: skip
    page.get_by_role("button", name="Agreement…").click()
    page.get_by_text("1 thing decided by both, 0 of them alike").wait_for()


def test_events_appear_while_another_process_adds_them(own: Own, opened: Open, tmp_path: Path) -> None:
    page = opened(f"{own[0]}/?country=TD")
    until(page, "document.querySelector('.count')?.dataset.count === '0'")
    report = tmp_path / "new.txt"
    report.write_text(
        "Abeche, Chad\n\nRebels attacked a market in Abeche, Chad, on Monday, killing 9 people, police said.\n"
    )
    dateline("add", str(report), "--record", str(own[1]))
    until(page, "Number(document.querySelector('.count')?.dataset.count) > 0")
    page.locator(".row .tag.new").first.wait_for()
    assert "new event" in page.locator(".adding").inner_text()
    assert query(page)["country"] == ["TD"]
