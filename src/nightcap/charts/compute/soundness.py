"""Rules 1 and 3 (docs/charts.md): which records are plays at all, told of each by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import narwhals as nw

from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.result import Tally
from nightcap.charts.compute.steps import PLAY, RULE, Frame, grand_total
from nightcap.charts.methodology import Methodology

#: the rules
UNREADABLE, NEGATIVE, NOTHING, TOO_LONG = "unreadable", "negative", "nothing watched", "too long"
FUTURE, TOO_EARLY = "future", "too early"
#: where none of the others holds, it is the first
_RULES: Final = (FUTURE, TOO_EARLY, TOO_LONG, NOTHING, NEGATIVE, UNREADABLE)
#: 1 January 2000: no log is older; a clock that was never set says 1970
_EARLIEST: Final = 946_684_800
#: the time of one record counts up to this (30 years), so that sums of absurd figures do not overflow
ABSURD: Final = 10**9


def _missing(column: str) -> nw.Expr:
    return nw.col(column).is_null() | (nw.col(column) == "")


@dataclass(frozen=True, slots=True)
class Judged:
    """Plays told apart by both rules.

    `names` are the columns of text that may not be missing; `conditions` hold for what is sound; `rules` for what is
    wrong with the others, in the order of _RULES, the last that holds being the one that is told.
    """

    plays: Frame
    names: tuple[str, ...]
    conditions: tuple[nw.Expr, ...]
    rules: tuple[nw.Expr, ...]

    @property
    def sound(self) -> Frame:
        """The plays that both rules leave."""
        return self.plays.filter(*self.conditions)

    @property
    def unsound(self) -> Frame:
        """The other records (PLAY, RULE)."""
        others = self.plays.filter(~nw.coalesce(self._is_sound(), nw.lit(value=False)))
        return others.with_columns(self._rule(lambda place: nw.lit(_RULES[place])).alias(RULE)).select(*PLAY, RULE)

    def tallied(self, engine: Engine) -> tuple[Tally, dict[str, Tally]]:
        """All records, and the unsound ones by rule."""
        every = self.plays.select(nw.len().alias("records"), bounded().sum().cast(nw.Int64))
        [(records, seconds)] = engine.rows(every)
        return Tally(records, seconds or 0), tallies(engine, self.unsound)

    def bucket(self, bucket: nw.Expr) -> nw.Expr:
        """The bucket of a sound play; of what is not sound one before all days, that says the rule."""
        return nw.when(self._is_sound()).then(bucket).otherwise(self._rule(lambda place: nw.lit(-1 - place)))

    def _is_sound(self) -> nw.Expr:
        return nw.all_horizontal(*self.conditions, ignore_nulls=False)

    def _rule(self, told: Callable[[int], nw.Expr]) -> nw.Expr:
        rule = told(0)
        for place, holds in enumerate(self.rules, 1):
            rule = nw.when(holds).then(told(place)).otherwise(rule)
        return rule


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
    conditions = (
        seconds > 0,
        seconds <= methodology.longest_seconds,
        started <= as_of,
        started >= _EARLIEST,
        *(nw.col(name) != "" for name in names),
    )
    unread = nw.any_horizontal(
        started.is_null(), seconds.is_null(), *(_missing(name) for name in names), ignore_nulls=False
    )
    too_long = seconds > methodology.longest_seconds
    return Judged(plays, tuple(names), conditions, (started < _EARLIEST, too_long, seconds == 0, seconds < 0, unread))


def of_totals(engine: Engine, totals: Frame) -> tuple[Tally, dict[str, Tally]]:
    """As Judged.tallied, from totals (steps.totals) in the buckets of Judged.bucket, over seconds that are bounded."""
    bucket = nw.when(nw.col("bucket") < 0).then(nw.col("bucket")).otherwise(nw.lit(0))
    bucketed = totals.with_columns(bucket.alias("bucket")).group_by("bucket")
    by_rule = bucketed.agg(grand_total("records"), grand_total("seconds"))
    found = {number: Tally(records, seconds or 0) for number, records, seconds in engine.rows(by_rule)}
    told = {_RULES[-1 - number]: tally for number, tally in found.items() if number < 0}
    return sum(found.values(), Tally()), told


def tallies(engine: Engine, frame: Frame) -> dict[str, Tally]:
    """Records and seconds by RULE."""
    bound = frame.with_columns(bounded().alias("seconds"))
    found = bound.group_by(RULE).agg(nw.len().alias("records"), grand_total("seconds"))
    return {rule: Tally(records, seconds) for rule, records, seconds in engine.rows(found)}


def bounded() -> nw.Expr:
    """The seconds of any record, as far as they can be summed."""
    bounded = nw.max_horizontal(nw.min_horizontal(nw.col("seconds"), nw.lit(ABSURD)), nw.lit(-ABSURD))
    return nw.coalesce(nw.when(~nw.col("seconds").is_null()).then(bounded), nw.lit(0))
