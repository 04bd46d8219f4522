"""How each word is meant: denied, hedged, waved through, or only told of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from nightcap.request.lexicon import bag, table
from nightcap.request.meant import beginnings, frames, taking_back
from nightcap.request.meant.marking import Cue, Mark, State
from nightcap.request.words import HARD, SOFT, Word, goes_on

#: "nothing that isn't funny"
_TURNS: Final = bag("isnt arent not doesnt without")
_ANSWERED: Final = 2
_THAT: Final = bag("that thats which who is are s")
_ANY: Final = bag("anything everything something stuff")
_LAST_ON_LIST: Final = 5
_WELCOMES: Final = bag("goes else fine works do please ok good great you is will would want like but")
#: behind these words "not my thing" speaks of what comes: "not my thing, horror"
_TASTES: Final = bag("thing bag cup scene jam street style vibe tea taste me us him her")
_FRONTED: Final = 3
#: what a cue is that closes a clause; "ok" elsewhere is none
_CLOSING: Final = {"hedge": "hedge_after", "fine_end": "fine_after"}
_ISNT: Final = bag("is are not isnt arent")
_POLITE: Final = bag("please pls thanks thankyou ta")
#: "kind of", "sort of"
_SOFTENING: Final = bag("of kinda sorta")
#: how many words "a bit" reaches, and a denial to a liking
_DEGREE_REACH: Final = 2


def marks(words: Sequence[Word]) -> tuple[list[Mark], frozenset[int]]:
    """A mark for each word, and the first words of those denials whose list holds an "or"."""
    found = [Mark() for _ in words]
    state = State(words)
    cues = table("cues")
    at = 0
    while at < len(words):
        _cross(state, words[at], at)
        hit = frames.hurts(words, at) or cues.at(words, at) or frames.refusal(words, at)
        if hit is None:
            _step(state, words, at)
            _put(state, found[at], at)
            if frames.ends_verdict(state.denial, words[at]):  # "boring", said of what was denied, is no wish
                found[at], state.denial = Mark(is_cue=True, story=True, stance="past"), None
            at += 1
            continue
        kind, first = _as_used(state, hit[0], at, hit[1])
        end = hit[1]
        cue = Cue(kind, first, end)
        if before := _BEFORE.get(kind):
            before(state, cue)
        state.fresh = state.fresh and kind == "hedge"
        for index in range(at, end):
            _put(state, found[index], index)
            found[index].is_cue = True
            if kind == "saying":
                found[index].denial, found[index].story, found[index].stance = None, True, "past"
        if behind := _AFTER.get(kind):
            behind(state, cue, found)
            state.clause_start = end
        at = end
    return found, frozenset(state.open_lists)


def _as_used(state: State, kind: str, at: int, end: int) -> tuple[str, int]:
    """The kind of a cue where it stands, and the word at which it begins to act."""
    words = state.words
    more = goes_on(words, end)
    if frames.means_nothing(words, kind, at, end):
        return "none", at
    if kind in _CLOSING and at > state.clause_start and not more:
        return _CLOSING[kind], at  # "a comedy, maybe.", "animated ok"
    nobody = kind == "none" and frames.is_nobody(words, at, end)
    if kind == "negate_thing" or nobody:  # "I'm done with superheroes", but not "I'm done with work"
        return "negate" if nobody or frames.before_thing(words, end) else "none", at
    if kind == "negate_after" and _fronted(state, at, end):
        return "fronted", at
    if kind == "negate_after" and more and words[end - 1].key in ("no", "not"):
        return "negate", end - 1  # "definitely not horror"
    return _refused_before(state, at, end) if kind == "negate" else kind, at


def _fronted(state: State, at: int, end: int) -> bool:
    """Whether a verdict stands before what it speaks of: "not my thing, horror"."""
    words = state.words
    if at != state.sentence or words[end - 1].key not in _TASTES or end >= len(words) or words[end].gap != SOFT:
        return False
    last = end + 1
    while goes_on(words, last):
        last += 1
    return last - end <= _FRONTED and frames.before_thing(words, end, apart=True)


def _refused_before(state: State, at: int, end: int) -> str:
    """The kind of a denial that may speak of what stands before it."""
    words, more = state.words, goes_on(state.words, end)
    if words[at].key in _ISNT and words[end - 1].key in _ISNT and at > state.clause_start and not more:
        return "negate_after"  # "jump scares are fine, clowns are NOT"
    alone = words[at].key == "no" and end == at + 1 and not more
    if alone and (_answered(state, at) or 0 < at == state.sentence < len(words) - 1):
        return "negate_after" if _answered(state, at) else "none"  # "clowns: no"; "Again? No, a new one"
    # "horror I can't stand", "westerns, he hates them"
    return "disliked_after" if taking_back.ends_with_dislike(state, at, end) else "negate"


def _answered(state: State, at: int) -> bool:
    """Whether a "no" has only a word or two before it, in its own clause or the one before."""
    if at > state.clause_start:
        return at - state.clause_start <= _ANSWERED
    word = state.words[at]
    return (word.gap == SOFT or word.question) and 0 < at - state.clause_last <= _ANSWERED


def _cross(state: State, word: Word, at: int) -> None:
    """What the gap before a word does to what was said before it."""
    if word.gap not in (HARD, SOFT):
        return
    state.hedge = state.fine = None
    if word.gap == HARD:
        state.denial, state.stance = state.denial if taking_back.goes_on_refusing(state, at) else None, ""
        state.clause_before, state.sentence = state.clause_start, at
    else:
        state.clause_before = max(state.clause_before, state.sentence)
    politely = word.gap == SOFT and at > 0 and state.words[at - 1].key in _POLITE  # "no murder please, fraud or so"
    if state.denial is not None and (state.denial.kind == "belittled" or politely):
        state.denial = None
    fronted = state.denial is not None and state.denial.kind == "fronted" and state.denial.last == at
    state.listed, state.fresh = word.gap == SOFT and not fronted, True
    state.clause_last, state.clause_start = state.clause_start, at


def _step(state: State, words: Sequence[Word], at: int) -> None:
    """What a word that is no cue does to the scope of a denial."""
    word = words[at]
    if word.key in ("and", "plus", "also"):
        state.listed = state.fresh = True
        return
    if word.key == "so" and goes_on(words, at + 1) and beginnings.begins_anew(words, at + 1):
        state.denial, state.listed = None, False  # "no work tomorrow, so a long one"
    if word.key in ("or", "nor"):
        if state.denial:
            state.open_lists.add(state.denial.first)
            state.listed = False
        state.fresh = False
        return
    if _ends_list(state, words, at):
        state.listed = state.fresh = False
        return
    more = word.key == "more" and state.denial is not None and words[state.denial.first].key in ("less", "fewer")
    apart = state.denial is not None and beginnings.is_said_to_be(words, at)
    if more or (state.fresh and (apart or beginnings.begins_anew(words, at))):
        state.denial, state.stance = None, ""
        state.hedge = None if more else state.hedge
    state.fresh = False
    if state.denial and words[state.denial.first].key == "if" and word.key in ("i", "im", "ill", "we", "well"):
        state.denial = None  # "if I see one more zombie I'll scream"
    if state.denial is None:
        state.listed = False


def _put(state: State, mark: Mark, at: int) -> None:
    mark.denial, mark.listed = state.denial, state.listed and state.denial is not None
    mark.hedge, mark.fine, mark.stance = state.hedge, state.fine, state.stance
    mark.gentle = at < state.gentle_until


def _deny(state: State, cue: Cue) -> None:
    if state.hedge and state.hedge.last == cue.first and state.words[cue.first - 1].key in _SOFTENING:
        state.hedge = None  # "kind of tired of superheroes" is a polite "no"
    state.denial = None if _turns(state, cue) else cue
    state.listed, state.fine, state.stance = False, None, ""


def _turns(state: State, cue: Cue) -> bool:
    """Whether a second denial turns the first round; in "not horror not gore" both are refused."""
    before = state.denial
    if before is None or state.listed:
        return False
    key = state.words[cue.first].key
    if cue.first <= before.last and not (key == "without" and cue.first == before.last):  # "nothing without a plot"
        return False
    alone = key != "not" or state.words[cue.first - 1].key in _THAT | _ANY
    return key in _TURNS and alone


def _ends_list(state: State, words: Sequence[Word], at: int) -> bool:
    """As the last of "I do mind zombies and anything loud": one word more, behind an "and" and at the end."""
    if state.denial is None or words[at].key not in _ANY or not at or words[at - 1].key != "and":
        return False
    end = at + 1
    while goes_on(words, end):
        end += 1
    return at + 1 < end <= at + _LAST_ON_LIST and not any(word.key in _WELCOMES for word in words[at:end])


def _deny_some(state: State, cue: Cue) -> None:
    _deny(state, cue)
    state.hedge = cue


def _except(state: State, cue: Cue) -> None:
    state.denial = None if state.denial else cue
    state.listed = False


def _want(state: State, cue: Cue) -> None:
    if state.denial and cue.first > state.denial.last:
        state.denial = None
    state.stance = ""
    state.listed = state.listed and state.denial is not None


def _contrast(state: State, cue: Cue) -> None:
    state.denial = state.hedge = state.fine = None
    state.listed, state.stance, state.clause_start = False, "", cue.first


def _hedge(state: State, cue: Cue) -> None:
    if state.denial and state.listed:
        state.denial = None
    state.hedge = cue


def _degree(state: State, cue: Cue) -> None:
    state.gentle_until = cue.last + _DEGREE_REACH


def _fine(state: State, cue: Cue) -> None:
    state.denial, state.listed, state.fine = None, False, cue


def _stance(state: State, cue: Cue) -> None:
    if state.denial and not state.listed and cue.first - state.denial.last < _DEGREE_REACH:
        return  # "isn't mad about horses"
    state.denial, state.listed, state.stance = None, False, "opinion" if cue.kind == "opinion" else "past"


_BEFORE: Final[dict[str, Callable[[State, Cue], None]]] = {
    "negate": _deny, "fronted": _deny, "belittled": _deny,
    "negate_mild": _deny, "negate_less": _deny_some, "except": _except, "want": _want,
    "contrast": _contrast, "hedge": _hedge, "degree": _degree, "indifferent": _fine, "opinion": _stance,
    "past": _stance,
}  # fmt: skip
_AFTER: Final[dict[str, Callable[[State, Cue, list[Mark]], None]]] = {
    "negate_after": taking_back.deny_back, "hurts_after": taking_back.hurts_back,
    "disliked_after": taking_back.disliked_back,
    "hedge_after": taking_back.hedge_back, "fine_after": taking_back.fine_back,
}  # fmt: skip
