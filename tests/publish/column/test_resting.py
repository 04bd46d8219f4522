"""From week to week: what was answered with rests; what is not yet made is not known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from nightcap.app import Nightcap
from tests.charts.netflix_files import cells, write
from tests.publish.column.made import WEEK, home, made, snapshot

BEFORE = WEEK - timedelta(weeks=1)


@pytest.fixture(scope="module")
def nightcap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nightcap]:
    folder = tmp_path_factory.mktemp("resting")
    weeks = [date(2019, 3, 3), *(WEEK + timedelta(weeks=n) for n in range(1, 11))]
    rows = [cells(week=str(week), show_title=f"Of {week}") for week in weeks]
    with home(folder) as opened:
        opened.charts.take_in(write(folder / "weeks.tsv", rows))
        yield opened


def answers(site: Path, week: date) -> list[str]:
    row = json.loads((site / str(week) / "column.json").read_text("utf-8"))
    return [title["id"] for mood in row["moods"] for title in mood["titles"]]


def test_what_the_weeks_before_answered_with_rests(nightcap: Nightcap, tmp_path: Path) -> None:
    for week in (BEFORE, WEEK):
        made(nightcap, tmp_path, week=week)

    assert len(answers(tmp_path, BEFORE)) == len(answers(tmp_path, WEEK)) == 18
    assert not set(answers(tmp_path, BEFORE)) & set(answers(tmp_path, WEEK))


def test_a_later_week_changes_nothing_in_an_earlier_one(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path, week=BEFORE)
    before = snapshot(tmp_path / str(BEFORE))
    made(nightcap, tmp_path, week=WEEK)
    made(nightcap, tmp_path, week=BEFORE)

    assert snapshot(tmp_path / str(BEFORE)) == before


def test_after_eight_weeks_it_comes_again(nightcap: Nightcap, tmp_path: Path) -> None:
    weeks = [WEEK + timedelta(weeks=n) for n in (1, 9, 10)]
    for week in weeks:
        made(nightcap, tmp_path, week=week, moods=["cant-sleep"])

    first, rested, again = (answers(tmp_path, week) for week in weeks)
    assert not set(first) & set(rested)
    assert again == first


def test_what_rests_comes_where_nothing_else_does(nightcap: Nightcap, tmp_path: Path) -> None:
    own = tmp_path / "moods.toml"
    own.write_text('[[mood]]\nid = "few"\nheading = "Few"\nask = "a film by Jean-Pierre Jeunet"\n', "utf-8")
    for week in (BEFORE, WEEK):
        made(nightcap, tmp_path / "site", week=week, moods_file=own)

    assert answers(tmp_path / "site", WEEK)
    assert answers(tmp_path / "site", WEEK) == answers(tmp_path / "site", BEFORE)


def test_a_pinned_title_never_rests(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path, week=BEFORE, moods=["rough-day"])
    kept = answers(tmp_path, BEFORE)[1]
    (tmp_path / str(WEEK)).mkdir()
    (tmp_path / str(WEEK) / "edit.toml").write_text(f'[pin]\nrough-day = ["{kept}"]', "utf-8")

    made(nightcap, tmp_path, moods=["rough-day"])

    assert answers(tmp_path, WEEK)[0] == kept


def test_a_column_of_a_past_year_knows_no_title_of_a_later_one(nightcap: Nightcap, tmp_path: Path) -> None:
    made(nightcap, tmp_path, week=date(2019, 3, 3))

    titles = [nightcap.catalogue.title(id_) for id_ in answers(tmp_path, date(2019, 3, 3))]
    assert len(titles) == 18
    assert all((title.year or 0) <= 2019 for title in titles)
