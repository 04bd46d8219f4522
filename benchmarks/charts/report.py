"""The round trip in words and figures."""

from __future__ import annotations

import platform
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median
from typing import Any, Final

from benchmarks.charts.comparing import WHYS, Compared, Why, pairs, weeks_counted
from benchmarks.charts.engine import ERAS, Ran
from benchmarks.charts.simulator.settings import FACTOR, Settings
from benchmarks.charts.simulator.spread import AREAS

MEASURED: Final = "2026-11-26, 2 cores, 24 GiB"
#: kinds of simulated records → the engine's rule that sets them aside
RULES: Final = {
    "copies": "re-sent",
    "unfinished": "re-sent",
    **{name: name for name in ("negative", "nothing watched", "too long", "future", "unreadable")},
}
_COUNTS: Final[Mapping[str, Callable[[Compared], bool]]] = {
    "same rank": lambda one: one.same_rank,
    "same hours": lambda one: one.same_hours,
    "same views": lambda one: one.same_views,
    "same runtime, or none where none is stated": lambda one: one.same_runtime,
    "**all of these**": lambda one: one.same,
    "as the plays add up, to the last digit": lambda one: one.as_due,
}
_MEANING: Final[Mapping[Why, str]] = {
    "quotient": "its published views are not its hours ÷ runtime",
    "tie": "tied on rounded views, in an order that no values inside the rounding of hours and views have",
    "displaced": "another row of its list is one of those above and changed places with it",
    "engine": "the engine made something else of the plays",
}


def report(compared: Sequence[Compared], ran: Sequence[Ran], made: Mapping[str, Any], *, whole: bool) -> str:
    """Markdown; `whole` where every week of the file was made."""
    parts = [
        _head(compared, ran, made, whole=whole),
        _counted(compared),
        _differing(compared),
        *_unstated([one for one in compared if one.due.target.nature == "unstated"]),
        *_quotient(compared),
        *_ties(compared),
        *_names(compared),
        *(_weeks(compared) if whole else ()),
        _set_aside(ran, made),
    ]
    return "\n\n".join(parts) + "\n"


def _head(compared: Sequence[Compared], ran: Sequence[Ran], made: Mapping[str, Any], *, whole: bool) -> str:
    weeks = sorted({one.row.week for one in compared})
    settings = Settings(**made["settings"])
    records = sum(sum(counts.values()) for counts in made["counts"].values())
    command = "uv run python -m benchmarks.charts.round_trip"
    if not whole:
        command += f" --since {weeks[0]} --weeks {len(weeks)}"
    runs = ", ".join(f"`{one.era.methodology} --rounding {one.era.rounding}` {one.seconds:.0f} s" for one in ran)
    parts = (
        f"""`{command}` · {MEASURED}, {platform.machine()}, Python {platform.python_version()} · Netflix's global Top 10
        file (state of July 2026; not part of this project)""",
        f"""A seeded simulator (`benchmarks/charts/simulator`, seed {settings.seed}) makes plays that add up to the
        published hours, one second for {FACTOR:,}; `nightcap charts compute` makes lists of them; these are held
        against the published ones. {len(weeks)} weeks, {weeks[0]} to {weeks[-1]}, {len(compared):,} rows;
        {records:,} records in {len(made["counts"])} logs, made in {made["took_seconds"]:.0f} s; computed in:
        {runs}.""",
        f"""In the plays: {len(AREAS)} areas; a log of each week and a later one ({settings.late:.1%} of the plays come
        late); plays over the week's end; copies sent again ({settings.copies:.1%}); unfinished records with an earlier
        start or fewer seconds ({settings.earlier:.1%}); negative, empty, 30-hour and future times and records without
        viewer ({settings.faulty:.2%} each, half of them under the id of a good play); no `play_id` in
        {settings.without_id:.1%}; seasons that come out over weeks, and later in some areas; works below the tenth
        place.""",
    )
    return "\n\n".join(["# Charts from plays: the round trip", *map(_text, parts)])


def _text(words: str) -> str:
    """A paragraph, its lines broken anew."""
    return textwrap.fill(" ".join(words.split()), 118, break_long_words=False, break_on_hyphens=False)


def _counted(compared: Sequence[Compared]) -> str:
    eras = [[one for one in compared if era.holds(one.row.week)] for era in ERAS]
    lines = ["| | by hours (to 2023-06-11) | by views (from 2023-06-18) | all |", "|---|--:|--:|--:|"]
    lines.append(_line("rows", [*map(len, eras), len(compared)]))
    lines += [_line(name, [sum(map(holds, rows)) for rows in (*eras, compared)]) for name, holds in _COUNTS.items()]
    return "\n".join(lines)


def _line(name: str, figures: Iterable[int]) -> str:
    return f"| {name} | " + " | ".join(f"{figure:,}" for figure in figures) + " |"


