"""The year of the title, and no other year."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import claims, values


@pytest.mark.parametrize(
    "text",
    [
        "[t:Two Boats] (2010) is a gem.",
        "[t:Two Boats] (Netflix, 2010) is a gem.",
        "This 2010 film has aged well.",
        "It was released in 2010.",
        "It began in 2010.",
        "First aired on Channel 4 in 2010, it has aged well.",
        "Dir. [p:Jane Doe], 2010. 104 min.",
        "It is the Danish drama of 2010.",
        "Six episodes, Belgium, 2010: a find.",
    ],
)
def test_its_year(text: str) -> None:
    assert values(text, "year") == [2010]


@pytest.mark.parametrize(
    "text",
    [
        "It is set in 2010.",
        "It is based on a 2010 French film.",
        "It is a remake of [t:Orbit] (2010).",
        "In 2010, a ferry sinks.",
        "The novel was released in 2010.",
        "[p:Jane Doe] (2010) is sorely missed.",
        "Was it released in 2010?",
        "[p:Ruth] was born in 2010.",
    ],
)
def test_years_of_something_else(text: str) -> None:
    assert values(text, "year") == []


def test_the_year_behind_another_title_is_that_titles() -> None:
    assert [(claim.title, claim.value) for claim in claims("It is calmer than [t:Orbit] (1979).", "year")] == [
        ("Orbit", 1979)
    ]
