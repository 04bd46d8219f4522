"""Charts from plays, from end to end: count, link, divide, rank, and tell where it came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from nightcap.charts.compute import lists
from nightcap.charts.compute.counting import Counted, count
from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.linking import Names, link
from nightcap.charts.compute.momentum import with_momentum
from nightcap.charts.compute.naming import category, facts_of, season_title
from nightcap.charts.compute.popular import most_popular
from nightcap.charts.compute.releases import Release
from nightcap.charts.compute.result import Charts, Input, PopularRow, Provenance, Tally
from nightcap.charts.compute.rows import FACTS, Facts, Rows, tuples
from nightcap.charts.compute.steps import Frame, grand_total
from nightcap.charts.methodology import Methodology

Progress = Callable[[str, int, int], None]
_STAGES = 4


def compute(
    engine: Engine,
    plays: Frame,
    methodology: Methodology,
    releases: Sequence[Release],
    *,
    as_of: datetime,
    releases_input: Input | None = None,
    days: int | None = None,
    listed: bool = False,
    refused: Mapping[str, Tally] | None = None,
    progress: Progress | None = None,
) -> tuple[Charts, Counted]:
    """The charts of all weeks in the plays, and what was counted for them.

    Args:
        engine: where the plays are.
        plays: as Engine.plays gives them.
        methodology: the settings.
        releases: what is known of the titles.
        as_of: the moment of computing (UTC); later plays have a clock error.
        releases_input: told in the provenance; the logs are added by who knows them.
        refused: what the readers of the logs set aside, by rule.
        listed: whether the records set aside will be listed.
        days: also the most popular of the first so many days after release.
        progress: called with (stage, done, total).
    """
    tell = progress or (lambda _stage, _done, _total: None)
    tell("counting plays", 0, _STAGES)
    instant = int(as_of.replace(tzinfo=as_of.tzinfo or UTC).timestamp())
    counted = count(engine, plays, methodology, as_of=instant, daily=days is not None, releases=releases, listed=listed)
    tell("linking titles", 1, _STAGES)
    sums = engine.settle(counted.sums)
    names = link(counted.numbers.names(engine, sums), releases, methodology)
    links = counted.numbers.links(engine, names.links)
    tell("ranking", 2, _STAGES)
    by_work = engine.settle(lists.linked(engine, sums, links, counted.calendar))
    rows = charted_rows(engine, by_work, names, methodology)
    tell("ranking", 3, _STAGES)
    popular: tuple[PopularRow, ...] = ()
    if days is not None:
        by_day = engine.settle(lists.linked(engine, sums, links, counted.calendar, daily=True))
        popular = most_popular(engine, by_day, names, methodology, days=days)
    linked, unlinked = shares(engine, by_work, names)
    provenance = Provenance(
        methodology=methodology,
        as_of=as_of,
        inputs=(),
        releases=releases_input,
        read=sum((refused or {}).values(), counted.read),
        used=counted.used,
        set_aside=_added(counted.tallies, refused or {}),
        linked_seconds=linked,
        unlinked=unlinked,
    )
    tell("ranking", _STAGES, _STAGES)
    return Charts(rows=rows, popular=popular, provenance=provenance), counted


def _added(one: Mapping[str, Tally], other: Mapping[str, Tally]) -> dict[str, Tally]:
    return {rule: one.get(rule, Tally()) + other.get(rule, Tally()) for rule in {*one, *other}}


def charted_rows(engine: Engine, by_work: Frame, names: Names, methodology: Methodology) -> Rows:
    """The rows of every list with their momentum, by area, week, list and rank, from seconds by week, area and work."""
    import numpy as np  # noqa: PLC0415

    if not names.works:
        return Rows.of(())
    ordered = _ranked(engine, by_work, names, methodology).sort("area", "week", "category", "rank")
    # what has the same name on a list has the same past there
    same: dict[tuple[object, ...], int] = {}
    shown = [
        same.setdefault((work.kind, work.title, season_title(work), list_), number)
        for number, (work, list_) in enumerate(zip(names.works, _categories(names, methodology), strict=True))
    ]
    found = engine.columns(ordered)
    facts = facts_of(found, names.works, lists.list_names(_categories(names, methodology)))
    return with_momentum(facts, found["area"] * len(shown) + np.array(shown)[found["work"]])


def rank(engine: Engine, by_work: Frame, names: Names, methodology: Methodology) -> list[Facts]:
    """The rows of every list without their momentum, from seconds by week, area and work."""
    if not names.works:
        return []
    found = engine.columns(_ranked(engine, by_work, names, methodology))
    return list(tuples(facts_of(found, names.works, lists.list_names(_categories(names, methodology))), FACTS))


def _ranked(engine: Engine, by_work: Frame, names: Names, methodology: Methodology) -> Frame:
    timed = engine.settle(lists.timed(engine, by_work, names.works))
    return lists.charted(engine, timed, names.works, _categories(names, methodology), methodology)


def _categories(names: Names, methodology: Methodology) -> list[str | None]:
    return [category(work, methodology) for work in names.works]


def shares(engine: Engine, by_work: Frame, names: Names) -> tuple[int, dict[str, int]]:
    """`linked_seconds` and `unlinked` (title → seconds) of a Provenance."""
    of_work = dict(engine.rows(by_work.group_by("work").agg(grand_total("seconds"))))
    unlinked: dict[str, int] = {}
    for number, work in enumerate(names.works):
        if not work.is_released and number in of_work:
            unlinked[work.title] = unlinked.get(work.title, 0) + of_work[number]
    return sum(of_work.values()) - sum(unlinked.values()), unlinked
