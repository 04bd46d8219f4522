"""Articles taken in: kept once, set beside their copies, and let go without a trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from nightcap.catalogue.names import Gazetteer
from nightcap.errors import UnknownName
from nightcap.reviews import keeping, library, opinions
from nightcap.reviews.article import Article
from nightcap.reviews.claim import Reading
from nightcap.reviews.copies import signature
from nightcap.reviews.stubs import relink
from nightcap.reviews.taking import Taker, forget
from nightcap.store import schema
from nightcap.store.database import Database

PIECE = """Orbit is a slow, tender series about two engineers who keep a satellite alive from a caravan in Kiruna.

It takes its time, it is never scary, and by the third of its eight episodes it will have made you cry over a bolt. The
series is warm without ever being sweet, and the silences between the sisters say more than their quarrels do.

Watch it in Swedish with subtitles, one episode a night, and keep the lights low. Nothing on television this winter has
been kinder to its people, and nothing has trusted its viewers to sit still for so long with so little happening."""
OTHER = """Bread & Salt is a very funny film about a bakery, loud and quick, and it made me laugh until I paused it.

The baker and the merchant quarrel over flour, over rent and over a goat, and the script never lets them win."""
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def taker(database: Database, names: Gazetteer) -> Taker:
    return Taker(database, names)


def article(text: str = PIECE, url: str = "https://paper.example/orbit", **known: object) -> Article:
    own: dict[str, object] = {
        "title": "Orbit review",
        "publication": "The Paper",
        "published_at": NOON,
        "language": "en",
    }
    return Article(text=text, url=url, **(own | known))  # type: ignore[arg-type]


def copy_of(text: str = PIECE) -> Article:
    later = NOON + timedelta(days=1)
    return article(
        text, "https://aggregator.example/1", publication="The Paper", seen_on="Aggregator", published_at=later,
        canonical_url="https://paper.example/orbit",
    )  # fmt: skip


def counted(database: Database) -> int:
    """Claims that count."""
    with database.read() as connection:
        own = sa.select(sa.func.count()).select_from(schema.claim).where(schema.claim.c.copied_from.is_(None))
        return int(connection.execute(own).scalar_one())


def test_a_signature_that_an_older_nightcap_made_is_made_anew(
    database: Database, names: Gazetteer, taker: Taker
) -> None:
    first = taker.take(article()).reading.article
    with database.write() as connection:
        connection.execute(sa.update(schema.article).values(signature=b"\0" + b"older"))
    assert Taker(database, names).take(copy_of()).original_id == first.id
    with database.read() as connection:
        kept = sa.select(schema.article.c.signature).where(schema.article.c.id == first.id)
        assert connection.execute(kept).scalar_one() == signature(PIECE)


def rows(database: Database) -> dict[str, int]:
    tables = (schema.article, schema.article_title, schema.claim, schema.heard)
    with database.read() as connection:
        return {
            table.name: int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())
            for table in tables
        }


def kept(database: Database, article_id: str) -> Reading | None:
    with database.read() as connection:
        return keeping.load_reading(connection, article_id)


def test_what_was_read_comes_back_as_it_was(taker: Taker, database: Database) -> None:
    taken = taker.take(article())

    assert taken.is_new
    assert len(taken.reading.claims) >= 4
    assert kept(database, article().id) == taken.reading


def test_the_same_article_again_changes_nothing(taker: Taker, database: Database) -> None:
    taker.take(article(), now=NOON)
    before = rows(database)

    again = taker.take(article(), now=NOON + timedelta(days=3))

    assert not again.is_new
    assert rows(database) == before


def test_a_page_that_has_changed_is_read_anew_in_its_place(taker: Taker, database: Database) -> None:
    taker.take(article())

    changed = taker.take(article(OTHER, title="Bread & Salt review"))

    assert changed.is_new
    assert rows(database)["article"] == 1
    assert kept(database, article().id) == changed.reading


def test_a_copy_is_folded_into_its_original_and_its_claims_count_once(taker: Taker, database: Database) -> None:
    taker.take(article())
    once = counted(database)

    copied = taker.take(copy_of())

    assert copied.original_id == article().id
    assert counted(database) == once


def test_a_translation_is_folded_into_the_piece_that_it_translates(taker: Taker, database: Database) -> None:
    told = ["Kiruna", "1994", "Marta Linde", "Jonas Ek", "11", "Ida Holm", "2019", "Turku", "Uppsala", "Pia Moe", "73"]
    english = "Bread & Salt is a slow film. " + " ".join(
        f"and then came {each}, of which much was said," for each in told
    )
    swedish = "Bread & Salt är en långsam film. " + " ".join(f"sedan kom {each}, som många talade om," for each in told)
    taker.take(article(english, title="Bread & Salt"))
    once = counted(database)

    translated = taker.take(article(swedish, "https://tidning.example/bread", title="Bread & Salt", language="sv"))

    assert translated.original_id == article().id
    assert counted(database) == once


def test_an_original_that_comes_after_its_copy_takes_its_place(taker: Taker, database: Database) -> None:
    taker.take(copy_of())
    once = counted(database)

    taker.take(article())

    with database.read() as connection:
        (only,) = library.kept(connection, None, limit=10)
        assert only.reading.article.id == article().id
        assert [each.id for each in only.copies] == [copy_of().id]
    assert counted(database) == once


def test_the_copy_of_a_piece_that_has_become_another_speaks_for_itself(taker: Taker, database: Database) -> None:
    taker.take(article())
    once = counted(database)
    taker.take(copy_of())

    changed = taker.take(article(OTHER, title="Bread & Salt review"))

    with database.read() as connection:
        assert library.one(connection, copy_of().id).original_id is None
        assert set(opinions.all_heard(connection)) == {"orbit-2016", "bread-and-salt-2014"}
    assert counted(database) == once + len(changed.reading.claims)


def test_what_is_heard_is_the_same_in_whatever_order_copies_come(database: Database, names: Gazetteer) -> None:
    def heard(*articles: Article) -> object:
        taker = Taker(database, names)
        for each in articles:
            taker.take(each)
        with database.read() as connection:
            found = opinions.all_heard(connection)
        for each in articles:
            forget(database, each.id)
        return found

    assert heard(article(), copy_of()) == heard(copy_of(), article()) == heard(article())


def test_a_forgotten_article_leaves_no_trace(taker: Taker, database: Database) -> None:
    taker.take(article())

    forget(database, article().id)

    assert set(rows(database).values()) == {0}


def test_when_an_original_is_forgotten_its_copy_speaks_for_itself(taker: Taker, database: Database) -> None:
    taker.take(article())
    once = counted(database)
    taker.take(copy_of())

    forget(database, article().id)

    with database.read() as connection:
        assert library.one(connection, copy_of().id).original_id is None
    assert counted(database) == once


def test_two_pieces_on_one_title_both_count(taker: Taker, database: Database) -> None:
    taker.take(article())
    once = counted(database)

    own = taker.take(article("Orbit is a tense series, and a cold one. " * 2, "https://other.example/o"))

    assert own.original_id is None
    assert counted(database) > once


def test_a_stub_is_tied_to_its_title_once_the_catalogue_has_it(database: Database, names: Gazetteer) -> None:
    class Empty:
        def titles(self, name: str) -> tuple[()]:
            return ()

        def closest(self, name: str) -> None:
            return None

        def people(self, name: str) -> tuple[()]:
            return ()

        def credited(self, person: str) -> tuple[()]:
            return ()

    taken = Taker(database, Empty()).take(article(OTHER, title="‘Bread & Salt’ review"))
    assert [mention.id for mention in taken.reading.titles] == [None]

    assert relink(database, names) == 1

    linked = kept(database, article().id)
    assert linked is not None
    assert linked.titles == tuple(replace(each, id="bread-and-salt-2014") for each in taken.reading.titles)
    with database.read() as connection:
        assert set(opinions.all_heard(connection)) == {"bread-and-salt-2014"}


def test_articles_are_found_by_title_and_by_the_first_digits_of_their_id(taker: Taker, database: Database) -> None:
    taker.take(article())
    taker.take(article(OTHER, "https://paper.example/bread", title="Bread & Salt review"))

    with database.read() as connection:
        assert len(library.kept(connection, None, limit=10)) == 2
        (found,) = library.kept(connection, "bread-and-salt-2014", limit=10)
        assert library.one(connection, found.reading.article.id[:6]) == found
        (copied,) = library.kept(connection, "orbit-2016", limit=10)
        assert copied.reading.article.id == article().id
        for wrong in ("", "zzzz", "%", "_" * 8):
            with pytest.raises(UnknownName):
                library.one(connection, wrong)
