"""Cast and makers: names after a word that announces one, and full names anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nightcap.request.lexicon import bag, known, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish
from nightcap.request.naming import makers
from nightcap.request.naming.surnames import ends, one_of, or_another, seen_all_from, surnames
from nightcap.request.words import HARD, JOINED, SOFT

#: words in the longest name looked up
LONGEST = 4
#: how near behind a title a name is told of it
_BEHIND_TITLE: Final = 10
_FAMILY: Final = bag("brothers brother bros sisters siblings")
#: a name behind these is asked for
_ASKING: Final = bag("anything something some any more want by with starring and or watch see a which where whatever")
#: no name begins with these in lower case
_NO_NAMES: Final = bag(
    "a an the and or of to in on at by for from with is are i im we it you me my this that not no but about like"
)
_POLITE: Final = bag("please pls tonight thanks")
_SOME: Final = bag("a an something anything some any")
#: "Loved Fargo, anything else by them": of a title's makers, not of who is seen in it
_MADE_BY: Final = bag("by from of")
#: words before "by Miyazaki" in "watched everything by Miyazaki"
_BEGINS: Final = 3
_ONE: Final = bag("one ones")
#: "a Woody Allen lookalike" is not he
_BESIDE: Final = bag("lookalike lookalikes type types impression impersonator double biopic fan parody spoof tribute")
_TAIL: Final = bag("film films movie movies flick flicks s stuff series anything vehicle classic")


def find(reading: Reading) -> Iterator[Finding]:
    yield from _agreed(list(_found(reading)))


def _agreed(found: list[Finding]) -> Iterator[Finding]:
    """Whom one of the company asks for and another refuses ("she says Lynch, I say no Lynch") is only wished for."""
    asked, refused = (
        {value for each in found for limit in each.limits if limit.field == "person" and limit.op == op
         for value in limit.values} for op in ("in", "not_in")
    )  # fmt: skip
    for each in found:
        if not asked & refused & set(_people_of(each)):
            yield each
        elif each.limits[0].op == "in":
            wish = LimitWish(limit=each.limits[0], text=each.limits[0].text)
            yield replace(each, limits=(), wishes=(wish,), meaning=f"{each.meaning} if possible: not all of you agree")
        else:
            yield replace(each, limits=(), meaning=f"{each.meaning}: not kept, as it is asked for too")


def _found(reading: Reading) -> Iterator[Finding]:
    yield from makers.find(reading)
    at = 0
    named: tuple[str, ...] = ()
    while at < len(reading.words):
        last = at
        hit = table("people").at(reading.words, at)
        if hit is not None and hit[0] == "them" and named:  # "anything with her in", of who was named last
            yield _made(reading, at, _with_tail(reading, hit[1]), named)
            last = hit[1]
        elif hit is not None and hit[0] == "them" and reading.words[hit[1] - 2].key in _MADE_BY:
            yield from makers.of_last_title(reading, at, hit[1])
        for finding in _announced(reading, at):
            last, named = max(last, finding.last), _people_of(finding)
            yield finding
        if last == at and (found := _anywhere(reading, at)):
            last, named = found.last, _people_of(found)
            yield found
        at = max(last, at + 1)


def _people_of(finding: Finding) -> tuple[str, ...]:
    limits = (*finding.limits, *(wish.limit for wish in finding.wishes if isinstance(wish, LimitWish)))
    return tuple(str(value) for limit in limits for value in limit.values)


def _announced(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("people").at(reading.words, at)
    if hit is None or hit[0] not in ("any", "loose"):
        return
    loose = hit[0] == "loose" or reading.words[at].key == "with"
    start = hit[1]
    if start < len(reading.words) and reading.words[start].key == "the":
        start += 1
    names: list[str] = []
    first = at
    last = start
    joined = ""
    while start < len(reading.words):
        found = _name(reading, start, loose=loose)
        if found is None:
            break
        people, end = found
        if joined == "and" and names:
            yield _made(reading, first, last, tuple(names))
            names, first = [], start
        names.extend(people)
        last = end
        joined = _joint(reading, end)
        if not joined:
            break
        start = end + (reading.words[end].key in ("and", "or"))
    if names:
        likened = reading.words[first].key == "like"  # "like Hitchcock, but funnier"
        yield _made(reading, first, _with_tail(reading, last), tuple(dict.fromkeys(names)), told=likened)


def _joint(reading: Reading, end: int) -> str:
    """As in "and", "or" where another name may follow word `end` - 1, else nothing."""
    words = reading.words
    if end >= len(words):
        return ""
    if words[end].key in ("and", "or") and words[end].gap <= SOFT:
        return words[end].key
    return "or" if words[end].gap == SOFT and words[end].capital else ""


def _with_tail(reading: Reading, last: int) -> int:
    words = reading.words
    if last < len(words) and words[last].gap == JOINED and words[last].key == "in":
        return last + 1 + (last + 1 < len(words) and words[last + 1].key in ("it", "them"))
    return last


def _name(reading: Reading, at: int, *, loose: bool) -> tuple[Sequence[str], int] | None:
    """The people of the longest name that starts at word `at`; a single word only as a surname in a clear place."""
    words = reading.words
    longest = at
    while longest < min(len(words), at + LONGEST) and (longest == at or words[longest].gap == 0):
        longest += 1
    for end in range(longest, at, -1):
        if words[end - 1].key in plain() and not words[end - 1].capital:
            continue
        if end == at + 1 and not _surname(reading, at, loose=loose):
            continue
        found = reading.names.people(reading.said(at, end))
        if found and not (loose and end == at + 1 and not (ends(reading, end) or words[end].key in _FAMILY | _TAIL)):
            family = end < len(words) and words[end].gap == 0 and words[end].key in _FAMILY
            return found, end + family
    return None


def _surname(reading: Reading, at: int, *, loose: bool) -> bool:
    word = reading.words[at]
    if len(word.key) < 3 or word.text[0] in "0123456789":
        return False
    if loose and not word.capital:
        return False
    return word.key not in known() or (word.capital and word.key not in plain())


def _anywhere(reading: Reading, at: int) -> Finding | None:
    """A full name without announcement: two to four words, capitalised or plainly no ordinary words."""
    words = reading.words
    if words[at].gap != HARD and not words[at].capital and words[at].key in _NO_NAMES:
        return None
    longest = at + 1
    while longest < min(len(words), at + LONGEST) and words[longest].gap == 0:
        longest += 1
    for end in range(longest, at + 1, -1):
        first, last = words[at], words[end - 1]
        if not (first.capital and last.capital) and (last.key in known() or first.key in _NO_NAMES):
            continue
        if (people := reading.names.people(reading.said(at, end))) and words[end - 1].key not in _TAIL:
            everyone, behind = _or_others(reading, tuple(people), end)
            return _made(reading, at, behind, everyone, told=not _asked(reading, at, behind))
    found = surnames(reading, at)
    return _made(reading, at, found[1], tuple(found[0])) if found else None


def _or_others(reading: Reading, people: tuple[str, ...], end: int) -> tuple[tuple[str, ...], int]:
    """With those named behind "or": "Kate Winslet or Emma Thompson" asks for either."""
    words = reading.words
    while end + 1 < len(words) and words[end].key == "or" and words[end].gap <= SOFT:
        found = _name(reading, end + 1, loose=True)
        if found is None:
            break
        people, end = (*people, *found[0]), found[1]
    return tuple(dict.fromkeys(people)), end


def _asked(reading: Reading, first: int, last: int) -> bool:
    """Whether a bare name is asked for: "a Will Smith film", "more Agnès Varda", or the name alone."""
    words = reading.words
    before = words[first - 1] if first and words[first].gap == JOINED else None
    after = words[last] if last < len(words) and words[last].gap == JOINED else None
    if (before is None and after is None) or one_of(reading, first, last):
        return True
    if before is None and after is not None and after.key in _POLITE | {"in"}:  # "Judi Dench in a thriller"
        return after.key in _POLITE or (last + 1 < len(words) and words[last + 1].key in _SOME)
    if after is not None and after.key in _BESIDE:
        return False
    if after is not None and before is not None and after.key in _ONE and before.key in ("the", "that", "those"):
        return True
    return (after is not None and after.key in _TAIL) or (before is not None and before.key in _ASKING)


def _only_like(reading: Reading, first: int) -> bool:
    """Whether the name only tells of a comparison: "in the style of Wes Anderson", "The Score with De Niro"."""
    if any(_BEHIND_TITLE > first - at > 0 for at, _, _ in reading.liked):
        return True  # "The Score, with Robert De Niro": of that film
    for back in range(1, min(first, 5) + 1):
        hit = table("likes").at(reading.words, first - back)
        if hit and hit[1] == first and hit[0] == "like":
            return True
    return False


def _made(reading: Reading, first: int, last: int, names: tuple[str, ...], *, told: bool = False) -> Finding:
    text = reading.said(first, last)
    at = last - 1
    mark = reading.marks[at]
    said = " or ".join(names)
    if reading.denied(at, belongs=True):
        limit = Limit(field="person", op="not_in", value=names, text=text)
        lead = min(first, reading.lead(first))
        return Finding(first=lead, last=reading.tail(at, last), meaning=f"without {said}", limits=(limit,), rank=1)
    limit = Limit(field="person", op="in", value=names, text=text)
    if (seen := seen_all_from(reading, first)) is not None:
        text = reading.said(seen, last)
        limit = Limit(field="person", op="not_in", value=names, text=text)
        meaning = f"has seen all there is with {said}: not again"
        seen = seen if first - seen <= _BEGINS else first  # of the second of two only the name
        return Finding(first=seen, last=last, meaning=meaning, limits=(limit,), rank=2)
    if told or mark.stance or mark.hedge or _only_like(reading, first) or or_another(reading, last):
        wish = LimitWish(limit=limit, weight=0.5, text=text)
        return Finding(first=first, last=last, meaning=f"with {said} if possible", wishes=(wish,), rank=1)
    return Finding(first=first, last=last, meaning=f"with {said}", limits=(limit,), rank=1)
