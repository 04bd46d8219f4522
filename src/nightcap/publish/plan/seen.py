"""Which episodes a viewer's history shows as watched."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.plain import counted
from nightcap.publish.plan.model import Part
from nightcap.publish.plan.parts import Parts
from nightcap.recommend.phrases import listed
from nightcap.viewers.history import Viewing
from nightcap.viewers.watched import ENOUGH_OF_EPISODE

#: an episode that is called by its number, in the languages whose seasons the history understands
_NUMBERED: Final = re.compile(
    r"\W*(?:episode|épisode|episodio|episódio|folge|aflevering)\s*(\d{1,4})\b.*", re.IGNORECASE
)


def without_seen(found: Parts, viewings: Iterable[Viewing], *, one_season: bool) -> tuple[Parts, tuple[Part, ...]]:
    """(what is still to be watched, what has been), with remarks on how the history was read.

    `one_season`: the title has no other, so that an episode of no season is one of it.
    An episode that the history knows by name only cannot be told by its number: such ones are taken for the first
    of their season, in which people watch them.
    """
    seasons: dict[int | None, list[Part]] = defaultdict(list)
    for part in found.parts:
        seasons[part.season].append(part)
    remarks, seen, unplaced = list(found.remarks), set[Part](), set[str]()
    for season, episodes in _watched(viewings, found.parts[0].minutes).items():
        parts = _season(seasons, season, one_season=one_season)
        if parts is None:
            unplaced.add(season or "?")
            continue
        numbers = {int(match[1]) for episode in episodes if (match := _NUMBERED.fullmatch(episode))}
        named = sum(not _NUMBERED.fullmatch(episode) for episode in episodes)
        seen.update(part for part in parts if part.number in numbers)
        first = [part for part in parts if part not in seen][:named]
        seen.update(first)
        if first and len(first) < len(parts):
            of = f" of season {season}" if season and len(seasons) > 1 else ""
            remarks.append(f"Your history has {counted(len(first), 'episode')}{of} by name: taken for the first.")
    if unplaced and _wanted_all(seasons):
        names = listed(sorted(f"“{name}”" for name in unplaced))
        remarks.append(f"Your history has episodes of {names}, which no season here is called; they are left in.")
    left = tuple(part for part in found.parts if part not in seen)
    return Parts(left, tuple(remarks)), tuple(part for part in found.parts if part in seen)


def _wanted_all(seasons: dict[int | None, list[Part]]) -> bool:
    """Whether more than one given season is planned: views of other seasons are then worth a word."""
    return len(seasons) > 1 or None in seasons


def _watched(viewings: Iterable[Viewing], minutes: int) -> dict[str | None, list[str]]:
    """Season, as the history writes it → its episodes that were watched for long enough, all sittings together."""
    seconds: dict[tuple[str | None, str], float] = defaultdict(float)
    for view in viewings:
        # an export without durations lists what was watched
        seconds[view.season, fold(view.episode or "")] += float("inf") if view.seconds is None else view.seconds
    found: dict[str | None, list[str]] = defaultdict(list)
    for (season, episode), watched in seconds.items():
        if watched >= ENOUGH_OF_EPISODE * 60 * minutes:
            found[season].append(episode)
    return found


def _season(seasons: dict[int | None, list[Part]], written: str | None, *, one_season: bool) -> Sequence[Part] | None:
    """The parts of the season that the history means; None where that cannot be told."""
    number = int(written) if written is not None and written.isdecimal() else None
    if number in seasons:
        return seasons[number]
    if written is None and one_season:
        return next(iter(seasons.values()))
    return seasons.get(None) if number == 1 else None


def watched_on(viewings: Iterable[Viewing]) -> date | None:
    """The last day on which the history has the title."""
    return max((view.watched_on for view in viewings), default=None)
