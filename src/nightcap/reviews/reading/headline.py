"""The names that a headline gives: quoted, before "review", before a colon, or in capitals of their own."""

from __future__ import annotations

import re
from typing import Final

_QUOTED: Final = re.compile(
    r"[“\"«「『《]([^“”\"«»「」『』《》]{1,80})[”\"»」』》]|(?<![\w'’])['‘]([^‘]{1,80}?)['’](?!\w)|[*_]([^*_]{1,80})[*_]"
)
_REVIEW: Final = re.compile(
    r"""
    ^(?:(?:tv|film|movie|series|book|streaming|show|dvd)\s+)?review\s*[:\-–—|]\s*(?P<behind>.+)$
    |^(?P<before>.+?)\s*[,:\-–—|(]?\s*\b(?:tv[ ]|film[ ]|movie[ ]|season[ ]\w+[ ])*review(?:ed)?\b.*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_YEAR: Final = re.compile(r"^(?P<name>.+?)\s*\((?:19|20)\d\d[^)]*\)")
_PARTED: Final = re.compile(r"^(?P<name>[^:–—|]{2,60}?)(?:\s*[:|]\s+|\s+[–—-]\s+)(?P<rest>.+)$")
_SEASON: Final = re.compile(
    r"[,:]?\s*\b(?:season|series|part|volume|s)\s*\d+\b.*$|\s*\((?:19|20)\d\d.*\)$", re.IGNORECASE
)
_PREFIX: Final = re.compile(
    r"^(?:stream it or skip it|worth watching|should you watch|what to watch|watch this|in defen[cs]e of|why|tv"
    r"|film|movie)\b[:?]?\s*",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 8
#: characters of a headline that are looked at
_LONGEST: Final = 300
#: words of a headline's second part that may be a name itself ("Locarno: Nine Wells")
_SHORT: Final = 4


def names(headline: str | None) -> list[str]:
    """The names of titles in a headline, the surest first; empty where it gives none plainly."""
    if not headline:
        return []
    headline = headline[:_LONGEST]
    if quoted := [next(filter(None, match.groups())) for match in _QUOTED.finditer(headline)]:
        return _clean([name for name in quoted if name[:1].isupper() or name[:1].isdigit() or not name.isascii()])
    if match := _REVIEW.match(headline):
        named = match["behind"] or match["before"]
        parted = _PARTED.match(named) if match["behind"] else None
        return _clean([parted["name"], named] if parted else [named])
    if match := _YEAR.match(headline):
        return _clean([match["name"]])
    if match := _PARTED.match(headline):
        return _clean([match["name"], *([match["rest"]] if len(match["rest"].split()) <= _SHORT else [])])
    return _clean([headline])


def _clean(names: list[str]) -> list[str]:
    found: dict[str, None] = {}
    for name in names:
        short = _SEASON.sub("", _PREFIX.sub("", name)).strip(" .,;:!?-–—'\"‘’“”")
        if short and len(short.split()) <= _MOST_WORDS:
            found[short] = None
    return list(found)


def is_sure(headline: str | None) -> bool:
    """Whether what `names` gives is plainly a title's: quoted, or told as reviewed, or with its year."""
    short = (headline or "")[:_LONGEST]
    return bool(_QUOTED.search(short) or _REVIEW.match(short) or _YEAR.match(short))
