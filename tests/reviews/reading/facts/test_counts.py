"""Episodes, seasons and running times."""

from __future__ import annotations

import pytest

from tests.reviews.reading.facts.marked import claims, values


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It is an eight-episode series about a ferry.", 8),
        ("The story is told in six parts.", 6),
        ("Ten half-hours of kindness.", 10),
        ("Over its eight episodes, nobody raises a voice.", 8),
        ("The 12 episodes fly by.", 12),
        ("Six episodes, Netflix.", 6),
        ("Netflix; eight 45-minute episodes", 8),
        ("This Danish seven-parter asks for patience.", 7),
        ("[t:Two Boats] unfolds over six unhurried episodes.", 6),
        ("Episodes: 8", 8),
        ("It has ordered six of them, each an hour long.", 6),
        ("That is episode one of eighty.", 80),
        ("This thriller, in ten parts, has a cellar.", 10),
        ("It is twelve eps of shouting.", 12),
        ("It runs to twenty-four episodes, and not one too many.", 24),
        ("It is stretched to ten episodes.", 10),
        ("The series has seven parts, each of fifty minutes.", 7),
        ("All four episodes are out now.", 4),
    ],
)
def test_episodes_are_counted(text: str, count: int) -> None:
    assert values(text, "episodes") == [count]


@pytest.mark.parametrize(
    "text",
    [
        "The first two episodes are slow.",
        "By episode five you will be hooked.",
        "Episode three is the best of them.",
        "Give it two episodes.",
        "It takes three episodes to warm up.",
        "Two episodes in, I was lost.",
        "I have seen four episodes.",
        "Watch two episodes at a time.",
        "It could have been four episodes.",
        "It is not an eight-episode epic.",
        "Is this an eight-episode series?",
        "The last three episodes are a mess.",
        "The film falls into equal parts.",
        "He plays three parts in the school play.",
        "The Bear is no eight-parter.",
    ],
)
def test_a_part_of_the_episodes_is_not_their_number(text: str) -> None:
    assert values(text, "episodes") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It ran for three seasons.", 3),
        ("In its third and final season, it finds peace.", 3),
        ("All five seasons are on Hulu.", 5),
        ("Its two seasons are equally calm.", 2),
        ("The series lasted only one season.", 1),
        ("It ran for three series on the BBC.", 3),
    ],
)
def test_seasons_are_counted(text: str, count: int) -> None:
    assert values(text, "seasons") == [count]


@pytest.mark.parametrize(
    "text",
    [
        "The second season is even slower.",
        "The first two seasons were better.",
        "A third season is in the works.",
        "It follows a garden through four seasons.",
        "Season two adds a dog.",
        "Two seasons in, I still care.",
    ],
)
def test_an_ordinal_alone_is_no_count_of_seasons(text: str) -> None:
    assert values(text, "seasons") == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Dir. [p:Jane Doe]. 104 min.", 104),
        ("It runs 104 minutes.", 104),
        ("It clocks in at 1h 44m.", 104),
        ("At barely ninety minutes, it never outstays its welcome.", 90),
        ("This two-hour film could be shorter.", 120),
        ("It is two and a half hours long.", 150),
        ("The half-hour episodes are a treat.", 30),
        ("The hour-long episodes ask for patience.", 60),
        ("Its 45-minute episodes never drag.", 45),
        ("It lasts two hours and ten minutes.", 130),
        ("It runs an hour and a half.", 90),
        ("Its 98-minute running time is well spent.", 98),
        ("Six episodes of about 24 minutes.", 24),
        ("Runtime: 104 minutes", 104),
        ("It has ordered six of them, each an hour long.", 60),
        ("Half an hour of this, and I go to bed.", 30),
        ("It is in Welsh, 109 minutes, from a story.", 109),
        ("It is ninety-odd minutes long, all told.", 90),
        ("Six episodes, 50 minutes each.", 50),
        ("Running time: a hundred and four minutes.", 104),
    ],
)
def test_the_length_of_a_film_or_an_episode(text: str, minutes: int) -> None:
    assert values(text, "runtime_minutes") == [minutes]


@pytest.mark.parametrize(
    "text",
    [
        "The first twenty minutes are silent.",
        "Ten minutes in, somebody laughs.",
        "She waits for half an hour.",
        "Two hours later, I was still thinking of it.",
        "A 20-minute scene on a boat is the heart of it.",
        "The ferry takes forty minutes.",
        "He is fifteen minutes late.",
        "It is not a two-hour film.",
        "Should it run 104 minutes?",
        "It holds a silence of six minutes.",
        "It is 15 minutes too long.",
    ],
)
def test_other_times_are_no_running_time(text: str) -> None:
    assert values(text, "runtime_minutes") == []


def test_the_quote_is_the_smallest_that_says_it() -> None:
    [claim] = claims("Over its eight episodes, nobody raises a voice.", "episodes")
    assert claim.quote == "eight episodes"


def test_half_hours_count_and_last() -> None:
    text = "Ten half-hours of kindness."
    assert values(text, "episodes") == [10]
    assert values(text, "runtime_minutes") == [30]
