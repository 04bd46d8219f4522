"""What people do with the pages, in a browser: on a phone and at a desk, with the script and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nightcap.web.settings import Settings
from tests.web.browser.conftest import PHONE, Open, listening
from tests.web.browser.looking import assert_sound, sizes, ways
from tests.web.conftest import KEYS, PASSWORD

ASKED = "rough day, something soothing, nothing violent, zzgrblx"


@ways
def test_asking_and_refining(look_at: Open, size: dict[str, int], script: bool) -> None:
    page = look_at("/", viewport=size, java_script_enabled=script)
    page.get_by_label("What would you like tonight, after the day you had?").fill(ASKED)
    page.get_by_role("button", name="Find something").click()
    page.wait_for_url("**/ask?**")
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


@sizes
def test_two_people_with_lists_of_their_own(open_page: Open, size: dict[str, int], script: bool, axe: str) -> None:
    page = open_page("/yours", viewport=size, java_script_enabled=script)
    page.get_by_label("Their name").fill("أنّا")
    page.get_by_role("button", name="Ask as them").click()
    page.get_by_text("Asking: أنّا").wait_for()
    page.goto("/titles/paddington-2-2017")
    page.get_by_role("button", name="Save for later").click()
    page.get_by_role("button", name="Saved").wait_for()

    page.goto("/yours")
    page.get_by_role("heading", name="Paddington 2").wait_for()
    if script:
        assert_sound(page, axe, "yours-of-two")
        page.reload()
    page.get_by_text("Asking: أنّا").click()
    page.get_by_role("button", name="me", exact=True).click()

    page.get_by_text("Asking: me").wait_for()
    assert page.url.endswith("/yours")
    page.get_by_text("Nothing is saved yet").wait_for()


@pytest.fixture
def locked(shelf_home: Path) -> Iterator[str]:
    """A server as it must be where others than this machine's users can reach it."""
    with listening(shelf_home, Settings(keys=KEYS)) as found:
        yield found


@sizes
def test_signing_in_and_out(look_at: Open, locked: str, size: dict[str, int], script: bool, axe: str) -> None:
    page = look_at("/", viewport=size, java_script_enabled=script, base_url=locked, refused=True)
    page.wait_for_url("**/sign-in?**")
    page.goto("/week?area=&category=TV")
    if script:
        assert_sound(page, axe, "sign-in")

    page.get_by_label("Password of this home").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("alert").wait_for()
    if script:
        assert_sound(page, axe, "sign-in-wrong")
    page.get_by_label("Password of this home").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/week?**category=TV**")
    assert page.get_by_label("List").is_visible()

    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/sign-in")
    page.goto("/yours")
    page.wait_for_url("**/sign-in?**")
    assert page.get_by_role("navigation").count() == 0


def test_a_page_that_is_out_of_date_says_so_where_the_button_was(open_page: Open) -> None:
    page = open_page("/titles/paddington-2-2017", viewport=PHONE, refused=True)
    page.evaluate("document.querySelectorAll('[name=csrf_token]').forEach(field => field.value = 'old')")
    page.get_by_role("button", name="Save for later").click()

    page.get_by_role("alert").get_by_text("This page is out of date").wait_for()
    page.get_by_role("link", name="Load it again").click()
    page.get_by_role("button", name="Save for later").click()
    page.get_by_role("button", name="Saved", pressed=True).wait_for()
    assert page.get_by_role("alert").count() == 0


def test_a_server_that_does_not_answer_is_told_where_the_button_is(browser: Any, own_home: Path, axe: str) -> None:
    with listening(own_home) as address:
        page = browser.new_context(viewport=PHONE, base_url=address).new_page()
        page.goto("/titles/paddington-2-2017")
        page.context.set_offline(True)
        page.get_by_role("button", name="Save for later").click()
        page.get_by_role("alert").get_by_text("Nightcap does not answer").wait_for()
        assert_sound(page, axe, "silent")

        page.context.set_offline(False)
        page.get_by_role("button", name="Not tonight").click()
        page.get_by_role("button", name="Not tonight", pressed=True).wait_for()
        assert page.get_by_role("alert").count() == 0
        page.context.close()
