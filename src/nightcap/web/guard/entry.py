"""Who may come in: sessions, tokens, and for what changes something the proof that our own page sent it."""

from __future__ import annotations

from dataclasses import replace
from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nightcap.web.access import csrf
from nightcap.web.access.keys import Keys
from nightcap.web.access.rules import SAFE_METHODS, SIGN_IN, is_api, is_open
from nightcap.web.access.sessions import Sessions
from nightcap.web.access.visit import Visit, cookie_name
from nightcap.web.addresses import asked_for
from nightcap.web.guard.refusals import refusal
from nightcap.web.problems import Problem
from nightcap.web.replies import PERSONAL

_MOST_COOKIES = 4096
NOT_SIGNED_IN = Problem(
    status=401,
    kind="not-signed-in",
    detail="Sign in first, or send a token: Authorization: Bearer ….",
    headers={"WWW-Authenticate": "Bearer"},
)


class Entry:
    """Finds out who asks (access.visit.Visit), and refuses who may not."""

    def __init__(self, app: ASGIApp, keys: Keys, sessions: Sessions) -> None:
        self._app, self._keys, self._sessions = app, keys, sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        visit = self._visit(headers, scope["scheme"])
        scope.setdefault("state", {})["visit"] = visit  # the page of a refusal asks for it, too
        if refused := self._refused(visit, headers, scope):
            await refused(scope, receive, send)
            return
        if scope["method"] not in SAFE_METHODS and visit.token_name is None and _by_browser(visit, headers):
            given = headers.get(csrf.HEADER)
            if given is None and csrf.is_form(headers.get("content-type", "")) and visit.came_with_it:
                visit = replace(visit, owes_token=True)
            elif given is None or not visit.came_with_it or not self._sessions.is_token(visit.session_id, given):
                await refusal(csrf.NO_PROOF, scope)(scope, receive, send)
                return
        scope["state"]["visit"] = visit
        await self._app(scope, receive, send if visit.came_with_it else _with_cookie(send, visit, scope["scheme"]))

    def _visit(self, headers: Headers, scheme: str) -> Visit:
        id_ = _cookie(headers, cookie_name(scheme))
        name = self._keys.token_name(token) if (token := _bearer(headers)) else None
        signed_in = not self._keys or name is not None or (id_ is not None and self._sessions.is_signed_in(id_))
        return Visit(
            session_id=id_ or self._sessions.new_id(),
            came_with_it=id_ is not None,
            signed_in=signed_in,
            token_name=name,
        )

    def _refused(self, visit: Visit, headers: Headers, scope: Scope) -> Response | None:
        path, method = scope["path"], scope["method"]
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        foreign = csrf.is_foreign(origin, site, scheme=scope["scheme"], host=headers.get("host", ""))
        if foreign and method not in SAFE_METHODS and visit.token_name is None:
            return refusal(csrf.FOREIGN, scope)
        if visit.signed_in or is_open(path):
            return None
        if is_api(path) or method != "GET":
            return refusal(NOT_SIGNED_IN, scope)
        there = quote(asked_for(scope), safe="")
        return RedirectResponse(f"{SIGN_IN}?then={there}", 303, PERSONAL)


def _by_browser(visit: Visit, headers: Headers) -> bool:
    """Whether a browser sent it, which may have been made to by a page of another site."""
    return visit.came_with_it or "origin" in headers or "sec-fetch-site" in headers


def _bearer(headers: Headers) -> str | None:
    kind, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" and token.strip() else None


def _cookie(headers: Headers, name: str) -> str | None:
    """The value of our cookie; None where it is missing or cannot be one of ours."""
    told = headers.get("cookie", "")
    try:
        found = SimpleCookie(told[:_MOST_COOKIES]).get(name)
    except CookieError:
        return None
    return found.value if found and 20 <= len(found.value) <= 100 else None


def _with_cookie(send: Send, visit: Visit, scheme: str) -> Send:
    """Hands the session's id out with a page, so that its forms can prove themselves."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            names = {each.partition("=")[0] for each in headers.getlist("set-cookie")}
            if headers.get("content-type", "").startswith("text/html") and cookie_name(scheme) not in names:
                headers.append("Set-Cookie", set_cookie(visit.session_id, scheme))
        await send(message)

    return sending


def set_cookie(value: str, scheme: str, *, seconds: int | None = None) -> str:
    """A Set-Cookie header's value: for this site's own pages only, and not for scripts."""
    parts = [f"{cookie_name(scheme)}={value}", "Path=/", "HttpOnly", "SameSite=Strict"]
    parts += ["Secure"] if scheme == "https" else []
    parts += [f"Max-Age={seconds}"] if seconds is not None else []
    return "; ".join(parts)
