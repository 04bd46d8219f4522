"""Jellyfin's Playback Reporting: the database and its backup."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from nightcap.charts.plays.play import Assumed, Play
from nightcap.errors import BadFile
from tests.charts.plays.programs import (
    EMBY,
    JELLYFIN,
    database,
    jellyfin,
    jellyfin_backup,
    plays,
    read,
    set_aside,
    sitting,
)

BERLIN = Assumed(area="DE", time_zone=ZoneInfo("Europe/Berlin"))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_a_film_is_a_play_at_the_servers_local_time(tmp_path: Path) -> None:
    expected = Play(
        play_id="jellyfin:2024-09-03T17:00:00:0a1b:f00d",
        viewer="0a1b",
        title="Orbit",
        started_at=at("2024-09-03 17:00:00"),
        seconds=5400,
        area="DE",
        device="Firefox",
    )
    assert [expected] == plays(jellyfin(tmp_path, sitting()), BERLIN)
    assert [expected] == plays(jellyfin_backup(tmp_path, sitting()), BERLIN)


@pytest.mark.parametrize(
    ("name", "title", "season", "episode"),
    [
        ("Night Ferry - s01e02 - Low Tide", "Night Ferry", "1", 2),
        ("Night Ferry - s12e103 - ", "Night Ferry", "12", 103),
        ("Night Ferry - s00e01 - Special", "Night Ferry", "0", 1),
        ("Night Ferry - s02e00 - Unnumbered", "Night Ferry", "2", None),
        ("Night Ferry - The Return - s01e01 - Fog - s09e09 - Again", "Night Ferry - The Return", "1", 1),
        ("ナイト・フェリー - s01e02 - 干潮", "ナイト・フェリー", "1", 2),
        ("  Night Ferry  - s2019e01 - A year", "Night Ferry", "2019", 1),
    ],
)
def test_an_episodes_name_is_taken_apart(
    tmp_path: Path, name: str, title: str, season: str, episode: int | None
) -> None:
    (play,) = plays(jellyfin(tmp_path, sitting(ItemType="Episode", ItemName=name)))

    assert (title, season, episode) == (play.title, play.season, play.episode)


def test_times_that_say_they_are_utc_are_not_moved(tmp_path: Path) -> None:
    row = sitting(DateCreated="2024-09-03 17:00:00Z")
    for path in (jellyfin(tmp_path, row, version=1), jellyfin_backup(tmp_path, row)):
        assert [at("2024-09-03 17:00:00")] == [play.started_at for play in plays(path, BERLIN)]


def test_a_migrated_database_is_in_utc_even_where_a_time_does_not_say_so(tmp_path: Path) -> None:
    (play,) = plays(jellyfin(tmp_path, sitting(DateCreated="2024-09-03 17:00:00"), version=1), BERLIN)

    assert at("2024-09-03 17:00:00") == play.started_at


def test_the_same_play_has_the_same_id_before_and_after_the_move_to_utc(tmp_path: Path) -> None:
    local = plays(jellyfin_backup(tmp_path, sitting()), BERLIN)
    utc = plays(jellyfin(tmp_path, sitting(DateCreated="2024-09-03 17:00:00Z"), version=1), BERLIN)

    assert [play.play_id for play in local] == [play.play_id for play in utc]


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        ("2024-10-27 01:59:59", "2024-10-26 23:59:59"),
        ("2024-10-27 02:30:00", "2024-10-27 00:30:00"),  # comes twice: the first
        ("2024-10-27 03:00:00", "2024-10-27 02:00:00"),
        ("2024-03-31 02:30:00", "2024-03-31 01:30:00"),  # never was
        ("2024-03-31 03:00:00", "2024-03-31 01:00:00"),
    ],
)
def test_clocks_that_are_changed_do_not_stop_a_file(tmp_path: Path, local: str, utc: str) -> None:
    (play,) = plays(jellyfin(tmp_path, sitting(DateCreated=local)), BERLIN)

    assert at(utc) == play.started_at


def test_without_a_zone_it_is_the_machines_own(tmp_path: Path) -> None:
    (play,) = plays(jellyfin(tmp_path, sitting(DateCreated="2024-09-03 19:00:00")))

    assert at("2024-09-03 19:00:00").astimezone(UTC).replace(tzinfo=None) == play.started_at


def test_what_is_no_film_or_series_is_set_aside_with_its_time(tmp_path: Path) -> None:
    path = jellyfin(
        tmp_path,
        sitting(ItemType="Trailer", PlayDuration=90),
        sitting(ItemType="Audio", ItemName="Someone - Song (Album)", PlayDuration=200),
        sitting(ItemType="TvChannel", PlayDuration=3600),
        sitting(ItemType=None, PlayDuration=1),
    )

    assert set_aside(path) == [
        ("trailer", "a trailer", 1, 90),
        ("no film or series", "its type is Audio", 2, 200),
        ("no film or series", "its type is TvChannel", 3, 3600),
        ("no film or series", "it has no type", 4, 1),
    ]


def test_bad_rows_stop_nothing(tmp_path: Path) -> None:
    path = jellyfin(
        tmp_path,
        sitting(ItemName=None),
        sitting(ItemName="Not Known", ItemType="Episode"),
        sitting(ItemName="No numbers", ItemType="Episode"),
        sitting(UserId=None),
        sitting(DateCreated="yesterday"),
        sitting(DateCreated="0001-01-01 00:00:00"),
        sitting(PlayDuration=None),
        sitting(PlayDuration="a while"),
        sitting(ItemName="x" * 501),
        sitting(),
    )

    assert set_aside(path, BERLIN) == [
        ("unreadable", "no title", 1, 5400),
        ("unreadable", "no title", 2, 5400),
        ("unreadable", "“No numbers” does not name a season and an episode", 3, 5400),
        ("unreadable", "no user", 4, 5400),
        ("unreadable", "“yesterday” is no date", 5, 5400),
        ("unreadable", "“0001-01-01 00:00:00” is no date", 6, 5400),
        ("unreadable", "no time watched", 7, 0),
        ("unreadable", "“a while” is no time watched", 8, 0),
        ("unreadable", "the title has 501 characters", 9, 5400),
    ]
    assert len(read(path, BERLIN)) == 10


def test_absurd_times_are_left_as_they_are_for_the_rules(tmp_path: Path) -> None:
    path = jellyfin(
        tmp_path, sitting(PlayDuration=-5), sitting(PlayDuration=0), sitting(DateCreated="2099-01-01 00:00")
    )

    assert [play.seconds for play in plays(path, BERLIN)] == [-5, 0, 5400]


def test_a_title_that_is_no_utf8_spoils_its_row_only(tmp_path: Path) -> None:
    path = jellyfin(tmp_path, sitting(), sitting())
    database(path, ["UPDATE PlaybackActivity SET ItemName = CAST(x'ff4f' AS TEXT) WHERE rowid = 1"], {})

    assert set_aside(path) == [("unreadable", "the title is not UTF-8", 1, 5400)]
    assert len(read(path)) == 2


def test_a_deleted_item_keeps_the_name_that_it_had(tmp_path: Path) -> None:
    (play,) = plays(jellyfin(tmp_path, sitting(ItemId=None)))

    assert (play.play_id, play.title) == (None, "Orbit")


def test_lines_of_a_backup_that_a_title_broke_are_set_aside(tmp_path: Path) -> None:
    path = jellyfin_backup(tmp_path, sitting(ItemName="Orbit\r\nReturns"), sitting(ItemName="Or\tbit"), sitting())

    assert set_aside(path, BERLIN) == [
        ("unreadable", "5 fields where the backup has 9", 1, 0),
        ("unreadable", "5 fields where the backup has 9", 2, 0),
        ("unreadable", "10 fields where the backup has 9", 3, 0),
    ]
    assert len(read(path, BERLIN)) == 4


def test_what_emby_counts_as_paused_is_no_time_watched(tmp_path: Path) -> None:
    row = sitting(PauseDuration=400)
    for path in (jellyfin(tmp_path, row, statements=EMBY), jellyfin_backup(tmp_path, row)):
        assert [play.seconds for play in plays(path)] == [5000]


def test_two_users_are_two_viewers(tmp_path: Path) -> None:
    found = plays(jellyfin(tmp_path, sitting(), sitting(UserId="2c3d")))

    assert [play.viewer for play in found] == ["0a1b", "2c3d"]
    assert len({play.play_id for play in found}) == 2


def test_a_table_without_rows_is_an_empty_log(tmp_path: Path) -> None:
    assert read(jellyfin(tmp_path)) == []


def test_a_version_without_a_column_is_refused_by_name(tmp_path: Path) -> None:
    path = database(tmp_path / "old.db", [JELLYFIN[0].replace("DeviceName TEXT, PlayDuration INT", "Minutes INT")], {})

    with pytest.raises(BadFile, match=r"lacks playbackactivity\.devicename, playbackactivity\.playduration"):
        read(path)


def test_many_rows_come_in_portions_and_each_once(tmp_path: Path) -> None:
    path = jellyfin(tmp_path, *(sitting(ItemId=str(number)) for number in range(4500)))

    assert len({play.play_id for play in plays(path)}) == 4500
