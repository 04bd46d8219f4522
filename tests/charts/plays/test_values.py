"""Values of other programs' records."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.charts.plays.sources import values

ANYTHING = st.one_of(st.none(), st.integers(), st.floats(), st.text(), st.binary(), st.booleans())
DAYS = st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001


@given(ANYTHING)
def test_whatever_a_cell_holds_it_is_read_or_said_to_be_none(value: object) -> None:
    takes: tuple[tuple[Callable[[], object], type], ...] = (
        (lambda: values.text(value, "title"), str),
        (lambda: values.whole(value, "number"), int),
        (lambda: values.epoch(value, "start"), datetime),
        (lambda: values.moment(value, "date", zone=UTC), datetime),
    )
    for take, kind in takes:
        with suppress(ValueError):
            assert isinstance(take(), kind)
    assert isinstance(values.season(value), str | None)
    assert isinstance(values.episode(value), int | None)
    assert isinstance(values.maybe_text(value), str | None)


@given(DAYS, st.integers(-14 * 60, 14 * 60))
def test_a_time_that_states_its_offset_is_the_same_moment_in_utc(day: datetime, minutes: int) -> None:
    written = day.replace(tzinfo=timezone(timedelta(minutes=minutes)))

    assert values.moment(written.isoformat(), "date", zone=ZoneInfo("Asia/Tokyo")) == written.astimezone(UTC).replace(
        tzinfo=None, microsecond=0
    )


@given(DAYS)
def test_a_moment_of_a_zone_comes_back_unless_its_hour_comes_twice(day: datetime) -> None:
    zone = ZoneInfo("Europe/Berlin")
    local = day.replace(tzinfo=UTC, microsecond=0).astimezone(zone)

    found = values.moment(local.replace(tzinfo=None).isoformat(" "), "date", zone=zone)

    assert day.replace(microsecond=0) - found == (timedelta(hours=1) if local.fold else timedelta(0))


@pytest.mark.parametrize(
    ("value", "season"),
    [(2, "2"), ("02", "2"), (0, "0"), (2.0, "2"), (None, None), ("", None), (-1, None), ("two", None)],
)
def test_a_season_is_its_number_without_zeros_before_it(value: object, season: str | None) -> None:
    assert values.season(value) == season


@pytest.mark.parametrize("written", ["2024-09-03 19:00:00.1234567", "2024-09-03 19:00:00.1", "2024-09-03T19:00:00Z",
                                     "2024-09-03 19:00"])  # fmt: skip
def test_times_are_read_to_the_second(written: str) -> None:
    assert values.moment(written, "date", zone=UTC) == datetime(2024, 9, 3, 19)  # noqa: DTZ001


@pytest.mark.parametrize("written", ["2024-W36-2", "2024-09-03", "20240903T190000", "19:00", "٢٠٢٤-09-03 19:00"])
def test_other_ways_to_write_a_time_are_not_guessed_at(written: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        values.moment(written, "date", zone=UTC)
