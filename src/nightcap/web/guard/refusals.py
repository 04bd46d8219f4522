"""How a refusal is told: to a browser as a page that says what to do next, to a program as a problem."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from nightcap.web.access.rules import is_api
from nightcap.web.problems import Problem


def refusal(problem: Problem, scope: Scope) -> Response:
    """The problem as a page where a page was asked for and there are pages; else as JSON."""
    make_page = getattr(scope["app"].state, "problem_page", None) if "app" in scope else None
    if make_page is None or not wants_page(scope):
        return problem.response()
    shown: Response = make_page(Request(scope), problem)
    return shown


def wants_page(scope: Scope) -> bool:
    """Whether it is a page's address and the sender takes pages; who says nothing takes everything."""
    accepted = Headers(scope=scope).get("accept", "*/*")
    return not is_api(scope["path"]) and any(kind in accepted for kind in ("text/html", "text/*", "*/*"))
