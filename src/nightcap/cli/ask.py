"""`nightcap ask`: a request in, a pick with its reasons out."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import EVENING, Nightcap
from nightcap.cli.root import app
from nightcap.errors import UsageError


@app.command()
def ask(  # noqa: PLR0917
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(help="The request, in your own words; - reads it from standard input.")
    ] = None,
    n: Annotated[int, typer.Option("-n", min=1, max=1000, help="How many picks.")] = 5,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="Ask as of this day (YYYY-MM-DD, evening) or time (…T22:00).")
    ] = None,
    charting: Annotated[bool, typer.Option("--charting", help="Only titles on the charts known that day.")] = False,
    include_seen: Annotated[bool, typer.Option("--include-seen", help="Let in what you have seen.")] = False,
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
        _batch(nightcap, batch, out, titles, n=n, now=now)
        return
    if out or titles:
        raise UsageError("--out and --titles go with --batch FILE.")
    text = sys.stdin.read() if words == ["-"] else " ".join(words or [])
    answer = nightcap.ask(text, now=now, n=n, charting=charting, include_seen=include_seen)
    if as_json:
        from nightcap.recommend.contract import to_json  # noqa: PLC0415

        typer.echo(json.dumps(to_json(answer), ensure_ascii=False, indent=2))
        return
    from nightcap.cli.render import render_answer  # noqa: PLC0415

    render_answer(answer)


def moment(on: str | None) -> datetime:
    """The time of asking: now, or the evening of the day given, or the time given."""
    if on is None:
        return datetime.now()  # noqa: DTZ005  # the wall clock on the sofa
    try:
        return datetime.fromisoformat(on) if "T" in on else datetime.combine(date.fromisoformat(on), EVENING)
    except ValueError as error:
        raise UsageError(f"--on {on}: not a date. Write it as 2025-10-28 or 2025-10-28T22:00.") from error


def _batch(nightcap: Nightcap, batch: Path, out: Path | None, titles: Path | None, *, n: int, now: datetime) -> None:
    if out is None:
        raise UsageError("--batch needs --out FILE for the ranking.")
    from nightcap.cli.progress import progress  # noqa: PLC0415

    with progress() as report:
        done = nightcap.ask_many(batch, out, titles=titles, n=n, now=now, progress=report)
    typer.echo(f"{done:,} requests ranked into {out}", err=True)
