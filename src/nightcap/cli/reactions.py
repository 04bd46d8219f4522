"""`nightcap seen`, `save`, `not-tonight`: what the viewer says of titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.root import app
from nightcap.cli.text import clean

if TYPE_CHECKING:
    from nightcap.viewers.memory import ReactionKind

Names = Annotated[list[str] | None, typer.Argument(help="Names, “name (year)” or ids; none lists what is marked.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take it back.")]


@app.command()
def seen(ctx: typer.Context, names: Names = None, undo: Undo = False) -> None:
    """Mark titles as seen: they are not recommended again."""
    _react(ctx.obj, "seen", names, undo=undo)


@app.command()
def save(ctx: typer.Context, names: Names = None, undo: Undo = False) -> None:
    """Save titles for later: they come a little sooner."""
    _react(ctx.obj, "saved", names, undo=undo)


@app.command("not-tonight")
def not_tonight(ctx: typer.Context, names: Names = None, undo: Undo = False) -> None:
    """Wave titles off until tomorrow."""
    _react(ctx.obj, "not_tonight", names, undo=undo)


def _react(nightcap: Nightcap, kind: ReactionKind, names: list[str] | None, *, undo: bool) -> None:
    done = {"seen": "seen", "saved": "saved", "not_tonight": "not tonight"}[kind]
    if not names:
        from nightcap.cli.render import facts  # noqa: PLC0415  # draws in rich

        marked = nightcap.marked(kind)
        for title in marked:
            typer.echo(clean(f"{title.name}  {facts(title)}"))
        if not marked:
            typer.echo(f"Nothing is marked as {done}.")
        return
    titles = [nightcap.title(name) for name in names]  # all are found before the first is marked
    for title in titles:
        changed = nightcap.react(title, kind, take_back=undo)
        said = (f"no longer {done}" if changed else f"was not marked as {done}") if undo else done
        typer.echo(clean(f"{title.name} ({title.year or title.kind}): {said}"))
