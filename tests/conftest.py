"""A home folder, its database, and a handful of titles that exist nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import settings

from nightcap.catalogue import repository
from nightcap.catalogue.names import TitleRef, fold
from nightcap.catalogue.title import Credit, Season, Title, Work
from nightcap.store.database import Database
from nightcap.tone.axes import Tone

# how long an example takes says how busy the machine is
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

MADE_UP = (
    Title(
        id="the-lighthouse-keepers-2019",
        kind="series",
        name="The Lighthouse Keepers",
        source="made-up",
        original_name="Leuchtturmwärter",
        other_names=("Keepers of the Light",),
        year=2019,
        end_year=2022,
        countries=("DE", "DK"),
        languages=("de", "da"),
        runtime_minutes=50,
        episodes=16,
        seasons=(Season(1, 8, 2019), Season(2, 8, 2022)),
        genres=("drama", "mystery"),
        keywords=("lighthouse", "island", "brothers"),
        synopsis="Two brothers keep a lighthouse on an island from which the ferry no longer comes.",
        credits=(Credit("Ida Sørensen", "creator"), Credit("Jörg Weiß", "actor", "Hannes")),
        based_on=Work(name="Das Feuer", kind="novel", original_name="Das Feuer", year=1931, makers=("A. Brandt",)),
        tone=Tone(uplift=0.4, energy=0.2, tension=0.5, humour=0.1, warmth=0.6, depth=0.7, weight=0.6),
        content_notes=frozenset({"death", "grief"}),
        ages_from=12,
        acclaim=0.8,
        external_ids={"elsewhere": "k-1"},
    ),
    Title(
        id="bread-and-salt-2014",
        kind="film",
        name="Bread & Salt",
        source="made-up",
        year=2014,
        countries=("PL",),
        languages=("pl",),
        runtime_minutes=100,
        genres=("comedy",),
        keywords=("bakery", "village"),
        synopsis="A baker and a salt merchant share one shop and no opinion.",
        credits=(Credit("Łucja Nowak", "director"), Credit("Jan Kos", "actor", "Baker")),
        content_notes=frozenset(),
        ages_from=6,
        acclaim=0.6,
    ),
    Title(id="orbit-1979", kind="film", name="Orbit", source="made-up", year=1979, runtime_minutes=120),
    Title(id="orbit-2016", kind="series", name="Orbit", source="made-up", year=2016, episodes=8, runtime_minutes=45),
    Title(id="orbit-2021", kind="film", name="Orbit", source="made-up", year=2021, runtime_minutes=95),
    Title(
        id="orbit-part-two-2022", kind="film", name="Orbit: Part Two", source="made-up", year=2022, runtime_minutes=110
    ),
    Title(id="night-ferry-2020", kind="series", name="Night Ferry", source="made-up", year=2020, episodes=6),
    Title(id="chess-i-2009", kind="film", name="Шахматы", source="made-up", year=2009, original_name="象棋"),
)


class Names:
    """A gazetteer of a few titles."""

    def __init__(self, titles: Sequence[Title]) -> None:
        self._refs: dict[str, list[TitleRef]] = {}
        for title in titles:
            for name in title.names:
                self._refs.setdefault(fold(name), []).append(TitleRef(title.id, title.name, title.kind, title.year))

    def titles(self, name: str) -> Sequence[TitleRef]:
        return self._refs.get(fold(name), [])

    def closest(self, name: str) -> TitleRef | None:
        return None

    def people(self, name: str) -> Sequence[str]:
        return []

    def credited(self, person: str) -> Sequence[str]:
        return []


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def database(home: Path) -> Iterator[Database]:
    opened = Database(home / "nightcap.db")
    yield opened
    opened.close()


@pytest.fixture
def titles() -> list[Title]:
    return list(MADE_UP)


@pytest.fixture
def stocked(database: Database, titles: list[Title]) -> Database:
    """The database with the made-up titles in it."""
    with database.write() as connection:
        repository.save(connection, titles)
    return database


@pytest.fixture
def names(titles: list[Title]) -> Names:
    return Names(titles)
