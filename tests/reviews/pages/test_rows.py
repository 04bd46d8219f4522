"""Rows of a page's furniture, links, captions and appeals: what goes, and what of a piece looks like them and stays."""

from __future__ import annotations

import pytest

from nightcap.reviews.pages.lines import Line, clean
from nightcap.reviews.pages.lines.appeals import owner
from nightcap.reviews.pages.lines.notices import site
from nightcap.reviews.pages.lines.rows import beside
from tests.reviews.pages.test_lines import AFTER, BEFORE


@pytest.mark.parametrize(
    "row",
    [
        "Home   Telly   Sport   Money   My list",
        "♥ 31   ↻ 4   💬 12",
        "Save for later   Listen to this article (3:41)",
        "Share   Copy link   Report",
        "5h · 3 min read · 18 comments",
        "Nov 3, 2025, 8:15 AM AEDT     1.4K views     Save",
        "Your email address   [Subscribe]",
        "Rating: 3/5   👍 Critic's   ⭐ Users' 3.1",
        "▼ Continue reading",
        "→ Nine ferries worth missing, ranked",
        "Next Story ⟩ What the tide brought in",
        "#lighthouses #telly #wind",
        "READ MORE: 11 harbours to be stuck in",
        "Most read   1 Man rescued from own roof   2 Bridge shut   3 Best chips",
        "Read the full story at Evening Lamp",
        "Continue reading on the original site →",
        "Sponsored: 7 raincoats under £40",
        "Anna Holt and Per Lund on the stairs. Photo: Arte",
        "The lamp is lit at last. (Arte/Nordfilm)",
        "Per Lund is not amused. | Arte/Nordfilm",
        "(Anna Holt in a still from the series. Picture: Arte/Nordfilm screengrab)",
        "Main image: Arte",
        "Evening Lamp is reader-supported. Add Evening Lamp as a preferred source on Google",
        "Enjoying this? Sign up for Evening Lamp's Friday letter: one film, one soup, one walk.",
        "Join 20,000 parents! Get The Back Row in your inbox every Friday. [Sign me up]",
        "Get the weekly digest. No spam, one email, unsubscribe whenever. [your email] [Go]",
        "Click here to follow Evening Lamp on WhatsApp and never miss an update!",
        "Got a story? Get in touch with our arts desk by emailing us.",
        "Do you have a favourite lighthouse? Tell us in the comments.",
        "By subscribing, you agree to receive marketing emails.",
        "This article was amended on 4 May 2026. An earlier version misspelt the keeper's name.",
        "Disclaimer: This story comes from a syndicated feed and has not been edited by us.",
        "We and our 80 partners use cookies to show you what you like. [Accept all] [Manage]",
    ],
)
def test_it_goes(row: str) -> None:
    kept = clean([Line(BEFORE), Line(beside(row)), Line(AFTER)])

    assert [line.text for line in kept.lines] == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "text",
    [
        "2024 · France · 104 min",
        "Episodes | 8",
        "Drama · 8 episodes · Norwegian with subtitles",
        "Attic (Hulu)",
        "He left.  She stayed.  Nobody wrote it down.",
        "Tell us a story, she says to the keeper, and he tells the same one every night.",
        "Send your sister away, the letter says, and you will have the house.",
        "Add a storm and you have the second episode.",
        "Follow the money? This series follows the bread.",
        "Enjoying this more than I should have, I watched until two.",
        "The keeper's rule: never write, never telephone, never wave.",
        "Her photograph: a blur, a hat, a hand.",
        "A/B",
        "Is it for children? Mostly.",
    ],
)
def test_it_stays(text: str) -> None:
    kept = clean([Line(BEFORE), Line(beside(text)), Line(AFTER)])

    assert " ".join(text.split()) in [line.text for line in kept.lines]


def test_cells_far_apart_get_a_mark_between_them_and_running_text_gets_none() -> None:
    assert beside("Telly    Sport   Money") == "Telly · Sport · Money"
    assert beside("Telly  |  Sport  |  Money") == "Telly · Sport · Money"
    assert beside("He left.  She stayed.") == "He left. She stayed."


def test_what_a_heading_of_other_pieces_lists_goes_with_it() -> None:
    lines = [
        Line(BEFORE),
        Line("You might also like"),
        Line("The rain outside and what to watch", under=True),
        Line("Is the harbour over?", under=True),
        Line(AFTER),
    ]

    assert [line.text for line in clean(lines).lines] == [BEFORE, AFTER]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sign up for Evening Lamp's Sunday letter", "Evening Lamp"),
        ("Get The Back Row in your inbox every Friday.", "The Back Row"),
        ("Follow Evening Lamp on WhatsApp", "Evening Lamp"),
        ("Evening Lamp is reader-supported.", "Evening Lamp"),
        ("Sign up for our newsletter", None),
        ("The keeper's letter is never sent.", None),
    ],
)
def test_a_newsletter_tells_whose_it_is(text: str, name: str | None) -> None:
    assert owner(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("© 2025 Bundle Media LLC  Feedback  Your privacy choices", "Bundle"),
        ("© Newsnet 2026. We collect headlines.", "Newsnet"),
        ("Brought to you by Skimmer – all of it in one scroll", "Skimmer"),
        ("Copyright law plays no part in it.", None),
    ],
)
def test_the_foot_tells_whose_page_it_is(text: str, name: str | None) -> None:
    assert site(text) == name
