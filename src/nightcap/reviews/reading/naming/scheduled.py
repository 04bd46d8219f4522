"""Whether a title is named as what else is on: the alternative, the other half of a bill, what is back next week."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.dates import MONTHS, WEEKDAYS
from nightcap.reviews.reading.facts.platforms import TRIGGERS as PLATFORMS
from nightcap.reviews.reading.spans.place import QUOTES
from nightcap.reviews.reading.words import Word, bag

#: words before a title that tell of another showing, and how far before
_BESIDE: Final = bag(
    "alternative alternatives bill bills opposite clashes clashing competition schedule schedules schedulers "
    "scheduling slot slots gala sidebar multiplex multiplexes channels trails"
)
_BESIDE_OF: Final = frozenset(
    (
        ("other", "side"), ("up", "against"), ("next", "door"), ("next", "screen"), ("over", "on"), ("same", "night"),
        ("same", "evening"), ("same", "week"), ("same", "weekend"), ("same", "day"), ("same", "hour"), ("same", "time"),
        ("double", "bill"), ("instead", "of"), ("also", "on"), ("switched", "to"), ("switch", "to"), ("come", "from"),
        ("turn", "over"), ("directed", "to"),
    )
)  # fmt: skip
_BEFORE: Final = 7
#: what such a title does or is, right behind its name, and when
_SHOWS: Final = bag(
    "airs aired airing follows returns returning returned opens opening opened screens screening starts starting "
    "begins plays playing played arrives arriving continues premieres premiering is was landed lands"
)
_WHEN: Final = (
    WEEKDAYS | MONTHS | bag("week weekend night evening tonight tomorrow same next back again screens spring autumn")
)
_BEHIND: Final = 7
#: a likeness is no showing
_LIKE: Final = bag("like unlike than as fans fan loved liked enjoyed if remember reminiscent echoes recalls similar")


def is_announced(words: Sequence[Word], first: int) -> bool:
    """ "on a double bill with Dark", "The alternative is Dark", "Also on Monday: Dark"; the name begins at `first`."""
    keys = [word.key for word in words[max(0, first - _BEFORE) : first]]
    if not _BESIDE.isdisjoint(keys) or not _BESIDE_OF.isdisjoint(pairwise(keys)):
        return True
    return first > 0 and words[0].key in ("also", "elsewhere", "meanwhile") and ":" in words[first].gap


def is_shown(words: Sequence[Word], first: int, last: int) -> bool:
    """ "Dark is back", "Dark (ITV2, again)", "Dark follows next week"; the name is words `first` up to `last`."""
    if last >= len(words) or any(word.key in _LIKE for word in words[max(0, first - _BEFORE) : first]):
        return False
    gap = words[last].gap.strip(QUOTES)
    if gap.startswith("(") and (words[last].key in PLATFORMS or words[last].key in WEEKDAYS):
        return True
    near = [word.key for word in words[last : last + _BEHIND]]
    return gap in ("", ",") and near[0] in _SHOWS and not _WHEN.isdisjoint(near[1:])
