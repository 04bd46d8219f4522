"""Entries out of the rows of Netflix's files, and of all files in their columns; and rows out of entries.

A row is taken whole or not at all: the functions raise ValueError saying what is wrong with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from nightcap.charts.model import WORLD, Entry, PopularEntry
from nightcap.charts.netflix.parse import FIRST_DAYS, TableKind
from nightcap.charts.rules import PUBLISHED, Rules

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_YEARS: Final = range(2000, 2101)
#: all of Netflix is watched for about 2 × 10⁹ hours a week
_MOST_HOURS: Final = 10**12
_MOST_WEEKS: Final = 10_000
#: runtimes are whole minutes told in hours; two decimals of an hour are at most 0.3 minutes off
_MINUTES_OFF: Final = 0.301
_LONGEST_TITLE: Final = 300
_DECIMAL: Final = re.compile(r"\d{1,5}(?:\.\d{1,16})?", re.ASCII)
#: a sheet says 1e-06 for a millionth
_NUMBER: Final = re.compile(r"\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_COUNTRY: Final = re.compile(r"[A-Z]{2}", re.ASCII)
_FLAG: Final = re.compile(r"\b(is_staggered_launch|is_live_title)=([01])")
#: characters that take no room and do not join letters
_INVISIBLE: Final = str.maketrans("", "", "\u200b\u2060\ufeff")
_NO_SEASON: Final = "N/A"


def adapt(kind: TableKind, cells: Mapping[str, str], rules: Rules = PUBLISHED) -> Entry | PopularEntry:
    """The entry that a row of this file states. Raises ValueError saying what is wrong with it."""
    return adapt_popular(cells, rules) if kind == "popular" else adapt_entry(kind, cells, rules)


def adapt_entry(kind: TableKind, cells: Mapping[str, str], rules: Rules) -> Entry:
    """A row of the global or the country file."""
    is_live, is_staggered = _flags(cells)
    return Entry(
        source=rules.source,
        area=_area(cells["country_iso2"]) if kind == "country" else WORLD,
        category=_category(cells["category"], rules.countries if kind == "country" else rules.world),
        week=_week(cells["week"], rules.last_weekday),
        rank=_rank(cells["weekly_rank"], rules),
        show_title=_title(cells["show_title"]),
        season_title=_season(cells["season_title"]),
        hours_viewed=_amount(cells.get("weekly_hours_viewed", ""), "weekly_hours_viewed", rules),
        runtime_minutes=_runtime(cells.get("runtime", ""), rules.most_runtime_hours),
        views=_amount(cells.get("weekly_views", ""), "weekly_views", rules),
        weeks_on_chart=_weeks(cells["cumulative_weeks_in_top_10"]),
        is_live=is_live,
        is_staggered=is_staggered,
    )


def adapt_popular(cells: Mapping[str, str], rules: Rules) -> PopularEntry:
    """A row of the most-popular file; its columns name the number of days."""
    days = next(int(found[1]) for column in cells if (found := FIRST_DAYS.fullmatch(column)))
    hours = _amount(cells[f"hours_viewed_first_{days}_days"], "hours viewed", rules)
    if hours is None:
        raise ValueError("no hours viewed are stated")
    return PopularEntry(
        source=rules.source,
        category=_category(cells["category"], rules.world),
        rank=_rank(cells["rank"], rules),
        show_title=_title(cells["show_title"]),
        season_title=_season(cells["season_title"]),
        days=days,
        hours_viewed=hours,
        runtime_minutes=_runtime(cells.get("runtime", ""), rules.most_runtime_hours),
        views=_amount(cells.get(f"views_first_{days}_days", ""), "views", rules),
    )


def restate(entry: Entry | PopularEntry) -> dict[str, str]:
    """The row that states this entry: column → text, as `adapt` takes it."""
    cells = {
        "category": entry.category,
        "show_title": entry.show_title,
        "season_title": entry.season_title or _NO_SEASON,
        "runtime": _hours(entry.runtime_minutes),
    }
    if isinstance(entry, PopularEntry):
        return cells | {
            "rank": str(entry.rank),
            f"hours_viewed_first_{entry.days}_days": str(entry.hours_viewed),
            f"views_first_{entry.days}_days": _said(entry.views),
        }
    live, staggered = entry.is_live, entry.is_staggered
    flags = [f"is_staggered_launch={staggered:d}"] if staggered is not None else []
    flags += [f"is_live_title={live:d}"] if live is not None else []
    return (
        cells
        | {
            "week": entry.week.isoformat(),
            "weekly_rank": str(entry.rank),
            "weekly_hours_viewed": _said(entry.hours_viewed),
            "weekly_views": _said(entry.views),
            "cumulative_weeks_in_top_10": _said(entry.weeks_on_chart),
            "runtime_override_flag": f"[{{{', '.join(flags)}}}]" if flags else "",
        }
        | ({"country_iso2": entry.area} if entry.area != WORLD else {})
    )


def _said(number: int | None) -> str:
    return "" if number is None else str(number)


def _hours(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes / 60:.4f}"


@lru_cache(maxsize=4096)
def _week(text: str, last_weekday: int) -> date:
    try:
        week = date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"the week {text[:40]!r} is not a date such as 2026-07-19") from None
    if week.isoweekday() != last_weekday:
        raise ValueError(f"the week {week} ends on a {week:%A}; weeks end on a {_WEEKDAYS[last_weekday - 1]}")
    if week.year not in _YEARS:
        raise ValueError(f"the week {week} lies outside {_YEARS.start} to {_YEARS.stop - 1}")
    return week


def _area(text: str) -> str:
    if not _COUNTRY.fullmatch(text):
        raise ValueError(f"country_iso2 is {text[:40]!r}, not two capital letters")
    return text


def _category(text: str, known: tuple[str, ...]) -> str:
    for category in known:
        if category == text:
            return category
    raise ValueError(f"the category {text[:60]!r} is none of {', '.join(known)}")


def _rank(text: str, rules: Rules) -> int:
    rank = _count(text, "the rank")
    if rank is None or not 1 <= rank <= rules.most_rank:
        raise ValueError(f"the rank is {text[:40]!r}, not 1 to {rules.most_rank}")
    return rank


def _weeks(text: str) -> int | None:
    weeks = _count(text, "cumulative_weeks_in_top_10")
    if weeks is not None and not 1 <= weeks <= _MOST_WEEKS:
        raise ValueError(f"cumulative_weeks_in_top_10 is {weeks}, not 1 or more")
    return weeks


def _count(text: str, name: str) -> int | None:
    """A whole number, None where nothing is said."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or len(text) > 18 or int(text) > _MOST_HOURS:
        raise ValueError(f"{name} is {text[:40]!r}, not a whole number from 0 to {_MOST_HOURS:,}")
    return int(text)


