"""All that articles say of a title, and the titles that only they know."""

from __future__ import annotations

from typing import Any

from nightcap.reviews.verdict import Stub, stub, verdict
from nightcap.store.database import Database
from tests.conftest import MADE_UP
from tests.reviews.articles import Spoken, note, tone, write

BREAD = MADE_UP[1]


def found(database: Database, name: str) -> Stub | None:
    with database.read() as connection:
        return stub(connection, name)


def test_a_title_that_no_article_names_has_no_verdict(stocked: Database) -> None:
    with stocked.read() as connection:
        assert verdict(connection, BREAD) is None


def test_all_that_is_said_of_a_title(stocked: Database) -> None:
    with stocked.write() as connection:
        write(connection, "a", [tone("humour", 0.8), Spoken(kind="fact", field="year", value=2013)], title="On Bread")
        told = verdict(connection, BREAD)

    assert told is not None
    assert (told.heard.articles, told.heard.tone["humour"].value) == (1, 0.8)
    assert [(fact.field, fact.standing, fact.known) for fact in told.facts] == [("year", "conflicts", 2014)]
    assert [(each.role, each.headline, each.subjects) for each in told.mentions] == [
        ("subject", "On Bread", ("Bread & Salt",))
    ]


def test_a_title_that_is_only_named_is_told_as_such(stocked: Database) -> None:
    titles: list[dict[str, Any]] = [{"name": "Bread & Salt", "title_id": BREAD.id, "role": "rival"},
              {"name": "Nobody's Orchard", "title_id": None, "role": "subject"}]  # fmt: skip
    with stocked.write() as connection:
        write(connection, "a", [tone("humour", 0.8, of=1)], titles=titles)
        write(connection, "silenced", titles=titles, weight=0.0)
        write(connection, "copy", titles=titles, original_id="a")
        told = verdict(connection, BREAD)

    assert told is not None
    assert (told.heard.articles, told.said) == (0, ())
    assert [(each.role, each.subjects, each.article_id) for each in told.mentions] == [
        ("rival", ("Nobody's Orchard",), "a")
    ]


def test_a_stub_is_found_by_its_name_however_it_is_spelt(stocked: Database) -> None:
    orchard = {"name": "Nobody's Orchard", "title_id": None, "role": "subject", "year": 2024, "kind": "series"}
    plain = {"name": "NOBODYS ORCHARD", "title_id": None, "role": "compared"}
    with stocked.write() as connection:
        write(connection, "a", [tone("humour", 0.8), note("grief")], titles=[orchard])
        write(connection, "b", [tone("humour", 0.6)], titles=[plain])

    told = found(stocked, "nobody’s orchard")

    assert told is not None
    assert (told.name, told.year, told.kind) == ("Nobody's Orchard", 2024, "series")
    assert (told.verdict.heard.articles, told.verdict.heard.tone["humour"].value) == (2, 0.7)
    dated = found(stocked, "Nobody's Orchard (2024)")
    assert dated is not None
    assert dated.verdict.heard.articles == 1
    assert found(stocked, "Nobody's Orchard (1999)") is None
    assert found(stocked, "Somebody's Orchard") is None
    assert found(stocked, "") is None


def test_a_title_of_the_catalogue_is_no_stub(stocked: Database) -> None:
    with stocked.write() as connection:
        write(connection, "a", [tone("humour", 0.8)])

    assert found(stocked, "Bread & Salt") is None


def test_a_stubs_facts_are_all_new(stocked: Database) -> None:
    with stocked.write() as connection:
        write(connection, "a", [Spoken(kind="fact", field="episodes", value=8)], title_id=None)

    told = found(stocked, "bread and salt")

    assert told is not None
    assert [(fact.field, fact.standing) for fact in told.verdict.facts] == [("episodes", "new")]
