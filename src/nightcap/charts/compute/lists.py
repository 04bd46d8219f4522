"""The expression, second half: from sums of seconds to ranked lists (rules 8 and 9 of docs/charts.md).

All values are whole numbers, so that every engine and every order of rows gives the same to the last
digit. Areas with the same runtime are divided together; each quotient is rounded to a hundred-millionth of a
view and their sum to a millionth, so that equal values are equal however they were reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import narwhals as nw

from nightcap.charts.compute.calendar import Calendar
from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.releases import EVERYWHERE, Work
from nightcap.charts.compute.steps import Frame, total
from nightcap.charts.methodology import Methodology
from nightcap.charts.model import WORLD
from nightcap.charts.plays.play import NOWHERE

#: parts of a view that quotients are rounded to; times the longest runtime (25,000 hours) it stays below 2**53
PARTS: Final = 10**8
#: parts of a view that values are given in
MICRO: Final = 10**6
_FOREVER: Final = 10**9


def linked(sums: Frame, links: Frame, calendar: Calendar, *, daily: bool = False) -> Frame:
    """Sums by week, area and work: `week` (its first day; the day itself if `daily`), `area`, `work`, `seconds`.

    `links` is as Numbers.links gives it.
    """
    weeks = nw.col("bucket") if daily else calendar.week(nw.col("bucket"))
    return (
        sums.join(links, on=[name for name in links.collect_schema().names() if name != "work"], how="inner")
        .with_columns(weeks.alias("week"), _area().alias("area"))
        .group_by("week", "area", "work")
        .agg(total("seconds"))
        .filter(nw.col("seconds") > 0)
    )


def _area() -> nw.Expr:
    """The area's code, in capitals; what is no code is NOWHERE."""
    code = nw.col("area").str.strip_chars().str.to_uppercase()
    return nw.when(code.str.contains("^[A-Z][A-Z]$")).then(code).otherwise(nw.lit(NOWHERE))


def timed(engine: Engine, by_work: Frame, works: Sequence[Work]) -> Frame:
    """With `minutes`, the runtime as of the week's end in that area; null where none is known or nothing is out yet."""
    table = _runtimes(engine, works)
    anywhere = table.filter(nw.col("area") == EVERYWHERE).drop("area")
    if all(work.runtimes.keys() <= {EVERYWHERE} for work in works):
        return _then(by_work, anywhere, ["work"])
    here = table.filter(nw.col("area") != EVERYWHERE)
    own = here.select("work", "area").unique()
    local = _then(by_work.join(own, on=["work", "area"], how="semi"), here, ["work", "area"])
    return nw.concat([local, _then(by_work.join(own, on=["work", "area"], how="anti"), anywhere, ["work"])])


def _then(rows: Frame, runtimes: Frame, on: list[str]) -> Frame:
    """The rows with the runtime that held when their week ended."""
    end = nw.col("week") + 7
    held = nw.col("since").is_null() | ((nw.col("since") < end) & (nw.col("until") >= end))
    return rows.join(runtimes, on=on, how="left").filter(held).select("week", "area", "work", "seconds", "minutes")


def _runtimes(engine: Engine, works: Sequence[Work]) -> Frame:
    """Every runtime with its area and the days from (`since`) and before (`until`) which it holds."""
    rows = []
    for number, work in enumerate(works):
        for area, steps in work.runtimes.items():
            points = [(-_FOREVER, None), *((step.day, step.minutes) for step in steps)]
            ends = [*(day for day, _ in points[1:]), _FOREVER]
            rows += [(number, area, day, end, minutes or 0) for (day, minutes), end in zip(points, ends, strict=True)]
    columns = {"work": "int", "area": "text", "since": "int", "until": "int", "minutes": "int"}
    table = engine.table(columns, rows)  # type: ignore[arg-type]
    return table.with_columns(nw.when(nw.col("minutes") > 0).then(nw.col("minutes")).alias("minutes"))


def _valued(rows: Frame) -> Frame:
    """With `whole` views and `part`, what is over in PARTS, halves up; null without a runtime.

    Written in steps of whole numbers below 2**53, which doubles hold exactly.
    """
    seconds, runtime = nw.col("seconds"), nw.col("minutes") * 60
    rest = seconds % runtime
    whole = ((seconds - rest) / runtime).cast(nw.Int64)
    scaled = rest * PARTS + nw.col("minutes") * 30
    return rows.with_columns(
        whole.alias("whole"),
        ((scaled - scaled % runtime) / runtime).cast(nw.Int64).alias("part"),
        nw.col("minutes").alias("shortest"),
        nw.col("minutes").alias("longest"),
    )


def charted(
    engine: Engine, rows: Frame, works: Sequence[Work], categories: Sequence[str | None], methodology: Methodology
) -> Frame:
    """The ranked rows: `week`, `area`, `category`, `rank`, `work`, `seconds`, `micro`, `shortest`, `longest`.

    `micro` are views in millionths, null where no runtime is known; `shortest` and `longest` the
    runtimes in minutes of the areas that make up the row. `categories` has the list of each work;
    None leaves it out.
    """
    same_runtime = _valued(rows.group_by("week", "work", "minutes").agg(total("seconds")))
    world = same_runtime.group_by("week", "work").agg(
        total("seconds"), total("whole"), total("part"), nw.col("shortest").min(), nw.col("longest").max()
    )
    if methodology.areas is None:
        there = _valued(rows.filter(nw.col("area") != NOWHERE))
    else:
        there = _valued(rows.filter(nw.col("area").is_in(list(methodology.areas))))
    columns = ("week", "area", "work", "seconds", "whole", "part", "shortest", "longest")
    both = nw.concat([world.with_columns(nw.lit(WORLD).alias("area")).select(*columns), there.select(*columns)])
    return _ranked(both.join(_named(engine, works, categories), on="work", how="inner"), methodology)


def _named(engine: Engine, works: Sequence[Work], categories: Sequence[str | None]) -> Frame:
    """Each work's list, and its place among all in the order of their names (by code points)."""
    order = sorted(range(len(works)), key=lambda n: (works[n].title, works[n].season, works[n].kind))
    by_name = {number: place for place, number in enumerate(order)}
    rows = [(n, category, by_name[n]) for n, category in enumerate(categories) if category is not None]
    return engine.table({"work": "int", "category": "text", "by_name": "int"}, rows)


def _ranked(rows: Frame, methodology: Methodology) -> Frame:
    half = nw.col("part") + PARTS // MICRO // 2
    micro = nw.col("whole") * MICRO + ((half - half % (PARTS // MICRO)) / (PARTS // MICRO)).cast(nw.Int64)
    rows = rows.with_columns(nw.when(~nw.col("longest").is_null()).then(micro).alias("micro"))
    value = nw.col("seconds") if methodology.metric == "hours" else nw.coalesce(nw.col("micro"), nw.lit(-1))
    rows = rows.with_columns((-value).alias("first"), (-nw.col("seconds")).alias("second"), nw.lit(1).alias("one"))
    rank = nw.col("one").cum_sum().over("week", "area", "category", order_by=["first", "second", "by_name"])
    return (
        rows.with_columns(rank.alias("rank"))
        .filter(nw.col("rank") <= methodology.size)
        .select("week", "area", "category", "rank", "work", "seconds", "micro", "shortest", "longest")
    )
