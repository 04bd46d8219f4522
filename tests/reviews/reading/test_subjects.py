"""What an article is about, told from its headline and its first sentences together."""

from __future__ import annotations

import pytest

from nightcap.reviews.article import Article
from nightcap.reviews.reading import read

CASES = [
    (
        "A butcher's daughter comes home in the haunting Marrow",
        "There is a moment, late in the second hour, when Ines Calder puts down the knife and listens. Marrow "
        "is full of such moments. Director Tom Achebe shoots the shop in winter light, and the village of "
        "Harl never looks warm.",
        ["Marrow"],
    ),
    (
        "Kestrel ★★★★",
        "It starts with a bird and a boy on a roof. Nothing in Kestrel happens quickly, and nothing needs to. "
        "Ada Quill plays the mother with a tired smile.",
        ["Kestrel"],
    ),
    (
        "The best thing on TV this month is about a lighthouse",
        "You won't have heard of Low Tide. It is not on any list, it has no stars, and its six episodes were "
        "put out on a Tuesday. Watch it anyway.",
        ["Low Tide"],
    ),
    (
        "Venice 2024: Night Ferry",
        "Shown out of competition, Paolo Renzi's Night Ferry is a two-hander set on the last crossing to Bari.",
        ["Night Ferry"],
    ),
    (
        "Home, again",
        "In Home, a woman who has been away for thirty years buys back the flat she was born in. That is all "
        "that happens. It is enough.",
        ["Home"],
    ),
    (
        "Watching Anna Lindqvist with my grandmother",
        "My grandmother does not like films where people shout. Anna Lindqvist has no shouting. It has a "
        "schoolteacher, a bicycle and a letter, and it took the two of us a whole evening because she kept "
        "stopping it to tell me about the war.",
        ["Anna Lindqvist"],
    ),
    (
        "Should You Watch The Clockmaker's Daughters? Yes, and Here's Why",
        "Four sisters, one inheritance, and a house that ticks. Netflix's latest limited series stars Ruth "
        "Vane and Mona Abadi.",
        ["The Clockmaker's Daughters"],
    ),
    (
        "okay so who is going to talk about saltwater",
        "saltwater (2023) made me so calm i forgot to eat dinner. nothing happens and then it is over and you "
        "feel washed.",
        ["saltwater"],
    ),
    (
        "What We Owe the River review – a quiet, furious documentary",
        "Marta Silva spent nine years filming the people downstream of the dam.",
        ["What We Owe the River"],
    ),
    (
        "“Are You There, Otto?” is a comedy for people who have lost someone",
        "Otto is dead before the credits. His brother Emil, played by Lars Holm, keeps ringing his number.",
        ["Are You There, Otto"],
    ),
    (
        "A Spy, a Baker and a Very Bad Week",
        "“Bread and Wire” sounds like a parody, and for its first hour it behaves like one. Then someone is shot.",
        ["Bread and Wire"],
    ),
    (
        "Season two of Harbour Lights knows what it is",
        "The first season of Harbour Lights wanted to be Broadchurch. The second has stopped wanting.",
        ["Harbour Lights"],
    ),
    (
        "Review: Dust",
        "A man walks. A camera follows. Dust is ninety minutes long and feels like a week, in the good sense.",
        ["Dust"],
    ),
    (
        "Three to stream",
        "Quiet Harbour (Apple TV+). Slow, lovely.\n\n"
        "The Ninth Guest (Hulu). A whodunit with too many guests.\n\n"
        "Moss (MUBI). A documentary about moss, and I cried.",
        ["Quiet Harbour", "The Ninth Guest", "Moss"],
    ),
    (
        "Fjord",
        "Norwegian, 2022, and about as cheerful as its weather, Fjord is a murder mystery in which nobody "
        "much wants to know who did it.",
        ["Fjord"],
    ),
    (
        "The new Danish series that will ruin your week",
        "The Tenants is eight hours of neighbours behaving badly. It begins with a noise complaint and ends in court.",
        ["The Tenants"],
    ),
    (
        "Why I keep going back to Pine Street",
        "Comfort television has rules, and Pine Street keeps all of them. Nobody dies. Everybody bakes.",
        ["Pine Street"],
    ),
    (
        "A letter to anyone who is tired",
        "Dear you. Tonight, put the phone in a drawer and watch The Slow Garden. It is a film about a man who "
        "grows leeks.",
        ["The Slow Garden"],
    ),
    (
        "Tomorrow's Bread: a Polish family saga with teeth",
        "Spread over ten episodes and sixty years, it follows the Wolskis from one kitchen to another.",
        ["Tomorrow's Bread"],
    ),
    (
        "‘Ghosts of the Mill’ on Prime Video: worth your time?",
        "Set in Lancashire in 1912, the six-part drama puts a dead foreman and a living strike in the same building.",
        ["Ghosts of the Mill"],
    ),
    (
        "I laughed, I hid, I ate a whole pizza",
        "Okay, Basement Level Four. I went in knowing nothing. By minute ten I had my knees up. It's a horror "
        "comedy from New Zealand and it is both of those things at full volume.",
        ["Basement Level Four"],
    ),
    (
        "Parents' guide to Captain Turnip",
        "Ages 5 and up. Captain Turnip is a film about a vegetable who wants to go to sea. There is a shark, "
        "but it is vegetarian.",
        ["Captain Turnip"],
    ),
    (
        "The week's number one is a cooking contest from Peru",
        "At the top of the chart for the third week stands Fuego Lento, ahead of Wednesday and Bridgerton.",
        ["Fuego Lento"],
    ),
]


@pytest.mark.parametrize(("headline", "text", "subjects"), CASES, ids=[case[2][0] for case in CASES])
def test_the_subject_is_found_without_a_catalogue(headline: str, text: str, subjects: list[str]) -> None:
    found = read(Article(title=headline, text=text, language="en"))

    assert [mention.name for mention in found.titles if mention.role == "subject"] == subjects
