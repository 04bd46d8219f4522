"""The names that a headline gives: quoted, before "review", before a colon, or in capitals of their own."""

from __future__ import annotations

import re
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.dates import WEEKDAYS
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.spans.openings import PLAIN_START
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS, is_known_other
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.topic import forms, sold

_LABELS: Final = bag_of("names", "labels")
MOST_WORDS: Final = 8
#: characters of a headline that are looked at
LONGEST: Final = 300
_DAYS: Final = WEEKDAYS | {"tonight", "today", "tomorrow"}
#: words of a headline's second part that may be a name itself ("Locarno: Nine Wells")
SHORT: Final = 4


def names(headline: str | None) -> list[str]:
    """The names of titles in a headline, the surest first; empty where it gives none plainly."""
    if not headline:
        return []
    headline = headline[:LONGEST]
    rated = by_rating(headline)
    headline = forms.BRACKET.sub("", forms.STARS.sub(" ", forms.BRACKETED.sub("", headline))).strip()
    headline = forms.SQUARE.sub("", headline)
    if not (quoted := by_quotes(headline)) and forms.QUOTED.fullmatch(headline):
        return []  # somebody's words
    headline = forms.CALL.sub("", headline)
    if told := quoted or rated or by_list(headline) or _told(headline):
        return _clean(told)
    return _uncapped(headline) if headline.islower() else _in_sentence(headline)


def _in_sentence(headline: str) -> list[str]:
    """The names of a headline of two parts, or of one that says something."""
    match, led = forms.PARTED.match(headline), forms.VERB.match(headline) or forms.AND_THE.match(headline)
    whole = [led["name"], headline] if led else [headline]
    found = _of_parts(match["name"], match["rest"]) if match else _clean(whole)
    return list(dict.fromkeys([*found, *_clean(sold.names(headline))]))


def _told(headline: str) -> list[str]:
    """The names that a headline reviews, dates, recommends or asks about."""
    if match := by_review(headline):
        named = match["behind"] or match["before"]
        parted = forms.PARTED.match(named)
        if match["before"] and (of := forms.REVIEW_OF.match(headline)) and _is_of(parted["rest"] if parted else named):
            return [of["name"]]
        if parted and match["before"]:
            return [*_of_parts(parted["name"], parted["rest"]), named]
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
    return [match["name"]] if match and in_title_case(match["name"]) else []


def _is_of(before: str) -> bool:
    """Whether what stands before "review" tells of what kind or from where it is: "Berlin review", "full review"."""
    return bool(forms.KICKER.search(before)) or fold(before) in KNOWN_OTHERS or before.islower()


def by_quotes(headline: str) -> list[str]:
    """The quoted names; what is quoted in small letters is somebody's words."""
    found = [next(filter(None, match.groups())) for match in forms.QUOTED.finditer(headline)]
    return [name for name in found if not name.isascii() or (_begins(name) and in_title_case(name))]


def by_list(headline: str) -> list[str]:
    """ "Salt Road / Iron Lung", "Last night's television: A Very Peculiar Vicar; Motorway"."""
    told = headline.rpartition(": ")[2]
    found = [part.strip() for part in re.split(r"\s*(?: /|;)\s+", told)]
    return found if len(found) > 1 and all(part and _begins(part) and in_title_case(part) for part in found) else []


def by_rating(headline: str) -> list[str]:
    """ "Salt Road (15) ★★★", "Salt Road, 4/5"; stars may stand before it all."""
    match = forms.RATED.match(headline.lstrip("★☆✩⭐ "))
    return [match["name"]] if match and in_title_case(match["name"]) and any(map(str.isalpha, match["name"])) else []


def _uncapped(headline: str) -> list[str]:
    """The parts of a headline without capitals: a title may stand anywhere in them, as the text tells."""
    match = forms.PARTED.match(headline)
    return [part.strip() for part in (*match.groups(), headline)] if match else [headline]


