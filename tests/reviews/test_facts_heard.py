"""What articles state is set beside the catalogue, and never put into it."""

from __future__ import annotations

from typing import Any

import pytest

from nightcap.catalogue.repository import load
from nightcap.catalogue.title import Title, Work
from nightcap.reviews.facts_heard import facts
from nightcap.reviews.said import Said
from nightcap.store.database import Database
from tests.conftest import MADE_UP

KEEPERS, BREAD, *_ = MADE_UP


def stated(field: str, value: Any, publication: str = "The Evening Post") -> Said:
    return Said(
        kind="fact", field=field, value=value, quote="so it is", publication=publication, author=None, url=None,
        published_at=None, weight=1.0, article_id=publication, voice=publication, articles=1, agreeing=1, agreement=1.0,
    )  # fmt: skip


def credit(person: str, role: str = "actor", character: str | None = None) -> dict[str, str | None]:
    return {"person": person, "role": role, "character": character}


def work(**told: Any) -> dict[str, Any]:
    return {"name": None, "kind": None, "year": None, "makers": None} | told


@pytest.mark.parametrize(
    ("title", "field", "value", "standing"),
    [
        (KEEPERS, "episodes", 16, "agrees"),
        (KEEPERS, "episodes", 8, "agrees"),  # of a season
        (KEEPERS, "episodes", 10, "conflicts"),
        (BREAD, "episodes", 10, "new"),
        (KEEPERS, "seasons", 2, "agrees"),
        (KEEPERS, "seasons", 3, "conflicts"),
        (KEEPERS, "runtime_minutes", 52, "agrees"),  # rounded
        (KEEPERS, "runtime_minutes", 90, "conflicts"),
        (KEEPERS, "year", 2021, "agrees"),
        (KEEPERS, "year", 2018, "conflicts"),
        (KEEPERS, "language", "de", "agrees"),
        (KEEPERS, "language", "fr", "conflicts"),
        (MADE_UP[2], "language", "fr", "new"),
        (BREAD, "country", "PL", "agrees"),
        (BREAD, "genre", "comedy", "agrees"),
        (BREAD, "genre", "romance", "new"),
        (BREAD, "platform", "Somewhere", "new"),
        (KEEPERS, "credit", credit("Weiss, Jörg".replace("ss", "ß"), "actor", "Hannes"), "agrees"),
        (KEEPERS, "credit", credit("Jörg Weiß", "actor", "Otto"), "conflicts"),
        (KEEPERS, "credit", credit("Somebody Else", "actor", "Hannes"), "conflicts"),
        (KEEPERS, "credit", credit("Somebody Else", "actor", "Otto"), "new"),
        (BREAD, "credit", credit("Nowak", "director"), "agrees"),
        (BREAD, "credit", credit("Somebody Else", "director"), "conflicts"),
        (KEEPERS, "credit", credit("Somebody Else", "director"), "new"),
        (KEEPERS, "based_on", work(kind="book", year=1931), "agrees"),
        (KEEPERS, "based_on", work(name="Das Feuer", makers="Brandt"), "agrees"),
        (KEEPERS, "based_on", work(kind="film"), "conflicts"),
        (KEEPERS, "based_on", work(kind="book", year=1932), "conflicts"),
        (KEEPERS, "based_on", work(name="Another Fire"), "conflicts"),
        (KEEPERS, "based_on", work(makers="Somebody Else"), "conflicts"),
        (BREAD, "based_on", work(kind="play"), "new"),
        (None, "episodes", 8, "new"),
    ],
)
def test_a_fact_agrees_conflicts_or_is_new(title: Title | None, field: str, value: Any, standing: str) -> None:
    (found,) = facts(title, [stated(field, value)])

    assert found.standing == standing
    assert (found.known is None) == (standing == "new")
    assert found.value == value


def test_articles_that_state_the_same_are_told_together_and_conflicts_first() -> None:
    found = facts(
        KEEPERS,
        [stated("episodes", 16), stated("episodes", 10, "A"), stated("year", 2019), stated("episodes", 10, "B")],
    )

    assert [(fact.field, fact.value, fact.standing) for fact in found] == [
        ("episodes", 10, "conflicts"),
        ("episodes", 16, "agrees"),
        ("year", 2019, "agrees"),
    ]
    assert [each.publication for each in found[0].said] == ["A", "B"]
    assert found[0].known == 16


def test_the_catalogue_stays_as_it_is(stocked: Database) -> None:
    facts(KEEPERS, [stated("episodes", 10), stated("based_on", work(name="Another Fire"))])

    assert load(stocked, [KEEPERS.id])[KEEPERS.id] == KEEPERS
    assert isinstance(KEEPERS.based_on, Work)
