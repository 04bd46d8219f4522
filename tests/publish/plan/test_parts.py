"""What there is to watch, and what is said where that is not known."""

from __future__ import annotations

from typing import Any

import pytest

from nightcap.catalogue.title import Season, Title
from nightcap.errors import UnknownName, UsageError
from nightcap.publish.plan.model import Part, Wanted
from nightcap.publish.plan.parts import parts_of, pieces
from tests.publish.plan.made import film, plan, series, shape, viewing

TWO_SEASONS = series(episodes=14, seasons=(Season(1, 8, 2020), Season(2, 6, 2021)))
OPEN_END = series(episodes=14, seasons=(Season(1, 8, 2020), Season(2, 6, 2021), Season(3, None, 2026)))
#: as a list of what was viewed most tells of it
STUB = series(runtime_minutes=None, episodes=None, seasons=(), stated_total_minutes=400)


def counts(title: Title, **wanted: Any) -> list[tuple[int | None, int]]:
    """(season, episodes of it) in order."""
    found: dict[int | None, int] = {}
    for part in parts_of(title, Wanted(**wanted)).parts:
        found[part.season] = found.get(part.season, 0) + 1
        assert part.number == found[part.season]
    return list(found.items())


def test_episodes_come_season_by_season() -> None:
    assert counts(TWO_SEASONS) == [(1, 8), (2, 6)]
    assert counts(TWO_SEASONS, season=2) == [(2, 6)]
    assert parts_of(TWO_SEASONS, Wanted()).parts[8] == Part(48, 2, 1)


def test_a_film_is_one_part_of_its_length_or_the_length_given() -> None:
    assert parts_of(film(), Wanted()).parts == (Part(104),)
    assert parts_of(film(None), Wanted(minutes=90)).parts == (Part(90),)


def test_what_the_user_says_goes_before_what_is_known() -> None:
    found = parts_of(series(), Wanted(minutes=30, episodes=3))

    assert found.parts == (Part(30, 1, 1), Part(30, 1, 2), Part(30, 1, 3))
    assert found.remarks == ()


def test_seasons_that_do_not_add_up_number_nothing() -> None:
    found = series(episodes=20, seasons=(Season(1, 8), Season(2, None)))

    assert counts(found) == [(None, 20)]
    assert "numbered through" in " ".join(parts_of(found, Wanted()).remarks)


def test_a_season_without_a_count_is_left_out_and_told() -> None:
    assert counts(OPEN_END) == [(1, 8), (2, 6)]
    assert "Season 3: how many episodes is not known" in " ".join(parts_of(OPEN_END, Wanted()).remarks)
    assert counts(OPEN_END, season=3, episodes=5) == [(3, 5)]


def test_a_season_newer_than_the_catalogue_is_planned_if_its_episodes_are_given() -> None:
    assert counts(TWO_SEASONS, season=3, episodes=4) == [(3, 4)]


def test_the_whole_length_gives_that_of_an_episode() -> None:
    found = parts_of(STUB, Wanted(episodes=9))

    assert {part.minutes for part in found.parts} == {45}


@pytest.mark.parametrize(
    ("title", "wanted", "error", "says"),
    [
        (series(runtime_minutes=None), {}, UsageError, "how long an episode runs is not known. Give it with --minutes"),
        (series(episodes=None, seasons=()), {}, UsageError, "how many episodes it has is not known.*--episodes"),
        (series(runtime_minutes=None, episodes=None, seasons=()), {}, UsageError, "--episodes and --minutes"),
        (STUB, {}, UsageError, r"how many episodes it has is not known\. Give it with --episodes\.$"),
        (film(None), {}, UsageError, "how long it runs is not known. Give it with --minutes"),
        (film(), {"season": 1}, UsageError, "is a film"),
        (film(), {"episodes": 3}, UsageError, "is a film"),
        (TWO_SEASONS, {"season": 3}, UnknownName, "season 3 is not known. It has: 1 and 2"),
        (OPEN_END, {"season": 3}, UsageError, "how many episodes that season has is not known"),
        (series(seasons=()), {"season": 2}, UnknownName, "--episodes says how many"),
        (series(), {"minutes": 0}, UsageError, "--minutes 0: must lie between 1 and 1,440"),
        (series(), {"episodes": 100_000}, UsageError, "between 1 and 2,000"),
        (series(), {"season": -1}, UsageError, "--season -1"),
    ],
)
def test_what_is_missing_or_cannot_be_is_told(
    title: Title, wanted: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        parts_of(title, Wanted(**wanted))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_film_is_cut_into_pieces_as_long_as_each_other(count: int) -> None:
    found = pieces(Part(103), count)

    assert sum(piece.minutes for piece in found) == 103
    assert max(piece.minutes for piece in found) - min(piece.minutes for piece in found) <= 1
    assert [(piece.number, piece.pieces) for piece in found] == [(n, count) for n in range(1, count + 1)]


@pytest.mark.parametrize(
    ("begin", "first", "left"),
    [("4", (1, 4), 9), ("1x8", (1, 8), 5), ("2x1", (2, 1), 4), ("S02 E03", (2, 3), 2), ("s2e4", (2, 4), 1)],
)
def test_it_begins_with_the_episode_that_is_named(begin: str, first: tuple[int, int], left: int) -> None:
    made = plan(series(episodes=12, seasons=(Season(1, 8), Season(2, 4))), begin=begin, evenings="8-23", by="in 9 days")

    parts = [part for sitting in made.sittings for part in sitting.parts]
    assert (parts[0].season, parts[0].number) == first
    assert len(parts) == left


def test_of_the_season_that_is_planned_a_number_is_enough() -> None:
    made = plan(series(episodes=12, seasons=(Season(1, 8), Season(2, 4))), season=2, begin="3")

    assert shape(made) == [("Wed", [3, 4])]


def test_what_was_seen_is_left_out_before_it_begins() -> None:
    """Episodes that the history knows by name only are the first of all, not the first from there on."""
    made = plan(history=[viewing("1", "The Pier"), viewing("1", "The Fog")], begin="3", by="sunday")

    assert [part.number for sitting in made.sittings for part in sitting.parts] == [3, 4, 5, 6, 7, 8]
    assert [part.number for part in made.seen] == [1, 2]


@pytest.mark.parametrize(
    ("title", "begin", "error", "says"),
    [
        (series(), "the third", UsageError, "--from the third: names no episode. Write it as 4"),
        (series(), "9", UnknownName, "--from 9: there is no such episode; the last is 1x8"),
        (series(), "2x1", UnknownName, "there is no such episode"),
        (film(), "1", UsageError, "is a film"),
    ],
)
def test_an_episode_that_is_not_there_is_told(title: Title, begin: str, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        plan(title, begin=begin)
