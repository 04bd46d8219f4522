"""The headers of every response, and the last catch: no error leaves as a traceback."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nightcap.web.guard.refusals import refusal
from nightcap.web.problems import UNEXPECTED

#: nothing but what this server sends itself: no inline script or style, no frame, no form to elsewhere
POLICY: Final = (
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; "
    "img-src 'self' data:; script-src 'self'; style-src 'self'; connect-src 'self'"
)
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # with no-referrer browsers send "Origin: null" with the forms of our own pages
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
}


class SafeHeaders:
    """Sets HEADERS on every response, and no-store where the handler does not say how long it may be kept."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception:
            logging.getLogger(__name__).exception("unexpected, at %s %s", scope["method"], scope["path"])
            if started:
                raise  # the response is half out: only the connection can say so
            await _unexpected(scope)(scope, receive, sending)


def _unexpected(scope: Scope) -> Response:
    try:
        return refusal(UNEXPECTED, scope)
    except Exception:  # the page itself may be what fails
        logging.getLogger(__name__).exception("the page of an error could not be made")
        return UNEXPECTED.response()
