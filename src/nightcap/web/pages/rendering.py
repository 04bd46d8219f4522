"""From a template and what it shows to a page; whatever came from outside is escaped on its way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from nightcap.web.access.csrf import FIELD, token_of
from nightcap.web.access.visit import visit_of
from nightcap.web.pages import files, shown
from nightcap.web.pages.texts import LANGUAGE, catalogue
from nightcap.web.problems import Problem

FOLDER: Final = Path(__file__).parent.parent / "templates"
_NO_STORE: Final = {"Cache-Control": "no-store"}


@cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    words = catalogue()
    made.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(shown.FILTERS)
    made.tests["about_notes"] = shown.is_about_notes
    made.globals.update(static=files.address, language=LANGUAGE, csrf_field=FIELD)
    return made


def page(
    request: Request,
    name: str,
    told: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The page of a template, with a token for its forms; kept by nobody, as it may tell of someone's evenings."""
    visit = visit_of(request)
    has_keys = bool(request.app.state.settings.keys)
    text = (
        environment()
        .get_template(name)
        .render(
            **(told or {}),
            csrf_token=token_of(request),
            path=request.url.path,
            here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
            can_sign_out=has_keys and visit.signed_in and visit.token_name is None,
            signed_in=visit.signed_in,
        )
    )
    # halves of characters, which an address or a file may bring, cannot be sent as UTF-8
    body = text.encode("utf-8", "replace")
    return Response(body, status, {**_NO_STORE, **(headers or {})}, "text/html; charset=utf-8")


def problem_page(request: Request, problem: Problem) -> Response:
    """An error as a page: what is wrong and what to do."""
    return page(request, "problem.html", {"problem": problem}, status=problem.status, headers=problem.headers)
