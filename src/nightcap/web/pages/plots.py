"""Plots on pages: a little line beside a reason, and a title's whole run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Query, Request, Response

from nightcap.app import Nightcap
from nightcap.charts.model import Entry
from nightcap.web.api.parameters import Area, Source, TitleName, Week, area_of
from nightcap.web.homes import HomesOf
from nightcap.web.pages.texts import _, several
from nightcap.web.replies import SVG, shared

router = APIRouter()
Draw = Callable[[Nightcap, Path], None]
Scheme = Annotated[Literal["light", "dark"], Query()]
#: pixels of the little plot, and of a rank in it
_WIDE, _HIGH, _EDGE = 132, 36, 5
_MOST_RANK: Final = 10
_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Spark:
    """A line through a title's ranks; `pieces` break where it was off the list. `said` tells it in words."""

    pieces: tuple[str, ...]
    last: tuple[float, float]
    said: str
    wide: int = _WIDE
    high: int = _HIGH


def spark(entries: Sequence[Entry], category: str) -> Spark | None:
    """The little plot of a title on one list; None where it has been there for one week only."""
    ranks = {entry.week: entry.rank for entry in sorted(entries, key=lambda e: -e.rank) if entry.category == category}
    if len(ranks) < 2:
        return None
    weeks = sorted(ranks)
    points = {week: _point(week, rank, weeks[0], weeks[-1]) for week, rank in ranks.items()}
    pieces: list[list[str]] = []
    for place, week in enumerate(weeks):
        if place == 0 or (week - weeks[place - 1]).days > _DAYS:
            pieces.append([])
        pieces[-1].append("{:.1f},{:.1f}".format(*points[week]))
    best = min(ranks.values())
    said = several("%(n)s week on the list", "%(n)s weeks on the list", len(weeks)) % {"n": len(weeks)}
    said += ", " + _("best rank %(best)s, last %(last)s") % {"best": best, "last": ranks[weeks[-1]]}
    return Spark(tuple(" ".join(piece) for piece in pieces), points[weeks[-1]], said)


def _point(week: date, rank: int, first: date, last: date) -> tuple[float, float]:
    along = (week - first).days / max(1, (last - first).days)
    down = (min(rank, _MOST_RANK) - 1) / (_MOST_RANK - 1)
    return _EDGE + along * (_WIDE - 2 * _EDGE), _EDGE + down * (_HIGH - 2 * _EDGE)


@router.get("/plots/run/{title}.svg")
async def run(
    *,
    request: Request,
    homes: HomesOf,
    title: TitleName,
    area: Area = None,
    source: Source = None,
    scheme: Scheme = "light",
) -> Response:
    """A title's weeks on the charts."""

    def draw(nightcap: Nightcap, out: Path) -> None:
        nightcap.publish.plot_run(out, title, area=area_of(area), source=source, dark=scheme == "dark")

    return shared(request, await homes.use(partial(drawn, draw)), SVG)


@router.get("/plots/bump.svg")
async def bump(
    *,
    request: Request,
    homes: HomesOf,
    category: Annotated[str, Query(min_length=1, max_length=100)],
    area: Area = None,
    source: Source = None,
    until: Week = None,
    weeks: Annotated[int, Query(ge=2, le=52)] = 12,
    scheme: Scheme = "light",
) -> Response:
    """How a list's titles rose and fell."""

    def draw(nightcap: Nightcap, out: Path) -> None:
        dark = scheme == "dark"
        nightcap.publish.plot_bump(
            out, category=category, area=area_of(area), weeks=weeks, until=until, source=source, dark=dark
        )

    return shared(request, await homes.use(partial(drawn, draw)), SVG)


def drawn(draw: Draw, nightcap: Nightcap) -> bytes:
    """A plot as an SVG; who draws keeps those that show the same (publish.plots), and nobody else does."""
    with TemporaryDirectory(prefix="nightcap-") as folder:
        out = Path(folder) / "plot.svg"
        draw(nightcap, out)
        return out.read_bytes()
