"""Which lines go, and which sentences of the piece only look as if they should."""

from __future__ import annotations

import pytest

from nightcap.reviews.pages.lines import Line, byline, clean, origin, stamp
from nightcap.reviews.pages.lines.controls import elsewhere, leads_elsewhere

BEFORE = "The first paragraph of the piece is long enough to be known for one by anybody."
AFTER = "The last paragraph of the piece is long enough to be known for one by anybody."

FURNITURE = [
    "6 hours ago 1",
    "Updated at 1:23 p.m.",
    "First published: Tuesday, 4 May 2025 08:38 AM",
    "12 comments",
    "1.2K shares",
    "3 min read",
    "Lesezeit: ca. 4 Minuten",
    "Read Entire Article",
    "Continue reading",
    "Read more",
    "Click to tweet",
    "Advertisement",
    "Share this article",
    "Lifestyle | Travel | Money",
    "Home › Films › Reviews",
    "someone@paper.example",
    "Don't miss any of our unbiased coverage.",
    "[Home] [Films] [What’s on]",
    "Dec 8, 2025, 7:40 AM · 👁 1.2K",
    "Keep reading on The Lamp ↗",
    "Read more at source",
    "The Evening Lamp's newsletter lands every Monday. Join 12,000 readers of the coast",
    "Sign up for breaking news, reviews, recipes and more. By submitting your e-mail you agree to our terms.",
    "SAVE 30% on yearly plans. See today's best lamp deals",
    "Lamp Letter: four things for the weekend, every Friday. ☐ I agree to receive offers",
    "Explore: our guide to thirty lighthouses on film",
    "All headlines belong to their owners.",
    "Hannes on the gallery / Photo: Arte Films",
    "Add The Paper as a preferred source on Google.",
    "Subscribe to our newsletter",
    "Sign up for The Morning Lamp newsletter and get it in your inbox every day.",
    "Follow us on Instagram and TikTok.",
    "Follow Ida Rask on Twitter.",
    "If you buy through our links, we may earn an affiliate commission.",
    "The Paper may receive a commission on sales made from links on this page.",
    "This post contains affiliate links.",
    "For more on islands, visit our special page.",
    "Related: The ten best lighthouses on television",
    "Read also",
    "See also: What to watch in winter",
    "Leggi anche: Le isole più belle della televisione",
    "Photo: Arte",
    "Hannes on the gallery (Photo by Jane Doe/Getty Images)",
    "Getty Images",
    "We use cookies to give you the best experience. By continuing you agree to our policy.",
    "Accept all cookies",
    "Wir verwenden Cookies, um Ihre Nutzererfahrung zu verbessern.",
    "Copyright 2026 The Paper. All rights reserved.",
    "This article originally appeared on The Harbour Gazette.",
]

NEAR_MISSES = [
    "She signs up for the newsletter of a man she has never met, and that is the plot.",
    "He subscribes to every channel that his brother appears in.",
    "“Subscribe to my channel,” he tells the gulls, and waits for an answer.",
    "Subscribe to the premise for ten minutes and the series will do the rest.",
    "Don't miss the last five minutes, in which nobody speaks.",
    "The keeper's letter lands on the wrong island, and that is the whole of the plot.",
    "☐ He ticks the box that says he agrees, and the film is half over before we learn to what.",
    "Explore the island with him and you will miss the ferry.",
    "Save for thirty seconds on the gallery, nobody raises a voice.",
    "[He sighs.] [She does not.] So goes the best scene of the year.",
    "Follow the brothers to the cellar and you will see what the lamp is for.",
    "Join our heroes at the table, and bring bread.",
    "The bakery bakes cookies for the whole island, and we use up the first episode watching it.",
    "Cookies play a larger part in this film than in any other about consent.",
    "The painter receives a commission for a portrait that she does not want.",
    "Read more into the ending than I did, and you may be happier with it.",
    "More on that later.",
    "Related by blood, the two could not be further apart.",
    "His comments are the funniest thing about the second episode.",
    "It took 12 comments under a video to wreck her life.",
    "Six hours ago he was a free man.",
    "The story first appeared in a magazine in 1931 and was filmed twice.",
    "By the time the ferry comes, nobody wants to leave.",
    "The photo by the bed is the only thing she took with her.",
    "Share this with nobody, says the letter, and she shares it with everybody.",
    "The advertisement she answers turns out to be forty years old.",
    "All rights are reserved for the firstborn in this family, and that is the trouble.",
    "Get into your seat before the lights go down.",
    "Search. Find nothing. Search again.",
    "Home is where the lamp is.",
    "If you liked this family in the first season, you will fear for them in the second.",
    "Source material aside, the film stands on its own feet.",
    "Like. That is the word she cannot say.",
    "Rating: 4/5",
    "★★★★☆",
    "Verdict: see it",
    "8/10",
]


