"""What changed between two states of charts."""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightcap.charts.changes import Diff, Figure, RowChange, lines
from nightcap.charts.contract import diff_to_json
from nightcap.charts.diff import diff, diff_files
from nightcap.charts.model import Entry
from nightcap.errors import BadFile, UsageError
from tests.charts.netflix_files import COUNTRY_COLUMNS, POPULAR_COLUMNS, cells, country_cells, popular_cells, write
from tests.charts.test_momentum import TV, entry

A, B, C = (entry(name, rank, hours_viewed=10 - rank, views=20 - rank) for rank, name in enumerate("ABC", 1))


def changes(old: Sequence[Entry], new: Sequence[Entry]) -> list[RowChange]:
    return list(diff(old, new).rows())


def counted(found: Diff) -> dict[str, int]:
    return {name: count for name, count in found.counts().items() if count}


def test_nothing_differs_from_itself() -> None:
    found = diff([A, B, C], [C, A, B])

    assert (found.lists, found.same) == ((), 1)
    assert list(lines(found)) == ["Nothing differs in 1 list."]


def test_ranks_that_moved() -> None:
    (up, down) = changes([A, B, C], [A, replace(C, rank=2), replace(B, rank=3)])

    assert [(each.old and each.old.rank, each.new and each.new.rank) for each in (up, down)] == [(3, 2), (2, 3)]
    assert up.moved
    assert not up.renamed
    assert not up.figures


def test_rows_that_entered_and_left() -> None:
    entered, left = changes([A, B], [A, replace(C, rank=2)])

    assert (entered.old, left.new) == (None, None)
    assert counted(diff([A, B], [A, replace(C, rank=2)])) == {"lists_changed": 1, "entered": 1, "left": 1}


def test_figures_that_changed() -> None:
    (change,) = changes([A], [entry("A", 1, hours_viewed=9.5, views=19, runtime_minutes=90, weeks_on_chart=2)])

    assert change.figures == (
        Figure("hours_viewed", 9, 9.5), Figure("runtime_minutes", None, 90), Figure("weeks_on_chart", None, 2),
    )  # fmt: skip
    told = list(lines(diff([A], [entry("A", 1, hours_viewed=1234.5, views=19, runtime_minutes=90)])))
    assert told[-1] == '  1: "A": hours viewed 9 → 1,234.5, runtime in minutes not stated → 90'


@pytest.mark.parametrize("new", [replace(B, show_title="B again"), replace(B, season_title="B: Limited Series")])
def test_another_name_in_the_same_place_with_the_same_hours_is_a_renaming(new: Entry) -> None:
    (change,) = changes([A, B], [A, new])

    assert change.renamed
    assert not change.moved


@pytest.mark.parametrize("new", [{"hours_viewed": 1}, {"rank": 3}])
def test_another_name_with_other_hours_or_in_another_place_is_another_title(new: dict[str, int]) -> None:
    assert counted(diff([A, B], [A, replace(B, show_title="Z", **new)])) == {  # type: ignore[arg-type]
        "lists_changed": 1, "entered": 1, "left": 1,
    }  # fmt: skip


def test_without_figures_only_a_season_can_be_renamed() -> None:
    old = [entry("A", 1, season_title="A: Season 1"), entry("B", 2)]
    new = [entry("A", 1, season_title="A: Limited Series"), entry("Z", 2)]

    assert counted(diff(old, new)) == {"lists_changed": 1, "renamed": 1, "entered": 1, "left": 1}


def test_two_works_of_one_name_on_a_list() -> None:
    twins = [replace(A, rank=rank, hours_viewed=rank) for rank in (1, 5)]

    assert changes(twins, twins) == []
    (moved,) = changes(twins, [twins[0], replace(twins[1], rank=6)])
    assert (moved.old, moved.new) == (twins[1], replace(twins[1], rank=6))


def test_lists_that_came_and_went_are_told_whole() -> None:
    other, later = replace(A, category=TV), replace(A, area="JP", category="What is watched, really")
    found = diff([A, other], [A, later])

    assert [(each.category, each.before, each.after, each.rows) for each in found.lists] == [
        (TV, 1, 0, ()), ("What is watched, really", 0, 1, ()),
    ]  # fmt: skip
    assert list(lines(found)) == [
        "Lists: 1 came, 1 went, 1 the same.",
        "Only after: What is watched, really, JP, week to 2025-10-26",
        "Only before: TV (English), worldwide, week to 2025-10-26",
    ]


def test_a_renaming_is_told_once_for_all_its_weeks() -> None:
    old = [replace(A, week=date(2025, 10, day)) for day in (5, 12, 19)]
    told = list(lines(diff(old, [replace(each, show_title="Ä") for each in old])))

    assert told[1:] == ['Renamed: "A" → "Ä" (Films (English), worldwide, weeks to 2025-10-05, 2025-10-12, 2025-10-19)']


