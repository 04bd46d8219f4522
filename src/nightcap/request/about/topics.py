"""What it should be about, or not: "about chess", "set in Paris", "no clowns", and subjects of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.about import refused_things, themes
from nightcap.request.about.refused_things import ENDS
from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.clauses import is_count
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import GenreWish, TopicWish, Wish
from nightcap.request.words import JOINED

#: words of the longest topic
LONGEST = 6
_INSIDE: Final = bag("and in of at on or to the a an")
_LEADING: Final = bag("a an the some my or being any")
_SEASONS: Final = bag("summer winter spring autumn")
_WHICH: Final = bag("this last next since until till every all")
_CARING: Final = bag("care bothered fussed mind worry")
#: behind a subject these make an errand or an hour of it
_ERRANDS: Final = bag(
    "shopping shelter lesson lessons class classes club practice training walk walks dinner lunch sitter sitting "
    "walker rehearsal rehearsals fair exam exams homework lecture appointment trip run insurance licence food hair"
)
_GUESTS: Final = bag("women pensioners teens sisters brothers teenagers")
#: words before them in which it is told for how many it is
_COMPANY: Final = 4
_EMPTY: Final = bag("it that this something anything nothing people someone what how me you us them her him")


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _announced(reading, at)
        yield from _subject(reading, at)
        yield from themes.find(reading, at)
        yield from refused_things.find(reading, at)


def _announced(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("about").at(reading.words, at)
    asks = at > 0 and reading.words[at - 1].key in ("how", "what")  # "how about a ghost story"
    if hit is None or reading.marks[at].story or (asks and reading.words[at].key == "about"):
        return
    if reading.marks[at].is_cue and reading.words[at - 1].key != "nothing":  # "not wild about westerns"
        return
    if reading.marks[at].fine and at and reading.words[at - 1].key in _CARING:  # "don't care about the plot"
        return
    start = hit[1]
    words = reading.words
    while start < len(words) and words[start].gap == JOINED and words[start].key in _LEADING:
        start += 1
    last = start
    while (
        last < len(words) and last - start < LONGEST and words[last].gap == JOINED and not _stops(reading, start, last)
    ):
        last += 1
    while last > start and words[last - 1].key in _INSIDE | plain() and last - start > 1:
        last -= 1
    named = start < len(words) and words[start].text in ("US", "USA")  # no "us"
    if last == start or (words[start].key in _EMPTY and not named) or words[start].number is not None:
        return
    if table("notes").at(words, start) and reading.denied(at):
        return
    topic = reading.said(start, last)
    denied = reading.denied(at)
    weight = (-1.0 if denied else 1.0) * (0.5 if reading.marks[at].hedge else 1.0)
    meaning = f"{'not about' if denied else 'about'}: {topic}"
    wish = TopicWish(topic=topic, weight=weight, text=reading.said(at, last))
    yield Finding(first=reading.lead(at) if denied else at, last=last, meaning=meaning, wishes=(wish,))


def _stops(reading: Reading, start: int, at: int) -> bool:
    words = reading.words
    key = words[at].key
    if key in ("and", "in", "of", "at", "on", "or", "to") and at > start:
        follow = words[at + 1].key if at + 1 < len(words) and words[at + 1].gap == JOINED else ""
        if key == "of":
            return False
        known_elsewhere = (
            any(table(name).at(words, at + 1) for name in ("tones", "genres", "shifts", "likes")) if follow else True
        )
        return not follow or follow in plain() or known_elsewhere or key in ("at", "on", "to")
    return (key in ENDS and at > start) or key in ENDS - _INSIDE


def _subject(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("topics").at(reading.words, at)
    if hit is None or reading.marks[at].is_cue or _is_time(reading, at):
        return
    last = hit[1]
    text = reading.said(at, last)
    mark = reading.marks[at]
    denied = reading.denied(at, belongs=True)
    if denied and _out_of_reach(reading, at):
        return
    if _is_part(reading, at, last):
        yield Finding(first=at, last=last, meaning=f"{text}, told of", rank=-1)
        return
    if mark.fine:
        yield Finding(first=reading.lead(at), last=reading.tail(at, last), meaning=f"{text} is fine", rank=-1)
        return
    if reading.told(at):
        yield Finding(first=at, last=last, meaning=f"{text}, told of", rank=-1)
        return
    weight = (-1.0 if denied else 1.0) * (0.5 if mark.hedge else 0.3 if mark.stance == "past" else 1.0)
    wishes: tuple[Wish, ...] = (TopicWish(topic=text, weight=weight, text=text),)
    genre = hit[0].rstrip(" +")
    if genre and (denied or hit[0].endswith("+")):  # who wants no outer space wants hardly any of its genre
        wishes = (*wishes, GenreWish(genre=genre, weight=weight, text=text))
    first = reading.lead(at) if denied else at
    tail = reading.tail(at, last) if denied else last
    yield Finding(
        first=first, last=tail, meaning=f"{'away from' if denied else 'about'}: {text}", wishes=wishes, rank=-1
    )


def _is_part(reading: Reading, at: int, last: int) -> bool:
    """As in "Christmas shopping done", "six giggly women are round": no subject but a part of the day."""
    words = reading.words
    if last < len(words) and words[last].gap == JOINED and words[last].key in _ERRANDS:
        return True
    before = [word.key for word in words[max(0, at - _COMPANY) : at] if word.gap == JOINED or word is words[at]]
    return words[at].key in _GUESTS and "for" in before and any(is_count(words, step) for step in range(at - 2, at))


def _is_time(reading: Reading, at: int) -> bool:
    """As in "this winter": when it was, not what it is about."""
    words = reading.words
    return bool(at) and words[at].key in _SEASONS and words[at].gap == JOINED and words[at - 1].key in _WHICH


def _out_of_reach(reading: Reading, at: int) -> bool:
    """Whether something else stands between the denial and the word ("no violence against women")."""
    mark = reading.marks[at]
    if mark.denial is not None and mark.denial.first > at:  # "zombies and noise are not"
        return False
    listed = mark.listed or (mark.denial is not None and mark.denial.first in reading.open_lists)
    return not listed and reading.lead(at) == at
