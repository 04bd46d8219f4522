"""Whether words of a sentence are only what a trailer, a hope or a fear makes one expect, or are belied at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from nightcap.reviews.reading.clauses import Clause
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit, table
from nightcap.reviews.reading.words import Word, bag

_BELIED: Final = table("belied")
#: what a sentence begins with that grants something first, and what its main clause begins with
_CONCEDING: Final = bag("though although while whereas despite for whatever however")
_STARTING: Final = bag("it this the nobody no i we you there what nothing its my not she he they")


def is_promised(scope: Scope, first: int) -> bool:
    """Whether the words are only what a trailer, a hope or a fear makes one expect."""
    words = scope.passage.words
    for cue in reversed(scope.cues):
        if cue.last > first:
            if "promised" in cue.entries and _told_before(words, first, cue):
                return True
            continue
        if "turn" in cue.entries or "fulfilled" in cue.entries:
            return False
        if "promised" in cue.entries:
            if words[cue.first].key == "expect" and any(clause.first == cue.first for clause in scope.clauses):
                return False  # "expect to laugh"
            if _comes_true(scope, cue, first):
                return False
            return not any(cue.last <= clause.first <= first and _ends(scope, clause, cue) for clause in scope.clauses)
    return False


def _told_before(words: Sequence[Word], first: int, promise: Hit) -> bool:
    """ "A slasher with jokes: that's what the trailer promises": whether word `first` is what is promised."""
    for at in range(first + 1, promise.first + 1):
        if words[at].gap.startswith((":", "—", "–")) and words[at].key in ("thats", "that", "such", "or", "so"):
            return any(word.key in ("what", "says", "is", "s") for word in words[at : at + 3])
    return False


def is_belied(scope: Scope, first: int) -> bool:
    """Whether what seems so at word `first` is flatly denied behind: "It looks like fluff; it isn't"."""
    words = scope.passage.words
    promise = scope.near("promised", 0, first)
    if promise is None or scope.near("turn", promise.last, first):
        return False
    return scope.passage.denied_next or any(
        hit.first > first and (hit.last == len(words) or words[hit.last].gap != "") for hit in _BELIED.all(words)
    )


def _comes_true(scope: Scope, promise: Hit, first: int) -> bool:
    """Whether it is granted, turned away, or said to be so after all; or only said of what this is unlike."""
    words = scope.passage.words
    if scope.near("granted", first, len(words)) or scope.near("refused", first, len(words)) or _so_it_is(scope, first):
        return True
    unlike = any(word.key == "unlike" for word in words[max(0, promise.first - 2) : promise.first])
    return unlike and any("," in word.gap for word in words[promise.last : first + 1])


def _so_it_is(scope: Scope, first: int) -> bool:
    """ "Some have called it slow; it is"."""
    words = scope.passage.words
    for clause in scope.clauses[scope.clause_of(first) + 1 :]:
        keys = [word.key for word in words[clause.first : clause.first + 4]]
        keys = keys[1:] if keys[:1] in (["and"], ["so"]) else keys
        ends = clause.last - clause.first <= 3
        if keys[:2] in (["it", "is"], ["it", "was"], ["it", "does"]) and ends and "not" not in keys:
            return True
    return False


def _ends(scope: Scope, clause: Clause, promise: Hit) -> bool:
    """Whether a clause behind a promise says what is: "Though sold as a thriller, it is a hug"."""
    words = scope.passage.words
    concedes = words[0].key in _CONCEDING or promise.first == 0
    return clause.hard or (concedes and words[clause.first].gap != "" and words[clause.first].key in _STARTING)


def denies(words: Sequence[Word]) -> bool:
    """Whether a sentence is nothing but a denial of the one before: "It isn't.", "Far from it."."""
    hit = _BELIED.at(words, 0) if words else None
    if hit is None:
        return False
    return "opens" in hit.entries or hit.last == len(words) or words[hit.last].gap != ""
