"""The expression, first half: from plays to sums of seconds. Rules are numbered as in docs/charts.md.

Of the sound plays nothing is filtered away: what does not count becomes a row that takes its seconds
back under the name of a rule. So the seconds used are theirs less those taken back, to the second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import narwhals as nw

from nightcap.charts.compute.calendar import DAY, Calendar
from nightcap.charts.compute.engine import NO_EPISODE, Engine
from nightcap.charts.compute.releases import EVERYWHERE
from nightcap.charts.compute.result import OVERLAP
from nightcap.charts.methodology import Methodology

Frame = nw.LazyFrame[Any]

#: what a row taken back keeps of its play
PLAY: Final = ("play_id", "viewer", "title", "season", "episode", "started", "seconds", "area", "device")
#: the columns of plays that decide sums, in the order of PLAY
SUMMED: Final = ("play_id", "title", "season", "episode", "started", "seconds", "area")
#: what sums are sums by; `episodic` tells a series without seasons from a film of its name: its plays name an episode
KEY: Final = ("bucket", "area", "title", "season", "episodic")
RULE: Final = "rule"
#: rules 4 and 5
RESENT, TOO_SHORT = "re-sent", "too short"


def total(column: str) -> nw.Expr:
    """The sum of a column of whole numbers of one title, as one of 64 bits in every engine.

    It is a sum of doubles, exact below 2**53: 14 billion people who watch that title for a whole week. DuckDB sums 64
    bits in 128, which takes twice the memory of a double, and a quarter longer where groups are many.
    """
    return nw.col(column).cast(nw.Float64).sum().cast(nw.Int64)


def grand_total(column: str) -> nw.Expr:
    """As `total`, but exact below 2**63, for sums over many titles and all weeks, of which there are few."""
    return nw.col(column).sum().cast(nw.Int64)


@dataclass(frozen=True, slots=True)
class Records:
    """Rule 4: plays of which several records may be there, found by a mark.

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


#: by which the latest record of a play is found, from the first to the last word
_ORDER: Final = ("started", "seconds", "title", "season", "episode", "area", "viewer", "device")


def records(engine: Engine, read: Frame, columns: Sequence[str], conditions: Sequence[nw.Expr] = ()) -> list[Records]:
    """The plays' records: of those that have a `play_id`, and, where there are any, of those that have none.

    Of the first the latest start wins, then the most seconds, then the last by the rest. The second
    are one play if they are alike in all but the seconds, and the most seconds win. Plays are what of all
    that was read meets the conditions; marks are counted of all, as that needs no other column. `columns` are PLAY
    or SUMMED, what conditions look at, and what follows from these: of records alike in them any may count, as sums
    are the same.
    """
    order = [name for name in _ORDER if name in columns]
    same = ("title", "season", "episode", "started", "area", "device")
    latest = nw.col("play_id").is_last_distinct().over(order_by=order)
    marks = engine.repeated(read.select("mark"), "mark")
    nameless = read.filter(_nameless())
    if not engine.rows(_meeting(nameless, conditions).select("started").head(1)):
        return [_records(engine, read, "mark", marks, columns, conditions, latest)]
    named = _records(engine, read.filter(~_nameless()), "mark", marks, columns, conditions, latest)
    marks = engine.repeated(nameless.select("mark_all"), "mark_all")
    latest = nw.col("viewer").is_last_distinct().over(*same, order_by="seconds")
    wide = [*PLAY, *(name for name in columns if name not in PLAY)]
    return [named, _records(engine, nameless, "mark_all", marks, wide, conditions, latest)]


def _meeting(frame: Frame, conditions: Sequence[nw.Expr]) -> Frame:
    return frame.filter(*conditions) if conditions else frame


def _nameless() -> nw.Expr:
    return nw.col("play_id").is_null() | (nw.col("play_id") == "")


