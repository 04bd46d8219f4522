"""Whom something befalls in the story."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.content import befalls
from nightcap.reviews.reading.words import sentences
from tests.reviews.reading.said import said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She has buried a husband and a small son.", {("grief", True), ("child_death", True)}),
        ("He buried her twin brother at sea.", {("grief", True)}),
        ("A father who had drowned comes back.", {("parent_death", True)}),
        ("It begins with the death of her mother.", {("parent_death", True)}),
        ("The dog does not die.", {("animal_death", False)}),
        ("The mule pulls through.", {("animal_death", False)}),
        ("No animals die.", {("animal_death", False)}),
        ("The horse is shot.", {("animal_death", True)}),
        ("A boy goes missing.", {("kidnapping", True)}),
        ("My late father would have liked it.", set()),
        ("She lost the dog at cards.", set()),
        ("Her mother lives next door.", set()),
        ("No child was abducted.", set()),
        ("The dog, died blue, barks.", set()),
        ("His wife of forty years is dead.", {("grief", True)}),
        ("The boy's mother has recently died.", {("parent_death", True)}),
        ("Her mother, who died when she was ten, is back.", {("parent_death", True)}),
        ("His parents both drowned.", {("parent_death", True)}),
        ("The bus driver is dead.", {("death", True)}),
        ("The bus goes off the road.", {("accident", True)}),
        ("A teenager has gone missing.", {("kidnapping", True)}),
        ("Her dead grandfather left a van.", {("death", True)}),
        ("His wife was murdered.", {("murder", True)}),
        ("The bus is late.", set()),
        ("A drowned brother and a stepfather haunt him.", {("grief", True)}),
        ("He is the dead man's brother.", set()),
    ],
)
def test_who_dies_is_mourned_or_taken(text: str, told: set[tuple[str, bool]]) -> None:
    (sentence,) = sentences(text)
    assert {(note, there) for note, there, _, _ in befalls.found(sentence)} == told


def test_an_animal_may_die_far_behind_its_name() -> None:
    assert said("A pigeon flies into the window, in slow motion, and dies.", "note") == {"animal_death"}


def test_what_befalls_somebody_is_noted_once() -> None:
    assert said("She has lost her mother.", "note") == {"parent_death"}


@pytest.mark.parametrize("text", ["It sounds like a kettle dying.", "My late mother loved it.", "Put down the phone."])
def test_a_likeness_or_the_critics_own_life_is_no_note(text: str) -> None:
    assert said(text, "note") == set()
