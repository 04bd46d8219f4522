"""Rules 1 and 3 (docs/charts.md): which records are plays at all, told of each by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import narwhals as nw

from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.result import Tally
from nightcap.charts.compute.steps import PLAY, RULE, Frame, total
from nightcap.charts.methodology import Methodology

#: the rules, in the order in which they are applied
UNREADABLE, NEGATIVE, NOTHING, TOO_LONG, FUTURE = "unreadable", "negative", "nothing watched", "too long", "future"
#: the time of one record counts up to this (30 years), so that sums of absurd figures do not overflow
_ABSURD: Final = 10**9


def _missing(column: str) -> nw.Expr:
    return nw.col(column).is_null() | (nw.col(column) == "")


def _absurd(methodology: Methodology, as_of: int) -> nw.Expr:
    """Whether the figures of a record are none, or cannot be; true or false, never null."""
    started, seconds = nw.col("started"), nw.col("seconds")
    unread = started.is_null() | seconds.is_null()
    return unread | (seconds <= 0) | (seconds > methodology.longest_seconds) | (started > as_of)


@dataclass(frozen=True, slots=True)
class Plays:
    """Plays to be counted: `every` record, the `sound` ones, and those summed: sound, but for a few taken back.

    Sums have no use for the viewer, so those without one are summed too and then `taken_back`: an engine
    knows from a file's statistics whether there are any, where a filter would have to read the column.
    """

    every: Frame
    sound: Frame
    summed: Frame
    taken_back: tuple[Frame, ...] = ()

    @classmethod
    def all_sound(cls, plays: Frame) -> Plays:
        """Plays that were judged before."""
        return cls(plays, plays, plays)


def judged(plays: Frame, methodology: Methodology, as_of: int) -> Plays:
    """The plays by both rules; `as_of` is the moment of computing in seconds since 1970."""
    whole = plays.filter(~_absurd(methodology, as_of) & ~_missing("title"))
    nobodys = whole.filter(_missing("viewer"))
    return Plays(plays, whole.filter(~_missing("viewer")), whole, (nobodys,))


def unsound(plays: Frame, methodology: Methodology, as_of: int) -> Frame:
    """The other records (PLAY) with their RULE; few.

    Three filters rather than one: what no row lacks, an engine knows from a file's statistics unread.
    """
    absurd = _absurd(methodology, as_of)
    started, seconds = nw.col("started"), nw.col("seconds")
    unread = _missing("viewer") | _missing("title") | started.is_null() | seconds.is_null()
    rule: nw.Expr = nw.lit(FUTURE)
    for holds, name in (
        (seconds > methodology.longest_seconds, TOO_LONG),
        (seconds == 0, NOTHING),
        (seconds < 0, NEGATIVE),
        (unread, UNREADABLE),
    ):
        rule = nw.when(holds).then(nw.lit(name)).otherwise(rule)
    found = (
        plays.filter(absurd).with_columns(rule.alias(RULE)),
        plays.filter(_missing("viewer") & ~absurd).with_columns(nw.lit(UNREADABLE).alias(RULE)),
        plays.filter(_missing("title") & ~_missing("viewer") & ~absurd).with_columns(nw.lit(UNREADABLE).alias(RULE)),
    )
    return nw.concat([frame.select(*PLAY, RULE) for frame in found])


def read(engine: Engine, plays: Frame) -> Tally:
    """All records and their seconds."""
    [(records, seconds)] = engine.rows(plays.select(nw.len().alias("records"), _bounded().sum().cast(nw.Int64)))
    return Tally(records, seconds or 0)


def tallies(engine: Engine, frame: Frame) -> dict[str, Tally]:
    """Records and seconds by RULE."""
    found = frame.with_columns(_bounded()).group_by(RULE).agg(nw.len().alias("records"), total("seconds"))
    return {rule: Tally(records, seconds) for rule, records, seconds in engine.rows(found)}


def _bounded() -> nw.Expr:
    bounded = nw.max_horizontal(nw.min_horizontal(nw.col("seconds"), nw.lit(_ABSURD)), nw.lit(-_ABSURD))
    return nw.coalesce(nw.when(~nw.col("seconds").is_null()).then(bounded), nw.lit(0)).alias("seconds")
