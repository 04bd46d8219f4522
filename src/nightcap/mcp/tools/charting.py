"""`charts` and `chart_run`: a week's Top 10 lists, and a title's weeks on them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from nightcap.catalogue.countries import NOUNS, country_name
from nightcap.charts.categories import is_english, kind_of
from nightcap.charts.model import WORLD, Entry, Standing
from nightcap.errors import UnknownName
from nightcap.mcp.shapes import Given, Taken, TitleLine, TitleName, Whole, bearable
from nightcap.mcp.tool import Desk, Tool
from nightcap.mcp.wording import MOST_NAME, bullets, named, plain, rest, source_name, title_line
from nightcap.plain import counted
from nightcap.recommend.phrases import viewed

_MOST_LISTS: Final = 8


Day = Annotated[date, AfterValidator(bearable)]
Area = Annotated[
    Annotated[str, Field(max_length=60), Whole] | None,
    Field(description="A country's code or English name, as DE or Germany; the whole world if left out."),
]


class ToChart(Taken):
    area: Area = None
    kind: Annotated[Literal["film", "series"] | None, Field(description="Only lists of this kind.")] = None
    language: Annotated[
        Literal["english", "non_english"] | None,
        Field(description="Only lists of this language; the world's lists are parted so, a country's are not."),
    ] = None
    week: Annotated[Day | None, Field(description="Any day of the week meant; the newest week if left out.")] = None
    source: Annotated[
        Annotated[str, Field(min_length=1, max_length=100), Whole] | None,
        Field(description="Whose lists, as netflix; all if left out."),
    ] = None
    from_rank: Annotated[int, Field(ge=1, le=10_000, description="Begin at this rank.")] = 1
    limit: Annotated[int, Field(ge=1, le=25, description="How many ranks of each list.")] = 10


class Row(Given):
    """`move` is the places gained since last week (negative: lost), or new, or back."""

    rank: int
    name: str
    id: str | None = None
    move: int | Literal["new", "back"] | None = None
    weeks: int | None = None
    peak: int | None = None
    views: int | None = None
    hours: int | None = None


class TopList(Given):
    name: str
    area: str
    week: str
    source: str
    rows: list[Row]
    more: str | None = None


class Charts(Given):
    lists: list[TopList]
    more: str | None = None


class ToRun(Taken):
    title: TitleName
    area: Area = None
    before: Annotated[Day | None, Field(description="Only weeks that end before this day.")] = None
    limit: Annotated[int, Field(ge=1, le=52, description="How many rows, the newest first.")] = 12


class Week(Given):
    week: str
    on_list: str
    rank: int
    season: str | None = None
    views: int | None = None
    hours: int | None = None
    source: str


class Run(Given):
    """`weeks` counts the weeks on any list of the area; `rows` are the newest first."""

    title: TitleLine
    area: str
    weeks: int
    best_rank: int | None = None
    first_week: str | None = None
    last_week: str | None = None
    rows: list[Week]
    more: str | None = None


def charts(desk: Desk, given: ToChart) -> tuple[Charts, str]:
    found = desk.nightcap.charts.standings(week=given.week, area=_area(given.area), source=given.source)
    wanted = [each for each in found if _wanted(each.entry.category, given)]
    if not wanted:
        there = ", ".join(dict.fromkeys(each.entry.category for each in found))
        raise UnknownName(
            f"No list there is of that kind and language. The lists are: {there}. Leave out kind or language."
        )
    lists = [
        _list(list(rows), given)
        for _, rows in groupby(wanted, key=lambda s: (s.entry.source, s.entry.category, s.entry.week))
    ]
    told = Charts(
        lists=lists[:_MOST_LISTS], more=rest(min(len(lists), _MOST_LISTS), len(lists), "name kind, language or source")
    )
    return told, "\n".join(
        [*(line for each in told.lists for line in _list_lines(each)), *([told.more] if told.more else [])]
    )


def _area(text: str | None) -> str:
    """A country by its code or its English name; what is neither is told by the charts themselves."""
    written = (text or "").strip()
    codes = NOUNS.get(written.casefold(), ())
    return codes[0] if len(codes) == 1 else written.upper() if len(written) == 2 else written


def _wanted(category: str, given: ToChart) -> bool:
    english = is_english(category)
    return (given.kind is None or kind_of(category) == given.kind) and (
        given.language is None or (english is not None and english == (given.language == "english"))
    )


def _list(standings: list[Standing], given: ToChart) -> TopList:
    first = standings[0].entry
    shown = [each for each in standings if each.entry.rank >= given.from_rank]
    part = shown[: given.limit]
    after = part[-1].entry.rank + 1 if part else 1
    return TopList(
        name=first.category,
        area=_told(first.area),
        week=first.week.isoformat(),
        source=source_name(first.source),
        rows=[_row(each) for each in part],
        more=rest(len(part), len(shown), f"from_rank={after}"),
    )


def _row(standing: Standing) -> Row:
    entry = standing.entry
    return Row(
        rank=entry.rank,
        name=plain(entry.season_title or entry.show_title, MOST_NAME),
        id=entry.title_id,
        move="new" if standing.is_new else "back" if standing.is_return else _moved(standing),
        weeks=entry.weeks_on_chart,
        peak=standing.peak,
        views=entry.views,
        hours=None if entry.views is not None else entry.hours_viewed,
    )


def _moved(standing: Standing) -> int | None:
    return None if standing.previous_rank is None else standing.climbed


def _told(area: str) -> str:
    return "worldwide" if area == WORLD else country_name(area)


def _list_lines(each: TopList) -> Iterable[str]:
    yield f"{each.name}, {each.area}, week to {each.week} [chart: {each.source}]"
    yield from (_row_line(row) for row in each.rows)
    if each.more:
        yield each.more


def _row_line(row: Row) -> str:
    move = (
        row.move if isinstance(row.move, str) else None if row.move is None else f"{row.move:+d}" if row.move else "="
    )
    weeks = counted(row.weeks, "week") if row.weeks else None
    told = [move, weeks, f"peak {row.peak}" if row.peak else None, viewed(row.views, row.hours)]
    return f"{row.rank}. {row.name}{f' [id {row.id}]' if row.id else ''} · {' · '.join(part for part in told if part)}"


def chart_run(desk: Desk, given: ToRun) -> tuple[Run, str]:
    title, area = desk.nightcap.catalogue.title(given.title), _area(given.area)
    entries = desk.nightcap.charts.run(title.id, area=area)
    rows = [entry for entry in reversed(entries) if given.before is None or entry.week < given.before]
    part = _whole_weeks(rows, given.limit)
    told = Run(
        title=title_line(title),
        area=_told(area),
        weeks=len({entry.week for entry in entries}),
        best_rank=min((entry.rank for entry in entries), default=None),
        first_week=entries[0].week.isoformat() if entries else None,
        last_week=entries[-1].week.isoformat() if entries else None,
        rows=[_week(entry) for entry in part],
        more=rest(len(part), len(rows), f"before={part[-1].week}" if part else ""),
    )
    return told, _run_text(told)


def _whole_weeks(rows: list[Entry], most: int) -> list[Entry]:
    """The first of them, cut between two weeks where that leaves any, so that `before` can go on from there."""
    part = rows[:most]
    if len(rows) > most:
        cut = [entry for entry in part if entry.week != rows[most].week]
        part = cut or [entry for entry in rows if entry.week == rows[0].week]
    return part


def _week(entry: Entry) -> Week:
    return Week(
        week=entry.week.isoformat(),
        on_list=entry.category,
        rank=entry.rank,
        season=plain(entry.season_title, MOST_NAME) if entry.season_title else None,
        views=entry.views,
        hours=None if entry.views is not None else entry.hours_viewed,
        source=source_name(entry.source),
    )


def _run_text(told: Run) -> str:
    if not told.weeks:
        return f"{named(told.title)}: on no chart that this home knows ({told.area}). Try another area."
    span = f"{told.first_week} to {told.last_week}"
    head = f"{named(told.title)}: {counted(told.weeks, 'week')} on the charts ({told.area}), {span}"
    lines = (
        " · ".join(
            part
            for part in (f"{row.week}: {row.rank} in {row.on_list}", row.season, viewed(row.views, row.hours))
            if part
        )
        for row in told.rows
    )
    return "\n".join([*bullets(f"{head}, best rank {told.best_rank}.", lines), *([told.more] if told.more else [])])


CHARTS: Final = Tool(
    name="charts",
    title="A week's Top 10 charts",
    description="The Top 10 lists of a week that this home knows, by area, kind and language: rank, movement, weeks, "
    "peak and views, with ids. What is not known is refused with what is.",
    takes=ToChart,
    gives=Charts,
    use=charts,
)
CHART_RUN: Final = Tool(
    name="chart_run",
    title="A title's run on the charts",
    description="Every week of a title on the charts of an area, the newest first.",
    takes=ToRun,
    gives=Run,
    use=chart_run,
)
