"""Titles come in once each: from the shelf, and from lists that know some of them too."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nightcap.catalogue import repository, shelf
from nightcap.catalogue.importing import import_wikipedia, link_lineage, sync_shelf
from nightcap.catalogue.title import Title, Work
from nightcap.store import imports, schema
from nightcap.store.database import Database


def film(name: str, year: int, **more: Any) -> dict[str, Any]:
    return {"title": name, "year": year, "cast": [], "genres": ["Drama"], "href": name.replace(" ", "_"), **more}


def listed(folder: Path, rows: Sequence[dict[str, Any]], name: str = "movies-2010s.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(rows), "utf-8")
    return path


def test_films_come_in_once(database: Database, tmp_path: Path) -> None:
    path = listed(tmp_path, [film("Night Tram", 2011), film("Night Tram", 2011), film("", 2011)])

    first, again = import_wikipedia(database, path), import_wikipedia(database, path)

    assert (first.taken, first.changed, len(first.refused)) == (2, 2, 1)
    assert (again.taken, again.changed, len(again.refused)) == (2, 0, 1)
    assert [title.id for title in repository.load_all(database)] == ["night-tram-2011", "night-tram-2011-2"]
    with database.read() as connection:
        assert len(imports.quarantined(connection)) == 1


def test_a_second_import_leaves_the_index_valid(database: Database, tmp_path: Path) -> None:
    path = listed(tmp_path, [film("Night Tram", 2011)])
    import_wikipedia(database, path)
    with database.read() as connection:
        before = repository.edition(connection)

    import_wikipedia(database, path)

    with database.read() as connection:
        assert repository.edition(connection) == before


def test_a_changed_row_replaces_the_title(database: Database, tmp_path: Path) -> None:
    import_wikipedia(database, listed(tmp_path, [film("Night Tram", 2011), film("Day Tram", 2011)]))

    report = import_wikipedia(
        database, listed(tmp_path, [film("Night Tram", 2011, genres=["Comedy"]), film("Day Tram", 2011)])
    )

    assert report.changed == 1
    assert repository.load(database, ["night-tram-2011"])["night-tram-2011"].genres == ("comedy",)


def test_a_film_that_the_catalogue_has_is_tied_to_it(stocked: Database, titles: list[Title], tmp_path: Path) -> None:
    """The names agree folded, the years within one; series and far years are others."""
    rows = [film("Bread and Salt", 2015), film("Orbit", 1979), film("Orbit", 2016), film("Night Ferry", 2020)]

    report = import_wikipedia(stocked, listed(tmp_path, rows))

    after = {title.id: title for title in repository.load_all(stocked)}
    assert report.changed == 4
    assert after["bread-and-salt-2014"] == replace(titles[1], external_ids={"wikipedia": "Bread_and_Salt"})
    assert after["orbit-1979"].external_ids == {"wikipedia": "Orbit"}
    assert (after["night-ferry-2020"].source, after["night-ferry-2020-wikipedia"].source) == ("made-up", "wikipedia")
    assert import_wikipedia(stocked, listed(tmp_path, rows)).changed == 0


def test_of_several_that_could_be_meant_none_is_tied(stocked: Database, titles: list[Title], tmp_path: Path) -> None:
    """The film comes in beside them, though its id is taken."""
    twin = Title(id="orbit-1980", kind="film", name="Orbit", source="made-up", year=1980)
    with stocked.write() as connection:
        repository.save(connection, [twin])
    path = listed(tmp_path, [film("Orbit", 1979)])

    assert [import_wikipedia(stocked, path).changed for _ in range(2)] == [1, 0]

    after = {title.id: title for title in repository.load_all(stocked)}
    assert (after["orbit-1979"], after["orbit-1980"]) == (titles[2], twin)
    assert after["orbit-1979-wikipedia"].external_ids == {"wikipedia": "Orbit"}


def test_of_several_that_claim_one_the_best_has_it(stocked: Database, titles: list[Title], tmp_path: Path) -> None:
    """By name before another name, by the year before one near it; the others are films of their own."""
    with stocked.write() as connection:
        repository.save(connection, [replace(titles[1], other_names=("Crumbs",))])
    rows = [film("Bread & Salt", 2013, href="a"), film("Bread & Salt", 2014, href="b"), film("Crumbs", 2014, href="c")]
    path = listed(tmp_path, rows)

    assert [import_wikipedia(stocked, path).changed for _ in range(2)] == [3, 0]

    after = {title.id: title for title in repository.load_all(stocked)}
    assert after["bread-and-salt-2014"].external_ids == {"wikipedia": "b"}
    assert {"bread-and-salt-2013", "crumbs-2014"} < after.keys()


def test_a_title_is_not_tied_to_a_second_page(stocked: Database, tmp_path: Path) -> None:
    """The next decade's list has another film of that name, a year apart."""
    paths = [
        listed(tmp_path, [film("Bread & Salt", year, href=f"page_{year}")], f"movies-{year}.json")
        for year in (2014, 2015)
    ]

    assert [import_wikipedia(stocked, path).changed for path in paths * 2] == [1, 1, 0, 0]
    assert "bread-and-salt-2015" in {title.id for title in repository.load_all(stocked)}


def test_the_shelf_comes_in_once(database: Database) -> None:
    assert [sync_shelf(database), sync_shelf(database)] == [True, False]
    assert {title.source for title in repository.load_all(database)} == {shelf.SOURCE}


def test_a_new_shelf_keeps_what_lists_have_added(database: Database, tmp_path: Path) -> None:
    sync_shelf(database)
    known = next(t for t in repository.load_all(database) if t.kind == "film" and t.year is not None)
    import_wikipedia(database, listed(tmp_path, [film(known.name, known.year or 0, href="A_page")]))
    with database.write() as connection:
        connection.execute(schema.title.update().where(schema.title.c.id == known.id).values(name="Wrong"))
        repository.set_state(connection, "shelf_digest", "of an older one")

    sync_shelf(database)

    assert repository.load(database, [known.id])[known.id] == replace(known, external_ids={"wikipedia": "A_page"})


def test_a_remake_is_tied_to_the_title_it_remakes(titles: list[Title]) -> None:
    def remake(work: Work) -> Work | None:
        title = Title(id="new-2025", kind="series", name="New", source="made-up", year=2025, based_on=work)
        return link_lineage([*titles, title])[-1].based_on

    meant = Work(name="Orbit", kind="film", year=1980)
    assert remake(meant) == replace(meant, title_id="orbit-1979")
    for other in (
        Work(name="Orbit", kind="film"),
        Work(name="Orbit", kind="novel", year=1979),
        Work(name="Orbit", kind="film", year=1990),
        Work(name="Orbit", kind="series", year=1979),
    ):
        assert remake(other) == other


@pytest.mark.data
@pytest.mark.slow
def test_the_real_lists(database: Database) -> None:
    """All 36,273 rows of the published lists of 1900 to 2023 are taken, and none is refused."""
    folder = Path(os.environ.get("NIGHTCAP_DATA", Path(__file__).parents[3] / "shared" / "data")) / "wikipedia-movies"
    paths = sorted(folder.glob("movies-*.json.gz"))
    if not paths:
        pytest.skip(f"wikipedia-movies is not in {folder}; name its parent with NIGHTCAP_DATA")
    sync_shelf(database)

    reports = [import_wikipedia(database, path) for path in paths]

    assert sum(report.taken for report in reports) == 36_273
    assert [report.refused for report in reports if report.refused] == []
    assert sum(import_wikipedia(database, path).changed for path in paths) == 0
