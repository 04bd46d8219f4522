"""`charts compute --state FOLDER`: what was counted is kept, and only what is new is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import narwhals as nw

from nightcap.charts.compute import lists
from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.engine import Engine
from nightcap.charts.compute.intake import digested, paths_of, take_in
from nightcap.charts.compute.job import Job
from nightcap.charts.compute.linking import link
from nightcap.charts.compute.momentum import with_momentum
from nightcap.charts.compute.numbers import Numbers
from nightcap.charts.compute.popular import most_popular
from nightcap.charts.compute.releases import Release
from nightcap.charts.compute.result import Charts, Input, PopularRow, Provenance, Tally
from nightcap.charts.compute.rows import FACTS, Facts, Rows, columns
from nightcap.charts.compute.sql import quoted
from nightcap.charts.compute.steps import Frame
from nightcap.charts.ledger.days import count_days
from nightcap.charts.ledger.ledger import Ledger, opened, portions
from nightcap.charts.ledger.manifest import Version
from nightcap.charts.ledger.taking import take
from nightcap.charts.ledger.weeks import chart_weeks, read_versions
from nightcap.errors import UsageError

#: logs taken in together; more of them would only need more room for their ids
_BATCH_BYTES: Final = 256 * 2**20
Progress = Callable[[str, int, int], None]


def compute(
    engine: Engine,
    job: Job,
    releases: Sequence[Release],
    *,
    as_of: datetime,
    releases_input: Input | None,
    progress: Progress | None = None,
) -> Charts:
    """Take in the job's logs that the ledger does not have, count what they change, and give all weeks' charts."""
    if job.state is None or not isinstance(engine, DuckDB):
        raise UsageError("--state goes with --engine duckdb only; on a cluster, compute without it.")
    if job.set_aside is not None:
        raise UsageError("--set-aside lists what a run without --state sets aside. Run it so on the log in question.")
    with opened(engine, job.state, job.methodology, releases, as_of) as ledger:
        _take_all(ledger, job, progress)
        count_days(ledger, progress=progress)
        chosen = as_known_on(chart_weeks(ledger), job.known_on)
        facts = read_versions(engine, ledger.folder, chosen)
        rows = _with_momentum(facts)
        popular = () if job.days is None else _popular(ledger, job.days)
        ledger.tidy()
        return Charts(rows=rows, popular=popular, provenance=_provenance(ledger, chosen, releases_input))


def as_known_on(weeks: dict[int, list[Version]], known_on: datetime | None) -> list[Version]:
    """The newest version of each week, or the newest that was known by then."""
    found = []
    for _, versions in sorted(weeks.items()):
        by_then = [one for one in versions if known_on is None or datetime.fromisoformat(one.as_of) <= known_on]
        found += by_then[-1:]
    return found


def _with_momentum(facts: Sequence[Facts]) -> Rows:
    """The rows of facts with their past; what tells one from others on any list is its name there."""
    import numpy as np  # noqa: PLC0415

    numbers: dict[tuple[object, ...], int] = {}
    works = [
        numbers.setdefault((area, category, kind, show_title, season_title), len(numbers))
        for area, category, _, _, show_title, season_title, kind, *_ in facts
    ]
    return with_momentum(columns(facts, FACTS), np.array(works, dtype=np.int64))


def _take_all(ledger: Ledger, job: Job, progress: Progress | None) -> None:
    """Take in the logs that are new, batch by batch; each batch is safe once it is done."""
    have = ledger.manifest.digests()
    given = digested(paths_of(job.plays), progress=progress)
    new = {path: digest for path, digest in given.items() if digest not in have}
    done = 0
    for batch in portions(new, lambda path: path.stat().st_size, _BATCH_BYTES):
        # the same bytes may be there under two names, in two batches
        logs = {path: new[path] for path in batch if new[path] not in ledger.manifest.digests()}
        if logs:
            with TemporaryDirectory(prefix="nightcap-", dir=job.spill) as spool:
                take(ledger, take_in(logs, Path(spool), job.assumed))
        done += len(batch)
        if progress is not None:
            progress("taking in logs", done, len(new))


def _popular(ledger: Ledger, days: int) -> tuple[PopularRow, ...]:
    """The most popular of the first days after release."""
    if not ledger.manifest.days:
        return ()
    paths = ", ".join(quoted(str(ledger.folder / kept.file)) for kept in ledger.manifest.days.values())
    sums: Frame = nw.from_native(ledger.engine.connection.sql(f"SELECT * FROM read_parquet([{paths}])"))
    names = link(Numbers().names(ledger.engine, sums), ledger.releases, ledger.methodology)
    by_day = lists.linked(ledger.engine, sums, Numbers().links(ledger.engine, names.links), ledger.calendar, daily=True)
    return most_popular(ledger.engine, ledger.engine.settle(by_day), names, ledger.methodology, days=days)


def _provenance(ledger: Ledger, chosen: Sequence[Version], releases_input: Input | None) -> Provenance:
    """As that of a run over all logs at once."""
    batches, days = ledger.manifest.batches, ledger.manifest.days.values()
    aside: dict[str, Tally] = {}
    for tallies in (*(batch.set_aside for batch in batches), *(day.set_aside for day in days)):
        for rule, (records, seconds) in tallies.items():
            aside[rule] = aside.get(rule, Tally()) + Tally(records, seconds)
    read = sum((Tally(*batch.read) for batch in batches), Tally())
    unlinked: dict[str, int] = {}
    for version in chosen:
        for title, seconds in version.unlinked.items():
            unlinked[title] = unlinked.get(title, 0) + seconds
    logs = sorted((log for batch in batches for log in batch.logs), key=lambda log: (log.name, log.digest))
    return Provenance(
        methodology=ledger.methodology,
        as_of=ledger.as_of.astimezone(UTC),
        inputs=tuple(logs),
        releases=releases_input,
        read=read,
        used=Tally.used(read, aside),
        set_aside=aside,
        linked_seconds=sum(version.linked for version in chosen),
        unlinked=unlinked,
    )
