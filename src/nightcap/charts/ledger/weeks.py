"""Charts of weeks from a ledger's sums, each kept as known at the time: a week that changes gets a new version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date
from operator import itemgetter
from pathlib import Path
from typing import Final

import narwhals as nw

from nightcap.charts.compute import lists
from nightcap.charts.compute.calendar import DAY, Calendar, to_date, to_day
from nightcap.charts.compute.duckdb_engine import DuckDB
from nightcap.charts.compute.linking import Names, link
from nightcap.charts.compute.numbers import Numbers
from nightcap.charts.compute.rows import Facts
from nightcap.charts.compute.run import rank
from nightcap.charts.compute.sql import quoted
from nightcap.charts.compute.steps import KEY, Frame, total
from nightcap.charts.ledger.ledger import WEEKS, Ledger
from nightcap.charts.ledger.manifest import Version
from nightcap.charts.methodology import Methodology
from nightcap.store import files

#: a play that began on a day (UTC) may count a day before it in another zone, or up to two after it past midnight
_BEFORE, _AFTER = 1, 2
#: what is kept of a row, in the order of its fields; its past on the list is told from all weeks together
_KEPT: Final[Mapping[str, str]] = {
    "area": "VARCHAR", "category": "VARCHAR", "week": "DATE", "rank": "INTEGER", "show_title": "VARCHAR",
    "season_title": "VARCHAR", "kind": "VARCHAR", "seconds": "BIGINT", "micro_views": "BIGINT", "minutes": "BIGINT",
    "is_staggered": "BOOLEAN", "is_live": "BOOLEAN",
}  # fmt: skip
#: rows of a week; seconds of titles that are known, and of the others by name
Week = tuple[list[Facts], int, dict[str, int]]


def way_of(methodology: Methodology) -> str:
    """A word for a way of making charts: the same settings, the same word."""
    settings = methodology.to_json()
    del settings["late_days"]  # when a week is closed does not change what is on it
    return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()[:12]


def chart_weeks(ledger: Ledger) -> dict[int, list[Version]]:
    """Chart every week whose days or releases have changed and that is not closed; all weeks' versions.

    Changes and saves the manifest.
    """
    way, calendar, now = way_of(ledger.methodology), ledger.calendar, ledger.as_of.timestamp()
    versions = ledger.manifest.weeks.setdefault(way, {})
    ledger.manifest.ways[way] = ledger.methodology.to_json()
    wanted = {
        week: made_of
        for week, made_of in _made_of(ledger, calendar).items()
        if _is_due(versions.get(week, []), made_of, now - calendar.begins_at(week + 7), ledger.methodology.late_days)
    }
    for week, (rows, linked, unlinked) in _chart(ledger, calendar, wanted).items():
        version = Version(
            as_of=ledger.as_of.astimezone(UTC).isoformat(),
            made_of=wanted[week],
            file=_write(ledger, way, week, rows),
            is_final=calendar.begins_at(week + 7) <= now,
            linked=linked,
            unlinked=unlinked,
        )
        versions[week] = _with(versions.get(week, []), version)
    ledger.save()
    return versions


def _made_of(ledger: Ledger, calendar: Calendar) -> dict[int, str]:
    """Every week that plays may fall into, with a digest of all that decides its charts."""
    of_week: dict[int, list[str]] = {}
    for day, kept in sorted(ledger.manifest.days.items()):
        for week in {calendar.week_of(day + shift) for shift in range(-_BEFORE, _AFTER + 1)}:
            of_week.setdefault(week, []).append(kept.made_of)
    return {
        week: hashlib.sha256("".join([*made_of, ledger.releases_digest]).encode()).hexdigest()
        for week, made_of in of_week.items()
    }


def _is_due(known: Sequence[Version], made_of: str, seconds_over: float, late_days: int | None) -> bool:
    """Whether a week must be charted: it is new, has changed or has ended since; a closed one never is."""
    if not known or not known[-1].is_final:
        return not known or known[-1].made_of != made_of or seconds_over >= 0
    is_closed = late_days is not None and seconds_over > late_days * DAY
    return known[-1].made_of != made_of and not is_closed


def _with(known: Sequence[Version], version: Version) -> list[Version]:
    """The versions with a newer one: it replaces one from before the week's end, and is none if it says the same."""
    kept = [one for one in known if one.is_final]
    if kept and kept[-1].file == version.file:
        return [*kept[:-1], replace(kept[-1], made_of=version.made_of)]
    return [*kept, version]


