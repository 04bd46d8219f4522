"""The expression, first half: from plays to sums of seconds. Rules are numbered as in docs/charts.md.

Nothing is filtered away: what does not count becomes a row that takes its seconds back under the
name of a rule. So the seconds used are those of all plays less those set aside, to the second.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import narwhals as nw

from nightcap.charts.compute.calendar import Calendar
from nightcap.charts.compute.engine import NO_EPISODE, NONE, Engine
from nightcap.charts.compute.releases import EVERYWHERE
from nightcap.charts.methodology import Methodology

Frame = nw.LazyFrame[Any]

#: what a row taken back keeps of its play
PLAY: Final = ("play_id", "viewer", "title", "season", "episode", "started", "seconds", "area", "device")
#: what sums are sums by; `episodic` tells a series without seasons from a film of its name
KEY: Final = ("bucket", "area", "title", "season", "episodic")
RULE: Final = "rule"
#: the rules of this module, in the order in which they are applied
UNREADABLE, NEGATIVE, NOTHING, TOO_LONG, FUTURE = "unreadable", "negative", "nothing watched", "too long", "future"
RESENT, TOO_SHORT, OVERLAP = "re-sent", "too short", "overlap"
#: the time of one record counts up to this (30 years), so that sums of absurd figures do not overflow
_ABSURD: Final = 10**9


def total(column: str) -> nw.Expr:
    """The sum of a column of whole numbers, as one of 64 bits in every engine."""
    return nw.col(column).sum().cast(nw.Int64)


def judged(plays: Frame, methodology: Methodology, as_of: int) -> Frame:
    """Rules 1 and 3: each play with the `rule` that sets it aside by itself, "" where none does.

    `as_of` is the moment of computing in seconds since 1970.
    """
    text_missing = nw.any_horizontal(nw.col("viewer").is_null(), nw.col("title").is_null(), ignore_nulls=False)
    number_missing = nw.any_horizontal(nw.col("started").is_null(), nw.col("seconds").is_null(), ignore_nulls=False)
    rule = (
        nw.when(text_missing | number_missing)
        .then(nw.lit(UNREADABLE))
        .otherwise(
            nw.when(nw.col("seconds") < 0)
            .then(nw.lit(NEGATIVE))
            .otherwise(
                nw.when(nw.col("seconds") == 0)
                .then(nw.lit(NOTHING))
                .otherwise(
                    nw.when(nw.col("seconds") > methodology.longest_seconds)
                    .then(nw.lit(TOO_LONG))
                    .otherwise(nw.when(nw.col("started") > as_of).then(nw.lit(FUTURE)).otherwise(nw.lit("")))
                )
            )
        )
    )
    return plays.with_columns(rule.alias(RULE))


@dataclass(frozen=True, slots=True)
class Records:
    """Rule 4: plays of which several records may be there, found by a 64-bit mark.

    `several` holds every record of the plays that have more than one (and, should two marks ever be
    the same by chance, of a play that has one), with `latest` telling which counts.
    """

    plays: Frame
    mark: str
    marks: Frame
    several: Frame

    def resent(self) -> Frame:
        """The records that another one replaces."""
        return _set_aside(self.several.filter(~nw.col("latest")), RESENT)

    def latest(self) -> Frame:
        """One record a play."""
        single = self.plays.join(self.marks, on=self.mark, how="anti").select(*PLAY)
        return nw.concat([single, self.several.filter(nw.col("latest")).select(*PLAY)])


def records_with_id(engine: Engine, plays: Frame) -> Records:
    """The records that have a `play_id`; the latest start wins, then the most seconds, then the last by the rest."""
    order = ("started", "seconds", "viewer", "title", "season", "episode", "area", "device")
    latest = nw.col("play_id").is_last_distinct().over(order_by=order)
    return _records(engine, plays.filter(~nw.col("play_id").is_null()), "mark", latest)


def records_without_id(engine: Engine, plays: Frame) -> Records:
    """The records that have none; those alike in all but the seconds are one play, and the most seconds win."""
    same = ("title", "season", "episode", "started", "area", "device")
    latest = nw.col("viewer").is_last_distinct().over(*same, order_by="seconds")
    return _records(engine, plays.filter(nw.col("play_id").is_null()), "mark_all", latest)


def _records(engine: Engine, plays: Frame, mark: str, latest: nw.Expr) -> Records:
    """Marks are counted first: few repeat, so that only a few plays need be sorted."""
    times = plays.group_by(mark).agg(nw.len().alias("times"))
    marks = engine.settle(times.filter(nw.col("times") > 1).select(mark))
    several = plays.join(marks, on=mark, how="semi").select(*PLAY).with_columns(latest.alias("latest"))
    return Records(plays, mark, marks, engine.settle(several))


def too_short(plays: Frame, methodology: Methodology, lengths: Frame | None) -> Frame:
    """Rule 5: the plays under the minimum.

    `lengths` are runtimes in seconds by title, season, episode and area (`length`; area "" is everywhere
    else); None where the methodology asks for no share of them.
    """
    is_short = nw.col("seconds") < methodology.minimum_seconds
    if lengths is not None and methodology.minimum_percent is not None:
        on = ["title", "season", "episode"]
        there = lengths.filter(nw.col("area") != EVERYWHERE).rename({"length": "length_there"})
        anywhere = lengths.filter(nw.col("area") == EVERYWHERE).drop("area")
        plays = plays.join(anywhere, on=on, how="left").join(there, on=[*on, "area"], how="left")
        length = nw.coalesce(nw.col("length_there"), nw.col("length"))
        enough = nw.col("seconds") * 100 >= length * methodology.minimum_percent
        is_short &= ~nw.coalesce(enough, nw.lit(value=False))
    return plays.with_columns(nw.when(is_short).then(nw.lit(TOO_SHORT)).otherwise(nw.lit("")).alias(RULE))


def overlapping(plays: Frame) -> Frame:
    """Rule 6 where time counts once: of each play, the seconds that the viewer's earlier plays already cover."""
    order = ("started", "seconds", "title", "season", "episode", "area", "device")
    ends = plays.with_columns((nw.col("started") + nw.col("seconds")).alias("end"))
    latest = ends.with_columns(nw.col("end").cum_max().over("viewer", order_by=order).alias("latest_end"))
    before = latest.with_columns(nw.col("latest_end").shift(1).over("viewer", order_by=order).alias("covered"))
    repeats = before.filter(nw.col("covered") > nw.col("started")).with_columns(
        (nw.min_horizontal(nw.col("end"), nw.col("covered")) - nw.col("started")).alias("seconds")
    )
    return _set_aside(repeats, OVERLAP)


