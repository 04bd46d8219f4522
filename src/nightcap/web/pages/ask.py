"""Asking: one box; the answer with its reasons, what it took the words for, and ways on from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from nightcap.app import Nightcap
from nightcap.errors import BadRequest, UnknownName
from nightcap.recommend.model import Answer
from nightcap.request.model import Request as Understanding
from nightcap.web.homes import HomesOf
from nightcap.web.pages.conversation import Conversation, Talk, joined
from nightcap.web.pages.plots import Spark, spark
from nightcap.web.pages.rendering import page
from nightcap.web.pages.texts import _

router = APIRouter()
_PICKS: Final = 5
#: how far a telling of a request reaches where it is quoted
_MOST_QUOTED: Final = 120


def examples() -> list[str]:
    return [
        _("Rough day. Something soothing, done by the end of the weekend, no goofy rom-com"),
        _("I need a laugh, under two hours, nothing violent"),
        _("Something gripping from Korea, subtitles are fine"),
        _("A good cry"),
    ]


def steps() -> list[tuple[str, str]]:
    """(what is said, how the button calls it) of the usual refinements."""
    return [
        ("lighter", _("Lighter")),
        ("shorter", _("Shorter")),
        ("less tense", _("Less tense")),
        ("something else", _("Something else")),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A part of the request: the words, what they were taken for, and the address of the ask without them."""

    words: str
    meaning: str
    kind: str
    stands: bool
    without: str
    is_dropped: bool


@router.get("/")
async def start(request: Request) -> Response:
    return page(request, "start.html", {"examples": examples()})


@router.get("/ask")
async def ask(request: Request, homes: HomesOf, talk: Talk) -> Response:
    q = talk.asked.text
    if not q.strip():
        return page(request, "start.html", {"examples": examples()})
    request.app.state.asks.check(request)
    now = datetime.now()  # noqa: DTZ005  # the wall clock on the sofa
    try:
        answer, drawn, marked = await homes.send(partial(_answered, talk, now))
    except (BadRequest, UnknownName) as error:
        return page(request, "start.html", {"examples": examples(), "q": q, "error": str(error)}, status=422)
    return page(request, "answer.html", told(talk, answer, now) | {"spark": drawn, "marked": marked})


def _answered(
    talk: Conversation, now: datetime, nightcap: Nightcap
) -> tuple[Answer, Spark | None, dict[str, set[str]]]:
    answer = nightcap.ask(talk.asked, now=now, n=_PICKS, charting=talk.charting, include_seen=talk.include_seen)
    return answer, _spark(nightcap, answer), marks(nightcap)


def told(talk: Conversation, answer: Answer, now: datetime) -> dict[str, Any]:
    """What the page of an answer shows."""
    ids = [pick.title.id for pick in answer.picks]
    return {
        "talk": talk,
        "q": talk.asked.text,
        "first": answer.picks[0] if answer.picks else None,
        "others": answer.picks[1:],
        "answer": answer,
        "now": now,
        "chips": list(chips(talk, answer.request)),
        "lost": lost(answer.request),
        "steps": [(name, talk.with_words(words, ids).url()) for words, name in steps()],
        "parts": talk.parts(),
        "shown_ids": joined(ids),
        "relax": [
            (each.limit.text.strip() or each.limit.field, each.would_add, _relaxed(talk, answer, each.limit))
            for each in answer.relax
        ]
        if len(answer.picks) < answer.asked_for
        else [],
    }


def chips(talk: Conversation, request: Understanding) -> Iterator[Chip]:
    """Limits first: they are what is enforced."""
    order = {"limit": 0, "wish": 1, "told": 2}
    for each in sorted(request.understood, key=lambda one: (order[one.kind], one.start)):
        yield Chip(
            words=request.text[each.start : each.end],
            meaning=each.meaning,
            kind=each.kind,
            stands=each.stands,
            without=talk.without(each).url(),
            is_dropped=each.start in talk.asked.dropped,
        )


def lost(request: Understanding) -> list[str]:
    """The words that were not understood."""
    found = [" ".join(request.text[span.start : span.end].split()) for span in request.not_understood]
    return [words if len(words) <= _MOST_QUOTED else f"{words[:_MOST_QUOTED]}…" for words in found if words]


def marks(nightcap: Nightcap) -> dict[str, set[str]]:
    """Kind of mark → ids of the titles that bear it."""
    return {kind: {title.id for title in nightcap.marked(kind)} for kind in ("seen", "saved", "not_tonight")}


def _relaxed(talk: Conversation, answer: Answer, limit: Any) -> str | None:
    """The ask without the words that set a limit, where they are a chip."""
    for each in answer.request.understood:
        if each.stands and limit in each.limits:
            return talk.without(each).url()
    return None


def _spark(nightcap: Nightcap, answer: Answer) -> Spark | None:
    """The little plot of the first pick's place on the list that a reason names."""
    for pick in answer.picks[:1]:
        for reason in pick.reasons:
            if reason.evidence.kind == "chart":
                data = reason.evidence.data
                run = nightcap.browse.run(pick.title.id, area=str(data.get("area") or ""))
                return spark(run, str(data.get("category")))
    return None
