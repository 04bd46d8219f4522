"""Reviews in a browser: an article handed in and read, and what the network is asked for only on a click."""

from __future__ import annotations

import re
from pathlib import Path

from tests.web.browser.conftest import Open
from tests.web.browser.looking import assert_sound, sizes

ARTICLE = (
    "A balm for the weary\n\nBy Ada Quist\n\nPaddington 2 is a gentle and very funny film. Its "
    "humour never stops, and it leaves you warm. There is grief in it, told softly. "
    "Paddington 2 is streaming on Hulu.\n\n"
) * 2
OPML = """<?xml version="1.0"?><opml version="2.0"><body>
<outline type="rss" text="Die Donaudampfschifffahrtsgesellschaftskapitänszeitung" xmlUrl="http://127.0.0.1:9/feed"/>
<outline type="rss" text="مجلة السينما والقمر الذي لا ينام" xmlUrl="http://127.0.0.1:9/other"/>
</body></opml>"""


@sizes
def test_an_article_is_handed_in_and_found_on_its_title(
    open_page: Open, size: dict[str, int], script: bool, tmp_path: Path, axe: str
) -> None:
    file = tmp_path / "a balm.txt"
    file.write_text(ARTICLE)
    page = open_page("/reviews", viewport=size, java_script_enabled=script)
    page.get_by_label("Or hand in a saved page or text: choose it, or drop it here").set_input_files(file)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("link", name="What it says").click()
    page.wait_for_url("**/reviews/*")
    assert page.locator("blockquote").count() > 0
    if script:
        assert_sound(page, axe, "article")

    page.get_by_role("link", name="Paddington 2").first.click()
    page.wait_for_url("**/titles/paddington-2-2017")

    where = page.get_by_role("region", name="Where to watch it")
    assert "Hulu" in where.inner_text()
    if script:
        assert_sound(page, axe, "title-reviewed")


@sizes
def test_sources_are_weighed_and_refreshed_on_a_click(
    open_page: Open, size: dict[str, int], script: bool, tmp_path: Path, axe: str
) -> None:
    feeds = tmp_path / "feeds.opml"
    feeds.write_text(OPML, "utf-8")
    page = open_page("/reviews", viewport=size, java_script_enabled=script)
    page.get_by_text("A list of feeds from another reader").click()
    page.get_by_label("OPML file").set_input_files(feeds)
    page.get_by_role("button", name="Follow them").click()
    page.get_by_text("Done.").wait_for()
    page.get_by_role("link", name="On to the reviews").click()

    name = "Die Donaudampfschifffahrtsgesellschaftskapitänszeitung"
    page.get_by_label(f"Counts ({name})").fill("2.5")
    page.get_by_role("button", name=re.compile(f"Set.*{name}")).click()
    page.wait_for_url("**/reviews#sources")
    assert page.get_by_label(f"Counts ({name})").input_value() == "2.5"
    if script:
        assert_sound(page, axe, "sources")

    page.get_by_role("button", name="Look for new articles (uses the network)").click()
    page.get_by_text("Done.").wait_for()
    assert name in page.locator("#job").inner_text()
    if script:
        assert_sound(page, axe, "refreshed")
