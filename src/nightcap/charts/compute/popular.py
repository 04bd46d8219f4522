"""Most popular: what was viewed most in the first days after release (28 or 91, as Netflix has counted)."""

from __future__ import annotations

from typing import Final

import narwhals as nw

from nightcap.charts.compute import lists
from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.linking import Names
from nightcap.charts.compute.naming import category, season_title
from nightcap.charts.compute.releases import EVERYWHERE
from nightcap.charts.compute.result import PopularRow
from nightcap.charts.compute.steps import Frame, total
from nightcap.charts.methodology import Methodology

#: the one "week" of a list that has no weeks
_ONCE: Final = 0


def most_popular(
    engine: Engine,
    by_day: Frame,
    names: Names,
    methodology: Methodology,
    *,
    days: int,
) -> tuple[PopularRow, ...]:
    """The lists of the whole world, from sums by day and work (lists.linked).

    A title's days count from its premiere in each area. Titles whose premiere is not known, or was before
    the first day of the plays in any area, are left out: their first days cannot be told in full. Those
    whose days are not over count what there is.
    """
    works = names.works
    # of what counts: sums of what was taken back again tell of no day
    [(first,)] = engine.rows(by_day.select(nw.col("week").min()))
    premieres = [
        (number, lists.area_number(area), steps[0].day)
        for number, work in enumerate(works)
        if first is not None and all(steps[0].day >= first for steps in work.runtimes.values() if steps)
        for area, steps in work.runtimes.items()
        if steps
    ]
    if not premieres:
        return ()
    table = engine.table({"work": "int", "area": "int", "premiere": "int"}, premieres)
    everywhere = nw.col("area") == lists.area_number(EVERYWHERE)
    here, anywhere = table.filter(~everywhere), table.filter(everywhere).drop("area")
    since = nw.coalesce(nw.col("premiere_here"), nw.col("premiere"))
    within = (
        by_day.join(anywhere, on="work", how="left")
        .join(here.rename({"premiere": "premiere_here"}), on=["work", "area"], how="left")
        .filter((nw.col("week") >= since) & (nw.col("week") < since + days))
        # the runtime is that of all episodes out when the days were over
        .with_columns((since + days - 7).alias("week"))
        .group_by("week", "area", "work")
        .agg(total("seconds"))
    )
    timed = lists.timed(engine, within, works).with_columns(nw.lit(_ONCE).alias("week"))
    categories = [category(work, methodology) for work in works]
    names_of_lists = lists.list_names(categories)
    world = methodology.with_areas(())
    found = engine.rows(lists.charted(engine, engine.settle(timed), works, categories, world))
    rows = [
        PopularRow(
            category=names_of_lists[place],
            rank=rank,
            show_title=works[number].title,
            season_title=season_title(works[number]),
            days=days,
            seconds=seconds,
            micro_views=micro,
            minutes=shortest if shortest == longest else None,
        )
        for _, _, place, rank, number, seconds, micro, shortest, longest in found
    ]
    return tuple(sorted(rows, key=lambda row: (row.category, row.rank)))
