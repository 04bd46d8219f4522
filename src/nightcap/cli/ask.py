"""`nightcap ask`: a request in, a pick with its reasons out."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from nightcap.app import Nightcap
from nightcap.cli.moments import moment
from nightcap.cli.root import app
from nightcap.errors import UsageError

if TYPE_CHECKING:
    from nightcap.request.model import Asked

#: characters taken from standard input, which may never end; far more than a request may have
_MOST_READ: Final = 1_000_000


@app.command()
def ask(  # noqa: PLR0917
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(help="The request, in your own words; - reads it from standard input.")
    ] = None,
    n: Annotated[int, typer.Option("-n", metavar="NUMBER", min=1, max=1000, help="How many picks.")] = 5,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="Ask as of this day (YYYY-MM-DD, evening) or time (…T22:00).")
    ] = None,
    charting: Annotated[bool, typer.Option("--charting", help="Only titles on the charts known that day.")] = False,
    include_seen: Annotated[bool, typer.Option("--include-seen", help="Let in what you have seen.")] = False,
    then: Annotated[
        list[str] | None,
        typer.Option(metavar="WORDS", help="What you would say to the answer (“lighter”); may be given again."),
    ] = None,
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


def asked(words: list[str] | None, then: list[str] | None) -> Asked:
    """The request and what is said to its answers."""
    from nightcap.request.model import Asked, Then  # noqa: PLC0415  # the whole reader comes with it

    return Asked(_said(words or []), tuple(Then(more) for more in then or []))


def _said(words: list[str]) -> str:
    """The request: the words, or for a single "-" what standard input says."""
    if words != ["-"]:
        return " ".join(words)
    if sys.stdin is None:
        raise UsageError("- reads the request from standard input, which is closed.")
    return sys.stdin.read(_MOST_READ)


def _batch(nightcap: Nightcap, batch: Path, out: Path | None, titles: Path | None, *, n: int, now: datetime) -> None:
    if out is None:
        raise UsageError("--batch needs --out FILE for the ranking.")
    for read in filter(None, (batch, titles)):
        if out.exists() and read.exists() and out.samefile(read):
            raise UsageError(f"--out {out} would overwrite what is read. Name another file.")
    from nightcap.cli.progress import progress  # noqa: PLC0415

    with progress() as report:
        done = nightcap.ask_many(batch, out, titles=titles, n=n, now=now, progress=report)
    typer.echo(f"{done:,} requests ranked into {out}", err=True)