def _records(  # noqa: PLR0917
    engine: Engine,
    read: Frame,
    mark: str,
    marks: Frame,
    columns: Sequence[str],
    conditions: Sequence[nw.Expr],
    latest: nw.Expr,
) -> Records:
    # the few are found first, and then asked whether they are sound
    several = engine.settle(read.join(marks, on=mark, how="semi").select(*columns))
    told = _meeting(several, conditions).with_columns(latest.alias("latest"))
    return Records(_meeting(read, conditions), mark, marks, engine.settle(told))


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
        code = nw.col("area").str.strip_chars().str.to_uppercase()
        plays = plays.join(anywhere, on=on, how="left").with_columns(code.alias("code"))
        plays = plays.join(there.rename({"area": "code"}), on=[*on, "code"], how="left")
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


def _set_aside(plays: Frame, rule: str) -> Frame:
    """Rows of PLAY, the name's number if there is one, and the rule; a column that was not read is empty."""
    there = plays.collect_schema().names()
    unread = [nw.lit("").alias(name) for name in PLAY if name not in there]
    number = [name for name in there if name == "name"]
    return plays.with_columns(nw.lit(rule).alias(RULE), *unread).select(*PLAY, *number, RULE)


def sums(
    engine: Engine, plays: Frame, calendar: Calendar, *, daily: bool, sign: int = 1, key: Sequence[str] = KEY
) -> Frame:
    """Rule 7: seconds by KEY, in `seconds`; a play that runs on past a border counts in each part.

    Rows of one key may be several. A play lasts a day at most, so it crosses one border of weeks;
    of days it may cross two, where the clocks go forward. `sign` -1 takes seconds back; `key` may
    also name `day`, on which the play began (UTC).
    """
    return split(totals(engine, plays, calendar, daily=daily, key=key), daily=daily, sign=sign, key=key)


def totals(
    engine: Engine,
    plays: Frame,
    calendar: Calendar,
    *,
    daily: bool,
    key: Sequence[str] = KEY,
    seconds: nw.Expr | None = None,
    bucket_of: Callable[[nw.Expr], nw.Expr] | None = None,
) -> Frame:
    """Plays summed by `key`: `records`, `seconds`, and `past_0` …, of these what lies past the first border, the next.

    A play is in the bucket in which it began, with the seconds it has; `bucket_of` and `seconds` may say otherwise.
    """
    step, most = _buckets(daily=daily)
    day = calendar.day(nw.col("started"))
    bucket = day if daily else calendar.week(day)
    placed = plays.with_columns(
        (bucket if bucket_of is None else bucket_of(bucket)).alias("bucket"),
        (nw.col("seconds") if seconds is None else seconds).alias("seconds"),
        begun().alias("day"),
    )
    ends = nw.col("started") + nw.col("seconds")
    borders = [calendar.begins(nw.col("bucket") + step * part) for part in range(1, most + 1)]
    # few plays reach a border; null where none is reached adds nothing, and takes no time
    past = [nw.when(ends > at).then(ends - at).alias(f"past_{n}") for n, at in enumerate(borders)]
    return engine.settle(
        episodic(placed.with_columns(*past))
        .group_by(*key)
        .agg(*(total(f"past_{n}") for n in range(most)), total("seconds"), nw.len().cast(nw.Int64).alias("records"))
    )


def split(totals: Frame, *, daily: bool, sign: int = 1, key: Sequence[str] = KEY) -> Frame:
    """The sums of totals: what lies past a border goes to the bucket after it."""
    step, most = _buckets(daily=daily)
    past = [nw.col("seconds"), *(nw.col(f"past_{n}") for n in range(most)), nw.lit(0)]
    parts = []
    for part in range(most + 1):
        seconds = (past[part] - past[part + 1]) * sign
        moved = totals.with_columns((nw.col("bucket") + step * part).alias("bucket"), seconds.alias("seconds"))
        parts.append(moved.filter(nw.col("seconds") != 0).select(*key, "seconds"))
    return nw.concat(parts)


def _buckets(*, daily: bool) -> tuple[int, int]:
    """How many days a bucket has, and how many borders of buckets a play may cross."""
    return (1, 2) if daily else (7, 1)


def begun() -> nw.Expr:
    """The day on which a play began, in UTC."""
    return (nw.col("started") / DAY).floor().cast(nw.Int64)


def episodic(plays: Frame) -> Frame:
    """With `episodic`: whether an episode is named, which makes a series, as a season does."""
    return plays.with_columns((nw.col("episode") != NO_EPISODE).alias("episodic"))
