"""Where it can be seen."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import claims, values


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[t:Two Boats] is on Netflix.", ["Netflix"]),
        ("It streams on Apple TV+.", ["Apple TV+"]),
        ("Now on Prime Video.", ["Prime Video"]),
        ("[t:Two Boats] (Netflix, 2023) is a gem.", ["Netflix"]),
        ("A Netflix original about bread.", ["Netflix"]),
        ("Netflix's new [t:Two Boats] is a balm.", ["Netflix"]),
        ("Six episodes, Netflix.", ["Netflix"]),
        ("Shudder, 88 min.", ["Shudder"]),
        ("It is available to rent on Amazon.", ["Prime Video"]),
        ("It arrives on Disney+ on Friday.", ["Disney+"]),
        ("The BBC drama is a balm.", ["BBC"]),
        ("It can be seen on Channel 4.", ["Channel 4"]),
        ("All episodes are on BBC iPlayer.", ["BBC iPlayer"]),
        ("It streams on [o:Quietflix].", ["Quietflix"]),
        ("Find it on Larder.", ["Larder"]),
        ("You will find all of them on Pipkin.", ["Pipkin"]),
        ("Nine episodes in all, on Channel Kea, and I go to bed.", ["Channel Kea"]),
        ("Eighty-eight minutes, on the Hearthside channel, until spring.", ["Hearthside"]),
        ("On Tidal, where it is adored, nobody blinks.", ["Tidal"]),
        ("It is paid for by the streaming service Joyride.", ["Joyride"]),
        ("it's on netflix, and it's lovely.", ["Netflix"]),
        ("It was created by [p:Jane Doe] for HBO.", ["HBO"]),
        ("It is on the Criterion Channel.", ["Criterion Channel"]),
        ("It streams on Max.", ["Max"]),
    ],
)
def test_where_it_is(text: str, names: list[str]) -> None:
    assert values(text, "platform") == names


@pytest.mark.parametrize(
    "text",
    [
        "It is better than anything on Netflix.",
        "It is no longer on Netflix.",
        "Is it on Netflix?",
        "Netflix drops a list each week.",
        "[p:Ann Lee], best known for Netflix's [t:The Crown], plays [p:Ruth].",
        "[p:Max] is on the boat.",
        "They look up at the sky.",
        "He cries in cinemas and at weddings.",
        "It could land on Netflix one day.",
        "[t:Dark] is on Netflix.",
        "It streams on Friday.",
    ],
)
def test_where_it_is_not(text: str) -> None:
    assert values(text, "platform") == []


def test_an_apposition_speaks_of_the_title_before_it() -> None:
    assert [(claim.title, claim.value) for claim in claims("[t:Dark], an FX series, is bleaker.", "platform")] == [
        ("Dark", "FX")
    ]
