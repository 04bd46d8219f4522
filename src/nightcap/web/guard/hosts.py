"""By which name the server is asked for: a page elsewhere whose name was bent to this address is refused."""

from __future__ import annotations

from ipaddress import ip_address

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from nightcap.web.problems import Problem
from nightcap.web.settings import Settings, is_loopback


class KnownHosts:
    """Refuses a Host that is not ours (DNS rebinding).

    Names of the loopback and those set are ours; a plain address cannot be bent, and is ours where others may come.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._names = {name.casefold().rstrip(".") for name in settings.names} | {settings.host.casefold()}
        self._addresses_too = not is_loopback(settings.host)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._is_ours(Headers(scope=scope).getlist("host")):
            await _REFUSED.response()(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _is_ours(self, hosts: list[str]) -> bool:
        if len(hosts) != 1 or (name := host_name(hosts[0])) is None:
            return False
        return name in self._names or is_loopback(name) or (self._addresses_too and _is_address(name))


def host_name(host: str) -> str | None:
    """The name of a Host header without its port, None where it is no name; an IPv6 address without its brackets."""
    name, colon, port = host.rpartition(":") if not host.endswith("]") else (host, "", "")
    if not colon:
        name = host
    elif not port.isascii() or not port.isdigit():
        return None
    if name.startswith("[") and name.endswith("]"):
        return name[1:-1] if _is_address(name[1:-1]) else None
    bare = name.casefold().rstrip(".")
    return None if ":" in name or not bare else bare


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


_REFUSED = Problem(
    status=421,
    kind="foreign-host",
    detail="This server is not known by that host name. If it is one of its names, start it with --name.",
)
