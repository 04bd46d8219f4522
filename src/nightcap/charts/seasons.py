"""The number of a season, from the ways Netflix names seasons."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

LIMITED: Final = "Limited Series"
#: "Season 2", "Part 5", "Volume 1", "S9: Denver", "시즌 2"; Netflix counts parts as its seasons
_NUMBERED: Final = re.compile(
    r"(?:\b(?:season|part|volume|chapter|collection|series|book)\s+|\bS(?=\d+\b)|시즌\s*)(\d{1,2})\b", re.IGNORECASE
)
#: "Stranger Things 4", "The Snow Girl 1."; four digits are a year ("Royal Rumble 2025")
_BARE: Final = re.compile(r"\W*(\d{1,2})\b")


@lru_cache(maxsize=16384)
def number(show_title: str, season_title: str | None) -> int | None:
    """Which season it is, from 1; a limited series is its own first. None where the name does not tell."""
    if season_title is None:
        return None
    rest = season_title.removeprefix(show_title)
    if LIMITED in rest:
        return 1
    if "Final Season" in rest:
        return None  # "The Final Season Part 3" says which part, not which season
    found = _NUMBERED.search(rest)
    if found is None and rest != season_title:
        found = _BARE.match(rest)
    return int(found[1]) or None if found else None
