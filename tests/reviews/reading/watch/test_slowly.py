"""A little at a time."""

from __future__ import annotations

import pytest

from tests.reviews.reading.test_watch import advice


@pytest.mark.parametrize(
    "text",
    [
        "Two at bedtime, no more.",
        "I took an episode with my Sunday coffee.",
        "One before bed is about right.",
        "My advice: one of an evening, and then a walk.",
        "Allow yourself a chapter a night.",
        "A part a week, please.",
        "No more than one a night.",
        "Don't gulp.",
        "Do not race through it.",
        "You shouldn't cram these.",
        "I would not gobble them.",
        "It would be a shame to devour it.",
        "It is too rich to swallow in haste.",
        "I would not do it in a single sitting.",
        "Leave a day between them.",
        "Put a night's sleep between each.",
    ],
)
def test_what_is_good_is_taken_slowly(text: str) -> None:
    assert advice(text, "sitting") == ["slowly"]


@pytest.mark.parametrize(
    "text",
    [
        "Six parts, one a week.",
        "New episodes drop one a week until March.",
        "He eats one a day.",
        "She reads an hour before bed.",
        "They never rush it.",
        "I couldn't finish it in one sitting.",
        "There is a wall between the houses.",
        "It is not a sprint.",
        "Her secret comes out slowly, and I'd warn you about it.",
    ],
)
def test_a_schedule_a_habit_and_a_plot_are_no_dose(text: str) -> None:
    assert advice(text, "sitting") == []
