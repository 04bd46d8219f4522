"""The reader must not become worse: its figures on the gold set are pinned."""

from __future__ import annotations

import pytest

from benchmarks.reviews.gold.__main__ import HERE, measure, shelf
from benchmarks.reviews.gold.format import load
from benchmarks.reviews.gold.score import ALL_CLAIMS, TITLES

#: half → (F1 of all claims, F1 of titles, articles whose subjects are right): a little under results/reviews.md.
#: Lowering one needs a reason, here and in CHANGELOG.md.
FLOORS = {"dev": (0.82, 0.91, 37), "test": (0.41, 0.62, 28)}


@pytest.mark.parametrize("half", FLOORS)
def test_the_reader_is_no_worse_than_it_was(half: str) -> None:
    claims, titles, subjects = FLOORS[half]

    with shelf() as names:
        result = measure(load(HERE / half), names)

    found, named = result.tallies[ALL_CLAIMS].f1, result.tallies[TITLES].f1
    told = f"{half}: claims {found:.3f}, titles {named:.3f}, subjects {result.subjects}"
    assert found >= claims, told
    assert named >= titles, told
    assert result.subjects >= subjects, told
