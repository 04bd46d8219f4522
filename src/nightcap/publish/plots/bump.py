"""A bump chart: the ranks of one list over its last weeks, a line for each title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from nightcap.charts.model import Entry
from nightcap.publish.plots import words
from nightcap.publish.plots.style import FAINT, GRID, PALETTE, PAPER, SOFT, Plane, finished, over, scale
from nightcap.publish.plots.weeks import Weeks, Work, spells, work

if TYPE_CHECKING:
    import altair as alt

_WIDTH: Final = 680
_LETTERS: Final = 38
#: titles that once led and have left are named above the plot, in so many letters and rows at most
_LED_LETTERS, _LED_ROWS = 28, 3
#: pixels of a letter of theirs, about
_LETTER: Final = 6.4

_Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A title's way through the list."""

    parts: Sequence[Sequence[Entry]]
    colour: str | None

    @property
    def last(self) -> Entry:
        return self.parts[-1][-1]


def bump(entries: Sequence[Entry], *, emphasised: int = len(PALETTE)) -> alt.LayerChart:
    """Draw one list's ranks, first on top.

    Titles on the list in its last week are named at their line's end; those of them with the most
    weeks, `emphasised` at most, are coloured. Where a title was off the list its line is broken.
    Raises ValueError where the entries are none, or not those of one list.
    """
    lists = {(entry.source, entry.area, entry.category) for entry in entries}
    if len(lists) != 1:
        raise ValueError(f"a bump chart is of one list, not of {len(lists)}")
    weeks = Weeks.of(entries)
    lines = _lines(entries, weeks, emphasised)
    ((source, area, category),) = lists
    return _drawn(lines, weeks, max(entry.rank for entry in entries), category, _subtitle(source, area, weeks))


def _subtitle(source: str, area: str, weeks: Weeks) -> list[str]:
    return [f"Rank by week, {words.where(area)}, {words.span(weeks.first, weeks.last)}", words.origin([source])]


def _lines(entries: Sequence[Entry], weeks: Weeks, emphasised: int) -> list[_Line]:
    """The titles, coloured ones by their last rank."""
    works: dict[Work, list[Entry]] = defaultdict(list)
    for entry in entries:
        works[work(entry)].append(entry)
    parts = {key: spells(rows) for key, rows in works.items()}
    rank = {key: found[-1][-1].rank for key, found in parts.items() if found[-1][-1].week == weeks.last}
    length = {key: sum(map(len, parts[key])) for key in rank}
    # a title of one week is a point, which no colour helps to follow
    chosen = sorted((key for key in rank if length[key] > 1), key=lambda key: (-length[key], rank[key], str(key)))
    colours = dict(zip(sorted(chosen[: min(emphasised, len(PALETTE))], key=rank.__getitem__), PALETTE, strict=False))
    return sorted(
        (_Line(found, colours.get(key)) for key, found in parts.items()),
        key=lambda line: (line.last.week, line.last.rank, words.name(line.last)),
    )


def _drawn(lines: Sequence[_Line], weeks: Weeks, deepest: int, title: str, subtitle: Sequence[str]) -> alt.LayerChart:
    step = max(6.0, min(64.0, _WIDTH / max(1, weeks.count - 1)))
    row = 36 if deepest <= 12 else 26 if deepest <= 25 else 18
    width, height = max(step * (weeks.count - 1), 120), row * deepest
    plane = Plane(scale("x", 0, max(1, weeks.count - 1)), scale("y", 0.5, deepest + 0.5, down=True))
    bold = _points(lines, weeks, coloured=True)
    led = _led(lines, weeks, step)
    layers = [
        *_grid(weeks, deepest, step, plane),
        *_strokes(_points(lines, weeks, coloured=False), plane, width=1.6, size=14 if step < 20 else 30),
        *_strokes([{**point, "colour": PAPER} for point in bold], plane, width=6.5, size=0),
        *_strokes(bold, plane, width=3, size=26 if step < 20 else 64),
        *_ends(lines, weeks, plane, size=max(190, row * row * 0.36), letters=10 if row < 26 else 12),
        plane.bound(led).mark_rule(color=FAINT).encode(y2="to:Q"),
        plane.text(led, fontSize=11, color=SOFT, dx=4),
    ]
    return finished(over(layers, width=width, height=height), title, subtitle)


