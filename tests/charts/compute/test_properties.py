"""What holds for any plays: against the plain reference, and against themselves in another order or in parts."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.methodology import PRESETS, Methodology
from nightcap.charts.plays.play import Play
from tests.charts.compute import reference
from tests.charts.compute.agreeing import assert_agrees
from tests.charts.compute.running import charts_of
from tests.charts.compute.worlds import AS_OF, World, worlds

pytestmark = pytest.mark.slow

METHODOLOGIES = (
    *PRESETS.values(),
    PRESETS["netflix-2023"].with_settings(time_zone="Europe/Berlin", week_starts="saturday", size=2),
    PRESETS["home"].with_settings(time_zone="America/New_York", week_starts="sunday", seasons="apart"),
)


@settings(max_examples=40, deadline=None)
@given(world=worlds(), methodology=st.sampled_from(METHODOLOGIES))
def test_the_engine_agrees_with_the_plain_reference(world: World, methodology: Methodology) -> None:
    with DuckDB(threads=1) as engine:
        charts, _ = charts_of(engine, world.plays, world.releases, methodology, AS_OF)
    plain = reference.compute(world.plays, world.releases, methodology, AS_OF)

    assert_agrees(charts, plain)


@settings(max_examples=40, deadline=None)
@given(world=worlds(), methodology=st.sampled_from(METHODOLOGIES), seed=st.integers())
def test_order_and_repetition_change_nothing(world: World, methodology: Methodology, seed: int) -> None:
    shuffled = random.Random(seed).sample(world.plays, len(world.plays))
    again = [*shuffled, *random.Random(seed).sample(world.plays, len(world.plays) // 2)]
    with DuckDB(threads=1) as engine:
        one, _ = charts_of(engine, world.plays, world.releases, methodology, AS_OF)
        other, _ = charts_of(engine, again, world.releases, methodology, AS_OF)

    assert one.rows == other.rows


@settings(max_examples=40, deadline=None)
@given(world=worlds(), methodology=st.sampled_from(METHODOLOGIES))
def test_every_second_is_either_used_or_set_aside(world: World, methodology: Methodology) -> None:
    everything = methodology.with_settings(size=1000)
    with DuckDB(threads=1) as engine:
        charts, counted = charts_of(engine, world.plays, world.releases, everything, AS_OF)
        listed = engine.rows(counted.set_aside)

    provenance = charts.provenance
    aside = sum(tally.seconds for tally in provenance.set_aside.values())
    world_list = sum(row.seconds for row in charts.rows if row.area == "")
    assert provenance.read.seconds == sum(play.seconds for play in world.plays)
    assert provenance.used.seconds + aside == provenance.read.seconds
    assert world_list == provenance.used.seconds
    assert sum(row.seconds for row in charts.rows if row.area) == world_list
    assert len(listed) == sum(tally.records for tally in provenance.set_aside.values())


@settings(max_examples=40, deadline=None)
@given(world=worlds(), methodology=st.sampled_from(METHODOLOGIES))
def test_ranks_are_a_permutation(world: World, methodology: Methodology) -> None:
    with DuckDB(threads=1) as engine:
        charts, _ = charts_of(engine, world.plays, world.releases, methodology, AS_OF)

    ranks: dict[Any, list[int]] = {}
    for row in charts.rows:
        ranks.setdefault((row.week, row.area, row.category), []).append(row.rank)
    assert all(sorted(found) == list(range(1, len(found) + 1)) for found in ranks.values())
    assert all(len(found) <= methodology.size for found in ranks.values())


@pytest.mark.parametrize("methodology", METHODOLOGIES, ids=lambda one: f"{one.name} {one.time_zone}")
def test_a_world_without_plays_has_no_lists(methodology: Methodology) -> None:
    with DuckDB(threads=1) as engine:
        charts, _ = charts_of(engine, [], [], methodology, AS_OF)

    assert len(charts.rows) == 0
    assert charts.provenance.used.records == 0


def test_the_latest_record_of_a_play_wins_whatever_its_place() -> None:
    first = Play(play_id="a", viewer="me", title="Anna", started_at=AS_OF - timedelta(days=3), seconds=600, area="DE")
    longer = replace(first, seconds=1200)
    later = replace(first, started_at=first.started_at + timedelta(minutes=5), seconds=900)
    for records, seconds in (([longer, first], 1200), ([later, longer, first], 900), ([longer, later], 900)):
        with DuckDB(threads=1) as engine:
            charts, _ = charts_of(engine, records, [], PRESETS["netflix-2023"], AS_OF)

        assert next(iter(charts.rows)).seconds == seconds
