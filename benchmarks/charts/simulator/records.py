"""What a log makes of plays: records sent twice, unfinished ones, late ones, and such as cannot be true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

import numpy as np

from benchmarks.charts.simulator.plays import Numbers, Plays
from benchmarks.charts.simulator.settings import Settings

#: longer than any week's records
_IDS_A_WEEK: Final = 10_000_000
_NEGATIVE: Final = -3_600
_TOO_LONG: Final = 30 * 3600
_FUTURE: Final = int(datetime(2099, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Log:
    """Records of a log: `id` is negative for none, `viewer` too. `counts` and `seconds` by kind of record."""

    id: Numbers
    plays: Plays
    counts: Mapping[str, int]
    seconds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    id: Numbers
    plays: Plays


def logs(plays: Plays, week: int, settings: Settings, rng: np.random.Generator) -> tuple[Log, Log]:
    """The log of a week and the later one. Every play is in just one of them, good, whole and once."""
    ids = week * _IDS_A_WEEK + np.arange(len(plays))
    named = np.where(rng.random(len(plays)) < settings.without_id, -1, ids)
    again = [_copies(named, plays, settings, rng), _earlier(named, plays, settings, rng)]
    faults = _faults(named, plays, week * _IDS_A_WEEK + len(plays), settings, rng)
    good = _Kind("plays", named, plays)
    late = [rng.random(len(plays)) < settings.late, *(rng.random(len(kind.id)) < 0.5 for kind in again)]
    in_time = [_taken(kind, ~which) for kind, which in zip([good, *again], late, strict=True)]
    return (
        _log([*in_time, *faults]),
        _log([_taken(kind, which) for kind, which in zip([good, *again], late, strict=True)]),
    )


def _copies(ids: Numbers, plays: Plays, settings: Settings, rng: np.random.Generator) -> _Kind:
    chosen = np.flatnonzero(rng.random(len(plays)) < settings.copies)
    return _Kind("copies", ids[chosen], plays.take(chosen))


def _earlier(ids: Numbers, plays: Plays, settings: Settings, rng: np.random.Generator) -> _Kind:
    """Records that a later one of the same id replaces: fewer seconds, or begun before (then even with more)."""
    chosen = np.flatnonzero((rng.random(len(plays)) < settings.earlier) & (ids >= 0) & (plays.seconds >= 2))
    taken = plays.take(chosen)
    before = rng.random(len(chosen)) < 0.5
    fewer = rng.integers(1, taken.seconds)
    other = rng.integers(1, taken.seconds * 6 // 5)
    started = np.where(before, taken.started - rng.integers(1, 600, len(chosen)), taken.started)
    return _Kind("unfinished", ids[chosen], replace(taken, started=started, seconds=np.where(before, other, fewer)))


def _faults(ids: Numbers, plays: Plays, first: int, settings: Settings, rng: np.random.Generator) -> list[_Kind]:
    """Records of each fault; half bear the id of a good play, which must count all the same."""
    found = []
    for name in ("negative", "nothing watched", "too long", "future", "unreadable"):
        chosen = np.flatnonzero(rng.random(len(plays)) < settings.faulty)
        taken = plays.take(chosen)
        same = (rng.random(len(chosen)) < 0.5) & (ids[chosen] >= 0)
        new = np.where(same, ids[chosen], first + np.arange(len(chosen)))
        first += len(chosen)
        found.append(_Kind(name, new, _broken(name, taken)))
    return found


def _broken(name: str, plays: Plays) -> Plays:
    if name == "future":
        return replace(plays, started=plays.started % 86_400 + _FUTURE)
    if name == "unreadable":
        return replace(plays, viewer=np.full(len(plays), -1))
    seconds = {"negative": _NEGATIVE, "nothing watched": 0, "too long": _TOO_LONG}[name]
    return replace(plays, seconds=np.full(len(plays), seconds))


def _taken(kind: _Kind, which: np.typing.NDArray[np.bool_]) -> _Kind:
    return _Kind(kind.name, kind.id[which], kind.plays.take(which))


def _log(kinds: list[_Kind]) -> Log:
    """The records of all kinds in the order of their starts."""
    ids, plays = kinds[0].id, kinds[0].plays
    for kind in kinds[1:]:
        ids, plays = np.concatenate([ids, kind.id]), plays + kind.plays
    order = np.argsort(plays.started, kind="stable")
    counts = {kind.name: len(kind.id) for kind in kinds}
    return Log(ids[order], plays.take(order), counts, {kind.name: int(kind.plays.seconds.sum()) for kind in kinds})
