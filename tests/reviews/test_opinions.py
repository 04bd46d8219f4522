"""What independent articles say together: each voice once, by its weight, in whatever order they came."""

from __future__ import annotations

import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from nightcap.reviews import opinions
from nightcap.reviews.opinions import AxisHeard, Heard, Spoken
from nightcap.store import schema
from nightcap.store.database import Database
from nightcap.tone.axes import AXES
from tests.reviews.articles import note, remove, tone, write

TITLE = "bread-and-salt-2014"


def heard(database: Database) -> dict[str, Heard]:
    with database.write() as connection:
        opinions.refresh(connection, [TITLE])
    with database.read() as connection:
        return opinions.all_heard(connection)


def test_one_article_is_heard_as_it_says(database: Database) -> None:
    with database.write() as connection:
        write(connection, "a", [tone("tension", 0.1), tone("tension", 0.3), note("grief"), note("gore", there=False)])

    assert heard(database) == {
        TITLE: Heard(1, {"tension": AxisHeard(0.2, 1, 1.0)}, {"gore": (0, 1), "grief": (1, 0)}),
    }


def test_articles_are_averaged_and_not_their_claims(database: Database) -> None:
    with database.write() as connection:
        write(connection, "wordy", [tone("humour", 0.9)] * 5)
        write(connection, "brief", [tone("humour", 0.5)])

    assert heard(database)[TITLE].tone["humour"] == AxisHeard(0.7, 2, 0.6)


def test_articles_that_contradict_each_other_do_not_agree(database: Database) -> None:
    with database.write() as connection:
        write(connection, "a", [tone("warmth", 0.0)])
        write(connection, "b", [tone("warmth", 1.0)])

    assert heard(database)[TITLE].tone["warmth"] == AxisHeard(0.5, 2, 0.0)


def test_a_claim_counts_once_however_often_it_is_copied(database: Database) -> None:
    with database.write() as connection:
        write(connection, "first", [tone("warmth", 0.9), note("grief")])
        write(connection, "other", [tone("warmth", 0.3)])
        before = heard_now(connection)
        for number in range(3):
            copied = [tone("warmth", 0.9, copied_from="first"), note("grief", copied_from="first")]
            write(connection, f"copy {number}", copied, original_id="first")
        after = heard_now(connection)

    assert before[TITLE].tone["warmth"].articles == 2
    assert after == before


def test_what_a_copy_adds_is_no_second_voice(database: Database) -> None:
    with database.write() as connection:
        write(connection, "first", [tone("warmth", 0.9)])
        write(
            connection, "edited", [tone("warmth", 0.9, copied_from="first"), tone("warmth", 0.7)], original_id="first"
        )

    assert heard(database)[TITLE] == Heard(1, {"warmth": AxisHeard(0.8, 1, 1.0)})


def heard_now(connection: sa.Connection) -> dict[str, Heard]:
    opinions.refresh(connection, [TITLE])
    return opinions.all_heard(connection)


def test_the_weight_of_a_source_acts(database: Database) -> None:
    with database.write() as connection:
        write(connection, "any", [tone("depth", 0.2), note("gore")])
        write(connection, "preferred", [tone("depth", 0.8)], weight=3.0)
        write(connection, "silenced", [tone("depth", 0.0), note("grief")], weight=0.0)

    found = heard(database)[TITLE]

    assert (found.articles, found.tone["depth"].value, found.tone["depth"].articles) == (2, 0.65, 2)
    assert found.notes == {"gore": (1, 0)}


def test_an_article_without_a_known_feed_counts_as_any(database: Database) -> None:
    with database.write() as connection:
        write(connection, "a", [tone("depth", 0.2)], feed_url="https://unfollowed.example/feed")
        write(connection, "b", [tone("depth", 0.4)], weight=1.0)

    assert heard(database)[TITLE].tone["depth"].value == 0.3


def test_an_article_that_goes_leaves_no_trace(database: Database) -> None:
    with database.write() as connection:
        write(connection, "stays", [tone("energy", 0.2)])
        alone = heard_now(connection)
        write(connection, "goes", [tone("energy", 0.9), note("war")])
        together = heard_now(connection)
        remove(connection, "goes")

        assert together != alone
        assert heard_now(connection) == alone
        remove(connection, "stays")
        assert heard_now(connection) == {}
        assert connection.execute(sa.select(schema.heard)).all() == []


def test_only_the_titles_named_are_reckoned_anew(database: Database) -> None:
    with database.write() as connection:
        write(connection, "a", [tone("energy", 0.2)], title_id="orbit-1979")
        write(connection, "b", [tone("energy", 0.2)], title_id=None)
        opinions.refresh(connection, ["orbit-2016", "nobody"])
        assert opinions.all_heard(connection) == {}

        opinions.refresh(connection, ["orbit-1979"])
        assert list(opinions.all_heard(connection)) == ["orbit-1979"]


def test_a_title_is_told_from_the_others_of_its_article(database: Database) -> None:
    titles = [{"name": "Bread & Salt", "title_id": TITLE, "role": "subject"},
              {"name": "Orbit", "title_id": "orbit-1979", "role": "compared"}]  # fmt: skip
    with database.write() as connection:
        write(connection, "a", [tone("energy", 0.2), tone("energy", 0.9, of=1)], titles=titles)
        opinions.refresh(connection, [TITLE, "orbit-1979"])
        found = opinions.all_heard(connection)

    assert {id_: each.tone["energy"].value for id_, each in found.items()} == {TITLE: 0.2, "orbit-1979": 0.9}


def test_a_note_is_there_when_more_affirm_than_deny() -> None:
    assert Heard(3, {}, {"grief": (2, 1), "gore": (1, 1), "war": (0, 2)}).contains() == {"grief"}


def test_who_affirms_and_denies_a_note_affirms_it() -> None:
    claims = [Spoken("a", 1.0, "note", "grief", False), Spoken("a", 1.0, "note", "grief", True)]

    assert opinions.hear(claims).notes == opinions.hear(claims[::-1]).notes == {"grief": (1, 0)}


spoken = st.builds(
    Spoken,
    voice=st.sampled_from("abcdef"),
    weight=st.sampled_from((0.1, 1.0, 2.5, 10.0)),
    kind=st.just("tone"),
    field=st.sampled_from(AXES),
    value=st.floats(0.0, 1.0),
) | st.builds(
    Spoken,
    voice=st.sampled_from("abcdef"),
    weight=st.just(1.0),
    kind=st.just("note"),
    field=st.sampled_from(("grief", "gore")),
    value=st.booleans(),
)  # fmt: skip


@given(st.lists(spoken, max_size=30).flatmap(lambda claims: st.tuples(st.just(claims), st.permutations(claims))))
def test_the_order_of_articles_never_matters(both: tuple[list[Spoken], list[Spoken]]) -> None:
    assert opinions.hear(both[0]) == opinions.hear(both[1])


@given(st.lists(spoken, min_size=1, max_size=30))
def test_what_is_heard_lies_between_what_was_said(claims: list[Spoken]) -> None:
    found = opinions.hear(claims)

    for axis, heard in found.tone.items():
        values = [claim.value for claim in claims if claim.field == axis]
        assert min(values) - 1e-4 <= heard.value <= max(values) + 1e-4
        assert 0.0 <= heard.agreement <= 1.0
        assert 1 <= heard.articles <= len({claim.voice for claim in claims})
