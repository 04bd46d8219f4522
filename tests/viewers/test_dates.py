"""Days whose order of day and month the whole file tells."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.viewers.sources.dates import decide, parse

DAYS = st.dates(date(2007, 1, 16), date(2030, 12, 31))


@given(st.lists(DAYS, min_size=1), st.booleans())
def test_a_day_above_twelve_tells_the_order(days: list[date], day_first: bool) -> None:
    days = [*days, date(2024, 1, 25)]
    texts = [f"{d.day}/{d.month}/{d:%y}" if day_first else f"{d.month}/{d.day}/{d:%y}" for d in days]

    order, remark = decide(texts)

    assert order == day_first
    assert ("day/month" if day_first else "month/day") in remark
    assert days == [parse(text, day_first=order) for text in texts]


def test_dates_that_can_be_read_both_ways_are_remarked() -> None:
    order, remark = decide(["3/9/24", "1/2/23"])

    assert not order
    assert "both ways" in remark


def test_dots_put_the_day_first() -> None:
    assert decide(["3.9.24"])[0]


def test_a_mixed_file_goes_by_the_greater_number() -> None:
    order, remark = decide(["25/1/24", "26/1/24", "1/25/24"])

    assert order
    assert "some only month/day" in remark


@pytest.mark.parametrize("text", ["2024-09-03", "2024/9/3", "2024.09.03."])
def test_a_year_in_front_needs_no_order(text: str) -> None:
    assert {parse(text, day_first=True), parse(text, day_first=False)} == {date(2024, 9, 3)}


@pytest.mark.parametrize("text", ["", "3/9", "31/2/24", "0/1/24", "3/9.24", "yesterday", "9/3/24 20:00", "1/1/0000"])
def test_what_is_no_day_says_so(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar"):
        parse(text, day_first=True)


@given(st.lists(DAYS | st.just(date(2024, 1, 25)), min_size=1))
def test_the_order_of_the_rows_does_not_matter(days: list[date]) -> None:
    texts = [f"{d.month}/{d.day}/{d:%y}" for d in days]

    assert decide(texts) == decide(sorted(texts)) == decide(reversed(texts))
