"""From published lists to plays and back: some weeks on both sides of June 2023, when views took the place of hours.

`python -m benchmarks.charts.round_trip` does the same for every week.
"""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of what is installed

from benchmarks.charts.report import RULES  # noqa: E402
from benchmarks.charts.round_trip import Trip, there_and_back  # noqa: E402
from benchmarks.charts.simulator import logs, published  # noqa: E402

SINCE, WEEKS = date(2023, 5, 28), 6

pytestmark = [pytest.mark.data, pytest.mark.slow]


@pytest.fixture(scope="module")
def trip(tmp_path_factory: pytest.TempPathFactory) -> Trip:
    file = published.find()
    if file is None:
        pytest.skip("needs Netflix's global chart file: name its folder in NIGHTCAP_DATA")
    rows = published.read(file)
    return there_and_back(rows, logs.weeks(rows, SINCE, WEEKS), tmp_path_factory.mktemp("round_trip"))


def test_every_rank_comes_back(trip: Trip) -> None:
    assert len(trip.compared) == WEEKS * 40
    assert {one.row.views is None for one in trip.compared} == {True, False}
    assert [one for one in trip.compared if not one.same_rank] == []


def test_hours_views_and_runtimes_come_back_within_their_rounding(trip: Trip) -> None:
    assert [one for one in trip.compared if one.why is not None] == []


def test_runtimes_that_are_not_stated_come_back_as_such(trip: Trip) -> None:
    unstated = [one for one in trip.compared if one.row.runtime_minutes == 0]
    assert unstated
    assert all(one.came is not None and not one.came.runtime_minutes and one.same_views for one in unstated)


def test_what_does_not_count_is_told_to_the_record_and_the_second(trip: Trip) -> None:
    for ran in trip.ran:
        records: Counter[str] = Counter()
        seconds: Counter[str] = Counter()
        for log in ran.logs:
            for kind, count in trip.made["counts"][log].items():
                records[RULES.get(kind, "used")] += count
                seconds[RULES.get(kind, "used")] += trip.made["seconds"][log][kind]
        told = {**ran.provenance["set_aside"], "used": ran.provenance["used"]}
        assert {rule: tally["records"] for rule, tally in told.items()} == records
        assert {rule: tally["seconds"] for rule, tally in told.items()} == seconds
