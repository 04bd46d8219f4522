"""Titles as services write them, taken apart by their words alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue.written import Written, is_promotion, key, levels, take_apart


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Night Ferry: Season 2: The Quay", Written("Night Ferry", "2", "The Quay")),
        ("Night Ferry: Season 2: The Quay: Again", Written("Night Ferry", "2", "The Quay: Again")),
        ("Night Ferry: Series 6: Black Day", Written("Night Ferry", "6", "Black Day")),
        ("Night Ferry: Part 5: Who Pays?", Written("Night Ferry", "5", "Who Pays?")),
        ("Night Ferry: Volume 3: Bad", Written("Night Ferry", "3", "Bad")),
        ("Night Ferry: Book Two: Salt", Written("Night Ferry", "2", "Salt")),
        ("Night Ferry: Limited Series: Episode 2", Written("Night Ferry", "1", "Episode 2")),
        ("Night Ferry: Season 1: Low Tide (Episode 4)", Written("Night Ferry", "1", "Low Tide")),
        ("Night Ferry: Season 1", Written("Night Ferry", "1", None)),
        ("Night Ferry: Season 1:", Written("Night Ferry", "1", None)),
        ("Night Ferry: Season 1 (Episode 4)", Written("Night Ferry", "1", "Episode 4")),
        ("Night Ferry: Episode 7", Written("Night Ferry", None, "Episode 7")),
        ("Night Ferry: Night Ferry 4: Chapter One: Fog", Written("Night Ferry", "4", "Chapter One: Fog")),
        ("Night Ferry: Staffel 2: Ebbe", Written("Night Ferry", "2", "Ebbe")),
        ("Night Ferry: The Return: Season 1: Low Tide", Written("Night Ferry: The Return", "1", "Low Tide")),
        ("Night Ferry: The Quay (Episode 4)", Written("Night Ferry", None, "The Quay")),
        ("Night Ferry", Written("Night Ferry")),
        ("Orbit: Part Two", Written("Orbit: Part Two")),
        ("Season of the Fox", Written("Season of the Fox")),
        ("3:10 to Orbit", Written("3:10 to Orbit")),
        (": ", Written(":")),
    ],
)
def test_levels_are_told_apart(title: str, expected: Written) -> None:
    assert expected == take_apart(title)


@pytest.mark.parametrize(
    "title",
    [
        "Season 1 Trailer: Night Ferry",
        "Trailer: Night Ferry",
        "Trailer 2: Night Ferry",
        "Teaser Trailer: Night Ferry",
        "Clip: Night Ferry",
        "Season 2 Recap: Night Ferry",
        "Night Ferry_hook_primary_16x9",
        "Night Ferry_hook_01",
    ],
)
def test_promotions_are_known_by_their_names(title: str) -> None:
    assert is_promotion(title)


@pytest.mark.parametrize(
    "title",
    [
        "Trailer Park Sailors: Season 1: Clip Joint",
        "Night Ferry: Season 1: The Trailer: Part 2",
        "Eclipse",
        "The Clip",
        "Hook",
    ],
)
def test_titles_with_such_words_are_no_promotions(title: str) -> None:
    assert not is_promotion(title)


def test_two_exports_write_one_episode_alike() -> None:
    assert key("Night Ferry: Season 1: Low Tide (Episode 4)") == key("Night Ferry: Season 1: Low Tide")
    assert key("Night Ferry: Season 1: Low Tide") != key("Night Ferry: Season 1: High Tide")
    assert key("!!!") != key("???")


@given(st.text(max_size=120))
def test_any_text_has_a_name_and_a_level(title: str) -> None:
    assert levels(title)
    assert take_apart(title).name == title.strip() or take_apart(title).name
    is_promotion(title)


@given(st.sampled_from(["Night Ferry", "Orbit: Part Two", "A: B: C"]), st.integers(1, 30), st.text("ab: ", min_size=1))
def test_a_season_is_found_behind_any_name(name: str, season: int, episode: str) -> None:
    found = take_apart(f"{name}: Season {season}: x{episode}x")

    assert (name, str(season)) == (found.name, found.season)
