"""Episodes that the history has are left out, and what it does not tell is said."""

from __future__ import annotations

from nightcap.catalogue.title import Season, Title
from nightcap.publish.plan.model import Part, Wanted
from nightcap.publish.plan.parts import parts_of
from nightcap.publish.plan.seen import without_seen
from nightcap.viewers.history import Viewing
from tests.publish.plan.made import series, viewing

TWO_SEASONS = series(episodes=7, seasons=(Season(1, 4), Season(2, 3)))


def left(title: Title, *history: Viewing, season: int | None = None) -> tuple[list[tuple[int | None, int | None]], str]:
    """((season, number) of what is still to be watched, the remarks)."""
    found, seen = without_seen(parts_of(title, Wanted(season=season)), history, one_season=len(title.seasons) <= 1)
    every = parts_of(title, Wanted(season=season)).parts
    assert sorted((*found.parts, *seen), key=every.index) == list(every)
    return [(part.season, part.number) for part in found.parts], " ".join(found.remarks)


def test_numbered_episodes_are_left_out_one_by_one() -> None:
    found, said = left(TWO_SEASONS, viewing("1", "Episode 2"), viewing("2", "Folge 1: Der Hafen"))

    assert found == [(1, 1), (1, 3), (1, 4), (2, 2), (2, 3)]
    assert "by name" not in said


def test_episodes_with_names_are_taken_for_the_first_and_that_is_said() -> None:
    found, said = left(TWO_SEASONS, viewing("1", "The Quay"), viewing("1", "The Gull"), viewing("1", "The Quay"))

    assert found == [(1, 3), (1, 4), (2, 1), (2, 2), (2, 3)]
    assert "2 episodes of season 1 by name: taken for the first" in said


def test_names_and_numbers_together_are_not_counted_twice() -> None:
    found, _ = left(series(), viewing("1", "Episode 1"), viewing("1", "The Gull"))

    assert found == [(1, number) for number in range(3, 9)]


def test_an_episode_left_early_is_not_watched_but_two_sittings_add_up() -> None:
    early = viewing("1", "Episode 1", 10 * 60)

    assert len(left(series(), early)[0]) == 8
    assert len(left(series(), early, viewing("1", "Episode 1", 15 * 60))[0]) == 7


def test_an_episode_of_no_season_is_of_the_only_one() -> None:
    assert len(left(series(), viewing(None, "Episode 3"))[0]) == 7
    assert len(left(series(seasons=()), viewing(None, "Episode 3"))[0]) == 7


def test_an_episode_of_no_season_is_of_none_where_there_are_several() -> None:
    assert len(left(TWO_SEASONS, viewing(None, "Episode 3"))[0]) == 7
    assert len(left(TWO_SEASONS, viewing(None, "Episode 3"), season=2)[0]) == 3


def test_a_season_with_a_name_of_its_own_is_left_in_and_told() -> None:
    found, said = left(TWO_SEASONS, viewing("Chapter One", "The Quay"))

    assert len(found) == 7
    assert "“Chapter One”, which no season here is called" in said


def test_other_seasons_do_not_count_for_the_one_that_is_planned() -> None:
    assert left(TWO_SEASONS, viewing("1", "Episode 1"), season=2)[0] == [(2, 1), (2, 2), (2, 3)]


def test_a_season_watched_whole_needs_no_remark() -> None:
    found, said = left(TWO_SEASONS, *(viewing("1", f"The Part of {name}") for name in "ABCDE"))

    assert found == [(2, 1), (2, 2), (2, 3)]
    assert "by name" not in said


def test_an_episode_that_is_called_by_more_than_there_are_takes_nothing() -> None:
    assert left(series(), viewing("1", "Episode 99"))[0] == [(1, number) for number in range(1, 9)]
    assert Part(48, 1, 1) in parts_of(series(), Wanted()).parts
