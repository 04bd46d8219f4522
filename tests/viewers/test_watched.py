"""What makes a film seen, and a series seen or only begun."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue import repository
from nightcap.catalogue.title import Title
from nightcap.store import schema
from nightcap.store.database import Database
from nightcap.viewers import watched
from nightcap.viewers.importing import import_history
from nightcap.viewers.memory import Memory, recall
from nightcap.viewers.watched import Extent, Part, verdict
from tests.conftest import Names
from tests.viewers.exports import full_export, short_export

DAY = date(2024, 9, 3)
FILM = Extent(kind="film", runtime_minutes=100, episodes=None)
LIMITED = Extent(kind="series", runtime_minutes=40, episodes=8)
LONG = Extent(kind="series", runtime_minutes=40, episodes=24, seasons={1: 8, 2: 8, 3: 8})


def parts(number: int, season: str = "1", seconds: int | None = None) -> list[Part]:
    return [Part(season=season, seconds=seconds, last=DAY) for _ in range(number)]


@pytest.mark.parametrize(
    ("found", "extent", "expected"),
    [
        (parts(1, seconds=70 * 60), FILM, (True, 0)),
        (parts(1, seconds=69 * 60), FILM, (False, 0)),
        (parts(1), FILM, (True, 0)),
        (parts(1, seconds=62 * 60), Extent(kind="film", runtime_minutes=None, episodes=None), (False, 0)),
        (parts(1, seconds=63 * 60), Extent(kind="film", runtime_minutes=None, episodes=None), (True, 0)),
        (parts(6), LIMITED, (True, 6)),
        (parts(5), LIMITED, (False, 5)),
        (parts(3, seconds=20 * 60) + parts(5, seconds=19 * 60), LIMITED, (False, 3)),
        (parts(8), LONG, (False, 8)),
        (parts(6, "3"), LONG, (True, 6)),
        (parts(9, "1") + parts(5, "3"), LONG, (False, 14)),
        (parts(9, "1") + parts(8, "2"), LONG, (True, 17)),
        (parts(40), Extent(kind="series", runtime_minutes=None, episodes=None), (False, 40)),
        ([], LIMITED, (False, 0)),
    ],
)
def test_verdicts(found: list[Part], extent: Extent, expected: tuple[bool, int]) -> None:
    assert expected == verdict(found, extent)


@given(st.integers(0, 30), st.integers(1, 30))
def test_one_more_episode_never_unsees_a_series(number: int, episodes: int) -> None:
    extent = Extent(kind="series", runtime_minutes=None, episodes=episodes)

    assert verdict(parts(number), extent)[0] <= verdict(parts(number + 1), extent)[0]


def test_a_history_is_recalled_by_title(stocked: Database, names: Names, tmp_path: Path) -> None:
    rows = [
        *({"Title": f"Orbit: Season 1: {name}", "Start Time": "2024-09-01 20:00:00"} for name in "ABCDEF"),
        *({"Title": f"Night Ferry: Season 1: {name}"} for name in "ABC"),
        {"Title": "Night Ferry: Season 1: A", "Start Time": "2024-10-01 20:00:00"},
        {"Title": "Bread & Salt", "Start Time": "2024-09-02 20:00:00", "Duration": "00:40:00"},
        {"Title": "Bread & Salt", "Start Time": "2024-09-03 20:00:00", "Duration": "00:35:00"},
        {"Title": "Orbit: Part Two", "Duration": "00:20:00"},
    ]
    import_history(stocked, full_export(tmp_path, rows), names=names, viewer="me")

    expected = Memory(
        seen={"orbit-2016": date(2024, 9, 1), "bread-and-salt-2014": date(2024, 9, 3)}, begun={"night-ferry-2020": 3}
    )
    assert expected == recall(stocked, "me", date(2025, 1, 1))
    assert Memory() == recall(stocked, "somebody else", date(2025, 1, 1))


def test_what_came_later_is_left_out(stocked: Database, names: Names, tmp_path: Path) -> None:
    rows = [(f"Night Ferry: Season 1: {number}", f"9/{number}/24") for number in range(1, 7)] + [("A", "9/30/24")]
    import_history(stocked, short_export(tmp_path, rows), names=names, viewer="me")

    assert recall(stocked, "me", date(2024, 9, 4)).begun == {"night-ferry-2020": 4}
    assert {"night-ferry-2020": date(2024, 9, 6)} == recall(stocked, "me", date(2024, 9, 30)).seen


def test_what_is_kept_gives_way_when_the_catalogue_changes(
    stocked: Database, names: Names, titles: list[Title], tmp_path: Path
) -> None:
    import_history(stocked, short_export(tmp_path, [("Night Ferry: Season 1: A", "9/25/24")]), names=names, viewer="me")
    with stocked.read() as connection:
        assert repository.get_state(connection, "watched:me")

    with stocked.write() as connection:
        connection.execute(schema.title.update().where(schema.title.c.id == "night-ferry-2020").values(episodes=1))
        repository.raise_edition(connection)

    assert {"night-ferry-2020": date(2024, 9, 25)} == recall(stocked, "me", date(2025, 1, 1)).seen


def test_kept_and_worked_out_are_the_same(stocked: Database, names: Names, tmp_path: Path) -> None:
    rows = [(title, "9/25/24") for title in ("Bread & Salt", "Night Ferry: Season 1: A", "Orbit: Season 1: B")]
    import_history(stocked, short_export(tmp_path, rows), names=names, viewer="me")
    on = date(2025, 1, 1)

    with stocked.read() as connection:
        assert watched.work_out(connection, "me", on) == watched.recall(connection, "me", on)