def _grid(weeks: Weeks, deepest: int, step: float, plane: Plane) -> list[alt.Chart]:
    """Thin lines at the weeks that are named below, and the ranks at the left."""
    ticks = [{**tick, "y": 0.5, "to": deepest + 0.5} for tick in weeks.ticks(step)]
    below = [{**tick, "y": deepest + 0.5} for tick in ticks]
    years = [{**tick, "text": tick["year"]} for tick in below if tick["year"]]
    ranks = [{"x": 0, "y": rank, "text": str(rank)} for rank in range(1, deepest + 1)]
    return [
        plane.bound(ticks).mark_rule(color=GRID, strokeWidth=1).encode(y2="to:Q"),
        plane.text(ranks, dx=-18, align="right", color=SOFT, fontSize=12),
        plane.text(below, dy=16, align="center", color=SOFT, fontSize=12),
        plane.text(years, dy=32, align="center", color=SOFT, fontSize=12),
    ]


def _points(lines: Sequence[_Line], weeks: Weeks, *, coloured: bool) -> _Rows:
    """The weeks of each line; `spell` is what is joined."""
    return [
        {
            "x": weeks.column(entry.week),
            "y": entry.rank,
            "title": words.name(entry),
            "spell": f"{number}.{part}",
            "colour": line.colour or FAINT,
        }
        for number, line in enumerate(lines)
        if (line.colour is not None) == coloured
        for part, spell in enumerate(line.parts)
        for entry in spell
    ]


def _strokes(points: _Rows, plane: Plane, *, width: float, size: float) -> list[alt.Chart]:
    """A line for each spell, and a point for each week: a title of one week has no line at all."""
    import altair as alt  # noqa: PLC0415

    bound = plane.bound(points).encode(
        color=alt.Color("colour:N", scale=None), detail=alt.Detail("spell:N"), description=alt.Description("title:N")
    )
    line = bound.mark_line(strokeWidth=width, interpolate="monotone", strokeCap="round")
    return [line, bound.mark_circle(size=size, opacity=1)] if size else [line]


def _ends(lines: Sequence[_Line], weeks: Weeks, plane: Plane, *, size: float, letters: float) -> list[alt.Chart]:
    """At the right: a disc with the rank, and the title."""
    import altair as alt  # noqa: PLC0415

    ends = [
        {
            "x": weeks.column(line.last.week),
            "y": line.last.rank,
            "rank": str(line.last.rank),
            "text": words.label(line.last, _LETTERS),
            "colour": line.colour or SOFT,
        }
        for line in lines
        if line.last.week == weeks.last
    ]
    bold = [end for end in ends if end["colour"] != SOFT]
    plain = [end for end in ends if end["colour"] == SOFT]
    ranks = [{**end, "text": end["rank"]} for end in ends]
    return [
        plane.bound(ends).mark_circle(size=size, opacity=1).encode(color=alt.Color("colour:N", scale=None)),
        plane.text(ranks, align="center", color=PAPER, fontSize=letters - 1, fontWeight="bold"),
        plane.text(bold, dx=19, fontSize=letters + 1, fontWeight="bold"),
        plane.text(plain, dx=19, fontSize=letters + 1, color=SOFT),
    ]


def _led(lines: Sequence[_Line], weeks: Weeks, step: float) -> _Rows:
    """The names of titles that led the list and have left it, above the week they first led, where there is room."""
    led: dict[int, str] = {}
    for line in lines:
        first = min((weeks.column(e.week) for part in line.parts for e in part if e.rank == 1), default=None)
        if first is not None and line.last.week != weeks.last:
            led[first] = words.cut(line.last.show_title, _LED_LETTERS)
    rows: _Rows = []
    # from the right: whatever a name would run into stands lower, so that no leader crosses a name
    for column, name in sorted(led.items(), reverse=True):
        end = column * step + words.width(name) * _LETTER + 8
        level = 1 + max((row["level"] for row in rows if row["x"] * step < end), default=-1)
        if level < _LED_ROWS:
            rows.append({"x": column, "y": 0.35 - 0.42 * level, "to": 0.8, "text": name, "level": level})
    return rows
