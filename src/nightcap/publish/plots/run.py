"""A title's run: its ranks over its weeks on the charts, and below them its views or hours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from nightcap.charts.model import Entry
from nightcap.publish.plots import words
from nightcap.publish.plots.measure import Measure, measure
from nightcap.publish.plots.style import GRID, INK, PALETTE, PAPER, SOFT, Plane, finished, layer, over, scale
from nightcap.publish.plots.weeks import Weeks, spells

if TYPE_CHECKING:
    import altair as alt

_WIDTH: Final = 760
_BARS: Final = 170
#: the name of a season has so many letters at most, each of about so many pixels
_LETTERS, _LETTER = 40, 7.2
#: with more seasons (a show of which each broadcast is one) they are drawn as one
_MOST_SEASONS: Final = len(PALETTE)

#: a week has to be so wide for words over a fold, and for a figure
_FOLD_WORDS, _FOLD_FIGURE = 10, 6

_Series = Mapping[str, Sequence[Entry]]
_Rows = Sequence[Mapping[str, Any]]


def run(entries: Sequence[Entry], *, title: str) -> alt.VConcatChart:
    """Draw the weeks of a title in one area: each season's rank, first on top, and views below, or hours.

    Weeks off the list are left open in both. Raises ValueError where there are no entries, or of several areas.
    """
    if len({entry.area for entry in entries}) != 1:
        raise ValueError("a run is that of one title in one area")
    weeks = Weeks.of(entries, folded=True)
    series = _series(entries)
    return finished(_drawn(series, weeks, measure(entries)), title, _subtitle(entries, weeks, series))


def _series(entries: Sequence[Entry]) -> _Series:
    """Name → its entries: a season, told apart by the list too where there are several, oldest first."""
    lists = {(entry.source, entry.category) for entry in entries}
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda e: (e.week, e.season_number or 0, words.name(e))):
        name = words.season(entry) + (f" ({entry.category})" if len(lists) > 1 else "")
        found[words.cut(name, _LETTERS)].append(entry)
    if len(found) <= _MOST_SEASONS:
        return found
    return {"": [entry for rows in found.values() for entry in rows]}


def _subtitle(entries: Sequence[Entry], weeks: Weeks, series: _Series) -> list[str]:
    on = {entry.week for entry in entries}
    lists = ", ".join(sorted({entry.category for entry in entries}))
    count = f"{len(on)} week{'s' * (len(on) != 1)}"
    first, last = words.day(weeks.first, year=True), words.day(weeks.last, year=True)
    when = f"{count} between {first} and {last}" if len(on) > 1 else f"week to {last}"
    lines = [f"{lists}, {words.where(entries[0].area)}, {when}", words.origin(entry.source for entry in entries)]
    if "" in series:
        several = len({words.name(entry) for entry in entries})
        lines.insert(1, f"{several} seasons or broadcasts, drawn as one: their best rank, their sum")
    return lines


def _drawn(series: _Series, weeks: Weeks, measured: Measure | None) -> alt.VConcatChart:
    import altair as alt  # noqa: PLC0415

    step = max(2.0, min(58.0, _WIDTH / weeks.count))
    width = max(step * weeks.count, 240)
    x = scale("x", -0.5, max(weeks.count, width / step) - 0.5)
    colour = _colours(series)
    ranks: list[alt.Chart | alt.LayerChart] = [_ranks(series, weeks, x, colour, step), *_folds(weeks, x, step)]
    panels: list[alt.LayerChart] = [over(ranks, width=width)]
    if measured is not None:
        bars, tops = _bars(series, weeks, measured)
        amounts: list[alt.Chart | alt.LayerChart] = [_amounts(bars, tops, measured, x, colour), *_folds(weeks, x, 0)]
        panels.append(over(amounts, width=width, height=_BARS))
    panels[-1] = over([panels[-1], *_below(weeks, x, step)])
    whole: alt.VConcatChart = alt.VConcatChart(vconcat=panels, spacing=40).resolve_scale(color="shared")
    return whole


def _colours(series: _Series) -> alt.Color:
    """A colour for each season, named above the plot where there are several."""
    import altair as alt  # noqa: PLC0415

    names = list(series)
    columns = max(1, int(_WIDTH / (max(map(words.width, names)) * _LETTER + 44)))
    legend = alt.Legend(
        orient="top", direction="horizontal", columns=columns, title=None, symbolType="circle", symbolOpacity=1,
        symbolStrokeWidth=0, symbolSize=110, labelFontSize=13, labelColor=INK, columnPadding=22, offset=14,
    )  # fmt: skip
    colours = alt.Scale(domain=names, range=list(PALETTE[: len(names)]))
    return alt.Color("season:N", scale=colours, legend=legend if len(names) > 1 else None)


def _ranks(series: _Series, weeks: Weeks, x: Mapping[str, Any], colour: alt.Color, step: float) -> alt.LayerChart:
    import altair as alt  # noqa: PLC0415

    deepest = max(10, *(entry.rank for rows in series.values() for entry in rows))
    plane = Plane(x, scale("y", 0.5, deepest + 0.5, down=True))
    start, end = x["scale"]["domain"]
    rules = [{"x": start, "to": end, "y": rank, "text": str(rank)} for rank in (1, *range(5, deepest + 1, 5))]
    points = [
        {"x": weeks.column(entry.week), "y": entry.rank, "season": name, "spell": f"{name} {number}"}
        for name, rows in series.items()
        for number, spell in enumerate(spells(rows))
        for entry in spell
    ]
    bound = plane.bound(points).encode(color=colour, detail=alt.Detail("spell:N"))
    line = bound.mark_line(strokeWidth=2.5 if step > 6 else 1.5, interpolate="monotone", strokeCap="round")
    size = 70 if step > 16 else 34 if step > 6 else 18
    dots = bound.mark_circle(size=size, opacity=1, stroke=PAPER, strokeWidth=1 if step > 6 else 0.5)
    heading = [{"x": start, "y": 0.5, "text": "Rank"}]
    return over([*_ruled(plane, rules, heading), line, dots], height=min(17 * deepest, 420))


def _folds(weeks: Weeks, x: Mapping[str, Any], step: float) -> list[alt.Chart]:
    """Blanks over the stretches that are drawn shorter than they are, with what they leave out where that has room."""
    import altair as alt  # noqa: PLC0415

    rows = [
        {
            "x": fold.first - 0.4,
            "to": fold.last + 0.4,
            "middle": (fold.first + fold.last) / 2,
            "text": f"{fold.weeks} weeks" if step >= _FOLD_WORDS else f"{fold.weeks} w",
        }
        for fold in weeks.folds
    ]
    blank = layer(rows).mark_rect(color=PAPER, opacity=1)
    blanks = blank.encode(x=alt.X(**x), x2="to:Q", y=alt.value(0), y2=alt.value("height"))
    look: dict[str, Any] = {"align": "center", "baseline": "middle", "color": SOFT, "fontSize": 11}
    bound = layer(rows).encode(x=alt.X(**{**x, "field": "middle"}), y=alt.value(70))
    count = bound.mark_text(**look).encode(text=alt.Text("text:N"))
    named = [count, bound.mark_text(dy=16, text="off the list", **look)]
    return [blanks, *(named if step >= _FOLD_WORDS else named[:1] if step >= _FOLD_FIGURE else [])]


def _ruled(plane: Plane, rules: _Rows, heading: _Rows) -> list[alt.Chart]:
    """Lines across with their figures at the left, and what they measure above."""
    return [
        plane.bound(rules).mark_rule(color=GRID).encode(x2="to:Q"),
        plane.text(rules, dx=-8, align="right", color=SOFT, fontSize=12),
        plane.text(heading, dy=-18, fontWeight="bold"),
    ]


def _below(weeks: Weeks, x: Mapping[str, Any], step: float) -> list[alt.Chart]:
    """The days of the weeks, under the lowest panel."""
    import altair as alt  # noqa: PLC0415

    ticks = weeks.ticks(step)
    bound = layer(ticks).encode(x=alt.X(**x), y=alt.value("height"))
    look: dict[str, Any] = {"baseline": "middle", "align": "center", "color": SOFT, "fontSize": 12}
    return [
        bound.mark_text(dy=18, **look).encode(text=alt.Text("text:N")),
        bound.mark_text(dy=34, **look).encode(text=alt.Text("year:N")),
    ]


def _bars(series: _Series, weeks: Weeks, measured: Measure) -> tuple[_Rows, list[float]]:
    """Bars, those of several seasons upon one another, and how high they stand."""
    bars, tops = [], defaultdict[int, float](float)
    for name, rows in series.items():
        for entry in sorted(rows, key=lambda each: each.week):
            amount = measured.of(entry)
            if amount is not None:
                column = weeks.column(entry.week)
                low, tops[column] = tops[column], tops[column] + amount
                bars.append({"x": column - 0.41, "to": column + 0.41, "y": low, "top": tops[column], "season": name})
    return bars, list(tops.values())


def _amounts(
    bars: _Rows, tops: Sequence[float], measured: Measure, x: Mapping[str, Any], colour: alt.Color
) -> alt.LayerChart:
    unit, most = words.unit(tops), max(tops, default=0) or 1
    plane = Plane(x, scale("y", 0, most * 1.02))
    start, end = x["scale"]["domain"]
    rules = [{"x": start, "to": end, "y": each, "text": said} for each, said in measured.steps(most, unit)]
    heading = [{"x": start, "y": most * 1.02, "text": measured.heading(unit)}]
    columns = plane.bound(bars).mark_rect(strokeWidth=0, opacity=1).encode(x2="to:Q", y2="top:Q", color=colour)
    return over([*_ruled(plane, rules, heading), columns])