def cleaned(text: str) -> list[str]:
    return [line.text for line in clean([Line(BEFORE), Line(text), Line(AFTER)]).lines]


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture_goes(text: str) -> None:
    assert cleaned(text) == [BEFORE, AFTER]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_the_piece_stays(text: str) -> None:
    assert cleaned(text) == [BEFORE, text, AFTER]


def test_promotion_within_a_paragraph_of_the_piece_leaves_it_whole() -> None:
    text = "The second season is on its way, and it will be shorter than the first. Sign up for our newsletter."

    assert text in cleaned(text)


def test_a_label_that_comes_again_and_again_is_the_pages() -> None:
    lines = [BEFORE, "Morning Lamp", AFTER, "Morning Lamp", BEFORE + " Again.", "Morning Lamp", AFTER + " Again."]

    assert "Morning Lamp" not in clean([Line(text) for text in lines]).text


def test_what_follows_a_closing_head_goes() -> None:
    bio = "Ida Rask lives by the sea and has written about television for longer than she cares to say."
    lines = [BEFORE, AFTER, BEFORE, AFTER, "About the author", bio]

    assert bio not in clean([Line(text) for text in lines]).text


def test_a_closing_head_in_the_middle_cuts_nothing() -> None:
    lines = [BEFORE, "Comments", AFTER, BEFORE, AFTER]

    assert [line.text for line in clean([Line(text) for text in lines]).lines] == [BEFORE, AFTER, BEFORE, AFTER]


def test_a_caption_goes_with_its_credit() -> None:
    lines = [Line(BEFORE), Line("Hannes and Jörg in The Lighthouse Keepers"), Line("Arte", under=True), Line(AFTER)]

    assert [line.text for line in clean(lines).lines] == [BEFORE, AFTER]


def test_two_lines_that_are_no_caption_stay() -> None:
    lines = [Line(BEFORE), Line("Stream it or skip it?"), Line("Stream it", under=True), Line(AFTER)]

    assert [line.text for line in clean(lines).lines] == [line.text for line in lines]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ida Rask", ("Ida Rask", None)),
        ("Written by Ida Rask and Ole Brandt", ("Ida Rask and Ole Brandt", None)),
        ("By Ida Rask, The Gazette", ("Ida Rask", "The Gazette")),
        ("By Ida Rask | November 18, 2026", ("Ida Rask", None)),
        ("Von Ida Rask", ("Ida Rask", None)),
        ("By Night", None),
        ("By the sea", None),
        ("Nearby Ida Rask waits", None),
    ],
)
def test_bylines(text: str, names: tuple[str, str | None] | None) -> None:
    assert byline(text) == names


@pytest.mark.parametrize(
    ("text", "edge", "name"),
    [
        ("This review was originally published by The Gazette.", False, "The Gazette"),
        ("THIS REVIEW WAS ORIGINALLY PUBLISHED BY THE GAZETTE.", False, "THE GAZETTE"),
        ("The post Bread and silence appeared first on Evening Lamp.", False, "Evening Lamp"),
        ("Republished with permission from The Gazette", False, "The Gazette"),
        ("Make The Gazette your preferred news source.", False, "The Gazette"),
        ("Source: The Gazette", True, "The Gazette"),
        ("Source: The Gazette", False, None),
        ("Add us as a preferred source on Google", False, None),
        ("This article was published on Nov 20", False, None),
        ("The story first appeared in The Gazette.", False, None),
        ("This article was reprinted on Other Page.", False, None),
        ("Source: News agencies", True, None),
    ],
)
def test_origins(text: str, *, edge: bool, name: str | None) -> None:
    assert origin(text, edge=edge) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("6 hours ago 1", "6 hours ago"),
        ("10:15, 3 May 2024", "10:15, 3 May 2024"),
        ("Yesterday", "Yesterday"),
        ("3d", "3d"),
        ("Posted on November 18, 2026 at 10:25 pm", "November 18, 2026 at 10:25 pm"),
        ("A paper called Today", None),
        ("In 3D at last", None),
        ("12 comments", None),
    ],
)
def test_stamps(text: str, words: str | None) -> None:
    assert stamp(text) == words


@pytest.mark.parametrize(
    ("text", "leads", "name"),
    [
        ("Read Full Story on Metro →", True, "Metro"),
        ("Read Entire Article", True, None),
        ("Ver artículo original en El Faro", True, "El Faro"),
        ("Leer el artículo completo", True, None),
        ("Zum Originalartikel", True, None),
        ("Den ganzen Artikel lesen auf Hafenblatt »", True, "Hafenblatt"),
        ("Lire l’article complet sur Le Phare", True, "Le Phare"),
        ("Lire la suite", True, None),
        ("Read the whole story of the lamp in one night", False, None),
        ("Leer el artículo completo es lo que hace ella cada noche.", False, None),
    ],
)
def test_what_offers_the_whole_elsewhere_may_name_it(text: str, *, leads: bool, name: str | None) -> None:
    assert leads_elsewhere(text) is leads
    assert elsewhere(text) == name
