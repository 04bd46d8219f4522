"""What different people of one company want: of the genres that they name, any will do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.meant.finding import Finding
from nightcap.request.model import GenreWish
from nightcap.request.words import HARD, JOINED, SOFT, Word

#: somebody who wants something, and the verbs of it: "he wishes for", "my wife says"
_WHO: Final = bag(
    "i we he she they husband wife partner dad mum mom mam kids kid children son daughter boys girls brother sister "
    "gran granny grandad grandson granddaughter friend friends mate boyfriend girlfriend im id hed shed theyd hes shes "
    "mother father flatmate mates boy girl one other others half missus hubby grandkids"
)
_ME: Final = bag("i we im id")
_WANTS: Final = bag(
    "rather want wants wish wishes like likes say says fancy fancies prefer prefers need needs ask asks vote votes "
    "love loves would d crave craves pick picks choose chooses insist insists after wanting asked said id hed shed "
    "theyd hope hopes"
)
#: between two genres of which either will do, so many words from both at most
_OR: Final = bag("or failing otherwise else")
_NEAR: Final = 5
#: words looked back over for who wants it
_FAR: Final = 8


def of_each_one(found: list[Finding], words: Sequence[Word]) -> list[Finding]:
    """What different people want are alternatives: "he wishes for action. I would like an adventure"."""
    asked = [at for at, each in enumerate(found) if _asks_for_genres(each)]
    single = [at for at in asked if len(found[at].limits) == 1]
    for left, right in pairwise(single):
        if _one_or_other(words, found[left], found[right]):
            _let_either(found, (left, right))
    owners = {at: _owner(words, found[at].first) for at in asked}
    others = {owner for owner in owners.values() if owner and owner not in _ME}
    genres = _genres(found, asked)
    if not others or len(set(owners.values())) < 2 or len(genres) < 2:
        return found
    _let_either(found, asked)
    return found


def at_odds(found: list[Finding], words: Sequence[Word]) -> list[Finding]:
    """A genre that one asks for and another refuses is only wished for; "a musical for who hates them" is asked for."""
    asked = {value for each in found for limit in each.limits if (limit.field, limit.op) == ("genre", "in")
             for value in limit.values}  # fmt: skip
    refused = {limit.value for each in found for limit in each.limits if (limit.field, limit.op) == ("genre", "not_in")}
    both = {value for value in asked if (value,) in refused} if _of_several(found, words) else set()
    return [_given_up(each, words, found) if both & _named(each) else each for each in found] if both else found


def _of_several(found: Sequence[Finding], words: Sequence[Word]) -> bool:
    """Whether somebody else than the user is named near a genre that is refused or asked for."""
    near = {word.key for each in found if _named(each) for word in words[max(0, each.first - _FAR) : each.last]}
    return bool(near & (_WHO - _ME)) or any(_of_somebody_who(words, each.first) for each in found if _named(each))


def _named(finding: Finding) -> set[object]:
    return {value for limit in finding.limits if limit.field == "genre" and len(finding.limits) == 1
            for value in limit.values}  # fmt: skip


def _given_up(finding: Finding, words: Sequence[Word], found: Sequence[Finding]) -> Finding:
    limit = finding.limits[0]
    if limit.op == "not_in":
        return replace(finding, limits=(), meaning=f"{finding.meaning}: not kept, as it is asked for too")
    if any(_of_somebody_who(words, each.first) for each in found if each.limits and each.limits[0].op == "not_in"):
        return finding
    wishes = tuple(GenreWish(genre=str(genre), text=limit.text) for genre in limit.values)
    meaning = f"{finding.meaning} if possible: not all of you agree"
    return replace(finding, limits=(), wishes=(*finding.wishes, *wishes), meaning=meaning)


def _of_somebody_who(words: Sequence[Word], at: int) -> bool:
    """As in "for someone who hates musicals"."""
    before = [word.key for word in words[max(0, at - 4) : at]]
    return "for" in before and bool({"who", "that"} & set(before))


def _asks_for_genres(finding: Finding) -> bool:
    """Whether it asks for genres and at most for a kind beside: "war films", "a rom-com"."""
    fields = {limit.field for limit in finding.limits}
    return "genre" in fields <= {"genre", "kind"} and all(limit.op == "in" for limit in finding.limits)


def _genres(found: Sequence[Finding], asked: Sequence[int]) -> tuple[object, ...]:
    limits = (limit for at in asked for limit in found[at].limits if limit.field == "genre")
    return tuple(dict.fromkeys(genre for limit in limits for genre in limit.values))


def _let_either(found: list[Finding], asked: Sequence[int]) -> None:
    """Each of these genre limits asks for any of them."""
    genres = _genres(found, asked)
    for at in asked:
        either = replace(found[at].limits[0], value=genres)
        found[at] = replace(found[at], limits=(either,), meaning=" or ".join(map(str, genres)))


def _one_or_other(words: Sequence[Word], left: Finding, right: Finding) -> bool:
    """As in "a tense thriller or a silly comedy", "comedy, failing that a gentle drama"."""
    between = range(left.last, right.first)
    at = next((step for step in between if words[step].key in _OR), None)
    if at is None or right.first - at > _NEAR or at - left.last > _NEAR:
        return False
    return all(words[step].gap == JOINED for step in range(at + 1, right.first + 1)) and not any(
        words[step].gap == HARD for step in between if step != at
    )


def _owner(words: Sequence[Word], at: int) -> str:
    """Who wants what stands at word `at`; empty where nobody is said to."""
    first = at
    while first and at - first < _FAR and words[first].gap == JOINED:
        first -= 1
    if first == at and words[at].gap == SOFT and words[at - 1].key in _WHO:  # "my husband (war films) and I (rom-coms)"
        return words[at - 1].key
    wanting = max((step for step in range(first, at) if words[step].key in _WANTS), default=None)
    if wanting is None:
        return ""
    found = next((words[step].key for step in range(wanting, first - 1, -1) if words[step].key in _WHO), "")
    if found or wanting > first or words[first].gap != SOFT:
        return found
    before = [word.key for word in words[max(0, first - _FAR) : first]]  # "two boys, bored, want action"
    return next((key for key in reversed(before) if key in _WHO), "")
