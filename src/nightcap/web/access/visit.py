"""Who asks: found out once for every request, and kept in its state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fastapi import Request

COOKIE: Final = "nightcap"
#: over https, so that no plain-http page of the same name can set it
SECURE_COOKIE: Final = "__Host-nightcap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request's visitor.

    `session_id` is that of the cookie, or a new one that pages hand out; `came_with_it` whether the request
    had it. `signed_in`: by that session, or with a token, whose name is `token_name`; True for everyone where the home
    has no keys. `owes_token`: the proof that our own page sent it is in the form, and has still to be looked at.
    """

    session_id: str
    came_with_it: bool
    signed_in: bool
    token_name: str | None = None
    owes_token: bool = False


def visit_of(request: Request) -> Visit:
    visit: Visit = request.state.visit
    return visit


def cookie_name(scheme: str) -> str:
    return SECURE_COOKIE if scheme == "https" else COOKIE
