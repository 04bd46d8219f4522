"""Planning a title: which episodes in which sitting, and a file for the calendar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Query, Request, Response

from nightcap.app import Nightcap
from nightcap.catalogue.title import Title
from nightcap.errors import BadRequest, UnknownName, UsageError
from nightcap.publish.plan import words
from nightcap.publish.plan.model import Plan, Span, Wanted, total_minutes
from nightcap.recommend.phrases import duration, sentence
from nightcap.web.api.parameters import MOST_LETTERS, MOST_NAME
from nightcap.web.api.plans import MOST_AHEAD, MOST_WORDS
from nightcap.web.homes import HomesOf
from nightcap.web.pages.household import Asking
from nightcap.web.pages.rendering import page
from nightcap.web.pages.texts import _
from nightcap.web.replies import CALENDAR, file

router = APIRouter()
_OPTION: Final = re.compile(r"--([a-z-]+)")
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: fields that are folded until they are needed
_FOLDED: Final = ("on", "season", "episodes", "minutes")
Said = Annotated[str, Query(max_length=MOST_WORDS)]
Days = Annotated[list[Said] | None, Query(max_length=len(_DAYS))]


def labels() -> dict[str, str]:
    """What the command calls an option → what the form calls its field."""
    return {
        "by": _("Until when"),
        "evenings": _("Evenings"),
        "weekend": _("Weekend"),
        "on": _("Only on"),
        "season": _("Season"),
        "from": _("From episode"),
        "episodes": _("Number of episodes"),
        "minutes": _("Minutes an episode, or of the film"),
        "include-seen": _("Also what I have seen"),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanForm:
    """The form as it was filled in; a blank field leaves its choice to the catalogue or a default."""

    title: str
    by: str
    evenings: tuple[str, str]
    weekend: tuple[str, str]
    on: tuple[str, ...]
    season: str
    begin: str
    episodes: str
    minutes: str
    include_seen: bool
    beside: str

    @classmethod
    def of(
        cls,
        *,
        title: Annotated[str, Query(max_length=MOST_NAME)] = "",
        by: Said = "",
        evening_from: Said = "",
        evening_to: Said = "",
        weekend_from: Said = "",
        weekend_to: Said = "",
        on: Days = None,
        season: Said = "",
        begin: Said = "",
        episodes: Said = "",
        minutes: Said = "",
        include_seen: bool = False,
        beside: Annotated[str, Query(max_length=MOST_LETTERS)] = "",
    ) -> PlanForm:
        return cls(
            title=title.strip(),
            by=by.strip(),
            evenings=(evening_from.strip(), evening_to.strip()),
            weekend=(weekend_from.strip(), weekend_to.strip()),
            on=tuple(day for day in _DAYS if day in (on or ())),
            season=season.strip(),
            begin=begin.strip(),
            episodes=episodes.strip(),
            minutes=minutes.strip(),
            include_seen=include_seen,
            beside=beside.strip(),
        )

    def wanted(self) -> Wanted:
        """Raises UsageError where a number is none."""
        return Wanted(
            by=self.by or None,
            evenings=_hours(self.evenings),
            weekend=_hours(self.weekend),
            on=",".join(self.on) if 0 < len(self.on) < len(_DAYS) else None,
            season=_number("season", self.season),
            begin=self.begin or None,
            episodes=_number("episodes", self.episodes),
            minutes=_number("minutes", self.minutes),
            include_seen=self.include_seen,
        )

    def query(self) -> str:
        """As the query of an address, without what is blank."""
        parts = [("title", self.title), ("by", self.by)]
        parts += [("evening_from", self.evenings[0]), ("evening_to", self.evenings[1])]
        parts += [("weekend_from", self.weekend[0]), ("weekend_to", self.weekend[1])]
        parts += [("on", day) for day in self.on]
        parts += [("season", self.season), ("begin", self.begin), ("episodes", self.episodes)]
        parts += [("minutes", self.minutes), ("include_seen", "1" * self.include_seen), ("beside", self.beside)]
        return urlencode([(name, value) for name, value in parts if value])


Filled = Annotated[PlanForm, Depends(PlanForm.of)]


def _hours(ends: tuple[str, str]) -> str | None:
    return "-".join(ends) if any(ends) else None


def _number(option: str, text: str) -> int | None:
    if text and not (text.isascii() and text.isdigit() and len(text) < 6):
        raise UsageError(f"--{option} {text}: is no number.")
    return int(text) if text else None


@router.get("/plan")
async def show(request: Request, homes: HomesOf, viewer: Asking, form: Filled) -> Response:
    """The plan for the hours of the form; without any, for those that are usual."""
    if not form.title:
        return page(request, "plan.html", _blank(form))
    request.app.state.asks.check(request)

    def work(nightcap: Nightcap) -> tuple[Title, Plan | str]:
        title = nightcap.catalogue.title(form.title)
        try:
            return title, nightcap.publish.plan(title.id, form.wanted(), beside=form.beside or None)
        except (BadRequest, UnknownName, UsageError) as error:
            return title, str(error)

    title, made = await homes.use(work, viewer=viewer)
    told = _blank(form) | {"title": title}
    if isinstance(made, str):
        more = {"more_needed": True} if any(f"--{each}" in made for each in _FOLDED) else {}
        return page(request, "plan.html", told | more | {"error": worded(made)}, status=422)
    return page(request, "plan.html", told | shown(made))


@router.post("/plan.ics")
async def calendar(
    *,
    request: Request,
    homes: HomesOf,
    viewer: Asking,
    form: Filled,
    remind: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Handing it out is remembered, so that the next plan of the title moves the events of this one."""
    request.app.state.asks.check(request)

    def work(nightcap: Nightcap) -> tuple[bytes, str]:
        made = nightcap.publish.plan(form.title, form.wanted(), beside=form.beside or None)
        ahead = _number("remind", remind)
        return nightcap.publish.calendar(made, remind=None if ahead is None else min(ahead, MOST_AHEAD)), made.title.id

    body, id_ = await homes.use(work, viewer=viewer)
    return file(body, f"{id_}.ics", CALENDAR)


def worded(text: str) -> str:
    """What the command says, with its options called as the form calls them."""
    named = labels()
    return _OPTION.sub(lambda option: f"“{named[option[1]]}”" if option[1] in named else option[0], text)


def shown(plan: Plan) -> dict[str, Any]:
    """What the page of a plan shows."""
    return {
        "plan": plan,
        "scope": sentence(words.scope(plan)),
        "hours": worded(sentence(words.told_hours(plan.hours))),
        "rows": [
            {
                "day": words.day(sitting.day),
                "from": f"{sitting.start:%H:%M}",
                "to": f"{sitting.end:%H:%M}",
                "parts": words.shown_parts(plan, sitting.parts),
                "length": duration(total_minutes(sitting.parts)),
            }
            for sitting in plan.sittings
        ],
        "outcome": [worded(line) for line in words.outcome(plan)],
        "remarks": [worded(line) for line in plan.remarks],
        "evenings": _ends(plan.hours.evening),
        "weekend": _ends(plan.hours.weekend),
    }


def _ends(hours: Span) -> tuple[str, str]:
    return f"{hours.start:%H:%M}", f"{hours.end:%H:%M}"


def _blank(form: PlanForm) -> dict[str, Any]:
    return {
        "form": form,
        "query": form.query(),
        "labels": labels(),
        "days": list(zip(_DAYS, _day_names(), strict=True)),
        "evenings": form.evenings,
        "weekend": form.weekend,
    }


def _day_names() -> Sequence[str]:
    return [_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")]
