"""Words on plots: titles cut to the room there is, days, places, figures in one unit."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from nightcap.catalogue.countries import country_name
from nightcap.charts import sources
from nightcap.charts.model import WORLD, Entry, Standing

_UNITS: Final = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def name(entry: Entry) -> str:
    """What stands on the list: the season where one is named, never without its show."""
    season = entry.season_title
    if season is None:
        return entry.show_title
    return season if season.startswith(entry.show_title) else f"{entry.show_title}: {season}"


def season(entry: Entry) -> str:
    """The season alone ("Season 2"); the whole name where it cannot stand without the show."""
    rest = name(entry).removeprefix(entry.show_title)
    return rest[1:].strip() if rest.startswith(":") and rest[1:].strip() else name(entry)


def label(entry: Entry, most: int) -> str:
    """The name in `most` letters; the show is cut before its season is."""
    whole = name(entry)
    rest = whole.removeprefix(entry.show_title)
    if width(whole) <= most or not rest or width(rest) > most * 0.6:
        return cut(whole, most)
    return cut(entry.show_title, most - width(rest)) + rest


def cut(text: str, most: int) -> str:
    """The text in the room of `most` letters, with … where something is left out; a line end is a space."""
    text = " ".join(text.split())
    if width(text) <= most:
        return text
    kept, room = "", most - 1
    for char in text:
        room -= _room(char)
        if room < 0:
            break
        kept += char
    at_word, _, rest = kept.rpartition(" ")
    if text[len(kept)] != " " and width(rest) < most / 4:
        kept = at_word or kept
    return kept.rstrip(" :;,.-–—\u200d") + "…"


def width(text: str) -> int:
    """The room a text takes, in letters; East Asian signs take two, marks upon letters none."""
    return sum(map(_room, text))


def _room(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def day(when: date, *, year: bool = False) -> str:
    """5 Jul, 5 Jul 2026."""
    return f"{when.day} {when:%b}" + (f" {when.year}" if year else "")


def moved(standing: Standing) -> str:
    """▲ 3, ▼ 2, =; empty where the week before is not known."""
    if standing.previous_rank is None:
        return ""
    places = standing.climbed
    return f"▲ {places}" if places > 0 else f"▼ {-places}" if places < 0 else "="


def span(first: date, last: date) -> str:
    """The weeks from one to the other, named by their last days."""
    count = (last - first).days // 7 + 1
    return f"{count} weeks to {day(last, year=True)}" if count > 1 else f"week to {day(last, year=True)}"


def where(area: str) -> str:
    """worldwide, Japan."""
    return "worldwide" if area == WORLD else country_name(area)


def origin(names: Iterable[str]) -> str:
    """Source: Netflix Top 10."""
    return "Source: " + ", ".join(sources.told(name) for name in sorted(set(names), key=sources.order))


@dataclass(frozen=True, slots=True)
class Unit:
    """What a series of figures is told in."""

    size: int
    noun: str

    def figure(self, number: float) -> str:
        """13,300,000 → 13.3."""
        whole = self.size == 1 and number == int(number)
        return f"{number:,.0f}" if whole else f"{number / self.size:,.1f}"


def unit(figures: Sequence[float]) -> Unit:
    """The largest unit of which the largest figure has one or more; none below ten thousand."""
    most = max(figures, default=0)
    if most < 10_000:
        return Unit(1, "")
    return next(Unit(size, noun) for size, noun in _UNITS if most >= size)
