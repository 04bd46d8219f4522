"""Marks that occur more than once, in memory and beyond."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import duckdb
import narwhals as nw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.streaming import error_of, portions


def repeated(engine: DuckDB, marks: Sequence[int | None]) -> list[int]:
    given_ = ", ".join("(NULL)" if mark is None else f"({mark})" for mark in marks)
    frame = nw.from_native(engine.connection.sql(f"SELECT mark::UBIGINT AS mark FROM (VALUES {given_}) AS t(mark)"))
    return sorted(mark for (mark,) in engine.rows(engine.repeated(frame, "mark")))


@settings(max_examples=30, deadline=None)
@given(marks=st.lists(st.none() | st.integers(0, 9) | st.integers(0, 2**48 - 1), min_size=1, max_size=40))
def test_marks_that_occur_more_than_once_are_found_in_memory_and_beyond(marks: list[int | None]) -> None:
    counted = Counter(mark for mark in marks if mark is not None)
    with DuckDB(threads=1) as roomy, DuckDB(threads=1) as small:
        small.bytes = 0

        expected = sorted(mark for mark, times in counted.items() if times > 1)
        assert repeated(roomy, marks) == expected
        assert repeated(small, marks) == expected


def test_a_column_comes_in_portions_that_hold_all_of_it() -> None:
    with duckdb.connect() as connection:
        some = [portion.copy() for portion in portions(connection.sql("SELECT range::UBIGINT FROM range(1_000_000)"))]

    assert len(some) > 1
    assert sorted(value for portion in some for value in portion.tolist()) == list(range(1_000_000))


def test_what_goes_wrong_on_the_way_is_an_error_of_duckdb() -> None:
    with duckdb.connect() as connection:
        query = "SELECT CASE WHEN range < 900_000 THEN range ELSE error('gone') END::UBIGINT FROM range(1_000_000)"

        with pytest.raises(duckdb.Error, match="gone"):
            for _ in portions(connection.sql(query)):
                pass


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Out of Memory Error: could not allocate", duckdb.OutOfMemoryException),
        ("IO Error: could not write: no space left", duckdb.IOException),
        ("Invalid Input Error: gone", duckdb.Error),
        ("", duckdb.Error),
    ],
)
def test_an_error_is_of_the_kind_that_it_says(said: str, kind: type[duckdb.Error]) -> None:
    error = error_of(said)

    assert type(error) is kind
    assert str(error) == said
