"""`nightcap charts compute`: weekly lists by views from logs of plays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from nightcap.app import Nightcap
from nightcap.charts.compute.job import MEMORY, Done, EngineName, Job
from nightcap.charts.methodology import PRESETS, WEEKDAYS, Methodology, preset
from nightcap.charts.model import WORLD
from nightcap.charts.plays.play import NOWHERE, Assumed
from nightcap.cli.charts import charts
from nightcap.cli.progress import progress
from nightcap.cli.reports import AsJson, print_reports
from nightcap.errors import UsageError
from nightcap.plain import counted, one_line, shorten
from nightcap.store.contract import report_to_json

if TYPE_CHECKING:
    from nightcap.charts.compute.result import Tally
    from nightcap.store.imports import Report

#: titles without a release that are named
_MOST_NAMED = 5
#: characters of a title that are shown
_LONGEST_NAME = 40

Plays = Annotated[
    list[Path],
    typer.Argument(
        help="Logs: Parquet, CSV or JSON Lines of the columns in docs/charts.md; Jellyfin's Playback Reporting, "
        "Tautulli, Netflix's ViewingActivity.csv, Trakt's export, Kodi's MyVideos; or a folder of Parquet."
    ),
]
Out = Annotated[Path, typer.Option(help="The file of charts: .tsv, .xlsx, .parquet or .json.")]
Releases = Annotated[
    Path | None,
    typer.Option(help="The table of releases (docs/charts.md); what it lacks is looked up in the catalogue."),
]
MethodologyName = Annotated[str, typer.Option(metavar="NAME", help=f"One of {', '.join(PRESETS)}.")]
Metric = Annotated[str | None, typer.Option(help="views or hours.")]
WeekStarts = Annotated[str | None, typer.Option(metavar="DAY", help=f"{WEEKDAYS[0]} … {WEEKDAYS[-1]}.")]
TimeZone = Annotated[str | None, typer.Option(metavar="ZONE", help="Whose weeks count, as Europe/Berlin.")]
Split = Annotated[str | None, typer.Option(help="Lists by kind-language, kind or none.")]
Seasons = Annotated[str | None, typer.Option(help="apart or together.")]
Areas = Annotated[
    str | None, typer.Option(metavar="CODES", help="Areas with lists of their own, as US,DE; all; or none.")
]
Size = Annotated[int | None, typer.Option(help="Places on a list.")]
Rounding = Annotated[int | None, typer.Option(help="Round to multiples of this; 0: not at all.")]
MinimumSeconds = Annotated[int | None, typer.Option(help="A play counts from here on.")]
MinimumPercent = Annotated[int | None, typer.Option(help="… or from this share of the runtime on.")]
LongestSeconds = Annotated[int | None, typer.Option(help="A longer play has a clock error.")]
Overlaps = Annotated[str | None, typer.Option(help="Overlapping plays of a viewer: count, or once.")]
Live = Annotated[str | None, typer.Option(help="Live titles: with-others or left-out.")]
LateDays = Annotated[
    int | None, typer.Option(help="With --state: a published week changes no more so many days after its end.")
]
Days = Annotated[
    int | None, typer.Option(min=1, max=3650, help="Also the most popular of the first 28 or 91 days, say.")
]
AsOf = Annotated[str | None, typer.Option(metavar="TIME", help="Compute as at this time (UTC); now.")]
Area = Annotated[str, typer.Option(metavar="CODE", help="The country of logs that name none.")]
LogTimeZone = Annotated[
    str | None, typer.Option(metavar="ZONE", help="The zone of logs in local time; this machine's.")
]
SetAside = Annotated[Path | None, typer.Option(help="List every record that does not count in this file (JSON Lines).")]
State = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="Keep what was counted here; then only new logs and their weeks are counted."),
]
KnownOn = Annotated[
    str | None, typer.Option(metavar="TIME", help="With --state: the charts as they were known then (UTC).")
]
Engine = Annotated[EngineName, typer.Option(help="duckdb in this process, or spark.")]
Master = Annotated[str | None, typer.Option(metavar="URL", help="Spark's master, as spark://host:7077.")]
Memory = Annotated[str, typer.Option(help="What DuckDB may hold.")]
Spill = Annotated[Path | None, typer.Option(help="Where what does not fit goes; the system's.")]
IntoHome = Annotated[
    bool, typer.Option("--into-home", help="Take the charts in as `charts import` does, so that asking uses them.")
]
Source = Annotated[str | None, typer.Option(metavar="NAME", help="With --into-home: the name to keep them under.")]


@charts.command()
def compute(  # noqa: PLR0917  # typer takes options by position
    ctx: typer.Context,
    plays: Plays,
    out: Out,
    releases: Releases = None,
    methodology: MethodologyName = "netflix-2023",
    metric: Metric = None,
    week_starts: WeekStarts = None,
    time_zone: TimeZone = None,
    split: Split = None,
    seasons: Seasons = None,
    areas: Areas = None,
    size: Size = None,
    rounding: Rounding = None,
    minimum_seconds: MinimumSeconds = None,
    minimum_percent: MinimumPercent = None,
    longest_seconds: LongestSeconds = None,
    overlaps: Overlaps = None,
    live: Live = None,
    late_days: LateDays = None,
    days: Days = None,
    as_of: AsOf = None,
    area: Area = NOWHERE,
    log_time_zone: LogTimeZone = None,
    set_aside: SetAside = None,
    state: State = None,
    known_on: KnownOn = None,
    engine: Engine = "duckdb",
    master: Master = None,
    memory: Memory = MEMORY,
    spill: Spill = None,
    into_home: IntoHome = False,
    source: Source = None,
    as_json: AsJson = False,
) -> None:
    """Compute weekly Top 10 lists by views from logs of plays, world-wide and by area."""
    nightcap: Nightcap = ctx.obj
    settings: dict[str, Any] = {
        "metric": metric,
        "week_starts": week_starts,
        "time_zone": time_zone,
        "split": split,
        "seasons": seasons,
        "areas": areas,
        "size": size,
        "rounding": rounding,
        "minimum_seconds": minimum_seconds,
        "minimum_percent": minimum_percent,
        "longest_seconds": longest_seconds,
        "overlaps": overlaps,
        "live": live,
        "late_days": late_days,
    }
    job = Job(
        plays=tuple(plays),
        releases=releases,
        methodology=_overridden(preset(methodology), settings),
        out=out,
        days=days,
        as_of=_moment(as_of),
        assumed=Assumed(area=_code(area), time_zone=_zone(log_time_zone)),
        set_aside=set_aside,
        state=state,
        known_on=_moment(known_on, "--known-on"),
        engine=engine,
        master=master,
        memory=memory,
        spill=spill,
    )
    if source is not None and not into_home:
        raise UsageError("--source is the name under which --into-home keeps the charts.")
    with progress() as report:
        done = nightcap.charts.compute(job, progress=report)
        reports = nightcap.charts.take_in_computed(job, done, source=source, progress=report) if into_home else None
    if as_json:
        _print_json(done, reports)
        return
    _tell(done, is_listed=set_aside is not None)
    print_reports(reports or (), as_json=False)


@charts.command()
def methodology(
    name: Annotated[str, typer.Argument(help=f"One of {', '.join(PRESETS)}.")],
) -> None:
    """Print the settings of a methodology, as JSON."""
    typer.echo(json.dumps(preset(name).to_json(), indent=2))


def _overridden(base: Methodology, settings: dict[str, Any]) -> Methodology:
    """The preset with the options given; their words become the settings' values."""
    rounding, areas = settings.pop("rounding"), settings.pop("areas")
    changed = base.with_settings(**settings)
    if rounding is not None:
        changed = changed.with_rounding(rounding or None)
    if areas is not None:
        words = areas.strip().casefold()
        given = () if words in ("none", "all") else tuple(_code(code) for code in areas.split(","))
        changed = changed.with_areas(None if words == "all" else given)
    return changed


