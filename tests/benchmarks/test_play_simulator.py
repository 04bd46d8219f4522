"""The simulator of plays: what it makes adds up, to the second, to what it was to make. On lists of our own."""

from __future__ import annotations

import sys
from collections import defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of what is installed

from benchmarks.charts.simulator.logs import week_by_week  # noqa: E402
from benchmarks.charts.simulator.plays import WEEK_SECONDS, monday  # noqa: E402
from benchmarks.charts.simulator.published import Row  # noqa: E402
from benchmarks.charts.simulator.records import Log  # noqa: E402
from benchmarks.charts.simulator.settings import Settings  # noqa: E402
from benchmarks.charts.simulator.spread import AREAS, late_areas  # noqa: E402
from benchmarks.charts.simulator.targets import descend  # noqa: E402
from benchmarks.charts.simulator.works import season_of, shown, works  # noqa: E402
from benchmarks.charts.simulator.world import World, world  # noqa: E402

WEEKS = (date(2023, 6, 11), date(2023, 6, 18), date(2023, 6, 25))
SETTINGS = Settings(seed=7, copies=0.05, earlier=0.05, late=0.05, without_id=0.05, faulty=0.01)
NOW = monday(date(2026, 11, 29))


def row(
    week: date,
    rank: int,
    name: str,
    *,
    season: str | None = None,
    hours: int = 2_000_000,
    minutes: int | None = 100,
    views: int | None = 1_200_000,
    weeks: int = 1,
    category: str = "TV (Non-English)",
) -> Row:
    title = None if season is None else f"{name}: {season}"
    return Row(week, category, rank, name, title, hours, minutes, views, weeks)


def small() -> list[Row]:
    """A season that grows, one whose runtime is not stated in its second week, a tie, and a broadcast's views."""
    first = [
        row(WEEKS[0], 1, "Harbour", season="Season 1", hours=3_010_000, minutes=None, views=None),
        row(WEEKS[0], 2, "Orchard", season="Limited Series", hours=2_000_000, minutes=None, views=None),
        row(WEEKS[0], 3, "Lantern", hours=2_000_000, minutes=None, views=None),
    ]
    second = [
        row(WEEKS[1], 1, "Orchard", season="Limited Series", hours=4_000_000, minutes=120, views=2_000_000, weeks=2),
        row(WEEKS[1], 2, "Harbour", season="Season 1", hours=4_000_000, minutes=200, views=1_200_000, weeks=2),
        row(WEEKS[1], 3, "Lantern", hours=1_800_000, minutes=90, views=1_200_000, weeks=2),
    ]
    third = [
        row(WEEKS[2], 1, "Harbour", season="Season 1", hours=6_000_000, minutes=0, views=1_300_000, weeks=3),
        row(WEEKS[2], 2, "Live Show", season="June 20, 2023", hours=2_000_000, minutes=100, views=1_000_000),
        row(WEEKS[2], 3, "Orchard", season="Limited Series", hours=3_600_000, minutes=240, views=900_000, weeks=3),
    ]
    return [*first, *second, *third]


@pytest.fixture(scope="module")
def made() -> World:
    return world(small(), SETTINGS)


@pytest.fixture(scope="module")
def sent(made: World) -> list[tuple[date, tuple[Log, Log]]]:
    return list(week_by_week(made, WEEKS, SETTINGS))


def counted(sent: list[tuple[date, tuple[Log, Log]]]) -> dict[tuple[int, int, int], int]:
    """(work, first second of the week, area) → seconds: the rules of docs/charts.md in plain Python."""
    best: dict[object, tuple[int, ...]] = {}
    for log in (log for _, both in sent for log in both):
        p = log.plays
        columns = (log.id, p.viewer, p.started, p.seconds, p.work, p.area, p.episode, p.device)
        for id_, viewer, started, seconds, work, area, *rest in zip(*(c.tolist() for c in columns), strict=True):
            if viewer < 0 or not 0 < seconds <= 86_400 or started > NOW:
                continue
            key = id_ if id_ >= 0 else (viewer, started, work, area, *rest)
            best[key] = max(best.get(key, ()), (started, seconds, work, area))
    sums: dict[tuple[int, int, int], int] = defaultdict(int)
    for started, seconds, work, area in best.values():
        week = started - (started - monday(WEEKS[0])) % WEEK_SECONDS
        here = min(seconds, week + WEEK_SECONDS - started)
        sums[work, week, area] += here
        sums[work, week + WEEK_SECONDS, area] += seconds - here
    return {key: value for key, value in sums.items() if value}


def test_plays_add_up_to_every_line_to_the_second(made: World, sent: list[tuple[date, tuple[Log, Log]]]) -> None:
    sums: dict[tuple[int, int], int] = defaultdict(int)
    for (work, week, _), seconds in counted(sent).items():
        sums[work, week] += seconds
    wanted = {(line.work, monday(week)): line.early + line.late for week in WEEKS for line in made.lines[week]}
    assert sums == {key: seconds for key, seconds in wanted.items() if seconds}


