"""Words that speak of titles named before: "that sort of thing", "seen it", "we've worn that one out"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import LikeWish, Limit, LimitWish, Wish
from nightcap.request.naming.title_names import Search
from nightcap.request.words import HARD, JOINED, SOFT

#: how far back the title is that "it" speaks of, in words
_BACK: Final = 14
#: titles that "that sort of thing" speaks of, at most
_MOST: Final = 8
#: and "all of them, seen"
_MOST_SEEN: Final = 40
_SEEN: Final = bag("seen saw watched rewatched finished been thru through done binged sat")
_MANY: Final = bag("them those these all both every")
#: who has seen "all three of them" has seen the series of the one title that was named
_EVERY: Final = bag("all both every films sequels ones others rest lot series")
_NOT_YET: Final = bag("havent not never wanted want to hasnt if didnt")
#: behind these it closes a list, so that it speaks of what stands right before; how far back that is
_LISTING: Final = bag("and or")
_NEAR: Final = 4
_REFUSING: Final = bag("nothing not")
#: before these "something similar" speaks of what comes
_AHEAD: Final = bag("to as")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A title that was named: how, under which name and id, and the word after it."""

    how: str
    name: str
    id: str | None
    last: int


def find(search: Search, at: int, spoken: Sequence[Spoken]) -> Iterator[Finding]:
    """What the words at `at` say of the titles that were `spoken` of before."""
    reading = search.reading
    hit = table("likes").at(reading.words, at) if spoken else None
    if hit is not None and hit[0] == "same":
        yield from _the_same(reading, at, hit[1], spoken)
    elif hit is not None and hit[0] == "again":
        yield from _not_again(search, at, hit[1], spoken)


def _the_same(reading: Reading, at: int, last: int, spoken: Sequence[Spoken]) -> Iterator[Finding]:
    words = reading.words
    if last < len(words) and words[last].gap == JOINED and words[last].key in _AHEAD:
        return
    if _closes_list(reading, at) and at - spoken[-1].last > _NEAR:
        return
    # of one weight: the order says nothing, but must not change from run to run
    titles = sorted({(each.name, each.id or "") for each in spoken[-_MOST:] if each.how != "unlike"})
    if not titles:
        return
    text = reading.said(at, last)
    weight = -1.0 if reading.denied(at) or words[at].key in _REFUSING else 1.0
    wishes: tuple[Wish, ...] = tuple(
        LikeWish(name=name, title_id=title_id or None, weight=weight, text=text) for name, title_id in titles
    )
    names = " and ".join(filter(None, (", ".join(name for name, _ in titles[:-1]), titles[-1][0])))
    kinds = {ref.kind for name, title_id in titles for ref in reading.names.titles(name) if ref.id == title_id}
    if weight > 0 and len(titles) > 1 and len(kinds) == 1:  # three sitcoms: a series once more
        limit = Limit(field="kind", op="in", value=tuple(kinds), text=text)
        wishes = (*wishes, LimitWish(limit=limit, weight=1.0, text=text))
    meaning = f"{'like' if weight > 0 else 'nothing like'} {names}"
    yield Finding(first=at, last=last, meaning=meaning, wishes=wishes, rank=2)


def _closes_list(reading: Reading, at: int) -> bool:
    """As in "fantasy and things like that", "or something along those lines"."""
    words = reading.words
    for back in range(at, max(0, at - 3), -1):
        if words[back].gap != JOINED:
            return words[back].gap == SOFT
        if words[back - 1].key in _LISTING:
            return True
    return False


def _not_again(search: Search, at: int, last: int, spoken: Sequence[Spoken]) -> Iterator[Finding]:
    reading, words = search.reading, search.reading.words
    if any(word.key in _NOT_YET for word in words[max(0, at - 3) : at]):
        return
    many = any(word.key in _MANY for word in words[at:last])
    named = [each for each in spoken if each.id and (many or at - each.last <= _BACK)]
    meant = list({(each.name, each.id): each for each in named}.values())[-_MOST_SEEN:] if many else named[-1:]
    if not meant:
        return
    text = reading.said(at, last)
    ids = [each.id for each in meant] + [ref.id for each in meant for ref in reading.names.titles(each.name)]
    if any(word.key in _EVERY for word in words[at:last]) and len({each.name for each in meant}) == 1:
        ids += search.every_part(meant[0].name)
    limit = Limit(field="title", op="not_in", value=tuple(dict.fromkeys(ids)), text=text)
    names = ", ".join(dict.fromkeys(each.name for each in meant))
    yield Finding(first=at, last=last, meaning=f"has seen {names}: not again", limits=(limit,), rank=2)


def seen_too(reading: Reading, at: int, last: int) -> bool:
    """As the second of "seen Heat more often than I can say, and Shoplifters twice": how often is told."""
    words = reading.words
    times = [word.key for word in words[last : last + 3] if word.gap == JOINED]
    often = times[:1] in (["twice"], ["thrice"]) or times[1:2] == ["times"] or times[:3] == ["more", "than", "once"]
    start = at
    while start and words[start].gap != HARD:
        start -= 1
    return often and any(word.key in _SEEN for word in words[start:at])
