"""How long each film and episode runs, under the names that plays give it (for the minimum of rule 5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import narwhals as nw

from nightcap.charts.compute.engine import NO_EPISODE, Engine
from nightcap.charts.compute.linking import Key, Linker
from nightcap.charts.compute.releases import Name, Release, works


def lengths(engine: Engine, names: Iterable[Key], releases: Sequence[Release]) -> nw.LazyFrame[Any]:
    """Seconds (`length`) by title, season, episode and area, as steps.too_short takes them."""
    linker = Linker(works(releases, together=False), together=False)
    of_work: dict[Name, list[Release]] = defaultdict(list)
    for release in releases:
        of_work[release.kind, release.title, release.season].append(release)
    found: dict[tuple[str, str, int, str], int] = {}
    for title, season, episodic in names:
        work = linker.link(title, season, episodic=episodic)
        for release in of_work[work.kind, work.title, work.season] if work else ():
            if release.kind == "film" or release.episode is not None:
                episode = NO_EPISODE if release.kind == "film" or release.episode is None else release.episode
                found[title, season, episode, release.area] = release.runtime_minutes * 60
    columns = {"title": "text", "season": "text", "episode": "int", "area": "text", "length": "int"}
    return engine.table(columns, [(*key, length) for key, length in found.items()])  # type: ignore[arg-type]
