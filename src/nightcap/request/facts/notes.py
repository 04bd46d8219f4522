"""What must not be in it: content notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from nightcap.request.facts.aversions import afraid_from, upset_until
from nightcap.request.facts.harms import feared_from, harm_at
from nightcap.request.facts.last_straws import straw_at
from nightcap.request.facts.manners import KEPT, shielded_until
from nightcap.request.facts.spared import spared_from
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Allows, Limit, ToneWish, TopicWish, Wish
from nightcap.tone.notes import NOTES

#: "not too violent" allows some of it: the worst is kept out, and the rest is a matter of tension
_WORST: Final = {"violence": ("gore", "torture", "sexual_violence"), "gore": ("gore", "torture")}
#: who wants none of it wants it calmer too ("nothing that makes me jump")
_TENSE: Final = ("jump_scares",)
_MILD_TENSION = 0.35


_ANIMALS: Final = bag("dog cat horse pet animals animal dogs cats")
_LIVES: Final = ("animal_death",)
_SWEARING: Final = ("strong_language",)
#: "less murder" refuses it
_LESS: Final = bag("less fewer")
#: behind these a word that is mostly said of oneself is said of the title
_SAID_OF: Final = bag(
    "no nothing nobody noone one without none avoid anyone anybody someone somebody people person character characters "
    "everyone man woman men women film movie"
)
#: between "no one" and what happens to them
_HAPPENS: Final = bag("gets getting get is being be has having have to who that should dying of with ends up s in it")
_REACH: Final = 5
_SELF: Final = bag("i im ive me my we were our us")


@dataclass(frozen=True, slots=True)
class _Entry:
    """The notes of a line; `unwanted`: its phrases say so themselves; `guarded`: they mean it only when refused."""

    notes: tuple[str, ...]
    unwanted: bool = False
    guarded: bool = False


@cache
def _read(specification: str) -> _Entry:
    notes = tuple(word for word in specification.split() if word not in ("*", "?"))
    assert set(notes) <= set(NOTES), notes
    return _Entry(notes, "*" in specification, "?" in specification)


def find(reading: Reading) -> Iterator[Finding]:
    for at in reading.positions():
        yield from _harm(reading, at)
        yield from _spared(reading, at)
        yield from _last_straw(reading, at)
        if (last := shielded_until(reading.words, at)) and not reading.marks[at].story:
            yield _kept_out(reading, at, last, KEPT)
        hit = table("notes").at(reading.words, at)
        saga = reading.words[at].key == "wars" and at > 0 and reading.words[at - 1].key == "star"
        if hit is not None and not saga:
            yield from _note(reading, at, hit[1], _read(hit[0]))


def _harm(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "nothing where a baby or a child dies", "no dead mums or dads"."""
    hit = harm_at(reading.words, at)
    if hit and reading.denied(at, belongs=True):
        denial = reading.marks[at].denial
        inside = denial is not None and denial.first < at < denial.last  # "nothing happens to"
        first = denial.first if denial is not None and inside else reading.lead(at)
        yield _kept_out(reading, first, reading.tail(at, hit[1]), hit[0])
    elif hit and (afraid := afraid_from(reading.words, at)) is not None:
        yield _kept_out(reading, afraid, hit[1], hit[0])
    elif hit and not reading.marks[at].fine and (feared := feared_from(reading.words, at, hit[0])) is not None:
        yield _kept_out(reading, feared, hit[1], hit[0])