def _begins(name: str) -> bool:
    return name[:1].isupper() or name[:1].isdigit()


def by_review(headline: str) -> re.Match[str] | None:
    """ "Dark review", "Review: Dark", but not "Review: a lonely planet"."""
    match = forms.REVIEW.match(headline)
    if match and (match["behind"] or match["before"]).islower() and headline[:1].isupper():
        return None
    return match


def _of_parts(left: str, right: str) -> list[str]:
    """ "Nine Wells: a village runs dry", "Locarno: Nine Wells", "Karin Oyelaran: Please Hold"."""
    left = forms.AGED.sub("", left)
    if forms.KICKER.search(left):
        right = forms.ALIAS.sub("", right)
        named = [*_hints(right)[:1], right] if len(right.split()) > SHORT else [right]
        own = [left] if in_title_case(left) and in_small_letters(right) else []  # "The Interview: a cat confesses"
        return _clean([*named, *own])
    left, right = forms.PLACED.sub("", left), forms.PLACED.sub("", right)
    short = len(right.split()) <= SHORT
    if in_title_case(right) and not in_title_case(left) and len(right.split()) > 1:
        return _clean([right, left])
    parted = forms.PARTED.match(right)
    if parted and in_title_case(left) and in_title_case(parted["name"]) and in_small_letters(parted["rest"]):
        return _clean([f"{left}: {parted['name']}", left, parted["name"]])  # "Kestrel: Zero Hour – a slow crash"
    if short and in_title_case(right):
        return _clean([f"{left}: {right}", left, right])
    lead, verb = forms.RUN.match(left), forms.VERB.match(right)
    cut = lead is not None and " " in lead[0] and not in_title_case(left)
    over = [f"{left}: {verb['name']}"] if verb and in_title_case(left) else []  # "Depth: 100 Is a Hit"
    return _clean([*([lead[0]] if lead and cut else []), left, *([right] if short else []), *over])


def _hints(headline: str) -> list[str]:
    """The runs of capitals of a headline that is in small letters otherwise, joined over small words."""
    return [match[0] for match in forms.RUN.finditer(headline) if " " in match[0]] if in_small_letters(headline) else []


def in_small_letters(headline: str) -> bool:
    """Whether a headline has capitals only where a name stands."""
    cut = [word for word in headline.split() if len(word) > 3]
    return sum(word[0].islower() for word in cut) * 2 >= max(1, len(cut))


def in_title_case(part: str) -> bool:
    return all(word[0].isupper() or len(word) <= 3 for word in part.split())


def _clean(names: list[str]) -> list[str]:
    """The names without what a headline says around them."""
    found: dict[str, None] = {}
    for name in names:
        asked = forms.PREFIX.sub("", name)
        if asked != name:
            asked = forms.QUESTION.sub("", asked)
        asked = forms.MADE_BY.sub("", asked)
        short = forms.AGED.sub("", forms.ALIAS.sub("", forms.SEASON.sub("", asked)))
        short = _without_service(short.strip(" .,;:!?-–—'\"‘’“”„"))
        if (asked != name and short.islower()) or fold(short) in PLAIN_START or (short == name and _is_label(short)):
            continue  # "TV choice"
        if not short or is_known_other(fold(short)):
            continue  # "Prime Video Has a Masterpiece"
        if len(short.split()) <= MOST_WORDS and fold(short) not in _DAYS:
            found[short] = None
    return list(found)


def _is_label(name: str) -> bool:
    """ "Pick of Saturday", "What to watch this week"."""
    return all(word in _LABELS or word in _DAYS for word in fold(name).split())


def _without_service(name: str) -> str:
    """ "Salt Road, Netflix", "Salt Road on Netflix", "Netflix's Salt Road", without what shows it."""
    name = sold.without_service(name)[0]
    match = forms.ON_SERVICE.match(name)
    return match["name"] if match and fold(match["service"]).partition(" ")[0] in PLATFORMS else name
