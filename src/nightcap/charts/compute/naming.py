"""What lists and seasons are called, as in Netflix's files."""

from __future__ import annotations

from collections.abc import Sequence

from nightcap.charts import categories
from nightcap.charts.compute.lists import area_code
from nightcap.charts.compute.releases import Work
from nightcap.charts.compute.rows import NOTHING, Columns, texts
from nightcap.charts.methodology import Methodology


def category(work: Work, methodology: Methodology) -> str | None:
    """The list on which a work stands; None where the methodology leaves it out."""
    if work.is_live and methodology.live == "left-out":
        return None
    if methodology.split == "none":
        return categories.ALL
    if methodology.split == "kind":
        return categories.of_kind(work.kind)
    return categories.of_language(work.kind, work.language)


def season_title(work: Work) -> str | None:
    """As Netflix writes seasons: "Show: Season 2", "Show: Limited Series"; a name that has the show in it stays."""
    season = work.season
    if not season:
        return None
    if season.isdecimal():
        return f"{work.title}: Season {season}"
    return season if season.startswith(work.title) else f"{work.title}: {season}"


def facts_of(found: Columns, works: Sequence[Work], lists: Sequence[str]) -> Columns:
    """Rows of lists.charted (by column) as those of charts without their momentum."""
    import numpy as np  # noqa: PLC0415

    number, is_same = found["work"], found["shortest"] == found["longest"]
    codes, area = np.unique(found["area"], return_inverse=True)
    return {
        "area": texts([area_code(code) for code in codes.tolist()])[area],
        "category": texts(lists)[found["category"]],
        "week": found["week"] + 6,
        "rank": found["rank"],
        "show_title": texts([work.title for work in works])[number],
        "season_title": texts([season_title(work) for work in works])[number],
        "kind": texts([work.kind for work in works])[number],
        "seconds": found["seconds"],
        "micro_views": found["micro"],
        "minutes": np.where(is_same, found["shortest"], NOTHING),
        "is_staggered": ~is_same,
        "is_live": np.array([work.is_live for work in works], dtype=bool)[number],
    }
