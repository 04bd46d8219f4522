"""What it should be about, or not: "about chess", "set in Paris", "no clowns", and subjects of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.request.finding import Finding, Reading
from nightcap.request.lexicon import bag, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.model import TopicWish
from nightcap.request.scope import Cue
from nightcap.request.words import JOINED, Word

#: how many words behind a denial an unknown word is still what is refused
_REACH: Final = 3
#: words of the longest topic
LONGEST = 6
#: a topic ends before these
_ENDS: Final = bag(
    "that which who whose with under over from by but but please starring directed for before after since "
    "without not no only if when where because so is are was were i im we tonight although though maybe "
    "ideally preferably less more than like similar or and in at on to"
)
_INSIDE: Final = bag("and in of at on or to the a an")
#: denials behind which a quality is named, and words behind which a thing is
_BEFORE_QUALITIES: Final = bag("nothing not never")
_BEFORE_THINGS: Final = bag("a an the any with about of in on at for from by to like my your his her our their some")
_EMPTY: Final = bag("it that this something anything nothing people someone what how me you us them her him")
_GOING_ON: Final = bag("film films movie movies series show shows stories stuff things drama dramas theme themes")


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _announced(reading, at)
        yield from _subject(reading, at)
        yield from _refused(reading, at)


def _announced(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("about").at(reading.words, at)
    if hit is None:
        return
    start = hit[1]
    words = reading.words
    while (
        start < len(words)
        and words[start].gap == JOINED
        and words[start].key in ("a", "an", "the", "some", "my", "or", "being")
    ):
        start += 1
    last = start
    while (
        last < len(words) and last - start < LONGEST and words[last].gap == JOINED and not _stops(reading, start, last)
    ):
        last += 1
    while last > start and words[last - 1].key in _INSIDE | plain() and last - start > 1:
        last -= 1
    if last == start or words[start].key in _EMPTY or words[start].number is not None:
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
    return (key in _ENDS and at > start) or key in _ENDS - _INSIDE


def _subject(reading: Reading, at: int) -> Iterator[Finding]:
    hit = table("topics").at(reading.words, at)
    if hit is None:
        return
    last = hit[1]
    text = reading.said(at, last)
    mark = reading.marks[at]
    denied = reading.denied(at, belongs=True)
    if denied and _out_of_reach(reading, at):
        return
    if mark.fine:
        yield Finding(first=reading.lead(at), last=reading.tail(at, last), meaning=f"{text} is fine", rank=-1)
        return
    weight = (-1.0 if denied else 1.0) * (0.5 if mark.hedge else 0.3 if mark.stance == "past" else 1.0)
    wish = TopicWish(topic=text, weight=weight, text=text)
    first = reading.lead(at) if denied else at
    tail = reading.tail(at, last) if denied else last
    yield Finding(
        first=first, last=tail, meaning=f"{'away from' if denied else 'about'}: {text}", wishes=(wish,), rank=-1
    )


def _out_of_reach(reading: Reading, at: int) -> bool:
    """Whether something else stands between the denial and the word ("no violence against women")."""
    mark = reading.marks[at]
    listed = mark.listed or (mark.denial is not None and mark.denial.first in reading.open_lists)
    return not listed and reading.lead(at) == at


def _refused(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "no clowns": words of no table right behind a denial are something to keep away from.

    A quality ("nothing zzgrblx") must be known to be kept away from; a thing may still stand in a title's texts.
    """
    words, denial = reading.words, reading.marks[at].denial
    if denial is None or not reading.denied(at, belongs=True) or not _says_something(reading, at):
        return
    first = at
    while (
        first > denial.last
        and at - first < _REACH
        and words[first].gap == JOINED
        and words[first - 1].key not in plain()
    ):
        first -= 1
    if first - denial.last > _REACH and not reading.marks[at].listed:
        return
    last = at + 1
    while last < len(words) and words[last].gap == JOINED and last - at < _REACH and _goes_on(words[last]):
        last += 1
    if _is_quality(reading, first, denial) and not _is_known(words[first:last]):
        yield Finding(first=reading.lead(first), last=last, meaning="", lost=True, rank=-2)
        return
    topic = reading.said(first, last)
    wish = TopicWish(topic=topic, weight=-0.5 if reading.marks[at].hedge else -1.0, text=topic)
    yield Finding(first=reading.lead(first), last=last, meaning=f"away from: {topic}", wishes=(wish,), rank=-2)


def _is_quality(reading: Reading, at: int, denial: Cue) -> bool:
    """Whether an adjective is due at a word: "nothing too …", "not …", but not "no …" nor "nothing with …"."""
    words = reading.words
    asks = denial.kind == "negate_mild" or words[denial.first].key in _BEFORE_QUALITIES
    return asks and denial.first < at and not any(word.key in _BEFORE_THINGS for word in words[denial.first : at])


def _is_known(words: Sequence[Word]) -> bool:
    """Whether the encoder has any of the words; a capital marks a name, which texts may hold all the same."""
    from nightcap.tone.encoder import load_encoder  # noqa: PLC0415  # numpy comes with it

    encoder = load_encoder()
    return any(word.capital or encoder.knows(word.key) for word in words)


def _says_something(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    if table("moods").at(reading.words, at):
        return False
    return word.key not in plain() and not reading.marks[at].is_cue and word.number is None


def _goes_on(word: Word) -> bool:
    return word.key not in _ENDS and (word.key not in plain() or word.key in _GOING_ON)
