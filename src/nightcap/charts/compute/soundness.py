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
UNREADABLE, NEGATIVE, NOTHING, TOO_LONG = "unreadable", "negative", "nothing watched", "too long"
FUTURE, TOO_EARLY = "future", "too early"
#: 1 January 2000: no log is older; a clock that was never set says 1970
_EARLIEST: Final = 946_684_800
#: the time of one record counts up to this (30 years), so that sums of absurd figures do not overflow
_ABSURD: Final = 10**9


def _missing(column: str) -> nw.Expr:
    return nw.col(column).is_null() | (nw.col(column) == "")


def _absurd(methodology: Methodology, as_of: int) -> nw.Expr:
    """Whether the figures of a record are none, or cannot be; true or false, never null."""
    started, seconds = nw.col("started"), nw.col("seconds")
    unread = started.is_null() | seconds.is_null()
    absurd = (seconds <= 0) | (seconds > methodology.longest_seconds) | (started > as_of) | (started < _EARLIEST)
    return unread | absurd


def _rules(methodology: Methodology, unnamed: nw.Expr) -> list[tuple[str, nw.Expr]]:
    """Each rule with what it holds of, the earlier ones first; what none but the last holds of is in the future."""
    started, seconds = nw.col("started"), nw.col("seconds")
    return [
        (UNREADABLE, unnamed | started.is_null() | seconds.is_null()),
        (NEGATIVE, seconds < 0),
        (NOTHING, seconds == 0),
        (TOO_LONG, seconds > methodology.longest_seconds),
        (TOO_EARLY, started < _EARLIEST),
        (FUTURE, nw.lit(value=True)),
    ]


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
    nobody = _missing("viewer")
    unnamed = _missing("title")
    lacks_viewers = bool(engine.rows(plays.filter(nobody).select("seconds").head(1)))
    if lacks_viewers:
        unnamed = unnamed | nobody
    absurd = _absurd(methodology, as_of) | unnamed
    rule: nw.Expr = nw.lit("")
    for name, holds in reversed(_rules(methodology, unnamed)):
        rule = nw.when(holds).then(nw.lit(name)).otherwise(rule)
    unsound = plays.filter(absurd).with_columns(rule.alias(RULE)).select(*PLAY, RULE)
    # one pass over the seconds, and one over the rules' columns that keeps the few unsound records
    [(records, seconds)] = engine.rows(plays.select(nw.len().alias("records"), _bounded().sum().cast(nw.Int64)))
    read = Tally(records, seconds or 0)
    # the same as ~absurd, in comparisons that are not true of null: cheaper than to ask for null first
    started, seconds = nw.col("started"), nw.col("seconds")
    named = [nw.col(name) != "" for name in (("title", "viewer") if lacks_viewers else ("title",))]
    in_time = (seconds > 0, seconds <= methodology.longest_seconds, started <= as_of, started >= _EARLIEST)
    return Judged(plays.filter(*in_time, *named), unsound, read, tallies(engine, unsound))


def tallies(engine: Engine, frame: Frame) -> dict[str, Tally]:
    """Records and seconds by RULE."""
    found = (
        frame.with_columns(_bounded().alias("seconds")).group_by(RULE).agg(nw.len().alias("records"), total("seconds"))
    )
    return {rule: Tally(records, seconds) for rule, records, seconds in engine.rows(found)}


def _bounded() -> nw.Expr:
    bounded = nw.max_horizontal(nw.min_horizontal(nw.col("seconds"), nw.lit(_ABSURD)), nw.lit(-_ABSURD))
    return nw.coalesce(nw.when(~nw.col("seconds").is_null()).then(bounded), nw.lit(0))
