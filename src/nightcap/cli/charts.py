"""`nightcap charts …`: published Top 10 charts."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.charts.model import WORLD, Standing
from nightcap.cli.moments import day
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson, print_reports
from nightcap.cli.root import app
from nightcap.store.imports import Report

charts = typer.Typer(name="charts", help="Published weekly Top 10 charts.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(charts, name="charts")


@charts.command("import")
def import_(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Netflix's global, country or most-popular file (TSV or XLSX).")],
    as_json: AsJson = False,
) -> None:
    """Take in Netflix's published charts; again changes nothing, a newer edition mends past weeks."""
    nightcap: Nightcap = ctx.obj
    results: list[Report] = []
    try:
        with progress() as report:
            for file in files:
                results.append(nightcap.import_charts(file, progress=report))  # noqa: PERF401  # one may fail
    finally:
        if results:  # what was taken in before a file failed is told all the same
            print_reports(results, as_json=as_json)


@charts.command()
def update(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Fetch Netflix's newest published files and take them in (the one command that uses the network)."""
    nightcap: Nightcap = ctx.obj
    with progress() as report:
        results = nightcap.update_charts(progress=report)
    print_reports(results, as_json=as_json)


@charts.command()
def show(
    ctx: typer.Context,
    week: Annotated[
        str | None, typer.Option(metavar="DATE", help="Any day of the week meant; the newest week when left out.")
    ] = None,
    area: Annotated[
        str, typer.Option(metavar="CODE", help="A country's code (ISO 3166-1 alpha-2); the whole world when left out.")
    ] = WORLD,
    category: Annotated[str | None, typer.Option(metavar="NAME", help="One list, such as “TV (Non-English)”.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show the lists of a week with movement, weeks and views."""
    nightcap: Nightcap = ctx.obj
    standings = nightcap.chart(week=day(week), area=area.upper(), category=category)
    if as_json:
        from nightcap.charts.contract import to_json  # noqa: PLC0415

        typer.echo(json.dumps(to_json(standings), ensure_ascii=False, indent=2))
        return
    _print(standings)


@charts.command()
def known(ctx: typer.Context, as_json: AsJson = False) -> None:
    """List the areas and the span of weeks that are known."""
    nightcap: Nightcap = ctx.obj
    spans = nightcap.known_charts()
    if as_json:
        rows = [{"area": a or None, "first": str(f), "last": str(last), "weeks": n} for a, f, last, n in spans]
        typer.echo(json.dumps(rows, indent=2))
        return
    for area, first, last, count in spans:
        typer.echo(f"{area or 'the whole world':<16} {count:>4} weeks, {first} to {last}")


def _print(standings: list[Standing]) -> None:
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    from nightcap.cli.text import clean  # noqa: PLC0415
    from nightcap.recommend.phrases import amount  # noqa: PLC0415

    console = Console(highlight=False)
    for (area, category, week), rows in groupby(
        standings, key=lambda s: (s.entry.area, s.entry.category, s.entry.week)
    ):
        table = Table(title=f"{category}, {area or 'worldwide'}, week to {week}", title_justify="left", box=None)
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
