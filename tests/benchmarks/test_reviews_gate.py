"""The reader must not become worse: its figures on the gold set are pinned."""

from __future__ import annotations

import pytest

from benchmarks.reviews.gold.__main__ import HERE, measure, shelf
from benchmarks.reviews.gold.format import load
from benchmarks.reviews.gold.score import ALL_CLAIMS, TITLES

#: part → (F1 of all claims, F1 of titles, articles whose subjects are right): a little under results/reviews.md.
#: Lowering one needs a reason, here and in CHANGELOG.md.
FLOORS = {"dev": (0.72, 0.85, 335), "held": (0.57, 0.75, 164), "test": (0.58, 0.745, 35)}


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
