"""Titles as streaming services write them in a history: "Show: Season 2: Episode name"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nightcap.catalogue.names import fold

_LEVEL: Final = re.compile(r"\s*:\s+|\s*:$")
_NUMBERS: Final = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
}
_NUMBER: Final = rf"(?P<number>\d{{1,4}}|{'|'.join(_NUMBERS)})(?:\W.*)?"
#: a level that is a season whatever follows; the words of English and of Netflix's largest other languages
_SEASON: Final = re.compile(
    rf"(?:season|series|saison|staffel|temporada|stagione|seizoen|sezon|시즌|シーズン)\s*{_NUMBER}", re.IGNORECASE
)
_ONLY_SEASON: Final = re.compile(r"(?:limited|mini)[- ]?series(?:\W.*)?", re.IGNORECASE)
#: a level that is a season only where an episode follows: films have parts and volumes too
_PART: Final = re.compile(rf"(?:part|volume|vol\.?|book|collection)\s*{_NUMBER}", re.IGNORECASE)
_EPISODE: Final = re.compile(r"(?:episode|épisode|episodio|episódio|folge|aflevering)\s*\d{1,4}", re.IGNORECASE)
_EPISODE_ENDING: Final = re.compile(r"\s*\((?P<episode>episode \d{1,4})\)$", re.IGNORECASE)
_PROMOTION: Final = re.compile(
    r"(?:[^:]*\b)?(?:trailer|teaser|clip|recap)(?: \d+)?\s*:\s.*|.*_(?:hook|trailer|teaser|clip)(?:_.*)?|.*_16x9.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A written title taken apart; `season` is its number as text, or its name where it has none."""

    name: str
    season: str | None = None
    episode: str | None = None


def is_promotion(title: str) -> bool:
    """Whether the title is a trailer's or clip's ("Season 1 Trailer: Show", "Show_hook_primary_16x9", "Clip: Show")."""
    return _PROMOTION.fullmatch(title) is not None


def key(title: str) -> str:
    """The form in which two exports write one view alike."""
    return fold(_EPISODE_ENDING.sub("", title)) or title


def levels(title: str) -> list[str]:
    """The title cut at its ": ", the "(Episode 4)" at its end left off; at least one level."""
    bare = _EPISODE_ENDING.sub("", title.strip())
    return [level for level in _LEVEL.split(bare) if level] or [title.strip()]


def below(found: list[str], depth: int, title: str) -> Written | None:
    """The title taken apart after `depth` levels of name, where what follows can only be a season or an episode.

    None where nothing says so: the rest may as well belong to a film's own title.
    """
    name, rest = ": ".join(found[:depth]), found[depth:]
    ending = _EPISODE_ENDING.search(title)
    if rest and (season := _season(rest, name)):
        return Written(name, season, ": ".join(rest[1:]) or (ending["episode"] if ending else None))
    if ending or (rest and _EPISODE.fullmatch(rest[0])):
        return Written(name, None, ": ".join(rest) or (ending["episode"] if ending else None))
    return None


def take_apart(title: str) -> Written:
    """The title taken apart by its words alone, for one that no catalogue knows."""
    found = levels(title)
    depths = range(1, len(found))
    # a plain "Season 2" further on tells more than a part or volume, which may belong to the name
    certain = next((depth for depth in depths if _SEASON.fullmatch(found[depth])), None)
    for depth in depths if certain is None else (certain,):
        apart = below(found, depth, title)
        if apart and (apart.season or _EPISODE.fullmatch(found[depth])):
            return apart
    if len(found) > 1 and _EPISODE_ENDING.search(title):
        return Written(": ".join(found[:-1]), None, found[-1])
    return Written(": ".join(found))


def _season(rest: list[str], name: str) -> str | None:
    """The season that the first level below the name says, if any."""
    level = rest[0]
    if _ONLY_SEASON.fullmatch(level):
        return "1"
    match = _SEASON.fullmatch(level) or (_PART.fullmatch(level) if len(rest) > 1 else None)
    if match:
        number = match["number"].casefold()
        return _NUMBERS.get(number, number.lstrip("0") or "0")
    own = fold(level).removeprefix(fold(name))  # "Stranger Things 4" below "Stranger Things"
    return own.strip() if own != fold(level) and re.fullmatch(r" \d{1,3}", own) else None
