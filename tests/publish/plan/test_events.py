"""A plan in a calendar: made again, it moves its events and makes no second ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from nightcap.errors import UsageError
from nightcap.publish.plan.events import Kept, events, from_state, revised, to_state
from nightcap.publish.plan.keeping import hand_out
from nightcap.publish.plan.model import Plan
from nightcap.store.database import Database
from tests.publish.plan.made import NOW, film, plan, series, viewing

LATER = NOW + timedelta(hours=1)


def kept(made: Plan, before: Sequence[Kept] = (), now: datetime = NOW) -> list[Kept]:
    found = revised(made, before, now)
    assert from_state(to_state(found)) == found
    return found


def handed(database: Database, made: Plan, now: datetime = NOW, **options: Any) -> list[Any]:
    return list(icalendar.Calendar.from_ical(hand_out(database, "me", made, now, **options)).walk("VEVENT"))


def test_an_event_says_what_when_and_why() -> None:
    made = plan(by="sunday", why=("It is kind, says a critic.",))
    first, *_ = events(made, kept(made), owner="here")

    assert first.summary == "Harbour: episodes 1–2"
    assert first.description.splitlines() == [
        "Harbour (2020)", "Episodes 1–2, 1 h 36 min.", "Sitting 1 of 4; the last on Sat 28 Nov.", "",
        "It is kind, says a critic.",
    ]  # fmt: skip
    assert (first.start, first.end) == (made.sittings[0].start, made.sittings[0].end)


def test_a_film_goes_by_its_name_alone() -> None:
    made = plan(film(), by="tonight")
    (only,) = events(made, kept(made), owner="here")

    assert only.summary == "Ferry"
    assert only.description == "Ferry (2017)\nThe film, 1 h 44 min."


def test_the_same_plan_again_changes_nothing() -> None:
    made = plan(by="sunday")
    first = kept(made)

    assert kept(plan(by="sunday"), first, LATER) == first
    assert [event.sequence for event in first] == [0, 0, 0, 0]


def test_what_moved_keeps_its_identity_and_is_raised() -> None:
    first = kept(plan(by="sunday"))
    second = kept(plan(by="sunday", evenings="20:00-22:00"), first, LATER)

    assert [event.serial for event in second] == [event.serial for event in first]
    # Saturday's hours are as they were
    assert [event.sequence for event in second] == [1, 1, 1, 0]
    assert [event.stamp for event in second] == [LATER] * 3 + [NOW]


def test_a_longer_plan_adds_and_a_shorter_one_cancels() -> None:
    first = kept(plan(by="sunday"))
    longer = kept(plan(by="in two weeks", evenings="21-22", weekend="21-22"), first, LATER)
    shorter = kept(plan(by="thursday", evenings="19-24"), longer, LATER)

    assert [event.serial for event in longer] == list(range(1, 9))
    assert [event.cancelled for event in shorter] == [False] * 2 + [True] * 6
    assert all(event.sequence == before.sequence + 1 for event, before in zip(shorter, longer, strict=True))
    assert kept(plan(by="thursday", evenings="19-24"), shorter, LATER) == shorter


def test_a_cancelled_event_can_be_taken_up_again() -> None:
    first = kept(plan(by="sunday"))
    shorter = kept(plan(by="thursday", evenings="19-24"), first, LATER)
    again = kept(plan(by="sunday"), shorter, LATER)

    assert [event.serial for event in again] == [1, 2, 3, 4]
    assert [event.cancelled for event in again] == [False] * 4
    assert [event.sequence for event in again] == [2, 2, 2, 2]


def test_what_is_over_stays_as_it_was() -> None:
    first = kept(plan(by="sunday"))
    friday = NOW + timedelta(days=2)
    history = [viewing("1", f"Episode {number}") for number in range(1, 5)]
    made = plan(history=history, by="sunday", now=friday)
    second = kept(made, first, friday)

    assert second[:2] == first[:2]
    assert [event.serial for event in second] == [1, 2, 3, 4]
    shown = [event.summary for event in events(made, second, owner="here")]
    assert shown == ["Harbour: episodes 5–6", "Harbour: episodes 7–8"]


def test_the_home_remembers_its_events_and_tells_them_from_others(stocked: Database) -> None:
    first, again = (handed(stocked, plan(by="sunday"), now) for now in (NOW, LATER))
    other = handed(stocked, plan(series(id="harbour-2021"), by="sunday"))
    season = handed(stocked, plan(by="sunday", season=1))

    assert [event.to_ical() for event in first] == [event.to_ical() for event in again]
    identities = [str(event["UID"]) for found in (first, other, season) for event in found]
    assert len(set(identities)) == len(identities) == 12


def test_a_reminder_that_is_added_reaches_the_calendar(stocked: Database) -> None:
    (before, *_), (after, *_) = (handed(stocked, plan(by="sunday"), remind=remind) for remind in (None, 15))

    assert (before["SEQUENCE"], after["SEQUENCE"], len(after.walk("VALARM"))) == (0, 1, 1)


def test_cancelled_sittings_are_in_the_file(stocked: Database) -> None:
    handed(stocked, plan(by="sunday"))
    found = handed(stocked, plan(by="tonight", evenings="16-24"), LATER)

    assert [str(event["STATUS"]) for event in found] == ["CONFIRMED"] + ["CANCELLED"] * 3


def test_a_home_that_cannot_be_written_gives_a_file_too(stocked: Database) -> None:
    first = handed(stocked, plan(by="sunday"))
    stocked.close()
    shut = Database(Path(stocked.name), read_only=True)
    try:
        assert [event["UID"] for event in handed(shut, plan(by="sunday"))] == [event["UID"] for event in first]
        assert len(handed(shut, plan(series(id="harbour-2021"), by="sunday"))) == 4
    finally:
        shut.close()


def test_a_plan_without_a_sitting_is_no_calendar(stocked: Database) -> None:
    nothing = plan(by="tonight", now=NOW.replace(hour=23, minute=30))

    with pytest.raises(UsageError, match="nothing to put into a calendar"):
        hand_out(stocked, "me", nothing, NOW)
