"""`nightcap plan`: which episodes on which evening, as text and for a calendar."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nightcap.app import Nightcap
from nightcap.cli.moments import day
from nightcap.cli.reports import AsJson
from nightcap.cli.root import app
from nightcap.errors import UsageError
from nightcap.plain import clean
from nightcap.recommend.phrases import duration, sentence

if TYPE_CHECKING:
    from nightcap.publish.plan.model import Plan

#: a day's minutes: a reminder further ahead is none
_MOST_AHEAD = 24 * 60

Name = Annotated[str, typer.Argument(metavar="TITLE", help="A name, “name (year)” or an id.")]
By = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="The last day: sunday, tonight, 3 Dec, “in two weeks”; without it, the soonest."),
]
Evenings = Annotated[
    str | None, typer.Option(metavar="HOURS", help="When there is time on a weekday, such as 21:00-23:00.")
]
Weekend = Annotated[
    str | None, typer.Option(metavar="HOURS", help="The same for Saturday and Sunday; as --evenings when left out.")
]
On = Annotated[str | None, typer.Option(metavar="DAYS", help="Only on these days, such as tue,thu.")]
Start = Annotated[str | None, typer.Option(metavar="DATE", help="The first day; today when left out.")]
Season = Annotated[int | None, typer.Option(metavar="NUMBER", help="Only this season.")]
Begin = Annotated[
    str | None, typer.Option("--from", metavar="EPISODE", help="The first episode: 4, or 2x4 of the second season.")
]
Episodes = Annotated[
    int | None, typer.Option(metavar="NUMBER", help="How many episodes it has, where that is not known.")
]
Minutes = Annotated[
    int | None, typer.Option(metavar="NUMBER", help="How long an episode or the film is, where that is not known.")
]
IncludeSeen = Annotated[bool, typer.Option("--include-seen", help="With the episodes you have seen.")]
Zone = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="A time zone, such as Europe/Berlin; this machine's when left out."),
]
Ics = Annotated[Path | None, typer.Option(metavar="FILE", help="Write it for a calendar program (iCalendar), too.")]
Remind = Annotated[
    int | None, typer.Option(metavar="MINUTES", min=0, max=_MOST_AHEAD, help="Have the calendar remind, so early.")
]
Beside = Annotated[str | None, typer.Option(metavar="WORDS", help="A request: the plan says how the title answers it.")]


@app.command()
def plan(
    ctx: typer.Context,
    name: Name,
    *,
    by: By = None,
    evenings: Evenings = None,
    weekend: Weekend = None,
    on: On = None,
    start: Start = None,
    season: Season = None,
    begin: Begin = None,
    episodes: Episodes = None,
    minutes: Minutes = None,
    include_seen: IncludeSeen = False,
    zone: Zone = None,
    ics: Ics = None,
    remind: Remind = None,
    beside: Beside = None,
    as_json: AsJson = False,
) -> None:
    """Lay the episodes of a title out over your evenings."""
    from nightcap.publish.plan.model import Wanted  # noqa: PLC0415

    if remind is not None and ics is None:
        raise UsageError("--remind goes with --ics FILE: it is the calendar that reminds.")
    nightcap: Nightcap = ctx.obj
    wanted = Wanted(
        by=by,
        evenings=evenings,
        weekend=weekend,
        on=on,
        start=day(start, "--start"),
        zone=zone,
        season=season,
        begin=begin,
        minutes=minutes,
        episodes=episodes,
        include_seen=include_seen,
    )
    made = nightcap.publish.plan(name, wanted, beside=beside)
    if ics is not None:
        nightcap.publish.write_calendar(made, ics, remind=remind)
    if as_json:
        from nightcap.publish.plan.contract import plan_to_json  # noqa: PLC0415

        typer.echo(json.dumps(plan_to_json(made), ensure_ascii=False, indent=2))
    else:
        _tell(made)
    if ics is not None:
        typer.echo(f"written for your calendar: {ics}", err=True)


def _tell(plan: Plan) -> None:
    from nightcap.publish.plan import words  # noqa: PLC0415
    from nightcap.publish.plan.model import total_minutes  # noqa: PLC0415

    year = f" ({plan.title.year})" if plan.title.year else ""
    typer.echo(clean(f"{plan.title.name}{year}: {words.scope(plan)}"))
    typer.echo(sentence(words.told_hours(plan.hours)))
    rows = [
        (
            words.day(sitting.day),
            f"{sitting.start:%H:%M}–{sitting.end:%H:%M}",
            words.shown_parts(plan, sitting.parts),
            duration(total_minutes(sitting.parts)),
        )
        for sitting in plan.sittings
    ]
    widest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if rows:
        typer.echo()
    for row in rows:
        typer.echo("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widest, strict=True)).rstrip())
    typer.echo()
    for line in (*words.outcome(plan), *plan.remarks, *plan.why):
        typer.echo(clean(line))
