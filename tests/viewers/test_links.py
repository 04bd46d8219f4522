"""Which title of the catalogue a written one is taken for."""

from __future__ import annotations

from datetime import date

import pytest

from nightcap.catalogue.written import Written
from nightcap.viewers.linking import BY_KIND, BY_YEAR, DOUBTFUL, ONLY_ONE, Linker
from tests.conftest import Names

DAY = date(2023, 5, 1)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Lighthouse Keepers: Season 2: Fog: Part 1", ("the-lighthouse-keepers-2019", ONLY_ONE)),
        ("Leuchtturmwärter: Staffel 2: Nebel", ("the-lighthouse-keepers-2019", ONLY_ONE)),
        ("Bread and Salt", ("bread-and-salt-2014", ONLY_ONE)),
        ("Orbit: Part Two", ("orbit-part-two-2022", ONLY_ONE)),
        ("Orbit: Season 1: Launch", ("orbit-2016", BY_KIND)),
        ("Orbit: Episode 3", ("orbit-2016", BY_KIND)),
        ("Orbit: Launch (Episode 3)", ("orbit-2016", BY_KIND)),
        ("Orbit (2021)", ("orbit-2021", ONLY_ONE)),
        ("Night Ferry", ("night-ferry-2020", ONLY_ONE)),
        ("Night Ferry (U.K.): Season 1: Fog", ("night-ferry-2020", ONLY_ONE)),
        ("Orbit", (None, DOUBTFUL)),
        ("Night Ferry: The Film", (None, DOUBTFUL)),
        ("Bread & Salt: Season 1: Crumbs", (None, None)),
        ("Night Ferry: The Return: Season 1: Low Tide", (None, DOUBTFUL)),
        ("Something Else", (None, None)),
    ],
)
def test_links(title: str, expected: tuple[str | None, float | None], names: Names) -> None:
    link = Linker(names).link(title, DAY)

    assert expected == (link.title_id, link.confidence)


def test_of_several_the_one_that_was_out_by_then(names: Names) -> None:
    link = Linker(names).link("Orbit", date(2015, 1, 1))

    assert (link.title_id, link.confidence) == ("orbit-1979", BY_YEAR)


def test_what_was_watched_before_it_was_out_is_another(names: Names) -> None:
    assert Linker(names).link("Night Ferry: Season 1: Fog", date(2018, 1, 1)).title_id is None


def test_the_catalogue_says_where_the_name_ends(names: Names) -> None:
    """A film whose own title has a part is not a season of its first half."""
    assert Linker(names).link("Orbit: Part Two", DAY).written == Written("Orbit: Part Two")
