"""Every page to be looked at: on the smallest phone, a phone and a desk, in both colours; and what stays still."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest

from nightcap.app import Nightcap
from tests.web.browser.conftest import Open
from tests.web.browser.looking import assert_sound

ASKED = "rough day, something soothing, under 2 hours, nothing violent, zzgrblx"
CAPTAIN = "Donaudampfschifffahrtskapitän"
PLAN = "/plan?title=romantics-anonymous-2025"
PAGES = {
    "start": "/",
    "changing": f"/ask?q={ASKED}&then=less tense&shown=&drop=11",
    "nothing": "/ask?q=a film, under three minutes, from 1922, in Japanese",
    "nothing-understood": "/ask?q=Harter Tag, etwas Beruhigendes",
    "long": f"/ask?q={'x' * 1900}",
    "too-long": f"/ask?q={'x' * 3000}",
    "why-not": f"/why-not?q={ASKED}&title=Dark",
    "week": "/week",
    "week-unread": "/week?week=no day",
    "compare-none": "/week/compare",
    "title": "/titles/romantics-anonymous-2025",
    "find": "/titles",
    "yours": "/yours",
    "reviews": "/reviews",
    "together-blank": "/together",
    "together": f"/together?who=anna&day=something soothing&who={CAPTAIN}&day=a laugh, one evening",
    "plan": f"{PLAN}&beside=something calm",
    "plan-error": f"{PLAN}&by=nonsense&minutes=many",
    "plan-tight": f"{PLAN}&by=tonight&evening_from=21:00&evening_to=21:30",
    "plan-blank": "/plan",
    "not-here": "/titles/zzgrblx",
    "nothing-here": "/nowhere",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound(look_at: Open, axe: str, name: str) -> None:
    """Nothing scrolls sideways and no rule of access is broken; two people live here, one with a long name."""
    page = look_at("/titles", refused=True)
    page.context.add_cookies([{"name": "nightcap-viewer", "value": f"!{quote(CAPTAIN)}", "url": page.url}])
    page.goto(PAGES[name])

    assert_sound(page, axe, name)


def test_the_page_of_what_nobody_foresaw_is_sound(look_at: Open, axe: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(Nightcap, "ask", fail)
    page = look_at("/ask?q=calm", refused=True)

    assert "secret" not in page.locator("main").inner_text()
    page.get_by_role("link", name="Try again").wait_for()
    assert_sound(page, axe, "unforeseen")


@pytest.mark.parametrize(("wanted", "lasts"), [("reduce", "0s"), ("no-preference", "0.12s")])
def test_nothing_moves_where_the_reader_wants_it_still(look_at: Open, wanted: Any, lasts: str) -> None:
    page = look_at("/", reduced_motion=wanted)

    assert page.locator("button.main").evaluate("button => getComputedStyle(button).transitionDuration") in (
        lasts,
        f"{lasts}, {lasts}",
    )


def test_the_keyboard_reaches_the_content_and_the_answer(look_at: Open) -> None:
    page = look_at("/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    page.keyboard.type("a laugh")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask?**")


@pytest.mark.parametrize("script", [True, False])
def test_odd_asks_are_answered_or_told(look_at: Open, script: bool) -> None:
    page = look_at("/", java_script_enabled=script)
    box = page.get_by_label("What would you like tonight, after the day you had?")
    assert box.evaluate("box => [box.required, box.maxLength]") == [True, 2000]

    box.fill("😭🍿🔥")
    page.get_by_role("button", name="Find something").click()
    page.wait_for_url("**/ask?**")

    assert "No limit and no wish was found" in page.locator(".notice").inner_text()
    assert page.locator("article.pick h1").count() == 1
