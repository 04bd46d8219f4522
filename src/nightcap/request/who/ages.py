"""How old those who watch are: only the youngest child's age is a limit, no adult's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times.durations import number
from nightcap.request.words import HARD, JOINED, Word

#: the oldest child
CHILD: Final = 17
_WITH: Final = bag("with for my our and the is are watching")
#: "the youngest is 5"
CHILDREN: Final = bag(
    "youngest oldest eldest son daughter kid child lad lass boy girl twins niece nephew grandson granddaughter girls "
    "boys kids children sons daughters lads lasses nieces nephews grandkids grandchildren grandsons granddaughters "
    "stepson stepdaughter godson goddaughter stepkids bairn bairns wean weans two three four lot middle elder "
    "younger littlest smallest little big one kiddo she he they shes hes theyre brother sister cousin bub whos "
    "stepdaughters stepsons toddler teenager teen schoolfriend playmate cousins siblings who friend friends pal pals "
    "students pupils scouts brownies"
)
_BUNCHES: Final = bag(
    "sleepover party birthday bunch group class gang load lot room roomful houseful couple pair pack horde handful full"
)
COUNTS: Final = bag("one two three four big little small lot middle")
#: "we are 15"
_LEAST_OF_US: Final = 13
_YOUNGEST: Final = 3
#: behind a bare age
_GOES_ON: Final = bag(
    "last and so but now today tomorrow next who with or if which years year yrs this not cant he she they hates loves "
    "wants likes adores needs"
)
_OPENING: Final = bag("nothing something anything that film films movie one show")
#: the oldest anybody is
_OLDEST: Final = 110
#: so few words before a range of ages it is told whose they are
_NEAR: Final = 7
_ALL: Final = bag("us people family everyone everybody guests cousins generations relatives anyone all audience crowd")
_MAY: Final = bag("can cant could couldnt should shouldnt may mustnt would wouldnt will wont might")
_SEE: Final = bag("see watch enjoy like love follow handle understand")
_BEFORE_BEHIND: Final = bag("of who are is aged age ages s from between both")
_MOST_AGES: Final = 8
_EACH: Final = bag("one a an the other another")
NEARLY: Final = bag("nearly almost rising approaching")
NO_AGES: Final = bag("a an couple single")
BEFORE_AGE: Final = bag("with my our for a an aged the im ages age")
UNITS: Final = (
    ("year", "old"), ("years", "old"), ("year", "olds"), ("yr", "old"), ("yo",), ("yrs", "old"), ("y", "o"),
    ("yr", "olds"), ("yos",),
)  # fmt: skip


def find(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "With my 8-year-old", "a 5 and 7 year old", "I'm 15"."""
    words = reading.words
    ages, last = listed(reading, at)
    if not ages:
        return
    unit = next((len(unit) for unit in UNITS if tuple(w.key for w in words[last : last + len(unit)]) == unit), 0)
    before = words[at - 1].key if at else ""
    nearly = before in NEARLY and at > 1 and words[at - 2].key in ("im", "am")  # "I'm nearly 10"
    before = words[at - 2].key if nearly else before
    own = before in ("im", "am", "were") or _we_are(words, at - 1)
    if not (_said_of_viewer(reading, at) if unit else _bare_age(reading, last, before)):
        return
    last += unit
    first = reading.back_over(at, BEFORE_AGE)
    if (
        last < len(words)
        and words[last].gap == JOINED
        and (hit := table("company").at(words, last))
        and "child" in hit[0]
    ):
        last = hit[1]
    yield child(reading, at - 2 if nearly else first, last, min(ages) - nearly, own=own)


def _said_of_viewer(reading: Reading, at: int) -> bool:
    """Whether "8-year-old" is someone who watches: "my", "with an", not "about an 8-year-old"."""
    words = reading.words
    before = words[at - 1].key if at else ""
    if before in ("a", "an"):
        shown = ("with", "for", "and", "have", "show", "entertain", "suit", "amuse")
        return at >= 2 and (words[at - 2].key in shown or _may_see(words, at))
    if before == "of":
        return at >= 2 and words[at - 2].key in _BUNCHES
    counted = at > 0 and number(words, at - 1) is not None  # "six 13 year olds"
    return counted or before in _WITH or before in ("aged", "im", "am", "")


def _may_see(words: Sequence[Word], at: int) -> bool:
    """As in "nothing a nine-year-old shouldn't see", "something an 8 year old can watch"."""
    behind = [word.key for word in words[at : at + 7] if word.gap == JOINED or word is words[at]]
    return words[at - 2].key in _OPENING and bool(_MAY & set(behind)) and bool(_SEE & set(behind))


