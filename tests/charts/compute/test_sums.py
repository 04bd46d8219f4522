"""Sums that are larger than what a double holds to the second."""

from __future__ import annotations

from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.result import Tally
from nightcap.charts.compute.soundness import of_totals

#: the first whole number after which doubles leave some out
MUCH = 2**53


def test_tallies_over_all_titles_are_exact_however_much_was_watched() -> None:
    # the first bucket before all days is that of plays in the future
    rows = [(7, 1, MUCH), (14, 1, 1), (-1, 2, MUCH), (-1, 1, 1)]
    with DuckDB(threads=1) as engine:
        totals = engine.table({"bucket": "int", "records": "int", "seconds": "int"}, rows)
        read, by_rule = of_totals(engine, totals)

    assert read == Tally(5, 2 * MUCH + 2)
    assert by_rule == {"future": Tally(3, MUCH + 1)}
