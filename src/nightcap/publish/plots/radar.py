"""The tone of a title on its seven axes, and beside it where a request wishes it to lie."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from nightcap.publish.beside import Range
from nightcap.publish.plots.style import GRID, INK, PALETTE, PAPER, SOFT, Plane, finished, over, scale
from nightcap.publish.plots.words import cut
from nightcap.tone.axes import AXES, POLES, Tone

if TYPE_CHECKING:
    import altair as alt

#: pixels from the centre to the edge, and what is left for labels at the sides, above and below
_RADIUS, _SIDE, _ABOVE = 190, 150, 58
_RINGS: Final = (0.25, 0.5, 0.75, 1.0)
_OUT: Final = 1.09
_TITLE, _WISH = PALETTE[0], PALETTE[1]
#: letters of a heading, and of a line below it, that the picture has room for
_HEADING, _LINE = 44, 88

_Rows = list[dict[str, Any]]


def radar(
    name: str,
    tone: Tone,
    *,
    confidence: float = 1.0,
    asked: str | None = None,
    wished: Mapping[str, Range] | None = None,
) -> alt.LayerChart:
    """Draw a title's tone, 0 at the centre and 1 at the edge of each axis.

    Args:
        name: the title's.
        tone: its tone; with a `confidence` below 1 it is drawn dashed, as estimated.
        confidence: 0 to 1.
        asked: the words of the request, if there is one.
        wished: axis → where the request wishes it to lie; other axes it did not speak of.
    """
    wished = wished or {}
    plane = _plane()
    area, *outline = _shape(plane, tone.as_dict(), sure=confidence >= 1.0)
    layers = [area, *_grid(plane), *_wishes(plane, wished), *outline, *_labels(plane)]
    drawn = over(layers, width=2 * (_RADIUS + _SIDE), height=2 * _RADIUS + 2 * _ABOVE)
    return finished(drawn, cut(name, _HEADING), _lines(asked, wished, confidence))


def _lines(asked: str | None, wished: Mapping[str, Range], confidence: float) -> list[str]:
    lines = ["Blue: how it feels, from the centre to the edge of each axis"]
    if confidence < 1.0:
        lines[0] += "; estimated from its description"
    if asked is not None:
        asked = cut(asked, _LINE - 26)
        lines.append(
            f"Orange: what “{asked}” wishes for" if wished else f"“{asked}” says nothing of how it should feel"
        )
    return lines


def _plane() -> Plane:
    """Coordinates in radii, 0 in the middle."""
    across, along = 1 + _SIDE / _RADIUS, 1 + _ABOVE / _RADIUS
    return Plane(scale("x", -across, across), scale("y", -along, along))


def _at(axis: str, radius: float) -> dict[str, Any]:
    """A place on an axis; the first points up, the others follow clockwise."""
    angle = 2 * math.pi * AXES.index(axis) / len(AXES)
    return {"x": math.sin(angle) * radius, "y": math.cos(angle) * radius, "axis": axis}


def _ring(radii: Mapping[str, float]) -> _Rows:
    """A closed line through a place on each axis."""
    around = (*AXES, AXES[0])
    return [_at(axis, radii[axis]) | {"order": number} for number, axis in enumerate(around)]


def _grid(plane: Plane) -> list[alt.Chart]:
    import altair as alt  # noqa: PLC0415

    rings = [row | {"ring": ring} for ring in _RINGS for row in _ring(dict.fromkeys(AXES, ring))]
    spokes = [_at(axis, 1) | {"zero": 0} for axis in AXES]
    lines = plane.bound(rings).encode(order="order:Q", detail=alt.Detail("ring:N"))
    return [
        lines.mark_line(color=GRID, strokeWidth=1.2),
        plane.bound(spokes).mark_rule(color=GRID, strokeWidth=1.2).encode(x2="zero:Q", y2="zero:Q"),
    ]


def _wishes(plane: Plane, wished: Mapping[str, Range]) -> list[alt.Chart]:
    """A band along each axis that was spoken of; a ring where a point is to be met."""
    bands, points = [], []
    for axis, span in wished.items():
        low, high = _at(axis, span.low), _at(axis, span.high)
        told = f"{axis}: {span.low:.2f} to {span.high:.2f} wished for"
        if span.high - span.low > 0.04:
            bands.append(low | {"to_x": high["x"], "to_y": high["y"], "told": told})
        else:
            points.append(low | {"told": told})
    return [
        plane.bound(bands)
        .mark_rule(color=_WISH, strokeWidth=15, opacity=0.42, strokeCap="round")
        .encode(x2="to_x:Q", y2="to_y:Q", description="told:N"),
        plane.bound(points)
        .mark_point(size=330, stroke=_WISH, strokeWidth=4, opacity=0.75, filled=False)
        .encode(description="told:N"),
    ]


def _shape(plane: Plane, values: Mapping[str, float], *, sure: bool) -> list[alt.Chart]:
    """The area of the tone, its outline, and a dot on each axis."""
    rows = [row | {"told": f"{row['axis']}: {values[row['axis']]:.2f}"} for row in _ring(values)]
    line = plane.bound(rows).encode(order="order:Q")
    look: dict[str, Any] = {} if sure else {"strokeDash": [6, 4]}
    return [
        line.mark_line(color=_TITLE, strokeWidth=0, fill=_TITLE, fillOpacity=0.16),
        line.mark_line(color=_TITLE, strokeWidth=2.6, strokeJoin="round", **look),
        plane.bound(rows[:-1])
        .mark_circle(size=80, color=_TITLE, opacity=1, stroke=PAPER, strokeWidth=1.5)
        .encode(description="told:N"),
    ]


def _labels(plane: Plane) -> list[alt.Chart]:
    """At the edge the axis, and what its two ends are."""
    drawn = []
    for align, axes in _sides().items():
        for line, (size, colour, weight) in enumerate(
            ((14, INK, "bold"), (11.5, SOFT, "normal"), (11.5, SOFT, "normal"))
        ):
            rows = [_at(axis, _OUT) | {"text": _said(axis)[line]} for axis in axes]
            for row, axis in zip(rows, axes, strict=True):
                row["y"] += _lift(axis) - line * 0.085
            look: dict[str, Any] = {"align": align, "fontSize": size, "color": colour, "fontWeight": weight}
            drawn.append(plane.text(rows, **look))
    return drawn


def _said(axis: str) -> tuple[str, str, str]:
    low, high = POLES[axis]
    return axis, f"{low} →", high


def _sides() -> Mapping[str, Sequence[str]]:
    """How the labels of each axis are set, so that they run away from the picture."""
    found: dict[str, list[str]] = {"center": [], "left": [], "right": []}
    for axis in AXES:
        x = _at(axis, 1)["x"]
        found["center" if abs(x) < 0.1 else "left" if x > 0 else "right"].append(axis)
    return found


def _lift(axis: str) -> float:
    """How far, in radii, three lines must be raised so that they stand outside the rings."""
    return 0.085 + 0.1 * float(_at(axis, 1)["y"])
