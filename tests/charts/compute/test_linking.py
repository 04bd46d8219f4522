"""Names in plays are tied to works where one work answers to them; otherwise they stand for themselves."""

from __future__ import annotations

from typing import Any

import pytest

from nightcap.charts.compute.linking import link, plain_season, runtime_of
from nightcap.charts.compute.releases import Release
from nightcap.charts.methodology import PRESETS


def release(title: str, season: str = "", **more: Any) -> Release:
    kind = "series" if season or "episode" in more else "film"
    told = {"kind": kind, "language": "en", "released_at": None, "runtime_minutes": 50}
    return Release(title=title, season=season, **{**told, **more})


def linked(title: str, season: str, releases: list[Release], *, episodic: bool, together: bool = False) -> str | None:
    """The work of a name as "title/season"; None where it stands for itself."""
    methodology = PRESETS["home" if together else "netflix-2023"]
    names = link([(title, season, episodic)], releases, methodology)
    work = names.works[names.links[title, season, episodic]]
    return f"{work.title}/{work.season}" if work.is_released else None


@pytest.mark.parametrize(
    ("title", "season", "expected"),
    [
        ("Bo", "1", "Bo/1"),
        ("Bo", "01", "Bo/1"),
        ("BO", "1.0", "Bo/1"),
        ("  bo ", " 1", "Bo/1"),
        ("Bo", "3", None),
        ("Bo", "", None),  # which of two seasons?
        ("Bo & Co", "1", None),
        ("Only one", "", "Only one/Limited Series"),
        ("Only one", "limited series", "Only one/Limited Series"),
        ("No seasons", "1", "No seasons/"),
        ("No seasons", "", "No seasons/"),
    ],
)
def test_a_season_is_found_by_its_name_and_number(title: str, season: str, expected: str | None) -> None:
    releases = [
        release("Bo", "1"),
        release("Bo", "2"),
        release("Only one", "Limited Series"),
        release("No seasons", episode=1),
    ]

    assert linked(title, season, releases, episodic=True) == expected


def test_what_has_no_episode_is_a_film_before_it_is_a_series() -> None:
    releases = [release("Bo"), release("Bo", "1"), release("Cy", "1")]

    assert linked("Bo", "", releases, episodic=False) == "Bo/"
    assert linked("Bo", "1", releases, episodic=True) == "Bo/1"
    assert linked("Cy", "", releases, episodic=False) == "Cy/1"
    assert linked("Bo", "", [release("Bo")], episodic=True) is None


def test_a_name_that_two_works_answer_to_is_tied_to_neither_unless_it_is_spelt_so() -> None:
    releases = [release("Up"), release("UP")]

    assert linked("Up", "", releases, episodic=False) == "Up/"
    assert linked("up", "", releases, episodic=False) is None


def test_together_every_season_is_the_series() -> None:
    releases = [release("Bo", "1"), release("Bo", "2")]

    for season in ("1", "2", "7", ""):
        assert linked("Bo", season, releases, episodic=True, together=True) == "Bo/"


def test_an_unknown_title_is_one_work_whatever_the_season_s_dress_and_the_spaces() -> None:
    keys = [("Bo  Co", "1", True), ("Bo Co", "01", True), (" Bo Co ", "1.0", True), ("Bo Co", "2", True)]
    names = link(keys, [], PRESETS["netflix-2023"])

    assert [(work.title, work.season) for work in names.works] == [("Bo Co", "1"), ("Bo Co", "2")]


@pytest.mark.parametrize(
    ("written", "plain"),
    [("1", "1"), ("007", "7"), ("2.0", "2"), ("2.00", "2"), ("1.5", "1.5"), ("1.", "1."), (".0", ".0"), ("٣", "3")],
)
def test_a_season_s_number_is_plain(written: str, plain: str) -> None:
    assert plain_season(written) == plain


def test_a_season_that_is_a_row_of_digits_without_end_is_a_name() -> None:
    assert plain_season("9" * 5000) == "9" * 5000


def test_a_runtime_is_that_of_everywhere_before_that_of_an_area() -> None:
    known = [release("Bo", "1", episode=1, area="JP", runtime_minutes=40), release("Bo", "1", episode=1)]
    runtime = runtime_of(lambda: known)

    assert runtime("BO", "01", 1) == 50
    assert runtime("Bo", "1", 2) is None
