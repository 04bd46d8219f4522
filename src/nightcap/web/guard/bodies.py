"""Bodies of requests: not too large, and not for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from time import monotonic

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nightcap.web.access.rules import is_upload
from nightcap.web.guard.refusals import refusal
from nightcap.web.problems import CutOff, Problem
from nightcap.web.settings import Settings

#: an upload may take this many times as long
_UPLOADS_TAKE = 20


class BearableBodies:
    """Refuses a body that says it is too large, cuts one off that is, and one that comes too slowly."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        upload = is_upload(scope["path"])
        most = self._settings.most_upload if upload else self._settings.most_body
        seconds = self._settings.body_seconds * (_UPLOADS_TAKE if upload else 1)
        told = Headers(scope=scope).get("content-length", "0")
        if not (told.isascii() and told.isdigit()) or int(told) > most:
            await refusal(too_large(most), scope)(scope, receive, send)
            return
        await self._app(scope, _measured(receive, most, monotonic() + seconds), send)


def _measured(receive: Receive, most: int, until: float) -> Receive:
    came, complete = 0, False

    async def receiving() -> Message:
        nonlocal came, complete
        if complete:  # what follows is the end of the connection, for which a handler may wait as long as it likes
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), max(0.0, until - monotonic()))
        except TimeoutError:
            raise CutOff(TOO_SLOW) from None
        if message["type"] == "http.request":
            came += len(message.get("body", b""))
            complete = not message.get("more_body", False)
            if came > most:
                raise CutOff(too_large(most))
        return message

    return receiving


def too_large(most: int) -> Problem:
    size = f"{most / 2**20:,.0f} MiB" if most >= 2**20 else f"{most / 2**10:,.0f} KiB"
    return Problem(
        status=413, kind="too-large", detail=f"More than {size} came; this takes up to {size}.", headers=_CLOSE
    )


_CLOSE: Mapping[str, str] = {"Connection": "close"}
TOO_SLOW = Problem(status=408, kind="too-slow", detail="The request took too long to come.", headers=_CLOSE)
