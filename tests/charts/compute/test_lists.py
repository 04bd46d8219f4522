"""From sums to ranked lists: areas as numbers, and what need not be ranked."""

from __future__ import annotations

import random

from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.lists import area_code, area_number


def test_areas_have_numbers_in_the_order_of_their_codes() -> None:
    codes = ["", "AA", "AZ", "BA", "DE", "US", "ZZ"]
    numbers = [area_number(code) for code in codes]

    assert numbers == sorted(numbers)
    assert [area_code(number) for number in numbers] == codes


def test_only_what_can_be_among_the_first_is_kept() -> None:
    drawn = random.Random(5)
    rows = [
        (week, area, drawn.randrange(6)) for week in range(3) for area in range(4) for _ in range(drawn.randrange(9))
    ]
    wanted = []
    for week, area, value in rows:
        larger = sum(one[:2] == (week, area) and one[2] > value for one in rows)
        if larger < 2:
            wanted.append((week, area, value))
    with DuckDB() as engine:
        table = engine.table({"week": "int", "area": "int", "value": "int"}, rows)
        found = engine.rows(engine.foremost(table, ("week", "area"), "value", 2))

    assert sorted(found) == sorted(wanted)
