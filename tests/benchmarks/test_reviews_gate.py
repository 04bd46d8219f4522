"""The reader must not become worse: its figures on the gold set are pinned."""

from __future__ import annotations

import pytest

from benchmarks.reviews.gold.__main__ import HERE, measure, shelf
from benchmarks.reviews.gold.format import load
from benchmarks.reviews.gold.score import ALL_CLAIMS, TITLES

#: part → (F1 of all claims, F1 of titles, articles whose subjects are right): a little under results/reviews.md.
#: Lowering one needs a reason, here and in CHANGELOG.md.
FLOORS = {"dev": (0.82, 0.89, 183), "held": (0.59, 0.755, 82), "test": (0.56, 0.73, 34)}


@pytest.mark.parametrize("part", FLOORS)
def test_the_reader_is_no_worse_than_it_was(part: str) -> None:
    claims, titles, subjects = FLOORS[part]

    with shelf() as names:
        result = measure(load(HERE / part), names)

    found, named = result.tallies[ALL_CLAIMS].f1, result.tallies[TITLES].f1
    told = f"{part}: claims {found:.3f}, titles {named:.3f}, subjects {result.subjects}"
    assert found >= claims, told
    assert named >= titles, told
    assert result.subjects >= subjects, told
