"""Maximin: whoever is served least is served best."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nightcap.recommend.fairness import fair_order, least_served, share
from nightcap.recommend.ranking import Ranking

SHARES = st.tuples(st.integers(1, 4), st.integers(1, 12)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.floats(-2, 1).map(lambda value: round(value, 4)))
)


def ranking(score: list[float], passed: list[bool]) -> Ranking:
    return Ranking(parts={}, score=np.array(score, np.float32), passed=np.array(passed), limits=())


def order(shares: np.ndarray) -> list[int]:
    return [int(row) for row in fair_order(shares, np.arange(shares.shape[1]))]


def test_the_best_for_all_is_not_the_best_for_one() -> None:
    shares = np.array([[1.0, 0.6, 0.2], [0.0, 0.5, 0.3]])

    assert order(shares) == [1, 2, 0]
    assert least_served(shares[:, 1]) == [1]


def test_what_nobody_notices_is_a_tie_that_the_sum_decides() -> None:
    shares = np.array([[0.501, 0.499, 0.5], [0.6, 0.9, 0.6]])

    assert order(shares) == [1, 0, 2]
    assert least_served(np.array([0.5, 0.502, 0.7])) == [0, 1]


@given(shares=SHARES)
def test_the_order_is_by_the_least_share_and_then_the_sum(shares: np.ndarray) -> None:
    found = order(shares)

    told = [round(float(shares[:, row].min()), 2) for row in found]
    assert sorted(found) == list(range(shares.shape[1]))
    assert told == sorted(told, reverse=True)


@given(shares=SHARES, data=st.data())
def test_who_is_asked_first_does_not_matter(shares: np.ndarray, data: st.DataObject) -> None:
    people = data.draw(st.permutations(range(len(shares))))

    assert order(shares[list(people)]) == order(shares)


@given(shares=SHARES, data=st.data(), by=st.floats(0, 1))
def test_raising_the_least_served_is_never_worse(shares: np.ndarray, data: st.DataObject, by: float) -> None:
    title = data.draw(st.integers(0, shares.shape[1] - 1))
    raised = shares.copy()
    raised[int(np.argmin(shares[:, title])), title] += by

    assert order(raised).index(title) <= order(shares).index(title)


@given(shares=SHARES)
def test_what_is_better_for_everybody_is_never_below(shares: np.ndarray) -> None:
    found = order(shares)

    for above, below in pairwise(found):
        assert not (shares[:, below] > shares[:, above]).all()


def test_a_share_is_one_for_the_best_and_nought_for_the_average_of_ones_own() -> None:
    told = share(ranking([1.0, 2.0, 6.0, 9.0], [True, True, True, False]))

    assert told.tolist() == [-2 / 3, -1 / 3, 1.0, 2.0]


def test_scale_and_offset_of_a_score_do_not_count() -> None:
    passed = [True, True, True, False]

    assert share(ranking([1, 2, 6, 4], passed)).tolist() == share(ranking([12, 14, 22, 18], passed)).tolist()


def test_where_all_is_equally_good_all_is_the_best() -> None:
    assert share(ranking([2.0, 2.0, 1.0], [True, True, False])).tolist() == [1.0, 1.0, 0.0]
    assert share(ranking([2.0, 3.0], [False, False])).tolist() == [0.0, 0.0]
