"""Asking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import AfterValidator, Field

from nightcap.app import Nightcap
from nightcap.recommend.contract import to_json
from nightcap.recommend.together_contract import to_json as together_to_json
from nightcap.recommend.whynot_contract import to_json as why_not_to_json
from nightcap.request.model import Asked, Then
from nightcap.web.api.parameters import (
    MOST_DROPPED,
    MOST_LETTERS,
    MOST_NAME,
    MOST_PEOPLE,
    MOST_PICKS,
    MOST_STEPS,
    ViewerName,
    bearable,
)
from nightcap.web.api.shapes.answer import Answer, Together, WhyNot
from nightcap.web.api.shapes.base import Taken, given
from nightcap.web.homes import HomesOf
from nightcap.web.replies import encoded, personal

router = APIRouter(tags=["ask"])


def _on_the_sofa(now: datetime) -> datetime:
    """Local wall-clock time without a zone, as the home takes it."""
    bearable(now)
    return now.astimezone().replace(tzinfo=None) if now.tzinfo else now


class Refinement(Taken):
    """What was said after an answer, and the titles that were shown then."""

    words: Annotated[str, Field(max_length=MOST_LETTERS, examples=["shorter, and less tense"])]
    shown: Annotated[
        tuple[Annotated[str, Field(max_length=MOST_NAME)], ...],
        Field(max_length=MOST_PICKS, description="Ids, best first."),
    ] = ()


class Words(Taken):
    """A request in the user's own words, with what was said since."""

    text: Annotated[
        str,
        Field(
            min_length=1,
            max_length=MOST_LETTERS,
            pattern=r"\S",
            description="What somebody would like to watch, in their own words.",
            examples=["rough day, I need something soothing, done by the end of the weekend, no goofy rom-com"],
        ),
    ]
    then: Annotated[
        tuple[Refinement, ...], Field(max_length=MOST_STEPS, description="What was said after each answer since.")
    ] = ()
    dropped: Annotated[
        tuple[Annotated[int, Field(ge=0, le=10**6)], ...],
        Field(
            max_length=MOST_DROPPED, description="`start` of each `understood` of the answer that is to be left out."
        ),
    ] = ()

    def asked(self) -> Asked:
        return Asked(self.text, tuple(Then(each.words, each.shown) for each in self.then), frozenset(self.dropped))


class Choice(Taken):
    """What an answer may have to choose from, and how long it is."""

    now: Annotated[
        Annotated[datetime, AfterValidator(_on_the_sofa)] | None,
        Field(description="Wall-clock time of asking; the server's if left out.", examples=["2026-07-24T20:00:00"]),
    ] = None
    n: Annotated[int, Field(ge=1, le=MOST_PICKS, description="How many picks.")] = 5
    charting: Annotated[bool, Field(description="Only titles on the charts known that day.")] = False
    include_seen: Annotated[bool, Field(description="Let in what was seen.")] = False

    def options(self) -> dict[str, Any]:
        return {"now": self.now, "n": self.n, "charting": self.charting, "include_seen": self.include_seen}


class ToAsk(Choice, Words):
    """A request of one viewer."""

    viewer: Annotated[
        ViewerName | None, Field(description="Whose history counts; the home's own viewer if left out.")
    ] = None


class ToAskWhyNot(ToAsk):
    """A request, and the title that its answer lacks."""

    title: Annotated[str, Field(min_length=1, max_length=MOST_NAME, description="An id, a name, or “name (year)”.")]


class Guest(Words):
    """One of several who ask together; the name is a viewer's, whose history counts."""

    name: Annotated[ViewerName, Field(examples=["anna"])]


class ToAskTogether(Choice):
    """What each of several people would like."""

    people: Annotated[tuple[Guest, ...], Field(min_length=1, max_length=MOST_PEOPLE)]


@dataclass(frozen=True, slots=True)
class _Ask:
    """What is asked, fit to be sent to another process."""

    to_ask: ToAsk

    def __call__(self, nightcap: Nightcap) -> bytes:
        return encoded(to_json(nightcap.ask(self.to_ask.asked(), **self.to_ask.options())))


@dataclass(frozen=True, slots=True)
class _WhyNot:
    to_ask: ToAskWhyNot

    def __call__(self, nightcap: Nightcap) -> bytes:
        why = nightcap.ask.why_not(self.to_ask.asked(), self.to_ask.title, **self.to_ask.options())
        return encoded(why_not_to_json(why))


@dataclass(frozen=True, slots=True)
class _Together:
    to_ask: ToAskTogether

    def __call__(self, nightcap: Nightcap) -> bytes:
        people = [(guest.name, guest.asked()) for guest in self.to_ask.people]
        return encoded(together_to_json(nightcap.ask.together(people, **self.to_ask.options())))


@router.post("/asks", summary="Ask what to watch", responses=given(Answer, "The answer, as `nightcap ask --json`."))
async def ask(request: Request, to_ask: ToAsk, homes: HomesOf) -> Response:
    """Read a request and recommend; nothing of it is kept."""
    request.app.state.asks.check(request)
    return personal(await homes.send(_Ask(to_ask), viewer=to_ask.viewer))


@router.post("/asks/why-not", summary="Ask why not", responses=given(WhyNot, "As `nightcap why-not --json`."))
async def why_not(request: Request, to_ask: ToAskWhyNot, homes: HomesOf) -> Response:
    """Why a title is not among the picks for a request, or that it is."""
    request.app.state.asks.check(request)
    return personal(await homes.send(_WhyNot(to_ask), viewer=to_ask.viewer))


@router.post("/asks/together", summary="Ask together", responses=given(Together, "As `nightcap together --json`."))
async def ask_together(request: Request, to_ask: ToAskTogether, homes: HomesOf) -> Response:
    """One answer for several people who each had a day of their own; nobody's limit is broken."""
    request.app.state.asks.check(request)
    return personal(await homes.send(_Together(to_ask)))
