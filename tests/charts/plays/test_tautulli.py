"""Tautulli's history of a Plex server."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from nightcap.charts.plays.play import Assumed, Play
from nightcap.errors import BadFile
from tests.charts.plays.programs import TAUTULLI, TAUTULLI_2016, Row, database, plays, read, set_aside, tautulli

FILM = {"title": "Orbit", "media_type": "movie", "duration": 6_000_000}
EPISODE = {
    "title": "Low Tide",
    "parent_title": "Season 2",
    "grandparent_title": "Night Ferry",
    "parent_media_index": 2,
    "media_index": 4,
    "media_type": "episode",
}


def session(**changes: Any) -> dict[str, Any]:
    return {
        "reference_id": 1,
        "started": 1725382800,  # 2024-09-03 17:00 UTC
        "stopped": 1725388800,
        "paused_counter": 600,
        "user_id": 4711,
        "user": "ada",
        "player": "Living room",
        "platform": "Roku",
        "media_type": "movie",
        **changes,
    }


@pytest.mark.parametrize("statements", [TAUTULLI, TAUTULLI_2016])
def test_a_session_is_a_play_without_what_was_paused(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = tautulli(tmp_path, (session(), FILM), statements=statements)

    assert [
        Play(
            play_id="tautulli:1:1725382800",
            viewer="4711",
            title="Orbit",
            started_at=datetime(2024, 9, 3, 17),  # noqa: DTZ001
            seconds=5400,
            area="FR",
            device="Living room",
        )
    ] == plays(path, Assumed(area="FR"))


@pytest.mark.parametrize(
    ("changes", "season", "episode"),
    [
        ({}, "2", 4),
        ({"parent_media_index": 0}, "0", 4),
        ({"parent_media_index": None, "media_index": None}, None, None),
        ({"parent_media_index": "02", "media_index": ""}, "2", None),
    ],
)
def test_an_episode_is_of_its_show(tmp_path: Path, changes: Row, season: str | None, episode: int | None) -> None:
    path = tautulli(tmp_path, (session(media_type="episode"), {**EPISODE, **changes}))

    assert [("Night Ferry", season, episode)] == [(play.title, play.season, play.episode) for play in plays(path)]


def test_the_parts_of_a_continued_session_stay_plays_of_their_own(tmp_path: Path) -> None:
    later = session(started=1725469200, stopped=1725470000, paused_counter=0)
    path = tautulli(tmp_path, (session(), FILM), (later, FILM))

    assert [(play.started_at.day, play.seconds) for play in plays(path)] == [(3, 5400), (4, 800)]


@pytest.mark.parametrize(
    ("changes", "metadata", "rule", "reason"),
    [
        ({"media_type": "clip"}, {"title": "Orbit: Trailer"}, "trailer", "a clip"),
        ({"media_type": "track"}, {"title": "Song"}, "no film or series", "music"),
        ({"media_type": "photo"}, {"title": "Beach"}, "no film or series", "a photo"),
        ({"media_type": "episode"}, {**EPISODE, "live": 1}, "no film or series", "live television"),
        ({"media_type": "live"}, FILM, "no film or series", "live television"),
        ({"media_type": None}, FILM, "no film or series", "it has no type"),
        ({}, None, "unreadable", "nothing tells what was played"),
        ({}, {"title": None}, "unreadable", "no title"),
        ({"media_type": "episode"}, {"title": "Unlinked", "grandparent_title": ""}, "unreadable", "no title"),
        ({"user_id": None, "user": None}, FILM, "unreadable", "no user"),
    ],
)
def test_what_is_no_play_is_set_aside_with_its_time(
    tmp_path: Path, changes: Row, metadata: Row | None, rule: str, reason: str
) -> None:
    assert [(rule, reason, 1, 5400)] == set_aside(tautulli(tmp_path, (session(**changes), metadata)))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"stopped": None}, "no end"),
        ({"stopped": 0}, "“0” is no end"),
        ({"started": "soon"}, "“soon” is no start"),
        ({"started": 10**18}, "“1000000000000000000” is no start"),
    ],
)
def test_a_session_without_a_start_or_an_end_is_unreadable(tmp_path: Path, changes: Row, reason: str) -> None:
    assert [("unreadable", reason, 1, 0)] == set_aside(tautulli(tmp_path, (session(**changes), FILM)))


def test_a_clock_that_went_back_is_left_for_the_rules(tmp_path: Path) -> None:
    path = tautulli(tmp_path, (session(stopped=1725382000), FILM), (session(paused_counter=None), FILM))

    assert [play.seconds for play in plays(path)] == [-1400, 6000]


def test_a_user_without_a_number_goes_by_name(tmp_path: Path) -> None:
    (play,) = plays(tautulli(tmp_path, (session(user_id=None), FILM)))

    assert play.viewer == "ada"


def test_sessions_of_two_servers_with_the_same_number_are_two_plays(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    one = plays(tautulli(tmp_path, (session(), FILM)))
    other = plays(tautulli(tmp_path / "other", (session(started=1725382801), FILM)))

    assert one[0].play_id != other[0].play_id


def test_a_database_without_a_needed_column_is_refused_by_name(tmp_path: Path) -> None:
    statements = [statement.replace("paused_counter INTEGER DEFAULT 0, ", "") for statement in TAUTULLI]
    path = database(tmp_path / "old.db", statements, {})

    with pytest.raises(BadFile, match=r"lacks session_history\.paused_counter"):
        read(path)