def _differing(compared: Sequence[Compared]) -> str:
    found = Counter(one.why for one in compared)
    moved = Counter(one.why for one in compared if not one.same_rank)
    lines = ["## Rows that do not come back as published", "", "| why | rows | of another rank |", "|---|--:|--:|"]
    lines += [_line(_MEANING[why], [found[why], moved[why]]) for why in WHYS]
    wrong = [one for one in compared if one.why == "engine"]
    lines += [f"\n- {one.row.week}, {one.row.category}, {one.row.rank}: came as {one.came}" for one in wrong[:20]]
    return "\n".join(lines)


def _unstated(rows: Sequence[Compared]) -> Sequence[str]:
    if not rows:
        return ()
    works = len({one.due.work.number for one in rows})
    both = sum(one.due.line.late > 0 for one in rows)
    words = f"""{len(rows)} rows of {works} works have runtime 0, and views all the same. As views are divided area by
        area, this is what a season looks like that is not equally far everywhere. So here some areas get its episodes
        later, and the plays are shared out so that the areas' views add up to the published ({both} rows have plays in
        areas of both runtimes). {sum(one.same_views for one in rows)} come back with their views,
        {sum(one.same_rank for one in rows)} with their rank, {sum(one.same_runtime for one in rows)} without a runtime.
        Which areas were late is not published: these are made up."""
    return "## Runtime not stated", _text(words)


def _quotient(compared: Sequence[Compared]) -> Sequence[str]:
    rows = [one for one in compared if one.due.target.nature == "quotient"]
    if not rows:
        return ()
    ratios = [one.row.hours / (one.row.views or 1) / (one.row.runtime_minutes or 1) * 60 for one in rows]
    above = sum((one.came.views or 0) * FACTOR > (one.row.views or 0) for one in rows if one.came)
    names = ", ".join(sorted({one.row.show_title for one in rows}))
    words = f"""{len(rows)} rows ({names}): beyond any rounding, their hours ÷ views are {min(ratios):.2f} to
        {max(ratios):.2f} times the stated runtime, median {median(ratios):.2f}, above 1 in
        {sum(ratio > 1 for ratio in ratios)}. Each is a live broadcast under its date; it seems that what was live ran
        longer than the recording whose runtime is stated. The plays have the published hours and the releases the
        published runtime, nothing is bent: so {above} come back with more views than published,
        {sum(not one.same_rank for one in rows)} of all on another rank."""
    return "## Published views that are not hours ÷ runtime", _text(words)


def _ties(compared: Sequence[Compared]) -> Sequence[str]:
    counted = pairs(compared)
    words = f"""{counted.tied:,} pairs of a list are published with equal views (before June 2023, hours). Their plays
        add up to unrounded values in the published order wherever the rounding leaves room for it. Of all pairs,
        {counted.swapped} come back in the other order, {counted.swapped_ties} of them ties."""
    return "## Ties", _text(words)


def _names(compared: Sequence[Compared]) -> Sequence[str]:
    namesakes = [one for one in compared if one.due.work.marked == "namesake"]
    recut = [one for one in compared if one.due.work.marked == "recut"]
    named = (one for one in compared if one.due.work.marked is None)
    seasons = [one for one in named if one.due.work.season_title != one.row.season_title]
    words = f"""Plays have no id of a work, so two works of one name need two names in them: those of the later one
        carry the year, here: {_works(namesakes)}. A runtime that shrinks, which releases cannot make it do, counts as
        another cut and so as another work: {_works(recut)}. Films have no season in plays; where the file gives one to
        a film, it comes back without: {_works(seasons)}."""
    return "## Names", _text(words)


def _works(rows: Sequence[Compared]) -> str:
    works = len({one.due.work.number for one in rows})
    return f"{works} work{'s'[: works != 1]}, {len(rows)} rows"


def _weeks(compared: Sequence[Compared]) -> Sequence[str]:
    same, other = weeks_counted(compared)
    first = [one for one in compared if ERAS[0].holds(one.row.week) and one.came is not None]
    column = sum(one.came is not None and one.came.weeks_on_list == one.row.weeks_on_list for one in first)
    words = f"""Counted over the lists of both eras that came back: {same:,} rows as published, {other} not. The
        engine's own column, which counts the weeks of its run, agrees in {column:,} of {len(first):,} rows of the first
        era."""
    return "## Weeks on the list", _text(words)


def _set_aside(ran: Sequence[Ran], made: Mapping[str, Any]) -> str:
    lines = ["## Set aside", "", "| run | rule | records put in | records told |", "|---|---|--:|--:|"]
    for one in ran:
        wanted: Counter[str] = Counter()
        for kind, count in ((kind, count) for log in one.logs for kind, count in made["counts"][log].items()):
            wanted[RULES.get(kind, "")] += count
        told = {rule: tally["records"] for rule, tally in one.provenance.get("set_aside", {}).items()}
        told[""] = one.provenance.get("used", {}).get("records", 0)
        rows = ((rule or "plays that count", [wanted[rule], told.get(rule, 0)]) for rule in sorted({*wanted, *told}))
        lines += [_line(f"{one.era.methodology} | {name}", figures) for name, figures in rows]
    return "\n".join(lines)
