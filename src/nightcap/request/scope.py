"""How each word is meant: denied, hedged, waved through, or only told of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from nightcap.request.lexicon import bag, table
from nightcap.request.words import HARD, JOINED, SOFT, Word

Stance = Literal["", "opinion", "past"]
#: after a comma or "and", these begin something new, to which an earlier "no" does not reach
_BEGINNERS: Final = bag(
    "a an something anything i im we my it its set under over less more from by with in about only that which who "
    "must max maybe ideally just preferably please looking want need around at on after before since"
)
#: a second denial that turns the first one round: "nothing that isn't funny"
_TURNS: Final = bag("isnt arent not doesnt without")
#: words in the longest clause that an answer behind it takes back as a whole
_SHORT_CLAUSE: Final = 5
#: how many words "a bit" reaches
_DEGREE_REACH: Final = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `first` up to `last` (not included) that say how others are meant."""

    kind: str
    first: int
    last: int


@dataclass(slots=True)
class Mark:
    """How one word is meant.

    `listed`: between the denial and this word stands a comma or "and", so that only what goes on
    the list is denied. `gentle`: after "a bit".
    """

    denial: Cue | None = None
    listed: bool = False
    hedge: Cue | None = None
    fine: Cue | None = None
    gentle: bool = False
    stance: Stance = ""
    is_cue: bool = False


@dataclass(slots=True)
class _State:
    words: Sequence[Word]
    denial: Cue | None = None
    listed: bool = False
    hedge: Cue | None = None
    fine: Cue | None = None
    stance: Stance = ""
    gentle_until: int = 0
    clause_start: int = 0
    clause_before: int = 0
    fresh: bool = False
    open_lists: set[int] = field(default_factory=set)


def marks(words: Sequence[Word]) -> tuple[list[Mark], frozenset[int]]:
    """A mark for each word, and the first words of those denials whose list holds an "or"."""
    found = [Mark() for _ in words]
    state = _State(words)
    cues = table("cues")
    at = 0
    while at < len(words):
        _cross(state, words[at], at)
        hit = cues.at(words, at)
        if hit is None:
            _step(state, words[at])
            _put(state, found[at], at)
            at += 1
            continue
        kind, end = hit
        cue = Cue(kind, at, end)
        if kind == "hedge" and at > state.clause_start and (end == len(words) or words[end].gap != JOINED):
            kind = "hedge_after"  # "a comedy, maybe."
        if before := _BEFORE.get(kind):
            before(state, cue)
        state.fresh = state.fresh and kind == "hedge"
        for index in range(at, end):
            _put(state, found[index], index)
            found[index].is_cue = True
        if behind := _AFTER.get(kind):
            behind(state, cue, found)
            state.clause_start = end
        at = end
    return found, frozenset(state.open_lists)


def _cross(state: _State, word: Word, at: int) -> None:
    """What the gap before a word does to what was said before it."""
    if word.gap == HARD:
        state.denial = state.hedge = state.fine = None
        state.listed, state.stance, state.clause_before, state.clause_start, state.fresh = (
            False,
            "",
            state.clause_start,
            at,
            True,
        )
    elif word.gap == SOFT:
        state.hedge = state.fine = None
        state.listed, state.clause_start, state.fresh = True, at, True


def _step(state: _State, word: Word) -> None:
    """What a word that is no cue does to the scope of a denial."""
    if word.key in ("and", "plus", "also"):
        state.listed = state.fresh = True
        return
    if word.key in ("or", "nor"):
        if state.denial:
            state.open_lists.add(state.denial.first)
            state.listed = False
        state.fresh = False
        return
    if state.fresh and word.key in _BEGINNERS:
        state.denial, state.stance = None, ""
    state.fresh = False
    if state.denial is None:
        state.listed = False


def _put(state: _State, mark: Mark, at: int) -> None:
    mark.denial, mark.listed = state.denial, state.listed and state.denial is not None
    mark.hedge, mark.fine, mark.stance = state.hedge, state.fine, state.stance
    mark.gentle = at < state.gentle_until


def _deny(state: _State, cue: Cue) -> None:
    before = state.denial
    turned = (
        before is not None and not state.listed and state.words[cue.first].key in _TURNS and cue.first > before.last
    )
    state.denial = None if turned else cue
    state.listed, state.fine, state.stance = False, None, ""


def _except(state: _State, cue: Cue) -> None:
    state.denial = None if state.denial else cue
    state.listed = False


def _want(state: _State, cue: Cue) -> None:
    if state.denial and cue.first > state.denial.last:
        state.denial = None
    state.stance = ""
    state.listed = state.listed and state.denial is not None


def _contrast(state: _State, cue: Cue) -> None:
    state.denial = state.hedge = state.fine = None
    state.listed, state.stance, state.clause_start = False, "", cue.first


def _hedge(state: _State, cue: Cue) -> None:
    if state.denial and state.listed:
        state.denial = None
    state.hedge = cue


def _degree(state: _State, cue: Cue) -> None:
    state.gentle_until = cue.last + _DEGREE_REACH


def _fine(state: _State, cue: Cue) -> None:
    state.denial, state.listed, state.fine = None, False, cue


def _stance(state: _State, cue: Cue) -> None:
    state.denial, state.listed, state.stance = None, False, "opinion" if cue.kind == "opinion" else "past"


def _clause(state: _State, cue: Cue, found: list[Mark]) -> Iterator[Mark]:
    """The words before a cue in its clause, or all of the clause before when that is short ("Horror? No thanks.")."""
    start = state.clause_start
    if cue.first <= start:
        start = state.clause_before if start - state.clause_before <= _SHORT_CLAUSE else start
    return (found[index] for index in range(start, cue.first))


def _deny_back(state: _State, cue: Cue, found: list[Mark]) -> None:
    for mark in _clause(state, cue, found):
        mark.denial, mark.listed, mark.stance = mark.denial or cue, False, ""


def _hedge_back(state: _State, cue: Cue, found: list[Mark]) -> None:
    for mark in _clause(state, cue, found):
        mark.hedge = mark.hedge or cue


def _fine_back(state: _State, cue: Cue, found: list[Mark]) -> None:
    for mark in _clause(state, cue, found):
        mark.fine, mark.denial = cue, None


_BEFORE: Final[dict[str, Callable[[_State, Cue], None]]] = {
    "negate": _deny, "negate_mild": _deny, "except": _except, "want": _want, "contrast": _contrast, "hedge": _hedge,
    "degree": _degree, "indifferent": _fine, "opinion": _stance, "past": _stance,
}  # fmt: skip
_AFTER: Final[dict[str, Callable[[_State, Cue, list[Mark]], None]]] = {
    "negate_after": _deny_back, "hedge_after": _hedge_back, "fine_after": _fine_back,
}  # fmt: skip
