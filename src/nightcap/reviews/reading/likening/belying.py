"""Hopes told without a verb of promising: an image that is said to lie, and what a title only calls itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.likening.hopes import ARTICLES, QUOTES, WORKS, Found, hope, said
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import table
from nightcap.reviews.reading.words import Word, bag

_TONE: Final = table("tone")
#: words of a hope that an image owns, or that stands between commas, fewer than these
_FEW: Final = 7
#: before an image, and nothing that it promises
_PLAIN: Final = bag(
    "the a an its his her their this that official new first latest final own teaser short long film film's movie "
    "red band theatrical english uk us promotional every each any whole very s no of one second all such"
)
#: what a title is only by name
NOMINALLY: Final = bag("nominally supposedly ostensibly allegedly purportedly theoretically notionally")
_CONTRARY: Final = bag("contrary despite whatever")
_NEGATIVE: Final = bag("no not never none nothing isnt arent wasnt")
_OBLIGES: Final = bag("must like will want dare please")
_PROVES: Final = bag("turns proves becomes is plays")
_SOUNDS: Final = bag("sounds reads looks seems sounded looked read is appears")


def seems(words: Sequence[Word]) -> tuple[int, int] | None:
    """ "What sounds like a farce turns out to be a tragedy"."""
    first = 3 if len(words) > 3 and words[2].key in ("like", "to") else 0
    span = hope(words, first + (words[first].key == "be")) if first else None
    return span if span and any(word.key in _PROVES for word in words[span[1] : span[1] + 2]) else None


def painted(words: Sequence[Word], at: int) -> Found | None:
    """ "Don't be fooled by the cheerful poster", "the horror label": of what is said to lie."""
    if not said(words, "false"):
        return None
    for start in range(max(0, at - 4), at):
        hit = _TONE.at(words, start)
        if hit and hit.last == at and hit.entries != ("-",):
            return (hit.first, hit.last), at + 1, True
    if at and words[at - 1].key in WORKS:  # "the horror label"
        return (at - 1, at), at + 1, True
    if at + 1 < len(words) and words[at + 1].key in WORKS and not words[at + 1].gap.strip(QUOTES):
        return (at + 1, at + 2), at + 2, True  # "the word comedy"
    if at + 2 < len(words) and words[at + 1].key == "s" and (span := hope(words, at + 2)) and span[1] - span[0] < _FEW:
        return span, span[1], True  # "the trailer's explosions"
    return _beside(words, at) or _adjective(words, at)


def _beside(words: Sequence[Word], at: int) -> Found | None:
    """ "The poster, all sunshine and ice cream, is a swindle"."""
    if at + 2 >= len(words) or "," not in words[at + 1].gap or words[at + 1].key in ("which", "who", "and", "but"):
        return None
    end = next((last for last in range(at + 2, min(len(words), at + 2 + _FEW)) if words[last].gap), 0)
    if not end or "," not in words[end].gap:
        return None
    first = at + 1 + (words[at + 1].key in ("all", "with"))
    return ((first, end), end, True) if end > first else None


def _adjective(words: Sequence[Word], at: int) -> Found | None:
    """ "The cheery trailer is a lie"."""
    if at < 2 or words[at - 1].key in _PLAIN or words[at - 1].capital or words[at].gap:
        return None
    return ((at - 1, at), at + 1, True) if words[at - 2].key in ("the", "its", "that", "this") else None


def contrary(scope: Scope, at: int) -> Found | None:
    """ "Contrary to the trailer, there is no romance": what is denied behind."""
    words = scope.passage.words
    if at + 1 >= len(words) or "," not in words[at + 1].gap:
        return None
    if _CONTRARY.isdisjoint(word.key for word in words[max(0, at - 3) : at]):
        return None
    no = next((place for place in range(at + 1, len(words)) if words[place].key in _NEGATIVE), None)
    span = hope(words, no + 1) if no is not None else None
    return (span, span[1], True) if span else None


def on_paper(words: Sequence[Word], at: int) -> Found | None:
    """ "It reads like a comedy on paper, but …"; "On paper, a gimmick"."""
    if words[at].key != "paper" or not at or words[at - 1].key != "on":
        return None
    if at == 1 and at + 1 < len(words) and "," in words[at + 1].gap:
        span = hope(words, at + 2) if words[at + 1].key in ARTICLES else None
        return (span, span[1], False) if span else None
    sounds = next((back for back in range(at - 2, max(-1, at - 10), -1) if words[back].key in _SOUNDS), None)
    if sounds is None or at - 1 - sounds < 2:
        return None
    first = sounds + 1 + (words[sounds + 1].key == "like")
    return ((first, at - 1), at + 1, False) if first < at - 1 else None


def so_called(words: Sequence[Word]) -> Found | None:
    """ "Nominally a thriller, it is a family drama", "call it a comedy if you must", "a so-called thriller"."""
    for at, word in enumerate(words):
        if word.key in NOMINALLY:
            span = hope(words, at + 1)
            if span and words[span[1] - 1].key in WORKS:
                return span, span[1], False
        elif word.key == "so" and at + 2 < len(words) and words[at + 1].key == "called":
            if words[at + 2].key in WORKS:
                return (at + 2, at + 3), at + 3, True
        elif word.key == "call" and at + 2 < len(words) and words[at + 1].key in ("it", "this"):
            span = hope(words, at + 2)
            behind = [each.key for each in words[span[1] : span[1] + 3]] if span else []
            if span and behind[:2] == ["if", "you"] and behind[2:] and behind[2] in _OBLIGES:
                return span, span[1] + 3, True
            cut = next((place for place in range(at + 2, min(len(words), at + 9)) if words[place].key == "if"), 0)
            if cut and [each.key for each in words[cut : cut + 2]] == ["if", "you"] and words[cut - 1].key in WORKS:
                return (at + 2, cut), min(len(words), cut + 3), True
    return None
