"""Cues behind the words that they speak of: "horror? No thanks", "a comedy, maybe", "shouting upsets him"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nightcap.request.lexicon import bag
from nightcap.request.lexicon.spelling import plain
from nightcap.request.meant.marking import Cue, Mark, State
from nightcap.request.words import goes_on

#: words in the longest clause that an answer behind it takes back as a whole
_SHORT_CLAUSE: Final = 5
#: with these before it, what is disliked, scares or upsets is only described or even wished for
_ASKED_FOR: Final = bag("that which to who something if want film films movie movies")
_SCARY: Final = bag("that which to who something anything if want will would should")
#: cues of dislike, by their last words; a "not" or "no" alone is none
_DISLIKE: Final = bag("hate hates loathe loathes despise despises dislike dislikes")
_UNABLE: Final = bag("stand abide bear face handle take watch do stomach tolerate hack like want")
#: a dislike that is denied ("a comedy she won't hate") is none
_DENYING: Final = bag("wont wouldnt doesnt dont not never didnt to can will might")
#: "my ex loved sci-fi so anything but that"
_BUT: Final = bag("but except than")
_IT: Final = bag("it them that those these")
_ISNT: Final = bag("not isnt arent")
_IS: Final = bag("is are isnt arent")
_SAYING: Final = bag("never dont doesnt didnt isnt arent wasnt werent wont couldnt")
#: behind an "or" that begins a sentence these ask for something
_OR_ELSE: Final = bag("maybe perhaps else if just something is are do does you could can we i how what should")
#: words in the clause before that "them" speaks of
_SPOKEN_OF: Final = 4


def ends_with_dislike(state: State, at: int, end: int) -> bool:
    """Whether a cue of dislike has nothing behind it but "it" or "them", so that it speaks of what stands before."""
    words = state.words
    dislike = words[end - 1].key in (_DISLIKE if end == at + 1 else _UNABLE | _DISLIKE | _BUT)
    if not dislike or at == 0 or words[at - 1].key in _DENYING:
        return False
    while goes_on(words, end) and words[end].key in _IT:
        end += 1
    return not goes_on(words, end)


def disliked_back(state: State, cue: Cue, found: list[Mark]) -> None:
    """As in "horror I can't stand", "musicals? She hates them"; but "a comedy that he can't stand" is asked for."""
    words = state.words
    first = state.clause_start
    plainly = all(word.key in plain() for word in words[first : cue.first])
    if plainly and goes_on(words, cue.last) and cue.first - state.clause_last <= _SPOKEN_OF + cue.first - first:
        first = state.clause_last
    clause = range(first, cue.first)
    if not any(words[at].key in _ASKED_FOR or found[at].is_cue for at in clause):
        for at in clause:
            found[at].denial, found[at].listed, found[at].stance = found[at].denial or cue, False, ""


def _listed_from(state: State, cue: Cue, found: list[Mark]) -> int:
    """Where the list begins of which a cue at its end speaks."""
    start = cue.first
    while start > state.sentence and not found[start - 1].is_cue and state.words[start - 1].key not in _IS:
        start -= 1
    return start


def _clause(state: State, cue: Cue, found: list[Mark]) -> Iterator[Mark]:
    """The words before a cue in its clause, or all of the clause before when that is short ("Horror? No thanks.")."""
    start = state.clause_start
    if (
        state.words[cue.last - 1].key in _ISNT and state.words[cue.first].key in _IS
    ):  # "superheroes, zombies and noise are not"
        return (found[index] for index in range(_listed_from(state, cue, found), cue.first))
    if cue.first <= start and state.words[cue.first].key == "no" and cue.last == cue.first + 1:
        start = state.clause_last
    elif cue.first <= start:
        start = state.clause_before if start - state.clause_before <= _SHORT_CLAUSE else start
    return (found[index] for index in range(start, cue.first))


def deny_back(state: State, cue: Cue, found: list[Mark]) -> None:
    """As in "horror? No thanks"."""
    for mark in _clause(state, cue, found):
        mark.denial, mark.listed, mark.stance = mark.denial or cue, False, ""


def hurts_back(state: State, cue: Cue, found: list[Mark]) -> None:
    """As in "shouting upsets him"; but "a story that scares them" is wished for, and so is "something to scare her"."""
    clause = state.words[state.clause_start : cue.first]
    if any(word.key in _SCARY for word in clause):
        return
    deny_back(state, cue, found)
    for at in range(cue.first, cue.last):  # "nightmares" are not wanted either
        found[at].denial = cue if at > cue.first else Cue(cue.kind, cue.last - 1, cue.last)


def hedge_back(state: State, cue: Cue, found: list[Mark]) -> None:
    """As in "a comedy would be nice"."""
    for mark in _clause(state, cue, found):
        mark.hedge = mark.hedge or cue


def fine_back(state: State, cue: Cue, found: list[Mark]) -> None:
    """As in "subtitles are fine"."""
    for mark in _clause(state, cue, found):
        mark.fine, mark.denial = cue, None


def goes_on_refusing(state: State, at: int) -> bool:
    """Whether a sentence goes on with the refusal before it: "Nothing with a dog in it. Or a cat."."""
    if state.denial is None or state.words[at].key not in ("or", "nor") or not goes_on(state.words, at + 1):
        return False
    says = state.words[state.denial.last - 1].key in _SAYING  # "you never know what happens. Or the zombie film"
    return not says and state.words[at + 1].key not in _OR_ELSE
