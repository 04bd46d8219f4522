"""Charts of several weeks and areas, told a part at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from nightcap.app import Nightcap
from nightcap.errors import UnknownName
from nightcap.mcp.talks import Talks
from nightcap.mcp.tool import Desk
from nightcap.mcp.tools import TOOLS
from tests.charts.netflix_files import COUNTRY_COLUMNS, cells, country_cells, write

LAST = date(2025, 10, 26)
HARBOUR = "netflix-the-quiet-harbour-series"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A home with twenty weeks of a series, in the last five with two seasons at once, and a week of Japan."""
    folder = tmp_path_factory.mktemp("charting")
    rows = [
        cells(
            week=str(LAST - timedelta(weeks=back)), category="TV (English)", weekly_rank=season,
            season_title=f"The Quiet Harbour: Season {season}",
            cumulative_weeks_in_top_10=str((20 if season == "1" else 5) - back),
        )
        for back in range(20)
        for season in (("1", "2") if back < 5 else ("1",))
    ]  # fmt: skip
    rows.append(cells(week=str(LAST), show_title="Bread & Salt"))
    with Nightcap(folder / "home") as nightcap:
        nightcap.charts.take_in(write(folder / "world.tsv", rows))
        nightcap.charts.take_in(write(folder / "japan.tsv", [country_cells()], COUNTRY_COLUMNS))
        nightcap.refresh()
        yield Desk(nightcap, Talks())


def given(desk: Desk, name: str, **arguments: Any) -> Any:
    (tool,) = [tool for tool in TOOLS if tool.name == name]
    return tool.done(desk, tool.read(arguments)).structured_content


def test_a_long_run_comes_in_parts_that_part_no_week(desk: Desk) -> None:
    whole = given(desk, "chart_run", title=HARBOUR, limit=52)
    rows: list[Any] = []
    more: dict[str, str] = {}
    while len(rows) < len(whole["rows"]):
        part = given(desk, "chart_run", title=HARBOUR, limit=3, **more)
        assert not {row["week"] for row in rows} & {row["week"] for row in part["rows"]}
        rows += part["rows"]
        more = {"before": part["rows"][-1]["week"]}
        assert part.get("more") == (
            f"{len(whole['rows']) - len(rows)} more: before={more['before']}"
            if len(rows) < len(whole["rows"])
            else None
        )

    assert rows == whole["rows"]
    assert (whole["weeks"], whole["best_rank"], len(rows)) == (20, 1, 25)
    assert (whole["first_week"], whole["last_week"]) == ("2025-06-15", "2025-10-26")
    assert [row["week"] for row in rows] == sorted((row["week"] for row in rows), reverse=True)


@pytest.mark.parametrize("area", ["JP", "jp", "Japan", " japan "])
def test_a_country_is_found_by_its_code_or_name(desk: Desk, area: str) -> None:
    (found,) = given(desk, "charts", area=area)["lists"]

    assert (found["area"], found["name"], found["week"]) == ("Japan", "Films", str(LAST))
    assert found["rows"][0]["name"] == "The Quiet Harbour"


def test_movement_is_told(desk: Desk) -> None:
    (found,) = given(desk, "charts", kind="series", week=LAST)["lists"]

    assert [(row["rank"], row["move"], row["weeks"], row["peak"]) for row in found["rows"]] == [
        (1, 0, 20, 1), (2, 0, 5, 2),
    ]  # fmt: skip
    (before,) = given(desk, "charts", kind="series", week=LAST - timedelta(weeks=4))["lists"]
    assert [row["move"] for row in before["rows"]] == [0, "new"]


def test_a_list_that_is_not_there_is_told_with_those_that_are(desk: Desk) -> None:
    with pytest.raises(UnknownName, match=r"The lists are: Films\. Leave out kind or language"):
        given(desk, "charts", area="JP", kind="series")
    with pytest.raises(UnknownName, match="The lists are: Films"):
        given(desk, "charts", area="JP", language="english")
