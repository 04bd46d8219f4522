"""Whether words that a title is called by are meant as its name, or as the words they are."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from nightcap.request.lexicon import bag, known, table
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.finding import Reading
from nightcap.request.words import HARD, JOINED

BREAKS: Final = bag(
    "but and or with under over except only without that which please in for from because so if since as "
    "where who not tonight"
)
#: in capitals a place, as in "The Office (US)"
PLACES: Final = ("US", "UK", "USA")
#: a name stands before these, even at the start of a sentence
_AFTER_NAME: Final = bag("meets esque vibes like but without minus itch energy shaped sized withdrawal adjacent")
#: of those, the ones that qualities stand before as well
_CHANGING: Final = bag("but without minus")
#: words whose strangeness is remembered
_REMEMBERED: Final = 4096
_SEEING: Final = bag("watch watched watching see seen saw finished tried try recommended suggested binged rewatch")
#: words of a run that is hardly ever a title by chance
_LONG: Final = 3
#: "I'm in the mood for love"
_WHO: Final = bag("im am are were is hes shes not really always just only")
#: a name in small letters that is made of ordinary words stands before one of these, or before nothing
_AFTER_ORDINARY: Final = bag("but without minus meets vibes esque again tonight please or and")


def may_be_title(reading: Reading, at: int, end: int, *, cued: bool) -> bool:
    """Whether these words, if a title is called so, are meant as its name rather than as the words they are."""
    words = reading.words
    if end == at + 1:
        return words[at].text not in PLACES and _may_be_short_title(reading, at, cued=cued)
    if not cued and words[end - 1].key in ("and", "or", "but", "with", "s"):
        return False
    inside = words[at:end]
    strange = sum(word.key not in known() for word in inside)
    if words[at].capital and (words[end - 1].capital or words[end - 1].number is not None):
        starts_sentence = words[at].gap == HARD
        if not starts_sentence or strange or end - at > 2 or all(word.capital for word in inside):
            return True
    if cued:
        named = bool(strange) or end - at >= 3 or words[at].key not in plain() or words[end - 1].key not in plain()
    else:
        named = strange > 0 if end - at < 4 else any(word.key not in plain() for word in inside)
    small = not any(word.capital for word in inside)
    if not named or _is_genre(reading, at, end) or (small and _is_spoken(reading, at, end)):
        return False
    return cued or not small or _stands_alone(reading, at, end)


def _is_genre(reading: Reading, at: int, end: int) -> bool:
    hit = table("genres").at(reading.words, at)
    return hit is not None and hit[1] == end


def _names_something(reading: Reading, at: int, following: str) -> bool:
    """Whether a word with a capital is a name rather than a quality: "Bridgerton but gay", not "Dark but funny"."""
    words = reading.words
    if following not in _CHANGING:
        return True
    return words[at].key not in plain() and not any(
        table(name).at(words, at) for name in ("tones", "genres", "moods", "notes")
    )


def _stands_alone(reading: Reading, at: int, end: int) -> bool:
    """Whether small letters name a title: not in a story, and ordinary words ("the kitchen") only by themselves."""
    words = reading.words
    if reading.marks[at].story:
        return False
    if end - at > _LONG or any(is_strange(word.key) for word in words[at:end]):
        return True
    opens = words[at].gap != JOINED or reading.marks[at - 1].is_cue
    return opens and (end == len(words) or words[end].gap != JOINED or words[end].key in _AFTER_ORDINARY)


def _is_spoken(reading: Reading, at: int, end: int) -> bool:
    """Whether small letters are more likely the words they are: "(not) in the mood for love", and "love stories"."""
    words = reading.words
    cue = table("cues").at(words, at)
    wished = cue is not None and cue[1] - at >= _LONG and words[at].gap == JOINED and words[at - 1].key in _WHO
    begun = table("cues").at(words, at - 1) if at and words[at].gap == JOINED else None
    refused = begun is not None and begun[1] > at + 1
    longer = table("genres").at(words, end - 1)
    return wished or refused or (longer is not None and longer[1] > end)


@lru_cache(_REMEMBERED)
def is_strange(key: str) -> bool:
    """Whether a word is neither of our tables nor an ordinary one."""
    from nightcap.tone.encoder import load_encoder  # noqa: PLC0415  # numpy comes with it

    return key not in known() and not load_encoder().knows(key)


def _may_be_short_title(reading: Reading, at: int, *, cued: bool) -> bool:
    """The same for one word: "like Her", "something like alien", but not "like her"."""
    words = reading.words
    follows = words[at + 1] if at + 1 < len(words) and words[at + 1].gap == JOINED else None
    if words[at].capital:
        if at and words[at].gap == JOINED and words[at - 1].key in _SEEING and follows is None:
            return True  # "I was told to watch Dark."
        longer = follows is not None and follows.capital and follows.key not in plain()
        owner = at + 2 < len(words) and follows is not None and follows.key == "s" and words[at + 2].capital
        if owner and words[at + 2].gap == JOINED and words[at + 2].key not in plain():
            return False  # "Chef's Table"
        if longer and not (cued and is_strange(words[at].key)):
            return False  # the first word of a longer name: "Justice League"
        joined = follows is not None and follows.key in _AFTER_NAME and _names_something(reading, at, follows.key)
        return cued or joined or is_strange(words[at].key) or (words[at].gap != HARD and words[at].key not in known())
    alone = follows is None or follows.key in BREAKS
    return cued and alone and words[at].key not in plain() and table("genres").at(words, at) is None
