"""Plain-text copies with parts of the page around them, in several styles."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from nightcap.reviews.pages import read_text
from tests.reviews.pages.test_page import FIRST, PARAGRAPHS, SECOND, TEXT, THIRD

FETCHED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TITLE = "A Lighthouse Drama That Takes Its Time and Yours"

AGGREGATOR = f"""{TITLE}

3 hours ago 12

{FIRST}

Hannes and Jörg on the gallery in The Lighthouse Keepers
Arte

{SECOND}


Don't miss any of our reviews and interviews. Add Evening Lamp as a preferred Google source.


{THIRD}

Read Entire Article
Lifestyle | Travel | Money | Recipes"""


def test_an_aggregators_copy_gives_the_piece_and_its_publication() -> None:
    article = read_text(AGGREGATOR, fetched_at=FETCHED)

    assert article.text == TEXT
    assert article.title == TITLE
    assert article.publication == "Evening Lamp"
    assert article.seen_on == "an aggregator"
    assert article.credited_to == "Evening Lamp"
    assert article.published_at == datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    assert article.language == "en"


@pytest.mark.parametrize(
    ("head", "foot", "told"),
    [
        (
            "NEWSNET  |  World  |  Telly  |  Sign in\n\n{title}\n\nIda Rask | Evening Lamp\n2 hours ago · 4 min read",
            "Read Full Story  →\n© Newsnet Media 2026. Privacy | Cookies",
            ("Evening Lamp", "NEWSNET", "Ida Rask"),
        ),
        (
            "skimmer\nall of it in one scroll\n\n{title}\n\nNov 20, 2026, 8:15 AM\nBy Ida Rask\n\nSave · Share",
            "Read the full article at Evening Lamp\n\n#telly  #wind",
            ("Evening Lamp", "skimmer", "Ida Rask"),
        ),
        (
            "{title}\n\nIDA RASK\nUpdated 3 days ago",
            "Join Evening Lamp's WhatsApp Channel and get the latest news.\n\nBrought to you by Skimmer – all of it",
            ("Evening Lamp", "Skimmer", "Ida Rask"),
        ),
        (
            "Trending: Rain today | Tides\n{title}\nReported By: Ida Rask | Edited By: Web Desk\nNov 20, 2026",
            "Topics  #Lamp #OTT\nNext Story ⟩ What to stream in the rain",
            (None, None, "Ida Rask"),
        ),
        (
            "S K I M M E R\nyour feed\n\n{title}\n\nIda Rask | Evening Lamp\nUpdated 3 days ago · 212 shares",
            "Sign up for the Lamp's free newsletter.\nContinue reading at eveninglamp.example",
            ("Evening Lamp", "Skimmer", "Ida Rask"),
        ),
        (
            "[Home] [Drama] [Comedy]\n\n{title}\nYesterday | 5 min | 41 comments",
            "By Ida Rask\nRead Entire Article\nSkimmer collects headlines from around the web. Report a problem",
            (None, "Skimmer", "Ida Rask"),
        ),
        (
            "TV & Film › Drama\n\n{title}\n\nIda Rask\nSat 20 Nov 2026 · Reading time: 3 minutes · Viewed 4,017 times",
            "Keep reading on Evening Lamp ↗",
            ("Evening Lamp", "an aggregator", "Ida Rask"),
        ),
    ],
)
def test_the_head_and_the_foot_of_a_copy_tell_whose_it_is(
    head: str, foot: str, told: tuple[str | None, str | None, str]
) -> None:
    article = read_text(f"{head.format(title=TITLE)}\n\n{TEXT}\n\n{foot}", fetched_at=FETCHED)

    assert article.text == TEXT
    assert article.title == TITLE
    assert (article.publication, article.seen_on, article.author) == told


def test_a_headline_that_asks_is_no_first_paragraph() -> None:
    asking = "Six keepers, one lamp and no boat until spring: is the wait for the second season worth it?"

    article = read_text(f"{asking}\n\nBy Ida Rask\n\n{TEXT}", fetched_at=FETCHED)

    assert article.title == asking
    assert article.text == TEXT


def test_nothing_is_made_up_where_a_text_tells_nothing() -> None:
    article = read_text(TEXT, fetched_at=FETCHED)

    assert article.text == TEXT
    assert (article.title, article.publication, article.seen_on, article.author) == (None, None, None, None)
    assert article.published_at is None


def test_a_menu_of_one_entry_a_line_is_no_title() -> None:
    copied = "\n".join(
        [
            "Evening Lamp",
            "Home",
            "Films",
            "Series",
            "Log in",
            "",
            TITLE,
            "By Ida Rask, Evening Lamp",
            "November 18, 2026",
            "4 min read",
            "",
        ]
    )
    article = read_text(f"{copied}\n{TEXT}\n\nShare this:\nFacebook\nTwitter\n12 comments", fetched_at=FETCHED)

    assert article.title == TITLE
    assert article.text == TEXT
    assert (article.author, article.publication) == ("Ida Rask", "Evening Lamp")
    assert article.published_at == datetime(2026, 11, 18, tzinfo=UTC)


def test_a_copy_with_breadcrumbs_and_a_german_frame() -> None:
    paragraphs = [
        "Zwei Brüder hüten einen Leuchtturm auf einer Insel, zu der die Fähre nicht mehr kommt, und das ist alles.",
        "Mehr braucht die Serie nicht, um acht Folgen lang von Brot, Schweigen und einem leeren Stuhl zu erzählen.",
    ]
    copied = "Start › Kultur › Serien\n\nEin Turm, zwei Brüder, kein Wort\n\nvor 2 Tagen\n\n"
    article = read_text(
        copied + "\n\n".join(paragraphs) + "\n\nWeiterlesen\n\nMehr zum Thema: Inseln", fetched_at=FETCHED
    )

    assert article.title == "Ein Turm, zwei Brüder, kein Wort"
    assert article.text == "\n\n".join(paragraphs)
    assert article.published_at == datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
    assert article.language == "de"


def test_a_text_broken_to_fit_a_column_is_joined() -> None:
    def broken(paragraph: str) -> str:
        rows, row = [], ""
        for word in paragraph.split():
            if len(row) + len(word) > 70:
                rows.append(row.strip())
                row = ""
            row += f"{word} "
        return "\n".join([*rows, row.strip()])

    article = read_text(f"{TITLE}\n\n" + "\n\n".join(map(broken, PARAGRAPHS)), fetched_at=FETCHED)

    assert article.text == TEXT


def test_markdown_gives_plain_text() -> None:
    copied = (
        f"# {TITLE}\n\n![Hannes](https://x.example/h.jpg)\n\n{FIRST}\n\n## How to watch\n\n- Eight episodes\n"
        f"- In **German**, with [subtitles](https://x.example/s)\n\n{SECOND}\n\n{THIRD}"
    )
    article = read_text(copied, fetched_at=FETCHED)

    assert article.title == TITLE
    assert article.text == "\n\n".join(
        [FIRST, "How to watch", "Eight episodes", "In German, with subtitles", SECOND, THIRD]
    )


def test_a_list_of_titles_with_their_platforms_keeps_them() -> None:
    names = ["Two Brothers and a Lamp in Winter", "A House in the Long Rain", "The Last Ferry from the Island"]
    blocks = [f"{name}\nNetflix\n\n{paragraph}" for name, paragraph in zip(names, PARAGRAPHS, strict=True)]

    text = read_text("Three Quiet Series for One Long Weekend\n\n" + "\n\n".join(blocks), fetched_at=FETCHED).text

    assert text.count("Netflix") == 3
    assert all(name in text for name in names)


def test_a_verdict_at_the_end_stays() -> None:
    article = read_text(f"{TITLE}\n\n{TEXT}\n\nRating: 4/5\n\n★★★★☆\n\nTags: islands, brothers", fetched_at=FETCHED)

    assert article.text == f"{TEXT}\n\nRating: 4/5\n\n★★★★☆"


def test_text_is_unchanged_by_reading_it_again() -> None:
    once = read_text(AGGREGATOR, fetched_at=FETCHED).text

    assert read_text(once, fetched_at=FETCHED).text == once


@pytest.mark.parametrize("text", ["", "\n\n", "Home | Films | Series", "12 comments"])
def test_a_text_of_furniture_alone_is_empty(text: str) -> None:
    assert read_text(text, fetched_at=FETCHED).text == ""
