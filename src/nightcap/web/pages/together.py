"""Asking together: each with a day of their own; nobody's limit is broken."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request, Response

from nightcap.errors import BadRequest, UnknownName, UsageError
from nightcap.recommend.phrases import listed
from nightcap.web.homes import HomesOf
from nightcap.web.pages.conversation import MOST_LETTERS
from nightcap.web.pages.rendering import page

router = APIRouter()
_SEATS: Final = 3
_MOST_PEOPLE: Final = 8
_PICKS: Final = 4
Names = Annotated[list[Annotated[str, Query(max_length=64)]] | None, Query(max_length=_MOST_PEOPLE)]
Days = Annotated[list[Annotated[str, Query(max_length=MOST_LETTERS)]] | None, Query(max_length=_MOST_PEOPLE)]


@router.get("/together")
async def together(
    request: Request,
    homes: HomesOf,
    who: Names = None,
    day: Days = None,
    seats: Annotated[int | None, Query(ge=2, le=_MOST_PEOPLE)] = None,
) -> Response:
    """Seats that nobody took (no name, no day) are left out; who only wants more `seats` is not answered yet."""
    rows = list(zip(who or [], day or [], strict=False))
    people = [(name.strip(), said) for name, said in rows if name.strip() or said.strip()]
    told: dict[str, Any] = {
        "rows": rows + [("", "")] * max(0, (seats or _SEATS) - len(rows)),
        "more": min(_MOST_PEOPLE, max(seats or _SEATS, len(rows)) + 1),
        "most": _MOST_PEOPLE,
    }
    if seats or not people:
        return page(request, "together.html", told)
    request.app.state.asks.check(request)
    try:
        answer = await homes.use(lambda nightcap: nightcap.ask_together(people, n=_PICKS))
    except (BadRequest, UnknownName, UsageError) as error:
        return page(request, "together.html", told | {"error": str(error)}, status=422)
    relax = [
        (listed([limit.text.strip() or limit.field for limit in each.limits]), listed(each.names), each.would_add)
        for each in answer.relax
    ]
    few = len(answer.picks) < answer.asked_for
    eligible = {person.name: person.eligible for person in answer.people}
    return page(
        request, "together.html", told | {"answer": answer, "relax": relax if few else [], "eligible": eligible}
    )
