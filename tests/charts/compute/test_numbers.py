"""Names are known by numbers in sums, and by themselves where two of them share a number."""

from __future__ import annotations

from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.numbers import numbers
from nightcap.charts.compute.steps import KEY, Frame

COLUMNS = {"title": "text", "season": "text", "episode": "int", "name": "int"}


def plays(engine: DuckDB, *rows: tuple[str | None, str, int, int]) -> Frame:
    return engine.table(COLUMNS, rows)  # type: ignore[arg-type]


def test_names_go_by_their_numbers() -> None:
    with DuckDB() as engine:
        found = numbers(
            engine, plays(engine, ("Bo", "1", 2, 7), ("Bo", "1", 3, 7), ("Bo", "", -1, 8), (None, "", -1, 9))
        )

        assert found.of == {("Bo", "1", True): 7, ("Bo", "", False): 8}
        assert found.key == ("bucket", "area", "name")
        assert engine.rows(found.links(engine, {("Bo", "", False): 0})) == [(8, 0)]


def test_names_that_share_a_number_go_by_themselves() -> None:
    with DuckDB() as engine:
        found = numbers(engine, plays(engine, ("Bo", "1", 2, 7), ("Anna", "", -1, 7)))

        assert found.of is None
        assert found.key == KEY
        assert engine.rows(found.links(engine, {("Anna", "", False): 0})) == [("Anna", "", False, 0)]


def test_only_names_with_sums_are_linked() -> None:
    with DuckDB() as engine:
        found = numbers(engine, plays(engine, ("Bo", "1", 2, 7), ("Anna", "", -1, 8)))
        sums = engine.table({"name": "int"}, [(8,), (8,)])

        assert found.names(engine, sums) == [("Anna", "", False)]
