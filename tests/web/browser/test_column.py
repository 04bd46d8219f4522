"""The weekly column in a browser, as files on a disk: on a phone and at a desk, by day and by night."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nightcap.publish.column.site import Published
from tests.charts.netflix_files import COUNTRY_COLUMNS, country_cells, write
from tests.publish.column.made import LONG, WEEK, home, made
from tests.web.browser.looking import SMALLEST, TAGS, assert_looks_sound

PAGES = {"week": f"{WEEK}/index.html", "index": "index.html", "letter": f"{WEEK}/mail.html"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two weeks, with a country's lists and names that are hard to set."""
    folder = tmp_path_factory.mktemp("column")
    rows = [country_cells(show_title=name, weekly_rank=str(rank)) for rank, name in enumerate(("One", LONG), 1)]
    with home(folder) as opened:
        opened.charts.take_in(write(folder / "countries.tsv", rows, COUNTRY_COLUMNS))
        made(opened, folder / "site", week=WEEK.replace(day=19))
        done: Published = made(opened, folder / "site", areas=["JP"])
    return done.page.parents[1]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_column_is_sound(browser: Any, site: Path, axe: str, name: str) -> None:
    """As `looking.assert_sound`, of files on a disk, whose policy lets nothing be fetched, not even by axe."""
    context = browser.new_context(viewport=SMALLEST)
    page, heard = context.new_page(), []
    page.on("console", lambda said: heard.append(said.text) if said.type in ("error", "warning") else None)
    page.on("request", lambda sent: None if sent.url.startswith("file:") else heard.append(sent.url))
    page.goto((site / PAGES[name]).as_uri())
    for folded in page.locator("summary").all():
        folded.click()

    page.evaluate(axe)
    tags = [*TAGS, "best-practice"] if page.locator("main").count() else TAGS  # a letter has its mail program's frame
    # a letter leaves its ground to the program that shows it, which axe takes for white
    schemes = {"light": tags} if name == "letter" else {"light": tags, "dark": ["color-contrast"]}
    assert_looks_sound(page, f"column-{name}", schemes, preload=False)
    context.close()
    assert heard == []
