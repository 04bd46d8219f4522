"""The log of imports, and the rows set aside."""

from __future__ import annotations

from nightcap.store import imports, schema
from nightcap.store.database import Database
from nightcap.store.imports import Refused, Report

BAD = Refused(7, "the year is 'soon'", {"title": "Orbit", "year": "soon", "cast": ["Ida Sørensen"]})
WORSE = Refused(None, "no title", {})


def report(*refused: Refused, source: str = "lists", file: str = "a.json") -> Report:
    return Report(source=source, file=file, taken=3, changed=2, refused=refused)


def test_an_import_is_logged(database: Database) -> None:
    with database.write() as connection:
        imports.record(connection, report(BAD), digest="abc")
        row = connection.execute(schema.import_run.select()).one()

    assert (row.source, row.file, row.digest, row.taken, row.changed, row.set_aside) == (
        "lists",
        "a.json",
        "abc",
        3,
        2,
        1,
    )


def test_refused_rows_are_kept_as_they_came(database: Database) -> None:
    with database.write() as connection:
        imports.record(connection, report(BAD, WORSE), digest="abc")
        found = imports.quarantined(connection)

    assert [(row.line, row.reason, row.row) for row in found] == [
        (None, WORSE.reason, WORSE.row),
        (BAD.line, BAD.reason, BAD.row),
    ]


def test_the_same_rows_are_kept_once(database: Database) -> None:
    with database.write() as connection:
        for _ in range(2):
            imports.record(connection, report(BAD, BAD, WORSE), digest="abc")
        assert len(imports.quarantined(connection)) == 2


def test_rows_that_are_good_by_now_are_let_go(database: Database) -> None:
    with database.write() as connection:
        imports.record(connection, report(BAD, WORSE), digest="abc")
        imports.record(connection, report(BAD, file="b.json"), digest="abc")
        imports.record(connection, report(WORSE), digest="abd")

        assert [(row.file, row.reason) for row in imports.quarantined(connection)] == [
            ("a.json", WORSE.reason),
            ("b.json", BAD.reason),
        ]


def test_rows_are_listed_by_source_and_let_go_by_key(database: Database) -> None:
    with database.write() as connection:
        imports.record(connection, report(BAD), digest="abc")
        imports.record(connection, report(BAD, source="others"), digest="abc")
        others = imports.quarantined(connection, "others")
        imports.let_go(connection, [row.digest for row in others])

        assert len(others) == 1
        assert [row.source for row in imports.quarantined(connection)] == ["lists"]
