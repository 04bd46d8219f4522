"""Computed charts are tied to the catalogue by name; what it lacks is a stub of Netflix's lists, or their own."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from nightcap.catalogue import repository
from nightcap.catalogue.title import Season, Title
from nightcap.charts import entries
from nightcap.charts.importing import import_charts
from nightcap.charts.linking import relink
from nightcap.store import schema
from nightcap.store.database import Database
from tests.charts.netflix_files import Cells, cells, database, write
from tests.charts.own_charts import OWN, own, own_cells

SEASONS = tuple(Season(number, 10, 1999 + number) for number in range(1, 4))
OLD_SERIES = Title(
    id="the-long-road-1999", kind="series", name="The Long Road", source="ours", year=1999, end_year=2003,
    languages=("en",), runtime_minutes=50, episodes=30, seasons=SEASONS,
)  # fmt: skip
OLD_FILM = Title(id="harbour-1951", kind="film", name="Harbour", source="ours", year=1951, languages=("fr",))
STUB, OWN_STUB = "netflix-the-quiet-harbour-film", "plays-home--the-quiet-harbour-film"


@pytest.fixture
def home(tmp_path: Path) -> Database:
    return database(tmp_path)


def save(home: Database, *titles: Title) -> None:
    with home.write() as connection:
        repository.save(connection, titles)


def take(home: Database, *rows: Cells) -> dict[str, str | None]:
    """Import computed rows; title → id."""
    import_charts(home, own(Path(home.name).parent, rows))
    return links(home)


def published(home: Database, *rows: Cells) -> None:
    import_charts(home, write(Path(home.name).parent / "netflix.tsv", rows))


def links(home: Database, source: str = OWN) -> dict[str, str | None]:
    with home.read() as connection:
        return {entry.show_title: entry.title_id for entry in entries.load(connection, source)}


def stubs(home: Database) -> dict[str, str]:
    """Id → source of every title that only charts know."""
    table = schema.title.c
    with home.read() as connection:
        return {
            row.id: row.source for row in connection.execute(sa.select(table.id, table.source)) if row.source != "ours"
        }


@pytest.mark.parametrize(
    ("category", "changes", "title_id"),
    [
        # plays are of titles of any age: a name is enough where nothing speaks against it
        ("Films", {"show_title": "Harbour", "runtime": ""}, "harbour-1951"),
        ("Films (Non-English)", {"show_title": "harbour"}, "harbour-1951"),
        ("All", {"show_title": "Harbour"}, "harbour-1951"),
        ("Films (English)", {"show_title": "Harbour"}, "plays-home--harbour-film"),
        ("TV", {"show_title": "Harbour"}, "plays-home--harbour-series"),
        # a series without a season is all of it
        ("TV", {"show_title": "The Long Road", "runtime": "25"}, "the-long-road-1999"),
        ("All", {"show_title": "The Long Road", "runtime": "25"}, "the-long-road-1999"),
        ("TV", {"show_title": "The Long Road", "season_title": "The Long Road: Season 2"}, "the-long-road-1999"),
    ],
)
def test_what_is_in_plays_is_linked_by_its_name(
    home: Database, category: str, changes: dict[str, str], title_id: str
) -> None:
    save(home, OLD_FILM, OLD_SERIES)

    assert set(take(home, own_cells(category=category) | changes).values()) == {title_id}


def test_one_of_two_namesakes_is_taken_only_where_the_minutes_tell(home: Database) -> None:
    for year, minutes in ((1951, 90), (1999, 120)):
        save(
            home, Title(id=f"h-{year}", kind="film", name="Harbour", source="ours", year=year, runtime_minutes=minutes)
        )

    assert take(home, own_cells(show_title="Harbour", runtime="2")) == {"Harbour": "h-1999"}
    assert take(home, own_cells(show_title="Harbour", runtime="")) == {"Harbour": "plays-home--harbour-film"}


def test_a_list_of_everything_tells_no_kind_but_seasons_and_minutes_do(home: Database) -> None:
    found = take(
        home,
        own_cells(category="All", show_title="A", runtime="1.5"),
        own_cells(category="All", show_title="B", weekly_rank="2", season_title="B: Season 1"),
        own_cells(category="All", show_title="C", weekly_rank="3", runtime="10"),
    )

    assert [id_ and id_.rpartition("-")[2] for id_ in found.values()] == ["film", "series", "series"]


def test_a_stub_of_ones_own_has_its_source(home: Database) -> None:
    assert take(home, own_cells()) == {"The Quiet Harbour": OWN_STUB}
    assert stubs(home) == {OWN_STUB: OWN}


def test_what_netflix_lists_too_is_one_title(home: Database) -> None:
    published(home, cells())
    assert take(home, own_cells()) == {"The Quiet Harbour": STUB}
    assert stubs(home) == {STUB: "netflix-top10"}


def test_and_so_it_is_when_netflix_lists_it_later_or_no_more(home: Database) -> None:
    take(home, own_cells())
    published(home, cells())
    assert (links(home), list(stubs(home))) == ({"The Quiet Harbour": STUB}, [STUB])

    published(home, cells(show_title="Another", weekly_hours_viewed="5000000"))
    assert links(home) == {"The Quiet Harbour": STUB}  # as it was: the plays are still of that title
    assert STUB in stubs(home)


def test_what_netflix_lists_of_another_length_is_another(home: Database) -> None:
    published(home, cells())

    assert take(home, own_cells(runtime="2.5")) == {"The Quiet Harbour": OWN_STUB}


def test_stubs_give_way_to_the_catalogue(home: Database) -> None:
    published(home, cells())
    take(home, own_cells(), own_cells(show_title="Harbour", weekly_rank="2"))
    save(
        home,
        OLD_FILM,
        Title(id="q", kind="film", name="The Quiet Harbour", source="ours", year=2025, runtime_minutes=90),
    )

    assert relink(home) == 3
    assert links(home) == {"The Quiet Harbour": "q", "Harbour": "harbour-1951"}
    assert links(home, "netflix-top10") == {"The Quiet Harbour": "q"}
    assert stubs(home) == {}
    assert relink(home) == 0


def test_netflix_never_takes_a_stub_of_ones_own(home: Database) -> None:
    take(home, own_cells(runtime="2.5"))
    published(home, cells())

    assert links(home, "netflix-top10") == {"The Quiet Harbour": STUB}
    assert sorted(stubs(home)) == [STUB, OWN_STUB]
