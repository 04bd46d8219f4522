"""By which day: "sunday", "tonight", "by 3 Dec", "in two weeks", "the end of the month"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from nightcap.errors import UsageError
from nightcap.publish.plan.hours import day_of_week
from nightcap.request.lexicon import table
from nightcap.request.times.durations import number
from nightcap.request.words import Word, split

_MONTHS: Final = tuple(name.casefold() for name in calendar.month_name)
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
#: what may stand before the day and adds nothing to it
_LEADS: Final = frozenset({"by", "until", "till", "til", "on", "the", "next", "this", "coming", "of", "at", "latest"})
_NIGHTS: Final = frozenset({"night", "evening"})
_ORDINAL: Final = frozenset({"st", "nd", "rd", "th"})
_LENGTHS: Final = {"day": 1, "week": 7, "fortnight": 14}
#: further off is a slip of the hand
_LONGEST_DAYS: Final = 731


def read_until(text: str, *, today: date, tonight: date) -> date:
    """The last day.

    Args:
        text: the user's words.
        today: from which it is reckoned.
        tonight: the evening that is meant by "tonight": after midnight that of the day before.

    Raises:
        UsageError: it cannot be read, is over, or is more than two years off.
    """
    found = _read(text, today, tonight)
    if found is None:
        raise UsageError(
            f"--by {text}: no day that can be read. Write it as sunday, tonight, 3 Dec, 2026-12-03 or in two weeks."
        )
    if found < min(today, tonight):
        raise UsageError(f"--by {text}: {found} is over. Name a day from {today} on.")
    if (found - today).days > _LONGEST_DAYS:
        raise UsageError(f"--by {text}: {found} is more than two years off. Name a day before that.")
    return found


def _read(text: str, today: date, tonight: date) -> date | None:
    if _ISO.fullmatch(text.strip()):
        try:
            return date.fromisoformat(text.strip())
        except ValueError:
            return None
    words = split(text)
    while words and words[0].key in _LEADS:
        words = words[1:]
    if words and words[0].key == "before":
        rest = _read(text[words[0].end :], today, tonight)
        if rest == today and len(words) > 1 and day_of_week(words[-1].key) is not None:
            rest += timedelta(days=7)  # "before sunday", said on one
        return None if rest is None else rest - timedelta(days=1)
    for reader in (_near, _length, _end_of_month, _in_a_month):
        found = reader(words, today, tonight)
        if found is not None:
            return found
    return _phrase(text, today, tonight)


def _near(words: Sequence[Word], today: date, tonight: date) -> date | None:
    """Today, tonight, tomorrow, or the next day of that name, today's own being today."""
    keys = [word.key for word in words]
    if len(keys) == 2 and keys[1] in _NIGHTS:
        keys.pop()
    if len(keys) != 1:
        return None
    if keys[0] == "tonight":
        return tonight
    if keys[0] in ("today", "tomorrow"):
        return today + timedelta(days=keys[0] == "tomorrow")
    wanted = day_of_week(keys[0])
    return None if wanted is None else today + timedelta(days=(wanted - today.weekday()) % 7)


def _length(words: Sequence[Word], today: date, tonight: date) -> date | None:
    """As in "in two weeks", "within 10 days", "a fortnight"; of "three evenings" the first is tonight's."""
    at = 1 if words and words[0].key in ("in", "within") else 0
    counted = number(words, at)
    if counted is None or counted[1] != len(words) - 1 or counted[0] % 1 or counted[0] > _LONGEST_DAYS:
        return None
    count, unit = int(counted[0]), words[-1].key.removesuffix("s")
    if unit in _NIGHTS:
        return tonight + timedelta(days=count - 1) if count else None
    if unit == "month":
        years, month = divmod(today.month - 1 + count, 12)
        year, month = today.year + years, month + 1
        return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
    return today + timedelta(days=count * _LENGTHS[unit]) if unit in _LENGTHS else None


def _end_of_month(words: Sequence[Word], today: date, _tonight: date) -> date | None:
    keys = [word.key for word in words if word.key not in _LEADS]
    if keys[:1] != ["end"] or len(keys) != 2:
        return None
    if keys[1] == "year":
        return date(today.year, 12, 31)
    month = today.month if keys[1] == "month" else _month(keys[1])
    if month is None:
        return None
    year = today.year + (month < today.month)
    return date(year, month, calendar.monthrange(year, month)[1])


def _in_a_month(words: Sequence[Word], today: date, _tonight: date) -> date | None:
    """As in "3 Dec", "December 3rd", "the 3rd of December 2026"; without a year the next one."""
    keys = [word.key for word in words if word.key not in _LEADS | _ORDINAL]
    if len(keys) not in (2, 3):
        return None
    month = next((found for key in keys[:2] if (found := _month(key))), None)
    day = next((int(key) for key in keys[:2] if key.isdecimal() and len(key) <= 2), None)
    if month is None or day is None or (len(keys) == 3 and not re.fullmatch(r"\d{4}", keys[2])):
        return None
    try:
        if len(keys) == 3:
            return date(int(keys[2]), month, day)
        # 29 February comes once in four years
        years = [y for y in range(today.year, today.year + 5) if day <= calendar.monthrange(y, month)[1]]
        return next((each for y in years if (each := date(y, month, day)) >= today), None)
    except ValueError:
        return None


def _month(word: str) -> int | None:
    return next((n for n, name in enumerate(_MONTHS) if n and len(word) >= 3 and name.startswith(word)), None) or (
        9 if word == "sept" else None
    )


def _phrase(text: str, today: date, tonight: date) -> date | None:
    """What a request may say: "over the weekend", "by the end of the week", "in one evening"."""
    sunday = today + timedelta(days=6 - today.weekday())
    for said in (text, f"by the {text}", f"by {text}"):
        words = split(said)
        hit = table("deadlines").at(words, 0) if words else None
        if hit is None or hit[1] != len(words):
            continue
        if hit[0] == "tonight":
            return tonight
        if hit[0] == "by weekend" and today.weekday() < 5:  # before it begins
            return sunday - timedelta(days=2)
        if hit[0] not in ("by", "before"):
            return sunday
    return None
