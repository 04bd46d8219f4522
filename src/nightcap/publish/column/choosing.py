"""Which titles answer a mood: from the week's lists where they fit it, then from the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from nightcap.catalogue.title import Title
from nightcap.charts.model import DAYS_TO_PUBLICATION, Standing
from nightcap.publish.beside import beside
from nightcap.publish.column.moods import Mood
from nightcap.recommend.model import Pick, Reason
from nightcap.recommend.recommend import Listen, Load, recommend
from nightcap.recommend.refine import charting_only
from nightcap.recommend.situation import Situation
from nightcap.recommend.tonefit import tone_aim
from nightcap.request import Request, read

if TYPE_CHECKING:
    from nightcap.catalogue.index import CatalogueIndex

#: titles shown for a mood, and how many of them may be from the lists while the catalogue has more
SHOWN: Final = 3
_FROM_LISTS: Final = 2
#: so near to what is wished for on an axis, or goes without saying, a title meets it
_NEAR: Final = 0.25
#: the hour at which the column's readers ask
_EVENING: Final = time(20, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a column is made from: the catalogue, what articles say, and the charts of the week by title id.

    `resting` are the ids of titles that the weeks before answered with: they come again only where nothing else does.
    """

    index: CatalogueIndex
    load: Load
    said: Listen
    week: date
    standings: Mapping[str, Standing]
    resting: frozenset[str] = frozenset()

    @property
    def asked_at(self) -> datetime:
        """The evening of the day on which the week's charts are out: nothing later is known to the column."""
        return datetime.combine(self.week + timedelta(days=DAYS_TO_PUBLICATION), _EVENING)

    @property
    def situation(self) -> Situation:
        """No viewer: nobody's history, list or taste goes into what others read."""
        return Situation(on=self.asked_at.date(), standings=self.standings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A title for a mood; `standing` where it is on the week's lists, `pinned` where the editor chose it.

    `young`: the mood is about somebody young, so that from which age on it may be shown is told.
    """

    title: Title
    reasons: tuple[Reason, ...]
    advice: tuple[Reason, ...]
    standing: Standing | None
    pinned: bool = False
    young: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The answer to a mood, best first. `fitting` counts the titles of the lists that fit, of `listed`."""

    mood: Mood
    request: Request
    shown: tuple[Choice, ...]
    fitting: int
    listed: int
    eligible: int


def choose(desk: Desk, mood: Mood, *, pinned: Sequence[str], away: Collection[str], used: Collection[str]) -> Choices:
    """Answer a mood as of the week.

    Args:
        desk: what there is to choose from.
        mood: what is asked for.
        pinned: ids of titles that come first whatever the ranking says.
        away: ids that are not to be shown.
        used: ids shown for an earlier mood, which come only where the editor pins them.
    """
    request = read(mood.ask, now=desk.asked_at, names=desk.index)
    taken = {*away, *used, *pinned}
    on_lists = [pick for pick in _listed(desk, request) if fits(pick, request, desk.index)]
    first = [pick for pick in on_lists if pick.title.id not in taken | desk.resting][:_FROM_LISTS]
    taken |= {each.title.id for each in first}
    most, later = SHOWN + len(taken), _later(desk)
    situation = replace(desk.situation, not_tonight=later | desk.resting)
    everywhere = recommend(request, desk.index, situation, desk.load, n=most, said=desk.said)
    rest = [pick for pick in everywhere.picks if pick.title.id not in taken]
    if len(first) + len(rest) < SHOWN and desk.resting:
        taken |= {each.title.id for each in rest}
        situation = replace(desk.situation, not_tonight=later)
        everywhere = recommend(request, desk.index, situation, desk.load, n=most + len(rest), said=desk.said)
        rest += [pick for pick in everywhere.picks if pick.title.id not in taken]
    picked = [_choice(desk, pick) for pick in (*first, *rest)]
    young = any(limit.field == "audience_age" for limit in request.limits)
    shown = [replace(each, young=young) for each in (*(_pinned(desk, request, id_) for id_ in pinned), *picked)]
    return Choices(
        mood=mood,
        request=request,
        shown=tuple(shown[: max(SHOWN, len(pinned))]),
        fitting=len(on_lists),
        listed=len(desk.standings),
        eligible=everywhere.eligible,
    )


def fits(pick: Pick, request: Request, index: CatalogueIndex) -> bool:
    """Whether a title of the lists is good for a mood and not just the best of a bad lot: it is near on every axis
    that the request wishes for, and something is known of it.
    """
    if not pick.title.genres and not pick.title.synopsis:
        return False
    aim = tone_aim(request, index)
    miss = np.array(list(pick.tone.as_dict().values()), np.float32) - aim.target
    miss = np.where(aim.side > 0, np.minimum(miss, 0), np.where(aim.side < 0, np.maximum(miss, 0), miss))
    return bool(pick.tone_confidence > 0 and (np.abs(miss[aim.weight > 0]) <= _NEAR).all())


def _listed(desk: Desk, request: Request) -> tuple[Pick, ...]:
    """The titles of the week's lists that the limits let through, best first."""
    if not desk.standings:
        return ()
    asked = charting_only(request, desk.situation)
    answer = recommend(asked, desk.index, desk.situation, desk.load, n=len(desk.standings), said=desk.said)
    # whoever asked did not ask for the lists: that limit is not theirs
    return tuple(replace(pick, rank=place) for place, pick in enumerate(answer.picks, 1))


def _later(desk: Desk) -> frozenset[str]:
    """Titles of a later year than the week's, which a column of a past week cannot know."""
    ids = desk.index.strings("id")
    return frozenset(ids[row] for row in np.flatnonzero(desk.index.column("year") > desk.asked_at.year))


def _choice(desk: Desk, pick: Pick) -> Choice:
    standing = desk.standings.get(pick.title.id)
    return Choice(title=pick.title, reasons=pick.reasons, advice=pick.advice, standing=standing)


def _pinned(desk: Desk, request: Request, title_id: str) -> Choice:
    title = desk.load([title_id])[title_id]
    shown = beside(title, request, desk.index, desk.situation, desk.said([title_id]).get(title_id, ()))
    return Choice(
        title=title,
        reasons=shown.reasons,
        advice=shown.advice,
        standing=desk.standings.get(title_id),
        pinned=True,
    )
