"""From a template and what it shows to a page; whatever came from outside is escaped on its way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from nightcap.web.access.csrf import FIELD, token_of
from nightcap.web.access.visit import Visit
from nightcap.web.addresses import asked_for
from nightcap.web.languages import direction, language
from nightcap.web.pages import files, shown, texts
from nightcap.web.replies import PERSONAL

FOLDER: Final = Path(__file__).parent.parent / "templates"


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
    made.install_gettext_callables(texts._, texts.several, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(shown.FILTERS)
    made.tests["about_notes"] = shown.is_about_notes
    made.globals.update(static=files.address, csrf_field=FIELD, language=language, direction=direction)
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
    # where a guard refuses before anyone knows who asks, there is none
    visit: Visit | None = getattr(request.state, "visit", None)
    has_keys = bool(request.app.state.settings.keys)
    text = (
        environment()
        .get_template(name)
        .render(
            **(told or {}),
            csrf_token=token_of(request) if visit else "",
            path=request.url.path,
            # where a form leads back to; what a form was sent to cannot be looked at
            here=asked_for(request.scope) if request.method in ("GET", "HEAD") else "/",
            household=getattr(request.state, "household", None),
            can_sign_out=visit is not None and has_keys and visit.signed_in and visit.token_name is None,
            signed_in=visit is not None and visit.signed_in,
        )
    )
    # halves of characters, which an address or a file may bring, cannot be sent as UTF-8
    body = text.encode("utf-8", "replace")
    return Response(body, status, {**PERSONAL, **(headers or {})}, "text/html; charset=utf-8")


def wants_part(request: Request) -> bool:
    """Whether the script asks, which puts a part of the page where the old one stands."""
    return request.headers.get("hx-request") == "true"
