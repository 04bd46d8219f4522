"""`nightcap serve`: the page and the API."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.root import app
from nightcap.errors import UsageError


@app.command()
def serve(
    ctx: typer.Context,
    *,
    host: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help="The address to listen on; another than the loopback needs a password."),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="NUMBER", min=1, max=65535, help="The port to listen on.")] = 8420,
    name: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A host name by which people reach it.", show_default=False)
    ] = None,
    proxy: Annotated[
        list[str] | None,
        typer.Option(metavar="ADDRESS", help="A proxy whose X-Forwarded headers are believed.", show_default=False),
    ] = None,
    asks_a_minute: Annotated[
        int, typer.Option(metavar="NUMBER", min=1, help="How often one address may ask.", show_default=True)
    ] = 600,
    workers: Annotated[
        int, typer.Option(metavar="NUMBER", min=0, max=64, help="Processes that answer beside it, for many readers.")
    ] = 0,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE", help="The language of the pages; the reader's own when left out.", show_default=False
        ),
    ] = None,
    password_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Take the password from this file instead.", show_default=False)
    ] = None,
    set_password: Annotated[
        bool, typer.Option("--set-password", help="Ask for a password, keep its hash in the home, and end.")
    ] = False,
    new_token: Annotated[
        str | None, typer.Option(metavar="NAME", help="Make a token for a program, print it once, and end.")
    ] = None,
    forget_token: Annotated[
        str | None, typer.Option(metavar="NAME", help="Let that token in no longer, and end.")
    ] = None,
) -> None:
    """Serve the page and the API, to this machine alone unless told otherwise (docs/serve.md)."""
    from nightcap.web import serve as server  # noqa: PLC0415

    nightcap: Nightcap = ctx.obj
    if set_password or new_token is not None or forget_token is not None:
        _change_keys(nightcap, set_password=set_password, new_token=new_token, forget_token=forget_token)
        return
    settings = server.settings(
        nightcap,
        host=host,
        port=port,
        names=name or [],
        proxies=proxy or [],
        asks_a_minute=asks_a_minute,
        workers=workers,
        language=language,
        password_file=password_file,
    )
    with server.listening(settings) as socket:
        typer.echo(f"Nightcap listens on {server.address(settings)} (end it with Ctrl+C).", err=True)
        server.serve(lambda: Nightcap(nightcap.home.folder, viewer=nightcap.viewer), settings, socket)


def _change_keys(nightcap: Nightcap, *, set_password: bool, new_token: str | None, forget_token: str | None) -> None:
    """The first of these that is wished."""
    from nightcap.web import serve as server  # noqa: PLC0415

    if set_password:
        server.set_password(nightcap, _password())
        typer.echo("The password is set; servers that run already keep the one they began with.")
    elif new_token is not None:
        typer.echo(server.new_token(nightcap, new_token))
    elif forget_token is not None:
        server.forget_token(nightcap, forget_token)
        typer.echo(f"The token “{forget_token}” is forgotten.")


def _password() -> str:
    """The new password: asked for twice at a terminal, else the first line of standard input."""
    if sys.stdin is None:
        raise UsageError("--set-password reads the password from standard input, which is closed.")
    if sys.stdin.isatty():
        return str(typer.prompt("New password", hide_input=True, confirmation_prompt="Once more"))
    return sys.stdin.readline(10_000).rstrip("\r\n")
