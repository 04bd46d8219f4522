"""What genre the title is called."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import claims, values


@pytest.mark.parametrize(
    ("text", "genres"),
    [
        ("This romantic drama is a balm.", ["romance", "drama"]),
        ("A heist thriller without a heist.", ["thriller"]),
        ("The sci-fi series asks a lot.", ["science fiction"]),
        ("It's a rom-com at heart.", ["romance", "comedy"]),
        ("It is a romantic comedy.", ["romance", "comedy"]),
        ("[t:Two Boats] is a crime drama about bread.", ["crime", "drama"]),
        ("It's part thriller, part love story.", ["thriller", "romance"]),
        ("Here is a furious black comedy about ferries.", ["comedy"]),
        ("The animated documentary never shouts.", ["animation", "documentary"]),
        ("The series is a comedy, but it hurts.", ["comedy"]),
        ("Not only a thriller, it is a western too.", ["thriller", "western"]),
        ("It makes for a gripping thriller.", ["thriller"]),
        ("Her new thriller takes its time.", ["thriller"]),
    ],
)
def test_what_it_is_called(text: str, genres: list[str]) -> None:
    assert values(text, "genre") == genres


@pytest.mark.parametrize(
    "text",
    [
        "It is not a comedy.",
        "The trailer sells a goofy rom-com.",
        "The comedy is broad and the horror mild.",
        "It feels like a thriller.",
        "It is more a drama than a comedy.",
        "A good thriller needs a villain.",
        "She directs a musical at school.",
        "[p:Ruth] is a comedy writer.",
        "It could have been a thriller.",
        "Thriller fans will be bored.",
        "Her life is a comedy.",
        "It begins as a rom-com.",
        "Her previous thriller was louder.",
        "[t:Dark] is a thriller.",
    ],
)
def test_what_it_is_not(text: str) -> None:
    assert values(text, "genre") == []


def test_the_genre_of_another_title_is_that_titles() -> None:
    assert [(claim.title, claim.value) for claim in claims("[t:Dark] is a thriller.", "genre")] == [
        ("Dark", "thriller")
    ]
