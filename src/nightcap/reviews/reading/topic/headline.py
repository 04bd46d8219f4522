"""The names that a headline gives: quoted, before "review", before a colon, or in capitals of their own."""

from __future__ import annotations

import re
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.dates import WEEKDAYS
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.spans.openings import PLAIN_START
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS
from nightcap.reviews.reading.tables import bag_of

_QUOTED: Final = re.compile(
    r"[“„\"«「『《]([^“”„\"«»「」『』《》]{1,80})[”“\"»」』》]|(?<![\w'’])['‘]([^‘]{1,80}?)['’](?!\w)|[*_]([^*_]{1,80})[*_]"
)
_REVIEW: Final = re.compile(
    r"""
    ^(?:(?:tv|film|movie|series|book|streaming|show|dvd)\s+)?review\s*[:\-–—|]\s*(?P<behind>.+)$
    |^(?P<before>.+?)\s*[,:\-–—|(]?\s*\b(?:tv[ ]|film[ ]|movie[ ]|season[ ]\w+[ ])*review(?:ed)?\b.*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: "Berlin review: Salt Road"
_REVIEW_OF: Final = re.compile(r"^.{2,40}?\breview\s*[:–—|]\s*(?P<name>[A-Z0-9].*)$", re.IGNORECASE)
_YEAR: Final = re.compile(r"^(?P<name>.+?)\s*\((?:19|20)\d\d[^)]*\)")
_PARTED: Final = re.compile(r"^(?P<name>[^:–—|]{2,60}?)(?:\s*[:|]\s+|\s+[–—-]\s+)(?P<rest>.+)$")
_SEASON: Final = re.compile(
    r"[,:]?\s*\b(?:(?:season|series|part|volume|s)\s*\d+|(?:season|series)\s+(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten))\b.*$|\s*\((?:19|20)\d\d.*\)$|[,.]\s+(?:a|an|the)\b(?:\s.*)?$",
    re.IGNORECASE,
)
_PREFIX: Final = re.compile(
    r"^(?:stream it or skip it|worth watching|should you watch|what to watch|watch this|in defen[cs]e of|why|tv"
    r"|film|movie)\b[:?]?\s*",
    re.IGNORECASE,
)
#: "Should you watch X? Yes, and here is why"
_QUESTION: Final = re.compile(r"\?\s.*$")
#: how many stars it gets, and where it is seen: "Dark (Prime Video) ★★"
_STARS: Final = re.compile(r"\s*[★☆✩⭐]+\s*")
_BRACKET: Final = re.compile(r"\s*\((?:[A-Z][\w+]*(?: [\w+]+)?|\d+\+?)\)\s*$")
#: what a streaming guide ends its headlines with
_CALL: Final = re.compile(
    r"\s*[:\-–—|]\s*(?:stream it,? or skip it|worth (?:watching|a watch|your time|it)|should you watch(?: it)?"
    r"|is it (?:any good|worth it|worth watching)|watch or skip|yes or no)\s*\??$",
    re.IGNORECASE,
)
#: "Is Captain Tuppence OK for Under-Sixes?"
_FIT: Final = re.compile(
    r"^(?:is|are|how)\s+(?:\w+\s+is\s+)?(?P<name>[A-Z].*?)\s+(?:ok|okay|all right|alright|suitable|safe|right|too"
    r"|appropriate|good|worth|really|actually|any|scary|fine)\b.*\?$",
    re.IGNORECASE,
)
#: "Everything you need to know about Dark", "In praise of Dark"
_ABOUT: Final = re.compile(
    r"\b(?:[Kk]now [Aa]bout|[Ww]rong [Aa]bout|[Pp]raise of|[Dd]efen[cs]e of|[Gg]uide to|[Tt]rouble with"
    r"|[Cc]harms? of|[Jj]oys? of|[Gg]enius of|[Rr]eview of|[Ll]ook at|[Tt]houghts on|[Nn]otes on|[Gg]oodbye to"
    r"|[Ll]etter to|[Oo]bsessed with|[Hh]ooked on)\s+"
    r"(?P<name>[A-Z0-9][\w'’&!-]*(?:\s+(?:(?:of|the|and|in|at|on|a|to|for|with|from)\s+){0,2}[A-Z0-9][\w'’&!-]*)*)$"
)
#: "Is it any good? The Ravens of Ystad"
_ASKED: Final = re.compile(r"^[^?:]{3,50}\?\s+(?P<name>(?!Yes\b|No\b|Here|Why|Maybe|Of )[A-Z].*)$")
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
    r"|catch-up|catch up|rewatch|binge|spotlight|film club|screening|hidden gem|archives?"
    r"|watchlist|weekend|tonight|streaming|anime|documentary|film|tv|number one)\b",
    re.IGNORECASE,
)
#: ", BBC One", "on Netflix" behind a name
_PLACED: Final = re.compile(r"(?:,|\s+on|\s+at)\s+(?:the\s+)?[A-Z][\w+]*(?:\s[A-Z0-9][\w+]*)?$")
_ON_SERVICE: Final = re.compile(
    r"^(?P<name>.+?)(?:,|:|\s+on|\s+[|/–—-])\s+(?:the\s+)?(?P<service>[A-Z][\w+]*(?:\s[A-Z0-9][\w+]*)?)$"
)
#: "Ingrid Holm's The Copper Kettle"
_MADE_BY: Final = re.compile(r"^[A-Z]\w+(?:\s[A-Z]\w+){0,2}['’]s\s+(?=(?:The|A|An)\s[A-Z])")
#: "Sundowners, or how I learned to sleep"
_ALIAS: Final = re.compile(r",\s+or\b.*$")
#: capitals joined over small words: "Murder at the Garden Centre"
_RUN: Final = re.compile(
    r"\b[A-Z][\w'’-]*(?:\s+(?:(?:of|the|and|in|at|on|a|to|for|with|from|de|la|is)\s+){0,2}[A-Z0-9][\w'’-]*)*"
)
_LABELS: Final = bag_of("names", "labels")
_MOST_WORDS: Final = 8
#: characters of a headline that are looked at
_LONGEST: Final = 300
_DAYS: Final = WEEKDAYS | {"tonight", "today", "tomorrow"}
#: words of a headline's second part that may be a name itself ("Locarno: Nine Wells")
_SHORT: Final = 4


def names(headline: str | None) -> list[str]:
    """The names of titles in a headline, the surest first; empty where it gives none plainly."""
    if not headline:
        return []
    headline = headline[:_LONGEST]
    headline = _BRACKET.sub("", _STARS.sub("", headline)).rstrip()
    if not (quoted := _quoted(headline)) and _QUOTED.fullmatch(headline):
        return []  # somebody's words
    headline = _CALL.sub("", headline)
    if told := quoted or _several(headline) or _told(headline):
        return _clean(told)
    if match := _PARTED.match(headline):
        return _of_parts(match["name"], match["rest"])
    verb = _VERB.match(headline)
    return _clean([*([verb["name"]] if verb else []), headline])


def _told(headline: str) -> list[str]:
    """The names that a headline reviews, dates, recommends or asks about."""
    if match := _reviewed(headline):
        named = match["behind"] or match["before"]
        of = _REVIEW_OF.match(headline) if match["before"] else None
        if of and (_KICKER.search(named) or fold(named) in KNOWN_OTHERS):
            return [of["name"]]
        parted = _PARTED.match(named) if match["behind"] else None
        return [parted["name"], named] if parted else [named]
    if (
        match := _YEAR.match(headline)
        or _FIT.match(headline)
        or _ABOUT.search(headline)
        or _ADVICE.search(headline)
        or _OF_SEASON.match(headline)
        or _WITH_SEASON.match(headline)
    ):
        return [match["name"]]
    match = _ASKED.match(headline)
    return [match["name"]] if match and _in_title_case(match["name"]) else []


def _quoted(headline: str) -> list[str]:
    """The quoted names; what is quoted in small letters is somebody's words."""
    found = [next(filter(None, match.groups())) for match in _QUOTED.finditer(headline)]
    return [name for name in found if not name.isascii() or (_begins(name) and _in_title_case(name))]


def _several(headline: str) -> list[str]:
    """ "Salt Road / Iron Lung", "Last night's television: A Very Peculiar Vicar; Motorway"."""
    told = headline.rpartition(": ")[2]
    found = [part.strip() for part in re.split(r"\s*(?: /|;)\s+", told)]
    return found if len(found) > 1 and all(part and _begins(part) and _in_title_case(part) for part in found) else []


def _begins(name: str) -> bool:
    return name[:1].isupper() or name[:1].isdigit()


def _reviewed(headline: str) -> re.Match[str] | None:
    """ "Dark review", "Review: Dark", but not "Review: a lonely planet"."""
    match = _REVIEW.match(headline)
    if match and (match["behind"] or match["before"]).islower() and headline[:1].isupper():
        return None
    return match


def _of_parts(left: str, right: str) -> list[str]:
    """ "Nine Wells: a village runs dry", "Locarno: Nine Wells", "Karin Oyelaran: Please Hold"."""
    short = len(right.split()) <= _SHORT
    if _KICKER.search(left):
        return _clean([right] if short else [*_hints(right)[:1], right])
    left, right = _PLACED.sub("", left), _PLACED.sub("", right)
    short = len(right.split()) <= _SHORT
    if _in_title_case(right) and not _in_title_case(left) and len(right.split()) > 1:
        return _clean([right, left])
    if short and _in_title_case(right):
        return _clean([f"{left}: {right}", left, right])
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
        asked = _MADE_BY.sub("", asked)
        short = _without_service(_ALIAS.sub("", _SEASON.sub("", asked)).strip(" .,;:!?-–—'\"‘’“”„"))
        if (asked != name and short.islower()) or fold(short) in PLAIN_START or _is_label(short):
            continue  # "TV choice"
        if short and len(short.split()) <= _MOST_WORDS and fold(short) not in _DAYS:
            found[short] = None
    return list(found)


def _is_label(name: str) -> bool:
    """ "Pick of Saturday", "What to watch this week"."""
    return all(word in _LABELS or word in _DAYS for word in fold(name).split())


def _without_service(name: str) -> str:
    """ "Salt Road, Netflix", "Salt Road on Netflix", "Salt Road: Netflix", without what shows it."""
    match = _ON_SERVICE.match(name)
    return match["name"] if match and fold(match["service"]).partition(" ")[0] in PLATFORMS else name


def is_sure(headline: str | None) -> bool:
    """Whether what `names` gives is plainly a title's: quoted, told as reviewed, with its year or season, set apart."""
    short = _STARS.sub("", (headline or "")[:_LONGEST])
    if is_told(short):
        return True
    parted = _PARTED.match(_CALL.sub("", short))
    if parted is not None and not _in_title_case(parted["name"]) and _is_billed(parted["rest"]):
        return True
    if parted is None:
        return False
    left, right = parted["name"], parted["rest"]
    if _KICKER.search(left) or fold(left) in KNOWN_OTHERS:
        return _in_title_case(right) and len(right.split()) <= _MOST_WORDS
    return _in_title_case(left) and (in_small_letters(right) or len(right.split()) <= _SHORT)


def _is_billed(name: str) -> bool:
    """Whether a second part of a headline is a title: several words in capitals, of which one would do by itself."""
    cut = name.split()
    several = 2 < len(cut) <= _MOST_WORDS or (len(cut) > 1 and cut[0] in ("The", "A", "An"))
    return several and _in_title_case(name) and ":" not in name


def is_told(headline: str | None) -> bool:
    """Whether a headline says by more than a colon that it names a title; a pun may stand before a colon too."""
    short = _STARS.sub("", (headline or "")[:_LONGEST])
    if _BRACKET.search(short) and _in_title_case(_BRACKET.sub("", short)):
        return True
    if _CALL.search(short):
        return True
    told = (
        _quoted, _several, _reviewed, _YEAR.match, _FIT.match, _ABOUT.search, _ADVICE.search, _OF_SEASON.match,
        _WITH_SEASON.match,
    )  # fmt: skip
    if (asked := _ASKED.match(short)) and _in_title_case(asked["name"]):
        return True
    parted = _PARTED.match(short)
    kicked = parted and (_KICKER.search(parted["name"]) or not _in_title_case(parted["name"]))
    if parted and kicked and _is_billed(parted["rest"]):
        return True  # "Recap and verdict: The Man Who Cooked for Generals"
    return any(pattern(short) for pattern in told) or bool(_PREFIX.match(short) and _QUESTION.search(short))
