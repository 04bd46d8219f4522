"""Copies from places that show others' pieces: whose, by whom, seen where; and their furniture gone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from nightcap.reviews.pages import read_text
from tests.reviews.pages.test_page import FIRST, SECOND, TEXT, THIRD

FETCHED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TITLE = "The Lighthouse Keepers Takes Its Time and Yours"
PIECE = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"

COPIES = {
    "a portal, all above the headline": (
        f"MSN\nEvening Lamp\nStory by Ida Rask • 2d • 3 min read\n\n{TITLE}\n\nContinue reading\nVisit Evening Lamp",
        "See also:\nBest of the ferries\nSponsored content\n© Evening Lamp",
        ("Ida Rask", "Evening Lamp", "MSN"),
    ),
    "a portal, the source twice and followed": (
        f"msn\nSearch the web\nWeather\nMoney\nEvening Lamp\nEvening Lamp\n12.4K Followers\n\nFollow\n{TITLE}\n\n"
        "Opinion by Ida Rask\n • 2d • \n3 min read",
        "Visit Evening Lamp\nMore for You\n© 2026 Microsoft\nYour Privacy Choices",
        ("Ida Rask", "Evening Lamp", "MSN"),
    ),
    "a portal, the source alone": (
        f"Yahoo Entertainment\nSkip to navigation\nMail  News  Finance  Sports\n\nLampweekly\n{TITLE}\nIda Rask\n"
        "Wed, November 18, 2026 at 6:30 PM GMT · 4 min read",
        "More from Lampweekly\n• Every lamp, ranked\nRecommended Stories",
        ("Ida Rask", "Lampweekly", "Yahoo Entertainment"),
    ),
    "a magazine's row": (
        f"FLIPBOARD\nSign up\n\n{TITLE}\nLamp & Ferry - By Ida Rask • 3h\n\nTelly We Love\n"
        "Flipped by gull_7 into Telly We Love",
        "Read more on lampandferry.example\nAbout Flipboard • Blog • Terms",
        ("Ida Rask", "Lamp & Ferry", "Flipboard"),
    ),
    "a reader's row": (
        f"Pocket\nMy List\nView Original\n{TITLE}\nIda Rask  ·  The Evening Lamp  ·  Nov 2  ·  6 min read",
        "How was it? Save stories you love and never lose them.\nLogo for The Evening Lamp",
        ("Ida Rask", "The Evening Lamp", "Pocket"),
    ),
    "a feed": (
        f"Feeds\nToday\n★ TV blogs\nEvening Lamp 14\nMark as read\n{TITLE}\n340Evening Lamp / 2d\n"
        "SAVE TO BOARD  ♥  SHARE",
        "VISIT WEBSITE\nMark as unread\nUpgrade to Feedly Pro: search and filters",
        (None, "Evening Lamp", "Feedly"),
    ),
    "a forum": (
        f"r/television\n•\n5 hr. ago\nu/gull_7\n{TITLE} [Evening Lamp]\nOpen\nu/gull_7\nOP\n•\n5h ago\n"
        "Behind a wall, so here it is:\n\nBy Ida Rask, Evening Lamp",
        "tl;dr good\nUpvote\n402\nDownvote\nReply\nu/tern\n•\n4h ago\n"
        "The ferry was the best part, and I have seen many.",
        ("Ida Rask", "Evening Lamp", "Reddit"),
    ),
    "a list of links": (
        f"Hacker News new | past | comments | ask | show | jobs | submit\n{TITLE} (eveninglamp.example)\n"
        "153 points by gull 11 hours ago | hide | past | favorite | 74 comments",
        "\treply\n\n\ttern 10 hours ago | parent | next [–]\n\nThanks. I have been on that ferry, and it is slower.",
        (None, "eveninglamp.example", "Hacker News"),
    ),
    "a network": (
        "LinkedIn\nHome\nJobs\nIda Rask\n • 3rd+\nKeeper | Reader | I write about lamps\nFollow\n1w • Edited • 🌐\n\n"
        + TITLE,
        "…more\nActivate to view larger image,\nNo alternative text description for this image\n97 comments\n"
        "33 reposts\n"
        "LinkedIn © 2026",
        ("Ida Rask", None, "LinkedIn"),
    ),
    "a publication of essays": (
        f"Open in app\nSign up\nMedium Logo\nSlow Lamps\n·\nFollow publication\nMember-only story\n{TITLE}\nIda Rask\n"
        "Ida Rask\nFollow\n5 min read\n·\nNov 14, 2026\n612\n19\nListen\nShare",
        "Lamps\nFerries\n612\n19\nSlow Lamps\nPublished in Slow Lamps\n4.1K followers\n·\n"
        "Last published 2 days ago\nIda Rask\n"
        "Written by Ida Rask\n890 followers\n·\n44 following\nKeeper, reader. Writes about lamps.\nResponses (19)",
        ("Ida Rask", "Slow Lamps", "Medium"),
    ),
    "an archive": (
        "archive.today\nwebpage capture\nSaved from\thttps://www.eveninglamp.example/film/lamp\n"
        "19 May 2026 08:41:27 UTC\n"
        f"no other snapshots from this url\nThe Evening Lamp\nSections\n{TITLE}\nGive this article\n62\n"
        "By Ida Rask\nMay 19, 2026",
        "A correction was made on May 20, 2026: An earlier version misstated the number of lamps.\n62\n0%\n"
        "10%\n20%\n30%",
        ("Ida Rask", "The Evening Lamp", "archive.today"),
    ),
}


@pytest.mark.parametrize(("head", "foot", "told"), COPIES.values(), ids=COPIES)
def test_a_collecting_place_tells_whose_piece_it_shows(
    head: str, foot: str, told: tuple[str | None, str | None, str | None]
) -> None:
    article = read_text(f"{head}\n\n{PIECE}\n\n{foot}", fetched_at=FETCHED)

    assert (article.author, article.publication, article.seen_on) == told
    assert article.title is not None
    assert article.title.removesuffix(" [Evening Lamp]") == TITLE
    assert article.text == TEXT


@pytest.mark.parametrize(
    "inset",
    [
        "Related video: Ten lamps (Reelside)\nCurrent Time 0:04\n/\nDuration 1:32\nReelside\n"
        "Ten lamps worth a detour\nView on Watch",
        "✨ Summary (AI generated)\n• Two brothers keep a lamp on an island, where nobody else comes.\n• They wait.",
        'The keeper trims the wick in "The Lamp." (Lamp Pictures)',
        "Two men in oilskins look at a lamp.\nIda Holm and Per Rask in The Lamp\nCourtesy of Arte",
        "Will you watch it?\nYes\n62%\nNo\n38%",
        "SPONSORED: Sleep cooler with our sheets. 20% off with code LAMP.",
        "More from Evening Lamp\n\nTen lamps worth a detour\nIs the ferry late",
    ],
)
def test_what_such_places_set_amid_a_piece_goes(inset: str) -> None:
    article = read_text(f"{TITLE}\n\nBy Ida Rask\n\n{FIRST}\n\n{inset}\n\n{SECOND}\n\n{THIRD}", fetched_at=FETCHED)

    assert article.text.replace("Will you watch it?\n\n", "") == TEXT


@pytest.mark.parametrize(
    "own",
    [
        "The ferry",
        "The original version of this story was a play for the wireless, and its author never saw the island.",
        "You are reading this because you, too, have looked at a lamp for longer than was good for you.",
        "Reddit users are said to be furious about the ending, and for once I am with all of them.",
        "- A lamp, a wick and oil\n- A boat that nobody wants",
    ],
)
def test_what_only_looks_like_such_furniture_stays(own: str) -> None:
    article = read_text(f"{TITLE}\n\nBy Ida Rask\n\n{FIRST}\n\n{own}\n\n{SECOND}\n\n{THIRD}", fetched_at=FETCHED)

    assert all(line.removeprefix("- ") in article.text for line in own.split("\n"))


def test_the_name_of_a_place_amid_a_piece_does_not_end_it() -> None:
    player = "Watch the trailer on YouTube\nNewsBreak\nListen to this article in the app"

    article = read_text(f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{player}\n\n{THIRD}\n\n{THIRD}", fetched_at=FETCHED)

    assert article.text.count(THIRD) == 2


def test_a_bar_that_sends_a_piece_on_is_no_place_where_it_was_seen() -> None:
    bar = "Share\nFacebook\nX\nLinkedIn\nReddit\nFlipboard\nCopy link"

    article = read_text(f"The Evening Lamp\n{TITLE}\nBy Ida Rask\n{bar}\n\n{PIECE}\n\n{bar}", fetched_at=FETCHED)

    assert (article.publication, article.seen_on) == ("The Evening Lamp", None)
    assert article.text == TEXT
