"""A history brought in and mended in a browser: chosen or dropped, followed, and put right row by row."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.web.browser.conftest import DESKTOP, Open
from tests.web.browser.looking import assert_sound, sizes, ways

ROWS = (
    '"Paddington 2","7/24/26"',
    '"Paddingto","7/25/26"',
    '"Orbit","13/13/26"',
    '"جدّتي والبحر الطويل والقمر الذي لا ينام","7/25/26"',
    '"隣の部屋の猫は今日もまだ帰らないらしい","7/26/26"',
    '"Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen: Staffel 1: Folge 3","7/26/26"',
)
HISTORY = "\n".join(["Title,Date", *ROWS])


def hand_in(page: Any, file: Path) -> None:
    page.get_by_label("File: choose it, or drop it here").set_input_files(file)
    page.get_by_role("button", name="Bring it in").first.click()
    page.get_by_text("Done.").wait_for()


@ways
def test_mending_what_an_import_left(
    open_page: Open, size: dict[str, int], script: bool, tmp_path: Path, axe: str
) -> None:
    export = tmp_path / "NetflixViewingHistory.csv"
    export.write_text(HISTORY, "utf-8")
    page = open_page("/yours", viewport=size, java_script_enabled=script, refused=True)
    hand_in(page, export)
    if script and size == DESKTOP:
        assert_sound(page, axe, "report")
        page.reload()

    page.get_by_role("button", name="Paddingto is Paddington 2").click()
    page.wait_for_url("**/jobs/**")
    assert page.get_by_label("Or another (Paddingto)").count() == 0

    page.get_by_label("date (NetflixViewingHistory.csv, line 4)").fill("14/14/26")
    page.get_by_role("button", name="Try it again").click()
    page.get_by_role("alert").wait_for()
    assert page.get_by_label("date (NetflixViewingHistory.csv, line 4)").input_value() == "14/14/26"
    page.get_by_label("date (NetflixViewingHistory.csv, line 4)").fill("2026-07-14")
    page.get_by_role("button", name="Try it again").click()
    page.get_by_text("every row that was handed in could be used").wait_for()

    page.goto("/yours")
    assert page.get_by_role("heading", name="Rows set aside").count() == 0
    assert "Orbit" in page.get_by_role("region", name="Watched last").inner_text()
    if script and size == DESKTOP:
        assert_sound(page, axe, "yours-full")


def test_a_file_that_is_dropped_is_taken(open_page: Open) -> None:
    page = open_page("/yours")
    page.evaluate(
        """text => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], "NetflixViewingHistory.csv", {type: "text/csv"}));
          const zone = document.querySelector("form[action='/upload/history']");
          zone.dispatchEvent(new DragEvent("drop", {dataTransfer: carried, bubbles: true, cancelable: true}));
        }""",
        HISTORY,
    )
    assert page.locator("#file").evaluate("input => input.files[0].name") == "NetflixViewingHistory.csv"

    page.get_by_role("button", name="Bring it in").first.click()

    page.get_by_text("Done.").wait_for()
    assert "taken: 5" in page.locator("#job").inner_text()


@sizes
def test_a_file_that_is_none_is_told_and_another_is_asked_for(
    open_page: Open, size: dict[str, int], script: bool, tmp_path: Path, axe: str
) -> None:
    photo = tmp_path / "Urlaub in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.csv"
    photo.write_bytes(b"\xff\xd8\xff\xe0 no history")
    page = open_page("/yours", viewport=size, java_script_enabled=script)
    page.get_by_label("File: choose it, or drop it here").set_input_files(photo)
    page.get_by_role("button", name="Bring it in").first.click()
    page.get_by_text("It did not succeed.").wait_for()
    assert "is not UTF-8" in page.get_by_role("alert").inner_text()
    if script:
        assert_sound(page, axe, "report-failed")

    page.get_by_role("link", name="Hand in another file").click()

    page.wait_for_url("**/yours#import")
    assert page.get_by_label("File: choose it, or drop it here").is_visible()


def test_a_long_list_is_looked_through(open_page: Open, tmp_path: Path, axe: str) -> None:
    export = tmp_path / "NetflixViewingHistory.csv"
    lines = [f'"Unheard Of Number {number}","7/{number % 28 + 1}/26"' for number in range(40)]
    export.write_text("\n".join(["Title,Date", *lines]))
    page = open_page("/yours")
    hand_in(page, export)

    page.get_by_role("link", name=re.compile("All 40.*Doubtful names")).click()
    page.wait_for_url("**/yours/doubtful")
    assert_sound(page, axe, "doubtful")
    page.get_by_role("link", name="More").click()
    page.wait_for_url("**cursor=**")

    assert page.locator("h2").count() == 10
