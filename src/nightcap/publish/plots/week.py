"""A week's bars: the titles of one list by their views or hours, with what is new, back, up or down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from nightcap.charts.model import Standing
from nightcap.errors import UsageError
from nightcap.publish.plots import words
from nightcap.publish.plots.measure import Measure, measure
from nightcap.publish.plots.style import PALETTE, SOFT, WARM, Plane, finished, over, scale

if TYPE_CHECKING:
    import altair as alt

_WIDTH: Final = 430
_ROW: Final = 32
_LETTERS: Final = 46
_BAR, _NEW = PALETTE[0], PALETTE[1]
#: pixels left of the bars at which columns stand
_TITLE, _MARK, _RANK = 330, 340, 392


def week(standings: Sequence[Standing]) -> alt.LayerChart:
    """Draw one list of one week as bars.

    Raises ValueError where the rows are none, or not those of one list; UsageError where the list
    states neither views nor hours.
    """
    entries = [standing.entry for standing in standings]
    lists = {(entry.source, entry.area, entry.category, entry.week) for entry in entries}
    if len(lists) != 1:
        raise ValueError(f"a week's bars are of one list, not of {len(lists)}")
    ((source, area, category, when),) = lists
    where = words.where(area)
    measured = measure(entries)
    if measured is None:
        raise UsageError(
            f"{category}, {where}, states neither views nor hours: there is nothing to draw bars of. "
            "`nightcap charts plot bump` draws its ranks."
        )
    subtitle = [f"{measured.noun.capitalize()}, {where}, {words.span(when, when)}", words.origin([source])]
    rows = sorted(standings, key=lambda standing: standing.entry.rank)
    return finished(_drawn(rows, measured), category, subtitle)


def _drawn(standings: Sequence[Standing], measured: Measure) -> alt.LayerChart:
    import altair as alt  # noqa: PLC0415

    rows = _rows(standings, measured)
    most = max(row["amount"] for row in rows) or 1
    y = scale("y", -0.5, len(rows) - 0.5, down=True)
    left, right = Plane(scale("zero", 0, most), y), Plane(scale("amount", 0, most), y)
    bars = Plane(left.x, {**y, "field": "top"}).bound(rows).mark_rect(strokeWidth=0, opacity=1)
    layers = [
        bars.encode(x2="amount:Q", y2="bottom:Q", color=alt.Color("colour:N", scale=None), description="whole:N"),
        right.text(_as(rows, "figure"), dx=7, fontSize=12),
        left.text(_as(rows, "title"), dx=-14, align="right", limit=_TITLE),
        left.text(_as(rows, "moved"), dx=-_MARK, align="right", fontSize=11, color=SOFT),
        left.text(_as(rows, "news"), dx=-_MARK, align="right", fontSize=10, color=WARM, fontWeight="bold"),
        left.text(_as(rows, "rank"), dx=-_RANK, align="right", fontWeight="bold"),
    ]
    return over(layers, width=_WIDTH, height=_ROW * len(rows))


def _as(rows: Sequence[dict[str, Any]], field: str) -> list[dict[str, Any]]:
    """The rows that have something to write in this column."""
    return [{**row, "text": row[field]} for row in rows if row[field]]


def _rows(standings: Sequence[Standing], measured: Measure) -> list[dict[str, Any]]:
    amounts = [measured.of(standing.entry) for standing in standings]
    unit = words.unit([amount for amount in amounts if amount is not None])
    rows = []
    for number, (standing, amount) in enumerate(zip(standings, amounts, strict=True)):
        figure = "not stated" if amount is None else unit.figure(amount)
        news = "NEW" if standing.is_new else "BACK" if standing.is_return else ""
        rows.append(
            {
                "y": number,
                "top": number - 0.32,
                "bottom": number + 0.32,
                "zero": 0,
                "amount": amount or 0,
                # the first figure says the unit, the others follow it
                "figure": f"{figure} {unit.noun}" if not number and unit.noun and amount is not None else figure,
                "title": words.label(standing.entry, _LETTERS),
                "whole": words.name(standing.entry),
                "rank": str(standing.entry.rank),
                "news": news,
                "moved": "" if news else words.moved(standing),
                "colour": _NEW if standing.is_new else _BAR,
            }
        )
    return rows
