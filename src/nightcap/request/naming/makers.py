"""Makers told of by what they made: "something else by whoever made Spirited Away"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, LimitWish, Wish
from nightcap.request.words import HARD, JOINED

#: words of the longest name of a title that is looked up
_LONGEST: Final = 8
#: what may stand before "the director of" and belongs to it
_BEFORE: Final = bag("by from of the that a another else something anything more film films one movie with")
#: what is not asked for though its maker is named
_TOLD: Final = bag("met love loved like liked know im am was read heard saw")
_WRITERS: Final = bag("writer writers")
_MAKERS: Final = bag("director directors creator creators maker makers") | _WRITERS
_THE_FILM: Final = bag("the film movie series show that")


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        hit = table("people").at(reading.words, at)
        if hit is not None and hit[0] in ("makers", "writers"):
            if found := _title(reading, hit[1]):
                yield from _makers(reading, at, *found, writing=hit[0] == "writers")
        elif hit is not None and hit[0] == "cast" and (part := _part_until(reading, hit[1])):
            yield Finding(first=reading.back_over(at, _BEFORE), last=part, meaning="", lost=True, rank=3)
        elif hit is not None and hit[0] == "whose":  # "by a woman director": the catalogue does not say who is one
            yield Finding(first=at, last=hit[1], meaning="", lost=True, rank=1)
        elif hit is not None and hit[0] == "same" and not _goes_on(reading, hit[1]):
            yield from of_last_title(reading, at, hit[1])
        elif reading.words[at].key in _MAKERS and (before := _title_before(reading, at)):
            first, title_id, name = before
            yield from _makers(reading, first, title_id, name, at + 1, writing=reading.words[at].key in _WRITERS)


def _part_until(reading: Reading, start: int) -> int:
    """The word after the title of "the guy from Breaking Bad": who played in it, the catalogue does not say."""
    words = reading.words
    if found := _title(reading, start):
        return found[2]
    last = start
    while last < len(words) and last - start < _LONGEST and words[last].gap == JOINED and words[last].capital:
        last += 1
    return last if last > start else 0


def of_last_title(reading: Reading, at: int, last: int) -> Iterator[Finding]:
    """By whoever made the title that was named before: "Saw Ponyo. Another by the same man"."""
    before = [(name, title_id) for place, name, title_id in reading.liked if place < at and title_id]
    if before:
        name, title_id = before[-1]
        yield from _makers(reading, at, str(title_id), name, last, writing=False)


def _goes_on(reading: Reading, last: int) -> bool:
    """As in "by the same director as Ponyo", which names its title itself."""
    words = reading.words
    return last < len(words) and words[last].gap == JOINED and words[last].key in ("as", "who", "that", "behind", "of")


def _makers(reading: Reading, at: int, title_id: str, name: str, last: int, *, writing: bool) -> Iterator[Finding]:
    roles = ("writer", "creator") if writing else ("director", "creator")
    credited = reading.names.makers(title_id)
    wanted = [person for role, person in credited if role in roles]
    people = wanted or [person for _, person in credited]
    if not people:
        return
    first = reading.back_over(at, _BEFORE)
    names = tuple(dict.fromkeys(people))
    text, said = reading.said(first, last), " or ".join(names)
    if reading.denied(at, belongs=True):
        limit = Limit(field="person", op="not_in", value=names, text=text)
        yield Finding(first=first, last=last, meaning=f"without {said}", limits=(limit,), rank=3)
        return
    limit = Limit(field="person", op="in", value=names, text=text)
    told = first and reading.words[first].gap == JOINED and reading.words[first - 1].key in _TOLD
    if told or not wanted or reading.marks[at].stance or reading.marks[at].hedge:
        wishes: tuple[Wish, ...] = (LimitWish(limit=limit, text=text),)
        yield Finding(first=first, last=last, meaning=f"by {said} if possible", wishes=wishes, rank=3)
        return
    same = tuple(dict.fromkeys((title_id, *(ref.id for ref in reading.names.titles(name)))))
    known = Limit(field="title", op="not_in", value=same, text=text)
    yield Finding(first=first, last=last, meaning=f"by {said}, other than {name}", limits=(limit, known), rank=3)


def _title(reading: Reading, start: int) -> tuple[str, str, int] | None:
    """Id and name of the title at word `start`, and the word behind it; "the film" may come before."""
    words = reading.words
    while start + 1 < len(words) and words[start].key in _THE_FILM and words[start + 1].gap == JOINED:
        if found := _named(reading, start):
            return found
        start += 1
    return _named(reading, start)


def _title_before(reading: Reading, at: int) -> tuple[int, str, str] | None:
    """As in "the Parasite director", "Fleabag's creator": where the title starts, its id and its name."""
    words = reading.words
    end = at - 1 if at and words[at - 1].key == "s" else at
    start = end
    while start and end - start < _LONGEST and words[start].gap == JOINED:
        start -= 1
    for first in range(start, end):
        if (
            words[at].gap == JOINED
            and words[first].capital
            and (found := reading.names.titles(reading.said(first, end)))
        ):
            return first, found[0].id, found[0].name
    return None


def _named(reading: Reading, start: int) -> tuple[str, str, int] | None:
    words = reading.words
    longest = start
    while longest < min(len(words), start + _LONGEST) and (longest == start or words[longest].gap != HARD):
        longest += 1
    for end in range(longest, start, -1):
        if all(word.key in plain() for word in words[start:end]) and not words[start].capital:
            continue  # "whoever made it"
        if found := reading.names.titles(reading.said(start, end)):
            return found[0].id, found[0].name, end
    return None
