"""How a title fits into what is left of the evening."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue.title import Title
from nightcap.recommend.tonight import tonight
from nightcap.request.times.deadlines import EVENING_ENDS

EVENING = datetime(2026, 11, 26, 20, 0)  # noqa: DTZ001  # the wall clock on the sofa


def title(minutes: int | None, kind: str = "film", episodes: int | None = None) -> Title:
    return Title(
        id="ferry", kind=kind, name="Ferry", source="made-up", runtime_minutes=minutes, episodes=episodes  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("what", "fits"),
    [
        (title(100), 1),
        (title(210), 1),
        (title(211), 0),
        (title(45, "series", 8), 4),
        (title(45, "series", 3), 3),
        (title(45, "series"), 4),
        (title(240, "series", 8), 0),
    ],
)
def test_what_fits_ends_before_the_evening_does(what: Title, fits: int) -> None:
    found = tonight(what, EVENING)

    assert found is not None
    assert found.fits == fits
    assert found.ends == EVENING + timedelta(minutes=what.runtime_minutes or 0)


@pytest.mark.parametrize("hour", [3, 11, 16])
def test_by_day_and_in_the_night_only_the_end_is_told(hour: int) -> None:
    found = tonight(title(100), EVENING.replace(hour=hour))

    assert found is not None
    assert found.fits is None


def test_without_a_length_nothing_is_told() -> None:
    assert tonight(title(None), EVENING) is None


@given(st.integers(1, 600), st.integers(0, 24 * 60 - 1))
def test_one_more_would_not_fit(minutes: int, at: int) -> None:
    now = datetime(2026, 11, 26) + timedelta(minutes=at)  # noqa: DTZ001
    found = tonight(title(minutes, "series"), now)

    assert found is not None
    if found.fits is not None:
        end = datetime.combine(now.date(), EVENING_ENDS)
        assert now + found.fits * timedelta(minutes=minutes) <= end
        assert now + (found.fits + 1) * timedelta(minutes=minutes) > end