def _bare_age(reading: Reading, last: int, before: str) -> bool:
    """Whether a number alone is an age: "aged 7", "I'm 15", not the level "I'm A2"."""
    words = reading.words
    if last > 1 and words[last - 1].start == words[last - 2].end:
        return False
    ends = last >= len(words) or words[last].gap != JOINED or words[last].key in ("and", "so")
    we = last > 1 and ((before == "were" and words[last - 2].text.lower() != "were") or _we_are(words, last - 2))
    whose = words[last - 3].key if last > 2 else ""
    of_us = whose in ("us", "them") and last > 3 and words[last - 4].key == "of"  # "one of us is 15"
    child = before in ("is", "are", "was", "turned", "turns") and (whose in CHILDREN or of_us)
    return (
        before in ("aged", "age", "ages", "youngest")
        or (child and ends)
        or (_somebody_is(words, last) and ends and _is_child(words, last))
        or ((before in ("im", "am") or (we and _teens(words, last))) and ends)
    )


def _somebody_is(words: Sequence[Word], last: int) -> bool:
    """As in "he's 13", "she is 6"."""
    return last > 2 and words[last - 2].key in ("s", "is") and words[last - 3].key in ("he", "she")


def _is_child(words: Sequence[Word], last: int) -> bool:
    counted = number(words, last - 1)
    return counted is not None and _YOUNGEST <= counted[0] <= CHILD


def _teens(words: Sequence[Word], last: int) -> bool:
    """Whether the number before word `last` is no count of people ("we are six")."""
    counted = number(words, last - 1)
    return counted is not None and counted[0] >= _LEAST_OF_US


def _we_are(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at].key == "are" and words[at - 1].key == "we"


def listed(reading: Reading, at: int) -> tuple[list[int], int]:
    words = reading.words
    ages: list[int] = []
    last = step = at
    while len(ages) < _MOST_AGES:
        if step + 1 < len(words) and words[step].key in _EACH and number(words, step + 1):
            step += 1  # "one 8, one 12", "a 6 and an 8 year old"
        counted = number(words, step)
        if counted is None or not 0 <= counted[0] <= CHILD or counted[0] != int(counted[0]):
            break
        if words[step].key in NO_AGES | ({"one"} if ages else set()) or (ages and words[step].gap == HARD):
            break
        ages.append(int(counted[0]))
        last = step = counted[1]
        step += step < len(words) and words[step].key in ("and", "or", "to")
    return ages, last


def all_ages(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "twelve of us from 5 to 75", "ages 4 to 70": the youngest one's."""
    words = reading.words
    if words[at].key not in ("from", "between", "ages", "aged", "age"):
        return
    start = at + 1 + (at + 1 < len(words) and words[at + 1].key in ("from", "between"))
    low = number(words, start) if start < len(words) and words[start].gap == JOINED else None
    if low is None or low[1] >= len(words) or words[low[1]].key not in ("to", "and", "through"):
        return
    high = number(words, low[1] + 1)
    if high is None or not (low[0] <= CHILD < high[0] <= _OLDEST) or not ends_there(words, high[1]):
        return
    of_people = words[at].key.startswith("age") or any(word.key in _ALL for word in words[max(0, at - _NEAR) : at])
    if of_people:
        yield child(reading, at, high[1], int(low[0]))


def child(reading: Reading, first: int, last: int, age: int, *, own: bool = False) -> Finding:
    text = reading.said(first, last)
    age = max(age, 0)
    limit = Limit(field="audience_age", op="max", value=age, text=text)
    company = None if own else "children"
    return Finding(
        first=first, last=last, meaning=f"fit for a viewer of {age}", limits=(limit,), company=company, rank=2
    )


def ends_there(words: Sequence[Word], last: int) -> bool:
    return last >= len(words) or words[last].gap != JOINED or words[last].key in _GOES_ON


def behind(reading: Reading, last: int) -> tuple[list[int], int] | None:
    """Ages after "kids": "(6 and 9)", "aged 7", "are 4, 6 and 9"."""
    words = reading.words
    at = last
    while at < len(words) and words[at].key in _BEFORE_BEHIND and at - last < 4:
        at += 1
    ages, end = listed(reading, at)
    if ages and tuple(word.key for word in words[end : end + 2]) == ("of", "them"):  # "kids (four of them, 2 to 11)"
        ages, end = listed(reading, end + 2)
    if not ages:
        return None
    for unit in UNITS:
        if tuple(word.key for word in words[end : end + len(unit)]) == unit:
            return ages, end + len(unit)
    follows = words[end].key if end < len(words) and words[end].gap == 0 else ""
    return None if follows in ("pm", "am", "hours", "hour", "minutes", "films", "movies", "episodes") else (ages, end)
