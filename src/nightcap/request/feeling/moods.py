"""What kind of day it was, and what it asks for: the opposite of the feeling, or its company."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from nightcap.request.feeling.felt import FEW_BEFORE, KEEPS_MODE, is_felt, with_time
from nightcap.request.feeling.states import SAID, TARGETS, soothing
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.words import JOINED
from nightcap.tone.notes import NOTES

_NO_FEELING: Final = "none!"
_TOLD: Final = {"bold": "does not scare easily", "matched": "to match the mood"}
COMPANY: Final = SAID["companion"]
#: what somebody in a state may refuse to see others in
_NOTES: Final[Mapping[str, str]] = {"lonely": "loneliness", "sick": "illness"}
#: tables of what films hold
_OF_FILMS: Final = ("topics", "genres", "notes", "era")
#: behind "I can't stand" these speak of the body
_FEW_MORE: Final = bag("up any anymore it so and but after for long straight")
#: what is kept from who scares easily
_FRIGHTS: Final = ("gore", "jump_scares", "torture")
#: "I've had enough drama" is so whatever was denied before it
_STATED: Final = bag("had have got ive enough plenty live lived living")
#: a state told in more words than these is told by an hour or a length of time
_FEW_TOLD: Final = 2
#: "I am the film about a lonely person": what may stand between
_PORTRAIT: Final = bag("the that film movie show story one person woman man girl boy about of a an literally very in")
_ANYBODY: Final = bag("anybody anyone nobody noone someone somebody anybodys people children kids child person")
_PERSONS: Final = bag("person people one woman man girl boy guy lady mum mom mother dad soul character type")


def find(reading: Reading) -> Iterator[Finding]:
    lasting = _anywhere(reading, "keep!") or _anywhere(reading, "matched!")
    angry = _anywhere(reading, "angry") or _anywhere(reading, "angry!")
    covered = 0
    for at in reading.positions():
        hit = table("moods").at(reading.words, at) if at >= covered else None
        if hit is None:
            continue
        state, last = hit
        covered = last if state == _NO_FEELING else covered  # "everything makes me sob" asks for no tears
        outright = state.endswith("!")
        state = state.rstrip("!")
        if state in _TOLD:
            yield Finding(first=at, last=last, meaning=_TOLD[state], rank=2)
        said_of = reading.marks[at - 1].denial if at else None
        if state not in TARGETS or (said_of and said_of.first == at):  # "horror sends me to sleep" tells of no night
            continue
        if _refuses(reading, at, last):
            continue
        state = "keep" if state == "happy" and lasting else state
        denial = reading.marks[at].denial
        # a cue inside the phrase denies nothing of it: "pull me out of this"
        refused = reading.denied(at) and not (denial and at <= denial.first < last)
        refused = refused and reading.words[at].key not in _STATED
        if refused and state == "antidote":  # "I don't want cheering up"
            state, refused = "defiant" if angry else "companion", False
        if refused:
            yield from _not_to_be_seen(reading, state, at, last)
        elif (start := _portrait(reading, at)) is not None:
            yield _self_portrait(reading, state, start, at, last)
        elif is_felt(reading, state, at, last, outright=outright):
            yield _finding(reading, state, at, with_time(reading, last))


def _refuses(reading: Reading, at: int, last: int) -> bool:
    """As in "had it up to here with zombies", "can't stand shaky cameras": said of films, not of the day."""
    words, denial = reading.words, reading.marks[at].denial
    if last < len(words) and words[at].key == "sick" and words[last].key == "of":
        return True
    if denial is None or denial.first > at or denial.last < last or denial.last >= len(words):
        return False
    follows = words[denial.last].gap == JOINED and (
        denial.last == last or any(table(name).at(words, denial.last) for name in _OF_FILMS)
    )
    return follows and words[denial.last].key not in _FEW_MORE


def timid(reading: Reading) -> bool:
    """Whether somebody is said to scare easily, so that "scary" is meant in measure."""
    return _anywhere(reading, "timid!")


def _anywhere(reading: Reading, state: str) -> bool:
    hits = ((at, table("moods").at(reading.words, at)) for at in reading.positions())
    return any(hit is not None and hit[0] == state and not reading.denied(at) for at, hit in hits)


def _portrait(reading: Reading, at: int) -> int | None:
    """Where "I am the … about a" starts before word `at`: whoever says so speaks of themselves."""
    words = reading.words
    back = at
    while back and at - back <= FEW_BEFORE + 1 and words[back].gap == JOINED and words[back - 1].key in _PORTRAIT:
        back -= 1
    if back == at or words[back].gap != JOINED or words[back].key not in ("the", "that", "literally"):
        return None
    if back and words[back - 1].key == "im":
        return back - 1
    return back - 2 if back > 1 and (words[back - 2].key, words[back - 1].key) == ("i", "am") else None


def _self_portrait(reading: Reading, state: str, first: int, at: int, last: int) -> Finding:
    """As in "I AM the lonely person"; where a film about such a one is refused as well, its content note is."""
    words = reading.words
    if last < len(words) and words[last].gap == JOINED and words[last].key in _PERSONS:
        last += 1
    found = replace(_finding(reading, state, at, last), first=first, last=last, rank=2)
    refused = any(words[step].key == "about" and reading.denied(step) for step in reading.around(at))
    if state not in _NOTES or not refused:
        return found
    limit = Limit(field="note", op="not_in", value=(_NOTES[state],), text=reading.said(first, last))
    return replace(found, limits=(limit,), meaning=f"{found.meaning}; no {NOTES[_NOTES[state]]}")


def _not_to_be_seen(reading: Reading, state: str, at: int, last: int) -> Iterator[Finding]:
    """As in "nobody lonely", "not about a sick child"."""
    words = reading.words
    note = _NOTES.get(state)
    said_of = {word.key for word in words[max(0, at - 4) : at]} & (_ANYBODY | {"about"})
    if note is None or not said_of or reading.mild(at) or table("notes").at(words, at):
        return
    if last < len(words) and words[last].gap == JOINED and words[last].key in _PERSONS:
        last += 1
    first = reading.lead(at)
    limit = Limit(field="note", op="not_in", value=(note,), text=reading.said(first, last))
    yield Finding(first=first, last=last, meaning=f"no {NOTES[note]}", limits=(limit,), rank=1)


def _finding(reading: Reading, state: str, first: int, last: int) -> Finding:
    scale = 0.5 if reading.marks[first].gentle else 1.0
    wishes = soothing(state, reading.said(first, last), scale)
    told = last - first > _FEW_TOLD  # "handed in my thesis" is no trouble at school
    if state in ("companion", "defiant", "keep"):
        return Finding(first=first, last=last, meaning=SAID[state], wishes=wishes, mode="companion", rank=1 + told)
    if state == "timid":
        limit = Limit(field="note", op="not_in", value=_FRIGHTS, text=reading.said(first, last))
        return Finding(first=first, last=last, meaning=SAID[state], limits=(limit,), wishes=wishes, rank=1)
    if state in KEEPS_MODE:
        return Finding(first=first, last=last, meaning=SAID[state], wishes=wishes, state=True, rank=2 * told)
    # "awake at half three" is no hour to get up at, "twelve hours straight" no length, "nervous about" no topic
    waking = (told and state == "tired") or reading.words[first].key in ("wide", "awake")
    rank = 3 if waking else int(reading.words[last - 1].key == "about")
    return Finding(first=first, last=last, meaning=SAID[state], wishes=wishes, mode="antidote", state=True, rank=rank)
