"""How a title fits into what is left of the evening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from nightcap.catalogue.title import Title
from nightcap.request.times.deadlines import EVENING_ENDS

#: before that hour nobody speaks of what is left of the evening; our choice
_EVENING_BEGINS: Final = time(17, 0)


@dataclass(frozen=True, slots=True)
class Tonight:
    """A title that begins now: when it is over (of a series, one episode), and how much of it fits.

    `fits` counts episodes, or the film as one, that end before EVENING_ENDS; None where it is not evening.
    """

    ends: datetime
    fits: int | None


def tonight(title: Title, now: datetime) -> Tonight | None:
    """None where its length is not known. `now` is wall-clock time."""
    if not title.runtime_minutes:
        return None
    length = timedelta(minutes=title.runtime_minutes)
    if not _EVENING_BEGINS <= now.time() < EVENING_ENDS:
        return Tonight(now + length, None)
    left = datetime.combine(now.date(), EVENING_ENDS) - now
    most = (title.episodes or left // length) if title.kind == "series" else 1
    return Tonight(now + length, min(most, left // length))
