"""A home of two weeks of charts with names that no page may be broken by, and a column made of it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

from nightcap.app import Nightcap
from nightcap.catalogue import repository
from nightcap.catalogue.title import Credit, Title
from nightcap.publish.column.site import Published
from nightcap.tone.axes import Tone
from tests.charts.netflix_files import cells, write

WEEK: Final = date(2025, 10, 26)
NOW: Final = datetime(2025, 10, 28, 18, 30, tzinfo=UTC)
BASE: Final = "https://example.org/column/"
SCRIPT: Final = "<script>alert('1')</script> & “Sons”"
CDATA: Final = "]]> <!-- {{ 7 * 7 }} {% raw %} -->"
ARABIC: Final = "غرباء تماما"
LONG: Final = "Donaudampfschifffahrtsgesellschaft" * 9
HOSTILE: Final = (SCRIPT, CDATA, ARABIC, "🍫👩‍👩‍👧 *_[x](javascript:alert(1))_* | `a`", LONG)

#: calm, warm and uplifting: what a rough day asks for
SOOTHING: Final = Title(
    id="script-2025",
    kind="film",
    name=SCRIPT,
    source="made-up",
    year=2025,
    countries=("FR",),
    languages=("fr",),
    runtime_minutes=90,
    genres=("comedy",),
    synopsis="Another's words, which are not ours to print.",
    credits=(Credit("Ann <b>Bold</b>", "director"), Credit("Zoë & Co", "actor", "X")),
    tone=Tone(uplift=0.95, energy=0.15, tension=0.02, humour=0.6, warmth=0.98, depth=0.4, weight=0.2),
    content_notes=frozenset({"grief"}),
    acclaim=1.0,
)


def charts(folder: Path, *, first: str = SCRIPT) -> Path:
    """Two weeks of two lists: on the films' one entered, one climbed, one returned and two left."""
    rows = []
    now = [
        (first, 2, "6000000"),
        (CDATA, 1, "5000000"),
        (ARABIC, 9, "4000000"),
        (HOSTILE[3], 3, "3000000"),
        (LONG, 2, "2000000"),
    ]
    before = [("Gone <i>for good</i>", 1), (first, 1), ("Left & lost", 4), (LONG, 1), (ARABIC, 8)]
    for rank, (name, weeks, views) in enumerate(now, 1):
        rows.append(_row(WEEK, rank, name, weeks, views))
    rows += [_row(date(2025, 10, 19), rank, name, weeks, "1000000") for rank, (name, weeks) in enumerate(before, 1)]
    series = {
        "category": "TV (Non-English)",
        "season_title": "Chocolate & Co: Season 2",
        "show_title": "Chocolate & Co",
    }
    rows.append(cells(week="2025-10-26", weekly_views="9000000", weekly_hours_viewed="13500000", **series))
    return write(folder / "charts.tsv", rows)


def _row(week: date, rank: int, name: str, weeks: int, views: str) -> dict[str, str]:
    hours = str(int(views) * 3 // 2)
    return cells(
        week=week.isoformat(), weekly_rank=str(rank), show_title=name, weekly_views=views, weekly_hours_viewed=hours,
        cumulative_weeks_in_top_10=str(weeks),
    )  # fmt: skip


def home(folder: Path) -> Nightcap:
    """A home that knows the shelf, a title of a wicked name, and the charts."""
    opened = Nightcap(folder / "home")
    with opened.database.write() as connection:
        repository.save(connection, [SOOTHING])
    opened.charts.take_in(charts(folder))
    return opened


def made(nightcap: Nightcap, site: Path, **changes: Any) -> Published:
    """The column of the week."""
    usual: dict[str, Any] = {"week": WEEK, "base_url": BASE, "now": NOW}
    return nightcap.publish.column(site, **(usual | changes))


def snapshot(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def page(path: Path) -> ET.Element:
    """A page, read as strictly as XML: every tag closed, every attribute quoted, everything escaped."""
    return ET.fromstring(re.sub(r"^<!DOCTYPE html>\s*", "", path.read_text("utf-8")))


def texts(node: ET.Element) -> str:
    return " ".join("".join(node.itertext()).split())
