"""`nightcap catalogue …` and `nightcap title`: what is known of films and series."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson, print_reports
from nightcap.cli.root import app
from nightcap.errors import UsageError

if TYPE_CHECKING:
    from nightcap.catalogue.title import Title
    from nightcap.reviews.verdict import Stub, Verdict

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
        results = nightcap.catalogue.take_in(named or files, progress=report)
        report("index", 0, 1)
        nightcap.refresh()
        report("index", 1, 1)
    print_reports(results, as_json=as_json)


@app.command()
def title(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="A name, “name (year)” or an id.")],
    radar: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw its tone, too: a name in .svg or .png.")
    ] = None,
    beside: Annotated[
        str | None, typer.Option(metavar="WORDS", help="A request, whose wishes are drawn beside the tone.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show what is known of a title, and what reviews say of it."""
    nightcap: Nightcap = ctx.obj
    if beside is not None and radar is None:
        raise UsageError("--beside goes with --radar FILE, into which both are drawn.")
    if radar is None and (stub := nightcap.reviews.stub(name)):  # what only articles know has no tone of its own
        _tell_stub(stub, as_json=as_json)
        return
    found = nightcap.catalogue.title(name)
    if radar:
        nightcap.publish.plot_tone(radar, found, beside=beside)
        typer.echo(f"drawn into {radar}", err=True)
    _tell_title(found, nightcap.reviews.verdict(found), as_json=as_json)


def _tell_stub(stub: Stub, *, as_json: bool) -> None:
    if as_json:
        from nightcap.reviews.verdict_contract import stub_json  # noqa: PLC0415

        typer.echo(json.dumps(stub_json(stub), ensure_ascii=False, indent=2))
        return
    from nightcap.cli.verdict_render import render_stub  # noqa: PLC0415

    render_stub(stub)


def _tell_title(title: Title, verdict: Verdict | None, *, as_json: bool) -> None:
    if as_json:
        from nightcap.recommend.contract import title_to_json  # noqa: PLC0415
        from nightcap.reviews.verdict_contract import verdict_json  # noqa: PLC0415

        reviews = {"reviews": verdict_json(verdict)} if verdict else {}
        typer.echo(json.dumps(title_to_json(title) | reviews, ensure_ascii=False, indent=2))
        return
    from nightcap.cli.render import render_title  # noqa: PLC0415
    from nightcap.cli.verdict_render import render_verdict  # noqa: PLC0415

    render_title(title)
    if verdict:
        render_verdict(verdict)
