"""From an ask to an evening: changing what was understood, who asks, planning, and what does not work."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.web.browser.conftest import Open
from tests.web.browser.looking import sizes

ASKED = "rough day, something soothing, under 2 hours, nothing violent, zzgrblx"


def chip(page: Any, words: str) -> Any:
    return page.locator("li.chip", has=page.locator("q", has_text=re.compile(f"^{words}$")))


@sizes
def test_changing_a_part_in_place(look_at: Open, size: dict[str, int], script: bool) -> None:
    page = look_at(f"/ask?q={ASKED}", viewport=size, java_script_enabled=script)

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


@sizes
def test_the_tone_beside_what_was_asked_for(look_at: Open, size: dict[str, int], script: bool) -> None:
    page, sent = look_at("/titles", viewport=size, java_script_enabled=script), []
    page.on("request", lambda each: sent.append(each.url))
    page.goto(f"/ask?q={ASKED}")

    drawn = page.locator("img[src^='/plots/tone/']")
    assert not drawn.is_visible()
    page.get_by_text("How it feels, beside what you asked for").click()
    if script:
        drawn.scroll_into_view_if_needed()
        page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=drawn.element_handle())
    assert [each for each in sent if "/plots/" in each] == ([drawn.evaluate("image => image.src")] if script else [])
    page.get_by_role("link", name="The picture by itself").wait_for()

    assert "asked for" in (drawn.get_attribute("alt") or "")
    assert page.request.get(drawn.get_attribute("src") or "").ok


@sizes
def test_planning_a_pick(look_at: Open, size: dict[str, int], script: bool) -> None:
    page = look_at("/titles/romantics-anonymous-2025", viewport=size, java_script_enabled=script, refused=True)
    page.get_by_role("link", name="Plan it").click()
    page.wait_for_url("**/plan?**")
    assert page.locator(".sittings li").count() >= 2

    page.get_by_label("Until when").fill("a day in may")
    with page.expect_navigation():
        page.get_by_role("button", name="Plan it").click()
    assert "“Until when” a day in may" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Until when").input_value() == "a day in may"

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


@sizes
def test_asking_together_and_anew(look_at: Open, size: dict[str, int], script: bool) -> None:
    page = look_at("/together", viewport=size, java_script_enabled=script)
    for seat, (name, day) in enumerate([("anna", "something soothing"), ("ben", "a laugh, under two hours")]):
        page.get_by_label("Name").nth(seat).fill(name)
        page.get_by_label("Would like").nth(seat).fill(day)
    page.get_by_role("button", name="Find something for all").click()
    page.wait_for_url("**who=anna**")
    assert page.locator("article.pick").count() >= 1

    page.get_by_text("ask anew").click()
    page.get_by_label("Would like").nth(1).fill("a good cry")
    page.get_by_role("button", name="Find something for all").click()
    page.wait_for_url("**good+cry**")
    assert page.get_by_text("a good cry").first.is_visible()
