"""The gate: main text of the benchmark's pages is found as well as it was, and better than by plain trafilatura.

The floors are of the pages whose ground truth has the digest named in benchmarks/reviews/extraction/pages.py. Lowering
one needs a word in docs/decisions.md on why.
"""

from __future__ import annotations

import logging

import pytest

from benchmarks.reviews.extraction import pages
from benchmarks.reviews.extraction.extractors import ours, plain
from benchmarks.reviews.extraction.measures import segments, shingles

#: F1 by shingles of the two halves and of all, and by segments of all, as measured on 2026-11-26, less 0.001
FLOORS = {"dev": 0.986, "test": 0.975, "all": 0.980, "segments": 0.960}


@pytest.fixture(scope="module")
def found() -> list[pages.Page]:
    data = pages.folder()
    if data is None:
        pytest.skip("needs the pages of articles/: name the folder above it in NIGHTCAP_DATA")
    assert pages.digest(data) == pages.GROUND_TRUTH, "other pages than those the floors were measured on"
    return pages.load(data)


@pytest.mark.data
def test_main_text_is_found_as_well_as_before(found: list[pages.Page]) -> None:
    texts = {page.id: ours(page) for page in found}

    figures = {
        "dev": shingles((page.body, texts[page.id]) for page in found if page.dev).f1,
        "test": shingles((page.body, texts[page.id]) for page in found if not page.dev).f1,
        "all": shingles((page.body, texts[page.id]) for page in found).f1,
        "segments": segments((page, texts[page.id]) for page in found).f1,
    }

    low = {name: f"{figure:.4f}, floor {FLOORS[name]}" for name, figure in figures.items() if figure < FLOORS[name]}
    assert not low, f"F1 fell below its floor: {low}"


@pytest.mark.data
def test_main_text_is_found_better_than_by_trafilatura_as_it_comes(found: list[pages.Page]) -> None:
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    test = [page for page in found if not page.dev]

    assert (
        shingles((page.body, ours(page)) for page in test).f1 > shingles((page.body, plain(page)) for page in test).f1
    )
