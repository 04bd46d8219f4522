"""Things named one after the other, the next as good or only for want of the first: "Tamil, or Hindi at a push"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Generic, TypeVar

from nightcap.request.agreement import agreeing
from nightcap.request.fallbacks import giving_way
from nightcap.request.lexicon import Phrases, bag
from nightcap.request.meant.finding import Finding
from nightcap.request.model import Limit, LimitField, LimitWish
from nightcap.request.words import HARD, Word

T = TypeVar("T")
LookUp = Callable[[Sequence[Word], int], tuple[T, int] | None]
#: how much the first of two is preferred, where the second is only for want of it
PREFERENCE: Final = 0.5
#: no title is of two of these at once
_APART: Final[tuple[LimitField, ...]] = ("country", "language")
#: things in one list, and words between two of them
_MOST, _REACH = 8, 8
_STARTS: Final = bag("or ya and failing otherwise if else nor")
_LINKS: Final = bag(
    "or ya and maybe even else at least a push failing that if not otherwise possibly perhaps something anything from "
    "nor somewhere anywhere any the then preferably worst case pinch in made one as second choice need be nothing "
    "then"
)
#: what says that the second is only for want of the first
_FOR_WANT: Final = bag("least push failing otherwise else pinch worst not need second nothing")
_BEHIND: Final = (
    "at a push", "at a pinch", "in a pinch", "at worst", "if need be", "if needs be", "if needs must", "if you must",
    "if we must", "if nothing else", "as a fallback", "as a last resort", "as a second choice", "if you have to",
    "if it has to be", "if all else fails", "for want of that",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chain(Generic[T]):
    """What was found, up to word `last`; the first `preferred` of them rather than the rest."""

    found: tuple[T, ...]
    last: int
    preferred: int


@cache
def _behind() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _BEHIND)


def chain(words: Sequence[Word], at: int, look_up: LookUp[T], more: LookUp[T] | None = None) -> Chain[T]:
    """What is found at word `at` and behind each "or", comma or "failing that" after it.

    `more` finds the second and later ones where they may be said in another way ("Nigerian, or from Africa").
    """
    found: list[T] = []
    preferred = last = at
    for_want = False
    while last < len(words) and len(found) < _MOST:
        hit = (look_up if not found else more or look_up)(words, last)
        if hit is None:
            break
        found.append(hit[0])
        last = hit[1]
        if behind := _behind().at(words, last) if last < len(words) else None:
            last, for_want = behind[1], for_want or len(found) > 1
            preferred = preferred if preferred != at else len(found) - 1
        step, second = _link(words, last, more or look_up)
        if second and not for_want:
            for_want, preferred = True, len(found)
        last = step
    return Chain(tuple(found), last, preferred if for_want else len(found))


def _link(words: Sequence[Word], at: int, look_up: LookUp[T]) -> tuple[int, bool]:
    """The word at which the next of the list stands, and whether it is only for want of what went before."""
    if at >= len(words) or words[at].key not in _STARTS:
        return at, False
    step = at
    while step < len(words) and step - at < _REACH and words[step].gap != HARD and words[step].key in _LINKS:
        if words[step].key == "not" and words[step - 1].key != "if":
            return at, False
        step += 1
        if step < len(words) and words[step].gap != HARD and look_up(words, step):
            return step, any(word.key in _FOR_WANT for word in words[at:step])
    return at, False


def together(findings: Sequence[Finding], words: Sequence[Word]) -> list[Finding]:
    """The findings of a request, in which two countries or languages far apart are alternatives too.

    "A Nigerian comedy, else something Ghanaian" asks for either; the first is preferred before an "else".
    """
    kept = giving_way(findings, words)
    for field in _APART:
        asked = [at for at, finding in enumerate(kept) if _asks(finding, field)]
        if len(asked) == 1:
            kept[asked[0]] = _widened(kept, kept[asked[0]], field, words)
        said = [set(kept[at].limits[0].values) for at in asked]
        if len(asked) < 2 or any(left & right for at, left in enumerate(said) for right in said[:at]):
            continue
        first = kept[asked[0]].limits[0]
        every = tuple(dict.fromkeys(value for at in asked for value in kept[at].limits[0].values))
        for at in asked:
            either = Limit(field=field, op="in", value=every, text=kept[at].limits[0].text)
            kept[at] = replace(kept[at], limits=(either,))
        second = kept[asked[1]].first
        if any(word.key in _FOR_WANT for word in words[max(0, second - 3) : second]):
            wish = LimitWish(limit=first, weight=PREFERENCE, text=first.text)
            kept[asked[0]] = replace(kept[asked[0]], wishes=(*kept[asked[0]].wishes, wish))
    return agreeing(kept, words)


def _widened(findings: Sequence[Finding], asked: Finding, field: LimitField, words: Sequence[Word]) -> Finding:
    """What is asked for, with what "would do" too: "French, but Belgian would do"."""
    limit = asked.limits[0]
    more = [
        value
        for finding in findings
        if not finding.limits and words[finding.last - 1].key == "do"
        for wish in finding.wishes
        if isinstance(wish, LimitWish) and wish.limit.field == field and wish.limit.op == "in"
        for value in wish.limit.values
    ]
    if not more:
        return asked
    either = Limit(field=field, op="in", value=tuple(dict.fromkeys((*limit.values, *more))), text=limit.text)
    rather = LimitWish(limit=limit, weight=PREFERENCE, text=limit.text)
    return replace(asked, limits=(either,), wishes=(*asked.wishes, rather))


def _asks(finding: Finding, field: LimitField) -> bool:
    if finding.subtitles or len(finding.limits) != 1:
        return False
    return finding.limits[0].field == field and finding.limits[0].op == "in"
