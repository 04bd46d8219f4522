"""A title's run: ranks and bars week by week, seasons, absences."""

from __future__ import annotations

import pytest

from nightcap.publish.plots import style
from nightcap.publish.plots.render import render
from nightcap.publish.plots.run import run
from nightcap.publish.plots.weeks import Weeks
from tests.publish.lists import entry, marks, seen


def test_each_week_has_a_point_and_a_bar() -> None:
    svg = render(run([entry("A", 2, weeks_ago=ago) for ago in (0, 1, 3)], title="A Name"), "svg")

    assert len(marks(svg, "circle")) == 3
    assert len(marks(svg, "rect mark")) == 3
    assert len(marks(svg, "line mark")) == 2  # broken where it was off the list
    assert {
        "A Name", "Rank", "Views, million", "Films (English), worldwide, 3 weeks between 5 Oct 2025 and 26 Oct 2025",
    } < set(seen(svg))  # fmt: skip


def test_seasons_are_told_apart() -> None:
    rows = [
        entry("A", number, weeks_ago=ago, season_title=f"A: Season {number}", season_number=number)
        for number in (1, 2, 3)
        for ago in (0, 1)
    ]
    svg = render(run(rows, title="A"), "svg")

    assert {"Season 1", "Season 2", "Season 3"} < set(seen(svg))
    assert {line.get("stroke") for line in marks(svg, "line mark")} == set(style.PALETTE[:3])


def test_broadcasts_without_end_are_drawn_as_one() -> None:
    rows = [entry("Raw", 5, weeks_ago=ago, season_title=f"Raw: Night {ago}") for ago in range(20)]
    svg = render(run(rows, title="Raw"), "svg")

    assert len(marks(svg, "line mark")) == 1
    assert "20 seasons or broadcasts, drawn as one: their best rank, their sum" in seen(svg)


def test_a_long_absence_is_folded_and_told() -> None:
    rows = [entry("A", 1, weeks_ago=ago) for ago in (0, 1, 102, 103)]
    weeks = Weeks.of(rows, folded=True)

    assert [weeks.column(row.week) for row in rows] == [7, 6, 1, 0]
    assert weeks.count == 8
    assert Weeks.of(rows).count == 104
    assert "100 weeks" in seen(render(run(rows, title="A"), "svg"))
    assert [tick["text"] for tick in weeks.ticks(60)] == ["5 Nov", "12 Nov", "19 Oct", "26 Oct"]


def test_hours_where_views_are_not_stated_and_nothing_where_neither_is() -> None:
    hours = [entry("A", 1, views=None), entry("A", 1, weeks_ago=1, views=None), entry("A", 2, weeks_ago=2)]
    ranks = [entry("A", 1, views=None, hours_viewed=None)]

    assert "Hours viewed, million" in seen(render(run(hours, title="A"), "svg"))
    svg = render(run(ranks, title="A"), "svg")
    assert not marks(svg, "rect mark")
    assert "Rank" in seen(svg)


def test_fractions_and_nothing_viewed_are_drawn_too() -> None:
    rows = [entry("A", 1, views=2.5), entry("A", 37, weeks_ago=1, views=0)]
    svg = render(run(rows, title="A"), "svg")

    assert {"Views", "2", "35"} < set(seen(svg))
    assert render(run([entry("A", 1, views=0)], title="A"), "svg")


def test_it_is_of_one_area() -> None:
    with pytest.raises(ValueError, match="one area"):
        run([entry("A", 1), entry("A", 1, area="JP")], title="A")
