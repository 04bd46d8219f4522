"""Names that go on over small words."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.naming import names as naming
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
        ("he is in A Goose for Mr Adeyemi again", "A Goose for Mr Adeyemi"),
        ("A Winter in Oran, a handsome film, is slow", "A Winter in Oran"),
        ("who in The Aunt from Trieste seeks it", "The Aunt from Trieste"),
        ("we saw The Boy Who Cried on Tuesdays again", "The Boy Who Cried on Tuesdays"),
        ("The House that Ate Itself is slow", "The House that Ate Itself"),
        ("Bad Blood in Bruges (Netflix) is nasty", "Bad Blood in Bruges"),
        ("she has made Slow Boat to Tallinn, ninety minutes of calm", "Slow Boat to Tallinn"),
        ("we saw Diamond Jim's Last Ride again", "Diamond Jim's Last Ride"),
        ("we saw Her Mother's Last Garden again", "Her Mother's Last Garden"),
        ("we saw Without a Trace of Rain again", "Without a Trace of Rain"),
        ("we saw Class of '88 again", "Class of '88"),
        ("we saw It's a Cinch again", "It's a Cinch"),
        ("we saw Everything I Know About Bread again", "Everything I Know About Bread"),
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
        ("In 1976 the Admiralty made it", "Admiralty"),
        ("we saw Netflix's Two Kettles again", "Two Kettles"),
        ("we saw the Netflix Original Two Kettles again", "Two Kettles"),
        ("we saw Two Kettles Series 2 again", "Two Kettles"),
    ],
)
def test_what_only_stands_beside_a_name_is_left_out(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "DOES IT WORK?",
        "Is It Any Good?",
        "Sex and Nudity: none",
        "Verdict: stream it",
        "OUR CALL: STREAM IT",
        "Where To Watch",
        "Best Bit",
        "The Week Ahead",
        "Sex, Romance & Nudity",
    ],
)
def test_the_heading_of_a_part_is_no_name(text: str) -> None:
    assert names(text) == set()
