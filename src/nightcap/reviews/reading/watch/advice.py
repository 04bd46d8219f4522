"""Advice: what tells that a reader is told how to see the title, and that somebody in the story is not."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.claim import Value
from nightcap.reviews.reading.facts.view import View
from nightcap.reviews.reading.words import bag

#: (field, value, first word, word after the last)
Found = tuple[str, Value, int, int]

#: what tells that somebody sees it
SEEING: Final = bag(
    "watch watched watching watches see seen seeing view viewed viewing rewatch stream streamed binge binged "
    "bingeing binging bingeable enjoyed enjoy experienced experience heard hear savoured savored taken devoured "
    "finish finished finishing look"
)
IDEAL: Final = bag(
    "perfect ideal ideally best great good made right fit suited lovely recommended excellent better tailor safe"
)
#: what makes of a critic's "I" a piece of advice
URGES: Final = bag("should could can must try do let lets please well recommend suggest advise urge")
#: what a reader is urged to do with the sound
KEEPS: Final = bag(
    "stick keep stay choose opt go switch listen prefer pick select seek choosing keeping insist demand set change flip"
)
STEERS: Final = bag("steer point nudge direct send push guide")
#: what may stand before an imperative
_LEADS: Final = bag("and to but then just simply always definitely so once please ideally instead also now id")
OTHERS: Final = bag("he she they who his her")
_FIRST_PERSON: Final = bag("i we my our")
_NO: Final = bag(
    "not never dont isnt arent no cant wont shouldnt wouldnt didnt doesnt without hardly unsuitable avoid neither "
    "nor too resist"
)
#: how far before a word its advice may start, in words
_REACH: Final = 9


def near(view: View, first: int, last: int) -> set[str]:
    """The keys of words `first` up to, not including, `last`, cut at the sentence's ends."""
    return {view.key(at) for at in range(max(0, first), min(last, len(view.words)))}


def before(view: View, at: int, reach: int) -> set[str]:
    """The keys of up to `reach` words before word `at`, in its segment."""
    return near(view, max(view.opening(at), at - reach), at)


def says_no(view: View, at: int, reach: int = 6) -> bool:
    return bool(before(view, at, reach) & _NO)


def is_denial(key: str) -> bool:
    return key in _NO


def seen_by_me(view: View, at: int) -> bool:
    """Whether the critic only tells of their own evening: "I watched it with my mum"."""
    told = near(view, view.opening(at), at)
    return bool(told & _FIRST_PERSON) and not told & URGES and "you" not in told


def advised(view: View, at: int) -> int | None:
    """The first word of the advice that word `at` belongs to; None where nobody is advised."""
    opening = view.opening(at)
    if seen_by_me(view, at) or says_no(view, at, at - opening):
        return None
    for place in range(at - 1, max(opening, at - _REACH) - 1, -1):
        key = view.key(place)
        if key in SEEING or key in IDEAL or (key == "one" and view.key(place + 1) in ("for", "to")):
            return place
    return None


def latest(view: View, at: int, words: frozenset[str], reach: int) -> int:
    """The nearest of these words before word `at` in its segment, -1 where there is none within `reach`."""
    opening = view.opening(at)
    return next((place for place in range(at - 1, max(opening, at - reach) - 1, -1) if view.key(place) in words), -1)


def in_story(view: View, first: int, last: int) -> bool:
    """Whether it is somebody in the story who watches."""
    opening = view.opening(first)
    return bool(near(view, opening, last) & OTHERS) or any(
        name.what == "person" and opening <= name.first < last for name in view.passage.names
    )


def judged(view: View, at: int, words: frozenset[str]) -> int:
    """The word after the judgement that follows word `at`; 0 where none of these words, or a denial, follows."""
    for place in range(at + 1, min(at + 8, len(view.words))):
        if (view.breaks(place) and view.key(place) not in ("which", "and")) or is_denial(view.key(place)):
            return 0
        if view.key(place) in words:
            return place + 1
    return 0


def is_urged(view: View, at: int) -> bool:
    """Whether the verb at word `at` is an imperative, or "you should turn …"."""
    return at == view.opening(at) or view.key(at - 1) in URGES | _LEADS


def is_the_one(view: View, at: int) -> int:
    """The word after "the English version is the one to go for"; 0 where what follows word `at` is nothing such."""
    link = at + 1 + (view.key(at + 1) in ("is", "s", "remains", "was"))
    if link == at + 1 or view.key(link) != "the" or view.key(link + 1) not in ("one", "way", "thing", "version"):
        return 0
    return link + 3 if view.key(link + 2) in ("to", "you", "i", "for") else 0
