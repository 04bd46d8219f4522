"""Kodi's library: what can be told of the last play of each file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from nightcap.charts.plays.play import Assumed, Play
from nightcap.errors import BadFile
from tests.charts.plays.programs import kodi, plays, read, set_aside

BERLIN = Assumed(area="DE", time_zone=ZoneInfo("Europe/Berlin"))
FILM = {"idMovie": 7, "idFile": 1, "c00": "Orbit", "c11": "6100"}
SHOW = {"idShow": 3, "c00": "Night Ferry"}
LENGTH = {"idFile": 1, "iStreamType": 0, "iVideoDuration": 6000}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def file(**changes: Any) -> dict[str, Any]:
    usual = {"idFile": 1, "idPath": 1, "strFilename": "x.mkv", "playCount": 1, "lastPlayed": "2024-09-03 21:00:00"}
    return {**usual, **changes}


def resume(seconds: float, total: float = 6000) -> dict[str, Any]:
    return {"idFile": 1, "timeInSeconds": seconds, "totalTimeInSeconds": total, "type": 1}


def part(number: int, **changes: Any) -> dict[str, Any]:
    return {"idEpisode": number, "idFile": 1, "idShow": 3, "c12": "2", "c13": str(number), **changes}


def test_a_film_played_once_is_a_play_that_ended_when_it_was_stopped(tmp_path: Path) -> None:
    path = kodi(tmp_path, files=[file()], movie=[FILM], streamdetails=[LENGTH])

    assert [
        Play(
            play_id="kodi:1:7:2024-09-03 21:00:00",
            viewer="kodi",
            title="Orbit",
            started_at=at("2024-09-03 17:20:00"),
            seconds=6000,
            area="DE",
        )
    ] == plays(path, BERLIN)


def test_earlier_plays_have_no_date(tmp_path: Path) -> None:
    path = kodi(tmp_path, files=[file(playCount=3)], movie=[FILM], streamdetails=[LENGTH])

    assert set_aside(path, BERLIN) == [("undated", "2 plays without a date", 1, 12000)]
    assert len(read(path, BERLIN)) == 2


def test_a_film_that_was_not_finished_is_as_long_as_its_point_to_resume(tmp_path: Path) -> None:
    path = kodi(tmp_path, files=[file(playCount=None)], movie=[FILM], bookmark=[resume(1800.7)])

    assert [(at("2024-09-03 18:30:00"), 1800)] == [(play.started_at, play.seconds) for play in plays(path, BERLIN)]


def test_a_film_begun_again_was_last_played_to_its_point_to_resume(tmp_path: Path) -> None:
    path = kodi(tmp_path, files=[file()], movie=[FILM], bookmark=[resume(1800)])

    assert [record.seconds for record in read(path, BERLIN) if isinstance(record, Play)] == [1800]
    assert set_aside(path, BERLIN) == [("undated", "1 play without a date", 1, 6000)]


@pytest.mark.parametrize(
    ("tables", "seconds"),
    [
        ({"movie": [FILM], "streamdetails": [LENGTH, {**LENGTH, "iStreamType": 1, "iVideoDuration": 9}]}, 6000),
        ({"movie": [FILM], "streamdetails": [{**LENGTH, "iVideoDuration": 0}]}, 6100),
        ({"movie": [{**FILM, "c11": ""}]}, 5400),
    ],
)
def test_the_length_is_the_streams_or_the_librarys_or_a_releases(
    tmp_path: Path, tables: dict[str, Any], seconds: int
) -> None:
    def runtime(title: str, season: str | None, episode: int | None) -> int | None:
        return 90

    found = plays(kodi(tmp_path, files=[file()], **tables), Assumed(runtime=runtime))

    assert [play.seconds for play in found] == [seconds]


def test_an_episode_is_of_its_show(tmp_path: Path) -> None:
    path = kodi(tmp_path, files=[file()], tvshow=[SHOW], episode=[part(1, c12="0", c13="4", c09="2700")])

    assert [(p.title, p.season, p.episode, p.seconds) for p in plays(path)] == [("Night Ferry", "0", 4, 2700)]


def test_several_episodes_in_a_file_share_its_length_in_their_order(tmp_path: Path) -> None:
    path = kodi(tmp_path, files=[file()], tvshow=[SHOW], episode=[part(10), part(9)], streamdetails=[LENGTH])

    assert [(9, at("2024-09-03 17:20:00"), 3000), (10, at("2024-09-03 18:10:00"), 3000)] == [
        (play.episode, play.started_at, play.seconds) for play in plays(path, BERLIN)
    ]


def test_of_several_episodes_in_a_file_those_after_the_point_to_resume_were_not_played(tmp_path: Path) -> None:
    path = kodi(
        tmp_path,
        files=[file(playCount=0)],
        tvshow=[SHOW],
        episode=[part(1), part(2), part(3)],
        bookmark=[resume(2500)],
    )

    assert [(play.episode, play.seconds) for play in plays(path)] == [(1, 2000), (2, 500)]


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"files": [file(lastPlayed=None, playCount=2)]}, ("undated", "2 plays without a date", 1, 12200)),
        ({"files": [file(playCount=None)]},
         ("length unknown", "begun, and how long it was watched is not known", 1, 0)),
        ({"files": [file(lastPlayed="last week")]}, ("unreadable", "“last week” is no time", 1, 0)),
        ({"files": [file(playCount="often")]}, ("unreadable", "“often” is no number of plays", 1, 0)),
        ({"files": [file(playCount=None, lastPlayed=None)], "bookmark": [resume(900)]},
         ("undated", "begun on an unknown day", 1, 900)),
        ({"files": [file()], "movie": [{**FILM, "c11": None}]},
         ("length unknown", "neither Kodi nor a release tells how long it is", 1, 0)),
        ({"files": [file()], "movie": [{**FILM, "c00": None}]}, ("unlinked", "the library ties it to no title", 1, 0)),
        ({"files": [file()], "movie": []}, ("unlinked", "the library ties it to no title", 1, 0)),
        ({"files": [file()], "movie": [], "episode": [part(1)], "streamdetails": [LENGTH]},
         ("unlinked", "the library ties it to no title", 1, 6000)),
        ({"files": [file()], "movie": [], "musicvideo": [{"idFile": 1, "c00": "Song"}]},
         ("no film or series", "a music video", 1, 0)),
        ({"files": [file()], "movie": [{**FILM, "idFile": 2}],
          "videoversion": [{"idFile": 1, "idMedia": 7, "media_type": "movie", "itemType": 2}]},
         ("no film or series", "an extra", 1, 0)),
    ],
)  # fmt: skip
def test_what_is_no_play_is_set_aside(
    tmp_path: Path, tables: dict[str, Any], expected: tuple[str, str, int, int]
) -> None:
    assert [expected] == set_aside(kodi(tmp_path, **{"movie": [FILM], **tables}))


def test_another_version_of_a_film_is_that_film(tmp_path: Path) -> None:
    version = {"idFile": 1, "idMedia": 7, "media_type": "movie", "itemType": 1}
    path = kodi(tmp_path, files=[file()], movie=[{**FILM, "idFile": 2}], videoversion=[version])

    assert [play.title for play in plays(path)] == ["Orbit"]


def test_what_was_never_played_is_no_record(tmp_path: Path) -> None:
    assert read(kodi(tmp_path, files=[file(playCount=None, lastPlayed=None)], movie=[FILM])) == []


def test_a_library_from_before_runtimes_were_seconds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="Kodi in version 60"):
        read(kodi(tmp_path, version=60))
