"""Lists of chosen countries below the world's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nightcap.app import Nightcap
from nightcap.errors import UnknownName
from nightcap.publish.column.contract import published_to_json
from tests.charts.netflix_files import COUNTRY_COLUMNS, country_cells, write
from tests.publish.column.made import SCRIPT, WEEK, home, made, page, snapshot, texts


@pytest.fixture(scope="module")
def nightcap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nightcap]:
    folder = tmp_path_factory.mktemp("areas")
    rows = [
        country_cells(show_title="Only in Japan & <b>there</b>", cumulative_weeks_in_top_10="6"),
        country_cells(show_title=SCRIPT, weekly_rank="2", cumulative_weeks_in_top_10="2"),
        country_cells(show_title=SCRIPT, week="2025-10-19"),
        country_cells(show_title="Gone from Japan", week="2025-10-19", weekly_rank="2"),
        country_cells(country_name="Germany", country_iso2="DE", category="TV", season_title="Der Hafen: Season 2"),
    ]
    with home(folder) as opened:
        opened.charts.take_in(write(folder / "countries.tsv", rows, COUNTRY_COLUMNS))
        yield opened


def lists(site: Path) -> dict[str, Any]:
    row = json.loads((site / str(WEEK) / "column.json").read_text("utf-8"))
    return {each["id"]: each for each in row["lists"]}


def test_a_country_s_lists_stand_below_the_world_s_with_drawings_of_their_own(
    nightcap: Nightcap, tmp_path: Path
) -> None:
    made(nightcap, tmp_path, areas=["jp", "DE", "JP"])

    assert list(lists(tmp_path)) == [
        "lists/films-english", "lists/tv-non-english", "lists/jp/films", "lists/de/tv",
    ]  # fmt: skip
    root = page(tmp_path / str(WEEK) / "index.html")
    headings = [texts(node) for node in root.iter("h3")]
    assert headings[-2:] == ["Films in Japan", "TV in Germany"]
    for name in ("jp-films.svg", "de-tv.svg"):
        assert (tmp_path / str(WEEK) / name).is_file()


def test_what_is_said_of_a_country_s_list_is_of_that_country(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path, areas=["JP"])

    told = lists(tmp_path)["lists/jp/films"]
    said = {each["id"].rpartition("/")[2]: each for each in told["sentences"]}
    assert "Only in Japan & <b>there</b>" in said["longest"]["text"]
    assert "Gone from Japan" in said["left"]["text"]
    assert {part["area"] for each in told["sentences"] for part in each["evidence"]} == {"JP"}
    assert "Netflix Top 10, Japan, week to 26 October 2025" in (tmp_path / str(WEEK) / "column.md").read_text("utf-8")


def test_the_head_of_the_page_speaks_of_the_whole_world(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path / "world")
    made(nightcap, tmp_path / "both", areas=["JP", "DE"])

    world, both = (
        json.loads((tmp_path / name / str(WEEK) / "column.json").read_text("utf-8")) for name in ("world", "both")
    )
    assert (both["headline"], both["opening"]) == (world["headline"], world["opening"])


def test_a_list_without_figures_has_no_column_for_them(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path, areas=["JP"])

    root = page(tmp_path / str(WEEK) / "index.html")
    columns = {texts(table.find("caption") or table): len(table.findall("thead/tr/th")) for table in root.iter("table")}
    assert [count for caption, count in columns.items() if "Japan" in caption] == [4]
    assert {count for caption, count in columns.items() if "Japan" not in caption} == {5}
    assert "| # | Title | Moved | Weeks |\n" in (tmp_path / str(WEEK) / "column.md").read_text("utf-8")


def test_a_country_s_lists_can_be_dropped_one_or_all(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path, areas=["JP", "DE"])
    (tmp_path / str(WEEK) / "edit.toml").write_text('drop = ["lists/de", "lists/jp/films/left"]', "utf-8")

    done = made(nightcap, tmp_path, areas=["JP", "DE"])

    assert done.notices == ()
    assert list(lists(tmp_path))[2:] == ["lists/jp/films"]
    assert "Gone from Japan" not in (tmp_path / str(WEEK) / "column.md").read_text("utf-8")


@pytest.mark.parametrize("area", ["XX", "FR"])
def test_a_country_of_which_nothing_is_known_is_told_and_nothing_is_written(
    nightcap: Nightcap, tmp_path: Path, area: str
) -> None:
    with pytest.raises(UnknownName, match=f'No charts of the area "{area}" are known'):
        made(nightcap, tmp_path / "site", areas=[area])

    assert not (tmp_path / "site").exists()


def test_what_a_run_did_is_told_with_ids(nightcap: Nightcap, tmp_path: Path) -> None:
    first = published_to_json(made(nightcap, tmp_path, areas=["JP"], moods=["rough-day"]))
    (tmp_path / str(WEEK) / "edit.toml").write_text('[say."rough-day/heading"]\nwords = "After all that"', "utf-8")
    again = published_to_json(made(nightcap, tmp_path, areas=["JP"], moods=["rough-day"]))

    assert first["id"].startswith("urn:uuid:")
    assert first["id"] == again["id"]
    assert first["moods"] == again["moods"]
    assert first["moods"][0]["titles"][0] == {"id": "script-2025", "name": SCRIPT}
    assert [each["area"] for each in first["lists"]] == [None, None, "JP"]
    assert set(first["written"]) == {str(tmp_path / name) for name in snapshot(tmp_path)}
    assert again["edited"] == ["rough-day/heading"]
    assert 0 < len(again["written"]) < len(first["written"])
