"""What did not work, as a page: what is wrong, and where to go from there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

from fastapi import Request, Response

from nightcap.web.access.rules import SIGN_IN
from nightcap.web.addresses import asked_for, local
from nightcap.web.pages.rendering import page, wants_part
from nightcap.web.pages.texts import _
from nightcap.web.problems import Problem

#: as the framework says it
_TOO_LONG: Final = re.compile(r"String should have at most (\d+) characters?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The heading of a problem, what it says (None: what the problem itself does), and (name, address) of ways on."""

    heading: str
    says: str | None = None
    ways: tuple[tuple[str, str], ...] = ()
    can_find: bool = False


def problem_page(request: Request, problem: Problem) -> Response:
    """An error as a page; a part of one where the script asked, which puts it where the answer would have stood."""
    name = "_problem.html" if wants_part(request) else "problem.html"
    told = {"problem": problem, "told": told_of(request, problem), "blamed": blamed(problem)}
    return page(request, name, told, status=problem.status, headers=problem.headers)


def told_of(request: Request, problem: Problem) -> Told:
    start, before = (_("Back to the start"), "/"), came_from(request)
    back = (_("Go back"), before)
    again = (_("Try again"), local(asked_for(request.scope))) if request.method == "GET" else back
    told = Told(heading=_("That did not work"), ways=(again, start))
    match problem.kind:
        case "not-signed-in":
            where = f"{SIGN_IN}?then={quote(before, safe='')}"
            said = _("You are signed out: the session has ended. Sign in, then do it once more; nothing was changed.")
            told = Told(heading=_("Sign in first"), says=said, ways=((_("Sign in"), where),))
        case "csrf":
            said = _("It was opened a while ago, or in another browser. Load it again, then do it once more.")
            told = Told(heading=_("This page is out of date"), says=said, ways=((_("Load it again"), before), start))
        case "foreign-origin":
            said = _("Nothing was changed. What was wanted can be done in Nightcap itself.")
            told = Told(heading=_("Another site sent this"), says=said, ways=(start,))
        case "foreign-host":
            told = Told(heading=_("Not known by this name"), says=_host(request))
        case "too-large":
            told = Told(heading=_("That is too large"), ways=(back, start))
        case "too-often" | "busy" | "home-busy" | "too-slow":
            told = Told(heading=_("One moment"), ways=(again, start))
        case "unknown-name" | "not-here" | "wrong-method":
            told = Told(heading=_("Nothing is found here"), ways=(start,), can_find=True)
        case "invalid" | "unreadable-request" | "wrong-use" | "bad-file":
            told = Told(heading=_("That cannot be read"), ways=(back, start))
    return told


def blamed(problem: Problem) -> list[tuple[str, str]]:
    """(what the page calls it, what is wrong with it) of each part of an address or a form that is to blame."""
    names = _fields()
    parts = [(each["where"].split("."), each["what"]) for each in problem.where]
    return [
        (next((names[part] for part in reversed(where) if part in names), where[-1]), _plainly(what))
        for where, what in parts
    ]


def _plainly(what: str) -> str:
    too_long = _TOO_LONG.fullmatch(what)
    if too_long:
        return _("That is too long: up to %(n)s letters are read. Say it more shortly.") % {
            "n": f"{int(too_long[1]):,}"
        }
    return what


def _fields() -> Mapping[str, str]:
    return {
        "q": _("What you asked for"),
        "then": _("What you said since"),
        "title": _("The title"),
        "name": _("The name"),
        "week": _("The week"),
        "area": _("The country"),
        "who": _("The names"),
        "day": _("What they would like"),
        "file": _("The file"),
    }


def _host(request: Request) -> str:
    settings = request.app.state.settings
    said = _("On the machine that it runs on, open http://localhost:%(port)s/.") % {"port": settings.port}
    return said + " " + _("If it is to be reached by this name, start it with --name and the name.")


def came_from(request: Request) -> str:
    """The page of ours that led here; the start where that is not known."""
    try:
        parts = urlsplit(request.headers.get("referer", ""))
    except ValueError:
        return "/"
    if parts.netloc.casefold() != request.headers.get("host", "").casefold():
        return "/"
    return local(parts.path + (f"?{parts.query}" if parts.query else ""))
