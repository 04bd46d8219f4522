"""Trakt's export."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from nightcap.charts.plays.play import Assumed, Play
from nightcap.errors import BadFile
from tests.charts.plays.programs import Row, plays, read, set_aside, trakt


def runtime(title: str, season: str | None, episode: int | None) -> int | None:
    return {("Orbit", None, None): 100, ("Night Ferry", "0", 3): 45}.get((title, season, episode))


UNKNOWN = "neither Trakt nor a release tells how long it is"
KNOWN = Assumed(area="BR", runtime=runtime)


def watched(**changes: Any) -> dict[str, Any]:
    return {
        "id": 10187654321,
        "watched_at": "2024-09-03T19:00:00.000Z",
        "action": "scrobble",
        "type": "movie",
        "movie": {"title": "Orbit ", "year": 2020, "ids": {"trakt": 1, "slug": "orbit-2020", "imdb": "tt1", "tmdb": 2}},
        **changes,
    }


def episode(season: int, number: int, **more: Any) -> dict[str, Any]:
    return watched(
        type="episode",
        episode={"season": season, "number": number, "title": "Low Tide", "ids": {"trakt": 3}, **more},
        show={"title": "Night Ferry", "year": 2020, "ids": {"trakt": 4}},
    )


def test_a_film_ends_when_trakt_says_and_lasts_as_long_as_it_is(tmp_path: Path) -> None:
    path = trakt(tmp_path, {"watched-history-1.json": [watched()], "user-profile.json": {"username": "ada"}})

    assert [
        Play(
            play_id="trakt:10187654321",
            viewer="ada",
            title="Orbit",
            started_at=datetime(2024, 9, 3, 17, 20),  # noqa: DTZ001
            seconds=6000,
            area="BR",
        )
    ] == plays(path, KNOWN)


def test_an_episode_is_of_its_show_and_a_special_of_season_0(tmp_path: Path) -> None:
    (play,) = plays(trakt(tmp_path, {"watched-history-1.json": [episode(0, 3)]}), KNOWN)

    assert (play.title, play.season, play.episode, play.seconds) == ("Night Ferry", "0", 3, 2700)


def test_the_runtime_in_the_file_serves_where_no_other_is_known(tmp_path: Path) -> None:
    (play,) = plays(trakt(tmp_path, {"watched-history-1.json": [episode(1, 2, runtime=53)]}), KNOWN)

    assert play.seconds == 53 * 60


def test_pages_of_the_old_layout_are_read_in_their_order(tmp_path: Path) -> None:
    pages = {f"ada/watched/history-{page}.json": [watched(id=page)] for page in (10, 2, 1)}
    path = trakt(tmp_path, {**pages, "__MACOSX/ada/watched/._history-1.json": b"\0", "ada/lists/watchlist.json": []})

    assert [("ada", f"trakt:{page}") for page in (1, 2, 10)] == [(p.viewer, p.play_id) for p in plays(path, KNOWN)]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (watched(watched_at=None), ("undated", "no day is stated", 10187654321, 6000)),
        (watched(watched_at="1970-01-01T00:00:00.000Z"), ("undated", "no day is stated", 10187654321, 6000)),
        (watched(watched_at="soon"), ("unreadable", "“soon” is no day", 10187654321, 0)),
        (episode(5, 1), ("length unknown", UNKNOWN, 10187654321, 0)),
        (episode(5, 1, runtime=-3), ("length unknown", UNKNOWN, 10187654321, 0)),
        (watched(movie=None), ("unreadable", "no movie", 10187654321, 0)),
        (watched(movie={"title": None}), ("unreadable", "no title", 10187654321, 0)),
        (watched(type="season"), ("no film or series", "its type is season", 10187654321, 0)),
        ({}, ("no film or series", "it has no type", 2, 0)),
        ("?", ("unreadable", "no entry of a history", 2, 0)),
    ],
)  # fmt: skip
def test_what_is_no_play_is_set_aside(tmp_path: Path, entry: Row, expected: tuple[str, str, int, int]) -> None:
    path = trakt(tmp_path, {"watched-history-1.json": [watched(), entry, watched()]})

    assert [expected] == set_aside(path, KNOWN)
    assert len(read(path, KNOWN)) == 3


@pytest.mark.parametrize("content", ["[{", "{}", "[" * 100_000, b"\xff", ""])
def test_a_page_that_is_no_list_is_a_bad_file(tmp_path: Path, content: str | bytes) -> None:
    with pytest.raises(BadFile, match=r"watched-history-1\.json in it"):
        read(trakt(tmp_path, {"watched-history-1.json": content}))