def test_logs_hold_what_a_real_log_gets_wrong(sent: list[tuple[date, tuple[Log, Log]]]) -> None:
    kinds: dict[str, int] = defaultdict(int)
    for log in (log for _, both in sent for log in both):
        assert sum(log.counts.values()) == len(log.id) == len(log.plays)
        for kind, count in log.counts.items():
            kinds[kind] += count
    assert all(kinds.values())
    assert kinds.keys() >= {"copies", "unfinished", "negative", "nothing watched", "too long", "future", "unreadable"}
    over = [log.plays.started + log.plays.seconds > monday(WEEKS[1]) for log in sent[0][1]]
    assert sum(map(np.sum, over)) > 100
    assert all(len(late.id) for _, (_, late) in sent)
    assert {area for log in sent[0][1] for area in log.plays.area.tolist()} == set(range(len(AREAS)))


def test_the_same_seed_makes_the_same_plays(made: World, sent: list[tuple[date, tuple[Log, Log]]]) -> None:
    again = list(week_by_week(made, WEEKS, SETTINGS))
    for (_, one), (_, other) in zip(sent, again, strict=True):
        assert all(np.array_equal(a.id, b.id) and np.array_equal(a.plays.seconds, b.plays.seconds)
                   for a, b in zip(one, other, strict=True))  # fmt: skip


def test_the_runtime_of_each_week_is_the_published_one(made: World) -> None:
    for published, due in made.due.items():
        if published.runtime_minutes:
            episodes = made.schedules[due.work.number].episodes
            assert sum(one.minutes for one in episodes if one.released <= published.week) == published.runtime_minutes


def test_a_runtime_that_is_not_stated_lies_between_those_of_early_and_late_areas(
    made: World, sent: list[tuple[date, tuple[Log, Log]]]
) -> None:
    published = next(one for one in made.due if one.runtime_minutes == 0)
    due = made.due[published]
    out = made.schedules[due.work.number]
    assert out.late is not None
    assert 200 <= out.late.at(published.week) < 6_000_000 / 1_300_000 * 60 < out.early.at(published.week)
    late = late_areas(due.work.number, SETTINGS.seed)
    views = 0.0
    for (work, week, area), seconds in counted(sent).items():
        if (work, week) == (due.work.number, monday(published.week)):
            views += seconds / 60 / (out.late if late[area] else out.early).at(published.week)
    assert views == pytest.approx(float(due.views or 0))
    assert round(views / 10) * 100_000 == published.views


def test_views_that_are_not_hours_by_runtime_are_left_as_they_are(made: World) -> None:
    due = next(due for due in made.due.values() if due.work.title == "Live Show")
    assert due.target.nature == "quotient"
    assert float(due.views or 0) * 100 / 60 == pytest.approx(200, abs=5)


def test_targets_fall_from_rank_to_rank_inside_their_ranges() -> None:
    rng = np.random.default_rng(1)
    low, high = np.array([5.0, 4, 4, 4, 1]), np.array([6.0, 5.5, 5, 5, 4.5])
    values, contradicted = descend(low, high, rng)
    assert not contradicted.any()
    assert all(a > b for a, b in pairwise(values.tolist()))
    assert ((low <= values) & (values <= high)).all()


def test_where_no_order_is_possible_that_is_told() -> None:
    values, contradicted = descend(np.array([9.0, 4, 6, 1]), np.array([10.0, 5, 7, 2]), np.random.default_rng(1))
    assert contradicted.tolist() == [False, True, True, False]
    assert values[1:3].tolist() == [5, 6]


def test_a_count_that_begins_again_is_another_work_and_so_is_a_runtime_that_shrank() -> None:
    again = date(2025, 3, 2)
    found = works(
        [
            row(WEEKS[1], 1, "Kite"),
            row(again, 1, "Kite"),
            row(WEEKS[1], 2, "Concert", minutes=66),
            row(WEEKS[2], 1, "Concert", minutes=62, weeks=2),
            row(WEEKS[2], 2, "Twice", category="TV (English)"),
            row(WEEKS[2], 2, "Twice"),
        ]
    )
    assert [(work.title, work.marked, len(work.rows)) for work in found] == [
        ("Kite", None, 1),
        ("Concert", None, 1),
        ("Twice", None, 1),
        ("Concert (2023)", "recut", 1),
        ("Twice (2023)", "namesake", 1),
        ("Kite (2025)", "namesake", 1),
    ]


@pytest.mark.parametrize(
    ("season_title", "season"),
    [
        (None, None),
        ("Kite: Season 2", "2"),
        ("Kite: Limited Series", "Limited Series"),
        ("Kite: Season 1:", "Season 1:"),
        ("Kite 2", "Kite 2"),
        ("Kite: 2", "Kite: 2"),
        ("Kite: Kite Returns", "Kite: Kite Returns"),
    ],
)
def test_seasons_are_logged_so_that_they_come_back_as_published(season_title: str | None, season: str | None) -> None:
    assert season_of("Kite", season_title) == season
    assert shown("Kite", season) == season_title


def test_episodes_are_out_in_the_week_of_their_step_in_early_and_late_areas(made: World) -> None:
    for out in made.schedules.values():
        for week, minutes in zip(out.early.weeks, out.early.minutes, strict=True):
            assert sum(one.minutes for one in out.episodes if one.released <= week) == minutes
        if out.late is not None:
            for week, minutes in zip(out.late.weeks, out.late.minutes, strict=True):
                assert sum(one.minutes for one in out.episodes if one.late and one.late <= week) == minutes
