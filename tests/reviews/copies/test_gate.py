"""How well copies are told on pages that nobody looked at while the thresholds were set must not fall."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.reviews.copies import scoring
from benchmarks.reviews.copies.pages import read_pages
from benchmarks.reviews.copies.pairs import pairs
from benchmarks.reviews.extraction.pages import folder

FLOORS = Path(__file__).parents[3] / "benchmarks" / "reviews" / "copies" / "baseline.json"


@pytest.mark.data
def test_precision_and_recall_of_the_test_half_stay_above_their_floors() -> None:
    data = folder()
    if data is None:
        pytest.skip("needs the real articles: name the folder of the data in NIGHTCAP_DATA")
    kinds = scoring.score(pairs(read_pages(data), "test")).kinds
    below = [
        f"{kind}: {measure} {getattr(kinds[kind], measure):.3f} < {floor}"
        for kind, floors in json.loads(FLOORS.read_text("utf-8")).items()
        for measure, floor in floors.items()
        if getattr(kinds[kind], measure) < floor
    ]
    assert below == []
