"""Running the server: over standard input and output, or over HTTP where it is safe to."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import anyio

from nightcap.app import Nightcap
from nightcap.errors import BadFile, UsageError
from nightcap.hosts import LOOPBACK
from nightcap.mcp.guard import Access, Guard
from nightcap.mcp.home import OpenHome
from nightcap.mcp.server import make_server

if TYPE_CHECKING:
    from starlette.types import ASGIApp

PORT: Final = 8421
PATH: Final = "/mcp"
#: bytes of a call; the longest that a tool takes is far below
_MOST_BODY: Final = 256 * 2**10
_MOST_TOKEN: Final = 10_000


def over_stdio(nightcap: Nightcap) -> None:
    """Serve one assistant until its end of the pipe closes; standard output carries the protocol and nothing else."""
    _log_to_stderr()
    home = OpenHome(nightcap)
    home.warm()
    try:
        anyio.run(_talk, home)
    except* (BrokenPipeError, ConnectionResetError):
        pass  # the assistant is gone: there is nobody left to tell
    finally:
        home.close()


async def _talk(home: OpenHome) -> None:
    from mcp.server.stdio import stdio_server  # noqa: PLC0415

    from nightcap.mcp.lines import Lines  # noqa: PLC0415

    if sys.stdin is None:
        raise UsageError("An assistant speaks to this command by standard input, which is closed. See docs/mcp.md.")
    server = make_server(home)
    lines = cast("Any", Lines(sys.stdin.fileno()))  # it is only looped over
    async with stdio_server(stdin=lines) as (read_stream, write_stream):
        await server.run(read_stream, write_stream, server.create_initialization_options())


def over_http(
    nightcap: Nightcap,
    *,
    host: str | None,
    port: int | None,
    names: Sequence[str],
    token: str | None,
    ready: Callable[[str], None],
) -> None:
    """Serve over streamable HTTP until interrupted.

    Args:
        nightcap: the open home.
        host: the address to listen on; the loopback if None.
        port: its port; PORT if None.
        names: host names by which it is reached, beside the loopback's.
        token: what whoever comes must send; None lets everyone in.
        ready: called with the address once it is listened on.

    Raises:
        UsageError: others could come and nothing keeps them out, or the port is taken.
    """
    import uvicorn  # noqa: PLC0415

    access = Access(host=host or LOOPBACK, names=tuple(names), token=token)
    access.check()
    _log_to_stderr()
    home = OpenHome(nightcap)
    listening = _listen(access.host, port or PORT)
    with listening:
        shown = f"[{access.host}]" if ":" in access.host else access.host
        ready(f"http://{shown}:{listening.getsockname()[1]}{PATH}")
        home.warm()
        settings = uvicorn.Config(
            make_app(home, access),
            proxy_headers=False,  # nothing here depends on who asks
            server_header=False,
            access_log=False,  # what people ask of their evenings is written nowhere
            log_config=None,
            timeout_keep_alive=15,
            limit_concurrency=200,
            h11_max_incomplete_event_size=32 * 2**10,
            timeout_graceful_shutdown=5,
            ws="none",
        )
        try:
            uvicorn.Server(settings).run(sockets=[listening])
        finally:
            home.close()


def make_app(home: OpenHome, access: Access) -> ASGIApp:
    """The tools as an ASGI application behind their guard; each request stands for itself, no session is kept."""
    from mcp.server.transport_security import TransportSecuritySettings  # noqa: PLC0415

    app = make_server(home).streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=_MOST_BODY,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),  # the guard does it
    )
    return Guard(app, access)


def read_token(path: Path | None, otherwise: str | None) -> str | None:
    """The first line of a file, else what the environment says; None where neither gives one."""
    if path is None:
        return (otherwise or "").strip() or None
    try:
        with path.open(encoding="utf-8") as file:
            return file.readline(_MOST_TOKEN).strip()
    except (OSError, ValueError) as error:
        raise BadFile(path, f"cannot be read as a token ({error}).", hint="Check --token-file.") from error


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise UsageError(
            f"{host}, port {port}: cannot be listened on ({error.strerror}). Try another --port."
        ) from error


def _log_to_stderr() -> None:
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
