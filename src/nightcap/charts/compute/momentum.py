"""Weeks on the list, movement, peak, new entries and returns, over the weeks computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nightcap.charts.compute.rows import NOTHING, Columns, Rows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def with_momentum(facts: Columns, works: npt.NDArray[np.int64]) -> Rows:
    """The rows of facts, each with its past on its list; `works` are numbers that tell what is on any list apart."""
    import numpy as np  # noqa: PLC0415

    if not len(works):
        none, never = np.empty(0, np.int64), np.empty(0, bool)
        past = {"weeks_on_chart": none, "previous_rank": none, "peak": none, "is_new": never, "is_return": never}
        return Rows({**facts, **past})
    order = np.lexsort((facts["week"], works))
    work, week, rank = works[order], facts["week"][order], facts["rank"][order]
    is_new = np.append(True, work[1:] != work[:-1])
    begins = np.flatnonzero(is_new)
    of_run = np.cumsum(is_new) - 1
    gap, before = np.append(0, week[1:] - week[:-1]), np.append(0, rank[:-1])
    # a later run's ranks are all below those of the runs before it, so that the least so far is its own
    below = of_run * (rank.max() + 1)
    past = {
        "weeks_on_chart": np.arange(len(work)) - begins[of_run] + 1,
        "previous_rank": np.where(is_new | (gap != 7), NOTHING, before),
        "peak": np.minimum.accumulate(rank - below) + below,
        "is_new": is_new,
        "is_return": ~is_new & (gap != 7),
    }
    back = np.empty_like(order)
    back[order] = np.arange(len(order))
    return Rows({**facts, **{name: column[back] for name, column in past.items()}})
