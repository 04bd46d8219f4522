"""Numbers, places, genres, services and ranks, in the words that critics have for them."""

from __future__ import annotations

import pytest

from nightcap.reviews.claim import Value
from tests.reviews.reading.facts.marked import claims, values


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The first of eight weekly parts goes out tonight.", 8),
        ("I guessed wrong until the last of the four episodes.", 4),
        ("Eight hour-long episodes may be too many.", 8),
        ("Six forty-five-minute instalments.", 6),
        ("8 x 45 min.", 8),
        ("The series (6 x 45') is quiet.", 6),
        ("A thin story is padded out to ten episodes.", 10),
        ("I watched all ten episodes in a weekend.", 10),
        ("It is a Mexican series, seven parts, with songs.", 7),
        ("Ten parts, fifty minutes a part.", 10),
        ("It ended with its sixteenth and final episode.", 16),
        ("It takes eight episodes to tell what we had guessed.", 8),
        ("Like most of its kind it has sixteen episodes.", 16),
        ("The six half-hour parts fly by.", 6),
    ],
)
def test_episodes(text: str, count: int) -> None:
    assert values(text, "episodes") == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Both seasons are streaming.", 2),
        ("Its third season will be its last.", 3),
        ("It was axed after one season.", 1),
        ("A single season was made.", 1),
        ("Two seasons of six episodes each.", 2),
        ("Season three of three, sadly.", 3),
        ("The third and final batch is the best.", 3),
    ],
)
def test_seasons(text: str, count: int) -> None:
    assert values(text, "seasons") == [count]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("In a tight 97 minutes it says it all.", 97),
        ("Over 104 minutes, a marriage falls apart.", 104),
        ("I counted no laughs in 104 minutes.", 104),
        ("Not a second of its 166 minutes is wasted.", 166),
        ("Two-and-a-half hours of misery.", 150),
        ("It runs for an hour and three-quarters.", 105),
        ("It runs for an hour and twenty.", 80),
        ("The film runs one hour fifty-two.", 112),
        ("It runs a bare hour and a quarter.", 75),
        ("Under two hours, thank heaven.", 120),
        ("A 74-minute conversation in a car.", 74),
        ("The episodes are a brisk 22 minutes.", 22),
        ("Its episodes last 25 minutes a pop.", 25),
        ("In half-hour slices, it goes down well.", 30),
    ],
)
def test_running_times(text: str, minutes: int) -> None:
    assert values(text, "runtime_minutes") == [minutes]


@pytest.mark.parametrize(
    "text",
    [
        "The chase goes at forty miles an hour.",
        "The poster promises ninety minutes of people falling into ponds.",
        "My brother lasted half an hour.",
        "For two hours she waits at the station.",
    ],
)
def test_speeds_and_waits_are_no_running_times(text: str) -> None:
    assert values(text, "runtime_minutes") == []


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("country", "This is a very British comedy.", ["GB"]),
        ("country", "An Irish-made comedy about salt.", ["IE"]),
        ("country", "From Denmark comes a drama about salt.", ["DK"]),
        ("country", "A co-production between Norway and Iceland, it is cold.", ["NO", "IS"]),
        ("country", "It was a hit back home in Norway.", ["NO"]),
        ("country", "It is an American remake of the Danish series [t:Dark].", ["US"]),
        ("country", "It is Poland's entry for the prize.", ["PL"]),
        ("country", "This most English of comedies is a wonder.", ["GB"]),
        ("language", "Watch it in the original Norwegian.", ["no"]),
        ("language", "In the Czech original it sounds better.", ["cs"]),
        ("language", "Spoken in a mix of Hindi and Urdu.", ["hi", "ur"]),
        ("language", "The dialogue, most of it in Irish, is lovely.", ["ga"]),
        ("language", "Language: French.", ["fr"]),
        ("language", "The original language is Hungarian.", ["hu"]),
        ("year", "It dates back to 2016.", [2016]),
        ("year", "It has been around since 2016.", [2016]),
        ("year", "It is one of the best films of 2016.", [2016]),
        ("year", "First shown in 2016.", [2016]),
        ("year", "It is a co-production from the year 2016.", [2016]),
        ("genre", "It is a coming-of-age drama.", ["drama"]),
        ("genre", "It is a police procedural.", ["crime"]),
        ("genre", "It blends comedy and horror.", ["comedy", "horror"]),
        ("genre", "It is more romance than thriller.", ["romance"]),
        ("genre", "It is less a thriller than a family drama.", ["drama"]),
        ("genre", "The film is both a love story and a thriller.", ["romance", "thriller"]),
        ("genre", "As a thriller it is a dud.", ["thriller"]),
        ("genre", "As cosy mysteries go it is a dud.", ["mystery"]),
        ("genre", "It's animation of the old sort.", ["animation"]),
        ("genre", "A children's fantasy.", ["fantasy"]),
        ("genre", "This romantic comedy drew a crowd.", ["romance", "comedy"]),
        ("platform", "Netflix dropped all six episodes at once.", ["Netflix"]),
        ("platform", "Netflix's latest is a dud.", ["Netflix"]),
        ("platform", "It went straight to Netflix.", ["Netflix"]),
        ("platform", "It was commissioned by Channel 4.", ["Channel 4"]),
        ("platform", "It is on PBS's app.", ["PBS"]),
        ("platform", "Sky Documentaries, 9pm.", ["Sky Documentaries"]),
        ("platform", "All ten episodes are on [p:Blue Play].", ["Blue Play"]),
        ("platform", "Made for [o:Larkvision], it is a gem.", ["Larkvision"]),
        ("platform", "[o:Coral]'s new eight-parter is a gem.", ["Coral"]),
        ("platform", "New episodes arrive on [o:Oja] each Thursday.", ["Oja"]),
    ],
)
def test_where_when_and_what(field: str, text: str, told: list[Value]) -> None:
    assert values(text, field) == told


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("genre", "It was billed as the sexiest thriller of the summer."),
        ("genre", "There is a comedy in that, and one waits for it."),
        ("genre", "[p:Ann Lee] is a failed stand-up who moves home."),
        ("genre", "The series' romance has candles."),
        ("platform", "It is the most affectionate parody from Disney."),
        ("platform", "He sails down the Amazon."),
        ("platform", "The waiting wears on [o:Petey]."),
        ("platform", "It makes its bow on Swedish television."),
    ],
)
def test_what_only_sounds_like_it(field: str, text: str) -> None:
    assert values(text, field) == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("It went straight to number one.", 1),
        ("It ranks third on Netflix this week.", 3),
        ("It climbed to fifth place.", 5),
        ("It leads the ratings.", 1),
        ("It sits at the top of Netflix's list.", 1),
        ("It has held first place for a month.", 1),
        ("It has been number one in forty countries.", 1),
    ],
)
def test_ranks(text: str, rank: int) -> None:
    (claim,) = claims(text, "chart")
    assert isinstance(claim.value, dict)
    assert claim.value["rank"] == rank


def test_what_stands_apart_is_the_titles_own() -> None:
    assert values("[t:Dark] ran two years; the series has ten episodes.", "episodes") == [10]
