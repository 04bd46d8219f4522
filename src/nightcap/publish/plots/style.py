"""The look that all plots share: colours, type, titles, and what binds a layer to its data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from nightcap.publish.plots.words import cut

if TYPE_CHECKING:
    import altair as alt

    Whole = TypeVar("Whole", alt.LayerChart, alt.VConcatChart)

#: told apart with every kind of colour-blindness, and 3.6 : 1 or more against white
PALETTE: Final = ("#2a7de1", "#e0600a", "#12937d", "#d0359f", "#14213d", "#7b3fe4", "#3a5f0b", "#5c1a1b")
#: the palette's orange, dark enough for small type
WARM: Final = "#b54708"
INK: Final = "#1f2328"
SOFT: Final = "#5f6670"
FAINT: Final = "#c6cbd1"
GRID: Final = "#e9ecef"
PAPER: Final = "#ffffff"
#: colour → what takes its place on a dark page: as far from its ground, 4.5 : 1 or more for type, 5 : 1 for lines
DARK: Final[Mapping[str, str]] = {
    PAPER: "#1e1b2e",
    INK: "#f1eefa",
    SOFT: "#b5afc9",
    FAINT: "#575070",
    GRID: "#322d48",
    WARM: "#ffbd85",
    **dict(
        zip(
            PALETTE,
            ("#6cb0ff", "#ff9a52", "#3fd0b4", "#ff85d2", "#e6e0ff", "#b895ff", "#a8d65c", "#f0a3a3"),
            strict=True,
        )
    ),
}
FONT: Final = "sans-serif"
TEXT: Final = 13
_Rows = Sequence[Mapping[str, Any]]
#: headings have as much room as this, in letters
_MOST_TITLE, _MOST_SUBTITLE = 72, 120
#: fields of a specification and its rows that hold words, not colours
_WRITTEN: Final = frozenset({"text", "title", "subtitle", "whole", "description"})


def darkened(spec: Any, *, is_text: bool = False) -> Any:
    """The specification of a plot with every colour for a dark page; what is written in it stays as it is."""
    match spec:
        case dict():
            return {key: darkened(value, is_text=key in _WRITTEN) for key, value in spec.items()}
        case list():
            return [darkened(value, is_text=is_text) for value in spec]
        case str() if not is_text:
            return DARK.get(spec, spec)
    return spec


def layer(rows: _Rows) -> alt.Chart:
    """A chart of these rows, which travel inside it."""
    import altair as alt  # noqa: PLC0415

    return alt.Chart(alt.InlineData(values=[dict(row) for row in rows]))


def scale(field: str, first: float, last: float, *, down: bool = False) -> dict[str, Any]:
    """A bare scale from `first` to `last`: axes are drawn as text, so that they stand where they read best."""
    return {
        "field": field,
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [first, last], "nice": False, "zero": False, "reverse": down},
    }


@dataclass(frozen=True, slots=True)
class Plane:
    """A pair of scales that layers are drawn in."""

    x: Mapping[str, Any]
    y: Mapping[str, Any]

    def bound(self, rows: _Rows) -> alt.Chart:
        """A layer of these rows at their places."""
        import altair as alt  # noqa: PLC0415

        return layer(rows).encode(x=alt.X(**self.x), y=alt.Y(**self.y))

    def text(self, rows: _Rows, **mark: Any) -> alt.Chart:
        """The `text` of each row at its place, as it is written: nothing in it is taken for markup or a formula."""
        import altair as alt  # noqa: PLC0415

        look: dict[str, Any] = {"fontSize": TEXT, "color": INK, "baseline": "middle", "align": "left"} | mark
        written: alt.Chart = self.bound(rows).mark_text(**look).encode(text=alt.Text("text:N"))
        return written


def over(layers: Sequence[alt.Chart | alt.LayerChart], **properties: float) -> alt.LayerChart:
    """Layers upon one another, the first at the bottom."""
    import altair as alt  # noqa: PLC0415

    whole = alt.LayerChart(layer=list(layers))
    return whole.properties(**properties) if properties else whole


def finished(whole: Whole, title: str, subtitle: Sequence[str]) -> Whole:
    """With a heading and lines below it, each cut to one line, and the house's look."""
    import altair as alt  # noqa: PLC0415

    heading = alt.TitleParams(text=cut(title, _MOST_TITLE), subtitle=[cut(line, _MOST_SUBTITLE) for line in subtitle])
    named = whole.properties(title=heading, padding={"left": 20, "top": 18, "right": 24, "bottom": 18})
    styled: Whole = (
        named.configure(font=FONT, background=PAPER)
        .configure_view(stroke=None)
        .configure_title(
            anchor="start", frame="bounds", offset=20, fontSize=21, fontWeight="bold", color=INK,
            subtitleFontSize=TEXT, subtitleColor=SOFT, subtitlePadding=7, subtitleLineHeight=18,
        )
    )  # fmt: skip
    return styled
