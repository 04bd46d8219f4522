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
#: "Should you watch X? Yes, and here is why"
_QUESTION: Final = re.compile(r"\?\s.*$")
#: what a headline in capitals says of its title: "Gone Fishing Is as Odd as It Sounds"
_VERB: Final = re.compile(
    r"^(?P<name>[A-Z0-9].*?[\w!?.])\s+(?:Is|Isn['’]t|Are|Was|Has|Makes|Knows|Finds|Takes|Turns|Gets|Comes|Goes|Wants|Does"
    r"|Will|Can|Proves|Delivers|Never|Still|Gives|Keeps|Returns|Brings|Shows|Tells)\s"
)
#: "Why you should watch X", "how I learned to love X"
_ADVICE: Final = re.compile(
    r"\b(?:why|should|how|when|reasons?)\b.*?\b(?:watch|watching|see|seeing|love|rewatch|stream|binge)\s+(?P<name>[A-Z0-9].*?)[?.!]?$"
)
_NUMBER: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|first|second|third|fourth|final|last)"
_OF_SEASON: Final = re.compile(
    rf"^(?:[Tt]he\s+)?(?:(?:[Ss]eason|[Ss]eries|[Pp]art|[Vv]olume)\s+{_NUMBER}|{_NUMBER}\s+(?:season|series))\s+of\s+"
    r"(?P<name>[A-Z0-9][\w'’&-]*(?:\s+(?:(?:of|the|and|in|at|on|a)\s+)*[A-Z0-9][\w'’&-]*)*)",
)
_WITH_SEASON: Final = re.compile(rf"^(?P<name>[^:–—|]{{2,60}}?),?\s+(?:[Ss]eason|[Ss]eries)\s+{_NUMBER}\b")
#: what a first part says of the piece and not of a title
_KICKER: Final = re.compile(
    r"\b(?:p?review|guide|recap|notes|podcast|diary|column|picks?|festival|verdict|opinion|interview|letter|dispatch"
    r"|report|cannes|venice|berlinale|sundance|toronto|tiff|locarno|sxsw|tribeca|rotterdam|episode|yes|no|okay|ok"
    r"|watchlist|weekend|tonight|streaming|anime|documentary|film|tv|number one)\b",
    re.IGNORECASE,
)
#: ", BBC One", "on Netflix" behind a name
_PLACED: Final = re.compile(r"(?:,|\s+on|\s+at)\s+(?:the\s+)?[A-Z][\w+]*(?:\s[A-Z0-9][\w+]*)?$")
#: capitals joined over small words: "Murder at the Garden Centre"
_RUN: Final = re.compile(
    r"\b[A-Z][\w'’-]*(?:\s+(?:(?:of|the|and|in|at|on|a|to|for|with|from|de|la|is)\s+){0,2}[A-Z0-9][\w'’-]*)*"
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
    if (
        match := _YEAR.match(headline)
        or _ADVICE.search(headline)
        or _OF_SEASON.match(headline)
        or _WITH_SEASON.match(headline)
    ):
        return _clean([match["name"]])
    if match := _PARTED.match(headline):
        return _of_parts(headline, match["name"], match["rest"])
    verb = _VERB.match(headline)
    return _clean([*_hints(headline)[:1], *([verb["name"]] if verb else []), headline])


def _of_parts(headline: str, left: str, right: str) -> list[str]:
    """ "Nine Wells: a village runs dry", "Locarno: Nine Wells", "Karin Oyelaran: Please Hold"."""
    short = len(right.split()) <= _SHORT
    if _KICKER.search(left):
        return _clean([right] if short else [*_hints(right)[:1], right])
    left = _PLACED.sub("", left)
    if short and _in_title_case(right):
        return _clean([headline, left, right])
    lead = _RUN.match(left)
    cut = lead is not None and " " in lead[0] and not _in_title_case(left)
    return _clean([*([lead[0]] if lead and cut else []), left, *([right] if short else [])])


def _hints(headline: str) -> list[str]:
    """The runs of capitals of a headline that is in small letters otherwise, joined over small words."""
    return [match[0] for match in _RUN.finditer(headline) if " " in match[0]] if in_small_letters(headline) else []


def in_small_letters(headline: str) -> bool:
    """Whether a headline has capitals only where a name stands."""
    cut = [word for word in headline.split() if len(word) > 3]
    return sum(word[0].islower() for word in cut) * 2 >= max(1, len(cut))


def _in_title_case(part: str) -> bool:
    return all(word[0].isupper() or len(word) <= 3 for word in part.split())


def _clean(names: list[str]) -> list[str]:
    found: dict[str, None] = {}
    for name in names:
        asked = _PREFIX.sub("", name)
        if asked != name:
            asked = _QUESTION.sub("", asked)
        short = _SEASON.sub("", asked).strip(" .,;:!?-–—'\"‘’“”")
        if short and len(short.split()) <= _MOST_WORDS:
            found[short] = None
    return list(found)


def is_sure(headline: str | None) -> bool:
    """Whether what `names` gives is plainly a title's: quoted, told as reviewed, with its year or season, set apart."""
    short = (headline or "")[:_LONGEST]
    told = (_QUOTED.search, _REVIEW.match, _YEAR.match, _ADVICE.search, _OF_SEASON.match, _WITH_SEASON.match)
    if any(pattern(short) for pattern in told) or (_PREFIX.match(short) and _QUESTION.search(short)):
        return True
    parted = _PARTED.match(short)
    if parted is None:
        return False
    left, right = parted["name"], parted["rest"]
    if _KICKER.search(left):
        return _in_title_case(right) and len(right.split()) <= _MOST_WORDS
    return _in_title_case(left) and (in_small_letters(right) or len(right.split()) <= _SHORT)
