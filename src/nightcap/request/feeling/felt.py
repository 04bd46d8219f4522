"""Whether a feeling is the user's own, and not that of a film or of somebody in it: "I'm sad", not "a sad film"."""

from __future__ import annotations

from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant.finding import Reading
from nightcap.request.words import HARD, JOINED, SOFT

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
#: moods that ask for no change
KEEPS_MODE: Final = frozenset(("happy", "nostalgic"))
#: asked for rather than felt, so that they may be said of a film ("a film that will wreck me")
_ASKED_FOR: Final = frozenset(("companion", "defiant", "antidote", "keep"))
#: behind these a feeling is that of somebody in a story, or of the story itself
_OF_A_STORY: Final = bag(
    "film films movie movies series show shows story stories drama documentary documentaries about where "
    "whose character"
)
_SOUGHT: Final = bag("something anything nothing want wants need give looking")
_STORIES: Final = bag("film movie films movies series show comedy drama one story ending ghosts")
#: "happy with anything", "good for time"
AT_EASE: Final = bag("with for to at without enough as until either")
#: words before a feeling in which it is told whose it is
FEW_BEFORE: Final = 6
_SLIGHTLY: Final = bag("bit little slightly feeling kinda pretty really so")
#: behind a state that opens a sentence
_AND_SO: Final = bag("but and so tonight today now after from again because here tbh")
#: no film is wished for with these
_NEVER_ASKED: Final = frozenset(("bored", "tired", "stressed", "sick"))
_AT_HOME: Final = bag("own alone home tonight today here evening myself")
#: "people having a terrible time" are seen
_OTHERS: Final = bag("people someone somebody others characters everyone everybody")
_SINCE: Final = bag("tonight today tbh now lately after this since atm")


def is_felt(reading: Reading, state: str, at: int, last: int, *, outright: bool) -> bool:
    """Whether the user is in a state that words `at` up to `last` tell; `outright`: as a rule of nobody else."""
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
    before = reading.words[max(0, denial.first - FEW_BEFORE) : denial.first]
    return denial.last == at and not any(word.key in _STORIES or word.key in _SOUGHT for word in before)


def of_a_story(reading: Reading, at: int) -> bool:
    """Whether what starts at word `at` happens to others: "a film where the baby won't sleep"."""
    words = reading.words
    for back in range(at, max(0, at - FEW_BEFORE), -1):
        if words[back].gap != JOINED or words[back].key in ("i", "im", "ive", "my", "our", "we", "after", "because"):
            return False
        if words[back - 1].key in _OF_A_STORY:
            return True
    return False


def _of_a_person(reading: Reading, state: str, at: int, last: int) -> bool:
    """Whether an adjective is said of the user or the day: "I'm sad", "a hard week", not "a sad film"."""
    words = reading.words
    no_tone = table("tones").at(words, at) is None and table("topics").at(words, at) is None
    if no_tone and _stands_alone(reading, state, at, last):
        return True
    if last < len(words) and words[last].gap == 0 and words[last].key in _TIMES:
        return not any(word.key in _OTHERS for word in words[max(0, at - 3) : at])
    following = words[last].key if last < len(words) and words[last].gap == 0 else ""
    if following in _STORIES or (state in KEEPS_MODE and following in AT_EASE):
        return False
    back = at - 1
    slightly = False
    while back >= 0 and words[back + 1].gap == 0 and at - back <= 5:
        if words[back].key in _FEELING:
            subject = words[back - 1].key if back else "i"
            sought = words[back + 1].key == "after"  # "I'm after a sad film"
            return not sought and (words[back].key in ("im", "am", "feeling", "feel", "felt") or subject in (
                "i", "we", "ive", "weve", "day", "week", "today", "work", "it", "everything", "life",
            ))  # fmt: skip
        if words[back].key not in _FRAME and words[back].key not in ("bit", "and"):
            if not slightly or words[back + 1].key != "and" or words[back].key not in _AT_HOME:
                return False
            break  # "on my own and a bit low"
        slightly = slightly or words[back].key in _SLIGHTLY
        back -= 1
    # "Bit lonely tonight": nothing but a degree before it, and nothing that it could be said of behind
    return slightly and (following in _SINCE or (no_tone and not following and state not in KEEPS_MODE))


def _stands_alone(reading: Reading, state: str, at: int, last: int) -> bool:
    """As in "Stressed.", "Tired but not sleepy", "nothing on, bored"."""
    words = reading.words
    ends = last >= len(words) or words[last].gap != JOINED
    if words[at].gap == HARD:
        return ends or words[last].key in _AND_SO
    return words[at].gap == SOFT and state in _NEVER_ASKED and (last >= len(words) or words[last].gap == HARD)


def with_time(reading: Reading, last: int) -> int:
    """The word after the "week" of "a hard week", where such a word follows."""
    words = reading.words
    while last < len(words) and words[last].gap == 0 and words[last].key in _TIMES:
        last += 1
    return last
