"""`nightcap together`: one answer for several people."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.asking import Charting, Number, On
from nightcap.cli.moments import moment
from nightcap.cli.reports import AsJson
from nightcap.cli.root import app
from nightcap.errors import UsageError


@app.command()
def together(  # noqa: PLR0917
    ctx: typer.Context,
    people: Annotated[list[str], typer.Argument(help="“anna: something soothing” for each; the name is a viewer's.")],
    n: Number = 5,
    on: On = None,
    charting: Charting = False,
    include_seen: Annotated[bool, typer.Option("--include-seen", help="Let in what one of you has seen.")] = False,
    as_json: AsJson = False,
) -> None:
    """Ask for several people at once: nobody's limit is broken, and the least-served is served best."""
    nightcap: Nightcap = ctx.obj
    asked = [_person(said) for said in people]
    answer = nightcap.ask.together(asked, now=moment(on), n=n, charting=charting, include_seen=include_seen)
    if as_json:
        from nightcap.recommend.together_contract import to_json  # noqa: PLC0415

        typer.echo(json.dumps(to_json(answer), ensure_ascii=False, indent=2))
        return
    from nightcap.cli.together_render import render_together  # noqa: PLC0415  # draws in rich

    render_together(answer)


def _person(said: str) -> tuple[str, str]:
    name, colon, words = said.partition(":")
    if not colon or not name.strip():
        raise UsageError(f"“{said}”: say who asks, a colon, and what for: “anna: something soothing”.")
    return name.strip(), words.strip()
