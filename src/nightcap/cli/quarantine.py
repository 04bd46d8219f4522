"""`nightcap quarantine …`: rows that imports could not use."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.reports import AsJson, print_reports
from nightcap.cli.root import app
from nightcap.plain import clean, shorten
from nightcap.store.contract import quarantined_to_json

quarantine = typer.Typer(
    name="quarantine", help="Rows that imports set aside.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(quarantine, name="quarantine")


@quarantine.command("list")
def list_(
    ctx: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON Lines, with the whole rows.")] = False,
) -> None:
    """List them with file, line and reason."""
    nightcap: Nightcap = ctx.obj
    rows = nightcap.quarantine.rows()
    for row in rows:
        if as_json:
            typer.echo(json.dumps(quarantined_to_json(row)))  # in ASCII, which keeps what is no text as it was
        else:
            content = shorten(json.dumps(row.row, ensure_ascii=False), 100)
            typer.echo(clean(f"{row.source}  {row.file}:{row.line or ''}  {row.reason}  {content}"))
    if not rows and not as_json:
        typer.echo("Nothing is set aside.")


@quarantine.command()
def retry(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Try them once more; what passes now is taken."""
    nightcap: Nightcap = ctx.obj
    print_reports(nightcap.quarantine.retry(), as_json=as_json)
