"""Asking: one box; the answer with its reasons, what it took the words for, and ways on from there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from nightcap.app import Nightcap
from nightcap.errors import BadRequest, UnknownName
from nightcap.recommend.model import Answer, Relaxation
from nightcap.recommend.phrases import listed
from nightcap.web.homes import HomesOf
from nightcap.web.pages.chips import Changes, called, chips, lost
from nightcap.web.pages.conversation import Conversation, Talk, joined
from nightcap.web.pages.household import Asking
from nightcap.web.pages.plots import Spark, spark
from nightcap.web.pages.rendering import page
from nightcap.web.pages.texts import _

router = APIRouter()
_PICKS: Final = 5
#: the usual refinements
#: ways to let more in that are shown
_MOST_RELAXED: Final = 6
_STEPS: Final = ("lighter", "shorter", "less tense", "something else")


def examples() -> list[str]:
    return [
        _("Rough day. Something soothing, done by the end of the weekend, no goofy rom-com"),
        _("I need a laugh, under two hours, nothing violent"),
        _("Something gripping from Korea, subtitles are fine"),
        _("A good cry"),
    ]


@router.get("/")
async def start(request: Request) -> Response:
    return page(request, "start.html", {"examples": examples()})


@router.get("/ask")
async def ask(request: Request, homes: HomesOf, viewer: Asking, talk: Talk) -> Response:
    q = talk.asked.text
    if not q.strip():
        return page(request, "start.html", {"examples": examples()})
    request.app.state.asks.check(request)
    now = datetime.now()  # noqa: DTZ005  # the wall clock on the sofa
    try:
        found = await homes.send(partial(_answered, talk, now), viewer=viewer)
    except (BadRequest, UnknownName) as error:
        return page(request, "start.html", {"examples": examples(), "q": q, "error": str(error)}, status=422)
    return page(request, "answer.html", told(talk, found, now))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer, with what the page shows beside it."""

    answer: Answer
    changes: Changes
    wished: dict[str, tuple[float, float]]
    spark: Spark | None
    marked: dict[str, set[str]]


def _answered(talk: Conversation, now: datetime, nightcap: Nightcap) -> Answered:
    answer = nightcap.ask(talk.asked, now=now, n=_PICKS, charting=talk.charting, include_seen=talk.include_seen)
    return Answered(
        answer=answer,
        changes=nightcap.ask.ways_to_change(answer.request, now=now),
        wished=nightcap.publish.wished_tone(answer.request),
        spark=_spark(nightcap, answer),
        marked=marks(nightcap),
    )


def told(talk: Conversation, found: Answered, now: datetime) -> dict[str, Any]:
    """What the page of an answer shows."""
    answer = found.answer
    ids = [pick.title.id for pick in answer.picks]
    return {
        "spark": found.spark,
        "wished": found.wished,
        "marked": found.marked,
        "talk": talk,
        "q": talk.asked.text,
        "first": answer.picks[0] if answer.picks else None,
        "others": answer.picks[1:],
        "answer": answer,
        "now": now,
        "chips": list(chips(talk, answer.request, found.changes, ids)),
        "lost": lost(answer.request),
        "steps": [(called()[words], talk.with_words(words, ids).url()) for words in _STEPS],
        "parts": talk.parts(),
        "shown_ids": joined(ids),
        "relax": [
            (" + ".join(each.words), each.would_add, _relaxed(talk, answer, each))
            for each in answer.relax[:_MOST_RELAXED]
        ],
        "unmet": listed([f"“{topic}”" for topic in answer.unmet], "or"),
    }


def marks(nightcap: Nightcap) -> dict[str, set[str]]:
    """Kind of mark → ids of the titles that bear it."""
    return {kind: {title.id for title in nightcap.history.marked(kind)} for kind in ("seen", "saved", "not_tonight")}


def _relaxed(talk: Conversation, answer: Answer, relaxation: Relaxation) -> str | None:
    """The ask without the words that set its limits, where they are chips."""
    for limit in (relaxation.limit, *relaxation.also):
        said = next((each for each in answer.request.understood if each.stands and limit in each.limits), None)
        if said is None:
            return None
        talk = talk.without(said.start)
    return talk.url()


def _spark(nightcap: Nightcap, answer: Answer) -> Spark | None:
    """The little plot of the first pick's place on the list that a reason names."""
    for pick in answer.picks[:1]:
        for reason in pick.reasons:
            if reason.evidence.kind == "chart":
                data = reason.evidence.data
                run = nightcap.charts.run(pick.title.id, area=str(data.get("area") or ""))
                return spark(run, str(data.get("category")))
    return None
