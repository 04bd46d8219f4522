"""The expression, second half: from sums of seconds to ranked lists (rules 8 and 9 of docs/charts.md).

All values are whole numbers, so that every engine and every order of rows gives the same to the last
digit. Areas with the same runtime are divided together; each quotient is rounded to a hundred-millionth of a
view and their sum to a millionth, so that equal values are equal however they were reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
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
#: the number of the whole world
_ALL: Final = -1
#: of an area's code
_LETTERS: Final = 2


def linked(engine: Engine, sums: Frame, links: Frame, calendar: Calendar, *, daily: bool = False) -> Frame:
    """Sums by week, area and work: `week` (its first day; the day itself if `daily`), `area`, `work`, `seconds`.

    `links` is as Numbers.links gives it; areas are numbers (area_number) from here on.
    """
    found = engine.rows(sums.group_by("area").agg(nw.len().alias("rows")).select("area"))
    areas = engine.table({"area": "text", "number": "int"}, [(area, area_number(_code(area))) for (area,) in found])
    weeks = nw.col("bucket") if daily else calendar.week(nw.col("bucket"))
    return (
        sums.join(links, on=[name for name in links.collect_schema().names() if name != "work"], how="inner")
        .join(areas, on="area", how="inner")
        .with_columns(weeks.alias("week"), nw.col("number").alias("area"))
        .group_by("week", "area", "work")
        .agg(total("seconds"))
        .filter(nw.col("seconds") > 0)
    )


def _code(area: str) -> str:
    """The area's code, in capitals; what is no code is NOWHERE."""
    code = area.strip()
    return code.upper() if len(code) == _LETTERS and code.isascii() and code.isalpha() else NOWHERE


def area_number(code: str) -> int:
    """A number for a code of two letters, in the order of codes; that of WORLD and EVERYWHERE comes before them."""
    return (ord(code[0]) - ord("A")) * 26 + ord(code[1]) - ord("A") if code else _ALL


@cache
def area_code(number: int) -> str:
    """The code of a number."""
    return WORLD if number == _ALL else chr(number // 26 + ord("A")) + chr(number % 26 + ord("A"))


def timed(engine: Engine, by_work: Frame, works: Sequence[Work]) -> Frame:
    """With `minutes`, the runtime as of the week's end in that area; null where none is known or nothing is out yet."""
    table = _runtimes(engine, works)
    anywhere = table.filter(nw.col("area") == _ALL).drop("area")
    if all(work.runtimes.keys() <= {EVERYWHERE} for work in works):
        return _then(by_work, anywhere, ["work"])
    here = table.filter(nw.col("area") != _ALL)
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
            place = area_number(area)
            rows += [(number, place, day, end, minutes or 0) for (day, minutes), end in zip(points, ends, strict=True)]
    columns = {"work": "int", "area": "int", "since": "int", "until": "int", "minutes": "int"}
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
    None leaves it out. `category` is the list's place in list_names.
    """
    same_runtime = _valued(rows.group_by("week", "work", "minutes").agg(total("seconds")))
    world = same_runtime.group_by("week", "work").agg(
        total("seconds"), total("whole"), total("part"), nw.col("shortest").min(), nw.col("longest").max()
    )
    world = world.with_columns(nw.lit(_ALL).cast(nw.Int64).alias("area"))
    if methodology.areas is None:
        there = _valued(rows.filter(nw.col("area") != area_number(NOWHERE)))
    else:
        there = _valued(rows.filter(nw.col("area").is_in(list(map(area_number, methodology.areas)))))
    columns = ("week", "area", "work", "seconds", "whole", "part", "shortest", "longest")
    both = nw.concat([world.select(*columns), there.select(*columns)])
    return _ranked(engine, both.join(_named(engine, works, categories), on="work", how="inner"), methodology)


def list_names(categories: Sequence[str | None]) -> list[str]:
    """The lists that works stand on, in order."""
    return sorted({category for category in categories if category is not None})


def _named(engine: Engine, works: Sequence[Work], categories: Sequence[str | None]) -> Frame:
    """Each work's list, and its place among all in the order of their names (by code points)."""
    order = sorted(range(len(works)), key=lambda n: (works[n].title, works[n].season, works[n].kind))
    by_name = {number: place for place, number in enumerate(order)}
    lists = {name: place for place, name in enumerate(list_names(categories))}
    rows = [(n, lists[category], by_name[n]) for n, category in enumerate(categories) if category is not None]
    return engine.table({"work": "int", "category": "int", "by_name": "int"}, rows)


def _ranked(engine: Engine, rows: Frame, methodology: Methodology) -> Frame:
    half = nw.col("part") + PARTS // MICRO // 2
    micro = nw.col("whole") * MICRO + ((half - half % (PARTS // MICRO)) / (PARTS // MICRO)).cast(nw.Int64)
    rows = rows.with_columns(nw.when(~nw.col("longest").is_null()).then(micro).alias("micro"))
    value = nw.col("seconds") if methodology.metric == "hours" else nw.coalesce(nw.col("micro"), nw.lit(-1))
    columns = ("week", "area", "category", "work", "seconds", "micro", "shortest", "longest")
    of = columns[:3]
    near = engine.foremost(rows.select(*columns, "by_name", value.alias("value")), of, "value", methodology.size)
    ordered = near.with_columns(
        (-nw.col("value")).alias("first"), (-nw.col("seconds")).alias("second"), nw.lit(1).alias("one")
    )
    rank = nw.col("one").cum_sum().over(*of, order_by=["first", "second", "by_name"])
    ranked = ordered.with_columns(rank.alias("rank")).filter(nw.col("rank") <= methodology.size)
    return ranked.select(*of, "rank", *columns[3:])