def _spared(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "as long as the dog is fine"."""
    if (spared := spared_from(reading.words, at)) and not reading.marks[at].story:
        notes, first, last = spared
        kept = _kept_out(reading, first, last, notes)
        # "the dog has to live" wants it in; "as long as it lives" and "mustn't get hurt" only spare it
        yield _with_the_animal(reading, at, kept) if first == at and notes == _LIVES else kept


def _last_straw(reading: Reading, at: int) -> Iterator[Finding]:
    """As in "she leaves at the first F-word"."""
    straw = straw_at(reading.words, at)
    if straw and not reading.marks[straw[1]].fine:
        notes, first, last = straw
        yield replace(_kept_out(reading, first, last, notes), rank=2)


def _note(reading: Reading, at: int, last: int, entry: _Entry) -> Iterator[Finding]:
    words, notes = reading.words, entry.notes
    if last < len(words) and words[last].key == "free" and words[last].gap == 0 and not reading.denied(at):
        yield _kept_out(reading, at, last + 1, notes)  # "gore-free"
    elif entry.unwanted:
        yield _with_the_animal(reading, at, _kept_out(reading, at, last, notes))
    elif at and words[at].gap == 0 and words[at - 1].key in _LESS and not reading.shown:
        yield _mildly(reading, at, last, notes) if notes[0] in _WORST else _kept_out(reading, at - 1, last, notes)
    elif nobody := _nobody(reading, at):
        yield _kept_out(reading, nobody - 1, last, notes)
    elif reading.denied(at, belongs=not entry.guarded) and not (entry.guarded and _of_oneself(reading, at)):
        yield (
            _mildly(reading, at, last, notes)
            if reading.mild(at) and notes[0] in _WORST
            else _kept_out(reading, reading.lead(at), reading.tail(at, last), notes)
        )
    elif (until := upset_until(words, last)) or (afraid_from(words, at) is not None):
        first = afraid_from(words, at)
        yield _kept_out(reading, at if first is None else first, until or last, notes)
    elif entry.guarded:
        return
    elif reading.marks[at].fine:
        text = reading.said(at, last)
        fine: Allows = (("note", notes),)
        yield Finding(first=reading.lead(at), last=reading.tail(at, last), meaning=f"{text} is fine", allows=fine)
    elif reading.marks[at].stance != "past" and notes != _SWEARING:  # nobody asks for a topic by it
        yield _welcome(reading, at, last)


def _of_oneself(reading: Reading, at: int) -> bool:
    """As in "I'm not ill", "he isn't dead": the denial is of somebody's state, not of what is shown."""
    denial = reading.marks[at].denial
    if denial is None:
        return False
    words = reading.words
    between = [word.key for word in words[denial.first : at]]
    before = words[denial.first - 1].key if denial.first and words[denial.first].gap == 0 else ""
    if words[denial.first].key in ("not", "isnt", "wasnt", "arent") and before in ("i", "im", "am", "hes", "shes"):
        return True
    return any(key in _SELF for key in between[1:]) or not any(key in _SAID_OF for key in between)


def _nobody(reading: Reading, at: int) -> int:
    """The word "one" of "no one gets cancer" before word `at`, else 0."""
    words, first = reading.words, at
    while first and at - first < _REACH and words[first].gap == 0 and words[first - 1].key in _HAPPENS:
        first -= 1
    found = first >= 2 and words[first].gap == 0 and words[first - 1].key == "one" and words[first - 2].key == "no"
    return first - 1 if found else 0


def _with_the_animal(reading: Reading, at: int, finding: Finding) -> Finding:
    """Who says that the dog must live wants a dog in it."""
    word = reading.words[at]
    if word.key not in _ANIMALS:
        return finding
    topic = TopicWish(topic=word.text.lower(), text=reading.said(finding.first, finding.last))
    return replace(finding, wishes=(*finding.wishes, topic))


def _kept_out(reading: Reading, first: int, last: int, notes: tuple[str, ...]) -> Finding:
    """Always a limit, even when hedged: better one title too few than the one that hurts."""
    text = reading.said(first, last)
    limit = Limit(field="note", op="not_in", value=notes, text=text)
    calm: tuple[Wish, ...] = (ToneWish(axis="tension", target=_MILD_TENSION, text=text),) if notes[0] in _TENSE else ()
    return Finding(first=first, last=last, meaning=f"no {_spoken(notes)}", limits=(limit,), wishes=calm, rank=1)


def _mildly(reading: Reading, at: int, last: int, notes: tuple[str, ...]) -> Finding:
    first = reading.lead(at)
    text = reading.said(first, last)
    worst = _WORST[notes[0]]
    limit = Limit(field="note", op="not_in", value=worst, text=text)
    wish = ToneWish(axis="tension", target=_MILD_TENSION, text=text)
    meaning = f"not too much {NOTES[notes[0]]}: no {_spoken(worst)}, and calmer"
    return Finding(first=first, last=last, meaning=meaning, limits=(limit,), wishes=(wish,), rank=1)


def _welcome(reading: Reading, at: int, last: int) -> Finding:
    """Asked for rather than refused: a topic ("lots of gore", "a murder")."""
    text = reading.said(at, last)
    wishes: tuple[Wish, ...] = (
        TopicWish(topic=text.lower(), weight=0.5 if reading.marks[at].hedge else 1.0, text=text),
    )
    return Finding(first=at, last=last, meaning=f"about: {text.lower()}", wishes=wishes, rank=-1)


def _spoken(notes: tuple[str, ...]) -> str:
    return " or ".join(NOTES[note].removeprefix("an ").removeprefix("a ").removeprefix("the ") for note in notes)
