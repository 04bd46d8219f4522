"""Names that go on over small words."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading import names as naming
from nightcap.reviews.reading.words import sentences


def names(text: str) -> set[str]:
    return {each.name for each in naming.find(text, sentences(text), None, [], None)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we saw Ferry at Dusk again", "Ferry at Dusk"),
        ("it is called The Umbrella at Orvieto, and is a joy", "The Umbrella at Orvieto"),
        ("they say Call Me by Your Lantern is slow", "Call Me by Your Lantern"),
        ("we saw The Salt in Us again", "The Salt in Us"),
        ("we saw Letters for Ilse again", "Letters for Ilse"),
        ("we saw Captain Spoon and the Silver Bucket again", "Captain Spoon and the Silver Bucket"),
        ("Coda for Two Hands (2021) is slow", "Coda for Two Hands"),
        ("we saw Kestrel: Dark Hour again", "Kestrel: Dark Hour"),
        ("we saw 40 Below Sunday again", "40 Below Sunday"),
        ("In Camera (2020) proves him right", "In Camera"),
        ("When the Wind Drops is slow", "When the Wind Drops"),
        ("we saw La otra hermana again", "La otra hermana"),
        ("it is Mungo's Big Slow Race again", "Mungo's Big Slow Race"),
    ],
)
def test_a_title_is_taken_whole(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we met Anna in Paris", "Anna"),
        ("we saw Homestead on Netflix", "Homestead"),
        ("we saw Homestead by Ilse Marchetti", "Homestead"),
        ("somewhere between Iron Moon and Green Harbour", "Iron Moon"),
        ("Cast: Ilse Marchetti", "Ilse Marchetti"),
        ("Of The Tuner I can say little", "The Tuner"),
        ("Unhappily Vortexia has ordered more", "Vortexia"),
        ("THE GIST: Homestead is slow", "Homestead"),
        ("BBC Two: The Repair of Engines", "The Repair of Engines"),
    ],
)
def test_what_only_stands_beside_a_name_is_left_out(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize("text", ["DOES IT WORK?", "Is It Any Good?", "Sex and Nudity: none", "Verdict: stream it"])
def test_the_heading_of_a_part_is_no_name(text: str) -> None:
    assert names(text) == set()
