"""What a headline gives out as its title."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.topic import billing


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("I regret to say that Murder at the Salt Works is good", "Murder at the Salt Works"),
        ("Marta Linde shines in The Copper Kettle", "The Copper Kettle"),
        ("Why I can't stop thinking about The Copper Kettle", "The Copper Kettle"),
        ("The bread rises: Ingrid Holm's The Copper Kettle", "The Copper Kettle"),
        ("The Copper Kettle and the art of waiting", "The Copper Kettle"),
        ("Second helpings: Quiet Village, season two", "Quiet Village"),
        ("Copper Kettle, Netflix, review", "Copper Kettle"),
        ("Should You Watch Copper Kettle on Netflix?", "Copper Kettle"),
        ("Berlin review: Copper Kettle", "Copper Kettle"),
        ("Catch-up: Copper Kettle", "Copper Kettle"),
        ("Copper Kettle. A review.", "Copper Kettle"),
    ],
)
def test_the_likeliest_name_of_a_headline_comes_first(title: str, name: str) -> None:
    assert billing.names(title, None)[0] == name


@pytest.mark.parametrize(
    "title", ["Grief has a ringtone", "Marta Linde comes of age", "From the director of Dark Water"]
)
def test_words_and_people_and_other_work_of_a_headline_are_not_its_title(title: str) -> None:
    assert not {"Grief", "Marta Linde", "Dark Water"} & set(billing.names(title, None))
