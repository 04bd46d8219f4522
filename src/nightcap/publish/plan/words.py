"""A plan in words: which episodes, which days, and what to do where they do not fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from nightcap.plain import counted
from nightcap.publish.plan.model import WEEKEND, Hours, Part, Plan, total_minutes
from nightcap.recommend.phrases import duration, listed


def told_parts(parts: Sequence[Part]) -> str:
    """ "episodes 1–3", "season 1, episode 8 and season 2, episodes 1–2", "the film", "part 1 of 2"."""
    said = []
    for season, group in groupby(parts, key=lambda part: part.season):
        of = list(group)
        if of[0].pieces:
            said.append(f"{_range('part', of)} of {of[0].pieces}")
        elif of[0].number is None:
            said.append("the film")
        else:
            said.append((f"season {season}, " if season is not None else "") + _range("episode", of))
    return listed(said)


def _range(noun: str, parts: Sequence[Part]) -> str:
    """The numbers of parts in a row, and of those that follow after a gap: "episodes 1–2 and 5"."""
    runs: list[list[int]] = []
    for part in parts:
        number = part.number or 0
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = listed([str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs])
    return f"{noun}{'s' * (len(parts) > 1)} {told}"


def seasons_matter(plan: Plan) -> bool:
    """Whether the season must be said with an episode: not where the title has but one."""
    return len(plan.title.seasons) > 1 or plan.season is not None


def shown_parts(plan: Plan, parts: Sequence[Part]) -> str:
    """As `told_parts`, without a season where there is only one."""
    if seasons_matter(plan):
        return told_parts(parts)
    return told_parts([Part(part.minutes, None, part.number, part.pieces) for part in parts])


def day(when: date) -> str:
    """Sun 29 Nov."""
    return f"{when:%a} {when.day} {when:%b}"


def scope(plan: Plan) -> str:
    """What is planned, in one line: "8 episodes, 6 h 21 min in all, by Sun 29 Nov"."""
    parts = [*(part for sitting in plan.sittings for part in sitting.parts), *plan.left]
    what = counted(len(parts), "episode") if any(part.number and not part.pieces for part in parts) else "the film"
    season = f"season {plan.season}, " if plan.season is not None else ""
    by = f", by {day(plan.last_day)}" if plan.last_day else ""
    return f"{season}{what}, {duration(_in_all(plan, parts))} in all{by}"


def _in_all(plan: Plan, parts: Sequence[Part]) -> int:
    """Minutes of all parts; where they are the whole title, as stated: an episode's length is a rounded one."""
    stated, summed = plan.title.stated_total_minutes, total_minutes(parts)
    is_whole = plan.season is None and len(parts) == plan.title.episodes
    return stated if stated and is_whole and abs(stated - summed) < len(parts) else summed


def told_hours(hours: Hours) -> str:
    """ "evenings 21:00–23:00, weekend 14:00–23:00 (assumed; …)"."""
    said = []
    if hours.days - WEEKEND:
        said.append(f"evenings {hours.evening}")
    if hours.days & WEEKEND:
        said.append(f"weekend {hours.weekend}")
    if len(said) == 2 and hours.evening == hours.weekend:
        said = [f"every day {hours.evening}" if len(hours.days) == 7 else f"{hours.evening}"]
    if len(hours.days) < 7:
        names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
        said.append(f"only on {listed([names[number] for number in sorted(hours.days)])}")
    given = [f"--{name}" for name in hours.assumed]
    assumed = f" (assumed; {listed(given)} {'says' if len(given) == 1 else 'say'} yours)" if given else ""
    return ", ".join(said) + assumed


def outcome(plan: Plan) -> Iterator[str]:
    """How it ends: done when, or how far one gets and what would help."""
    if plan.seen:
        yield f"Left out as watched: {shown_parts(plan, plan.seen)} (--include-seen takes them in)."
    if not plan.left:
        if plan.sittings:
            yield f"Done on {day(plan.sittings[-1].day)}, in {counted(len(plan.sittings), 'sitting')}."
        else:
            yield "Nothing is left to watch."
        return
    by = f"by {day(plan.last_day)}" if plan.last_day else "with these hours"
    if plan.sittings:
        length = duration(total_minutes(plan.left))
        yield f"It cannot all be seen {by}: {shown_parts(plan, plan.left)} ({length}) do not fit."
    else:
        yield f"Nothing of it can be seen {by}."
    if plan.done_by:
        yield f"With these hours it is done by {day(plan.done_by)}{_year(plan)}."
    else:
        yield "With these hours it is not done in two years: the longest is too short, or there are too few."
    if plan.more_minutes:
        yield f"With {duration(plan.more_minutes)} more each day it is done {by}."


def _year(plan: Plan) -> str:
    return f" {plan.done_by.year}" if plan.done_by and plan.done_by.year != plan.since.year else ""
