"""How a title feels, as an article says: words of tone, turned round, weakened or left out by their sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.describing import PARTLY, described
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.scope import NO, Denial, Scope
from nightcap.reviews.reading.tables import Hit, bag_of, table
from nightcap.reviews.reading.words import bag

#: where a word lands that is denied outright, or only said not to hold
_WHOLLY: Final = 0.1
_USUALLY: Final = 0.25
#: first words of the phrases that deny something themselves
_DENYING: Final = NO | bag("nobody without isnt wasnt doesnt dont wont cant cannot couldnt")
_ARTICLES: Final = bag("a an the my your any")
_LEFT: Final = table("left")
#: nothing is as warm or as funny as these
_DULL: Final = bag_of("cues", "dull")
#: words from where a denial begins to the clause that it denies, at most
_AT_ONCE: Final = 4
#: words between "leaves you" and the word that tells how, at most, and that word
_FELT: Final = 4
#: "occasional laughs": some, but not much
_SOME: Final = 0.5


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """The claims of tone of one sentence; none where it says the opposite of what it means in a way not understood."""
    if scope.near("ironic", 0, len(passage.words)):
        return
    yield from _as_left(passage, scope)
    for hit in scope.tones:
        found = (claim for entry in hit.entries if entry != "-" for claim in _claims(passage, scope, hit, entry))
        # a word may be an adjective and a noun, and say the same as both
        yield from dict.fromkeys(found) if len(hit.entries) > 1 else found


def _as_left(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """How the viewer is left: "leaves you utterly drained", "I came out beaming"."""
    for cue in scope.cues:
        if "felt" not in cue.entries:
            continue
        for at in range(cue.last, min(cue.last + _FELT, len(passage.words))):
            hit = _LEFT.at(passage.words, at)
            title = described(scope, at, hit.last, "r") if hit else None
            if hit and title and scope.clause_of(at) == scope.clause_of(cue.first) and not scope.denied(at, hit.last):
                for entry in hit.entries:
                    axis, value = entry.split()
                    yield passage.claim("tone", axis, float(value), cue.first, hit.last, title=title)
                break


def _claims(passage: Passage, scope: Scope, hit: Hit, entry: str) -> Iterator[Claim]:
    part, axes = _read(entry)
    title = described(scope, hit.first, hit.last, part)
    if title is None or _scare_quoted(passage, hit) or (part in "nd" and scope.behind("failed", hit.first, hit.last)):
        return
    denied = None if _denies_itself(passage, hit, part) else scope.denied(hit.first, hit.last)
    if denied and part in "rv" and not _denied_at_once(scope, denied, hit):
        return
    if denied is None and (scope.belied(hit.first) or (axes[0][1] > 0.5 and _mocked(scope, hit))):
        denied = Denial(hit.first, wholly=False)
    if (part == "d" and not denied) or (denied and (_rather(passage, hit) or _so_much(passage, denied))):
        return
    mockery = part == "n" and _of_a(passage, hit)
    if mockery and not (mockery == "mocked" and axes[0][1] > 0.5):
        return
    for axis, value in axes:
        if mockery:
            told, span = _WHOLLY, (hit.first, hit.last)
        elif denied:
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
    near = max(scope.clauses[scope.clause_of(hit.first)].first, hit.first - 3)
    high = value > 0.5
    if part in "nd" and (cue := scope.behind("scarce", hit.first, hit.last)):
        return (_USUALLY if high else 1 - _USUALLY), (hit.first, cue.last)
    if high and (some := _some(scope, hit, part, near)):
        return some
    for entry, far in (("strongly", _WHOLLY), ("weakly", _USUALLY)):
        cue = scope.near(entry, near, hit.first)
        if cue and cue.last == hit.first:
            return (1 - far if high else far), (cue.first, hit.last)
    return value, (hit.first, hit.last)


def _some(scope: Scope, hit: Hit, part: str, near: int) -> tuple[float, tuple[int, int]] | None:
    """What is there, but not much, or not the point; `near` is the first word that may weaken it."""
    if cue := scope.near("minor", hit.last, len(scope.passage.words)):
        return _USUALLY, (hit.first, cue.last)
    if part == "n" and (cue := scope.near("partly", max(near - 1, 0), hit.first)):
        return _SOME, (cue.first, hit.last)
    if scope.passage.answer in PARTLY:
        return _SOME, (hit.first, hit.last)
    if part == "a" and (cue := scope.near("sometimes", near, hit.first)):
        return _SOME, (cue.first, hit.last)
    return None


def _denies_itself(passage: Passage, hit: Hit, part: str) -> bool:
    """ "Nothing frightening happens, and nobody hurries": a phrase that has its own denial is not denied by another."""
    return part in "rv" and passage.words[hit.first].key in _DENYING


def _denied_at_once(scope: Scope, denied: Denial, hit: Hit) -> bool:
    """Whether a denial stands right before what a title does: "won't make you laugh"; farther off it denies less."""
    first = scope.clauses[scope.clause_of(hit.first)].first
    return hit.first - max(denied.first, first) <= _AT_ONCE


def _of_a(passage: Passage, hit: Hit) -> str:
    """ "All the wit of a brick" is "mocked"; "the warmth of a log fire" is "likened"; all else is ""."""
    keys = [word.key for word in passage.words[max(0, hit.first - 2) : hit.last + 6]]
    at = min(2, hit.first)
    behind = keys[at + hit.last - hit.first :]
    if behind[:2] not in (["of", "a"], ["of", "an"]) or keys[at - 1 : at] != ["the"]:
        return ""
    return "mocked" if keys[:1] == ["all"] or any(key in _DULL for key in behind[2:]) else "likened"


def _rather(passage: Passage, hit: Hit) -> bool:
    """ "It isn't slow so much as patient" says neither that it is slow nor that it is not."""
    return [word.key for word in passage.words[hit.last : hit.last + 3]] == ["so", "much", "as"]


def _so_much(passage: Passage, denied: Denial) -> bool:
    """ "One does not so much follow it as paddle in it"."""
    keys = [word.key for word in passage.words[denied.first : denied.first + 4]]
    return keys[1:3] == ["so", "much"] and "as" in (word.key for word in passage.words[denied.first + 3 :])


def _mocked(scope: Scope, hit: Hit) -> bool:
    """Whether a likeness makes fun of the word: "about as scary as a timetable", not "about as scary as it gets"."""
    words = scope.passage.words
    if hit.last + 2 >= len(words) or words[hit.last].key != "as" or words[hit.last + 1].key not in _ARTICLES:
        return False
    cue = scope.near("about as", max(0, hit.first - 2), hit.first)
    return (cue is not None and cue.last == hit.first) or (
        words[hit.first - 1].key == "as" and any(word.key in _DULL for word in words[hit.last + 2 : hit.last + 5])
    )


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
