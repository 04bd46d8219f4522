"""`nightcap charts revisions`: how published weeks of own charts were revised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.charts import charts
from nightcap.cli.moments import day
from nightcap.cli.reports import AsJson
from nightcap.plain import clean


@charts.command()
def revisions(
    ctx: typer.Context,
    state: Annotated[Path, typer.Argument(help="The folder given to `charts compute` with --state.")],
    week: Annotated[str | None, typer.Option(metavar="DATE", help="Any day of the week meant; all weeks.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show how late plays changed weeks that were published: what was known when, and what differs."""
    nightcap: Nightcap = ctx.obj
    found = nightcap.charts.revisions(state, day(week))
    from nightcap.charts.changes import lines  # noqa: PLC0415
    from nightcap.charts.contract import diff_to_json  # noqa: PLC0415

    if as_json:
        rows = [
            {
                "methodology": each.methodology,
                "week": each.week.isoformat(),
                "known_before": each.before.isoformat(),
                "known_after": each.after.isoformat(),
                "diff": diff_to_json(each.diff),
            }
            for each in found
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not found:
        typer.echo("No published week was revised.")
    for each in found:
        known = f"as known {each.before:%Y-%m-%d %H:%M} and {each.after:%Y-%m-%d %H:%M} (UTC)"
        typer.echo(f"{each.methodology}, week to {each.week}: {known}")
        for line in lines(each.diff):
            typer.echo(f"  {clean(line)}")
