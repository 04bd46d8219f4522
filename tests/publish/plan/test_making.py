"""From a title, hours and a day to a plan."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.catalogue.title import Season
from nightcap.errors import UsageError
from nightcap.publish.plan.contract import plan_to_json
from nightcap.publish.plan.model import total_minutes
from nightcap.publish.plan.words import outcome, scope, shown_parts, told_hours
from tests.publish.plan.made import BERLIN, NOW, film, plan, series, shape, viewing


def said(made: object) -> str:
    return " ".join(outcome(made))  # type: ignore[arg-type]


def test_sittings_are_even_and_end_by_the_day() -> None:
    made = plan(by="sunday")

    assert shape(made) == [("Wed", [1, 2]), ("Thu", [3, 4]), ("Fri", [5, 6]), ("Sat", [7, 8])]
    assert made.sittings[0].start == datetime(2026, 11, 25, 21, tzinfo=BERLIN)
    assert made.sittings[0].end - made.sittings[0].start == timedelta(minutes=96)
    assert (made.left, made.done_by, made.more_minutes) == ((), None, None)
    assert said(made) == "Done on Sat 28 Nov, in 4 sittings."


def test_without_a_day_it_is_done_as_soon_as_it_goes_evenly() -> None:
    assert shape(plan()) == [("Wed", [1, 2]), ("Thu", [3, 4]), ("Fri", [5, 6]), ("Sat", [7, 8])]
    assert plan().last_day is None


def test_only_some_days() -> None:
    made = plan(by="in two weeks", on="tue,thu")

    assert shape(made) == [("Thu", [1, 2]), ("Tue", [3, 4]), ("Thu", [5, 6]), ("Tue", [7, 8])]
    assert "only on Tue and Thu" in told_hours(made.hours)


def test_what_does_not_fit_is_told_with_what_would_help() -> None:
    made = plan(by="thursday")

    assert shape(made) == [("Wed", [1, 2]), ("Thu", [3, 4])]
    assert [part.number for part in made.left] == [5, 6, 7, 8]
    assert (made.done_by, made.more_minutes) == (date(2026, 11, 28), 4 * 48 - 120)
    assert "episodes 5–8 (3 h 12 min) do not fit" in said(made)
    assert "done by Sat 28 Nov" in said(made)
    assert "With 1 h 12 min more each day it is done by Thu 26 Nov" in said(made)


def test_so_many_minutes_more_an_evening_are_enough() -> None:
    made = plan(by="thursday")
    ends = NOW.replace(hour=23) + timedelta(minutes=made.more_minutes or 0)
    longer = f"21:00-{ends:%H:%M}"

    assert not plan(by="thursday", evenings=longer).left


def test_no_evening_is_left() -> None:
    made = plan(by="tonight", now=NOW.replace(hour=23, minute=30))

    assert (made.sittings, len(made.left)) == ((), 8)
    assert "Nothing of it can be seen by Wed 25 Nov." in said(made)
    assert made.more_minutes is None


def test_an_evening_that_has_begun_starts_at_the_next_five_minutes() -> None:
    made = plan(by="tonight", now=NOW.replace(hour=21, minute=2, second=30))

    assert made.sittings[0].start == NOW.replace(hour=21, minute=5)


def test_a_film_is_seen_in_one_sitting_if_one_is_long_enough() -> None:
    assert shape(plan(film(), by="sunday", evenings="21-22")) == [("Sat", [None])]
    assert said(plan(film(), by="tonight")) == "Done on Wed 25 Nov, in 1 sitting."


def test_a_film_is_cut_where_no_sitting_is_long_enough() -> None:
    made = plan(film(), by="friday", evenings="21-22")

    assert shape(made) == [("Wed", [1]), ("Thu", [2])]
    assert [shown_parts(made, sitting.parts) for sitting in made.sittings] == ["part 1 of 2", "part 2 of 2"]


def test_a_film_that_does_not_fit_is_whole_in_what_is_left() -> None:
    made = plan(film(), by="tonight", evenings="21-22")

    assert (made.sittings, [part.number for part in made.left]) == ((), [None])
    assert (made.done_by, made.more_minutes) == (date(2026, 11, 28), 44)


def test_an_episode_is_never_cut() -> None:
    made = plan(by="in a month", evenings="21:00-21:40", weekend="21:00-21:40")

    assert (made.sittings, made.done_by, made.more_minutes) == ((), None, 8)
    assert "not done in two years" in said(made)
    with pytest.raises(UsageError, match="An episode takes 48 minutes; these hours have 40 at most"):
        plan(evenings="21:00-21:40", weekend="21:00-21:40")


def test_what_was_watched_is_left_out_and_said() -> None:
    history = [viewing("1", "Episode 1"), viewing("1", "Episode 2")]
    made = plan(history=history, by="sunday")

    assert shape(made)[0] == ("Wed", [3, 4])
    assert "Left out as watched: episodes 1–2" in said(made)
    assert len(plan(history=history, by="sunday", include_seen=True).sittings) == 4


def test_nothing_is_left_to_watch() -> None:
    history = [viewing("1", f"Episode {number}") for number in range(1, 9)]

    for by in ("sunday", None):
        made = plan(history=history, by=by)
        assert (made.sittings, made.left) == ((), ())
        assert "Nothing is left to watch." in said(made)


def test_a_film_that_was_watched_is_planned_all_the_same() -> None:
    made = plan(film(), [viewing(None, None)], by="tonight")

    assert len(made.sittings) == 1
    assert "Your history has it on 3 May 2026." in made.remarks


def test_the_first_day_is_what_the_last_is_reckoned_from() -> None:
    made = plan(by="sunday", start=date(2026, 12, 7))

    assert made.last_day == date(2026, 12, 13)
    assert made.sittings[0].day == date(2026, 12, 7)


def test_a_naive_moment_is_the_wall_clock_of_the_zone() -> None:
    made = plan(by="tonight", now=datetime(2026, 11, 25, 21, 30), zone="Asia/Tokyo")  # noqa: DTZ001

    assert made.sittings[0].start.astimezone(UTC) == datetime(2026, 11, 25, 12, 30, tzinfo=UTC)


def test_after_midnight_tonight_is_the_evening_that_still_runs() -> None:
    late = datetime(2026, 11, 26, 0, 30, tzinfo=BERLIN)
    made = plan(by="tonight", now=late, evenings="22:00-02:00")

    assert made.last_day == date(2026, 11, 25)
    assert (made.sittings[0].day, made.sittings[0].start) == (date(2026, 11, 25), late)


def test_a_sitting_over_the_change_of_the_clocks_has_its_length() -> None:
    saturday = datetime(2026, 10, 24, 12, tzinfo=BERLIN)
    made = plan(series(runtime_minutes=60, episodes=5, seasons=()), by="tonight", now=saturday, weekend="23:00-03:00")

    (sitting,) = made.sittings
    assert sitting.end.astimezone(UTC) - sitting.start.astimezone(UTC) == timedelta(hours=5)
    assert f"{sitting.end:%H:%M}" == "03:00"


def test_the_machine_s_zone_is_taken_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    try:
        monkeypatch.setenv("TZ", "America/New_York")
        time.tzset()
        made = plan(by="in a week", zone=None, now=datetime(2026, 10, 30, 12, tzinfo=UTC), evenings="21-22")
    finally:
        monkeypatch.undo()
        time.tzset()

    # daylight saving ends on 1 November
    starts = {sitting.day: f"{sitting.start:%H:%M %z}" for sitting in made.sittings}
    assert starts[date(2026, 10, 30)] == "21:00 -0400"
    assert starts[date(2026, 11, 2)] == "21:00 -0500"


def test_seasons_are_named_where_there_are_several() -> None:
    two = series(episodes=5, seasons=(Season(1, 3), Season(2, 2)))
    made = plan(two, by="tonight", evenings="18-23")

    assert shown_parts(made, made.sittings[0].parts) == "season 1, episodes 1–3 and season 2, episodes 1–2"
    assert scope(plan(two, by="tonight", season=2)) == "season 2, 2 episodes, 1 h 36 min in all, by Wed 25 Nov"


def test_the_whole_title_takes_what_its_facts_say_and_not_what_rounded_episodes_make() -> None:
    exact = series(stated_total_minutes=381)

    assert scope(plan(exact, by="tonight")).startswith("8 episodes, 6 h 21 min in all")
    assert scope(plan(exact, by="tonight", begin="2")).startswith("7 episodes, 5 h 36 min in all")
    assert scope(plan(exact, by="tonight", minutes=60)).startswith("8 episodes, 8 h in all")


def test_as_json() -> None:
    told = plan_to_json(plan(by="thursday", why=("It is kind.",)))

    assert (told["version"], told["title_id"], told["by"], told["fits"]) == (1, "harbour-2020", "2026-11-26", False)
    assert told["sittings"][0]["start"] == "2026-11-25T21:00:00+01:00"
    assert told["sittings"][0]["parts"][1] == {"season": 1, "number": 2, "of": None, "minutes": 48}
    assert (told["done_by"], told["more_minutes"], told["why"]) == ("2026-11-28", 72, ["It is kind."])
    assert told["hours"]["weekend"] == {"start": "14:00", "end": "23:00"}


@given(
    episodes=st.integers(1, 40),
    minutes=st.integers(5, 100),
    days=st.integers(0, 30),
    start=st.integers(17, 21),
    length=st.integers(1, 6),
    offset=st.integers(0, 400),
)
def test_a_plan_has_every_episode_once_in_order_within_the_hours(
    *, episodes: int, minutes: int, days: int, start: int, length: int, offset: int
) -> None:
    now = NOW + timedelta(days=offset)
    last = now.date() + timedelta(days=days)
    span = f"{start}:00-{(start + length) % 24}:00"
    title = series(runtime_minutes=minutes, episodes=episodes, seasons=())
    made = plan(title, by=last.isoformat(), now=now, evenings=span, weekend=span)

    parts = [part for sitting in made.sittings for part in sitting.parts]
    assert [part.number for part in (*parts, *made.left)] == list(range(1, episodes + 1))
    for sitting in made.sittings:
        assert now.date() <= sitting.day <= last
        assert sitting.start.hour == start
        lasts = sitting.end.astimezone(UTC) - sitting.start.astimezone(UTC)
        assert lasts == timedelta(minutes=total_minutes(sitting.parts)) <= timedelta(hours=length)
    assert len({sitting.day for sitting in made.sittings}) == len(made.sittings)
    if made.left and made.done_by:
        again = plan(title, by=made.done_by.isoformat(), now=now, evenings=span, weekend=span)
        assert not again.left
