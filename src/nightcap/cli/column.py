"""`nightcap column`: the week's column as a site, feeds, a draft and a letter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.moments import day
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson
from nightcap.cli.root import app
from nightcap.plain import counted, one_line


@app.command()
def column(
    ctx: typer.Context,
    *,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="The site; what is in it of other weeks stays.")],
    week: Annotated[
        str | None, typer.Option(metavar="DATE", help="Any day of the week meant; the newest week when left out.")
    ] = None,
    mood: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A kind of day to answer, as rough-day; again for more. All when left out."),
    ] = None,
    moods: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Kinds of day of your own (docs/column.md).")
    ] = None,
    area: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="A country whose lists stand below the world's, as JP; again for more."),
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose lists, as home; Netflix's when left out.")
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Where the site will be on the web; needed once, for the feeds."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Write the column of a week: what is on top, what moved, and an antidote for each kind of day."""
    nightcap: Nightcap = ctx.obj
    with progress() as report:
        made = nightcap.publish.column(
            out,
            week=day(week),
            moods=mood or (),
            moods_file=moods,
            areas=area or (),
            source=source,
            base_url=base_url,
            progress=report,
        )
    if as_json:
        from nightcap.publish.column.contract import published_to_json  # noqa: PLC0415

        typer.echo(json.dumps(published_to_json(made), ensure_ascii=False, indent=2))
        return
    for notice in made.notices:
        typer.echo(one_line(notice), err=True)
    changed = f"{counted(len(made.written), 'file')} written" if made.written else "nothing has changed"
    typer.echo(f"{made.page}: the column of the week to {made.week}; {changed}.")
