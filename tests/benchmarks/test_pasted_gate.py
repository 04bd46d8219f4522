"""The gate of copies: no change may keep more of the page around a piece, or lose more of the piece, than before."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))  # the benchmarks are no part of what is installed

from benchmarks.reviews.pasted.__main__ import load, measure

#: part → least F1 of words, most lines left in, most paragraphs lost, least headlines that are right
FLOORS = {"dev": (0.997, 10, 0, 57), "held": (0.973, 88, 1, 36)}


@pytest.mark.parametrize("part", FLOORS)
def test_pieces_are_told_from_the_pages_around_them_as_well_as_before(part: str) -> None:
    score = measure(load(part))
    least, most_left, most_lost, headlines = FLOORS[part]

    told = "\n".join(score.errors) if part == "dev" else f"{score.left_in} left in, {score.lost} lost"
    assert score.f1 >= least, told
    assert score.left_in <= most_left, told
    assert score.lost <= most_lost, told
    assert score.facts["title"] >= headlines, told
