"""Two names with small words between that are one title's: "Ferry at Dusk"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.capitals import GOES_ON, Run
from nightcap.reviews.reading.dates import MONTHS, WEEKDAYS
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.plain import KNOWN_OTHERS, is_ordinary
from nightcap.reviews.reading.shapes import SMALL
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word, bag

WORKED: Final = bag_of("names", "worked")
_LINKS: Final = bag("at from in on to for with without under over by before after into through and between beyond")
_PLACING: Final = bag("at from under over beyond before after into")
_DETERMINERS: Final = bag("the a an my your his her our their")
_POSSESSIVES: Final = bag("my your his her our their me us")
_CALENDAR: Final = WEEKDAYS | MONTHS | {f"{day}s" for day in WEEKDAYS}
#: words of a sentence that is nothing but a title, at most
_HEADING: Final = 7


def is_stretched(run: Run, behind: Run, words: Sequence[Word]) -> bool:
    """Whether two runs with small words between are one title's: "Ferry at Dusk", but not "Anna in Paris"."""
    between = words[run.last : behind.first]
    keys = [word.key for word in between]
    if not keys or any(word.gap for word in between) or words[behind.first].gap or keys[0] not in _LINKS:
        return False
    head, tail = words[run.first : run.last], words[behind.first : behind.last]
    plain, inside = _is_plain(tail), run.first > 0 or _told_whole(behind, words)
    if len(head) > 1 and plain and (keys == ["to"] or (keys == ["and", "the"] and inside)):
        return True  # "Mungo Comes to Stay", "Captain Tuppence and the Leaky Teapot"
    if not all(key in _DETERMINERS for key in keys[1:]) or not (inside or len(head) > 1):
        return False
    whole, named = fold(" ".join(word.text for word in head)), _is_named(tail)
    if whole in KNOWN_OTHERS or head[-1].key in PLATFORMS or tail[0].key in _CALENDAR:
        return False
    return not (named and keys[0] in ("on", "at", "for", "from")) and (
        (_is_dated(behind, words) and (plain or _is_plain(head))) or _links(run, keys, head, tail, words)
    )


def _links(run: Run, keys: list[str], head: Sequence[Word], tail: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether these small words make one title of a head and a tail of that kind."""
    named = _is_named(tail)
    if not _is_plain(head):  # "Much Ado in Little Wickham"
        return keys[0] in ("in", "at", "under") and len(head) > 1 and is_ordinary(head[0].key) and not named
    if len(keys) > 1 or _is_plain(tail) or tail[0].key in _POSSESSIVES:
        before = words[run.first - 1].key if run.first else ""
        coupled = run.first > 0 and len(head) == 1 and tail[0].key != "the" and before not in ("between", "both")
        return keys[0] != "and" or coupled
    return (keys[0] in _PLACING or keys[0] in ("to", "for", "with")) and len(tail) == 1 and not named


def _is_named(tail: Sequence[Word]) -> bool:
    """Whether a name is a place's or a service's."""
    return fold(" ".join(word.text for word in tail)) in KNOWN_OTHERS or tail[0].key in PLATFORMS


def _is_dated(run: Run, words: Sequence[Word]) -> bool:
    """ "Coda for Two Hands (2021)", "A Whisper in Wexford (2020)"."""
    return run.last < len(words) and words[run.last].gap == "(" and words[run.last].text[0].isdigit()


def _is_plain(words: Sequence[Word]) -> bool:
    large = [word for word in words if word.capital]
    plain = all(
        is_ordinary(word.key) or word.key in SMALL or (len(large) > 1 and word.key in _CALENDAR) for word in large
    )
    return plain and not any(word.key in KNOWN_OTHERS for word in large)


def _told_whole(run: Run, words: Sequence[Word]) -> bool:
    """Whether what follows a run speaks of it as of one thing: "Ferry at Dusk is", "Ferry at Dusk (2019)"."""
    if run.last >= len(words):
        return run.last <= _HEADING
    word = words[run.last]
    told = word.gap == "," and (word.key in ("a", "an", "the", "which", "from") or word.key in WORKED)
    return told or word.gap == "(" or (not word.gap and word.key in GOES_ON)
