"""Signing in and out."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from fastapi import Request, Response

from nightcap.web.access.sessions import Sessions
from nightcap.web.access.visit import visit_of
from nightcap.web.guard.entry import set_cookie
from nightcap.web.guard.rates import Rate
from nightcap.web.problems import Problem, Refused
from nightcap.web.settings import Settings

WRONG = Problem(status=403, kind="wrong-password", detail="That is not the password.")


async def sign_in(request: Request, response: Response, password: str) -> None:
    """Begin a session and set its cookie on the response. Raises Refused for a wrong password or too many tries."""
    state = request.app.state
    settings: Settings = state.settings
    sessions: Sessions = state.sessions
    rate: Rate = state.sign_ins
    rate.check(request)
    checking: ThreadPoolExecutor = state.checking
    if not await asyncio.get_running_loop().run_in_executor(checking, settings.keys.opens, password):
        raise Refused(WRONG)
    sessions.end(visit_of(request).session_id)  # a session of before may be known to someone else
    most = int(settings.session_most_seconds)
    response.headers.append("Set-Cookie", set_cookie(sessions.begin(), request.scope["scheme"], seconds=most))


def sign_out(request: Request, response: Response) -> None:
    """End the session, here and in the browser."""
    sessions: Sessions = request.app.state.sessions
    sessions.end(visit_of(request).session_id)
    response.headers.append("Set-Cookie", set_cookie("", request.scope["scheme"], seconds=0))
    response.headers["Clear-Site-Data"] = '"cache"'
