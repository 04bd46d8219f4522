"""Who of the home's viewers is asking: chosen once and kept in a cookie; a home of one never hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final
from urllib.parse import quote, unquote

from fastapi import APIRouter, Depends, Form, Request, Response

from nightcap.errors import NightcapError
from nightcap.web.api.parameters import MOST_VIEWER
from nightcap.web.homes import HomesOf
from nightcap.web.pages.sending import Back, back_to

router = APIRouter()
COOKIE: Final = "nightcap-viewer"
_SECONDS: Final = 180 * 24 * 3600
#: stands in the cookie before the name of someone of whom the home knows nothing yet
_NEW: Final = "!"


@dataclass(frozen=True, slots=True)
class Household:
    """Who lives in the home, as far as it knows, and whose evening it is tonight."""

    names: tuple[str, ...]
    asking: str

    @property
    def has_several(self) -> bool:
        return len(self.names) > 1


async def household_of(request: Request, homes: HomesOf) -> Household:
    """Every page finds it in the request's state, too. Where the home cannot be read the page itself says so."""
    try:
        names = await homes.viewers()
    except NightcapError:
        names = [homes.viewer]
    kept = request.cookies.get(COOKIE, "")
    chosen = unquote(kept.removeprefix(_NEW))
    if kept.startswith(_NEW) and _is_name(chosen):
        names = sorted({*names, chosen}, key=lambda name: (name.casefold(), name))
    found = Household(tuple(names), chosen if chosen in names else homes.viewer)
    request.state.household = found
    return found


async def _asking(household: Annotated[Household, Depends(household_of)]) -> str:
    return household.asking


#: the viewer whose history and marks count for a page
Asking = Annotated[str, Depends(_asking)]


@router.post("/who")
async def choose(
    request: Request,
    homes: HomesOf,
    name: Annotated[str, Form(max_length=MOST_VIEWER)] = "",
    back: Back = "/",
) -> Response:
    """A name that the home does not know changes nothing."""
    response = back_to(back)
    if name in await homes.viewers():
        _remember(request, response, quote(name, safe=""))
    return response


@router.post("/who/new")
async def welcome(
    request: Request,
    homes: HomesOf,
    name: Annotated[str, Form(max_length=MOST_VIEWER)] = "",
    back: Back = "/",
) -> Response:
    """Somebody new asks from now on; the home knows them once they mark or bring in something."""
    response, called = back_to(back), " ".join(name.split())
    if _is_name(called):
        known = called in await homes.viewers()
        _remember(request, response, ("" if known else _NEW) + quote(called, safe=""))
    return response


def _is_name(name: str) -> bool:
    return 0 < len(name) <= MOST_VIEWER and name.isprintable()


def _remember(request: Request, response: Response, kept: str) -> None:
    response.set_cookie(
        COOKIE,
        kept,
        max_age=_SECONDS,
        httponly=True,
        samesite="lax",  # a link to an answer from elsewhere is answered for the same person
        secure=request.scope["scheme"] == "https",
    )
