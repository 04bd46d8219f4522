"""How a title feels, as an article says: words of tone, turned round, weakened or left out by their sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.describing import described
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import NO, Denial, Scope
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import bag

#: where a word lands that is denied outright, or only said not to hold
_WHOLLY: Final = 0.1
_USUALLY: Final = 0.25
#: first words of the phrases that deny something themselves
_DENYING: Final = NO | bag("nobody without isnt wasnt doesnt dont wont cant cannot couldnt")
#: "occasional laughs": some, but not much
_SOME: Final = 0.5


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """The claims of tone of one sentence; none where it says the opposite of what it means in a way not understood."""
    if scope.near("ironic", 0, len(passage.words)):
        return
    for hit in scope.tones:
        found = (claim for entry in hit.entries if entry != "-" for claim in _claims(passage, scope, hit, entry))
        # a word may be an adjective and a noun, and say the same as both
        yield from dict.fromkeys(found) if len(hit.entries) > 1 else found


def _claims(passage: Passage, scope: Scope, hit: Hit, entry: str) -> Iterator[Claim]:
    part, axes = _read(entry)
    title = described(scope, hit.first, hit.last, part)
    if title is None or _scare_quoted(passage, hit) or (part in "nd" and scope.behind("failed", hit.first, hit.last)):
        return
    denied = None if _denies_itself(passage, hit, part) else scope.denied(hit.first, hit.last)
    if denied is None and (scope.belied(hit.first) or (axes[0][1] > 0.5 and _mocked(scope, hit))):
        denied = Denial(hit.first, wholly=False)
    if (part == "d" and not denied) or (denied and _rather(passage, hit)):
        return
    for axis, value in axes:
        if denied:
            told, span = _turned(value, denied), (denied.first, hit.last)
        else:
            told, span = _measured(scope, hit, part, value)
        yield passage.claim("tone", axis, told, *span, title=title)


def _turned(value: float, denied: Denial) -> float:
    """The other side: wholly for "never", less so for "not"; "never slow" says less than "never scary"."""
    far = _WHOLLY if denied.wholly else _USUALLY
    return far if value > 0.5 else 1 - _USUALLY


def _measured(scope: Scope, hit: Hit, part: str, value: float) -> tuple[float, tuple[int, int]]:
    """(the value as strengthened or weakened by what stands before and behind, the words of the quote)."""
    clause = scope.clauses[scope.clause_of(hit.first)]
    high = value > 0.5
    if part in "nd" and (cue := scope.behind("scarce", hit.first, hit.last)):
        return (_USUALLY if high else 1 - _USUALLY), (hit.first, cue.last)
    if high and (cue := scope.near("minor", hit.last, len(scope.passage.words))):
        return _USUALLY, (hit.first, cue.last)
    if high and part == "n" and (cue := scope.near("partly", max(clause.first, hit.first - 4), hit.first)):
        return _SOME, (cue.first, hit.last)
    near = max(clause.first, hit.first - 3)
    if high and part == "a" and (cue := scope.near("sometimes", near, hit.first)):
        return _SOME, (cue.first, hit.last)
    for entry, far in (("strongly", _WHOLLY), ("weakly", _USUALLY)):
        cue = scope.near(entry, near, hit.first)
        if cue and cue.last == hit.first:
            return (1 - far if high else far), (cue.first, hit.last)
    return value, (hit.first, hit.last)


def _denies_itself(passage: Passage, hit: Hit, part: str) -> bool:
    """ "Nothing frightening happens, and nobody hurries": a phrase that has its own denial is not denied by another."""
    return part in "rv" and passage.words[hit.first].key in _DENYING


def _rather(passage: Passage, hit: Hit) -> bool:
    """ "It isn't slow so much as patient" says neither that it is slow nor that it is not."""
    return [word.key for word in passage.words[hit.last : hit.last + 3]] == ["so", "much", "as"]


def _mocked(scope: Scope, hit: Hit) -> bool:
    """Whether a likeness makes fun of the word: "about as scary as a timetable", not "about as scary as it gets"."""
    words = scope.passage.words
    as_told = hit.last + 1 < len(words) and words[hit.last].key == "as" and words[hit.last + 1].key in ("a", "an")
    cue = scope.near("about as", max(0, hit.first - 2), hit.first)
    return as_told and cue is not None and cue.last == hit.first


def _scare_quoted(passage: Passage, hit: Hit) -> bool:
    """Whether the words alone stand in quotation marks: a “comedy”."""
    words = passage.words
    behind = (
        words[hit.last].gap if hit.last < len(words) else passage.text[words[hit.last - 1].end : passage.sentence.end]
    )
    return bool(words[hit.first].gap[-1:] in ('"', "“") and behind[:1] in ('"', "”") and words[hit.first].gap)


@cache
def _read(entry: str) -> tuple[str, tuple[tuple[str, float], ...]]:
    """(part, ((axis, value), …)) of a line's left side."""
    part, *rest = entry.split()
    return part, tuple((rest[at], float(rest[at + 1])) for at in range(0, len(rest), 2))
