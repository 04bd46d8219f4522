"""How a title feels, as an article says: words of tone, turned round, weakened or left out by their sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.denial import NO, Denial, denial_of, is_affirmed
from nightcap.reviews.reading.feel.describing import described
from nightcap.reviews.reading.feel.left import as_left
from nightcap.reviews.reading.feel.mockery import (
    as_much,
    measured_by,
    mocked,
    numbered,
    of_a,
    only_rather,
    scare_quoted,
)
from nightcap.reviews.reading.passage import Passage
from nightcap.reviews.reading.promise import is_belied
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.words import bag

#: where a word lands that is denied outright, or only said not to hold
_WHOLLY: Final = 0.1
_USUALLY: Final = 0.25
#: first words of the phrases that deny something themselves
_DENYING: Final = NO | bag("nobody without isnt wasnt doesnt dont wont cant cannot couldnt")
_EXCEPT: Final = bag("that which who but except")
_RARELY: Final = bag("never rarely seldom hardly scarcely barely not doesnt dont")
#: words from where a denial begins to the clause that it denies, at most
_AT_ONCE: Final = 4
_LIGHT: Final = bag(
    "one a an the to have put on film series show sort kind of thing something you can watch for it is be"
)
#: denials that a verb behind "and" shares
_VERBAL: Final = _DENYING | bag("didnt wouldnt shouldnt never neither few")
#: "occasional laughs": some, but not much
_SOME: Final = 0.5


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """The claims of tone of one sentence; none where it says the opposite of what it means in a way not understood."""
    if scope.near("ironic", 0, len(passage.words)):
        return
    left = list(as_left(passage, scope))
    yield from left
    for hit in scope.tones:
        if left and any(claim.start <= passage.words[hit.first].start < claim.end for claim in left):
            continue
        found = (claim for entry in hit.entries if entry != "-" for claim in _claims(passage, scope, hit, entry))
        # a word may be an adjective and a noun, and say the same as both
        yield from dict.fromkeys(found) if len(hit.entries) > 1 else found


def _claims(passage: Passage, scope: Scope, hit: Hit, entry: str) -> Iterator[Claim]:
    part, axes = _read(entry)
    high = axes[0][1] > 0.5
    title = described(scope, hit.first, hit.last, part)
    if title is None or _says_nothing(passage, scope, hit, part):
        return
    denied = None if _denies_itself(passage, hit, part) else denial_of(scope, hit.first, hit.last)
    if denied and not _turns(passage, scope, hit, part, denied):
        return
    if denied is None and (is_belied(scope, hit.first) or (high and mocked(scope, hit))):
        denied = Denial(hit.first, wholly=False)
    mockery = of_a(passage, hit) if part in "ndm" else ""
    few = part in "ndm" and high and (passage.answer == "little" or numbered(passage, hit) or as_much(passage, hit))
    affirmed = part == "d" and (passage.answer == "yes" or is_affirmed(scope, hit.first, hit.last))
    counts = denied or few or mockery or affirmed or part not in "dx"
    if not counts or (mockery and (mockery == "mocked") != high) or (passage.answer == "little" and not high):
        return
    for axis, value in axes:
        if mockery == "mocked":
            told, span = _WHOLLY, (hit.first, hit.last)
        elif denied:
            told, span = (value if part == "x" else _turned(value, denied)), (denied.first, hit.last)
        elif few:
            told, span = _USUALLY, (hit.first, hit.last)
        else:
            told, span = _measured(scope, hit, part, value)
        yield passage.claim("tone", axis, told, *span, title=title)


def _says_nothing(passage: Passage, scope: Scope, hit: Hit, part: str) -> bool:
    """Whether the words are there but do not count: a “comedy”, jokes that fall flat, "nothing happens but tea"."""
    failed = part in "ndm" and scope.behind("failed", hit.first, hit.last) is not None
    unsaid = _denies_itself(passage, hit, part) and scope.near("unsaid", 0, hit.first) is not None
    return (
        failed
        or unsaid
        or measured_by(scope, hit)
        or scare_quoted(passage, hit)
        or (part in "rv" and _restricted(passage, hit))
    )


def _turns(passage: Passage, scope: Scope, hit: Hit, part: str, denied: Denial) -> bool:
    """Whether a denial of the words says the other side; an idiom that is only ever denied says its own."""
    idiom = part != "x" and any(entry.startswith("x ") for entry in hit.entries)
    far = part in "rvx" and not _denied_at_once(scope, denied, hit)
    return not idiom and not far and not only_rather(passage, hit, denied)


def _turned(value: float, denied: Denial) -> float:
    """The other side: wholly for "never", less so for "not"; "never slow" says less than "never scary"."""
    far = _WHOLLY if denied.wholly else _USUALLY
    return far if value > 0.5 else 1 - _USUALLY


def _measured(scope: Scope, hit: Hit, part: str, value: float) -> tuple[float, tuple[int, int]]:
    """(the value as strengthened or weakened by what stands before and behind, the words of the quote)."""
    near = max(scope.clauses[scope.clause_of(hit.first)].first, hit.first - 3)
    high = value > 0.5
    acts = hit.last - hit.first == 1 and scope.passage.words[hit.first].key.endswith("ing")  # "laughing is forbidden"
    cue = scope.behind("scarce", hit.first, hit.last) if part in "ndm" or acts else None
    if cue and scope.passage.words[cue.first - 1].key not in _RARELY:  # "the tension rarely slackens"
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
    if part in "nm" and (cue := scope.near("partly", max(near - 1, 0), hit.first)):
        return _SOME, (cue.first, hit.last)
    if scope.passage.answer in ("some", "little"):
        return _SOME if scope.passage.answer == "some" else _USUALLY, (hit.first, hit.last)
    if part == "a" and (cue := scope.near("sometimes", near, hit.first)):
        return _SOME, (cue.first, hit.last)
    return None


def _denies_itself(passage: Passage, hit: Hit, part: str) -> bool:
    """ "Nothing frightening happens, and nobody hurries": a phrase that has its own denial is not denied by another."""
    return part in "rv" and passage.words[hit.first].key in _DENYING


def _restricted(passage: Passage, hit: Hit) -> bool:
    """ "Nothing happens that tea cannot mend", "you miss nothing but the llamas"."""
    words = passage.words
    if hit.last >= len(words) or words[hit.last].gap or words[hit.last].key not in _EXCEPT:
        return False
    return any(word.key in _DENYING for word in words[hit.first : hit.last])


def _denied_at_once(scope: Scope, denied: Denial, hit: Hit) -> bool:
    """Whether a denial stands right before what a title does: "won't make you laugh"; farther off it denies less."""
    first = scope.clauses[scope.clause_of(hit.first)].first
    between = scope.passage.words[max(denied.first, first) : hit.first]
    if any(word.key == "and" for word in between) and between[0].key not in _VERBAL:
        return False  # "lacks a plot and makes you think"
    return sum(word.key not in _LIGHT for word in between) <= _AT_ONCE


@cache
def _read(entry: str) -> tuple[str, tuple[tuple[str, float], ...]]:
    """(part, ((axis, value), …)) of a line's left side."""
    part, *rest = entry.split()
    return part, tuple((rest[at], float(rest[at + 1])) for at in range(0, len(rest), 2))
