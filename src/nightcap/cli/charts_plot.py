"""`nightcap charts plot …`: charts drawn as SVG or PNG."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.charts.model import WORLD
from nightcap.cli.charts import charts
from nightcap.cli.moments import day

plot = typer.Typer(name="plot", help="Charts drawn as SVG or PNG.", no_args_is_help=True, rich_markup_mode=None)
charts.add_typer(plot, name="plot")

_Out = Annotated[Path, typer.Option("--out", metavar="FILE", help="What to write: a name in .svg or .png.")]
_Category = Annotated[str, typer.Option("--category", metavar="NAME", help="The list, such as “TV (Non-English)”.")]
_Area = Annotated[
    str,
    typer.Option("--area", metavar="CODE", help="A country's code (ISO 3166-1 alpha-2); the world when left out."),
]
_Source = Annotated[
    str | None, typer.Option("--source", metavar="NAME", help="Whose list, where several sources have one of the name.")
]


@plot.command()
def bump(
    ctx: typer.Context,
    *,
    category: _Category,
    out: _Out,
    area: _Area = WORLD,
    weeks: Annotated[int, typer.Option(min=2, max=520, metavar="N", help="How many weeks.")] = 12,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Any day of the last week; the newest week when left out.")
    ] = None,
    source: _Source = None,
) -> None:
    """Draw how the titles of a list rose and fell, week by week."""
    nightcap: Nightcap = ctx.obj
    last = day(until, "--until")
    nightcap.publish.plot_bump(out, category=category, area=area.upper(), weeks=weeks, until=last, source=source)
    _told(out)


@plot.command()
def run(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(help="A title's name, with its year where there are several, or its id.")],
    out: _Out,
    area: _Area = WORLD,
    source: _Source = None,
) -> None:
    """Draw a title's weeks on the charts: ranks, and views or hours."""
    nightcap: Nightcap = ctx.obj
    nightcap.publish.plot_run(out, title, area=area.upper(), source=source)
    _told(out)


@plot.command()
def week(
    ctx: typer.Context,
    *,
    category: _Category,
    out: _Out,
    area: _Area = WORLD,
    when: Annotated[
        str | None,
        typer.Option("--week", metavar="DATE", help="Any day of the week meant; the newest week when left out."),
    ] = None,
    source: _Source = None,
) -> None:
    """Draw a list of one week as bars of views, or of hours."""
    nightcap: Nightcap = ctx.obj
    nightcap.publish.plot_week(out, category=category, area=area.upper(), day=day(when), source=source)
    _told(out)


def _told(out: Path) -> None:
    typer.echo(f"drawn into {out}", err=True)
