"""Behind a proxy: who really asks, and whether over https; only a proxy that was named is believed."""

from __future__ import annotations

from ipaddress import ip_address

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send


class Forwarded:
    """Takes the client's address and the scheme from X-Forwarded-For and -Proto of the proxies that were named."""

    def __init__(self, app: ASGIApp, proxies: tuple[str, ...]) -> None:
        self._app, self._proxies = app, frozenset(proxies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self._proxies and (scope.get("client") or ("", 0))[0] in self._proxies:
            headers = Headers(scope=scope)
            scope = dict(scope)
            if headers.get("x-forwarded-proto") in ("http", "https"):
                scope["scheme"] = headers["x-forwarded-proto"]
            if client := self._client(headers.getlist("x-forwarded-for")):
                scope["client"] = (client, 0)
        await self._app(scope, receive, send)

    def _client(self, headers: list[str]) -> str | None:
        """The last address that is none of our proxies': what stands before it anyone can have written."""
        for told in reversed(",".join(headers).split(",")):
            address = told.strip()
            try:
                ip_address(address)
            except ValueError:
                return None
            if address not in self._proxies:
                return address
        return None
