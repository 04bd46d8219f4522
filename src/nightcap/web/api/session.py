"""Signing in and out, for pages and programs that keep a cookie."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import Field

from nightcap.web.access.csrf import token_of
from nightcap.web.access.signing import sign_in, sign_out
from nightcap.web.access.visit import visit_of
from nightcap.web.api.shapes.base import Shape, Taken, given
from nightcap.web.replies import encoded, personal

router = APIRouter(prefix="/session", tags=["session"])


class Password(Taken):
    password: Annotated[str, Field(min_length=1, max_length=1000)]


class Session(Shape):
    """`csrf_token` goes into the header X-CSRF-Token of what changes something, where the request has our cookie."""

    signed_in: bool
    csrf_token: str | None


@router.get("", summary="Am I signed in?", responses=given(Session, "The session of the cookie."))
async def show(request: Request) -> Response:
    """Whether the sender may come in, and what proves its page to be ours."""
    visit = visit_of(request)
    token = token_of(request) if visit.came_with_it else None
    return personal(encoded({"signed_in": visit.signed_in, "csrf_token": token}))


@router.post("", status_code=204, summary="Sign in", responses={204: {"description": "Signed in; the cookie is set."}})
async def begin(request: Request, password: Password) -> Response:
    """Begin a session; its cookie is for this site's own pages only, and not for scripts."""
    response = Response(status_code=204)
    await sign_in(request, response, password.password)
    return response


@router.delete("", status_code=204, summary="Sign out", responses={204: {"description": "Signed out."}})
async def end(request: Request) -> Response:
    """End the session, here and in the browser."""
    response = Response(status_code=204)
    sign_out(request, response)
    return response
