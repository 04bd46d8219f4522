"""Mending a history: by hand, and when the catalogue has grown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nightcap.catalogue import repository
from nightcap.catalogue.title import Title
from nightcap.errors import UnknownName
from nightcap.store.database import Database
from nightcap.viewers.history import Unlinked, history, link, relink, unlinked
from nightcap.viewers.importing import import_history
from nightcap.viewers.memory import recall
from tests.conftest import Names
from tests.viewers.exports import short_export

ON = date(2025, 1, 1)
ROWS = [
    ("Orbit", "9/25/24"),
    ("Mist: Season 1: A", "9/24/24"),
    ("Mist: Season 1: B", "9/24/24"),
    ("Night Ferry: The Film", "9/23/24"),
    ("Bread & Salt", "9/22/24"),
]


@pytest.fixture
def watched_some(stocked: Database, names: Names, tmp_path: Path) -> Database:
    import_history(stocked, short_export(tmp_path, ROWS), names=names, viewer="me")
    return stocked


def test_what_has_no_title_is_listed(watched_some: Database) -> None:
    assert [
        Unlinked(name="Mist", views=2, last=date(2024, 9, 24), doubtful=False),
        Unlinked(name="Night Ferry: The Film", views=1, last=date(2024, 9, 23), doubtful=True),
        Unlinked(name="Orbit", views=1, last=date(2024, 9, 25), doubtful=True),
    ] == unlinked(watched_some, "me")


def test_a_name_is_linked_by_hand_for_good(watched_some: Database, names: Names, tmp_path: Path) -> None:
    assert link(watched_some, "me", "Orbit", "orbit-2021") == 1
    assert {"orbit-2021", "bread-and-salt-2014"} == recall(watched_some, "me", ON).seen.keys()

    again = short_export(tmp_path, [*ROWS, ("Orbit", "10/1/24")])
    import_history(watched_some, again, names=names, viewer="me")

    assert relink(watched_some, names) == 0
    assert len(history(watched_some, "me", title_id="orbit-2021")) == 2


def test_a_wrong_link_is_mended(watched_some: Database) -> None:
    link(watched_some, "me", "Bread & Salt", "orbit-1979")

    assert {"orbit-1979"} == recall(watched_some, "me", ON).seen.keys()


def test_a_name_stands_for_all_its_episodes(watched_some: Database) -> None:
    assert link(watched_some, "me", "Mist", "night-ferry-2020") == 2
    assert recall(watched_some, "me", ON).begun == {"night-ferry-2020": 2}


def test_what_is_not_there_cannot_be_linked(watched_some: Database) -> None:
    with pytest.raises(UnknownName, match="No title has the id “mist-2024”"):
        link(watched_some, "me", "Mist", "mist-2024")
    with pytest.raises(UnknownName, match="Nothing in the history is called “Fog”"):
        link(watched_some, "me", "Fog", "orbit-1979")


def test_a_grown_catalogue_links_what_it_now_knows(watched_some: Database, titles: list[Title]) -> None:
    mist = Title(id="mist-2022", kind="series", name="Mist", source="made-up", year=2022, episodes=2)
    film = Title(id="night-ferry-the-film-2023", kind="film", name="Night Ferry: The Film", source="made-up", year=2023)
    with watched_some.write() as connection:
        repository.save(connection, [mist, film])
    grown = Names([*titles, mist, film])

    assert [relink(watched_some, grown) for _ in range(2)] == [3, 0]
    assert {"mist-2022", "night-ferry-the-film-2023", "bread-and-salt-2014"} == recall(
        watched_some, "me", ON
    ).seen.keys()
    assert [name.name for name in unlinked(watched_some, "me")] == ["Orbit"]


def test_a_shrunk_catalogue_unlinks(watched_some: Database) -> None:
    assert relink(watched_some, Names([])) == 1
    assert recall(watched_some, "me", ON).seen == {}


def test_the_newest_come_first(watched_some: Database) -> None:
    assert [view.written_title for view in history(watched_some, "me", most=2)] == ["Orbit", "Mist: Season 1: A"]
