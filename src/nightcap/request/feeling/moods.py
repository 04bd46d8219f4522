"""What kind of day it was, and what it asks for: the opposite of the feeling, or its company."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Finding, Reading
from nightcap.request.model import Limit, ToneWish, Wish
from nightcap.request.words import HARD, JOINED
from nightcap.tone.notes import NOTES

#: weight of what a mood asks for, beside 1.0 for what is said outright
MOOD_WEIGHT = 0.6
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

#: state → axis → target. After an unpleasant, over-excited state people do well with less arousal and a better mood,
#: in something that absorbs (soothing is not dull, so depth stays in the middle); after a flat one with more
#: (Zillmann 1988; Reinecke 2017). The figures are ours.
TARGETS: Final[Mapping[str, Mapping[str, float]]] = {
    "stressed": {"uplift": 0.75, "energy": 0.3, "tension": 0.15, "warmth": 0.75, "depth": 0.4},
    "low": {"uplift": 0.8, "energy": 0.4, "tension": 0.25, "warmth": 0.8, "humour": 0.5},
    "angry": {"uplift": 0.75, "energy": 0.35, "tension": 0.15, "humour": 0.6, "warmth": 0.65},
    "anxious": {"uplift": 0.75, "energy": 0.3, "tension": 0.1, "warmth": 0.8, "weight": 0.3},
    "tired": {"uplift": 0.7, "energy": 0.3, "tension": 0.25, "depth": 0.25, "weight": 0.3},
    "bored": {"energy": 0.7, "tension": 0.5, "humour": 0.5, "depth": 0.5},
    "lonely": {"uplift": 0.75, "warmth": 0.9, "humour": 0.5},
    "heartbroken": {"uplift": 0.75, "warmth": 0.7, "humour": 0.6, "tension": 0.3},
    "sick": {"uplift": 0.8, "energy": 0.35, "tension": 0.15, "warmth": 0.8, "depth": 0.2, "weight": 0.25},
    "sleepless": {"energy": 0.15, "tension": 0.1, "depth": 0.2, "warmth": 0.6},
    "nostalgic": {"warmth": 0.75},
    "happy": {"uplift": 0.8, "energy": 0.6},
    "keep": {"uplift": 0.85, "energy": 0.75, "weight": 0.25},
    "timid": {"tension": 0.3, "weight": 0.35, "uplift": 0.65},
    "companion": {"weight": 0.85, "uplift": 0.45, "warmth": 0.65, "depth": 0.5},
    "antidote": {"uplift": 0.8, "warmth": 0.7, "tension": 0.25},
}
_SAID: Final[Mapping[str, str]] = {
    "stressed": "after stress: something calmer and warmer that still absorbs",
    "low": "after a bad day: something calmer, warmer and more cheerful",
    "angry": "after anger: something calmer, with some humour",
    "anxious": "against worry: something calm and kind",
    "tired": "when tired: something easy and quiet",
    "bored": "against boredom: something with more energy",
    "lonely": "against loneliness: something warm",
    "heartbroken": "after heartbreak: something warm, with some humour",
    "sick": "when ill: something kind and easy",
    "sleepless": "when sleepless: something quiet",
    "nostalgic": "in a nostalgic mood: something tender",
    "happy": "in a good mood: something to match it",
    "keep": "in a good mood that is to last: something lively and bright",
    "timid": "for who scares easily: no gore, no jump scares, and any scare a small one",
    "companion": "staying with the feeling: something moving",
    "antidote": "to feel better: something warmer and brighter",
}
_TOLD: Final = {"bold": "does not scare easily", "matched": "to match the mood"}
COMPANY: Final = _SAID["companion"]
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
_STORIES: Final = bag("film movie films movies series show comedy drama one story ending ghosts")
#: "happy with anything", "good for time"
AT_EASE: Final = bag("with for to at without enough as until either")
#: "I've had enough drama" is so whatever was denied before it
_STATED: Final = bag("had have got ive enough plenty live lived living")
_FEW_BEFORE: Final = 6
#: a state told in more words than these is told by an hour or a length of time
_FEW_TOLD: Final = 2
_SLIGHTLY: Final = bag("bit little slightly feeling kinda pretty really so")
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
        return state in _ASKED_FOR or not of_a_story(reading, at)
    return _of_a_person(reading, state, at, last)


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
    alone = words[at].gap == HARD and (last >= len(words) or words[last].gap != JOINED)
    no_tone = table("tones").at(words, at) is None
    if alone and no_tone:  # "Stressed."
        return True
    if last < len(words) and words[last].gap == 0 and words[last].key in _TIMES:
        return True
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
            return False
        slightly = slightly or words[back].key in _SLIGHTLY
        back -= 1
    # "Bit lonely tonight": nothing but a degree before it, and nothing that it could be said of behind
    return slightly and (following in _SINCE or (no_tone and not following and state not in _KEEPS_MODE))


def _with_time(reading: Reading, last: int) -> int:
    words = reading.words
    while last < len(words) and words[last].gap == 0 and words[last].key in _TIMES:
        last += 1
    return last


def soothing(state: str, text: str, scale: float = 1.0) -> tuple[Wish, ...]:
    """What a state asks for, as wishes of `MOOD_WEIGHT` times `scale`; `text` is what told of it."""
    return tuple(
        ToneWish(axis=axis, target=target, weight=MOOD_WEIGHT * scale, text=text)
        for axis, target in TARGETS[state].items()
    )


def _finding(reading: Reading, state: str, first: int, last: int) -> Finding:
    scale = 0.5 if reading.marks[first].gentle else 1.0
    wishes = soothing(state, reading.said(first, last), scale)
    told = last - first > _FEW_TOLD  # "handed in my thesis" is no trouble at school
    if state in ("companion", "keep"):
        return Finding(first=first, last=last, meaning=_SAID[state], wishes=wishes, mode="companion", rank=1 + told)
    if state == "timid":
        limit = Limit(field="note", op="not_in", value=_FRIGHTS, text=reading.said(first, last))
        return Finding(first=first, last=last, meaning=_SAID[state], limits=(limit,), wishes=wishes, rank=1)
    if state in _KEEPS_MODE:
        return Finding(first=first, last=last, meaning=_SAID[state], wishes=wishes, state=True, rank=2 * told)
    # "awake at half three" is no hour to get up at, "twelve hours straight" no length, "nervous about" no topic
    waking = (told and state == "tired") or reading.words[first].key in ("wide", "awake")
    rank = 3 if waking else int(reading.words[last - 1].key == "about")
    return Finding(first=first, last=last, meaning=_SAID[state], wishes=wishes, mode="antidote", state=True, rank=rank)
