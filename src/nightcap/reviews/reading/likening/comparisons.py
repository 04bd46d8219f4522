"""What a title is likened to, and in what respect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.likening.likenesses import CUES, UNLIKE, likened
from nightcap.reviews.reading.likening.respects import respect
from nightcap.reviews.reading.naming import charted
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.promise import is_promised
from nightcap.reviews.reading.scope import Scope
from nightcap.reviews.reading.words import Word, bag
from nightcap.reviews.spellings import folded

#: words of a quote behind the name, at most
_QUOTED: Final = 8
#: before what another title has and this one has not
_WITHOUT: Final = bag("none lacks lacking lack no little less without not misses minus")
#: "call it the Danish Dark", "imagine if Dark had been set on a boat" promise nothing
_SUPPOSING: Final = bag("wants mistaken call imagine picture think calling called calls dubbed hailed dub")
_HOPED: Final = bag("expecting hoping wanting expect")
#: how a clause begins that denies all likeness
_DENIALS: Final = frozenset(
    (
        ("nor", "is", "it"), ("nor", "is", "this"), ("it", "is", "not"), ("it", "isnt"), ("this", "isnt"),
        ("this", "is", "not"), ("its", "not"), ("it", "s", "not"), ("neither", "is", "it"),
    )
)  # fmt: skip
_COMPARING: Final = bag("compare compared comparing liken likened comparison comparisons")
_NEGATIVE: Final = bag("not no nobody none nothing never isnt doesnt wrong hardly unfair")
#: words behind a "but" that may deny a comparison, at most
_TURNED: Final = 6
_MORE: Final = bag("more better less best")


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """A comparison for each other title that the passage likens its subject to."""
    for name in passage.titles():
        if folded(name.name) == folded(passage.subject) or _outdone(passage.words, name):
            continue
        if charted.beside(passage.words, name.first, name.last):
            continue  # "sandwiched between Dark and Wednesday"
        found = likened(passage, name)
        if found is None:
            continue
        first, cue = found
        narrowed, until = passage.narrowed_next
        field = narrowed or respect(passage.words, cue, first, name)
        if not _denied(scope, first) and (field or cue is None or cue.entries != ("of",)):
            claim = passage.claim("comparison", field or "general", name.name, first, _end(scope, name))
            yield replace(claim, quote=passage.text[claim.start : until], end=until) if narrowed else claim


def _outdone(words: Sequence[Word], name: Name) -> bool:
    """ "I liked Dark more"."""
    return name.last < len(words) and not words[name.last].gap and words[name.last].key in _MORE


def _denied(scope: Scope, first: int) -> bool:
    words = scope.passage.words
    before = [word.key for word in words[max(0, first - 6) : first]]
    if not _HOPED.isdisjoint(before[-3:]) or _is_difference(words, first):
        return True
    hit = CUES.at(words, first)
    if hit and hit.entries == ("of",) and not _WITHOUT.isdisjoint(before):
        return True
    if _is_denied(words, first) or _only_sounds(words, first) or _is_refused(words, first):
        return True
    if "more" not in before[-3:] and not UNLIKE.isdisjoint(before[-2:]):
        return True  # but "more than a touch of Dark", "more than once it recalls Dark"
    supposed = not _SUPPOSING.isdisjoint((*before[-3:], words[first].key))
    return words[first].key == "unlike" or (is_promised(scope, first) and not supposed)


def _only_sounds(words: Sequence[Word], first: int) -> bool:
    """ "If that sounds like Dark, it isn't"."""
    behind = [word.key for word in words[first:]]
    isnt = any(pair in (("it", "isnt"), ("its", "not")) for pair in pairwise(behind)) or "it is not" in " ".join(behind)
    return words[0].key == "if" and isnt


def _is_refused(words: Sequence[Word], first: int) -> bool:
    """ "You'll want me to compare it to Dark, but nobody here is lost": what others compare, denied behind."""
    if words[first].key not in _COMPARING:
        return False
    turn = next((at for at in range(first, len(words)) if words[at].key in ("but", "yet") and words[at].gap), None)
    return turn is not None and not _NEGATIVE.isdisjoint(word.key for word in words[turn : turn + _TURNED])


def _is_denied(words: Sequence[Word], first: int) -> bool:
    """ "Nor is it a sober drama in the vein of Dark", "this is not a puzzle in the manner of Dark"."""
    start = next((at for at in range(first, 0, -1) if words[at].gap.strip("'\"‘“*_-")), 0)
    keys = [word.key for word in words[start:first]]
    if "but" in keys or (keys[-1:] and keys[-1] in UNLIKE):
        return False
    return tuple(keys[:3]) in _DENIALS or tuple(keys[:2]) in _DENIALS


def _is_difference(words: Sequence[Word], first: int) -> bool:
    """ "Little in common with Dark"; "Compared with Dark, it is tame"."""
    two = [word.key for word in words[first : first + 2]]
    if two == ["in", "common"]:
        return first > 0 and words[first - 1].key == "little"
    return two in (["compared", "with"], ["compared", "to"]) and (first == 0 or words[first].gap != "")


def _end(scope: Scope, name: Name) -> int:
    """The quote runs to the end of the name's clause, or of the next where the name ends it ("Like Dark, it …")."""
    place = scope.clause_of(name.first)
    clause = scope.clauses[place]
    if clause.last == name.last and place + 1 < len(scope.clauses) and not scope.clauses[place + 1].hard:
        clause = scope.clauses[place + 1]
    return max(name.last, min(clause.last, name.last + _QUOTED))
