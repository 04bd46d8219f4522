"""From when one can watch: "he has the telly till ten", "the match ends at nine", "from nine until half ten"."""

from __future__ import annotations

from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.times import clock_times
from nightcap.request.times.clock_times import ClockTime
from nightcap.request.words import HARD, JOINED, Word

#: words of a clause looked back over
_REACH: Final = 10
_SCREEN: Final = bag(
    "telly tv television screen remote couch sofa room projector lounge match game football rugby news race film golf "
    "cricket soap xbox playstation homework zoom call"
)
_OTHERS: Final = bag(
    "he she they husband wife partner dad mum mom mam kids kid son daughter boys girls flatmate roommate housemate "
    "brother sister girlfriend boyfriend himself herself hes shes theyre everyone others lads lot toddler baby teenager"
)
_OURS: Final = bag("i we ive weve im id wed us me")
#: whoever says "between 8 and 10" and one of these speaks of a time, not of ages or of a number
_FREE: Final = bag("free window slot gap have ive got time available weve home sofa watch watching")
_TO: Final = bag("to until till til and")


def taken_until(words: list[Word], at: int) -> bool:
    """Whether somebody else has the screen up to the time behind the "until" at word `at`."""
    if words[at].key not in ("till", "until", "til"):
        return False
    keys = []
    step = at
    while step and at - step < _REACH and words[step].gap == JOINED:
        step -= 1
        keys.append(words[step].key)
    return bool(_SCREEN & set(keys)) and bool(_OTHERS & set(keys)) and not _OURS & set(keys)


def window(words: list[Word], at: int) -> tuple[ClockTime, ClockTime] | None:
    """The two times of "from nine until half ten", "free between 8.30 and 10" at word `at`."""
    between = words[at].key == "between"
    if not between and words[at].key != "from":
        return None
    start = clock_times.clock_time(words, at + 1, certain=True)
    if start is None or start[3] >= len(words) or words[start[3]].gap != JOINED or words[start[3]].key not in _TO:
        return None
    link = words[start[3]].key
    end = clock_times.clock_time(words, start[3] + 1, certain=True)
    if end is None or (link == "and") != between or not clock_times.ends(words, end[3]):
        return None
    told = link in ("until", "till", "til") or start[1] or end[1] or start[2] or end[2]
    return (start, end) if told or _FREE & {word.key for word in _sentence(words, at)} else None


def _sentence(words: list[Word], at: int) -> list[Word]:
    """The words before `at` in its sentence."""
    first = at
    while first and words[first].gap != HARD:
        first -= 1
    return words[first:at]
