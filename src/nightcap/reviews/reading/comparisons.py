"""What a title is likened to, and in what respect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nightcap.reviews.claim import Claim
from nightcap.reviews.reading.passage import Name, Passage
from nightcap.reviews.reading.scope import COPULAS, Scope
from nightcap.reviews.reading.tables import Hit, bag_of, table
from nightcap.reviews.reading.words import Word, bag
from nightcap.reviews.spellings import folded

_TONE: Final = table("tone")
_TELLS: Final = COPULAS | bag_of("nouns", "plot")
_BEFORE: Final = table("likening")
#: what likens behind a name
_BEHIND_NAME: Final = table("likened")
#: how another title is said to be changed: "Dark in gumboots"
_CHANGED: Final = bag("with in on without minus plus but for by via set as retold redone remade at")
#: who has, or misses, what another title has
_HAVING: Final = bag(
    "has have with shares share enjoys enjoyed missing miss same all some recalls owes liked loved likes loves"
)
#: words between a cue and the name, at most, where no link is among them
_BETWEEN: Final = 3
#: words of a quote behind the name, at most
_QUOTED: Final = 8
_BEHIND: Final = bag("esque style ish meets adjacent like vibes")
#: before what another title has and this one has not
_WITHOUT: Final = bag("none lacks lacking lack no little less without not misses minus")
_UNLIKE: Final = bag("unlike than not without nothing isnt neither nor")
#: behind these nothing tells in what respect
_BREAKS_OFF: Final = bag("minus without but though although however except nor not less")
_MARKS: Final = (";", ":", "(")
_RESPECTS: Final = {
    "energy": bag("patience pace pacing speed slowness rhythm tempo stillness"),
    "humour": bag("comedy comedic comic funny humour humor jokes laughs wit banter deadpan silly"),
    "tension": bag("nerves suspense tension scares"),
    "story": bag(
        "story plot plots premise structure fable situation "
        "twist twists plotting narrative storyline setup puzzle mystery timeline timelines"
    ),
    "look": bag(
        "look looks looking visually visual visuals photography cinematography images imagery colours colors "
        "palette light shot framing animation design frames filmed framed lit photographed image pictures pictorial "
        "landscape landscapes looked beauty gorgeousness gaze composition compositions"
    ),
    "music": bag("music score soundtrack songs sound dance dances song musical numbers"),
    "acting": bag("acting performance performances ensemble"),
    "genre": bag("genre"),
}


def find(passage: Passage, scope: Scope) -> Iterator[Claim]:
    """A comparison for each other title that the passage likens its subject to."""
    for name in passage.titles():
        if folded(name.name) == folded(passage.subject):
            continue
        likened = _likened(passage, name)
        if likened is None:
            continue
        first, cue = likened
        respect = _respect(passage, cue, first, name)
        if not _denied(passage, scope, first) and not (respect is None and cue is not None and cue.entries == ("of",)):
            yield passage.claim("comparison", respect or "general", name.name, first, _end(scope, name))


def _likened(passage: Passage, name: Name) -> tuple[int, Hit | None] | None:
    """(the word where the likening begins, its cue); None where the title is named for another reason."""
    words = passage.words
    if _is_behind(words, name) or _put_behind(words, name) or _as_told(passage, name):
        return name.first, None
    if name.first and words[name.first - 1].key == "if" and name.last < len(words) and not words[name.last].gap:
        return name.first - 1, None  # "if Dark charmed you"
    if cued := _cued(passage, name):
        return cued
    for other in passage.titles():  # "Dark meets Fleabag", "Dark or Fleabag"
        if other.last < name.first <= other.last + 2 and words[name.first - 1].key in ("meets", "and", "or", "crossed"):
            return _likened(passage, other)
    same = next((at for at in range(max(0, name.first - 9), name.first) if words[at].key in ("same", "as")), None)
    if same is not None and any(word.key == "as" for word in words[same + 1 : name.first][-4:]):
        return same, None  # "as bleak as Dark", "the same patience as Dark"
    return None


def _is_behind(words: Sequence[Word], name: Name) -> bool:
    """ "Dark-esque", "Dark meets Fleabag"."""
    if name.last >= len(words) or words[name.last].key not in _BEHIND:
        return False
    return words[name.last].gap == "-" or words[name.last].key == "meets"


def _cued(passage: Passage, name: Name) -> tuple[int, Hit] | None:
    """The nearest cue before the name: "like Dark", "fans of Dark"."""
    words = passage.words
    for first in range(name.first - 1, max(-1, name.first - 8), -1):
        hit = _BEFORE.at(words, first)
        if hit and words[first].key == "since" and hit.last < name.first:
            continue  # "since April, ahead of Dark"
        if hit and hit.last <= name.first and _joined(passage, hit, name) and _holds(words, hit):
            return first, hit
    return None


def _put_behind(words: Sequence[Word], name: Name) -> bool:
    """Whether what follows a name likens: "Dark comes to mind", "Dark is the obvious elder sibling"."""
    if name.last >= len(words) or words[name.last].gap.strip("'\"’”*_!"):
        return False
    hit = _BEHIND_NAME.at(words, name.last)
    return hit is not None and "behind" in hit.entries


def _as_told(passage: Passage, name: Name) -> bool:
    """ "It's Dark in gumboots"; "Firefly with a better kitchen"."""
    words = passage.words
    if name.last >= len(words) or words[name.last].gap or words[name.last].key not in _CHANGED:
        return False
    if name.first == 0:
        rest = passage.words[name.last : name.last + _QUOTED]
        return not any(word.key in _TELLS for word in rest)
    before = words[name.first - 1]
    told = words[name.first - 2].key if name.first > 1 else ""
    return not before.gap and (
        (before.key in ("s", "is") and told in ("it", "this", "its", "that"))
        or before.key in ("its", "call", "picture")
    )


def _joined(passage: Passage, hit: Hit, name: Name) -> bool:
    """Whether cue and name belong together: few words or a link between them, no mark and nobody's name."""
    between = passage.words[hit.last : name.first]
    linked = any(word.key in ("and", "or", "meets", "crossed") for word in between)
    unbroken = not any(word.gap.strip("'\"‘“*_-,") for word in passage.words[hit.last : name.first + 1])
    return (len(between) <= _BETWEEN or linked) and unbroken and not _somebody(passage, hit.last, name)


