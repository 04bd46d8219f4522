"""A page elsewhere whose name was bent to this address (DNS rebinding) is refused."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from nightcap.hosts import OwnNames
from nightcap.web.guard.refusals import refusal
from nightcap.web.problems import Problem
from nightcap.web.settings import Settings


class KnownHosts:
    """Refuses a Host that is not ours."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._ours = app, OwnNames(settings.host, settings.names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            hosts = Headers(scope=scope).getlist("host")
            if len(hosts) != 1 or hosts[0] not in self._ours:
                await refusal(_REFUSED, scope)(scope, receive, send)
                return
        await self._app(scope, receive, send)


_REFUSED = Problem(
    status=421,
    kind="foreign-host",
    detail="This server is not known by that host name. If it is one of its names, start it with --name.",
)
