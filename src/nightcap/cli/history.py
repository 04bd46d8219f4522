"""`nightcap history …`: exports of what was watched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson, print_reports
from nightcap.cli.root import app
from nightcap.plain import clean

history = typer.Typer(name="history", help="What was watched.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(history, name="history")


@history.command("import")
def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Netflix's ViewingActivity.csv or NetflixViewingHistory.csv.")],
    profile: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which profile of the file is the viewer.")
    ] = None,
    day_first: Annotated[
        bool | None,
        typer.Option("--day-first/--month-first", help="How dates are written, where the file leaves it open."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Take in an export, so that nothing is recommended that was seen; again changes nothing."""
    nightcap: Nightcap = ctx.obj
    with progress() as report:
        result = nightcap.history.take_in(file, profile=profile, day_first=day_first, progress=report)
    print_reports([result], as_json=as_json)


@history.command()
def unlinked(ctx: typer.Context, as_json: AsJson = False) -> None:
    """List what could not be tied to a title for certain, with how often it was watched."""
    nightcap: Nightcap = ctx.obj
    rows = nightcap.history.unlinked()
    if as_json:
        from nightcap.viewers.contract import unlinked_to_json  # noqa: PLC0415

        typer.echo(json.dumps([unlinked_to_json(row) for row in rows], ensure_ascii=False, indent=2))
        return
    for row in rows:
        typer.echo(clean(f"{row.views:>4}  {row.name}"))
    if not rows:
        typer.echo("Everything is tied to a title.")


@history.command()
def link(
    ctx: typer.Context,
    written: Annotated[str, typer.Argument(help="The title as the export writes it.")],
    name: Annotated[str, typer.Argument(help="The title meant: a name, “name (year)” or an id.")],
) -> None:
    """Tie what the export calls WRITTEN to a title."""
    nightcap: Nightcap = ctx.obj
    title, count = nightcap.history.link(written, name)
    typer.echo(clean(f"{count} viewings of “{written}” are now {title.name} ({title.year or title.kind})"))
