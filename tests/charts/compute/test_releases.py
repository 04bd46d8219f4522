"""How long a work runs as of a day in an area, out of rows that may say so in several ways."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from nightcap.charts.compute.calendar import to_day
from nightcap.charts.compute.releases import EVER, EVERYWHERE, Release, Step, only_elsewhere, works


def row(minutes: int, day: int | None, episode: int | None = None, *, season: str = "1", area: str = "") -> Release:
    return Release(
        title="Bo",
        season=season,
        episode=episode,
        kind="series",
        language="ja",
        area=area,
        released_at=None if day is None else date(2025, 3, day),
        runtime_minutes=minutes,
    )


def steps(*rows: Release, area: str = EVERYWHERE, together: bool = False) -> tuple[tuple[int, int], ...]:
    """(day of March 2025, minutes out from then on) of the only work; every order of the rows gives the same."""
    found = set()
    for order in permutations(rows):
        [work] = works(order, together=together).values()
        found.add(work.runtimes.get(area, work.runtimes[EVERYWHERE]))
    [only] = found
    return tuple(
        (step.day if step.day == EVER else step.day - to_day(date(2025, 2, 28)), step.minutes) for step in only
    )


def test_minutes_grow_as_episodes_come_out() -> None:
    assert steps(row(50, 1, 1), row(40, 8, 2), row(30, 8, 3)) == ((1, 50), (8, 120))


def test_what_has_no_day_was_out_before_every_play() -> None:
    assert steps(row(50, None, 1), row(40, 8, 2)) == ((EVER, 50), (8, 90))


def test_an_area_s_own_row_goes_before_the_one_for_everywhere() -> None:
    rows = (row(50, 1, 1), row(45, 5, 1, area="JP"), row(40, 8, 2))

    assert steps(*rows, area="JP") == ((5, 45), (8, 85))
    assert steps(*rows) == ((1, 50), (8, 90))


def test_a_row_for_a_whole_season_does_not_count_beside_its_episodes() -> None:
    assert steps(row(400, 1), row(50, 1, 1), row(50, 8, 2)) == ((1, 50), (8, 100))
    assert steps(row(400, 1)) == ((1, 400),)


def test_an_area_s_own_row_for_a_whole_season_goes_before_the_episodes_everywhere() -> None:
    rows = (row(300, 3, area="JP"), row(50, 1, 1), row(50, 8, 2))

    assert steps(*rows, area="JP") == ((3, 300),)
    assert steps(*rows) == ((1, 50), (8, 100))


def test_seasons_together_are_as_long_as_all_of_them() -> None:
    assert steps(row(50, 1, 1), row(60, 8, 1, season="2"), together=True) == ((1, 50), (8, 110))


def test_of_two_rows_for_one_episode_the_earlier_then_the_longer_counts() -> None:
    assert steps(row(50, 8, 1), row(40, 1, 1)) == ((1, 40),)
    assert steps(row(50, 1, 1), row(40, 1, 1)) == ((1, 50),)


def test_the_language_is_what_most_rows_state() -> None:
    languages = ["en", None, "ja", "ja"]
    for order in permutations(languages):
        rows = [
            Release(title="Bo", kind="film", language=language, released_at=None, runtime_minutes=90)
            for language in order
        ]
        [work] = works(rows, together=False).values()
        assert work.language == "ja"


def test_runtimes_begin_with_the_premiere_where_that_is_known() -> None:
    [work] = works([row(50, 8, 1), row(50, 1, 2), row(50, 12, 1, area="JP")], together=False).values()

    assert work.runtimes["JP"][0].day == work.runtimes[EVERYWHERE][0].day == to_day(date(2025, 3, 1))
    [early] = works([row(50, None, 1), row(50, 1, 2)], together=False).values()
    assert early.runtimes[EVERYWHERE] == (Step(EVER, 50), Step(to_day(date(2025, 3, 1)), 100))


def test_the_catalogue_tells_only_of_titles_that_the_table_does_not_name() -> None:
    known, other = row(50, 1, 1), Release(title="BO", kind="film", language=None, released_at=None, runtime_minutes=90)

    assert only_elsewhere([known, other], [row(40, 2, 1)]) == [other]
