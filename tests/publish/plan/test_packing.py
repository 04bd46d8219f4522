"""Parts into windows, held against trying every way."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from nightcap.publish.plan.packing import even, fill, more

minutes = st.lists(st.integers(1, 40), min_size=1, max_size=7)
room = st.lists(st.integers(0, 120), min_size=1, max_size=5)


def ways(lengths: list[int], windows: list[int]) -> Iterator[list[int]]:
    """Every way to put all the parts, in order, into the windows."""
    if not windows:
        if not lengths:
            yield []
        return
    for count in range(len(lengths) + 1):
        if sum(lengths[:count]) <= windows[0]:
            for rest in ways(lengths[count:], windows[1:]):
                yield [count, *rest]


def cost(lengths: list[int], counts: list[int]) -> tuple[int, int, int, int]:
    """Longest sitting, sittings, squares of their lengths, how late they are."""
    sittings, at = [], 0
    for count in counts:
        sittings.append(sum(lengths[at : at + count]))
        at += count
    late = sum(number for number, count in enumerate(counts) if count)
    return max(sittings), sum(map(bool, counts)), sum(each**2 for each in sittings), late


@given(minutes, room)
def test_the_even_way_is_the_best_of_all_there_are(lengths: list[int], windows: list[int]) -> None:
    every = list(ways(lengths, windows))
    found = even(lengths, windows)

    if not every:
        assert found is None
        return
    assert found in every
    assert cost(lengths, found or []) == min(cost(lengths, way) for way in every)


@given(minutes, room)
def test_filling_gets_as_far_as_any_way_does(lengths: list[int], windows: list[int]) -> None:
    furthest = max(n for n in range(len(lengths) + 1) if n == 0 or any(ways(lengths[:n], windows)))

    assert sum(fill(lengths, windows)) == furthest


@given(minutes, room)
def test_so_many_minutes_more_are_enough_and_one_less_is_not(lengths: list[int], windows: list[int]) -> None:
    extra = more(lengths, windows)

    assert extra is not None
    assert even(lengths, [free + extra for free in windows]) is not None
    assert extra == 0 or even(lengths, [free + extra - 1 for free in windows]) is None


def test_eight_episodes_in_four_evenings_are_two_each() -> None:
    assert even([48] * 8, [150] * 4) == [2, 2, 2, 2]
    assert even([48] * 8, [150] * 6) == [2, 2, 2, 2, 0, 0]
    assert even([48] * 8, [100, 100, 540, 540]) == [2, 2, 2, 2]


def test_no_day_is_long_enough_for_some_things() -> None:
    assert more([2000], [100, 100]) is None
    assert more([30], []) is None
    assert even([30], []) is None


def test_a_thousand_episodes_over_two_years_are_packed() -> None:
    found = even([25] * 1000, [120] * 730)

    assert found is not None
    assert sum(found) == 1000
    assert max(found) == 2
