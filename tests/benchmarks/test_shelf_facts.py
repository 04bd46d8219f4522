"""The comparison of the shelf with other catalogues: who is the same title, and what counts as agreement."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # the benchmarks are no part of what is installed

from benchmarks.facts import comparing  # noqa: E402
from benchmarks.facts.matching import Matcher  # noqa: E402
from benchmarks.facts.model import Cast, Confirmable, Field, TitleKey  # noqa: E402
from benchmarks.facts.people import same_character, same_person  # noqa: E402
from benchmarks.facts.run import read_reviewed  # noqa: E402
from benchmarks.facts.text import folded, season  # noqa: E402
from nightcap.catalogue.title import Credit, Season, Title  # noqa: E402
from nightcap.errors import BadFile  # noqa: E402

LAMP = Title(
    id="the-lamp-2015",
    kind="series",
    name="The Lamp",
    original_name="La lampe",
    source="shelf",
    year=2015,
    end_year=2018,
    countries=("FR",),
    languages=("fr",),
    runtime_minutes=45,
    seasons=(Season(1, 8, 2015), Season(2, 8, 2018)),
    episodes=16,
    genres=("drama",),
    credits=(Credit("Zoé Martin", "actor", "Inspector Claire Roche"), Credit("Paul Blanc", "actor", "Max")),
)
KEY = TitleKey(source="a source", row="1", names=("The Lamp",), edition=2020, kind="series", year=2015)


def outcomes(field: Field, value: Any, key: TitleKey = KEY) -> list[tuple[str, str]]:
    return [(found.verdict, found.reason) for found in comparing.compare(LAMP, Confirmable(key, field, value))]


def test_a_name_alone_is_no_match() -> None:
    """Name and kind need a year or people beside them."""
    match = Matcher([LAMP]).match
    assert match(KEY) == LAMP
    assert match(replace(KEY, year=None)) is None
    assert match(replace(KEY, year=None, names=("The Lamp", "La Lampe"))) == LAMP
    assert match(replace(KEY, year=1999, people=folded(["Martin Zoe", "Paul Blanc"]))) == LAMP


def test_namesakes_are_not_compared() -> None:
    """A remake of another year, kind, or country and language is another title."""
    match = Matcher([LAMP]).match
    assert match(replace(KEY, year=2018)) is None
    assert match(replace(KEY, kind="film")) is None
    assert match(replace(KEY, countries=frozenset({"US"}), languages=frozenset({"en"}))) is None


def test_one_wrong_code_still_matches_and_shows() -> None:
    """A language that differs alone is a difference to be shown, not a namesake."""
    key = replace(KEY, countries=frozenset({"FR"}), languages=frozenset({"en"}))
    assert Matcher([LAMP]).match(key) == LAMP
    assert outcomes("language", "en", key) == [("unexplained", "")]


def test_a_new_season_on_the_chart_matches_by_its_own_year() -> None:
    """A season's year is the season's; one that follows the last listed is a season the shelf lacks."""
    match = Matcher([LAMP]).match
    seen = replace(KEY, year_is="seen", season=2, year=2018)
    assert match(seen) == LAMP
    assert match(replace(seen, year=2015)) is None
    third = replace(seen, season=3, year=2021)
    assert match(third) == LAMP
    assert outcomes("season_year", (3, 2021), third) == [("unexplained", "")]


@pytest.mark.parametrize(
    ("field", "value", "verdict", "reason"),
    [
        ("year", 2015, "confirmed", ""),
        ("year", 2016, "explained", comparing.FESTIVAL),
        ("year", 2019, "unexplained", ""),
        ("runtime", 47, "confirmed", ""),
        ("runtime", 52, "explained", comparing.TYPICAL),
        ("runtime", 90, "unexplained", ""),
        ("season_runtime", (1, 8 * 44), "confirmed", ""),
        ("season_runtime", (1, 8 * 55), "explained", comparing.SEASON_LENGTH),
        ("season_runtime", (1, 8 * 90), "unexplained", ""),
        ("seasons", 2, "confirmed", ""),
        ("seasons", 3, "unexplained", ""),
        ("episodes", 16, "confirmed", ""),
        ("episodes", 15, "explained", comparing.COUNTING),
        ("episodes", 30, "unexplained", ""),
        ("country", frozenset({"FR", "BE"}), "confirmed", ""),
        ("country", frozenset({"US"}), "unexplained", ""),
        ("original_name", ("La Lampe",), "confirmed", ""),
        ("original_name", ("Le Phare",), "unexplained", ""),
        ("genre", frozenset({"drama", "crime"}), "confirmed", ""),
        ("genre", frozenset({"western"}), "unexplained", ""),
    ],
)
def test_each_field_has_its_tolerance(field: Field, value: Any, verdict: str, reason: str) -> None:
    """What agrees, what a rule explains, and what is a difference."""
    assert outcomes(field, value) == [(verdict, reason)]


def test_an_old_edition_explains_a_missing_season() -> None:
    """A source of 2016 cannot know the season of 2018."""
    assert outcomes("seasons", 1, replace(KEY, edition=2016)) == [("explained", comparing.EDITION)]
    assert outcomes("episodes", 8, replace(KEY, edition=2016)) == [("explained", comparing.EDITION)]


def test_a_late_edition_explains_nothing() -> None:
    """Seasons that were long over when a source was made must be in it."""
    assert outcomes("seasons", 1, replace(KEY, edition=2024)) == [("unexplained", "")]
    assert outcomes("episodes", 8, replace(KEY, edition=2024)) == [("unexplained", "")]


def test_a_list_of_the_leads_speaks_against_nobody() -> None:
    """Only a full cast list can lack an actor."""
    parts = (("Zoe Martin", "Claire"),)
    assert outcomes("actor", Cast(parts, complete=False)) == [("confirmed", "")]
    assert outcomes("actor", Cast(parts, complete=True)) == [("confirmed", ""), ("unexplained", "")]
    assert outcomes("character", Cast(parts, complete=True)) == [("confirmed", "")]
    assert outcomes("character", Cast((("Zoé Martin", "The Baker"),), complete=True)) == [("unexplained", "")]


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("Bae Doona", "Doo-na Bae", True),
        ("L. M. Montgomery", "Lucy Maud Montgomery", True),
        ("Zach Tyler Eisen", "Zach Tyler", True),
        ("Michael Jordan", "Michael Caine", False),
        ("Kim Min-jae", "Kim Min-hee", False),
    ],
)
def test_spellings_of_a_person(ours: str, theirs: str, *, same: bool) -> None:
    """Order, hyphens and initials do not count; another given name does."""
    assert same_person(ours, theirs) is same


def test_spellings_of_a_character() -> None:
    """A telling word in common is enough, a title is not."""
    assert same_character("Inspector Claire Roche", "Roche")
    assert same_character("herself", "Self - Host")
    assert not same_character("Inspector Roche", "Inspector Blanc")


def test_a_season_is_told_from_its_show() -> None:
    """Season titles of the charts, with and without a colon."""
    assert season("The Lamp: Season 2") == ("The Lamp", 2)
    assert season("The Lamp: Limited Series") == ("The Lamp", 1)
    assert season("The Lamp: Part 3") == ("The Lamp", None)
    assert season("The Lamp 2.") == ("The Lamp 2.", None)


def test_an_explanation_without_a_reason_is_refused(tmp_path: Path) -> None:
    """Every reviewed entry says why, and the shipped ones do."""
    assert all(read_reviewed().values())
    path = tmp_path / "explained.json"
    path.write_text(json.dumps([{"title": "the-lamp-2015", "field": "year", "source": "a source"}]), "utf-8")
    with pytest.raises(BadFile, match="reason"):
        read_reviewed(path)
