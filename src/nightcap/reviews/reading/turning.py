"""What turns a word of tone round without denying it: more of it elsewhere, none of it where it is asked after."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.words import Word, bag

HAVING: Final = bag("have has had ive hasnt id wed")
_MET: Final = bag("seen had known met heard felt attended read shared watched been sat endured received eaten")
#: words before a comparative that may tell that something was met, at most
_BEFORE: Final = 8
#: what there may be more in: "more laughs in a scene" mocks nothing
_UNITS: Final = bag(
    "minute scene line episode single few frame shot week day year quarter hour sentence glance pause look"
)
_IN: Final = bag("in from at")
_ANY: Final = bag("a an any most")
#: how it is told what there is not, and words from its "is" to that, at most
_LACKS: Final = bag("isnt lacks lacked lacking hasnt arent wasnt missing misses absent wanting")
_IS: Final = bag("is are was")
_SOON: Final = 3
#: words behind that are looked at
_REACH: Final = 9
#: what "of jokes", "as for jokes", "when it comes to jokes" begin with, the word before what is meant, and how far on
_ABOUT: Final = bag("of as when in on speaking but and")
_OF: Final = bag("of for to")
_FAR: Final = 6
_NONE: Final = bag("none no nil zero nothing nope not never few little less scarcely hardly barely precious two three")


def met_more(words: Sequence[Word], first: int) -> bool:
    """Whether something else is said to have more of word `first`: "I have seen cheerier autopsies"."""
    keys = [word.key for word in words[max(0, first - _BEFORE) : first]]
    if keys[-1:] == ["more"]:  # "I have been to funerals with more laughter"
        return any(key in HAVING and behind in _MET for key, behind in pairwise(keys))
    if not words[first].key.endswith("er"):
        return False
    return len(keys) > 1 and keys[-1] in _MET and bool(HAVING & set(keys[-3:-1]))


def more_in_a(words: Sequence[Word], first: int, last: int) -> bool:
    """ "There is more warmth in a parking ticket", not "more warmth in a minute than …"."""
    before = [word.key for word in words[max(0, first - 3) : first]]
    if before[-1:] != ["more"] and before not in (["more", "of", "a"], ["more", "of", "an"]):
        return False
    behind = [word.key for word in words[last : last + _REACH]]
    if len(behind) < 3 or behind[0] not in _IN or behind[1] not in _ANY:
        return False
    return "than" not in behind and behind[2] not in _UNITS


def lacked(words: Sequence[Word], first: int) -> bool:
    """ "What there isn't, at any point, is dread"; "what it lacks is suspense"."""
    if words[0].key not in ("what", "all") or not _IS & {word.key for word in words[max(0, first - _SOON) : first]}:
        return False
    return any(word.key in _LACKS for word in words[1:first])


def as_for(words: Sequence[Word], clause: int, first: int, last: int) -> bool:
    """ "Of suspense there is none", "As for jokes, I counted none"; `clause` is where its clause begins."""
    if first - clause > _FAR or words[clause].key not in _ABOUT:
        return False
    asked = any(word.key in _OF for word in words[clause:first])
    return asked and any(word.key in _NONE for word in words[last : last + _REACH + 1])
