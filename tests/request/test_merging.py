"""What is said later overrides what was said before on the same, and nothing else."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.request import LikeWish, Limit, Request, ToneWish, read
from nightcap.request.merging import merged
from tests.request.conftest import SmallGazetteer


def both(former: str, later: str, names: SmallGazetteer, now: datetime) -> Request:
    return merged([read(text, now=now, names=names) for text in (former, later)])


def plain(request: Request) -> list[tuple[object, ...]]:
    return sorted(((limit.field, limit.op, limit.value) for limit in request.limits), key=str)


@pytest.mark.parametrize(
    ("former", "later", "wanted"),
    [
        ("under 90 minutes", "two hours is fine", [("runtime_minutes", "max", 120.0)]),
        ("under 90 minutes", "at least two hours", [("runtime_minutes", "min", 120.0)]),
        ("under two hours", "at least an hour",
         [("runtime_minutes", "max", 120.0), ("runtime_minutes", "min", 60.0)]),
        ("a film", "a series instead", [("kind", "in", ("series",))]),
        ("in French", "in Japanese", [("language", "in", ("ja",))]),
        ("no subtitles", "subtitles are fine", []),
        ("no subtitles", "in Korean", [("language", "in", ("ko",))]),
        ("no horror", "no westerns", [("genre", "not_in", ("horror",)), ("genre", "not_in", ("western",))]),
        ("no horror", "a horror film", [("genre", "in", ("horror",)), ("kind", "in", ("film",))]),
        ("no horror", "horror is fine", []),
        ("no gore", "under two hours", [("note", "not_in", ("gore",)), ("runtime_minutes", "max", 120.0)]),
        ("a comedy", "a thriller", [("genre", "in", ("thriller",))]),
        ("a comedy", "thrillers are fine too", [("genre", "in", ("comedy", "thriller"))]),
        ("a comedy", "not a comedy", [("genre", "not_in", ("comedy",))]),
        ("from the 90s", "from the 80s", [("year", "max", 1989), ("year", "min", 1980)]),
        ("not Dark", "not Fargo either", [("title", "not_in", ("dark",)), ("title", "not_in", ("fargo",))]),
    ],
)  # fmt: skip
def test_limits_of_the_same_field(
    former: str, later: str, wanted: list[tuple[object, ...]], names: SmallGazetteer, now: datetime
) -> None:
    assert plain(both(former, later, names, now)) == sorted(wanted, key=str)


@pytest.mark.parametrize("ages", [(8, 12), (12, 8)])
def test_the_youngest_viewer_counts_whoever_is_named_last(
    ages: tuple[int, int], names: SmallGazetteer, now: datetime
) -> None:
    request = both(f"with my {ages[0]} year old", f"with my {ages[1]} year old", names, now)

    assert plain(request) == [("audience_age", "max", 8)]


def test_each_part_is_shown_in_one_text(names: SmallGazetteer, now: datetime) -> None:
    request = both("something calm, under 90 minutes", "two hours is fine xyzzy", names, now)

    assert request.text == "something calm, under 90 minutes\ntwo hours is fine xyzzy"
    told = [(request.text[each.start : each.end], each.meaning, each.stands) for each in request.understood]
    assert ("under 90 minutes", "under 90 minutes (until “two hours is fine xyzzy”)", False) in told
    assert ("two hours", "at most 2 h", True) in told
    assert [request.text[span.start : span.end] for span in request.not_understood] == ["xyzzy"]


def test_a_later_wish_on_an_axis_takes_the_place_of_the_earlier(names: SmallGazetteer, now: datetime) -> None:
    request = both("something calm, like Up", "gripping, like Big", names, now)

    tension = [wish for wish in request.wishes if isinstance(wish, ToneWish) and wish.axis == "tension"]
    assert tension
    assert all(wish.target > 0.5 for wish in tension)
    assert [wish.title_id for wish in request.wishes if isinstance(wish, LikeWish)] == ["up", "big"]


def test_a_mood_goes_on_until_it_is_spoken_of(names: SmallGazetteer, now: datetime) -> None:
    assert both("rough day", "no horror", names, now).mode == "antidote"
    assert both("rough day", "I want a good cry", names, now).mode == "companion"


LIMITS = st.one_of(
    st.builds(
        Limit, field=st.sampled_from(["runtime_minutes", "year", "episodes"]), op=st.sampled_from(["min", "max"]),
        value=st.integers(1, 9),
    ),
    st.builds(
        Limit, field=st.sampled_from(["genre", "note", "language"]), op=st.sampled_from(["in", "not_in"]),
        value=st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True).map(tuple),
    ),
)  # fmt: skip
REQUESTS = st.lists(LIMITS, max_size=4, unique=True).map(lambda limits: Request(text="…", limits=tuple(limits)))


@given(former=REQUESTS, later=REQUESTS)
def test_later_limits_all_hold_and_earlier_ones_on_other_fields_too(former: Request, later: Request) -> None:
    limits = merged([former, later]).limits
    fields = {limit.field for limit in later.limits}

    assert set(later.limits) <= set(limits)
    assert {limit for limit in former.limits if limit.field not in fields} <= set(limits)


@given(former=REQUESTS, later=REQUESTS)
def test_nothing_that_was_ruled_out_comes_back_unasked(former: Request, later: Request) -> None:
    def values(request: Request, field: str, op: str) -> set[object]:
        return {v for limit in request.limits if (limit.field, limit.op) == (field, op) for v in limit.value}  # type: ignore[union-attr]

    request = merged([former, later])
    for field in ("genre", "note", "language"):
        lifted = values(former, field, "not_in") - values(request, field, "not_in")
        assert lifted <= values(later, field, "in")


@given(former=REQUESTS, middle=REQUESTS, later=REQUESTS)
def test_it_does_not_matter_when_parts_are_put_together(former: Request, middle: Request, later: Request) -> None:
    assert merged([merged([former, middle]), later]) == merged([former, middle, later])
