"""What stands before the tools over HTTP: by which name it is asked for, from whose page, with which token."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from nightcap.errors import UsageError
from nightcap.hosts import LOOPBACK, OwnNames, is_loopback

#: characters of a token; 32 random ones of 64 are 192 bits
FEWEST_IN_TOKEN: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may come: by which names beside the loopback's, and with which token (None: everyone who can reach it)."""

    host: str = LOOPBACK
    names: Collection[str] = ()
    token: str | None = None

    def check(self) -> None:
        """Raises UsageError where others could come and nothing keeps them out, or the token could be guessed."""
        if self.token is not None and len(self.token) < FEWEST_IN_TOKEN:
            raise UsageError(
                f"The token has {len(self.token)} characters; it needs {FEWEST_IN_TOKEN} random ones (docs/mcp.md)."
            )
        if self.token is None and not is_loopback(self.host):
            raise UsageError(
                f"--host {self.host} lets other machines in, and there is no token. Put {FEWEST_IN_TOKEN} random "
                "characters into a file for --token-file, or into NIGHTCAP_MCP_TOKEN (docs/mcp.md)."
            )


class Guard:
    """Refuses a Host or an Origin that is not ours (DNS rebinding), and who lacks the token."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app, self._ours = app, OwnNames(access.host, access.names)
        self._token = None if access.token is None else _digest(access.token)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(Headers(scope=scope)) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, headers: Headers) -> Response | None:
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        if len(hosts) != 1 or hosts[0] not in self._ours:
            return _refused(
                421, "This server is not known by that host name. Start it with --name if it is one of its."
            )
        if any(origin.partition("://")[2] not in self._ours for origin in origins):
            return _refused(403, "A page of another site may not use these tools.")
        if self._token is not None and not hmac.compare_digest(_digest(_bearer(headers)), self._token):
            return _refused(401, "Send the token: Authorization: Bearer …", **{"WWW-Authenticate": "Bearer"})
        return None


def _bearer(headers: Headers) -> str:
    kind, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()


def _refused(status: int, text: str, **headers: str) -> Response:
    return Response(text, status, {"Cache-Control": "no-store", **headers}, "text/plain")
