"""The proof that a request which changes something was sent by our own page."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from fastapi import Request

from nightcap.web.access.sessions import Sessions
from nightcap.web.access.visit import visit_of
from nightcap.web.problems import Problem, Refused

HEADER: Final = "X-CSRF-Token"
FIELD: Final = "csrf_token"
_FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")

NO_PROOF: Final = Problem(
    status=403,
    kind="csrf",
    detail=f"This page is out of date, or the request is not from it. Load it anew; programs send {HEADER} or a token.",
)
FOREIGN: Final = Problem(status=403, kind="foreign-origin", detail="Another site's page may not change anything here.")


def token_of(request: Request) -> str:
    """What a page puts into its forms (FIELD) and sends with its requests (HEADER)."""
    sessions: Sessions = request.app.state.sessions
    return sessions.token(visit_of(request).session_id)


async def checked(request: Request) -> None:
    """Raises Refused where the form owes its token and does not hold it. Every route depends on this."""
    visit = visit_of(request)
    if not visit.owes_token:
        return
    sessions: Sessions = request.app.state.sessions
    form = await request.form(max_files=4, max_fields=100)
    given = form.get(FIELD)
    if not isinstance(given, str) or not sessions.is_token(visit.session_id, given):
        raise Refused(NO_PROOF)


def is_form(content_type: str) -> bool:
    return content_type.split(";", maxsplit=1)[0].strip().lower() in _FORMS


def is_foreign(origin: str | None, fetch_site: str | None, *, scheme: str, host: str) -> bool:
    """Whether a browser says that another site's page sent the request."""
    if origin is not None:
        told = urlsplit(origin) if origin != "null" else None
        return told is None or (told.scheme, told.netloc.casefold()) != (scheme, host.casefold())
    return fetch_site not in (None, "same-origin", "none")
