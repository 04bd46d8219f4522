"""Where a copy's piece begins and ends: the headline among banners and notices, the foot below it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from nightcap.reviews.pages import read_text
from tests.reviews.pages.test_page import FIRST, SECOND, TEXT, THIRD

FETCHED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TITLE = "The Lighthouse Keepers Takes Its Time and Yours"

HEADS = {
    "a daily paper": """Skip to content

The Harbour Times
Friday, 20 November 2026
9°C Rain

Subscribe  Log in  Puzzles

Home > What's On > Telly

{title}

By Ida Rask
Arts Correspondent

Published 20th Nov 2026, 06:00 GMT""",
    "a paywall": """You have read 2 of 3 free articles this month. Subscribe from £1 a week for all of it.   ✕

MENU ☰
HARBOUR TRADE DAILY

{title}
By Ida Rask

Courtesy of Arte""",
    "an e-mail": """From: Per <per@post.example>
To: Friends <us@lists.example>
Subject: Fwd: {title}

This is the one I told you about on the ferry, skip to the end if you are in a hurry.

---------- Forwarded message ---------
From: Lamp Letter <lamp@mail.example>
Subject: {title}

{title}
Four keepers, one lamp

IDA RASK
NOV 20""",
    "a forum": """Reddit - a place
r/telly
•
3 mo. ago
u/gull

Pasting it here, as it is behind a wall

{title}
By Ida Rask
Updated June 22, 2026, 5:30 a.m.""",
    "a listing": """TellyTimes
Guide\tNow\tFilms\tSoaps

Guide › Drama › Lamp

The Lamp
Tonight 9:00pm – 10:00pm
Your rating: ☆☆☆☆☆ (208 votes)

{title}
Words: Ida Rask""",
    "a picture in words": """{title}

Ida Rask
3–4 minutes

A man in oilskins stands on a gallery with his back to us""",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_piece_begins_under_its_headline(head: str) -> None:
    article = read_text(f"{head.format(title=TITLE)}\n\n{TEXT}", fetched_at=FETCHED)

    assert article.title == TITLE
    assert article.text == TEXT
    assert article.author == "Ida Rask"


@pytest.mark.parametrize(
    "foot",
    [
        "Comments (2)\n\nGull: I have seen better lamps than that one, and I have seen a good many lamps in my time.",
        "View comments (12)\nLog in to post a comment.",
        "Read Full Story\nWeather\nTides and what they bring to those who wait for them at the harbour wall.",
        "Upvote\n1.4K\nDownvote\n231\nAutoModerator\nPlease remember to be kind. I am a bot, and act as one.",
        "Ida Rask has written about television since before it had remote controls.",
        "Labels: lamps, ferries\nNewer Post   Older Post\nABOUT ME\nIda\nView my complete profile",
        "© 2026 Harbour Media Ltd\nTerms | Privacy",
    ],
)
def test_the_piece_ends_where_the_page_goes_on(foot: str) -> None:
    article = read_text(f"{TITLE}\n\nBy Ida Rask\n\n{TEXT}\n\n{foot}", fetched_at=FETCHED)

    assert article.text == TEXT


@pytest.mark.parametrize(
    "inset", ["RELATED STORIES\nNine lamps worth a detour\nIs the ferry late?", "Comment 3", "Más para ti"]
)
def test_what_stands_amid_the_piece_ends_nothing(inset: str) -> None:
    article = read_text(f"{TITLE}\n\nBy Ida Rask\n\n{FIRST}\n\n{SECOND}\n\n{inset}\n\n{THIRD}", fetched_at=FETCHED)

    assert THIRD in article.text


@pytest.mark.parametrize("verdict", ["★★★★☆", "Verdict: worth the wait.", "2026 · Germany · 8 x 50 min", "Grade: B+"])
def test_facts_above_and_a_verdict_below_stay(verdict: str) -> None:
    above = read_text(f"{TITLE}\n\nBy Ida Rask\n\n{verdict}\n\n{TEXT}", fetched_at=FETCHED)
    below = read_text(f"{TITLE}\n\nBy Ida Rask\n\n{TEXT}\n\n{verdict}", fetched_at=FETCHED)

    assert above.text == f"{verdict}\n\n{TEXT}"
    assert below.text == f"{TEXT}\n\n{verdict}"


def test_where_it_was_collected_is_told_apart_from_who_published_it() -> None:
    head = f"MSN\nThe Harbour Times\n\n{TITLE}\nStory by Ida Rask • 5h • 3 min read"
    copy = f"{head}\n\n{TEXT}\n\nRead the full article at The Harbour Times"

    article = read_text(copy, fetched_at=FETCHED)

    assert (article.publication, article.seen_on) == ("The Harbour Times", "MSN")
