"""`nightcap mcp`: the tools for assistants."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.root import app
from nightcap.errors import UsageError


@app.command()
def mcp(
    ctx: typer.Context,
    *,
    http: Annotated[bool, typer.Option("--http", help="Serve over streamable HTTP instead.")] = False,
    host: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="The address to listen on [default: 127.0.0.1]; another than the loopback needs a token.",
            show_default=False,
        ),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(metavar="NUMBER", min=1, max=65535, help="The port [default: 8421].", show_default=False),
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A host name by which it is reached.", show_default=False)
    ] = None,
    token_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Let in only who sends the token in this file (or in NIGHTCAP_MCP_TOKEN).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Serve an assistant that speaks the Model Context Protocol, over standard input and output (docs/mcp.md)."""
    from nightcap.mcp import serve  # noqa: PLC0415  # seconds of imports

    nightcap: Nightcap = ctx.obj
    if not http:
        if host or port or name or token_file:
            raise UsageError("--host, --port, --name and --token-file go with --http.")
        serve.over_stdio(nightcap)
        return
    serve.over_http(
        nightcap,
        host=host,
        port=port,
        names=name or (),
        token=serve.read_token(token_file, os.environ.get("NIGHTCAP_MCP_TOKEN")),
        ready=lambda address: typer.echo(f"Nightcap's tools are at {address} (end it with Ctrl+C).", err=True),
    )
