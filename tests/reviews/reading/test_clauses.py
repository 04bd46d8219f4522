"""Clauses, and what surrounds a word in them."""

from __future__ import annotations

import pytest

from nightcap.reviews.reading.denial import denial_of
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.promise import denies, is_promised
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.words import sentences


def scope(text: str) -> Scope:
    (sentence,) = sentences(text)
    return Scope(Passage(text=text, sentence=sentence, names=(), subject="Salt Road"))


def parts(text: str) -> list[str]:
    of = scope(text)
    return [of.passage.said(clause.first, clause.last) for clause in of.clauses]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("It is slow but never dull", ["It is slow", "but never dull"]),
        ("It is slow, and sad", ["It is slow", "and sad"]),
        ("It is anything but slow", ["It is anything but slow"]),
        ("It is slow; it is sad", ["It is slow", "it is sad"]),
        ("Anna, who is sad, waits", ["Anna", "who is sad", "waits"]),
        ("It is slow -- and sad", ["It is slow", "and sad"]),
        ("It is slow - and sad", ["It is slow", "and sad"]),
        ("It is a slow-burn hour", ["It is a slow-burn hour"]),
    ],
)
def test_a_clause_ends_at_a_mark_or_a_word_that_turns(text: str, clauses: list[str]) -> None:
    assert parts(text) == clauses


@pytest.mark.parametrize(
    ("text", "word", "wholly"),
    [
        ("It is never scary", "scary", True),
        ("It isn't scary", "scary", False),
        ("It is never cruel, cynical or dull", "dull", True),
        ("There's not a gun, a fight or a corpse in it", "corpse", True),
        ("It is anything but slow", "slow", True),
        ("It is scary", "scary", None),
        ("It is not only scary", "scary", None),
        ("It is not without jokes", "jokes", None),
        ("It is not a farce but scary", "scary", None),
        ("It is less a thriller than a lullaby", "lullaby", None),
        ("It is never less than scary", "scary", None),
        ("It is joke-free", "joke", True),
        ("It is never scary and often funny", "funny", None),
        ("It is never sentimental and always funny", "funny", None),
        ("It is never scary and funny", "funny", True),
    ],
)
def test_a_denial_reaches_as_far_as_its_list(text: str, word: str, wholly: bool | None) -> None:
    of = scope(text)
    at = next(place for place, each in enumerate(of.passage.words) if each.key == word)
    denied = denial_of(of, at, at + 1)
    assert (denied.wholly if denied else None) is wholly


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("The trailer is scary", True),
        ("I expected something scary", True),
        ("The trailer is dull, but it is scary", False),
        ("The trailer is dull. It is scary", False),
        ("If you want something scary, this is it", False),
        ("It is scary", False),
    ],
)
def test_a_promise_holds_until_the_sentence_turns(text: str, promised: bool) -> None:
    last = text.rsplit(". ", 1)[-1]
    of = scope(last)
    at = next(place for place, each in enumerate(of.passage.words) if each.key == "scary")
    assert is_promised(of, at) is promised


@pytest.mark.parametrize(
    ("text", "flat"),
    [("It isn't.", True), ("Far from it.", True), ("It isn't funny.", False), ("It is.", False), ("Not so.", True)],
)
def test_a_flat_denial_says_nothing_else(text: str, flat: bool) -> None:
    assert denies(sentences(text)[0].words) is flat
