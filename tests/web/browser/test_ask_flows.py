"""From an ask to an evening: changing what was understood, who asks, planning, and what does not work."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from nightcap.app import Nightcap
from tests.web.browser.conftest import DESKTOP, PHONE, Open, keep

ASKED = "rough day, something soothing, under 2 hours, nothing violent, zzgrblx"
ways = pytest.mark.parametrize(
    ("size", "script"), [(PHONE, True), (DESKTOP, True), (PHONE, False)], ids=["phone", "desk", "no script"]
)


@pytest.fixture
def shared(own_home: Path) -> None:
    """A home in which somebody else has saved something; before the server starts."""
    with Nightcap(own_home, viewer="anna") as nightcap:
        nightcap.react(nightcap.title("paddington-2-2017"), "saved")


def chip(page: Any, words: str) -> Any:
    return page.locator("li.chip", has=page.locator("q", has_text=re.compile(f"^{words}$")))


@ways
def test_changing_a_part_in_place(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page(f"/ask?q={ASKED}", viewport=size, java_script_enabled=script)

    limit = chip(page, "under 2 hours")
    limit.get_by_text("Change “under 2 hours”").click()
    limit.get_by_label("Rather").fill("75")
    limit.get_by_role("button", name="Change").click()
    page.wait_for_url("**then=at+most+75+minutes**")

    limit = chip(page, "at most 75 minutes")
    limit.get_by_text("Change “at most 75 minutes”").click()
    limit.get_by_role("link", name="Only a wish").click()
    page.wait_for_url("**preferably**")
    assert chip(page, "preferably at most 75 minutes").get_by_text("wish", exact=True).is_visible()

    wish = chip(page, "soothing")
    wish.get_by_text("Change “soothing”").click()
    wish.get_by_label("In other words").fill("something cheerful")
    wish.get_by_role("button", name="Say it so").click()
    page.wait_for_url("**cheerful**")
    assert chip(page, "cheerful").count() == 1

    page.get_by_text(re.compile("parts no longer count")).click()
    page.get_by_role("link", name="Put back “soothing”").click()
    page.wait_for_url(lambda url: url.count("drop=") == 2)
    assert chip(page, "soothing").get_by_text("wish", exact=True).is_visible()


@ways
def test_the_tone_beside_what_was_asked_for(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page(f"/ask?q={ASKED}", viewport=size, java_script_enabled=script)

    drawn = page.locator("img[src^='/plots/tone/']")
    assert not drawn.is_visible()
    page.get_by_text("How it feels, beside what you asked for").click()
    drawn.scroll_into_view_if_needed()

    assert "asked for" in (drawn.get_attribute("alt") or "")
    assert page.request.get(drawn.get_attribute("src") or "").ok


@ways
def test_planning_a_pick(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page("/titles/romantics-anonymous-2025", viewport=size, java_script_enabled=script)
    page.get_by_role("link", name="Plan it").click()
    page.wait_for_url("**/plan?**")
    assert page.locator(".sittings li").count() >= 2

    page.get_by_label("Until when").fill("in two weeks")
    page.get_by_label("from (Evenings)").fill("20:00")
    page.get_by_label("to (Evenings)").fill("21:00")
    page.get_by_label("From episode").fill("3")
    page.get_by_role("button", name="Plan it").click()
    page.wait_for_url("**begin=3**")
    assert "episode 3" in page.locator(".sittings li").first.inner_text()
    assert page.get_by_label("from (Evenings)").input_value() == "20:00"

    page.get_by_label("Remind me").select_option("30")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Put it into my calendar").click()
    assert coming.value.suggested_filename == "romantics-anonymous-2025.ics"
    assert "TRIGGER:-PT30M" in Path(coming.value.path()).read_text("utf-8")


@ways
def test_a_plan_that_cannot_be_read(browser: Any, address: str, size: dict[str, int], script: bool) -> None:
    context = browser.new_context(viewport=size, base_url=address, java_script_enabled=script)
    page = context.new_page()
    page.goto("/plan?title=romantics-anonymous-2025")
    page.get_by_label("Until when").fill("a day in may")
    with page.expect_navigation():
        page.get_by_role("button", name="Plan it").click()

    assert "“Until when” a day in may" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Until when").input_value() == "a day in may"
    context.close()


@pytest.mark.usefixtures("shared")
@ways
def test_choosing_who_asks(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page(f"/ask?q={ASKED}", viewport=size, java_script_enabled=script)
    page.get_by_text("Asking: me").click()
    page.get_by_role("button", name="anna").click()
    page.get_by_text("Asking: anna").wait_for()
    assert page.url.endswith("zzgrblx") or "zzgrblx" in page.url

    page.goto("/yours")
    page.get_by_role("heading", name="Paddington 2").wait_for()


@ways
def test_asking_together_and_anew(open_page: Open, size: dict[str, int], script: bool) -> None:
    page = open_page(
        "/together?who=anna&day=something soothing&who=ben&day=a laugh", viewport=size, java_script_enabled=script
    )
    assert page.locator("article.pick").count() >= 1

    page.get_by_text("ask anew").click()
    page.get_by_label("Would like").nth(1).fill("a good cry")
    page.get_by_role("button", name="Find something for all").click()
    page.wait_for_url("**good+cry**")
    assert page.get_by_text("a good cry").first.is_visible()


def test_a_page_that_is_out_of_date_says_so_where_the_button_was(browser: Any, address: str) -> None:
    context = browser.new_context(viewport=PHONE, base_url=address)
    page = context.new_page()
    page.goto("/titles/paddington-2-2017")
    page.evaluate("document.querySelectorAll('[name=csrf_token]').forEach(field => field.value = 'old')")
    page.get_by_role("button", name="Save for later").click()

    page.get_by_role("alert").get_by_text("This page is out of date").wait_for()
    page.get_by_role("link", name="Load it again").click()
    page.get_by_role("button", name="Save for later").click()
    page.get_by_role("button", name="Saved").wait_for()
    context.close()


PAGES = {
    "changing": f"/ask?q={ASKED}&then=less tense&shown=&drop=11",
    "plan": "/plan?title=romantics-anonymous-2025&beside=something calm",
    "plan-film": "/plan?title=paddington-2-2017&by=in two weeks",
    "plan-error": "/plan?title=romantics-anonymous-2025&by=nonsense&minutes=many",
    "plan-tight": "/plan?title=romantics-anonymous-2025&by=tonight&evening_from=21:00&evening_to=21:30",
    "plan-blank": "/plan",
    "nothing-here": "/nowhere",
    "too-long-ask": f"/ask?q={'x' * 2100}",
}


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_breaks_a_rule_of_access(browser: Any, address: str, axe: str, name: str, scheme: str) -> None:
    """axe-core's rules of WCAG 2.2 AA with everything unfolded, on a phone and at a desk."""
    context = browser.new_context(viewport=PHONE, base_url=address, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(PAGES[name])
    for folded in page.locator("summary").all():
        folded.click()
    page.evaluate(axe)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    broken = []
    for size, where in ((PHONE, "phone"), (DESKTOP, "desk")):
        page.set_viewport_size(size)
        found = page.evaluate("tags => axe.run({runOnly: tags})", tags)
        broken += [(where, rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found["violations"]]
        keep(page, f"{name}-{where}-{scheme}")
    context.close()

    assert broken == []


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_on_the_smallest_phone(browser: Any, address: str, name: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, base_url=address)
    page = context.new_page()
    page.goto(PAGES[name])
    for folded in page.locator("summary").all():
        folded.click()

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
