"""What ends a sitting: "the baby will wake in an hour", "until the dryer is done, 50 minutes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times.durations import minutes, spoken
from nightcap.request.words import HARD, JOINED, SOFT, Word

_UNTIL: Final = bag("until till til before while whilst as when")
#: what is waited for
_THINGS: Final = bag(
    "baby babies toddler bairn wean kid kids child children son daughter boy boys girl girls twins husband wife "
    "partner pizza pizzas dinner tea supper lunch roast curry takeaway delivery food meal chicken stew soup pasta "
    "rice bread dough loaf cake pie lasagne casserole potatoes oven dryer drier washer machine washing laundry "
    "dishwasher load wash train bus taxi cab uber lift flight plane ferry guests visitors friends mates mum mom dad "
    "parents plumber babysitter sitter game match football kickoff show bath tide one phone battery"
)
#: what it then does
_HAPPENS: Final = bag(
    "naps nap asleep sleeps wake wakes waking up comes come coming arrives arrive arriving ready done finishes finish "
    "finished ends end starts start due here leaves leave leaving lands land back home beeps rings boils bakes bake "
    "cooks cook rises rise dries dry turns gets picks need needs rest rests proves prove hungry get out pops cool "
    "cools charges charged dies"
)
_LINKS: Final = bag(
    "the my our his her their is are will s ll to be going gonna should in on of for it this that probably about "
    "around little one washing machine usually from at again supposed is tumble slow cooked all has"
)
_MOST: Final = 9
_ITS: Final = bag("the my our")
_AWAY: Final = bag("away off out")


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """A length of time in which something happens that ends the sitting."""
    words = reading.words
    until = words[at].key in _UNTIL
    if not until and not (words[at].key in _THINGS or words[at].key in ("wake", "wakes", "waking")):
        return
    last = _event(words, at, until=until)
    if last is None:
        return
    start = last
    if (away := _away(words, start)) and not until:
        yield _limited(reading, reading.back_over(at, _ITS), start, *away)
        return
    if start < len(words) and words[start].gap == JOINED and words[start].key in ("in", "within", "about", "for"):
        start += 1 + (start + 1 < len(words) and words[start + 1].key == "about")
    elif not until or start >= len(words) or words[start].gap not in (SOFT, JOINED):
        return
    if start < len(words) and words[start].key in ("so", "about", "that", "thats", "roughly"):
        start += 1
    length = minutes(words, start) if start < len(words) else None
    if length is None:
        return
    amount, end = length
    yield _limited(reading, reading.back_over(at, _ITS) if not until else at, at, amount, end)


def _limited(reading: Reading, first: int, at: int, amount: float, end: int) -> Finding:
    limit = Limit(field="runtime_minutes", op="max", value=amount, text=reading.said(at, end))
    return Finding(first=first, last=end, meaning=f"at most {spoken(amount)}", limits=(limit,), rank=3)


def _away(words: Sequence[Word], at: int) -> tuple[float, int] | None:
    """The length, and the word after it, of "25 minutes away"."""
    length = minutes(words, at) if at < len(words) else None
    gone = length and length[1] < len(words) and words[length[1]].gap == JOINED and words[length[1]].key in _AWAY
    return (length[0], length[1] + 1) if length and gone else None


def _event(words: Sequence[Word], at: int, *, until: bool) -> int | None:
    """The word behind "the baby will wake", "until the dryer is done"; None where nothing is said to happen."""
    thing = words[at].key in _THINGS
    happens = words[at].key in _HAPPENS
    step = at + 1
    while step < len(words) and step - at < _MOST and words[step].gap == JOINED and words[step].gap != HARD:
        key = words[step].key
        if minutes(words, step) or (key == "in" and thing) or (key in ("in", "for") and happens):
            break
        if key not in _THINGS | _HAPPENS | _LINKS:
            return None
        thing, happens = thing or key in _THINGS, happens or key in _HAPPENS
        step += 1
    bare = words[at].key in ("taxi", "train", "bus", "pizza", "dinner", "food", "takeaway", "uber", "cab", "flight")
    coming = thing and not until and _away(words, step) is not None
    return step if (happens and (thing or not until)) or (bare and not until) or coming else None
