"""`nightcap why-not`: what keeps a title from being recommended."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.asking import Charting, IncludeSeen, Number, On, ThenWords, Words, asked
from nightcap.cli.moments import moment
from nightcap.cli.reports import AsJson
from nightcap.cli.root import app


@app.command("why-not")
def why_not(  # noqa: PLR0917
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(help="A name, “name (year)” or an id; in quotes where it has several words.")],
    words: Words = None,
    n: Number = 5,
    on: On = None,
    charting: Charting = False,
    include_seen: IncludeSeen = False,
    then: ThenWords = None,
    as_json: AsJson = False,
) -> None:
    """Tell why a title is not among the picks: nightcap why-not "Dark" rough day, something soothing."""
    nightcap: Nightcap = ctx.obj
    found = nightcap.ask.why_not(
        asked(words, then), title, now=moment(on), n=n, charting=charting, include_seen=include_seen
    )
    if as_json:
        from nightcap.recommend.whynot_contract import to_json  # noqa: PLC0415

        typer.echo(json.dumps(to_json(found), ensure_ascii=False, indent=2))
        return
    from nightcap.cli.why_not_render import render_why_not  # noqa: PLC0415  # draws in rich

    render_why_not(found)
