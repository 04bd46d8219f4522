"""Titles in and out of the database."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from nightcap.catalogue import repository
from nightcap.catalogue.names import TitleRef
from nightcap.catalogue.title import Title
from nightcap.store import schema
from nightcap.store.database import Database
from tests.catalogue.strategies import CATALOGUES


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(catalogue=CATALOGUES)
def test_what_comes_out_is_what_went_in(catalogue: list[Title], database: Database) -> None:
    with database.write() as connection:
        for table in (schema.credit, schema.season, schema.lineage, schema.title):
            connection.execute(table.delete())
        repository.save(connection, catalogue)

    expected = {title.id: title for title in catalogue}
    assert {title.id: title for title in repository.load_all(database)} == expected
    assert repository.load(database, expected) == expected


def test_saving_again_replaces_the_whole_title(stocked: Database, titles: list[Title]) -> None:
    bare = Title(id=titles[0].id, kind="film", name="Another", source="made-up")
    with stocked.write() as connection:
        repository.save(connection, [bare])

    assert repository.load(stocked, [bare.id]) == {bare.id: bare}
    assert len(repository.load_all(stocked)) == len(titles)


def test_titles_come_in_the_order_of_their_ids(stocked: Database) -> None:
    ids = [title.id for title in repository.load_all(stocked)]

    assert ids == sorted(ids)


def test_unknown_ids_are_absent(stocked: Database) -> None:
    assert repository.load(stocked, ["nobody"]) == {}
    assert repository.load(stocked, []) == {}


def test_more_titles_than_a_statement_holds_variables(database: Database) -> None:
    many = [Title(id=f"t{number:05}", kind="film", name="T", source="made-up") for number in range(1200)]
    with database.write() as connection:
        repository.save(connection, many)

    assert len(repository.load(database, [title.id for title in many])) == 1200


def test_a_source_is_dropped_with_its_parts(stocked: Database, titles: list[Title]) -> None:
    kept = replace(titles[0], id="kept-2019", source="elsewhere")
    with stocked.write() as connection:
        repository.save(connection, [kept])
        repository.drop_source(connection, "made-up")
        left = {row.title_id for row in connection.execute(schema.credit.select())}

    assert repository.load_all(stocked) == [kept]
    assert left == {kept.id}


def test_every_change_raises_the_edition(database: Database, titles: list[Title]) -> None:
    with database.write() as connection:
        before = repository.edition(connection)
        repository.save(connection, titles)
        repository.save(connection, titles)

        assert repository.edition(connection) == before + 2


def test_external_ids_of_a_source(stocked: Database) -> None:
    with stocked.read() as connection:
        assert repository.external_ids(connection, "made-up") == {"the-lighthouse-keepers-2019": {"elsewhere": "k-1"}}
        assert repository.external_ids(connection, "elsewhere") == {}


def test_namesakes_of_other_sources(stocked: Database) -> None:
    with stocked.read() as connection:
        found = repository.named(connection, {"orbit", "leuchtturmwarter", "nothing"}, not_of="elsewhere")
        none = repository.named(connection, {"orbit"}, not_of="made-up")

    assert {name: [ref.id for ref in refs] for name, refs in found.items()} == {
        "orbit": ["orbit-1979", "orbit-2016", "orbit-2021"],
        "leuchtturmwarter": ["the-lighthouse-keepers-2019"],
    }
    assert found["leuchtturmwarter"] == [
        TitleRef("the-lighthouse-keepers-2019", "The Lighthouse Keepers", "series", 2019)
    ]
    assert none == {}
