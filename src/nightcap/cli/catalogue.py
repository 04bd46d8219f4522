"""`nightcap catalogue …` and `nightcap title`: what is known of films and series."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson, print_reports
from nightcap.cli.root import app

catalogue = typer.Typer(name="catalogue", help="The catalogue of titles.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(catalogue, name="catalogue")


@catalogue.command("import")
def import_(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(help="Files of wikipedia-movie-data (movies-1990s.json, .json.gz …), or their folder."),
    ],
    as_json: AsJson = False,
) -> None:
    """Take in titles; again changes nothing."""
    nightcap: Nightcap = ctx.obj
    named = [path for file in files for path in (sorted(file.glob("movies-*.json*")) if file.is_dir() else [file])]
    with progress() as report:
        results = nightcap.import_titles(named or files, progress=report)
        report("index", 0, 1)
        nightcap.refresh()
        report("index", 1, 1)
    print_reports(results, as_json=as_json)


@app.command()
def title(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="A name, “name (year)” or an id.")],
    as_json: AsJson = False,
) -> None:
    """Show what is known of a title."""
    from nightcap.recommend.contract import title_to_json  # noqa: PLC0415

    nightcap: Nightcap = ctx.obj
    found = nightcap.title(name)
    if as_json:
        typer.echo(json.dumps(title_to_json(found), ensure_ascii=False, indent=2))
        return
    from nightcap.cli.render import render_title  # noqa: PLC0415

    render_title(found)
