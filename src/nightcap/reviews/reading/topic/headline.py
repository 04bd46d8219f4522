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
from nightcap.reviews.reading.topic import forms, sold

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
    headline = forms.BRACKET.sub("", forms.STARS.sub("", headline)).rstrip()
    if not (quoted := _quoted(headline)) and forms.QUOTED.fullmatch(headline):
        return []  # somebody's words
    headline = forms.CALL.sub("", headline)
    if told := quoted or _several(headline) or _told(headline):
        return _clean(told)
    sells = _clean(sold.names(headline))
    if match := forms.PARTED.match(headline):
        return list(dict.fromkeys([*_of_parts(match["name"], match["rest"]), *sells]))
    verb = forms.VERB.match(headline)
    return list(dict.fromkeys([*_clean([*([verb["name"]] if verb else []), headline]), *sells]))


def _told(headline: str) -> list[str]:
    """The names that a headline reviews, dates, recommends or asks about."""
    if match := _reviewed(headline):
        named = match["behind"] or match["before"]
        of = forms.REVIEW_OF.match(headline) if match["before"] else None
        if of and (forms.KICKER.search(named) or fold(named) in KNOWN_OTHERS):
            return [of["name"]]
        parted = forms.PARTED.match(named) if match["behind"] else None
        return [parted["name"], named] if parted else [named]
    if (
        match := forms.YEAR.match(headline)
        or forms.FIT.match(headline)
        or forms.ABOUT.search(headline)
        or forms.ADVICE.search(headline)
        or forms.OF_SEASON.match(headline)
        or forms.WITH_SEASON.match(headline)
    ):
        return [match["name"]]
    match = forms.ASKED.match(headline)
    return [match["name"]] if match and _in_title_case(match["name"]) else []


def _quoted(headline: str) -> list[str]:
    """The quoted names; what is quoted in small letters is somebody's words."""
    found = [next(filter(None, match.groups())) for match in forms.QUOTED.finditer(headline)]
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
    match = forms.REVIEW.match(headline)
    if match and (match["behind"] or match["before"]).islower() and headline[:1].isupper():
        return None
    return match


def _of_parts(left: str, right: str) -> list[str]:
    """ "Nine Wells: a village runs dry", "Locarno: Nine Wells", "Karin Oyelaran: Please Hold"."""
    short = len(right.split()) <= _SHORT
    if forms.KICKER.search(left):
        return _clean([right] if short else [*_hints(right)[:1], right])
    left, right = forms.PLACED.sub("", left), forms.PLACED.sub("", right)
    short = len(right.split()) <= _SHORT
    if _in_title_case(right) and not _in_title_case(left) and len(right.split()) > 1:
        return _clean([right, left])
    if short and _in_title_case(right):
        return _clean([f"{left}: {right}", left, right])
    lead, verb = forms.RUN.match(left), forms.VERB.match(right)
    cut = lead is not None and " " in lead[0] and not _in_title_case(left)
    over = [f"{left}: {verb['name']}"] if verb and _in_title_case(left) else []  # "Depth: 100 Is a Hit"
    return _clean([*([lead[0]] if lead and cut else []), left, *([right] if short else []), *over])


def _hints(headline: str) -> list[str]:
    """The runs of capitals of a headline that is in small letters otherwise, joined over small words."""
    return [match[0] for match in forms.RUN.finditer(headline) if " " in match[0]] if in_small_letters(headline) else []


def in_small_letters(headline: str) -> bool:
    """Whether a headline has capitals only where a name stands."""
    cut = [word for word in headline.split() if len(word) > 3]
    return sum(word[0].islower() for word in cut) * 2 >= max(1, len(cut))


def _in_title_case(part: str) -> bool:
    return all(word[0].isupper() or len(word) <= 3 for word in part.split())


def _clean(names: list[str]) -> list[str]:
    found: dict[str, None] = {}
    for name in names:
        asked = forms.PREFIX.sub("", name)
        if asked != name:
            asked = forms.QUESTION.sub("", asked)
        asked = forms.MADE_BY.sub("", asked)
        short = _without_service(forms.ALIAS.sub("", forms.SEASON.sub("", asked)).strip(" .,;:!?-–—'\"‘’“”„"))
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
    match = forms.ON_SERVICE.match(name)
    return match["name"] if match and fold(match["service"]).partition(" ")[0] in PLATFORMS else name


def is_sure(headline: str | None) -> bool:
    """Whether what `names` gives is plainly a title's: quoted, told as reviewed, with its year or season, set apart."""
    short = forms.STARS.sub("", (headline or "")[:_LONGEST])
    if is_told(short):
        return True
    parted = forms.PARTED.match(forms.CALL.sub("", short))
    if parted is not None and not _in_title_case(parted["name"]) and _is_billed(parted["rest"]):
        return True
    if parted is None:
        return False
    left, right = parted["name"], parted["rest"]
    if forms.KICKER.search(left) or fold(left) in KNOWN_OTHERS:
        return _in_title_case(right) and len(right.split()) <= _MOST_WORDS
    return _in_title_case(left) and (in_small_letters(right) or len(right.split()) <= _SHORT)


def _is_billed(name: str) -> bool:
    """Whether a second part of a headline is a title: several words in capitals, of which one would do by itself."""
    cut = name.split()
    several = 2 < len(cut) <= _MOST_WORDS or (len(cut) > 1 and cut[0] in ("The", "A", "An"))
    return several and _in_title_case(name) and ":" not in name


def is_told(headline: str | None) -> bool:
    """Whether a headline says by more than a colon that it names a title; a pun may stand before a colon too."""
    short = forms.STARS.sub("", (headline or "")[:_LONGEST])
    if forms.BRACKET.search(short) and _in_title_case(forms.BRACKET.sub("", short)):
        return True
    if forms.CALL.search(short):
        return True
    told = (
        _quoted, _several, _reviewed, forms.YEAR.match, forms.FIT.match, forms.ABOUT.search, forms.ADVICE.search,
        forms.OF_SEASON.match, forms.WITH_SEASON.match,
    )  # fmt: skip
    if (asked := forms.ASKED.match(short)) and _in_title_case(asked["name"]):
        return True
    parted = forms.PARTED.match(short)
    kicked = parted and (forms.KICKER.search(parted["name"]) or not _in_title_case(parted["name"]))
    if parted and kicked and _is_billed(parted["rest"]):
        return True  # "Recap and verdict: The Man Who Cooked for Generals"
    return any(pattern(short) for pattern in told) or bool(forms.PREFIX.match(short) and forms.QUESTION.search(short))
