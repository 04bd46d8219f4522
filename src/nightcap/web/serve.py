"""Running the server: only where it is safe to."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Final

import uvicorn

from nightcap.app import Nightcap
from nightcap.errors import BadFile, Failure, UsageError
from nightcap.hosts import LOOPBACK
from nightcap.web.access import keys
from nightcap.web.app import make_app
from nightcap.web.languages import find
from nightcap.web.settings import ASKS_A_MINUTE, PORT, Settings

#: letters of a token's name, at most
MOST_NAME: Final = 64
_HOW = (
    "Set one with `nightcap serve --set-password` (or a token for programs with --new-token NAME), "
    "and put it behind a proxy that speaks https: docs/serve.md."
)


def listening(settings: Settings) -> socket.socket:
    """The socket that is listened on. Raises UsageError where that is not safe, Failure where it cannot be."""
    check(settings)
    try:
        family, *_, where = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(where[:2], family=family)
    except OSError as error:
        raise Failure(
            f"{address(settings)}: cannot be listened on ({error.strerror}). "
            f"Is another Nightcap there? Choose another --port, or a --host of this machine."
        ) from error


def serve(make: Callable[[], Nightcap], settings: Settings, at: socket.socket) -> None:
    """Serve at a socket until interrupted."""
    uvicorn.Server(config(make, settings)).run(sockets=[at])


def check(settings: Settings) -> None:
    """Raises UsageError where others could come and nothing keeps them out."""
    if not settings.is_private and not settings.keys:
        where = f"--host {settings.host} lets other machines in"
        if settings.proxies:
            where = f"--proxy {settings.proxies[0]} lets in whom the proxy lets in"
        raise UsageError(f"{where}, and this home has no password. {_HOW}")


def config(make: Callable[[], Nightcap], settings: Settings) -> uvicorn.Config:
    return uvicorn.Config(
        make_app(make, settings),
        host=settings.host,
        port=settings.port,
        proxy_headers=False,  # guard.proxies does it
        server_header=False,
        access_log=False,  # what people ask of their evenings is written nowhere
        log_level="warning",
        timeout_keep_alive=15,
        limit_concurrency=500,
        h11_max_incomplete_event_size=32 * 2**10,
        timeout_graceful_shutdown=5,
        ws="none",
    )


def settings(
    nightcap: Nightcap,
    *,
    host: str = LOOPBACK,
    port: int = PORT,
    names: Sequence[str] = (),
    proxies: Sequence[str] = (),
    asks_a_minute: int = ASKS_A_MINUTE,
    workers: int = 0,
    language: str | None = None,
    password_file: Path | None = None,
) -> Settings:
    """The settings for a home, with its keys; a password file takes the place of the home's password."""
    kept = keys.load(nightcap.home.folder)
    if password_file is not None:
        kept = kept.with_password(_first_line(password_file))
    for proxy in proxies:
        try:
            ip_address(proxy)
        except ValueError as error:
            raise UsageError(f"--proxy {proxy}: not an address such as 127.0.0.1.") from error
    return Settings(
        host=host,
        port=port,
        names=tuple(names),
        proxies=tuple(proxies),
        keys=kept,
        asks_a_minute=asks_a_minute,
        workers=workers,
        language=None if language is None else find(language),
    )


def address(settings: Settings) -> str:
    """Where a browser on this machine finds it."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}/"


def set_password(nightcap: Nightcap, password: str) -> None:
    """Keep a password's hash in the home. Raises UsageError for one that is too short."""
    changed = keys.load(nightcap.home.folder).with_password(password)
    nightcap.home.make()
    keys.save(nightcap.home.folder, changed)


def new_token(nightcap: Nightcap, name: str) -> str:
    """A new token of this name, of which the home keeps a hash only."""
    if not name.strip() or len(name) > MOST_NAME:
        raise UsageError(f"--new-token: give it a name of at most {MOST_NAME} letters, to know it by.")
    changed, token = keys.load(nightcap.home.folder).with_token(name)
    nightcap.home.make()
    keys.save(nightcap.home.folder, changed)
    return token


def forget_token(nightcap: Nightcap, name: str) -> None:
    """Let a token in no longer. Raises UnknownName where there is none of that name."""
    keys.save(nightcap.home.folder, keys.load(nightcap.home.folder).without_token(name))


def _first_line(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.readline(10_000).rstrip("\r\n")
    except (OSError, ValueError) as error:
        raise BadFile(path, f"cannot be read as a password ({error}).", hint="Check --password-file.") from error
