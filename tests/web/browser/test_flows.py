"""What people do with the pages, in a browser: on a phone and at a desk, with the script and without."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.web.browser.conftest import DESKTOP, PHONE, Open, keep

HISTORY = 'Title,Date\n"Paddington 2","7/24/26"\n"Zzgrblx: Season 1: Pilot","7/25/26"\n"Orbit","13/13/26"\n'
ASKED = "rough day, something soothing, nothing violent, zzgrblx"
ways = pytest.mark.parametrize(
    ("size", "script"), [(PHONE, True), (DESKTOP, True), (PHONE, False)], ids=["phone", "desk", "no script"]
)


def ask(page: Any, words: str) -> None:
    page.get_by_label("What would you like tonight, after the day you had?").fill(words)
    page.get_by_role("button", name="Find something").click()
    page.wait_for_url("**/ask?**")


@ways
def test_asking_and_refining(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page("/", viewport=size, java_script_enabled=script)
    ask(page, ASKED)
    first = page.locator("h1").inner_text()
    assert first

    page.get_by_role("link", name="Something else").click()
    page.wait_for_url("**then=something**")
    assert page.locator("h1").inner_text() != first

    page.get_by_role("link", name="Leave out “nothing violent”").click()
    page.wait_for_url("**drop=**")
    assert page.get_by_role("link", name="Leave out “nothing violent”").count() == 0

    page.get_by_label("Why not …?").fill("Dark")
    page.get_by_role("button", name="Tell me").click()
    page.wait_for_url("**/why-not?**")
    assert page.locator("h1").inner_text() == "Why not Dark?"
    page.get_by_role("link", name="Back to the answer").click()
    page.wait_for_url("**/ask?**")


@ways
def test_marking_and_undoing(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page("/titles/paddington-2-2017", viewport=size, java_script_enabled=script)

    page.get_by_role("button", name="Save for later").click()
    page.get_by_role("button", name="Saved").wait_for()
    page.goto("/yours")
    page.get_by_role("button", name=re.compile("Undo.*Saved for later, Paddington 2")).click()

    page.get_by_text("Nothing is saved yet").wait_for()
    assert page.get_by_role("button", name=re.compile("Undo")).count() == 0
    page.goto("/titles/paddington-2-2017")
    assert page.get_by_role("button", name="Save for later").get_attribute("aria-pressed") == "false"


@ways
def test_bringing_a_history_in(open_page: Open, size: dict[str, int], script: bool, tmp_path: Path) -> None:
    export = tmp_path / "NetflixViewingHistory.csv"
    export.write_text(HISTORY)
    page = open_page("/yours", viewport=size, java_script_enabled=script)

    page.get_by_label("File: choose it, or drop it here").set_input_files(export)
    page.get_by_role("button", name="Bring it in").first.click()
    page.get_by_text("Done.").wait_for()

    assert "set aside: 1" in page.locator("#job").inner_text()
    page.get_by_role("link", name="On to what is yours").click()
    page.get_by_label("It is (Zzgrblx)").fill("Paddington 2")
    page.get_by_role("button", name=re.compile("Tie.*Zzgrblx")).click()
    page.get_by_text("every name in your history is tied").wait_for()
    assert page.get_by_label("It is (Zzgrblx)").count() == 0


@ways
def test_looking_at_the_week_and_a_title(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page("/week", viewport=size, java_script_enabled=script)
    page.get_by_label("List").select_option("TV (Non-English)")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**category=TV**")
    assert page.locator("table").count() == 1

    page.locator("tbody a").first.click()
    page.wait_for_url("**/titles/**")
    plot = page.locator(".plot img")
    plot.scroll_into_view_if_needed()
    if script:
        plot.evaluate("image => image.decode()")


@ways
def test_asking_together(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page("/together", viewport=size, java_script_enabled=script)
    for seat, (name, day) in enumerate([("anna", "something soothing"), ("ben", "a laugh, under two hours")]):
        page.get_by_label("Name").nth(seat).fill(name)
        page.get_by_label("Would like").nth(seat).fill(day)

    page.get_by_role("button", name="Find something for all").click()
    page.wait_for_url("**who=anna**")

    assert page.locator("article.pick").count() >= 1


def test_the_keyboard_reaches_the_content_and_the_answer(open_page: Open) -> None:
    page = open_page("/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    page.keyboard.type("a laugh")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask?**")


PAGES = {
    "start": "/",
    "answer": f"/ask?q={ASKED}",
    "nothing": "/ask?q=a film, under three minutes, from 1922, in Japanese",
    "long": f"/ask?q={'x' * 1900}",
    "error": "/week?week=no day",
    "too-long": f"/ask?q={'x' * 2100}",
    "why-not": f"/why-not?q={ASKED}&title=Dark",
    "week": "/week",
    "title": "/titles/romantics-anonymous-2025",
    "yours": "/yours",
    "reviews": "/reviews",
    "together": "/together?who=anna&day=something soothing&who=Donaudampfschifffahrtskapitän&day=a laugh, one evening",
    "sign-in": "/sign-in",
    "not-here": "/titles/zzgrblx",
}


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_on_the_smallest_phone(browser: Any, address: str, name: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, base_url=address)
    page = context.new_page()
    page.goto(PAGES[name])

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_breaks_a_rule_of_access(browser: Any, address: str, axe: str, name: str, scheme: str) -> None:
    """axe-core's rules of WCAG 2.2 AA, in both colours; leaves a picture of each page."""
    context = browser.new_context(viewport=PHONE, base_url=address, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(PAGES[name])
    for folded in page.locator("summary").all():
        folded.click()
    keep(page, f"{name}-phone-{scheme}")

    page.evaluate(axe)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("tags => axe.run({runOnly: tags})", tags)

    broken = [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found["violations"]]
    assert broken == []
    page.set_viewport_size(DESKTOP)
    keep(page, f"{name}-desk-{scheme}")
    context.close()