@given(
    old=st.lists(st.tuples(st.sampled_from("ABCDE"), st.integers(0, 2)), max_size=14),
    new=st.lists(st.tuples(st.sampled_from("ABCDEF"), st.integers(0, 2)), max_size=14),
)
def test_no_row_is_lost_or_told_twice(old: list[tuple[str, int]], new: list[tuple[str, int]]) -> None:
    """Whatever the lists: what left and what entered, and the pairs, make up both of them."""
    before, after = (
        [entry(name, rank, hours_viewed=hours or None) for rank, (name, hours) in enumerate(rows, 1)]
        for rows in (old, new)
    )
    found = diff(before, after)
    if old and new:
        rows = changes(before, after)
        assert len([r for r in rows if r.old is None]) - len([r for r in rows if r.new is None]) == len(new) - len(old)
        for side, whole in (([r.old for r in rows], before), ([r.new for r in rows], after)):
            kept = [each for each in side if each is not None]
            assert len({each.rank for each in kept}) == len(kept)
            assert set(kept) <= set(whole)
    assert (not found.lists) == (before == after)
    assert diff_to_json(found)["counts"] == found.counts()
    assert list(lines(found))


def test_files_are_compared_and_bad_rows_told(tmp_path: Path) -> None:
    old = write(tmp_path / "old.tsv", [cells()])
    new = write(tmp_path / "new.tsv", [cells(weekly_hours_viewed="9100000"), cells(weekly_rank="eleven")])
    found = diff_files(old, new)

    assert counted(found) == {"lists_changed": 1, "hours_viewed": 1}
    assert len(found.refused_after) == 1
    assert any("Left out after: 1 row that cannot be used" in line for line in lines(found))


def test_files_that_cannot_be_compared(tmp_path: Path) -> None:
    world = write(tmp_path / "world.tsv", [cells()])
    countries = write(tmp_path / "countries.tsv", [country_cells()], COUNTRY_COLUMNS)
    popular = write(tmp_path / "popular.tsv", [popular_cells()], POPULAR_COLUMNS)

    with pytest.raises(UsageError, match="no list in common"):
        diff_files(world, countries)
    with pytest.raises(UsageError, match="has no weeks"):
        diff_files(world, popular)
    with pytest.raises(BadFile, match=r"none\.tsv"):
        diff_files(world, tmp_path / "none.tsv")


DATA = Path(os.environ.get("NIGHTCAP_DATA") or Path(__file__).parents[3] / "shared" / "data") / "netflix-top10"
real = pytest.mark.skipif(not DATA.is_dir(), reason="netflix-top10 is neither in NIGHTCAP_DATA nor in ../shared/data")


def revisions(after: str) -> list[dict[str, str]]:
    """The published list of changes since an edition."""
    with (DATA / "revisions.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row["published_at"] > after]


def against(edition: str) -> Diff:
    return diff_files(DATA / "editions" / f"{edition}.all-weeks-global.tsv", DATA / "all-weeks-global.tsv")


@real
@pytest.mark.data
def test_the_last_edition_changed_what_the_list_of_revisions_says() -> None:
    counts, published = against("2026-07-15").counts(), Counter(row["column"] for row in revisions("2026-07-15"))

    assert counts["weeks_on_chart"] == 137 == published["cumulative_weeks_in_top_10"]
    assert counts["renamed"] == published["show_title"] + published["season_title"]
    assert counts["lists_came"] * 10 == published["row"] + 40  # a new week, and two that were back
    assert not any(counts[name] for name in ("entered", "left", "moved", "hours_viewed", "views", "runtime_minutes"))


@real
@pytest.mark.data
@pytest.mark.parametrize("edition", ["2021-11-17", "2023-07-26", "2025-06-25"])
def test_renamings_over_years_are_those_of_the_list(edition: str) -> None:
    """Each name at its place as the revisions leave it, those taken back being none."""
    since = revisions(edition)
    net: dict[tuple[str, ...], tuple[str, str]] = {}
    for row in since:
        if row["column"] in ("show_title", "season_title"):
            place = (row["week"], row["category"], row["rank"], row["column"])
            net[place] = (net.get(place, (row["old"],))[0], row["new"])
    expected = {place[:3] for place, (old, new) in net.items() if old != new}
    listed = {(row["week"], row["category"]) for row in since}

    found = against(edition)
    renamed = {
        (change.old.week.isoformat(), change.old.category, str(change.old.rank))
        for change in found.rows()
        if change.old is not None and change.renamed and change.old.week.isoformat() <= edition
    }
    # ranks that moved in the same edition are told under either of them
    moved = {(r.old.week.isoformat(), r.old.category) for r in found.rows() if r.old is not None and r.moved}
    assert {place for place in renamed ^ expected if place[:2] not in moved and place[0] <= edition} == set()
    assert len(renamed) > 40
    assert listed


@real
@pytest.mark.data
def test_the_hours_of_2021_were_mended() -> None:
    """30 figures, 19 ranks and two titles that others replaced, all in the edition of 8 December 2021."""
    published = Counter(row["column"] for row in revisions("2021-11-17") if row["published_at"] == "2021-12-08")
    counts = against("2021-11-17").counts()

    assert counts["moved"] == published["weekly_rank"] == 19
    assert (counts["entered"], counts["left"]) == (2, 2)
    assert counts["hours_viewed"] + counts["entered"] == published["weekly_hours_viewed"] == 30
