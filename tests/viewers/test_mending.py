"""Rows of a history that were set aside, put right one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from nightcap.errors import UsageError
from nightcap.store.database import Database
from nightcap.store.imports import Quarantined, quarantined
from nightcap.viewers.history import history
from nightcap.viewers.importing import import_history
from nightcap.viewers.mending import cells_of, mend
from tests.conftest import Names
from tests.viewers.exports import full_export, short_export


def set_aside(database: Database) -> list[Quarantined]:
    with database.read() as connection:
        return quarantined(connection)


def test_a_row_of_the_short_export_is_taken_once_it_is_right(stocked: Database, names: Names, tmp_path: Path) -> None:
    rows = [("Bread & Salt", "9/22/24"), ("Bread & Salt", "13/13/24")]
    import_history(stocked, short_export(tmp_path, rows), names=names, viewer="me")
    (kept,) = set_aside(stocked)
    cells = cells_of(kept)
    assert cells == {"title": "Bread & Salt", "date": "13/13/24"}

    with pytest.raises(UsageError, match="still cannot be used: “14/14/24” is no day"):
        mend(stocked, kept, cells | {"date": "14/14/24"}, names=names, viewer="me")
    assert (len(set_aside(stocked)), len(history(stocked, "me"))) == (1, 1)

    mend(stocked, kept, cells | {"date": "2024-09-13"}, names=names, viewer="me")
    assert set_aside(stocked) == []
    before, after = history(stocked, "me")
    assert before.title_id == after.title_id is not None


def test_a_row_of_the_full_export_keeps_its_other_cells(stocked: Database, names: Names, tmp_path: Path) -> None:
    export = full_export(tmp_path, [{"Title": "Bread & Salt", "Start Time": "yesterday"}])
    import_history(stocked, export, names=names, viewer="me")
    (kept,) = set_aside(stocked)

    mend(stocked, kept, cells_of(kept) | {"start time": "2024-09-03 19:00:00"}, names=names, viewer="ben")

    assert not set_aside(stocked)
    assert not history(stocked, "me")
    assert [view.seconds for view in history(stocked, "ben")] == [45 * 60]


@pytest.mark.parametrize("title", ['A "quoted", title', "Line\nend", " spaced  out ", "=1+1"])
def test_whatever_is_written_into_a_cell_stays_in_it(
    stocked: Database, names: Names, tmp_path: Path, title: str
) -> None:
    export = short_export(tmp_path, [("Orbit", "9/22/24")])
    export.write_text(export.read_text("utf-8") + '"Bread & Salt\n', "utf-8")
    import_history(stocked, export, names=names, viewer="me")
    (kept,) = set_aside(stocked)
    assert cells_of(kept) == {"title": "", "date": ""}

    mend(stocked, kept, {"title": title, "date": "2024-09-13"}, names=names, viewer="me")

    assert " ".join(title.split()) in [view.written_title for view in history(stocked, "me")]


def test_a_cell_too_many_or_too_few_is_no_row(stocked: Database, names: Names, tmp_path: Path) -> None:
    import_history(stocked, short_export(tmp_path, [("Orbit", "13/13/24")]), names=names, viewer="me")
    (kept,) = set_aside(stocked)

    for cells in ({}, {"title": "Orbit"}, {"name": "Orbit", "day": "2024-09-13"}):
        with pytest.raises(UsageError):
            mend(stocked, kept, cells, names=names, viewer="me")
    assert set_aside(stocked) == [kept]
