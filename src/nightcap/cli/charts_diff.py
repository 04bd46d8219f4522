"""`nightcap charts diff`: what changed between two editions of a chart file, or two computed charts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.charts import charts
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson
from nightcap.plain import clean

_File = "global or country file (TSV or XLSX), or one of `charts compute`."


@charts.command()
def diff(
    ctx: typer.Context,
    old: Annotated[Path, typer.Argument(help=f"Netflix's earlier {_File}")],
    new: Annotated[Path, typer.Argument(help=f"The later {_File}")],
    as_json: AsJson = False,
) -> None:
    """Show what a newer edition changed in past weeks: ranks, figures, names, rows that came or went."""
    nightcap: Nightcap = ctx.obj
    with progress() as report:
        found = nightcap.charts.diff(old, new, progress=report)
    if as_json:
        from nightcap.charts.contract import diff_to_json  # noqa: PLC0415

        typer.echo(json.dumps(diff_to_json(found), ensure_ascii=False, indent=2))
        return
    from nightcap.charts.changes import lines  # noqa: PLC0415

    for line in lines(found):
        typer.echo(clean(line))
