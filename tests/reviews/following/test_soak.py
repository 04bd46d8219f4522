"""A small soak: every kind of hostile site once, a refresh killed in the middle, every good article there once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.reviews.soak.hostile import FEEDS, OWN_FEEDS, PAGES, ROBOTS
from benchmarks.reviews.soak.sites import HOSTILE, READABLE, all_sites, expected

ROOT = Path(__file__).parents[3]


def test_every_hostile_kind_has_its_answer() -> None:
    assert {*FEEDS, *OWN_FEEDS, *PAGES, *ROBOTS} == set(HOSTILE)
    assert set(OWN_FEEDS) >= READABLE


def test_a_third_of_the_sites_is_hostile_in_every_way() -> None:
    sites = all_sites(96)

    assert {site.hostile for site in sites} == {None, *HOSTILE}
    assert sum(site.hostile is not None for site in sites) == 32
    assert len(expected(sites, 1)) == 2 * (64 + len(READABLE))


@pytest.mark.slow
def test_every_good_article_is_there_once() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.reviews.soak", "96"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "| **kept at the end, by address** | **136** |" in ran.stdout
