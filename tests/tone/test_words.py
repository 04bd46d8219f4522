"""Free words on the tone axes, with words that are not among the anchors."""

from __future__ import annotations

import pytest

from nightcap.tone.anchors import ANCHORS
from nightcap.tone.axes import AXES
from nightcap.tone.words import tone_of_words

KNOWN = {word for ends in ANCHORS.values() for words in ends for word in words}


@pytest.mark.parametrize(
    ("words", "axis", "end"),
    [
        ("comical", "humour", 1),
        ("outrageous", "humour", 1),
        ("laugh-out-loud", "humour", 1),
        ("somber", "humour", 0),
        ("horrific", "tension", 1),
        ("mysterious", "tension", 1),
        ("nerve-wracking", "tension", 1),
        ("spine-chilling", "tension", 1),
        ("joyous", "uplift", 1),
        ("happy-go-lucky", "uplift", 1),
        ("misery", "uplift", 0),
        ("slow-burn", "energy", 0),
        ("calming", "energy", 0),
        ("exciting", "energy", 1),
        ("sweet-natured", "warmth", 1),
        ("tenderness", "warmth", 1),
        ("ferocious", "warmth", 0),
        ("gut-wrenching", "weight", 1),
        ("melancholy", "weight", 1),
        ("light-hearted", "weight", 0),
        ("stupid", "depth", 0),
    ],
)
def test_words_that_nobody_listed_point_to_the_right_end(words: str, axis: str, end: int) -> None:
    assert words not in KNOWN
    hint = tone_of_words(words)[axis]
    assert abs(hint.target - end) < 0.25
    assert 0 < hint.weight <= 1


@pytest.mark.parametrize(
    "words",
    ["train", "chocolate", "lawyer", "France", "1987", "detective", "subtitles", "Wednesday", "pizza", "spaceship",
     "Netflix", "bicycle", "office", "kitchen", "nurse", "island", "", "寿司"],
)  # fmt: skip
def test_words_that_say_nothing_of_tone_give_nothing(words: str) -> None:
    assert tone_of_words(words) == {}


def test_every_anchor_stands_where_it_was_put() -> None:
    """An anchor's own axis is found, at its own end, unless it stands at an end of another word's opposite."""
    misplaced = [
        (word, axis)
        for axis, ends in ANCHORS.items()
        for end, words in enumerate(ends)
        for word in words
        if (hint := tone_of_words(word).get(axis)) is None or abs(hint.target - end) > 0.25
    ]
    assert len(misplaced) <= 0.05 * sum(len(words) for ends in ANCHORS.values() for words in ends), misplaced


def test_anchors_cover_the_axes_and_no_word_stands_at_both_ends() -> None:
    assert tuple(ANCHORS) == AXES
    assert all(not set(low) & set(high) for low, high in ANCHORS.values())