def _holds(words: Sequence[Word], hit: Hit) -> bool:
    """ "The patience of Dark" likens only where somebody has, shares or misses it."""
    return hit.entries != ("of",) or bool(_HAVING & {word.key for word in words[max(0, hit.first - 8) : hit.first]})


def _somebody(passage: Passage, first: int, name: Name) -> bool:
    """Whether a person is named between the cue and the name, and not as its maker: "like Jane Doe's Dark"."""
    return any(
        other.what == "person" and first <= other.first < name.first and passage.words[other.last].key != "s"
        for other in passage.names
        if other.last < len(passage.words)
    )


def _denied(passage: Passage, scope: Scope, first: int) -> bool:
    words = passage.words
    before = {word.key for word in words[max(0, first - 2) : first]}
    hit = _BEFORE.at(words, first)
    if hit and hit.entries == ("of",) and _WITHOUT & {word.key for word in words[max(0, first - 6) : first]}:
        return True
    return (
        bool(before & _UNLIKE)
        or words[first].key == "unlike"
        or (scope.promised(first) and words[first].key not in ("wants", "mistaken"))
    )


def _end(scope: Scope, name: Name) -> int:
    """The quote runs to the end of the name's clause, or of the next where the name ends it ("Like Dark, it …")."""
    place = scope.clause_of(name.first)
    clause = scope.clauses[place]
    if clause.last == name.last and place + 1 < len(scope.clauses) and not scope.clauses[place + 1].hard:
        clause = scope.clauses[place + 1]
    return max(name.last, min(clause.last, name.last + _QUOTED))


def _respect(passage: Passage, cue: Hit | None, first: int, name: Name) -> str | None:
    """An axis or another respect: told between the cue and the name, else behind it, else before."""
    words = passage.words
    inside = words[cue.last if cue else first : name.first]
    behind = words[name.last : name.last + 9]
    stop = next((at for at, word in enumerate(behind) if word.key in _BREAKS_OFF or (at and word.gap[:1] in _MARKS)), 9)
    before = words[max(0, first - 6) : first]
    of = cue is not None and cue.entries == ("of",)
    for window in (inside, before, behind[:stop]) if of else (inside, behind[:stop], before):
        keys = {word.key for word in window}
        for respect, marks in _RESPECTS.items():
            if marks & keys:
                return respect
        for hit in _TONE.all(window):
            if hit.entries[0] != "-":
                return hit.entries[0].split()[1]
    return None
