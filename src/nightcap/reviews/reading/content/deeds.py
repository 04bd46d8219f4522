"""What somebody in the story does to another, as a sentence tells it: "he hits her", "the boys are caned"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nightcap.reviews.reading.tables import bag_of, rows
from nightcap.reviews.reading.words import Word, bag, keys

#: a form of a verb → what is done: "strike", "kill", "take", "mock" …
DEEDS: Final[Mapping[str, str]] = {key: deed for phrase, deed in rows("deeds") for key in keys(phrase)}
#: whom it is done to, or who does it; of several the first counts
_PEOPLE: Final = ("self", "animal", "child", "parent", "mate", "kin", "peer", "somebody")
_WHO: Final = dict.fromkeys(bag_of("nouns", "person"), "somebody") | {
    key: who for who in reversed(_PEOPLE) for key in bag_of("people", who)
}
#: (deed, to whom) → the notes that it makes
_NOTES: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("strike", "animal"): ("animal_cruelty",),
    ("strike", "child"): ("child_abuse",),
    ("strike", "mate"): ("domestic_abuse",),
    ("strike", "parent"): ("violence",),
    ("strike", "somebody"): ("violence",),
    ("slap", "child"): ("child_abuse",),
    ("slap", "mate"): ("domestic_abuse",),
    ("hurt", "animal"): ("animal_cruelty",),
    ("hurt", "child"): ("child_abuse",),
    ("hurt", "mate"): ("domestic_abuse",),
    ("kill", "self"): ("suicide",),
    ("kill", "animal"): ("animal_death",),
    ("kill", "child"): ("child_death", "murder"),
    ("kill", "parent"): ("parent_death", "murder"),
    ("kill", "mate"): ("murder",),
    ("kill", "kin"): ("murder",),
    ("kill", "somebody"): ("murder",),
    ("take", "child"): ("kidnapping",),
    ("take", "mate"): ("kidnapping",),
    ("take", "kin"): ("kidnapping",),
    ("take", "somebody"): ("kidnapping",),
    ("mock", "child"): ("bullying",),
    ("mock", "somebody"): ("bullying",),
    ("harm", "self"): ("self_harm",),
    ("shoot", "self"): ("suicide",),
    ("shoot", "animal"): ("animal_death",),
    ("shoot", "child"): ("child_death",),
    ("shoot", "mate"): ("murder",),
}
_BE: Final = bag("is are was were be been being gets get got getting s")
_ADVERBS: Final = bag(
    "then also regularly routinely daily once twice brutally savagely badly nearly almost being been even just "
    "repeatedly often constantly first later soon cruelly mercilessly violently both all never"
)
_BEFORE_NOUN: Final = bag(
    "the a an her his their its own both two three four five six several some any another other young little "
    "small younger older elder old teenage poor first only new whole entire many of best s baby pregnant next"
)
#: behind "her" where it is whom it is done to and not whose: "hits her, hard", "beats her when he drinks"
_GOES_ON: Final = bag(
    "and or in on with when until so again for because across twice while after before as too badly if often once "
    "up daily every hard unconscious senseless into against where but then over down off to from by for "
    "repeatedly"
)
_SUBJECTS: Final = bag("he she they who")
_PRONOUNS: Final = bag("him her them me you us")
#: what does no such thing to anybody: "the ending hits her", "it beats them all"
_THINGS: Final = bag(
    "it that this which what film series show movie story ending finale scene score music reality truth news "
    "nothing drama comedy joke jokes line lines idea loss grief plot everything bus car lorry truck van train tram "
    "taxi wave storm lightning bomb blow disaster wind virus illness stroke"
)
#: behind whom a blow is none: "beats him to it", "kicks her out", "beaten at chess", "beaten in the final"
_SPARES: Final = bag("to out at in")
#: behind oneself: "cuts himself off", "kills himself laughing", "shoots himself in the foot", "burns himself out"
_FIGURES: Final = bag("off loose free short a some out up laughing trying into over to the")
_CHILDLIKE: Final = frozenset(("child", "peer"))
_NO: Final = bag("no nobody none not never without nothing")
#: words between a verb and whom it is done to, or who does it, at most
_FAR: Final = 4


def done(words: Sequence[Word], at: int) -> Iterator[tuple[str, int, int]]:
    """(note, first word, word after the last) of what the verb at word `at` says is done."""
    deed = DEEDS[words[at].key]
    be = _be(words, at)
    if be is not None:
        suffers = _back(words, be)
        last = at + 1
        spares = _SPARES if deed == "strike" else ("out",)  # "drowned out"
        spared = last < len(words) and words[last].key in spares and not words[last].gap
        if suffers is None or spared:
            return
        first, whom, by = suffers, _class(words, suffers), _agent_behind(words, last)
    else:
        if at and words[at - 1].key in _BEFORE_NOUN and words[at].key.endswith(("ed", "en")):
            return  # "a drowned brother", "the beaten dog"
        found = _whom(words, at + 1)
        does = _back(words, at)
        if found is None or (at and words[at - 1].key in _THINGS):
            return
        first, (whom, last) = at, found
        if does and words[does].key == "who" and words[does - 1].key in _WHO:
            does -= 1  # "her husband, who used to hit her"
        by = "" if does is None else _class(words, does)
        if does is not None and at - does <= _FAR:
            first = does
    if any(word.key in _NO for word in words[max(0, first - 2) : at]):
        return
    for note in _noted(deed, whom, by, words[last - 1].key, words[first].key):
        yield note, first, last


def _noted(deed: str, whom: str, by: str, victim: str, doer: str) -> tuple[str, ...]:
    """The notes of a deed done to somebody of this class by somebody of that."""
    if deed == "mock" and by not in _CHILDLIKE and whom not in _CHILDLIKE:
        return ()
    if deed in ("strike", "hurt") and whom == "somebody":
        if by == "parent":
            return ("child_abuse",)
        if by == "mate" or (doer == "he" and victim == "her"):
            return ("domestic_abuse",)
    return _NOTES.get((deed, "somebody" if whom == "peer" else whom), ())


def _be(words: Sequence[Word], at: int) -> int | None:
    """The "is" of "is regularly beaten", None where the verb is no passive."""
    for place in range(at - 1, max(-1, at - 4), -1):
        if words[place + 1].gap:
            return None
        if words[place].key in _BE:
            return place
        if words[place].key not in _ADVERBS:
            return None
    return None


def _class(words: Sequence[Word], at: int) -> str:
    return _WHO.get(words[at].key, "")


def _back(words: Sequence[Word], at: int) -> int | None:
    """The nearest person or animal before word `at`, who does it or suffers it."""
    for place in range(at - 1, max(-1, at - 1 - _FAR), -1):
        if words[place].key in _WHO:
            return place
        if words[place + 1].gap or words[place].key in _THINGS:
            return None
    return None


def _whom(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """(of what class, word after the last) of whom it is done to, from word `at` on."""
    for place in range(at, min(at + _FAR, len(words))):
        key = words[place].key
        if words[place].gap:
            return None
        behind = words[place + 1] if place + 1 < len(words) else None
        ends = behind is None or behind.gap != "" or behind.key in _GOES_ON
        if key in _PRONOUNS and ends:
            return None if _spared(behind) else ("somebody", place + 1)
        if key in _SUBJECTS:
            return None
        if key in _WHO and key not in _PRONOUNS and not (behind and behind.key == "s"):
            compound = behind is not None and not behind.gap and behind.key in _WHO
            foot = [word.key for word in words[place + 1 : place + 4]] == ["in", "the", "foot"]
            if not compound and not foot:
                return None if _spared(behind, oneself=_WHO[key] == "self") else (_WHO[key], place + 1)
        elif key not in _BEFORE_NOUN:
            return None
    return None


def _spared(behind: Word | None, *, oneself: bool = False) -> bool:
    return behind is not None and not behind.gap and behind.key in (_FIGURES if oneself else ("to", "out", "at"))


def _agent_behind(words: Sequence[Word], at: int) -> str:
    """Of what class it is who does it: "beaten by her father"."""
    if at >= len(words) or words[at].key != "by":
        return ""
    for place in range(at + 1, min(at + 4, len(words))):
        if words[place].key in _WHO and words[place].key not in _PRONOUNS | {"his"}:
            return _WHO[words[place].key]
    return ""
