"""Rules 1 and 3 (docs/charts.md): which records are plays at all, told of each by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import narwhals as nw

from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.result import Tally
from nightcap.charts.compute.steps import PLAY, RULE, Frame, total
from nightcap.charts.methodology import Methodology

#: the rules
UNREADABLE, NEGATIVE, NOTHING, TOO_LONG = "unreadable", "negative", "nothing watched", "too long"
FUTURE, TOO_EARLY = "future", "too early"
#: 1 January 2000: no log is older; a clock that was never set says 1970
_EARLIEST: Final = 946_684_800
#: the time of one record counts up to this (30 years), so that sums of absurd figures do not overflow
ABSURD: Final = 10**9


def _missing(column: str) -> nw.Expr:
    return nw.col(column).is_null() | (nw.col(column) == "")


@dataclass(frozen=True, slots=True)
class Judged:
    """Plays by both rules: the `sound` ones, the `unsound` ones (PLAY, RULE), and the tallies of all and of these."""

    sound: Frame
    unsound: Frame
    read: Tally
    tallies: dict[str, Tally]


def judge(engine: Engine, plays: Frame, methodology: Methodology, as_of: int) -> Judged:
    """Tell the plays that are sound from the others; `as_of` is the moment of computing in seconds since 1970.

    Most logs lack no viewer anywhere. An engine knows that from a file's statistics, and does not read the
    column again and again to look for what is missing.
    """
    names = ["title"]
    if engine.rows(plays.filter(_missing("viewer")).select("seconds").head(1)):
        names.append("viewer")
    started, seconds = nw.col("started"), nw.col("seconds")
    # what a sound play is, in comparisons that are not true of null: cheaper than to ask for null first
    conditions = [
        seconds > 0,
        seconds <= methodology.longest_seconds,
        started <= as_of,
        started >= _EARLIEST,
        *(nw.col(name) != "" for name in names),
    ]
    unread = nw.any_horizontal(
        started.is_null(), seconds.is_null(), *(_missing(name) for name in names), ignore_nulls=False
    )
    rule: nw.Expr = nw.lit(FUTURE)
    for name, holds in (
        (TOO_EARLY, started < _EARLIEST),
        (TOO_LONG, seconds > methodology.longest_seconds),
        (NOTHING, seconds == 0),
        (NEGATIVE, seconds < 0),
        (UNREADABLE, unread),
    ):
        rule = nw.when(holds).then(nw.lit(name)).otherwise(rule)
    is_sound = nw.all_horizontal(*conditions, ignore_nulls=False)
    others = plays.filter(~nw.coalesce(is_sound, nw.lit(value=False)))
    unsound = others.with_columns(rule.alias(RULE)).select(*PLAY, RULE)
    # one pass over the seconds, and one over the rules' columns that keeps the few unsound records
    [(records, total_seconds)] = engine.rows(plays.select(nw.len().alias("records"), _bounded().sum().cast(nw.Int64)))
    return Judged(plays.filter(*conditions), unsound, Tally(records, total_seconds or 0), tallies(engine, unsound))


def tallies(engine: Engine, frame: Frame) -> dict[str, Tally]:
    """Records and seconds by RULE."""
    found = (
        frame.with_columns(_bounded().alias("seconds")).group_by(RULE).agg(nw.len().alias("records"), total("seconds"))
    )
    return {rule: Tally(records, seconds) for rule, records, seconds in engine.rows(found)}


def _bounded() -> nw.Expr:
    bounded = nw.max_horizontal(nw.min_horizontal(nw.col("seconds"), nw.lit(ABSURD)), nw.lit(-ABSURD))
    return nw.coalesce(nw.when(~nw.col("seconds").is_null()).then(bounded), nw.lit(0))
