"""`nightcap charts compute`: worlds small enough to be computed by hand, under each methodology."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.charts.compute.logs import Row, episode, film, play
from tests.cli.charts_computing import FILMS, SERIES, compute
from tests.cli.conftest import Cli

SUNDAY, NEXT = "2025-03-23", "2025-03-30"


def test_a_play_across_sunday_midnight_is_split_to_the_second(cli: Cli, tmp_path: Path) -> None:
    done = compute(cli, tmp_path, [play(started_at="2025-03-23T23:59:59Z", seconds=3601)], [film(minutes=60)])

    assert done.of(SUNDAY, FILMS) == [("Anna", round(1 / 3600, 6), round(1 / 3600, 6))]
    assert done.of(NEXT, FILMS) == [("Anna", 1, 1)]


@pytest.mark.parametrize(
    ("started", "before", "after"),
    [
        ("2025-03-23T22:59:59Z", "2025-03-23", "2025-03-30"),  # winter: midnight is 23:00 UTC
        ("2025-03-30T21:59:59Z", "2025-03-30", "2025-04-06"),  # the clocks went forward that Sunday
        ("2025-10-26T22:59:59Z", "2025-10-26", "2025-11-02"),  # and back on this one
    ],
)
def test_weeks_end_at_the_zone_s_midnight_whatever_the_clocks_do(
    started: str, before: str, after: str, cli: Cli, tmp_path: Path
) -> None:
    plays = [play(started_at=started, seconds=3601)]
    done = compute(cli, tmp_path, plays, [film(minutes=60)], "--time-zone", "Europe/Berlin")

    assert [row["week"] for row in done.world] == [after, before]
    assert [row["weekly_hours_viewed"] for row in done.world] == [1, round(1 / 3600, 6)]


def test_weeks_may_begin_on_another_day(cli: Cli, tmp_path: Path) -> None:
    done = compute(cli, tmp_path, [play(started_at="2025-03-23T00:00:00Z")], [film()], "--week-starts", "sunday")

    assert [row["week"] for row in done.world] == ["2025-03-29"]


def test_of_the_records_of_one_play_the_latest_counts(cli: Cli, tmp_path: Path) -> None:
    records = [
        play(play_id="a", seconds=1800),
        play(play_id="a", started_at="2025-03-20T20:30:00Z", seconds=3600),
        play(play_id="a", seconds=7200),
    ]
    done = compute(cli, tmp_path, records, [film(minutes=60)])

    assert done.of(SUNDAY, FILMS) == [("Anna", 1, 1)]
    assert done.provenance["set_aside"] == {"re-sent": {"records": 2, "seconds": 9000}}


def test_plays_without_an_id_count_once_where_all_but_the_seconds_is_the_same(cli: Cli, tmp_path: Path) -> None:
    records = [play(seconds=1800), play(seconds=3600), play(seconds=3600, device="tv"), play(viewer="you")]
    done = compute(cli, tmp_path, records, [film(minutes=60)])

    assert done.of(SUNDAY, FILMS) == [("Anna", 3, 3)]


def test_a_runtime_grows_with_the_episodes_that_come_out(cli: Cli, tmp_path: Path) -> None:
    releases = [
        episode("Bo", 1, 1, released_at="2025-03-17"),
        episode("Bo", 1, 2, released_at="2025-03-24"),
    ]
    plays = [
        play("Bo", "2025-03-20T20:00:00Z", 3000, season=1, episode=1),
        play("Bo", "2025-03-24T20:00:00Z", 3000, season=1, episode=2),
    ]
    done = compute(cli, tmp_path, plays, releases)

    assert [(row["week"], row["runtime"], row["weekly_views"]) for row in done.world] == [
        (NEXT, "1.6667", 0.5),
        (SUNDAY, "0.8333", 1),
    ]


def test_what_comes_out_on_the_week_s_last_day_counts_and_on_the_next_not(cli: Cli, tmp_path: Path) -> None:
    for day, views in (("2025-03-23", 1), ("2025-03-24", None)):
        done = compute(cli, tmp_path, [play(seconds=6000)], [film(released_at=day)])
        assert done.of(SUNDAY, FILMS) == [("Anna", round(6000 / 3600, 6), views)]


def test_views_are_summed_over_areas_by_the_runtime_there(cli: Cli, tmp_path: Path) -> None:
    releases = [film(minutes=100), film(minutes=120, area="JP")]
    done = compute(cli, tmp_path, [play(seconds=6000), play(seconds=7200, area="JP")], releases)

    assert done.of(SUNDAY, FILMS) == [("Anna", round(13200 / 3600, 6), 2)]
    assert [(row["country_iso2"], row["runtime"], row["weekly_views"]) for row in done.countries] == [
        ("DE", "1.6667", 1),
        ("JP", "2", 1),
    ]
    assert done.world[0]["runtime"] == "0"  # as Netflix writes where areas differ


def test_hours_where_a_title_is_not_out_give_no_views(cli: Cli, tmp_path: Path) -> None:
    plays = [play(seconds=6000), play(seconds=6000, area="US")]
    done = compute(cli, tmp_path, plays, [film(area="DE")])

    assert done.of(SUNDAY, FILMS) == [("Anna", round(12000 / 3600, 6), 1)]
    assert done.of(SUNDAY, FILMS, "US") == [("Anna", round(6000 / 3600, 6), None)]


def test_ties_go_by_hours_then_by_title(cli: Cli, tmp_path: Path) -> None:
    titles = {"Cy": 60, "Bo": 60, "Anna": 30, "Di": 120}
    plays = [play(title, seconds=minutes * 60, viewer=title) for title, minutes in titles.items()]
    done = compute(cli, tmp_path, plays, [film(title, minutes) for title, minutes in titles.items()])

    assert [title for title, *_ in done.of(SUNDAY, FILMS)] == ["Di", "Bo", "Cy", "Anna"]


def test_halves_round_up_and_ranks_do_not_see_it(cli: Cli, tmp_path: Path) -> None:
    views = {"Anna": 0.5, "Bo": 1.5, "Cy": 2.5, "Di": 2.49}
    plays = [play(title, seconds=round(3600 * count), viewer=title) for title, count in views.items()]
    done = compute(cli, tmp_path, plays, [film(title, 60) for title in views], rounding="1")

    rounded = [(title, seen) for title, _, seen in done.of(SUNDAY, FILMS)]
    assert rounded == [("Cy", 3), ("Di", 2), ("Bo", 2), ("Anna", 1)]


def test_the_presets_round_as_netflix_did(cli: Cli, tmp_path: Path) -> None:
    plays = [play(viewer=str(number), seconds=86_400) for number in range(300)]  # 7,200 hours
    by_hours = compute(cli, tmp_path, plays, [film()], "--methodology", "netflix-2021", rounding="10000")
    by_views = compute(cli, tmp_path, plays, [film(minutes=1)], rounding="100000")

    assert by_hours.of(SUNDAY, FILMS) == [("Anna", 10_000, None)]
    assert by_views.of(SUNDAY, FILMS) == [("Anna", 0, 400_000)]


def test_netflix_2021_ranks_by_hours(cli: Cli, tmp_path: Path) -> None:
    plays = [play("Long", seconds=7200), play("Short", seconds=3600)]
    releases = [film("Long", 200), film("Short", 30)]
    hours = compute(cli, tmp_path, plays, releases, "--methodology", "netflix-2021")
    views = compute(cli, tmp_path, plays, releases)

    assert hours.of(SUNDAY, FILMS) == [("Long", 2, None), ("Short", 1, None)]
    assert views.of(SUNDAY, FILMS) == [("Short", 1, 2), ("Long", 2, 0.6)]


def test_at_home_a_play_counts_from_five_minutes_or_seventy_percent(cli: Cli, tmp_path: Path) -> None:
    plays = [
        play("Anna", "2025-03-20T10:00:00Z", 299),
        play("Anna", "2025-03-20T11:00:00Z", 300),
        play("Clip", "2025-03-20T12:00:00Z", 209),
        play("Clip", "2025-03-20T13:00:00Z", 210),
    ]
    done = compute(cli, tmp_path, plays, [film("Anna"), film("Clip", 5)], "--methodology", "home")

    assert [(row["show_title"], row["weekly_hours_viewed"]) for row in done.world] == [
        ("Clip", round(210 / 3600, 6)),
        ("Anna", round(300 / 3600, 6)),
    ]
    assert done.provenance["set_aside"] == {"too short": {"records": 2, "seconds": 299 + 209}}


def test_at_home_a_viewer_s_time_counts_once(cli: Cli, tmp_path: Path) -> None:
    plays = [play("Anna", "2025-03-20T20:00:00Z", 3600), play("Bo", "2025-03-20T20:30:00Z", 3600)]
    once = compute(cli, tmp_path, plays, (), "--methodology", "home")
    twice = compute(cli, tmp_path, plays, ())

    assert once.provenance["set_aside"]["overlap"]["seconds"] == 1800
    assert once.provenance["used"] == {"records": 2, "seconds": 5400}
    assert twice.provenance["used"] == {"records": 2, "seconds": 7200}


def test_seasons_stand_apart_or_together(cli: Cli, tmp_path: Path) -> None:
    plays = [play("Bo", seconds=3000, season=1, episode=1), play("Bo", seconds=3000, season=2, episode=1)]
    releases = [episode("Bo", 1, 1), episode("Bo", 2, 1)]
    apart = compute(cli, tmp_path, plays, releases)
    together = compute(cli, tmp_path, plays, releases, "--seasons", "together")

    assert [(row["season_title"], row["weekly_views"]) for row in apart.world] == [
        ("Bo: Season 1", 1),
        ("Bo: Season 2", 1),
    ]
    assert [(row["season_title"], row["weekly_views"]) for row in together.world] == [("N/A", 1)]


@pytest.mark.parametrize(
    ("split", "names"),
    [("kind-language", ["Films (English)", "TV (Non-English)"]), ("kind", ["Films", "TV"]), ("none", ["All", "All"])],
)
def test_lists_are_split_as_asked(split: str, names: list[str], cli: Cli, tmp_path: Path) -> None:
    plays = [play("Anna"), play("Bo", season=1, episode=1)]
    done = compute(cli, tmp_path, plays, [film("Anna"), episode("Bo", 1, 1)], "--split", split)

    assert [row["category"] for row in done.world] == names


def test_a_list_has_as_many_places_as_asked(cli: Cli, tmp_path: Path) -> None:
    plays = [play(f"Film {number:02}", seconds=60 + number, viewer=str(number)) for number in range(30)]
    releases = [film(row["title"]) for row in plays]
    for size in (1, 10, 20):
        done = compute(cli, tmp_path, plays, releases, "--size", str(size))
        assert [row["weekly_rank"] for row in done.world] == list(range(1, size + 1))


@pytest.mark.parametrize(("areas", "listed"), [("all", ["DE", "JP"]), ("jp", ["JP"]), ("US, JP", ["JP"]), ("none", [])])
def test_areas_have_lists_as_asked(areas: str, listed: list[str], cli: Cli, tmp_path: Path) -> None:
    plays = [play(), play(area="jp"), play(area="nowhere"), play(area=None)]
    done = compute(cli, tmp_path, plays, [film()], "--areas", areas)

    assert [row["country_iso2"] for row in done.countries] == listed
    assert done.of(SUNDAY, FILMS)[0][1] == 4


def test_the_most_popular_count_the_days_after_release_in_each_area(cli: Cli, tmp_path: Path) -> None:
    releases = [
        film(released_at="2025-03-02"),
        film(released_at="2025-03-10", area="JP"),
        film("Old", released_at=None),
    ]
    plays = [
        play("Old", "2025-03-01T00:00:00Z", viewer="first"),
        play(started_at="2025-03-01T12:00:00Z", seconds=600),  # before it was out
        play(started_at="2025-03-02T00:00:00Z", seconds=6000),
        play(started_at="2025-03-29T23:00:00Z", seconds=7200),  # an hour of it on the 29th day
        play(started_at="2025-04-06T12:00:00Z", seconds=6000, area="JP"),  # the 28th day there
        play(started_at="2025-04-07T12:00:00Z", seconds=6000, area="JP"),
    ]
    done = compute(cli, tmp_path, plays, releases, "--days", "28")

    assert done.popular == [
        {
            "category": FILMS,
            "rank": 1,
            "show_title": "Anna",
            "season_title": "N/A",
            "hours_viewed_first_28_days": round(15600 / 3600, 6),
            "runtime": "1.6667",
            "views_first_28_days": 2.6,
        }
    ]


def test_weeks_on_the_list_count_up_across_a_gap(cli: Cli, tmp_path: Path) -> None:
    days = ("2025-03-03", "2025-03-10", "2025-03-24")
    done = compute(cli, tmp_path, [play(started_at=f"{day}T20:00:00Z") for day in days], [film()])

    assert [(row["week"], row["cumulative_weeks_in_top_10"]) for row in done.world] == [
        ("2025-03-30", 3),
        ("2025-03-16", 2),
        ("2025-03-09", 1),
    ]


def test_a_season_is_the_same_however_its_number_is_written(cli: Cli, tmp_path: Path) -> None:
    dresses = (1, "01", "1.0", " 1")
    plays = [play("Bo", seconds=1500, season=season, episode=1, viewer=str(season)) for season in dresses]
    unknown = compute(cli, tmp_path, plays)
    assert [(row["season_title"], row["weekly_views"]) for row in unknown.world] == [("Bo: Season 1", None)]
    for written in ("1", "1.0"):
        done = compute(cli, tmp_path, plays, [episode("Bo", written, 1)])
        assert [(row["season_title"], row["weekly_views"]) for row in done.world] == [("Bo: Season 1", 2)]


def test_unknown_titles_are_charted_under_their_own_name_and_listed(cli: Cli, tmp_path: Path) -> None:
    plays = [play("Anna"), play("Nobody\tknows", seconds=1800), play("Bo", seconds=1200, season=3, episode=1)]
    done = compute(cli, tmp_path, plays, [film()])

    assert done.of(SUNDAY, "Films (Unknown language)") == [("Nobody knows", 0.5, None)]
    assert done.of(SUNDAY, "TV (Unknown language)") == [("Bo", round(1200 / 3600, 6), None)]
    assert [row["title"] for row in done.provenance["unlinked"]] == ["Nobody knows", "Bo"]
    assert done.provenance["share_of_hours_linked"] == round(3600 / 6600, 6)
    assert "54.5% of the hours are of known titles; not known: “Nobody knows”, “Bo”" in done.said


def test_live_titles_may_be_left_out(cli: Cli, tmp_path: Path) -> None:
    plays = [play("Anna"), play("Fight night")]
    releases = [film("Anna", live="no"), film("Fight night", live="true")]

    assert len(compute(cli, tmp_path, plays, releases).world) == 2
    left = compute(cli, tmp_path, plays, releases, "--live", "left-out")
    assert [row["show_title"] for row in left.world] == ["Anna"]
    assert left.provenance["used"]["records"] == 2


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"seconds": -5}, "negative"),
        ({"seconds": 0}, "nothing watched"),
        ({"seconds": 86_401}, "too long"),
        ({"started_at": "2026-01-01T00:00:01Z"}, "future"),
    ],
)
def test_clock_errors_are_set_aside_by_their_rule(wrong: Row, rule: str, cli: Cli, tmp_path: Path) -> None:
    done = compute(cli, tmp_path, [play(), play(**{"title": "Bo", **wrong})], [film()])

    assert list(done.provenance["set_aside"]) == [rule]
    assert done.provenance["set_aside"][rule]["records"] == 1
    assert f"set aside, {rule}: 1 play" in done.said
    assert "-0.0" not in done.said
    assert SERIES not in done.said
