"""ViewingActivity.csv as a log of plays."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from nightcap.charts.plays.play import Assumed, Play
from nightcap.charts.plays.sources import find
from nightcap.errors import BadFile
from tests.charts.plays.programs import plays, read, set_aside
from tests.viewers.exports import ACTIVITY_COLUMNS, full_export, short_export


def test_every_profile_is_a_viewer(tmp_path: Path) -> None:
    path = full_export(
        tmp_path,
        [
            {"Title": "Night Ferry: Season 2: Low Tide (Episode 4)"},
            {"Title": "Orbit", "Profile Name": "Bo", "Country": "", "Device Type": "", "Duration": "01:40:00"},
        ],
    )
    started_at = datetime(2024, 9, 3, 19)  # noqa: DTZ001

    assert [
        Play(
            play_id=None,
            viewer="Ada",
            title="Night Ferry",
            season="2",
            episode=4,
            started_at=started_at,
            seconds=2700,
            area="US",
            device="Samsung CE 2021 Nike-L UHD TV Smart TV",
        ),
        Play(play_id=None, viewer="Bo", title="Orbit", started_at=started_at, seconds=6000, area="NO"),
    ] == plays(path, Assumed(area="NO"))


@pytest.mark.parametrize(
    ("title", "name", "season", "episode"),
    [
        ("Night Ferry: Limited Series: Episode 2", "Night Ferry", "Limited Series", 2),
        ("Night Ferry: Season 1: The Quay", "Night Ferry", "1", None),
        ("Night Ferry: Episode 7", "Night Ferry", None, 7),
        ("Orbit: Part Two", "Orbit: Part Two", None, None),
        ("Episode 7", "Episode 7", None, None),
        ("나이트 페리: 시즌 2: 썰물", "나이트 페리", "2", None),
    ],
)
def test_titles_are_taken_apart(tmp_path: Path, title: str, name: str, season: str | None, episode: int | None) -> None:
    (play,) = plays(full_export(tmp_path, [{"Title": title}]))

    assert (name, season, episode) == (play.title, play.season, play.episode)


@pytest.mark.parametrize(
    ("row", "rule", "reason"),
    [
        ({"Supplemental Video Type": "HOOK"}, "trailer", "hook"),
        ({"Supplemental Video Type": "TEASER_TRAILER"}, "trailer", "teaser trailer"),
        ({"Title": "Season 1 Trailer: Orbit"}, "trailer", "its title names one"),
        ({"Attributes": "Autoplayed: user action: None; "}, "autoplayed", "nobody chose it"),
        ({"Title": ""}, "unreadable", "no title"),
        ({"Start Time": "2024-13-01 00:00:00"}, "unreadable",
         "“2024-13-01 00:00:00” is not a start time (YYYY-MM-DD HH:MM:SS)"),
        ({"Profile Name": " "}, "unreadable", "no profile"),
    ],
)  # fmt: skip
def test_what_is_no_play_is_set_aside_with_its_time(
    tmp_path: Path, row: dict[str, str], rule: str, reason: str
) -> None:
    assert [(rule, reason, 2, 2700)] == set_aside(full_export(tmp_path, [{"Title": "Orbit", **row}]))


def test_what_somebody_took_up_is_a_play_however_short(tmp_path: Path) -> None:
    row = {"Title": "Orbit", "Attributes": "Autoplayed: user action: User_Interaction; ", "Duration": "00:00:03"}

    assert [play.seconds for play in plays(full_export(tmp_path, [row]))] == [3]


def test_broken_lines_stand_where_they_stood(tmp_path: Path) -> None:
    path = full_export(tmp_path, [{"Title": "Orbit"}, {"Title": "Orbit", "Duration": "-00:01:00"}])
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write('Ada,2024-09-03 19:00:00,"00:45\r\nAda,2024\r\n')

    assert set_aside(path) == [
        ("unreadable", "“-00:01:00” is not a duration (HH:MM:SS)", 3, 0),
        ("unreadable", "the line is damaged or cut off (unexpected end of data)", 4, 0),
        ("unreadable", "2 values where the header names 10 columns", 5, 0),
    ]


def test_the_short_export_is_no_log_of_plays(tmp_path: Path) -> None:
    assert find(short_export(tmp_path, [("Orbit", "9/3/24")])) is None


def test_an_export_without_a_column_is_refused_by_name(tmp_path: Path) -> None:
    columns = tuple(column for column in ACTIVITY_COLUMNS if column != "Duration")

    with pytest.raises(BadFile, match="lacks “duration”"):
        read(full_export(tmp_path, [], columns=columns))