def bad(judged_plays: Frame) -> Frame:
    """The plays that rules 1 and 3 set aside."""
    return _set_aside(judged_plays.filter(nw.col(RULE) != ""), None)


def _set_aside(plays: Frame, rule: str | None) -> Frame:
    if rule is not None:
        plays = plays.with_columns(nw.lit(rule).alias(RULE))
    return plays.select(*PLAY, RULE)


def tally(plays: Frame) -> Frame:
    """Plays and seconds by rule; rows of (rule, records, seconds)."""
    bounded = nw.max_horizontal(nw.min_horizontal(nw.col("seconds"), nw.lit(_ABSURD)), nw.lit(-_ABSURD))
    return (
        plays.with_columns(nw.coalesce(bounded, nw.lit(0)).alias("seconds"))
        .group_by(RULE)
        .agg(nw.len().alias("records"), total("seconds"))
    )


def sums(engine: Engine, plays: Frame, calendar: Calendar, *, daily: bool, sign: int = 1) -> Frame:
    """Rule 7: seconds by KEY, in `seconds`; a play that runs on past a border counts in each part.

    Rows of one key may be several. A play lasts a day at most, so it crosses one border of weeks;
    of days it may cross two, where the clocks go forward. `sign` -1 takes seconds back.
    """
    step, most = (1, 2) if daily else (7, 1)
    day = calendar.day(nw.col("started"))
    placed = plays.with_columns((day if daily else calendar.week(day)).alias("bucket"))
    ends = nw.col("started") + nw.col("seconds")
    borders = [calendar.begins(nw.col("bucket") + step * part) for part in range(1, most + 1)]
    by_then = [(nw.min_horizontal(ends, at) - nw.col("started")).alias(f"by_{n}") for n, at in enumerate(borders)]
    totals = engine.settle(
        episodic(placed.with_columns(*by_then))
        .group_by(*KEY)
        .agg(*(total(f"by_{n}") for n in range(most)), total("seconds"))
    )
    reached = [nw.lit(0), *(nw.col(f"by_{n}") for n in range(most)), nw.col("seconds")]
    parts = []
    for part in range(most + 1):
        seconds = (reached[part + 1] - reached[part]) * sign
        moved = totals.with_columns((nw.col("bucket") + step * part).alias("bucket"), seconds.alias("seconds"))
        parts.append(moved.filter(nw.col("seconds") != 0).select(*KEY, "seconds"))
    return nw.concat(parts)


def episodic(plays: Frame) -> Frame:
    """With `episodic`: a season or an episode makes a series."""
    has = (nw.col("season") != NONE) | (nw.col("episode") != NO_EPISODE)
    return plays.with_columns(has.alias("episodic"))
