"""Reactions: seen, saved, not tonight."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from nightcap.store.database import Database
from nightcap.viewers.memory import Memory, Reaction, ReactionKind, evening, react, reactions, recall, take_back

NOW = datetime(2024, 9, 3, 21, 30)  # noqa: DTZ001  # the wall clock on the sofa
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("seen", Memory(seen={"orbit-1979": None})),
        ("saved", Memory(saved=frozenset({"orbit-1979"}))),
        ("not_tonight", Memory(not_tonight=frozenset({"orbit-1979"}))),
    ],
)
def test_a_reaction_is_remembered(kind: ReactionKind, expected: Memory, database: Database) -> None:
    react(database, "me", "orbit-1979", kind, NOW)

    assert expected == recall(database, "me", TODAY)
    assert Memory() == recall(database, "you", TODAY)
    assert Memory() == recall(database, "me", TODAY - timedelta(days=2))


def test_not_tonight_ends_with_the_night(database: Database) -> None:
    react(database, "me", "orbit-1979", "not_tonight", NOW)

    after_midnight = datetime(2024, 9, 4, 1, 0)  # noqa: DTZ001
    assert recall(database, "me", evening(after_midnight)).not_tonight
    assert not recall(database, "me", date(2024, 9, 4)).not_tonight


@pytest.mark.parametrize(("hour", "day"), [(0, 2), (4, 2), (5, 3), (12, 3), (23, 3)])
def test_an_evening_lasts_until_five(hour: int, day: int) -> None:
    assert date(2024, 9, day) == evening(datetime(2024, 9, 3, hour, 59))  # noqa: DTZ001


def test_a_moment_with_a_zone_is_turned_into_local_time() -> None:
    moment = datetime(2024, 9, 3, 21, 30).astimezone()

    assert TODAY == evening(moment) == evening(moment.astimezone(UTC))


def test_the_same_again_renews_its_time(database: Database) -> None:
    react(database, "me", "orbit-1979", "saved", NOW)
    react(database, "me", "orbit-1979", "saved", NOW + timedelta(days=1))

    assert [NOW.astimezone(UTC) + timedelta(days=1)] == [reaction.at for reaction in reactions(database, "me")]


def test_seen_is_no_longer_saved(database: Database) -> None:
    react(database, "me", "orbit-1979", "saved", NOW)
    react(database, "me", "orbit-1979", "seen", NOW)

    assert Memory(seen={"orbit-1979": None}) == recall(database, "me", TODAY)


def test_a_reaction_is_taken_back_once(database: Database) -> None:
    react(database, "me", "orbit-1979", "seen", NOW)

    assert [take_back(database, "me", "orbit-1979", "seen") for _ in range(2)] == [True, False]
    assert Memory() == recall(database, "me", TODAY)


def test_reactions_are_listed_newest_first(database: Database) -> None:
    react(database, "me", "orbit-1979", "saved", NOW)
    react(database, "me", "orbit-2021", "not_tonight", NOW + timedelta(minutes=1))

    later = Reaction(
        title_id="orbit-2021", kind="not_tonight", at=(NOW + timedelta(minutes=1)).astimezone(UTC), until=TODAY
    )
    earlier = Reaction(title_id="orbit-1979", kind="saved", at=NOW.astimezone(UTC))
    assert [later, earlier] == reactions(database, "me")
    assert [earlier] == reactions(database, "me", "saved")
