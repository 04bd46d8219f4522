"""Hopes that are raised in one sentence and told in the next, or told of the title, the picture, the names."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.likening.images import ASKED, image
from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    ("text", "contrast"),
    [
        ("What does the trailer sell? A car chase. What do you get? A car park.", "trailer: A car chase"),
        ("A slasher with songs: that's what the teaser promises. It's a lie.", "trailer: A slasher with songs"),
        ("I saw the poster on a bus. It looks like a romcom, and the film is nothing of the sort.", "poster: a romcom"),
        ("The adverts beat a drum. They'd have you believe in a war. There is a dinner.", "marketing: a war"),
        ("I'd feared a weepie, from that picture of a dog in the rain. It's anything but.", "poster: a weepie"),
        ("I had looked at the key art and had settled in for an epic.", "poster: an epic"),
        ("I assumed, because of the poster, I was in for a romp. Not so.", "poster: a romp"),
        ("The title leads you to expect a western, and there isn't a horse in it.", "premise: a western"),
        ("Whoever wants the romance promised by the poster will be disappointed.", "poster: the romance"),
        ("Judging by the artwork it is a slasher, but there is no blood in it.", "poster: a slasher"),
        ("With those two names above the title you expect fireworks; you get a damp match.", "cast: fireworks"),
    ],
)
def test_a_false_hope_is_told_in_more_ways(text: str, contrast: str) -> None:
    assert said(f"Salt Road is slow. {text}", "contrast") == {contrast}


@pytest.mark.parametrize(
    "text",
    [
        "The title character expects a letter, but none comes.",
        "From the sparse funk of the title tune on, nothing is wasted.",
        "I saw the adverts for this series, which showed up on Monday, but missed it.",
        "I saw the poster. It looks like a postage stamp, and I bought one.",
    ],
)
def test_what_raises_no_hope_is_no_contrast(text: str) -> None:
    assert said(f"Salt Road is slow. {text}", "contrast") == set()


def test_an_image_is_told_with_whether_the_sentence_asks_of_it() -> None:
    assert image(("those", "ads", "are", "loud")) == "marketing"
    assert image(("what", "does", "the", "poster", "sell")) == f"{ASKED}poster"
    assert image(("the", "cast", "is", "large")) == ""
