"""What a clock time is said of: when one starts, when one must be up, and what it is before."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.words import JOINED, Word

#: hours of sleep assumed between the end of the film and getting up: the least that the American Academy of Sleep
#: Medicine recommends for adults (Watson et al. 2015)
SLEEP_HOURS = 7
#: words of what happens at a time, "before" and "at" included
_EVENT: Final = 6
#: words of an errand, "at" included
_ERRAND: Final = 9
_ERRANDS: Final = bag("collect collecting fetch fetching")
_UP: Final = bag("pick picking")
_WORKING: Final = bag("work shift shifts school job i im he she hes shes classes exams")
_WAKING: Final = bag("up wake waking awake alarm get getting")


def before_event(words: list[Word], at: int) -> tuple[str, int] | None:
    """As in "before the last bus at 22:50": what is before a clock time, and the word at which that starts."""
    if words[at].key not in ("before", "until", "till"):
        return None
    step = at + 1
    while step < len(words) and step - at < _EVENT and words[step].gap == JOINED and words[step].number is None:
        if words[step].key == "at":
            return "until", step + 1
        step += 1
    return None


def errand(words: list[Word], at: int) -> tuple[str, int] | None:
    """As in "pick up the kid from practice at 9.45": what ends the evening, and the word at which its time starts."""
    behind = words[at + 1].key if at + 1 < len(words) else ""
    if words[at].key not in _ERRANDS and not (words[at].key in _UP and behind == "up"):
        return None
    for step in range(at + 1, min(at + _ERRAND, len(words) - 1)):
        if words[step].gap != JOINED or words[step].number is not None:
            return None
        if words[step].key == "at":
            return "until", step + 1
    return None


def starts(words: list[Word], first: int, last: int) -> bool:
    """As in "we start at eight", unlike "I start work at eight", "shift starts at"."""
    keys = [word.key for word in words[max(0, first - 2) : last]]
    return any(key in ("start", "starting", "starts") for key in keys) and not _WORKING & set(keys)


def is_soon(words: list[Word], first: int, last: int, ahead: timedelta) -> bool:
    """As in "my shift starts at midnight": what comes before the night's sleep ends the evening."""
    waking = any(word.key in _WAKING for word in words[first:last])
    return not waking and ahead < timedelta(hours=SLEEP_HOURS)
