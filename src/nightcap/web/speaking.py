"""In which language a request is answered: the one that the server is set to, else the reader's own."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nightcap.web.languages import chosen, speaking


class Speaking:
    """Chooses the language of the pages, and tells caches and readers which it is."""

    def __init__(self, app: ASGIApp, *, language: str | None) -> None:
        self._app, self._language = app, language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        spoken = self._language or chosen(Headers(scope=scope).get("accept-language", ""))

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers["Content-Language"] = spoken
                    headers.add_vary_header("Accept-Language")
            await send(message)

        with speaking(spoken):
            await self._app(scope, receive, sending)
