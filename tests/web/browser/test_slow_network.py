"""Where the network is slow: the page shows what it has, and a button that is pressed twice does no harm."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from nightcap.app import Nightcap
from tests.web.browser.conftest import Open

#: of a phone at the edge of its cell
SLOW = {"offline": False, "latency": 300, "downloadThroughput": 40_000, "uploadThroughput": 20_000}


@pytest.fixture
def slow(open_page: Open) -> Any:
    """A page behind a slow network; `sent` counts its requests by method and path."""
    page: Any = open_page("/titles")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    page.sent = Counter()
    page.on("request", lambda sent: page.sent.update([(sent.method, urlsplit(sent.url).path)]))
    return page


def press_twice(button: Any) -> None:
    """Faster than any answer comes back."""
    button.evaluate("button => { button.click(); button.click(); }")


def test_the_pick_can_be_read_while_the_rest_is_on_its_way(slow: Any) -> None:
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    slow.route("**/covers/**", hold)
    slow.goto("/ask?q=something calm", wait_until="commit")

    slow.locator("article.pick h1").wait_for()
    slow.get_by_role("region", name="Why this").wait_for()

    assert held
    assert slow.locator("article.pick .cover img").evaluate("image => image.getBoundingClientRect().height") > 100
    for each in held:
        each.continue_()
    slow.unroute("**/covers/**")


def test_a_button_pressed_twice_asks_once(slow: Any) -> None:
    slow.goto("/")
    slow.get_by_label("What would you like tonight, after the day you had?").fill("something calm")

    press_twice(slow.get_by_role("button", name="Find something"))
    slow.wait_for_url("**/ask?**")

    assert slow.sent["GET", "/ask"] == 1


def test_a_mark_set_twice_stays_set(slow: Any) -> None:
    slow.goto("/titles/paddington-2-2017")

    press_twice(slow.get_by_role("button", name="Save for later"))
    slow.get_by_role("button", name="Saved").wait_for()

    slow.goto("/yours")
    slow.get_by_role("heading", name="Paddington 2").wait_for()
    assert slow.sent["POST", "/marks"] == 1


@pytest.mark.usefixtures("address")
def test_a_file_handed_in_twice_is_taken_once(slow: Any, tmp_path: Path, own_home: Path) -> None:
    export = tmp_path / "NetflixViewingHistory.csv"
    export.write_text('Title,Date\n"Paddington 2","7/24/26"\n')
    slow.goto("/yours")
    slow.get_by_label("File: choose it, or drop it here").set_input_files(export)

    press_twice(slow.get_by_role("button", name="Bring it in").first)
    slow.get_by_text("Done.").wait_for()

    assert slow.sent["POST", "/upload/history"] == 1
    with Nightcap(own_home) as nightcap:
        assert len(nightcap.history.watched()) == 1
