"""A week's bars: lengths, names, what is new or back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from nightcap.charts.model import Standing
from nightcap.errors import UsageError
from nightcap.publish.plots import style
from nightcap.publish.plots.render import render
from nightcap.publish.plots.week import week
from tests.publish.lists import entry, marks, seen


def standing(title: str, rank: int, **changes: Any) -> Standing:
    own = {name: changes.pop(name) for name in ("previous_rank", "is_new", "is_return") if name in changes}
    made = Standing(entry=entry(title, rank, **changes), previous_rank=None, peak=rank, is_new=False, is_return=False)
    return replace(made, **own)


ROWS = [
    standing("First", 1, views=8_000_000, is_new=True),
    standing("Second", 2, views=4_000_000, previous_rank=1),
    standing("Third", 3, views=2_000_000, previous_rank=9),
    standing("Fourth", 4, views=1_000_000, is_return=True),
    standing("Fifth", 5, views=None, hours_viewed=None),
]


def test_every_title_has_a_bar_as_long_as_its_views() -> None:
    svg = render(week(ROWS), "svg")

    bars = marks(svg, "rect mark")
    widths = [float(bar.get("d", "").partition("h")[2].partition("v")[0]) for bar in bars]
    assert widths[:4] == pytest.approx([430, 215, 107.5, 53.75])
    assert [bar.get("fill") for bar in bars][:2] == [style.PALETTE[1], style.PALETTE[0]]
    assert {"First", "Second", "Third", "Fourth", "Fifth", "8.0 million", "4.0", "1.0", "not stated"} < set(seen(svg))


def test_it_says_what_is_new_back_up_or_down() -> None:
    texts = seen(render(week(ROWS), "svg"))

    assert [each for each in texts if each in ("NEW", "BACK", "▼ 1", "▲ 6", "=")] == ["▼ 1", "▲ 6", "NEW", "BACK"]
    assert "=" in seen(render(week([standing("A", 1, previous_rank=1)]), "svg"))


def test_hours_where_there_are_no_views() -> None:
    texts = seen(render(week([standing("A", 1, views=None, hours_viewed=45_000)]), "svg"))

    assert "45.0 thousand" in texts
    assert "Hours viewed, worldwide, week to 26 Oct 2025" in texts


def test_a_list_of_ranks_alone_has_no_bars() -> None:
    with pytest.raises(UsageError, match="states neither views nor hours"):
        week([standing("A", 1, views=None, hours_viewed=None)])


def test_long_lists_and_small_figures() -> None:
    svg = render(week([standing(f"Title {n}", n, views=3.5 / n, source="a box") for n in range(1, 41)]), "svg")

    assert len(marks(svg, "rect mark")) == 40
    assert {"Title 40", "3.5", "Source: a box"} < set(seen(svg))


def test_it_is_of_one_week() -> None:
    with pytest.raises(ValueError, match="of one list"):
        week([standing("A", 1), standing("B", 1, weeks_ago=1)])
