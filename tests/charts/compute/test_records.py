"""Rows of a CSV one by one: the same as DuckDB's where a file is sound, and no line lost where it is not."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightcap.charts.compute.records import Record, records
from nightcap.charts.compute.tables import open_text

NAMES = ("viewer", "title", "seconds")
#: characters that mean something to a reader of CSV, and some that do not
CELLS = st.text(st.sampled_from("ab1 ,;\t\"\n'|é寅=\\"), max_size=6)


def found(path: Path) -> list[Record]:
    with duckdb.connect() as connection:
        return list(records(path, open_text(connection, path, NAMES, NAMES)))


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5))
def test_a_sound_csv_is_read_as_it_was_written(rows: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
            writer.writerow(NAMES)
            writer.writerows(rows)
        expected = [[cell or None for cell in row] for row in rows]
        with duckdb.connect() as connection:
            table = open_text(connection, path, NAMES, NAMES)
            # DuckDB and we read the same, so that a file's rows do not depend on whether one of them is bad
            assert [list(row) for row in connection.sql(table.select).fetchall()] == expected

        assert [list((record.cells or {}).values()) for record in found(path)] == expected


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.sampled_from('a1,"\n'), max_size=60))
def test_every_line_is_in_a_row_or_refused(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_text("viewer,title,seconds\n" + text, "utf-8")
        rows = found(path)

    told = "\n".join(record.text for record in rows)
    assert [line for line in told.split("\n") if line.strip()] == [line for line in text.split("\n") if line.strip()]
    assert [record.line for record in rows] == sorted({record.line for record in rows})
    for record in rows:
        assert (record.cells is None) == (record.problem is not None)
        if record.cells is not None:
            assert len(next(csv.reader(io.StringIO(record.text, newline="")))) == len(NAMES)


def test_a_line_without_end_is_refused_without_being_held(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"viewer,title,seconds\n" + b"x" * 5 * 2**20 + b"\nme,Anna,60\n")
    long, good = found(path)

    assert (long.line, long.problem, len(long.text)) == (2, "the line has over a megabyte", 200)
    assert good.cells == {"viewer": "me", "title": "Anna", "seconds": "60"}


@pytest.mark.parametrize("header", ["viewer,title,seconds", " Viewer ;TITLE;seconds", '"viewer"\ttitle\tseconds'])
def test_columns_are_found_whatever_their_dress(header: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    delimiter = next(char for char in ",;\t" if char in header)
    path.write_text(f"\n{header}\n" + delimiter.join(["me", "Anna", "60"]) + "\n")

    assert [record.cells for record in found(path)] == [{"viewer": "me", "title": "Anna", "seconds": "60"}]
