"""Spark against DuckDB and the plain reference: a master and two workers as processes of their own, one for all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.run import compute
from nightcap.charts.compute.spark_engine import Spark
from nightcap.charts.compute.spark_session import gist
from nightcap.charts.compute.sql import same_columns
from nightcap.charts.methodology import PRESETS, Methodology
from nightcap.errors import BadFile, Failure
from tests.charts.compute import reference, sparks
from tests.charts.compute.agreeing import assert_agrees
from tests.charts.compute.running import charts_of
from tests.charts.compute.test_properties import METHODOLOGIES
from tests.charts.compute.worlds import AS_OF

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(sparks.missing()), reason=sparks.missing())]
LOOPBACK = {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}


@pytest.fixture(scope="module")
def spark() -> Iterator[Spark]:
    with Spark(master=sparks.CLUSTER, settings=sparks.SETTINGS) as engine:
        yield engine
    until = time.monotonic() + 10
    while (left := sparks.processes("org.apache.spark")) and time.monotonic() < until:
        time.sleep(0.1)
    assert left == {}


def test_two_workers_compute_and_none_listens_to_other_machines(spark: Spark) -> None:
    assert len(spark.rows(spark.table({"n": "int"}, [(1,), (2,)]))) == 2
    until = time.monotonic() + 30
    while len(workers := sparks.processes("CoarseGrainedExecutorBackend --driver")) < 2 and time.monotonic() < until:
        time.sleep(0.1)
    assert len(workers) == 2
    while (known := spark.session.sparkContext._jsc.sc().getExecutorMemoryStatus().size()) < 3:
        assert time.monotonic() < until
        time.sleep(0.1)
    assert known == 3  # the driver counts as one
    for pid in sparks.processes("org.apache.spark"):
        assert sparks.listening(pid) <= LOOPBACK


@pytest.mark.parametrize("methodology", METHODOLOGIES, ids=lambda one: f"{one.name} {one.time_zone}")
def test_drawn_worlds_come_out_the_same(spark: Spark, methodology: Methodology) -> None:
    world = sparks.drawn(60)
    all_ranks = methodology if methodology.size == 2 else methodology.with_settings(size=1000)
    found, _ = charts_of(spark, world.plays, world.releases, all_ranks, AS_OF)
    with DuckDB(threads=1) as duckdb:
        expected, _ = charts_of(duckdb, world.plays, world.releases, all_ranks, AS_OF)

    assert len(found.rows) > 40
    assert found == expected
    assert_agrees(found, reference.compute(world.plays, world.releases, all_ranks, AS_OF))


@pytest.mark.parametrize(("name", "days"), [("netflix-2021", None), ("netflix-2023", 14), ("home", None)])
def test_parquet_of_every_shape_comes_out_the_same(spark: Spark, name: str, days: int | None, tmp_path: Path) -> None:
    world, methodology = sparks.many(4000, seed=7), PRESETS[name]
    files = sparks.write_plays(world.plays, tmp_path)
    assert sorted(map(len, same_columns(files))) == [2, 2, 2, 2]
    found, counted = compute(spark, spark.plays(files), methodology, world.releases, as_of=AS_OF, days=days)
    with DuckDB(threads=1) as duckdb:
        expected, also = compute(duckdb, duckdb.plays(files), methodology, world.releases, as_of=AS_OF, days=days)
        listed = sorted(duckdb.rows(also.set_aside), key=repr)

    assert found == expected
    assert bool(found.popular) == (days is not None)
    assert sorted(spark.rows(counted.set_aside), key=repr) == listed
    assert_agrees(found, reference.compute(world.plays, world.releases, methodology, AS_OF))


def test_no_python_runs_on_the_workers(spark: Spark) -> None:
    assert spark.rows(spark.settle(spark.table({"text": "text"}, [("寅さん",), ('"\\\n',), (None,)])))
    assert sparks.processes("pyspark.daemon") == {}
    assert sparks.processes("pyspark/daemon") == {}


def test_small_tables_arrive_as_they_are(spark: Spark) -> None:
    rows = [("寅さん", -(2**62), True), ('a "b" \\ \n\t', 2**62 + 1, False), (None, None, None), ("", 0, True)]
    table = spark.table({"text": "text", "n": "int", "is_so": "bool"}, rows)
    assert sorted(spark.rows(table), key=repr) == sorted(rows, key=repr)
    assert spark.rows(spark.table({"text": "text"}, [])) == []


def test_broken_parquet_is_named(spark: Spark, tmp_path: Path) -> None:
    whole = sparks.write_plays(sparks.many(500, seed=1).plays, tmp_path)
    content = Path(whole[0]).read_bytes()
    (cut := tmp_path / "cut.parquet").write_bytes(content[: len(content) // 2])
    (hurt := tmp_path / "hurt.parquet").write_bytes(content[:40] + bytes(200) + content[240:])
    with pytest.raises(BadFile, match=r"cut\.parquet: is no Parquet file that can be read"):
        spark.plays([*whole, str(cut)])
    (hidden := tmp_path / "_hidden.parquet").write_bytes(content)
    with pytest.raises(BadFile, match="is left out by Spark"):
        spark.plays([str(hidden)])
    plays = spark.plays([*whole, str(hurt)])
    with pytest.raises(Exception, match=r"Parquet|parquet|decompress|corrupt|reading") as error:
        spark.rows(plays)
    assert type(error.value).__module__.startswith(("pyspark", "py4j"))
    assert len(gist(error.value)) < 400


def test_one_spark_at_a_time(spark: Spark) -> None:
    with pytest.raises(Failure, match="runs in this process already"):
        Spark(master="local[1]")
