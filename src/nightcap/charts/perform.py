"""`charts compute` from files to files: logs and releases are read, an engine is opened, charts are written."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from nightcap.charts import places
from nightcap.charts.compute.duckdb_engine import DuckDB, duckdb_errors
from nightcap.charts.compute.engine import NO_EPISODE, NONE, SCHEMA, Engine
from nightcap.charts.compute.intake import Logs, digesting, paths_of, take_in
from nightcap.charts.compute.job import Done, Job
from nightcap.charts.compute.linking import runtime_of
from nightcap.charts.compute.release_files import read_releases
from nightcap.charts.compute.releases import Release, only_elsewhere
from nightcap.charts.compute.result import Input
from nightcap.charts.compute.run import compute
from nightcap.charts.compute.steps import PLAY, Frame
from nightcap.charts.compute.writing import write
from nightcap.charts.ledger.keeping import compute as keep
from nightcap.errors import BadFile, Failure, UsageError
from nightcap.store import files
from nightcap.store.imports import Refused

Progress = Callable[[str, int, int], None]


def run(job: Job, catalogue: Sequence[Release] = (), *, progress: Progress | None = None) -> Done:
    """Compute charts and write them; `catalogue` tells of titles that the table of releases does not name."""
    places.check(job)
    try:
        with _no_collector():
            return _run(job, catalogue, progress)
    except BadFile:
        raise
    except Failure as failure:
        # an engine seldom says which file is to blame
        if (damaged := places.damaged(job, failure)) is not None:
            raise damaged from failure
        raise


@contextmanager
def _no_collector() -> Iterator[None]:
    """Without Python's search for cycles, of which there are none among hundreds of thousands of releases and rows."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _run(job: Job, catalogue: Sequence[Release], progress: Progress | None) -> Done:
    # releases are read and logs digested beside what the engine does
    pool = ThreadPoolExecutor()
    try:
        known = pool.submit(_known, job, catalogue)
        job = replace(job, assumed=replace(job.assumed, runtime=runtime_of(lambda: known.result().releases)))
        if job.state is None:
            return _at_once(job, known, pool, progress)
        with opened(job) as engine:
            given = known.result()
            charts = keep(engine, job, given.releases, as_of=_as_of(job), releases_input=given.input, progress=progress)
            return Done(charts, tuple(write(charts, job.out)), given.refused)
    finally:
        pool.shutdown(cancel_futures=True)


def _at_once(job: Job, known: Future[_Known], pool: ThreadPoolExecutor, progress: Progress | None) -> Done:
    """Charts of all plays of a job, without a ledger."""
    as_of = _as_of(job)
    with TemporaryDirectory(prefix="nightcap-", dir=job.spill) as folder, opened(job) as engine:
        logs = take_in(digesting(paths_of(job.plays), pool), Path(folder), job.assumed, progress=progress)
        plays, given = engine.plays(logs.files), known.result()
        charts, counted = compute(
            engine,
            plays,
            job.methodology,
            given.releases,
            as_of=as_of,
            releases_input=given.input,
            days=job.days,
            listed=job.set_aside is not None,
            refused=logs.set_aside,
            progress=progress,
        )
        charts = replace(charts, provenance=replace(charts.provenance, inputs=tuple(logs.inputs)))
        if job.set_aside is None:
            written = write(charts, job.out)
        else:
            # the list takes its name last, so that a full disk leaves all as it was
            with files.beside(job.set_aside) as place:
                list_set_aside(engine, counted.set_aside, logs, place)
                written = [*write(charts, job.out), job.set_aside]
    return Done(charts, tuple(written), given.refused)


def _as_of(job: Job) -> datetime:
    return job.as_of or datetime.now(UTC)


class _Known(NamedTuple):
    """What is known of releases, the rows of the table that were refused, and the table."""

    releases: Sequence[Release]
    refused: tuple[Refused, ...] = ()
    input: Input | None = None


def _known(job: Job, catalogue: Sequence[Release]) -> _Known:
    if job.releases is None:
        return _Known(catalogue)
    given, refused = read_releases(job.releases)
    releases = [*given, *only_elsewhere(catalogue, given)]
    return _Known(releases, tuple(refused), Input(job.releases.name, files.digest(job.releases)))


@contextmanager
def opened(job: Job) -> Iterator[Engine]:
    """The engine of a job; its errors are told in our words."""
    if job.engine == "spark":
        from nightcap.charts.compute.spark_engine import Spark  # noqa: PLC0415

        with Spark(master=job.master) as spark:
            yield spark
        return
    if job.master is not None:
        raise UsageError("--master is for --engine spark.")
    with duckdb_errors(), DuckDB(memory=job.memory, spill=job.spill) as duckdb:
        yield duckdb


def list_set_aside(engine: Engine, counted: Frame, logs: Logs, path: Path) -> None:
    """Write every record that does not count as JSON Lines (docs/json.md): by readers first, then by rules."""
    with path.open("w", encoding="utf-8") as out:
        for name, record in logs.no_plays:
            row = {"rule": record.rule, "reason": record.reason, "file": name, "line": record.line}
            out.write(json.dumps(row | {"record": dict(record.row)}, ensure_ascii=False, default=str) + "\n")
        for *play, rule in engine.rows(counted):
            told = {"rule": rule, "reason": None, "file": None, "line": None, "record": _as_in_logs(play)}
            out.write(json.dumps(told, ensure_ascii=False) + "\n")


def _as_in_logs(play: Sequence[Any]) -> dict[str, Any]:
    """A play of the engine's in the columns of the schema."""
    told = dict(zip(PLAY, play, strict=True))
    started = told.pop("started")
    told["started_at"] = None if started is None else _moment(int(started))
    told["episode"] = None if told["episode"] == NO_EPISODE else told["episode"]
    return {name: told[name] if told[name] != NONE else None for name in SCHEMA}


def _moment(instant: int) -> str:
    try:
        return datetime.fromtimestamp(instant, UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return f"{instant} s"
