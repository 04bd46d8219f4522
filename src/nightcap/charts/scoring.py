"""How much speaks for a title of the catalogue being the show on the charts.

    evidence                                                         weight
    the name: spelt the same / but for case, accents, punctuation   +0.45 / +0.35
    another name of the title, the same way                         +0.35
    a name of four words or more                                    +0.10
    kind: not the list's own (a special on a TV list)               -0.15
    language: as the list says / only a further one / another       +0.15 / -0.10 / -0.40
    years at the first week: 1 / 3 / 9 / 24 / 45 at most / more
                                                  +0.25 / +0.05 / -0.05 / -0.15 / -0.30 / -0.45
    a series that was still running then                            +0.10 at least
    minutes of a film: within 3 / within 6 / within 10 / further    +0.30 / +0.10 / 0 / -0.50
    minutes of a season: within 12 % / more than twice as long      +0.25 / -0.25
    seasons: all charted ones are known / more than are known       +0.05 / -0.10
    an ended series whose next season first charts a year after the one before (a remake)  -0.40
    "Limited Series" of a title with one season / three or more     +0.05 / -0.30

A title that came out more than a year after the first week, or a kind that the list cannot hold,
is out. What is not known weighs nothing. The sum is cut to 0..1. The weights were set by hand on
the charts up to July 2026 so that a short name, even with its language, never reaches THRESHOLD.

Charts computed from plays may hold titles of any age: on them years and remakes weigh nothing, a name is
enough where nothing speaks against it (OWN_THRESHOLD), and a series without a season is the whole of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from nightcap.catalogue.title import Kind
from nightcap.charts import seasons
from nightcap.charts.evidence import ChartedSeason, Show

#: below this a show is not linked
THRESHOLD: Final = 0.6
#: … on charts of one's own: names in plays come from the catalogue of a media server, and mean what is there
OWN_THRESHOLD: Final = 0.35
#: a second title must be this much less likely, else neither is taken
MARGIN: Final = 0.1
_ENGLISH: Final = "en"
_LONG_NAME: Final = 4
_AGES: Final = ((1, 0.25), (3, 0.05), (9, -0.05), (24, -0.15), (45, -0.30))
_ANCIENT: Final = -0.45
_FILM_MINUTES: Final = ((3, 0.30), (6, 0.10), (10, 0.0))
_FILM_OFF: Final = -0.50
_SEASON_OFF: Final = 0.12
_NEXT_SEASON_DAYS: Final = 300
_REMADE: Final = -0.40


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """As much of a catalogue title as linking needs; `seasons` is number → (episodes, year)."""

    id: str
    kind: Kind
    name: str
    names: tuple[str, ...]
    year: int | None
    end_year: int | None
    languages: tuple[str, ...]
    runtime_minutes: int | None
    stated_total_minutes: int | None = None
    seasons: Mapping[int, tuple[int | None, int | None]] = field(default_factory=dict)


def score(show: Show, candidate: Candidate) -> float:
    """Confidence 0..1 that the show is this title, whose folded name is already known to be the same."""
    first = show.first_week
    if first is not None and candidate.year is not None and candidate.year > first.year + 1:
        return 0.0
    total = _name(show, candidate) + _language(show, candidate) + _age(show, candidate)
    if show.kind is not None and candidate.kind != show.kind:
        # a film on a TV list has no season, a series on a film list has one
        if show.has_seasons == (candidate.kind == "film") or show.is_own:
            return 0.0
        total -= 0.15
    if candidate.kind == "film":
        total += _film_minutes(show.runtimes(), candidate)
    elif show.kind != "film":
        charted = show.charted_seasons()
        total += _season_minutes(show, charted, candidate) + _season_count(charted, candidate)
        total += _remade(show, charted, candidate)
    return round(min(max(total, 0.0), 1.0), 2)


def _name(show: Show, candidate: Candidate) -> float:
    told = 0.45 if show.show_title == candidate.name else 0.35
    return told + (0.10 if len(show.show_title.split()) >= _LONG_NAME else 0.0)


def _language(show: Show, candidate: Candidate) -> float:
    if show.is_english is None or not candidate.languages:
        return 0.0
    if (candidate.languages[0] == _ENGLISH) == show.is_english:
        return 0.15
    further = candidate.languages[1:]
    fits = _ENGLISH in further if show.is_english else any(language != _ENGLISH for language in further)
    return -0.10 if fits else -0.40


def _age(show: Show, candidate: Candidate) -> float:
    """By the years between release and first week; of a series, by the season nearest before its first week."""
    if show.first_week is None or candidate.year is None or show.is_own:
        return 0.0
    plain = _by_age(show.first_week.year - candidate.year)
    if candidate.kind == "film":
        return plain
    charted = [(s.first_week, candidate.seasons.get(s.number or 1)) for s in show.charted_seasons()]
    ages = [week.year - known[1] for week, known in charted if week and known and known[1]]
    best = max([plain, *(_by_age(age) for age in ages if age >= -1)])
    running = candidate.end_year is None or candidate.end_year >= show.first_week.year - 1
    return max(best, 0.10) if running else best


def _by_age(years: int) -> float:
    return next((weight for most, weight in _AGES if years <= most), _ANCIENT)


def _film_minutes(runtimes: set[int], candidate: Candidate) -> float:
    if not runtimes or candidate.runtime_minutes is None:
        return 0.0
    off = min(abs(minutes - candidate.runtime_minutes) for minutes in runtimes)
    return next((weight for most, weight in _FILM_MINUTES if off <= most), _FILM_OFF)


def _remade(show: Show, charted: list[ChartedSeason], candidate: Candidate) -> float:
    """Against a series that was over before it charted: new seasons coming year by year are those of a namesake."""
    if show.is_own or show.first_week is None:
        return 0.0
    if candidate.end_year is None or candidate.end_year >= show.first_week.year - 1:
        return 0.0
    firsts = {s.number: s.first_week for s in charted if s.number and s.first_week}
    later = any(
        earlier in firsts and (week - firsts[earlier]).days >= _NEXT_SEASON_DAYS
        for number, week in firsts.items()
        for earlier in [number - 1]
    )
    return _REMADE if later else 0.0


def _season_minutes(show: Show, charted: list[ChartedSeason], candidate: Candidate) -> float:
    """Support where any season's length fits; a shorter one may not have been out in full."""
    ratios = []
    for season in charted:
        whole = show.is_own and season.title is None
        expected = _whole_minutes(candidate) if whole else _expected_minutes(season.number or 1, candidate)
        if season.minutes and expected:
            ratios.append(season.minutes / expected)
    if any(abs(ratio - 1) <= _SEASON_OFF for ratio in ratios):
        return 0.25
    return -0.25 if ratios and min(ratios) > 2 else 0.0


def _expected_minutes(number: int, candidate: Candidate) -> int | None:
    if candidate.stated_total_minutes and len(candidate.seasons) == 1 and number == 1:
        return candidate.stated_total_minutes
    episodes = candidate.seasons.get(number, (None, None))[0]
    return episodes * candidate.runtime_minutes if episodes and candidate.runtime_minutes else None


def _whole_minutes(candidate: Candidate) -> int | None:
    """All episodes of all seasons."""
    if candidate.stated_total_minutes:
        return candidate.stated_total_minutes
    counts = [episodes for episodes, _ in candidate.seasons.values()]
    known = sum(count for count in counts if count) if all(counts) else 0
    return known * candidate.runtime_minutes if known and candidate.runtime_minutes else None


def _season_count(charted: list[ChartedSeason], candidate: Candidate) -> float:
    known = len(candidate.seasons)
    numbers = [season.number for season in charted if season.number is not None]
    if not known or not numbers:
        return 0.0
    total = 0.05 if max(numbers) <= max(candidate.seasons) else -0.10
    if all(season.title and seasons.LIMITED in season.title for season in charted):
        total += 0.05 if known == 1 else (-0.30 if known >= 3 else 0.0)
    return total