def _code(text: str) -> str:
    code = text.strip().upper()
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        raise UsageError(f'"{text}" is no code of a country (ISO 3166-1 alpha-2), such as DE.')
    return code


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return None if name is None else ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(f'--log-time-zone "{name}": no such zone, such as Europe/Berlin.') from error


def _moment(text: str | None, option: str = "--as-of") -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{option} {text}: not a time such as 2026-07-21T09:00.") from error


def _print_json(done: Done, reports: Sequence[Report] | None) -> None:
    """What was written and counted; `imported` only where the home was to have it."""
    told = {"written": [str(path) for path in done.written], **done.charts.provenance.to_json()}
    if reports is not None:
        told["imported"] = [report_to_json(each) for each in reports]
    typer.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _tell(done: Done, *, is_listed: bool) -> None:
    provenance, rows = done.charts.provenance, done.charts.rows
    weeks, areas = rows.weeks, len(rows.areas - {WORLD})
    if weeks:
        span = f"Week to {weeks[0]}" if len(weeks) == 1 else f"{len(weeks)} weeks to {weeks[-1]}"
        typer.echo(f"{span}: the whole world" + (f" and {counted(areas, 'area')}" if areas else ""))
    else:
        typer.echo("No list came out: no play counts.")
    typer.echo(f"  counted: {_told(provenance.used)} of {_told(provenance.read)}")
    for rule, tally in sorted(provenance.set_aside.items()):
        typer.echo(f"  set aside, {rule}: {_told(tally)}")
    if provenance.set_aside and not is_listed:
        typer.echo("  (--set-aside FILE lists each of them; docs/charts.md says what the rules are)")
    if provenance.unlinked:
        names = sorted(provenance.unlinked, key=lambda name: (-provenance.unlinked[name], name))
        more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
        named = ", ".join(f"“{shorten(one_line(name), _LONGEST_NAME)}”" for name in names[:_MOST_NAMED])
        typer.echo(f"  {provenance.share_linked:.1%} of the hours are of known titles; not known: {named}{more}")
    rounding = provenance.methodology.rounding
    if rounding and 0 < rows.most_seconds * 2 < rounding * 3600:
        typer.echo(f"  All hours round to 0 (in multiples of {rounding:,}); --rounding 0 gives them as they are.")
    for refused in done.refused_releases[:_MOST_NAMED]:
        where = "a row" if refused.line is None else f"line {refused.line}"
        typer.echo(f"  releases, {where}: {one_line(refused.reason)}")
    if len(done.refused_releases) > _MOST_NAMED:
        typer.echo(f"  releases: {counted(len(done.refused_releases), 'row')} set aside in all")
    for path in done.written:
        typer.echo(f"wrote {path}")


def _told(tally: Tally) -> str:
    return f"{counted(tally.records, 'play')} ({tally.seconds / 3600:z,.1f} h)"
