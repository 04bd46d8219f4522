"""`nightcap seen`, `save`, `not-tonight`: what the viewer says of titles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Final

import typer

from nightcap.app import Nightcap
from nightcap.cli.reports import AsJson
from nightcap.cli.root import app
from nightcap.plain import clean

if TYPE_CHECKING:
    from nightcap.catalogue.title import Title
    from nightcap.viewers.memory import ReactionKind

Names = Annotated[list[str] | None, typer.Argument(help="Names, “name (year)” or ids; none lists what is marked.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take it back.")]


@app.command()
def seen(ctx: typer.Context, names: Names = None, undo: Undo = False, as_json: AsJson = False) -> None:
    """Mark titles as seen: they are not recommended again."""
    _react(ctx.obj, "seen", names, undo=undo, as_json=as_json)


@app.command()
def save(ctx: typer.Context, names: Names = None, undo: Undo = False, as_json: AsJson = False) -> None:
    """Save titles for later: they come a little sooner."""
    _react(ctx.obj, "saved", names, undo=undo, as_json=as_json)


@app.command("not-tonight")
def not_tonight(ctx: typer.Context, names: Names = None, undo: Undo = False, as_json: AsJson = False) -> None:
    """Wave titles off until tomorrow."""
    _react(ctx.obj, "not_tonight", names, undo=undo, as_json=as_json)


def _react(nightcap: Nightcap, kind: ReactionKind, names: list[str] | None, *, undo: bool, as_json: bool) -> None:
    if names:
        titles = [nightcap.catalogue.title(name) for name in names]  # all are found before the first is marked
        changed = [nightcap.history.mark(title, kind, take_back=undo) for title in titles]
    else:
        titles = nightcap.history.marked(kind)
        changed = [False] * len(titles)
    if as_json:
        from nightcap.recommend.contract import title_to_json  # noqa: PLC0415

        rows = [title_to_json(title) | {"changed": now} for title, now in zip(titles, changed, strict=True)]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif names:
        _tell(titles, changed, _DONE[kind], undo=undo)
    else:
        _list(titles, _DONE[kind])


def _tell(titles: list[Title], changed: list[bool], done: str, *, undo: bool) -> None:
    for title, now in zip(titles, changed, strict=True):
        said = (f"no longer {done}" if now else f"was not marked as {done}") if undo else done
        typer.echo(clean(f"{title.name} ({title.year or title.kind}): {said}"))


def _list(titles: list[Title], done: str) -> None:
    from nightcap.cli.render import facts  # noqa: PLC0415  # draws in rich

    for title in titles:
        typer.echo(clean(f"{title.name}  {facts(title)}"))
    if not titles:
        typer.echo(f"Nothing is marked as {done}.")


_DONE: Final[Mapping[ReactionKind, str]] = {"seen": "seen", "saved": "saved", "not_tonight": "not tonight"}