def _amount(text: str, name: str, rules: Rules) -> int | None:
    """Hours or views; None where nothing is said."""
    if not rules.decimals or not text or text.isdigit():
        return _count(text, name)
    if not _NUMBER.fullmatch(text) or Decimal(text) > _MOST_HOURS:
        raise ValueError(f"{name} is {text[:40]!r}, not a number from 0 to {_MOST_HOURS:,}")
    return whole(Decimal(text))


def whole(exact: Decimal) -> int:
    """Rounded, halves up; but what was watched at all is never nothing: less than a half is 1."""
    return max(int(exact.to_integral_value(ROUND_HALF_UP)), int(exact > 0))


@lru_cache(maxsize=4096)
def _runtime(text: str, most_hours: int) -> int | None:
    """Minutes, from hours as a decimal; None where nothing, or 0 for "not stated", is said."""
    if not text:
        return None
    if not _DECIMAL.fullmatch(text) or float(text) > most_hours:
        raise ValueError(f"the runtime is {text[:40]!r}, not hours such as 1.9667")
    minutes = round(float(text) * 60)
    if abs(float(text) * 60 - minutes) > _MINUTES_OFF:
        raise ValueError(f"the runtime of {text} hours is not a whole number of minutes")
    return minutes or None


def _season(text: str) -> str | None:
    return None if text in ("", _NO_SEASON) else _title(text)


@lru_cache(maxsize=16384)
def _title(text: str) -> str:
    """A title as it is shown: no-break spaces are spaces, characters without width are left out."""
    title = " ".join(text.translate(_INVISIBLE).split())
    if not title:
        raise ValueError("the title is empty")
    if len(title) > _LONGEST_TITLE:
        raise ValueError(f"the title has {len(title)} characters")
    if any(unicodedata.category(char) in ("Cc", "Cs", "Co") for char in title):
        raise ValueError("the title holds control characters")
    return title


def _flags(cells: Mapping[str, str]) -> tuple[bool | None, bool | None]:
    """(is live, is staggered) as the editions of 2023 to 2025 state them; None where nothing is said."""
    both, one = cells.get("runtime_override_flag"), cells.get("is_staggered_launch")
    if not both and not one:
        return None, None
    said = dict(_FLAG.findall(both or ""))
    staggered = said.get("is_staggered_launch")
    plain = {"true": "1", "false": "0"}.get((one or "").lower())
    live = said.get("is_live_title")
    return (
        None if live is None else live == "1",
        None if staggered is None and plain is None else (staggered or plain) == "1",
    )
