"""What kind of day it was, and what it asks for: the opposite of the feeling, or its company."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from nightcap.request.feeling.states import SAID, TARGETS, soothing
from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit
from nightcap.request.words import HARD, JOINED, SOFT
from nightcap.tone.notes import NOTES

_FRAME: Final = bag(
    "im am feeling feel felt i we were been so too was quite bit little kinda pretty really such totally "
    "completely utterly very just absolutely all are day week feels being a an had having rather another is "
    "today a the this my after got incredibly super"
)
_FEELING: Final = bag("im am feeling feel felt were been was feels")
_TIMES: Final = bag(
    "day week month morning afternoon evening night shift year time days weeks few couple today monday "
    "tuesday wednesday thursday friday"
)

_TOLD: Final = {"bold": "does not scare easily", "matched": "to match the mood"}
COMPANY: Final = SAID["companion"]
_KEEPS_MODE: Final = frozenset(("happy", "nostalgic"))
#: asked for rather than felt, so that they may be said of a film ("a film that will wreck me")
_ASKED_FOR: Final = frozenset(("companion", "antidote", "keep"))
#: what somebody in a state may refuse to see others in
_NOTES: Final[Mapping[str, str]] = {"lonely": "loneliness", "sick": "illness"}
#: what is kept from who scares easily
_FRIGHTS: Final = ("gore", "jump_scares", "torture")
#: behind these a feeling is that of somebody in a story, or of the story itself
_OF_A_STORY: Final = bag(
    "film films movie movies series show shows story stories drama documentary documentaries about where "
    "whose character"
)
_SOUGHT: Final = bag("something anything nothing want wants need give looking")
_STORIES: Final = bag("film movie films movies series show comedy drama one story ending ghosts")
#: "happy with anything", "good for time"
AT_EASE: Final = bag("with for to at without enough as until either")
#: "I've had enough drama" is so whatever was denied before it
_STATED: Final = bag("had have got ive enough plenty live lived living")
_FEW_BEFORE: Final = 6
#: a state told in more words than these is told by an hour or a length of time
_FEW_TOLD: Final = 2
_SLIGHTLY: Final = bag("bit little slightly feeling kinda pretty really so")
#: behind a state that opens a sentence
_AND_SO: Final = bag("but and so tonight today now after from again because here tbh")
#: no film is wished for with these
_NEVER_ASKED: Final = frozenset(("bored", "tired", "stressed", "sick"))
_AT_HOME: Final = bag("own alone home tonight today here evening myself")
#: "people having a terrible time" are seen
_OTHERS: Final = bag("people someone somebody others characters everyone everybody")
_SINCE: Final = bag("tonight today tbh now lately after this since atm")
#: "I am the film about a lonely person": what may stand between
_PORTRAIT: Final = bag("the that film movie show story one person woman man girl boy about of a an literally very in")
_ANYBODY: Final = bag("anybody anyone nobody noone someone somebody anybodys people children kids child person")
_PERSONS: Final = bag("person people one woman man girl boy guy lady mum mom mother dad soul character type")


def find(reading: Reading) -> Iterator[Finding]:
    lasting = _anywhere(reading, "keep!") or _anywhere(reading, "matched!")
    for at in reading.positions():
        hit = table("moods").at(reading.words, at)
        if hit is None:
            continue
        state, last = hit
        outright = state.endswith("!")
        state = state.rstrip("!")
        if state in _TOLD:
            yield Finding(first=at, last=last, meaning=_TOLD[state], rank=2)
        said_of = reading.marks[at - 1].denial if at else None
        if state not in TARGETS or (said_of and said_of.first == at):  # "horror sends me to sleep" tells of no night
            continue
        state = "keep" if state == "happy" and lasting else state
        denial = reading.marks[at].denial
        # a cue inside the phrase denies nothing of it: "pull me out of this"
        refused = reading.denied(at) and not (denial and at <= denial.first < last)
        refused = refused and reading.words[at].key not in _STATED
        if refused and state == "antidote":  # "I don't want cheering up"
            state, refused = "companion", False
        if refused:
            yield from _not_to_be_seen(reading, state, at, last)
        elif (start := _portrait(reading, at)) is not None:
            yield _self_portrait(reading, state, start, at, last)
        elif _is_felt(reading, state, at, last, outright=outright):
            yield _finding(reading, state, at, _with_time(reading, last))


def _is_felt(reading: Reading, state: str, at: int, last: int, *, outright: bool) -> bool:
    if outright:
        viewer = state == "timid" and at > 0 and reading.words[at - 1].key == "for"  # "a scary film for a wimp"
        return viewer or state in _ASKED_FOR or not of_a_story(reading, at)
    return _of_a_person(reading, state, at, last)


def said_of_oneself(reading: Reading, at: int) -> bool:
    """Whether a denied word of tone tells how somebody is, as in "tired but not sleepy"."""
    denial = reading.marks[at].denial
    hit = table("moods").at(reading.words, at)
    if denial is None or hit is None or hit[0].rstrip("!") != "tired" or reading.words[denial.first].key != "not":
        return False
    before = reading.words[max(0, denial.first - _FEW_BEFORE) : denial.first]
    return denial.last == at and not any(word.key in _STORIES or word.key in _SOUGHT for word in before)


def timid(reading: Reading) -> bool:
    """Whether somebody is said to scare easily, so that "scary" is meant in measure."""
    return _anywhere(reading, "timid!")


def _anywhere(reading: Reading, state: str) -> bool:
    hits = ((at, table("moods").at(reading.words, at)) for at in reading.positions())
    return any(hit is not None and hit[0] == state and not reading.denied(at) for at, hit in hits)


def of_a_story(reading: Reading, at: int) -> bool:
    """Whether what starts at word `at` happens to others: "a film where the baby won't sleep"."""
    words = reading.words
    for back in range(at, max(0, at - _FEW_BEFORE), -1):
        if words[back].gap != JOINED or words[back].key in ("i", "im", "ive", "my", "our", "we", "after", "because"):
            return False
        if words[back - 1].key in _OF_A_STORY:
            return True
    return False


def _portrait(reading: Reading, at: int) -> int | None:
    """Where "I am the … about a" starts before word `at`: whoever says so speaks of themselves."""
    words = reading.words
    back = at
    while back and at - back <= _FEW_BEFORE + 1 and words[back].gap == JOINED and words[back - 1].key in _PORTRAIT:
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
    refused = any(word.key == "about" and reading.denied(place) for place, word in enumerate(words))
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


def _of_a_person(reading: Reading, state: str, at: int, last: int) -> bool:
    """Whether an adjective is said of the user or the day: "I'm sad", "a hard week", not "a sad film"."""
    words = reading.words
    no_tone = table("tones").at(words, at) is None
    if no_tone and _stands_alone(reading, state, at, last):
        return True
    if last < len(words) and words[last].gap == 0 and words[last].key in _TIMES:
        return not any(word.key in _OTHERS for word in words[max(0, at - 3) : at])
    following = words[last].key if last < len(words) and words[last].gap == 0 else ""
    if following in _STORIES or (state in _KEEPS_MODE and following in AT_EASE):
        return False
    back = at - 1
    slightly = False
    while back >= 0 and words[back + 1].gap == 0 and at - back <= 5:
        if words[back].key in _FEELING:
            subject = words[back - 1].key if back else "i"
            return words[back].key in ("im", "am", "feeling", "feel", "felt") or subject in (
                "i", "we", "ive", "weve", "day", "week", "today", "work", "it", "everything", "life",
            )  # fmt: skip
        if words[back].key not in _FRAME and words[back].key not in ("bit", "and"):
            if not slightly or words[back + 1].key != "and" or words[back].key not in _AT_HOME:
                return False
            break  # "on my own and a bit low"
        slightly = slightly or words[back].key in _SLIGHTLY
        back -= 1
    # "Bit lonely tonight": nothing but a degree before it, and nothing that it could be said of behind
    return slightly and (following in _SINCE or (no_tone and not following and state not in _KEEPS_MODE))


def _stands_alone(reading: Reading, state: str, at: int, last: int) -> bool:
    """As in "Stressed.", "Tired but not sleepy", "nothing on, bored"."""
    words = reading.words
    ends = last >= len(words) or words[last].gap != JOINED
    if words[at].gap == HARD:
        return ends or words[last].key in _AND_SO
    return words[at].gap == SOFT and state in _NEVER_ASKED and (last >= len(words) or words[last].gap == HARD)


def _with_time(reading: Reading, last: int) -> int:
    words = reading.words
    while last < len(words) and words[last].gap == 0 and words[last].key in _TIMES:
        last += 1
    return last


def _finding(reading: Reading, state: str, first: int, last: int) -> Finding:
    scale = 0.5 if reading.marks[first].gentle else 1.0
    wishes = soothing(state, reading.said(first, last), scale)
    told = last - first > _FEW_TOLD  # "handed in my thesis" is no trouble at school
    if state in ("companion", "keep"):
        return Finding(first=first, last=last, meaning=SAID[state], wishes=wishes, mode="companion", rank=1 + told)
    if state == "timid":
        limit = Limit(field="note", op="not_in", value=_FRIGHTS, text=reading.said(first, last))
        return Finding(first=first, last=last, meaning=SAID[state], limits=(limit,), wishes=wishes, rank=1)
    if state in _KEEPS_MODE:
        return Finding(first=first, last=last, meaning=SAID[state], wishes=wishes, state=True, rank=2 * told)
    # "awake at half three" is no hour to get up at, "twelve hours straight" no length, "nervous about" no topic
    waking = (told and state == "tired") or reading.words[first].key in ("wide", "awake")
    rank = 3 if waking else int(reading.words[last - 1].key == "about")
    return Finding(first=first, last=last, meaning=SAID[state], wishes=wishes, mode="antidote", state=True, rank=rank)
