"""What makes somebody stop at once: "leaves at the first F-word", "switches off when they swear", "one scream and
she's gone".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from nightcap.request.facts.harms import harm_at
from nightcap.request.lexicon import Phrases, bag, table
from nightcap.request.words import HARD, JOINED, Word

#: somebody stops watching
_STOPS: Final = (
    "(leave|leaves|left|leaving|quits|quit|bolts|storms out|stomps out|flees|vanishes|disappears|scarpers|legs it)",
    "(leave|leaves|left|leaving|out of|out) (the|) room", "(walk|walks|walked|walking|storm|storms) (out|off|away)",
    "(switch|switches|switched|switching|turn|turns|turned|turning|shut|shuts|click|clicks) (off|it off|over|it over)",
    "(switch|switches|turn|turns|shut|shuts|put|puts) (the|) (telly|tv|television|film|thing|lot|set) off",
    "(switch|switches|turn|turns) off (the|) (telly|tv|television|film|thing|lot|set)", "(bail|bails|bailed|bailing)",
    "(go|goes|going|is off|off) (to|) (bed|home|upstairs|the kitchen|out of the room)", "(tap|taps|check|checks) out",
    "(get|gets|got) up and (go|goes|leave|leaves|went)", "(reaches|reach) for the remote",
    "(has|have) the remote in (her|his) hand", "(give|gives) up", "(down|puts down) tools",
    "(is|s|m|ll be|will be|am|are|re) (off|gone|out|away|off to bed|out of here|out the door)",
    "(hes|shes|im|theyre|were|ill be|shell be|hell be) (off|gone|out|out of here|out the door|away)",
    "(stop|stops) watching", "(throw|throws) (me|us) out", "(pull|pulls) the plug",
)  # fmt: skip
#: between the stopping and what it is at
_AT: Final = bag(
    "at on if when whenever as soon the moment minute second instant after once with over any anyone anybody someone "
    "somebody they people he she it there is are theres s first single one a an sign hint whiff sight sound mention "
    "drop of starts start starting to hears hear sees see says say drops begins begin every time gets get a two"
)
_LINKS: Final = bag("at if when whenever as moment minute second instant once after on first")
#: what is said, as a verb or a thing
_OATHS: Final = bag(
    "swear swears swearing swore curse curses cursing cuss cusses cussing fword cword fbomb fbombs expletive effing "
    "oath oaths blaspheme blasphemes sweary profanity"
)
_WORD: Final = (
    "(f|swear) (word|words)", "f (bomb|bombs|ing|s)", "(b|c|n|s|bad|cuss|curse|dirty|naughty|rude|four letter) word",
)  # fmt: skip
#: before what is one too many: "one curse and she's gone", "a single F-word and he's off"
_ONE: Final = bag("one single first two any")
_OF: Final = bag("of more drop little bit sign whiff hint")
_WHO: Final = bag(
    "i im ill he hes hell she shes shell we were they theyre theyll mum mom mam dad mother father gran granny nan nana "
    "grandma grandad grandpa wife husband partner son daughter kid kids aunt auntie uncle friend sister brother mate"
)
_REACH: Final = 9
_LANGUAGE: Final = ("strong_language",)


@cache
def _swearing() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _WORD)


@cache
def _stops() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _STOPS)


def straw_at(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int, int] | None:
    """The notes of what stands at word `at` when it makes somebody stop, and the first and last word (not included)."""
    if (thing := _thing(words, at)) is None:
        return None
    notes, last = thing
    if (first := _stopped_before(words, at)) is not None:
        return notes, first, last
    counted = at
    while counted and words[counted].gap == JOINED and words[counted - 1].key in _OF:
        counted -= 1
    one = counted and words[counted].gap == JOINED and words[counted - 1].key in _ONE
    behind = _stops_behind(words, last) if one else 0
    return (notes, counted - 1, behind) if behind else None


def _stops_behind(words: Sequence[Word], last: int) -> int:
    """The word after "and she's gone" when it stands at word `last`, else 0."""
    if last >= len(words) or words[last].gap == HARD:
        return 0
    step = last + (words[last].key in ("and", "then"))
    if step == last and words[step].gap == JOINED and words[step].key not in _WHO | {"my", "our"}:
        return 0
    for start in range(step, min(step + 3, len(words))):
        stop = _stops().at(words, start)
        goes = stop and stop[1] < len(words) and words[stop[1]].gap == JOINED and words[stop[1]].key == "to"
        if stop and not goes and any(word.key in _WHO or word.capital for word in words[step : start + 1]):
            return stop[1]
    return 0


def _thing(words: Sequence[Word], at: int) -> tuple[tuple[str, ...], int] | None:
    """What is seen or heard there: the content notes and the word after it."""
    if word := _swearing().at(words, at):
        return _LANGUAGE, word[1]
    if words[at].key in _OATHS:
        return _LANGUAGE, at + 1
    if harm := harm_at(words, at):
        return harm
    hit = table("notes").at(words, at)
    if hit is None or "*" in hit[0] or "?" in hit[0]:
        return None
    return tuple(hit[0].split()), hit[1]


def _stopped_before(words: Sequence[Word], at: int) -> int | None:
    """Where "leaves at the first" begins that leads to word `at`."""
    for first in range(at - 1, max(-1, at - _REACH), -1):
        if words[first + 1].gap == HARD:
            return None
        hit = _stops().at(words, first)
        if hit and hit[1] < at and all(word.key in _AT for word in words[hit[1] : at]):
            return first if any(word.key in _LINKS for word in words[hit[1] : hit[1] + 3]) else None
    return None
