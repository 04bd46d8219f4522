"""Whether a title is named for its place on a list: second only to X, with X and Y both above it, X, which is No. 1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.facts.numbers import ORDINALS
from nightcap.reviews.reading.spans.capitals import NUMBERS
from nightcap.reviews.reading.spans.place import QUOTES
from nightcap.reviews.reading.words import Word, bag

#: what says that a sentence speaks of a list
_CHARTS: Final = bag("chart charts charting ranking rankings leaderboard list lists ratings")
_NUMBERED: Final = bag("no number nr top")
_MOST: Final = bag("watched streamed viewed popular")
#: right before a title that stands elsewhere on the list
_BESIDE: Final = bag(
    "behind past above below beneath under over alongside beside between trailing trails tailing chasing overtaking "
    "overtook overtaken overtakes leapfrogging leapfrogged leapfrogs beating beat beats outranking outranks toppling "
    "toppled topples dethroning dethroned dethrones displacing displaced displaces knocking knocked knocks unseating "
    "unseated unseats outperforming outperformed outdrawing outdrew joining joins replacing replaced replaces"
)
#: the same in two words
_BESIDE_OF: Final = frozenset(
    (
        ("ahead", "of"), ("only", "to"), ("next", "to"), ("edging", "out"), ("edged", "out"), ("edges", "out"),
        ("shy", "of"), ("outranked", "by"), ("pipped", "by"), ("beaten", "by"), ("only", "by"), ("top", "by"),
        ("spot", "by"), ("place", "by"), ("leapfrogged", "by"), ("overtaken", "by"), ("dethroned", "by"),
        ("displaced", "by"), ("overhauled", "by"), ("bettered", "by"), ("toppled", "by"), ("unseated", "by"),
        ("clear", "of"), ("heels", "of"), ("pushing", "past"),
        ("right", "after"), ("just", "after"), ("sandwiched", "between"), ("spot", "from"), ("place", "from"),
        ("over", "from"), ("one", "from"), ("only", "behind"), ("kept", "by"), ("crown", "from"), ("south", "of"),
        ("north", "of"),
    )
)  # fmt: skip
#: these need no list beside them
_SURELY: Final = ("second", "only", "to")
_JOINS: Final = bag("and or but")
#: small words within a name
_SMALL: Final = bag("of in on the and to for with a an s at by")
#: how far before a name, past the names that it is joined to, such a word may stand
_REACH: Final = 14
#: behind names that "with" brings: "both in the list above it", "a few places below"
_LEVELS: Final = bag("above below ahead behind beneath beyond under over")
_IT: Final = bag("it this them both either")
_FAR: Final = 12
#: what a title of the list does to another: "with only X keeping it from the top"
_KEEPS: Final = bag("keeping holding denying blocking barring stopping sitting standing perched camped parked")
#: what a title does that holds another's place, and how soon behind its name
_HOLDS: Final = bag("held holds kept keeps keeping denied denies denying pipped pips edged edges blocked blocks")
_NEAR: Final = 6
_WHICH: Final = bag("which still currently now both itself this the a at")
_ON: Final = bag("in on at atop")


def speaks_of_list(words: Sequence[Word]) -> bool:
    """Whether a sentence speaks of a list of what is watched: "No. 4", "the top 10", "the most-watched"."""
    for at, word in enumerate(words):
        if word.key in _CHARTS:
            return True
        behind = words[at + 1] if at + 1 < len(words) else None
        if behind is None:
            return False
        numeral = behind.key.isdigit() or behind.key in NUMBERS
        if (word.key in _NUMBERED and numeral) or (word.key == "most" and behind.key in _MOST):
            return True
        placed = word.key in ORDINALS or word.key in NUMBERS or word.text.isdigit()
        if (behind.key in ("place", "spot") and placed) or (word.key == "places" and behind.key in _LEVELS):
            return True
        if word.key == "top" and behind.key in ("of", "spot", "place"):
            return True
    return False


def beside(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the name at words `first` up to `last` is told to stand elsewhere on the list than what is spoken of."""
    at = _past_joined(words, first)
    keys = [word.key for word in words[max(0, at - 3) : at]]
    if keys[-3:] == list(_SURELY):
        return True
    near = bool(keys) and (keys[-1] in _BESIDE or tuple(keys[-2:]) in _BESIDE_OF)
    brought = (keys[-1:] == ["with"] or keys[-2:] == ["with", "only"]) and _levels(words, last)
    return (near or brought) and speaks_of_list(words)


def stands(words: Sequence[Word], last: int) -> bool:
    """Whether what follows a name ending before word `last` tells its place: "X, still in the top 10", "X held off"."""
    behind = words[last : last + _FAR]
    if any(word.key in _HOLDS for word in behind[:_NEAR]) and speaks_of_list(words[last:]):
        return True
    if not behind or (behind[0].key not in _WHICH and behind[0].key not in ("is", "s", "was")):
        return False
    return any(word.key in _ON for word in behind) and speaks_of_list(behind)


def _past_joined(words: Sequence[Word], first: int) -> int:
    """The word before which the names begin that the name at word `first` is joined to: "with X and Y"."""
    at, start = first, first
    while at > max(0, first - _REACH):
        before = words[at - 1]
        joined = before.key in _JOINS or words[at].gap.strip(QUOTES) == ","
        if at == start and not joined:
            return at
        if before.key in _JOINS:
            at -= 1
        capital = at
        while capital > 0 and (words[capital - 1].capital or words[capital - 1].text.isdigit()):
            capital -= 1
            small = words[capital - 1].key if capital else ""
            if small in _SMALL and capital > 1 and words[capital - 2].capital:
                capital -= 1
        if capital == at:
            return first if at == start else start
        at = start = capital
    return at


def _levels(words: Sequence[Word], last: int) -> bool:
    """Whether what follows says above or below: "both in the list above it", "a few places below", "keeping it off"."""
    at = last
    while at < len(words) and (words[at].capital or words[at].key in _JOINS or words[at].text.isdigit()):
        at += 1
    for place in range(at, min(at + _FAR, len(words))):
        if ";" in words[place].gap or (words[place].gap.startswith(",") and place > at):
            return False
        then = words[place + 1] if place + 1 < len(words) else None
        if words[place].key in _KEEPS and then is not None and then.key in _IT:
            return True
        if words[place].key == "ahead" and then is not None and then.key == "of":
            return True
        if words[place].key in _LEVELS and (then is None or then.key in _IT or then.gap.strip(QUOTES) != ""):
            return True
    return False
