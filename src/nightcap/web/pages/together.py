"""Asking together: each with a day of their own; nobody's limit is broken."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request, Response

from nightcap.app import Nightcap
from nightcap.errors import BadRequest, UnknownName, UsageError
from nightcap.recommend.model import Together
from nightcap.recommend.phrases import listed
from nightcap.web.api.parameters import MOST_LETTERS, MOST_PEOPLE, MOST_VIEWER
from nightcap.web.homes import HomesOf
from nightcap.web.pages.chips import lost
from nightcap.web.pages.rendering import page

router = APIRouter()
_SEATS: Final = 3
_PICKS: Final = 4
Names = Annotated[list[Annotated[str, Query(max_length=MOST_VIEWER)]] | None, Query(max_length=MOST_PEOPLE)]
Days = Annotated[list[Annotated[str, Query(max_length=MOST_LETTERS)]] | None, Query(max_length=MOST_PEOPLE)]


@router.get("/together")
async def together(
    request: Request,
    homes: HomesOf,
    who: Names = None,
    day: Days = None,
    seats: Annotated[int | None, Query(ge=2, le=MOST_PEOPLE)] = None,
) -> Response:
    """Seats that nobody took (no name, no day) are left out; who only wants more `seats` is not answered yet."""
    rows = list(zip(who or [], day or [], strict=False))
    people = [(name.strip(), said) for name, said in rows if name.strip() or said.strip()]
    told: dict[str, Any] = {
        "rows": rows + [("", "")] * max(0, (seats or _SEATS) - len(rows)),
        "more": min(MOST_PEOPLE, max(seats or _SEATS, len(rows)) + 1),
        "most": MOST_PEOPLE,
    }
    if seats or not people:
        return page(request, "together.html", told)
    request.app.state.asks.check(request)
    try:
        answer = await homes.send(partial(_answered, people))
    except (BadRequest, UnknownName, UsageError) as error:
        return page(request, "together.html", told | {"error": str(error)}, status=422)
    relax = [
        (listed([limit.text.strip() or limit.field for limit in each.limits]), listed(each.names), each.would_add)
        for each in answer.relax
    ]
    told |= {
        "answer": answer,
        "relax": relax if len(answer.picks) < answer.asked_for else [],
        "eligible": {person.name: person.eligible for person in answer.people},
        "heard": [(person, lost(person.request)) for person in answer.people],
    }
    return page(request, "together.html", told)


def _answered(people: Sequence[tuple[str, str]], nightcap: Nightcap) -> Together:
    return nightcap.ask.together(people, n=_PICKS)
