"""`nightcap ask`: a request in, a pick with its reasons out."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.asking import Charting, IncludeSeen, Number, On, ThenWords, Words, asked
from nightcap.cli.moments import moment
from nightcap.cli.root import app
from nightcap.errors import UsageError
from nightcap.plain import counted


@app.command()
def ask(  # noqa: PLR0917
    ctx: typer.Context,
    words: Words = None,
    n: Number = 5,
    on: On = None,
    charting: Charting = False,
    include_seen: IncludeSeen = False,
    then: ThenWords = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON (docs/json.md).")] = False,
    batch: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Answer many requests: JSON Lines with id and text.")
    ] = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Where the batch's ranking goes.")] = None,
    titles: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Rank the titles of this file in the batch, not the catalogue's."),
    ] = None,
) -> None:
    """Ask what to watch (the word "ask" may be left out)."""
    nightcap: Nightcap = ctx.obj
    now = moment(on)
    if batch is not None:
        if words or as_json or charting or include_seen or then:
            raise UsageError("--batch FILE takes its requests from the file: leave out words and other options.")
        _batch(nightcap, batch, out, titles, n=n, now=now)
        return
    if out or titles:
        raise UsageError("--out and --titles go with --batch FILE.")
    answer = nightcap.ask(asked(words, then), now=now, n=n, charting=charting, include_seen=include_seen)
    if as_json:
        from nightcap.recommend.contract import to_json  # noqa: PLC0415

        typer.echo(json.dumps(to_json(answer), ensure_ascii=False, indent=2))
        return
    from nightcap.cli.render import render_answer  # noqa: PLC0415

    render_answer(answer)


def _batch(nightcap: Nightcap, batch: Path, out: Path | None, titles: Path | None, *, n: int, now: datetime) -> None:
    if out is None:
        raise UsageError("--batch needs --out FILE for the ranking.")
    for read in filter(None, (batch, titles)):
        if out.exists() and read.exists() and out.samefile(read):
            raise UsageError(f"--out {out} would overwrite what is read. Name another file.")
    from nightcap.cli.progress import progress  # noqa: PLC0415

    with progress() as report:
        done = nightcap.ask.many(batch, out, titles=titles, n=n, now=now, progress=report)
    typer.echo(f"{counted(done, 'request')} ranked into {out}", err=True)
