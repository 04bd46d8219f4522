"""`nightcap doctor`: is everything in order, and if not, what to do."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.root import app


@app.command()
def doctor(ctx: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False) -> None:
    """Check the home folder, the database, the index and the encoder; exit with 1 where something is wrong."""
    nightcap: Nightcap = ctx.obj
    findings = nightcap.check_up()
    if as_json:
        rows = [{"what": f.what, "well": f.well, "says": f.says, "remedy": f.remedy} for f in findings]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for found in findings:
            typer.echo(f"{'ok ' if found.well else 'BAD'}  {found.what:<9} {found.says}")
            if found.remedy:
                typer.echo(f"     {'':<9} → {found.remedy}")
    if not all(found.well for found in findings):
        raise typer.Exit(1)
