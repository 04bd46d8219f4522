"""Rows of Netflix's files become entries whole, or are refused with a reason."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.charts import categories
from nightcap.charts.model import Entry, PopularEntry
from nightcap.charts.netflix.adapt import adapt, restate
from tests.charts.netflix_files import cells, country_cells, popular_cells


def entry(**changes: str) -> Entry:
    made = adapt("global", cells(**changes))
    assert isinstance(made, Entry)
    return made


def test_a_row_states_an_entry() -> None:
    assert entry() == Entry(
        source="netflix-top10",
        area="",
        category="Films (English)",
        week=date(2025, 10, 26),
        rank=1,
        show_title="The Quiet Harbour",
        hours_viewed=9_000_000,
        runtime_minutes=90,
        views=6_000_000,
        weeks_on_chart=1,
    )


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("1.9667", 118), ("2", 120), ("1.7", 102), ("0.8333", 50), ("17.3", 1038), ("1.97", 118), ("0", None), ("", None)],
)
def test_runtimes_are_whole_minutes_and_zero_is_not_stated(text: str, minutes: int | None) -> None:
    assert entry(runtime=text).runtime_minutes == minutes


def test_views_stay_where_the_runtime_is_not_stated() -> None:
    assert entry(runtime="0", weekly_views="2200000").views == 2_200_000


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"weekly_rank": "11"}, "rank is '11'"),
        ({"weekly_rank": "0"}, "rank is '0'"),
        ({"weekly_rank": "１"}, "the rank is"),
        ({"weekly_rank": ""}, "rank is ''"),
        ({"category": "Films (Klingon)"}, "category 'Films \\(Klingon\\)' is none of"),
        ({"category": "Films"}, "category 'Films' is none of"),
        ({"weekly_hours_viewed": "-5"}, "weekly_hours_viewed is '-5'"),
        ({"weekly_hours_viewed": "many"}, "not a whole number"),
        ({"weekly_hours_viewed": "1_000"}, "not a whole number"),
        ({"weekly_hours_viewed": "NaN"}, "not a whole number"),
        ({"weekly_hours_viewed": "9" * 30}, "not a whole number"),
        ({"weekly_views": "1.5"}, "weekly_views is '1.5'"),
        ({"week": "2025-10-27"}, "ends on a Monday"),
        ({"week": "last week"}, "is not a date"),
        ({"week": "2025-02-30"}, "is not a date"),
        ({"week": "9999-12-26"}, "outside 2000 to 2100"),
        ({"runtime": "1h30"}, "not hours such as"),
        ({"runtime": "-1"}, "not hours such as"),
        ({"runtime": "inf"}, "not hours such as"),
        ({"runtime": "99999"}, "not hours such as"),
        ({"runtime": "1.9583"}, "not a whole number of minutes"),
        ({"cumulative_weeks_in_top_10": "0"}, "not 1 or more"),
        ({"show_title": " \u200b\u00a0"}, "title is empty"),
        ({"show_title": "a" * 301}, "301 characters"),
        ({"show_title": "red\x1b[31m"}, "control characters"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_the_reason(changes: dict[str, str], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        entry(**changes)


def test_odd_characters_do_not_make_another_title() -> None:
    assert entry(show_title="Haunting of Mount\u00a0Gede").show_title == "Haunting of Mount Gede"
    assert entry(show_title="Mrithyunjay\u200b").show_title == "Mrithyunjay"
    assert entry(show_title="الغرباء").show_title == "الغرباء"
    assert entry(show_title='A "Quoted" Title').show_title == 'A "Quoted" Title'


def test_case_is_kept_as_it_tells_works_apart() -> None:
    assert entry(show_title="DOC").show_title != entry(show_title="Doc").show_title


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ({"is_staggered_launch": "true", "episode_launch_details": '"[{""episodesLaunched"":12}]"'}, (None, True)),
        ({"is_staggered_launch": "false"}, (None, False)),
        ({"runtime_override_flag": "[{is_staggered_launch=0, is_live_title=1}]"}, (True, False)),
        ({"runtime_override_flag": "[{is_staggered_launch=1, is_live_title=0}]", "is_staggered_launch": "true"},
         (False, True)),
        ({"runtime_override_flag": "", "is_staggered_launch": ""}, (None, None)),
        ({}, (None, None)),
    ],
)  # fmt: skip
def test_flags_of_older_editions_are_read(flags: dict[str, str], expected: tuple[bool | None, bool | None]) -> None:
    made = entry(**flags)
    assert (made.is_live, made.is_staggered) == expected


def test_a_country_row_has_an_area_and_no_hours() -> None:
    made = adapt("country", country_cells())
    assert isinstance(made, Entry)
    assert (made.area, made.category, made.hours_viewed) == ("JP", "Films", None)


@pytest.mark.parametrize("code", ["", "jp", "JPN", "J1", "ÄÖ"])
def test_a_country_is_two_capital_letters(code: str) -> None:
    with pytest.raises(ValueError, match="country_iso2"):
        adapt("country", country_cells(country_iso2=code))


@pytest.mark.parametrize("days", [28, 91])
def test_the_most_popular_list_names_its_days(days: int) -> None:
    row = popular_cells()
    hours, views = row.pop("hours_viewed_first_91_days"), row.pop("views_first_91_days")
    made = adapt("popular", row | {f"hours_viewed_first_{days}_days": hours, f"views_first_{days}_days": views})
    assert isinstance(made, PopularEntry)
    assert (made.days, made.hours_viewed, made.views) == (days, 300_000_000, 200_000_000)


_TITLES = st.from_regex(r"[A-Za-z0-9:'&]{1,12}( [A-Za-z0-9é’]{1,9}){0,3}", fullmatch=True).filter(lambda t: t != "N/A")
_COUNTS = st.none() | st.integers(0, 10**9)
_ENTRIES = st.builds(
    Entry,
    source=st.just("netflix-top10"),
    area=st.just(""),
    category=st.sampled_from(categories.GLOBAL),
    week=st.integers(0, 400).map(lambda n: date(2021, 7, 4) + timedelta(weeks=n)),
    rank=st.integers(1, 10),
    show_title=_TITLES,
    season_title=st.none() | _TITLES,
    hours_viewed=_COUNTS,
    views=_COUNTS,
    runtime_minutes=st.none() | st.integers(1, 60_000),
    weeks_on_chart=st.none() | st.integers(1, 300),
    is_live=st.none() | st.booleans(),
    is_staggered=st.none() | st.booleans(),
)


@given(_ENTRIES)
def test_an_entry_restated_is_the_same_entry(made: Entry) -> None:
    assert adapt("global", restate(made)) == made


@given(st.dictionaries(st.sampled_from(sorted(cells())), st.text(max_size=20)))
def test_any_text_is_taken_or_refused(changes: dict[str, str]) -> None:
    made = None
    with contextlib.suppress(ValueError):  # the only error a row may raise
        made = entry(**changes)
    if made is not None:
        assert made.rank in range(1, 11)
        assert made.week.isoweekday() == 7
        assert made.show_title == " ".join(made.show_title.split())
