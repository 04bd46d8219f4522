"""The weekly column in a browser, as files on a disk: on a phone and at a desk, by day and by night."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nightcap.publish.column.site import Published
from tests.charts.netflix_files import COUNTRY_COLUMNS, country_cells, write
from tests.publish.column.made import LONG, WEEK, home, made
from tests.web.browser.conftest import DESKTOP, PHONE, keep

PAGES = {"week": f"{WEEK}/index.html", "index": "index.html", "letter": f"{WEEK}/mail.html"}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two weeks, with a country's lists and names that are hard to set."""
    folder = tmp_path_factory.mktemp("column")
    rows = [country_cells(show_title=name, weekly_rank=str(rank)) for rank, name in enumerate(("One", LONG), 1)]
    with home(folder) as opened:
        opened.import_charts(write(folder / "countries.tsv", rows, COUNTRY_COLUMNS))
        made(opened, folder / "site", week=WEEK.replace(day=19))
        done: Published = made(opened, folder / "site", areas=["JP"])
    return done.page.parents[1]


@pytest.fixture
def opened(browser: Any, site: Path, request: pytest.FixtureRequest) -> Iterator[Any]:
    """The page named by the test's parameters, whose console stays silent."""
    name, scheme, size = request.param
    context = browser.new_context(viewport=size, color_scheme=scheme)
    page, heard = context.new_page(), []
    page.on("console", lambda said: heard.append(said.text) if said.type in ("error", "warning") else None)
    page.on("request", lambda sent: None if sent.url.startswith("file:") else heard.append(sent.url))
    page.goto((site / PAGES[name]).as_uri())
    yield page
    context.close()
    assert heard == []


every = pytest.mark.parametrize(
    "opened",
    [
        pytest.param((name, scheme, size), id=f"{name}-{device}-{scheme}")
        for name in PAGES
        for scheme in ("light", "dark")
        for device, size in (("phone", PHONE), ("desk", DESKTOP))
        # a letter leaves its ground to the program that shows it, which axe takes for white
        if (name, scheme) != ("letter", "dark")
    ],
    indirect=True,
)


@every
def test_no_page_of_the_column_breaks_a_rule_of_access(opened: Any, axe: str, request: pytest.FixtureRequest) -> None:
    for folded in opened.locator("summary").all():
        folded.click()
    keep(opened, f"column-{request.node.callspec.id}")

    opened.evaluate(axe)
    # the page's policy lets nothing be fetched, not even by the one who checks it
    tags = [*TAGS, "best-practice"] if opened.locator("main").count() else TAGS  # a letter has its mail program's frame
    found = opened.evaluate("tags => axe.run({runOnly: tags, preload: false})", tags)

    assert [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found["violations"]] == []


@pytest.mark.parametrize("opened", [(name, "light", {"width": 320, "height": 640}) for name in PAGES], indirect=True)
def test_no_page_of_the_column_scrolls_sideways_on_the_smallest_phone(opened: Any) -> None:
    for folded in opened.locator("summary").all():
        folded.click()

    assert opened.evaluate("document.documentElement.scrollWidth") <= 320
