"""`nightcap charts …`: Top 10 charts, published and of one's own."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.charts.model import WORLD, Standing
from nightcap.charts.sources import is_own
from nightcap.charts.sources import told as source_name
from nightcap.cli.moments import day
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson, print_reports
from nightcap.cli.root import app
from nightcap.plain import clean, counted
from nightcap.store.imports import Report

charts = typer.Typer(name="charts", help="Published weekly Top 10 charts.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(charts, name="charts")


@charts.command("import")
def import_(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Netflix's global, country or most-popular file (TSV or XLSX); or files of `charts compute` in any of "
            "its formats, with their .provenance.json beside them."
        ),
    ],
    source: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The name to keep computed charts under; that of their methodology."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Take in charts, Netflix's or computed ones; again changes nothing, a newer edition mends past weeks."""
    nightcap: Nightcap = ctx.obj
    results: list[Report] = []
    try:
        with progress() as report:
            for file in files:
                results.append(nightcap.charts.take_in(file, source=source, progress=report))  # noqa: PERF401  # one may fail
    finally:
        if results:  # what was taken in before a file failed is told all the same
            print_reports(results, as_json=as_json)


@charts.command()
def update(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Fetch Netflix's newest published files and take them in (uses the network)."""
    nightcap: Nightcap = ctx.obj
    with progress() as report:
        results = nightcap.charts.update(progress=report)
    print_reports(results, as_json=as_json)


@charts.command()
def show(
    ctx: typer.Context,
    *,
    week: Annotated[
        str | None, typer.Option(metavar="DATE", help="Any day of the week meant; the newest week when left out.")
    ] = None,
    area: Annotated[
        str, typer.Option(metavar="CODE", help="A country's code (ISO 3166-1 alpha-2); the whole world when left out.")
    ] = WORLD,
    category: Annotated[str | None, typer.Option(metavar="NAME", help="One list, such as “TV (Non-English)”.")] = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose lists, as netflix or home; all when left out.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the lists of a week with movement, weeks and views."""
    nightcap: Nightcap = ctx.obj
    standings = nightcap.charts.standings(week=day(week), area=area.upper(), category=category, source=source)
    if as_json:
        from nightcap.charts.contract import to_json  # noqa: PLC0415

        typer.echo(json.dumps(to_json(standings), ensure_ascii=False, indent=2))
        return
    _print(standings)


@charts.command()
def known(ctx: typer.Context, as_json: AsJson = False) -> None:
    """List the areas and the span of weeks that are known, source by source."""
    nightcap: Nightcap = ctx.obj
    spans = nightcap.charts.known()
    if as_json:
        from nightcap.charts.contract import known_to_json  # noqa: PLC0415

        typer.echo(json.dumps([known_to_json(span) for span in spans], indent=2))
        return
    several = len({span.source for span in spans}) > 1
    for span in spans:
        told = f"{span.area or 'the whole world':<16} {counted(span.weeks, 'week'):>10}, {span.first} to {span.last}"
        typer.echo(told + (f"  {source_name(span.source)}" if several else ""))


def _print(standings: list[Standing]) -> None:
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from nightcap.recommend.phrases import amount  # noqa: PLC0415

    console = Console(highlight=False)
    several = len({standing.entry.source for standing in standings}) > 1
    for (source, area, category, week), rows in groupby(
        standings, key=lambda s: (s.entry.source, s.entry.area, s.entry.category, s.entry.week)
    ):
        whose = f", {source_name(source)}" if several or is_own(source) else ""
        title = f"{category}, {area or 'worldwide'}, week to {week}{whose}"
        console.print(Text(title, style="italic"))  # a table would fold it to the width of its rows
        table = Table(box=None)
        for heading, right in (
            ("", True),
            ("", False),
            ("title", False),
            ("weeks", True),
            ("peak", True),
            ("views", True),
        ):
            table.add_column(heading, justify="right" if right else "left", overflow="fold")
        for standing in rows:
            entry = standing.entry
            name = clean(entry.season_title or entry.show_title)
            views = (
                amount(entry.views) if entry.views else f"{amount(entry.hours_viewed)} h" if entry.hours_viewed else ""
            )
            weeks = str(entry.weeks_on_chart or "")
            table.add_row(str(entry.rank), _movement(standing), name, weeks, str(standing.peak or ""), views)
        console.print(table)
        console.print()


def _movement(standing: Standing) -> str:
    if standing.is_new:
        return "new"
    if standing.is_return:
        return "back"
    if standing.previous_rank is None:
        return ""  # the week before is not known here
    moved = standing.climbed
    return f"▲{moved}" if moved > 0 else f"▼{-moved}" if moved < 0 else "="
