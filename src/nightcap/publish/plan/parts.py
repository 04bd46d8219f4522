"""What there is to watch of a title: its episodes by season, or the film; with what is not known said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from nightcap.catalogue.title import Season, Title
from nightcap.errors import UnknownName, UsageError
from nightcap.publish.plan.model import Part, Wanted
from nightcap.recommend.phrases import duration, listed

#: more episodes or minutes than any title has
_MOST_EPISODES, _MOST_MINUTES = 2000, 1440
#: an episode, where needed with its season: "4", "2x4", "s2e4", "S02 E04"
_EPISODE: Final = re.compile(r"\s*(?:s?\s*(\d{1,4})\s*[xe:]\s*|e)?(\d{1,4})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts in order, and remarks on what was taken for granted."""

    parts: tuple[Part, ...]
    remarks: tuple[str, ...] = ()


def parts_of(title: Title, wanted: Wanted) -> Parts:
    """The film, or the episodes, of the wanted season or of all.

    Raises UsageError where a length or count is neither known nor given, or does not go with the
    title; UnknownName for a season that is not there.
    """
    for option, given, most in (
        ("--minutes", wanted.minutes, _MOST_MINUTES),
        ("--episodes", wanted.episodes, _MOST_EPISODES),
        ("--season", wanted.season, _MOST_EPISODES),
    ):
        if given is not None and not 1 <= given <= most:
            raise UsageError(f"{option} {given}: must lie between 1 and {most:,}.")
    if title.kind == "film":
        return _film(title, wanted)
    counts = _counts(title, wanted)
    minutes = _minutes(title, wanted, sum(counts.values()))
    if not counts or minutes is None:
        raise UsageError(_lacking(title, wanted, episodes=not counts, minutes=minutes is None))
    parts = tuple(Part(minutes, season, number) for season, n in counts.items() for number in range(1, n + 1))
    remarks = [] if wanted.minutes else [f"An episode takes about {duration(minutes)}; single ones may differ."]
    if wanted.season is None and wanted.episodes is None:
        remarks += _gaps(title, counts)
    return Parts(parts, tuple(remarks))


def _film(title: Title, wanted: Wanted) -> Parts:
    for option, given in (("--season", wanted.season), ("--episodes", wanted.episodes), ("--from", wanted.begin)):
        if given is not None:
            raise UsageError(f"{option} {given}: {_named(title)} is a film. Leave it out.")
    minutes = wanted.minutes or title.total_minutes
    if minutes is None:
        raise UsageError(f"{_named(title)}: how long it runs is not known. Give it with --minutes.")
    return Parts((Part(minutes),))


def _counts(title: Title, wanted: Wanted) -> dict[int | None, int]:
    """Season → its episodes; None where they are numbered through. Empty where no number is known."""
    seasons = {season.number: season for season in title.seasons}
    if wanted.season is not None:
        if wanted.season not in seasons and (seasons or wanted.episodes is None) and not _open(title, wanted):
            known = listed([str(number) for number in sorted(seasons)])
            known = f"It has: {known}." if known else "Its seasons are not known; --episodes says how many it has."
            raise UnknownName(f"{_named(title)}: season {wanted.season} is not known. {known}")
        count = wanted.episodes or _episodes_of(title, seasons.get(wanted.season))
        return {wanted.season: count} if count else {}
    if wanted.episodes is not None:
        only = title.seasons[0].number if len(title.seasons) == 1 else None
        return {only: wanted.episodes}
    known_counts: dict[int | None, int] = {
        season.number: season.episodes for season in title.seasons if season.episodes
    }
    # seasons that do not add up (some of them are not told of) number nothing rightly
    if known_counts and sum(known_counts.values()) >= (title.episodes or 0):
        return known_counts
    return {None: title.episodes} if title.episodes else known_counts


def _open(title: Title, wanted: Wanted) -> bool:
    """Whether the season may well be there: newer than those known, and the user says how many episodes it has."""
    return wanted.episodes is not None and (wanted.season or 0) > max((s.number for s in title.seasons), default=0)


def _episodes_of(title: Title, season: Season | None) -> int | None:
    if season is None:
        return title.episodes
    return season.episodes or (title.episodes if len(title.seasons) == 1 else None)


def _minutes(title: Title, wanted: Wanted, episodes: int) -> int | None:
    """An episode's usual length in minutes: as given, else as known, else the whole's length by the episodes."""
    if wanted.minutes or title.runtime_minutes:
        return wanted.minutes or title.runtime_minutes
    if title.stated_total_minutes is None or not episodes or wanted.season is not None:
        return None
    return -(-title.stated_total_minutes // episodes)


def from_episode(found: Parts, left: Parts, begin: str) -> Parts:
    """What is left from an episode on, of all that was `found`.

    Raises UsageError for what names no episode; UnknownName for one that is not there.
    """
    read = _EPISODE.fullmatch(begin)
    if read is None:
        raise UsageError(f"--from {begin}: names no episode. Write it as 4, or as 2x4 for one of the second season.")
    season = int(read[1]) if read[1] else found.parts[0].season
    first = next(
        (at for at, part in enumerate(found.parts) if (part.season, part.number) == (season, int(read[2]))), None
    )
    if first is None:
        last = found.parts[-1]
        until = f"{last.season}x{last.number}" if last.season is not None else f"{last.number}"
        raise UnknownName(f"--from {begin}: there is no such episode; the last is {until}.")
    wanted = set(found.parts[first:])
    return replace(left, parts=tuple(part for part in left.parts if part in wanted))


def _lacking(title: Title, wanted: Wanted, *, episodes: bool, minutes: bool) -> str:
    what = [f"how many episodes {'that season' if wanted.season else 'it'} has"] if episodes else []
    # where the whole's length is known, the count gives that of an episode
    alone = minutes and not (episodes and title.stated_total_minutes and wanted.season is None)
    what += ["how long an episode runs"] if alone else []
    options = ["--episodes"] * episodes + ["--minutes"] * alone
    return f"{_named(title)}: {listed(what)} is not known. Give it with {listed(options)}."


def _gaps(title: Title, counts: dict[int | None, int]) -> list[str]:
    """What the catalogue does not know of its seasons."""
    if None in counts:
        return ["Which season an episode is of is not known; they are numbered through."] if title.seasons else []
    untold = [str(season.number) for season in title.seasons if not season.episodes]
    if not untold:
        return []
    seasons = f"Season{'s' * (len(untold) > 1)} {listed(untold)}"
    return [f"{seasons}: how many episodes is not known, and so not in the plan (--season with --episodes plans it)."]


def _named(title: Title) -> str:
    return f"{title.name} ({title.year or title.kind})"


#: shortest length of a part into which a film is cut
SHORTEST_PIECE: Final = 20


def pieces(film: Part, count: int) -> list[Part]:
    """A film in so many parts, as long as each other to a minute."""
    whole, rest = divmod(film.minutes, count)
    return [Part(whole + (n <= rest), number=n, pieces=count) for n in range(1, count + 1)]
