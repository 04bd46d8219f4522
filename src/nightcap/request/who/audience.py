"""Who watches: the youngest one's age, and the company."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.clauses import is_count
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.times.durations import MINUTES
from nightcap.request.who import ages, fit_for, groups, listed_ages, named_ages
from nightcap.request.words import HARD, JOINED

#: from this age on nothing is kept from anyone
_ADULT = 17
#: words of the longest certificate that may be part of something else
_RATING = 2
_BEFORE_COMPANY: Final = bag(
    "with my our for and the a little younger two three four both whole young small of older best old "
    "suitable to all some couple"
)
#: "a row with my wife" is no company
_NOT_WITH: Final = bag("row argument fight fought argued trouble up out problems film movie")
_SCORNING: Final = bag("theyre thats cartoons strictly meant really")
_GROWN_UP: Final = ("parents", "grandparents", "partner", "colleagues")
#: so many words behind "the whole family" its members are named
_LISTED: Final = 10
_WORKS: Final = bag("film movie")
_ABOUT: Final = bag("about of film movie where series drama by")
_HERE: Final = bag(
    "over watching here visiting joining round want staying present too wants aged listening awake squeezed picks "
    "pick chooses choose choosing picking joins joining"
)
#: called so without "my"
_KIN: Final = bag("mum mom dad mam nan nana nanna gran granny grandma grandad grandpa")
_MAY: Final = (["can"], ["cant"], ["could"], ["couldnt"], ["shouldnt"], ["should"], ["may"])
_OUTRIGHT: Final = bag(
    "as a family|date night|family night|family friendly|whole family|girls night|watch party|all the family|"
    "family movie night|the two of us|just me|by myself|on my own|kid friendly|child friendly|"
    "safe for children|safe for kids|alone|sleepover|suitable for children|suitable for kids|ok for kids|"
    "familyfriendly|kidfriendly|boys night|entire family|for the family|solo|all by myself|me time|"
    "girls night in|family film night|romantic evening|romantic night|third date|first date|second date|"
    "little ears about|little ears around|little ears listening|little ears in the room|small ears about|"
    "small ears around|small ears listening|small ears in the room|ok for children|"
    "appropriate for kids|appropriate for children|lads night|me time",
    "|",
)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from ages.find(reading, at)
        yield from ages.all_ages(reading, at)
        yield from fit_for.find(reading, at)
        yield from named_ages.find(reading, at)
        yield from groups.find(reading, at)
        yield from listed_ages.find(reading, at)
        yield from _rated(reading, at)
        yield from _company(reading, at)


def _rated(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("ratings").at(reading.words, at)
    if hit is None:
        return
    age, last = int(hit[0]), hit[1]
    if last < len(reading.words) and reading.words[last].gap == JOINED and reading.words[last].key in MINUTES:
        return
    text = reading.said(at, last)
    if age >= _ADULT:
        if reading.denied(at):
            limit = Limit(field="audience_age", op="max", value=16, text=text)
            yield Finding(first=reading.lead(at), last=last, meaning="not only for adults", limits=(limit,))
        else:
            yield Finding(first=at, last=last, meaning="for adults: no limit of age")
        return
    limit = Limit(field="audience_age", op="max", value=age, text=text)
    rank = 3 if last - at > _RATING else 0  # "than PG-13" names no title
    yield Finding(first=at, last=last, meaning=f"fit for a viewer of {age}", limits=(limit,), rank=rank)


def _company(reading: Reading, at: int) -> Iterator[Finding]:
    words = reading.words
    hit = table("company").at(words, at)
    if hit is None:
        return
    company, _, rest = hit[0].partition("|")
    last = hit[1]
    if _whose(reading, last):
        return
    first = reading.back_over(at, _BEFORE_COMPANY)
    owned = first > 1 and words[first - 1].key == "s" and words[first].gap == JOINED
    if owned and table("company").at(words, first - 2):  # "my wife's mother"
        first = reading.back_over(first - 2, _BEFORE_COMPANY)
    outright = " ".join(word.key for word in words[at:last]) in _OUTRIGHT
    years = ages.behind(reading, last) if "child" in rest else None
    here = outright or years is not None or _is_here(reading, first, at, last)
    fit_for_them = _for_their_eyes(reading, last)  # "nothing the children can't watch"
    denied = reading.denied(at) and not _apart(reading, first)
    if not (here or fit_for_them) or (denied and company != "alone" and not fit_for_them):
        return
    age_text = rest.partition("|")[0]
    if company == "family" and age_text and (end := _all_grown_up(reading, last)):
        age_text, last = "", end
    limits: tuple[Limit, ...] = ()
    meaning = f"watching with {company}" if company != "alone" else "watching alone"
    if years:
        yield ages.child(reading, first, years[1], min(years[0]))
        return
    if age_text:
        limits = (Limit(field="audience_age", op="max", value=int(age_text), text=reading.said(first, last)),)
        meaning += f", fit for a viewer of {age_text}"
    yield Finding(first=first, last=last, meaning=meaning, limits=limits, company=company, rank=int(outright))


def _whose(reading: Reading, last: int) -> bool:
    """As "my wife" of "my wife's mother is here", "kids" of "one with kids in it"."""
    behind = [word.key for word in reading.words[last : last + 2] if word.gap == JOINED]
    return behind in (["in", "it"], ["in", "them"]) or (
        behind[:1] == ["s"] and len(behind) > 1 and table("company").at(reading.words, last + 1) is not None
    )


def _all_grown_up(reading: Reading, last: int) -> int:
    """The word behind "the whole family: mum, dad and gran", where nobody named is a child; else 0."""
    words = reading.words
    hits = [(at, *hit) for at in range(len(words)) if (hit := table("company").at(words, at))]
    ends = [end for at, who, end in hits if last <= at < last + _LISTED and who in _GROWN_UP]
    return ends[-1] if len(ends) > 1 and not any("child" in who for _, who, _ in hits) else 0


def _apart(reading: Reading, first: int) -> bool:
    """Whether what is denied stands before "with" these people: "not gory for tonight with teenagers"."""
    return first > 0 and reading.words[first].key == "with" and not reading.marks[first - 1].is_cue


def _is_here(reading: Reading, first: int, at: int, last: int) -> bool:
    """Whether these people watch too: "with my wife", "my nan is over", "my wife and I"; not "about my wife"."""
    words = reading.words
    said = {word.key for word in words[first:at]} | ({"my"} if words[at].key in _KIN else set())
    after = [word.key for word in words[last : last + 4]]
    before = [word.key for word in words[max(0, first - 3) : first]]
    if _gone(after) or (at and words[at - 1].key == "late" and words[at].gap == JOINED):  # "my late wife and I"
        return False
    if {"front", "of"} <= set(before) | said:
        return True
    if "for" in said and before and before[-1] in _SCORNING and "my" not in said:  # "no animation, they're for kids"
        return False
    if "with" in said or "for" in said:
        # "a film with children" is about them, "a film for children" is not
        return not before or before[-1] not in (_NOT_WITH if "with" in said else _NOT_WITH - _WORKS)
    if _in_the_room(after):
        return not before or before[-1] not in _ABOUT
    joined = after[:2] in (["and", "i"], ["and", "me"], ["is", "with"], ["s", "with"]) or after[:1] == ["aged"]
    here = any(key in after for key in _HERE)
    near = after[after[:1] in (["are"], ["is"], ["s"]) :][:1] in (["round"], ["over"], ["here"], ["visiting"])
    counted = words[first].gap == HARD and after[:1] == ["and"] and is_count(words, first)
    # "mates round", "in-laws are here", "three teenagers and my father"
    opening = counted or (near and words[first].gap != JOINED)
    return opening or ((here or joined) and bool(said & {"my", "our", "the"} or joined))


def _for_their_eyes(reading: Reading, last: int) -> bool:
    """As in "something the kids can watch", "nothing the children shouldn't see"."""
    after = [word.key for word in reading.words[last : last + 4] if word.gap == JOINED]
    after = [key for key in after if key not in ("all", "also", "both")]
    elsewhere = after[2:3] in (["what"], ["whatever"], ["something"], ["their"], ["on"], ["upstairs"], ["that"])
    return after[:1] in _MAY and after[1:2] in (["watch"], ["see"], ["enjoy"], ["handle"]) and not elsewhere


def _in_the_room(after: list[str]) -> bool:
    """As in "teenagers in the room", "kids on the sofa with us"."""
    place = after[1:] if after[:1] in (["are"], ["is"], ["s"]) else after
    if place[:3] in (["on", "my", "lap"], ["on", "my", "knee"], ["on", "our", "laps"]) or place[:2] == ["with", "us"]:
        return True
    if place[:1] in (["in"], ["on"]):
        return place[1:2] == ["the"] and place[2:3] in (["room"], ["house"], ["sofa"], ["couch"], ["settee"])
    return place[:1] in (["present"], ["about"], ["around"], ["awake"])


def _gone(after: list[str]) -> bool:
    """As in "kids in bed", "the children are at their dad's"."""
    away = after[1:] if after[:1] in (["are"], ["is"], ["s"]) else after
    away = away[1:] if away[:1] in (["finally"], ["all"], ["now"], ["already"], ["both"], ["safely"]) else away
    if away[:1] in (["asleep"], ["away"], ["gone"], ["out"]) or after[:3] == ["wants", "to", "know"]:
        return True
    return away[:2] in (["in", "bed"], ["at", "their"], ["at", "her"], ["at", "his"], ["to", "bed"], ["to", "sleep"])
