"""Quotes: short, with whose they are, the preferred first, and how many say the same."""

from __future__ import annotations

import pytest

from nightcap.reviews import opinions
from nightcap.reviews.said import MOST_QUOTED, Said, heard, said
from nightcap.store.database import Database
from tests.reviews.articles import Spoken, day, note, tone, write

TITLE = "bread-and-salt-2014"


def told(database: Database) -> tuple[Said, ...]:
    with database.read() as connection:
        return said(connection, [TITLE]).get(TITLE, ())


def test_a_quote_comes_with_source_author_and_link(database: Database) -> None:
    with database.write() as connection:
        write(connection, "a", [tone("tension", 0.1, "gentle calm", before="full of a ")], author="Jane Doe")

    (only,) = told(database)

    assert (only.quote, only.by) == ("a gentle calm", "The Evening Post (Jane Doe)")
    assert (only.url, only.article_id, only.weight) == ("https://post.example/a", "a", 1.0)
    assert (only.articles, only.agreeing, only.agreement) == (1, 1, 1.0)


@pytest.mark.parametrize(
    ("before", "quote", "shown"),
    [
        ("", "gentle calm", "gentle calm"),  # at the very beginning, where nothing stands before it
        ("A ", "gentle calm", "A gentle calm"),
        ("an ", "easy", "easy"),
        ("the ", "gentlest of calms", "the gentlest of calms"),
        ("banana ", "split of calms", "split of calms"),
        ("", "gentle\n\n calm", "gentle calm"),
        ("", "calm " * 40, "calm " * 16 + "calm…"),
        ("", "c" * 200, "c" * 89 + "…"),
    ],
)
def test_a_quote_is_short_and_on_one_line(before: str, quote: str, shown: str, database: Database) -> None:
    with database.write() as connection:
        write(connection, "a", [tone("tension", 0.1, quote, before=before)])

    (only,) = told(database)

    assert only.quote == shown
    assert len(only.quote) <= MOST_QUOTED


def test_the_preferred_source_comes_first_then_the_agreed_then_the_latest(database: Database) -> None:
    with database.write() as connection:
        write(connection, "alone", [tone("humour", 0.9)], published_at=day("2026-05-01"))
        write(connection, "old", [tone("humour", 0.2)], published_at=day("2020-01-01"))
        write(connection, "new", [tone("humour", 0.3)], published_at=day("2025-01-01"))
        write(connection, "mine", [tone("humour", 0.5)], published_at=None, weight=2.0)
        write(connection, "silenced", [tone("humour", 0.5)], weight=0.0)

    found = told(database)

    assert [each.article_id for each in found] == ["mine", "new", "old", "alone"]
    assert [(each.articles, each.agreeing) for each in found] == [(4, 2), (4, 3), (4, 2), (4, 1)]


def test_a_copied_claim_is_not_quoted(database: Database) -> None:
    with database.write() as connection:
        write(connection, "first", [note("grief")])
        write(connection, "copy", [note("grief", copied_from="first")], original_id="first", publication="Elsewhere")

    assert [(each.publication, each.articles) for each in told(database)] == [("The Evening Post", 1)]


def test_what_is_quoted_comes_to_what_is_kept(database: Database) -> None:
    with database.write() as connection:
        write(connection, "a", [tone("humour", 0.9), tone("depth", 0.1), note("grief")], weight=0.3)
        write(
            connection,
            "b",
            [tone("humour", 0.2), note("grief", there=False), Spoken(kind="fact", field="year", value=1)],
        )
        opinions.refresh(connection, [TITLE])
        kept = opinions.all_heard(connection)[TITLE]

    assert heard(told(database)) == kept


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://a.example/x", True), ("javascript:alert(1)", False), ("file:///etc/hosts", False), ("http://[", False)],
)
def test_only_web_addresses_are_linked(url: str, kept: bool, database: Database) -> None:
    with database.write() as connection:
        write(connection, "a", [note("grief")], url=url, publication=None)

    (only,) = told(database)

    assert only.url == (url if kept else None)
    assert only.publication == ("a.example" if kept else "an article")


def test_credits_agree_each_for_itself(database: Database) -> None:
    ada, ben = ({"person": name, "role": "actor", "character": None} for name in ("Ada Quist", "Ben Okoro"))
    with database.write() as connection:
        write(connection, "a", [Spoken(kind="fact", field="credit", value=value) for value in (ada, ben)])
        write(connection, "b", [Spoken(kind="fact", field="credit", value=ada | {"person": "ADA QUIST"})])

    assert sorted(each.agreeing for each in told(database)) == [1, 2, 2]
