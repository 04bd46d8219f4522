"""Two names with small words between that are one title's: "Ferry at Dusk"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.catalogue.names import fold
from nightcap.reviews.reading.dates import MONTHS, WEEKDAYS
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.spans.capitals import Run
from nightcap.reviews.reading.spans.openings import GOES_ON
from nightcap.reviews.reading.spans.plain import KNOWN_OTHERS, is_ordinary
from nightcap.reviews.reading.spans.shapes import SMALL
from nightcap.reviews.reading.tables import bag_of
from nightcap.reviews.reading.words import Word, bag

WORKED: Final = bag_of("names", "worked")
_LINKS: Final = bag(
    "at from in on to for with without under over by before after into through and between beyond "
    "who that which than or but"
)
_RELATIVE: Final = bag("who that which than or but")
_ARTICLES: Final = ("A", "An", "The")
_PLACING: Final = bag("at from under over beyond before after into")
_DETERMINERS: Final = bag("the a an my your his her our their")
_POSSESSIVES: Final = bag("my your his her our their me us")
#: what somebody did before was in two works rather than in one: "had done so in Performance and Walkabout"
_DONE: Final = bag("had having who whom already previously earlier roles turns performances both")
_FAR: Final = 10
_CALENDAR: Final = WEEKDAYS | MONTHS | {f"{day}s" for day in WEEKDAYS}
#: words of a sentence that is nothing but a title, at most
_HEADING: Final = 7
_NEAR: Final = 6
_WORKS: Final = bag_of("nouns", "work")
#: what opens a sentence and is told of its subject
_PARTICIPLES: Final = bag(
    "adapted adopted aired based born bought brought built cast co-written compared created cut directed divorced "
    "drawn filmed freed inspired led likened loosely made modelled modeled narrated nominated paired played produced "
    "promoted raised released sent set shot starred stranded taken told translated widowed written"
)
_LENGTHS: Final = bag("minutes hours episodes parts episode hour")


def is_stretched(run: Run, behind: Run, words: Sequence[Word]) -> bool:
    """Whether two runs with small words between are one title's: "Ferry at Dusk", but not "Anna in Paris"."""
    between = words[run.last : behind.first]
    keys = [word.key for word in between]
    if not keys or any(word.gap for word in between) or words[behind.first].gap or keys[0] not in _LINKS:
        return False
    head, tail = words[run.first : run.last], words[behind.first : behind.last]
    if run.first == 0 and len(head) == 1 and head[0].key in _PARTICIPLES:
        return False  # "Compared with Spirited Away"
    plain, inside = _is_plain(tail), run.first > 0 or _told_whole(behind, words)
    if head[0].text in _ARTICLES and _is_article_stretched(run, keys, behind, words):
        return True
    if len(head) > 1 and plain and (keys == ["to"] or (keys == ["and", "the"] and inside)):
        return True  # "Mungo Comes to Stay", "Captain Tuppence and the Leaky Teapot"
    may_be = all(key in _DETERMINERS for key in keys[1:]) and (inside or len(head) > 1)
    return may_be and _is_linked(run, behind, keys, words)


def _is_linked(run: Run, behind: Run, keys: list[str], words: Sequence[Word]) -> bool:
    """Whether small words of that kind make one title of two runs."""
    head, tail = words[run.first : run.last], words[behind.first : behind.last]
    whole, named = fold(" ".join(word.text for word in head)), _is_named(tail)
    if whole in KNOWN_OTHERS or head[-1].key in PLATFORMS or tail[0].key in PLATFORMS:
        return False
    if any(word.capital and word.key in SMALL for word in head[1:]):  # "The Boy Who Cried on Tuesdays"
        return _is_plain(tail) or tail[0].key in _CALENDAR or not named
    if tail[0].key in _CALENDAR or (named and keys[0] in ("on", "at", "for", "from")):
        return False
    dated = _is_dated(behind, words) and (_is_plain(tail) or _is_plain(head))
    set_off = len(head) > 1 and _is_plain(head) and keys[0] != "and" and _is_set_off(behind, words)
    return dated or set_off or _links(run, keys, head, tail, words)


def _is_article_stretched(run: Run, keys: Sequence[str], behind: Run, words: Sequence[Word]) -> bool:
    """ "saw A Goose for Mr Adeyemi", "in The Aunt from Trieste", where a large noun already tells of a title."""
    head, tail = words[run.first : run.last], words[behind.first : behind.last]
    if len(head) == 1 or not _is_plain(head[1:]) or not head[1].capital:
        return False
    if keys[0] not in _LINKS - _RELATIVE - {"and", "on", "with"} or len(keys) > len(("in", "the")):
        return False
    if tail[0].key in PLATFORMS or tail[0].key in _CALENDAR:
        return False
    if head[0].text == "The" and keys[0] in ("in", "to", "for", "through", "over"):
        return not _is_named(tail) or (_told_whole(behind, words) and len(head) > len(("The", "Aunt")))
    return True


def _links(run: Run, keys: list[str], head: Sequence[Word], tail: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether these small words make one title of a head and a tail of that kind."""
    named = _is_named(tail)
    if keys[0] in _RELATIVE:  # "The House that Ate Itself"
        return len(head) > 1 and len(keys) == 1 and _is_plain(tail)
    if not _is_plain(head):  # "Much Ado in Little Wickham"
        return keys[0] in ("in", "at", "under") and len(head) > 1 and is_ordinary(head[0].key) and not named
    if len(keys) > 1 or _is_plain(tail) or tail[0].key in _POSSESSIVES:
        before = words[run.first - 1].key if run.first else ""
        coupled = run.first > 0 and len(head) == 1 and tail[0].key != "the" and before not in ("between", "both")
        if coupled and keys[0] == "and" and before == "in":
            coupled = not any(word.key in _DONE for word in words[max(0, run.first - _FAR) : run.first])
        return keys[0] != "and" or coupled
    return (keys[0] in _PLACING or keys[0] in ("to", "for", "with")) and len(tail) == 1 and not named


def _is_named(tail: Sequence[Word]) -> bool:
    """Whether a name is a place's or a service's."""
    return fold(" ".join(word.text for word in tail)) in KNOWN_OTHERS or tail[0].key in PLATFORMS


def _is_dated(run: Run, words: Sequence[Word]) -> bool:
    """ "Coda for Two Hands (2021)", "A Whisper in Wexford (2020)", "Bad Blood in Bruges (Hulu)"."""
    if run.last >= len(words) or words[run.last].gap != "(":
        return False
    return words[run.last].text[0].isdigit() or words[run.last].key in PLATFORMS


def _is_set_off(run: Run, words: Sequence[Word]) -> bool:
    """ "Slow Boat to Tallinn, ninety minutes of", "Slow Boat to Tallinn, a comedy"."""
    if run.last >= len(words) or words[run.last].gap != ",":
        return False
    near = words[run.last : run.last + _NEAR]
    if near[0].key in ("a", "an", "the"):
        return any(word.key in _WORKS for word in near)
    return not near[0].capital and any(word.key in _LENGTHS for word in near)


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
