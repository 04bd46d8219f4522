"""Signing in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from nightcap.web.access.rules import SIGN_IN
from nightcap.web.access.signing import sign_in, sign_out
from nightcap.web.addresses import MOST, local
from nightcap.web.pages.rendering import page
from nightcap.web.pages.sending import Back, back_to
from nightcap.web.problems import Refused

router = APIRouter()


@router.get(SIGN_IN)
async def show(request: Request, then: Annotated[str, Query(max_length=MOST)] = "/") -> Response:
    if not request.app.state.settings.keys:  # there is no password to ask for
        return back_to(then)
    return page(request, "sign_in.html", {"then": local(then)})


@router.post(SIGN_IN)
async def enter(
    request: Request,
    password: Annotated[str, Form(max_length=1000)] = "",
    then: Back = "/",
) -> Response:
    response = back_to(then)
    try:
        await sign_in(request, response, password)
    except Refused as refused:
        problem = refused.problem
        told = {"then": local(then), "error": problem.detail}
        return page(request, "sign_in.html", told, status=problem.status, headers=problem.headers)
    return response


@router.post("/sign-out")
async def leave(request: Request) -> Response:
    response = RedirectResponse(SIGN_IN, 303)
    sign_out(request, response)
    return response
