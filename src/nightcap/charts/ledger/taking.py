"""Logs into a ledger: sound plays as Parquet by the day on which they began; what is not sound is counted and gone.

A batch of logs is taken in whole or, where the run is interrupted, not at all: its files count once
the manifest names it.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from nightcap.charts.compute import soundness, steps
from nightcap.charts.compute.intake import Logs
from nightcap.charts.compute.result import Tally
from nightcap.charts.compute.sql import quoted
from nightcap.charts.ledger.ledger import MOVED, PLAYS, Ledger
from nightcap.charts.ledger.manifest import Batch, plain

#: 128 bits of an id that stand for it, the same in every version of DuckDB; null for plays without one
_ID: Final = "CASE WHEN play_id <> '' THEN md5_number_{}(play_id) END AS id_{}"
_MARKS: Final = f"{_ID.format('lower', 'low')}, {_ID.format('upper', 'high')}"
_DAY: Final = "started // 86400"


def take(ledger: Ledger, logs: Logs) -> None:
    """Take in logs that the ledger does not have; changes and saves its manifest."""
    engine, manifest = ledger.engine, ledger.manifest
    name = hashlib.sha256("".join(sorted(log.digest for log in logs.inputs)).encode()).hexdigest()[:16]
    plays, as_of = engine.plays(logs.files), int(ledger.as_of.timestamp())
    judged = soundness.judge(engine, plays, ledger.methodology, as_of)
    every, unsound = judged.tallied(engine)
    read = sum(logs.set_aside.values(), every)
    rules = {*unsound, *logs.set_aside}
    aside = {rule: unsound.get(rule, Tally()) + logs.set_aside.get(rule, Tally()) for rule in rules}
    days = _write_days(ledger, judged.sound, name)
    if moved := _moved(ledger, days, name):
        manifest.moved[f"{MOVED}/{name}.parquet"] = tuple(moved)
    manifest.batches.append(
        Batch(
            name=name,
            logs=tuple(logs.inputs),
            read=(read.records, read.seconds),
            set_aside=plain(aside),
            days=days,
        )
    )
    ledger.save()


def read_plays(paths: Sequence[str]) -> str:
    """The files as a table of SQL with the columns of steps.PLAY, `id_low`, `id_high` and `day`."""
    return f"read_parquet([{', '.join(map(quoted, paths))}], hive_partitioning = true, hive_types = {{day: BIGINT}})"


def _write_days(ledger: Ledger, good: steps.Frame, name: str) -> dict[int, int]:
    """Write the plays as one file a day; the days with their number of plays."""
    run = ledger.engine.connection.execute
    beside = ledger.folder / f"{PLAYS}.{name}.part"
    shutil.rmtree(beside, ignore_errors=True)
    select = f"SELECT {', '.join(steps.PLAY)}, {_MARKS}, {_DAY} AS day FROM ({good.to_native().sql_query()})"
    run(f"COPY ({select}) TO {quoted(str(beside))} (FORMAT parquet, PARTITION_BY (day))")
    days = {}
    for part in sorted(beside.glob("day=*"), key=_day_of):
        day = _day_of(part)
        target = ledger.play_file(day, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        pieces = ", ".join(quoted(str(piece)) for piece in sorted(part.iterdir()))
        read = f"read_parquet([{pieces}], hive_partitioning = false)"
        if len(list(part.iterdir())) == 1:
            next(part.iterdir()).replace(target)
            read = f"read_parquet({quoted(str(target))}, hive_partitioning = false)"
        else:  # several threads wrote plays of this day
            run(f"COPY (SELECT * FROM {read}) TO {quoted(str(target))} (FORMAT parquet)")
        [(days[day],)] = run(f"SELECT count(*) FROM {read}").fetchall()
    shutil.rmtree(beside, ignore_errors=True)
    return days


def _day_of(part: Path) -> int:
    return int(part.name.removeprefix("day="))


def _moved(ledger: Ledger, days: Iterable[int], name: str) -> list[int]:
    """Find plays of which there are records on several days, one of them in the new batch.

    The one of the latest day counts (rule 4: the latest start wins); the others are written down to be
    taken out of their days. Gives those days.
    """
    new = [str(ledger.play_file(day, name)) for day in days]
    if not new:
        return []
    known = ledger.plays_of(ledger.days)
    run = ledger.engine.connection.execute
    several = (
        f"SELECT id_low FROM {read_plays(new)} WHERE id_low IS NOT NULL GROUP BY id_low HAVING min(day) <> max(day)"
    )
    if known:
        several += (
            f" UNION SELECT old.id_low FROM {read_plays(known)} old JOIN {read_plays(new)} new "
            "ON old.id_low = new.id_low AND old.day <> new.day"
        )
    run(f"CREATE OR REPLACE TEMP TABLE several AS {several}")
    [(count,)] = run("SELECT count(*) FROM several").fetchall()
    if not count:
        return []
    records = f"SELECT DISTINCT id_low, id_high, day FROM {read_plays([*known, *new])} SEMI JOIN several USING (id_low)"
    last = "max(day) OVER (PARTITION BY id_low, id_high)"
    moved = f"SELECT id_low, id_high, day FROM ({records}) QUALIFY day < {last} ORDER BY day, id_low, id_high"
    run(f"CREATE OR REPLACE TEMP TABLE moved AS {moved}")
    found = [day for (day,) in run("SELECT DISTINCT day FROM moved ORDER BY day").fetchall()]
    if found:
        (ledger.folder / MOVED).mkdir(exist_ok=True)
        path = ledger.folder / MOVED / f"{name}.parquet"
        run(f"COPY (SELECT * FROM moved ORDER BY day, id_low, id_high) TO {quoted(str(path))} (FORMAT parquet)")
    return found