def _chart(ledger: Ledger, calendar: Calendar, wanted: Iterable[int]) -> dict[int, Week]:
    """The charts of these weeks, each row without its momentum; a week without plays has none."""
    engine, kept, weeks = ledger.engine, ledger.manifest.days, set(wanted)
    days = {day for week in weeks for day in range(week - _AFTER, week + 7 + _BEFORE)} & kept.keys()
    if not days:
        return {}
    paths = ", ".join(quoted(str(ledger.folder / kept[day].file)) for day in sorted(days))
    sums: Frame = nw.from_native(
        engine.connection.sql(f"SELECT {', '.join(KEY)}, seconds FROM read_parquet([{paths}])")
    )
    names = link(Numbers().names(engine, sums), ledger.releases, ledger.methodology)
    by_work = lists.linked(engine, sums, Numbers().links(engine, names.links), calendar).filter(
        nw.col("week").is_in(sorted(weeks))
    )
    by_work = engine.settle(by_work)
    shares = _shares(engine, by_work, names)
    found: dict[int, Week] = {week: ([], *shares.get(week, (0, {}))) for week in weeks}
    for facts in rank(engine, by_work, names, ledger.methodology):
        _, _, week, *_ = facts
        found[to_day(week) - 6][0].append(facts)
    return found


def _shares(engine: DuckDB, by_work: Frame, names: Names) -> dict[int, tuple[int, dict[str, int]]]:
    """Week → (seconds of known titles, seconds of the others by name)."""
    found: dict[int, tuple[int, dict[str, int]]] = {}
    for week, number, seconds in engine.rows(by_work.group_by("week", "work").agg(total("seconds"))):
        linked, unlinked = found.get(week, (0, {}))
        work = names.works[number]
        if not work.is_released:
            unlinked[work.title] = unlinked.get(work.title, 0) + seconds
        found[week] = (linked + seconds * work.is_released, unlinked)
    return found


def _write(ledger: Ledger, way: str, week: int, rows: Sequence[Facts]) -> str:
    """Keep a week's rows; the file's name holds a digest of them, so that the same rows are the same file."""
    ordered = sorted(rows, key=itemgetter(*map([*_KEPT].index, ("area", "category", "rank"))))
    lines = [json.dumps({name: _said(value) for name, value in zip(_KEPT, row, strict=True)}) for row in ordered]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
    file = f"{WEEKS}/{way}/{to_date(week)}.{digest}.parquet"
    path = ledger.folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.with_suffix(".jsonl")
    text.write_text("\n".join(lines), "utf-8")
    columns = ", ".join(f"{name}: '{kind}'" for name, kind in _KEPT.items())
    read = f"read_json({quoted(str(text))}, format = 'newline_delimited', columns = {{{columns}}})"
    with files.beside(path) as place:
        copy = f"COPY (SELECT * FROM {read} ORDER BY area, category, rank) TO {quoted(str(place))}"
        ledger.engine.connection.execute(f"{copy} (FORMAT parquet, PRESERVE_ORDER true)")
    text.unlink()
    return file


def _said(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def read_versions(engine: DuckDB, folder: Path, versions: Iterable[Version]) -> list[Facts]:
    """The rows of these versions, without momentum, by area, week, list and rank."""
    paths = ", ".join(quoted(str(folder / version.file)) for version in versions)
    if not paths:
        return []
    select = f"SELECT {', '.join(_KEPT)} FROM read_parquet([{paths}]) ORDER BY area, week, category, rank"
    rows: list[Facts] = engine.connection.execute(select).fetchall()
    return rows
