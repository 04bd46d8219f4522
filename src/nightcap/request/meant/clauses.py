"""The clauses of a request: where each begins, and whether it asks for something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from nightcap.request.lexicon import table
from nightcap.request.lexicon.phrases import rows
from nightcap.request.meant.marking import Mark
from nightcap.request.words import JOINED, Word

#: groups with which a clause of its own begins behind "and"
NEW: Final = ("subjects", "persons", "others", "film", "wants")
#: kinds of cues that say nothing of what is wanted, in a clause that tells; of the other kinds the weak words don't
_WEAK_KINDS: Final = frozenset(("none", "fine_end", "saying", "degree", "past", "hedge", "contrast"))


@cache
def group(name: str) -> frozenset[str]:
    """The words of a line of `lexicon/story.txt`."""
    return frozenset(word for words, key in rows("story") if key == name for word in words.split())


def clauses(words: Sequence[Word], marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Where clauses begin: behind a gap, at a word that joins two, and at a cue that asks or refuses."""
    first = 0
    for at in range(1, len(words)):
        joins = words[at].key in group("joiners") or (
            _joins(words, at) and not (at == first + 1 and words[first].key == "me")
        )
        if words[at].gap != JOINED or joins or _cue(words, marks, at):
            yield first, at
            first = at
    if words:
        yield first, len(words)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether an "and" has a new subject or verb behind it, or a "not" what is not to happen."""
    if words[at].key not in ("and", "plus", "not") or at + 1 >= len(words):
        return False
    key = words[at + 1].key
    if words[at].key == "not":
        return key == "to"  # "under orders not to cry"
    return any(key in group(name) for name in (*NEW, "past", "diary", "asking")) or (
        at + 2 < len(words) and words[at + 2].key in group("verbs")
    )


def _cue(words: Sequence[Word], marks: Sequence[Mark], at: int) -> bool:
    if words[at].key in group("nobody") and at + 1 < len(words) and happened(words[at + 1]):
        return table("notes").at(words, at + 1) is not None  # "nobody ate it", but "nobody died"
    hit = table("cues").at(words, at) if marks[at].is_cue and not (at and marks[at - 1].is_cue) else None
    return hit is not None and hit[0] not in _WEAK_KINDS and not all(w.key in group("weak") for w in words[at : hit[1]])


def asks(words: Sequence[Word], marks: Sequence[Mark], first: int, last: int) -> bool:
    """Whether a clause holds a word of film or wanting."""
    if _cue(words, marks, first) or any(_of_film(words, at) for at in range(first, last)):
        return True
    verbs = [word for word in words[first:last] if word.key not in group("empty")]
    told = any(map(happened, verbs)) or any(word.key in group("diary") for word in words[first : first + 2])
    return not told and not _busy(words, first, last) and speaks_of_film(words, first, last)


def _busy(words: Sequence[Word], first: int, last: int) -> bool:
    """As in "I'm marking essays on the war"."""
    doing = words[first + 1 : last][:1]
    return words[first].key in ("im", "were") and any(
        word.key.endswith("ing") and word.key not in group("wishing") for word in doing
    )


def speaks_of_film(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a film word or a genre is among its words."""
    return any(_of_film(words, at) or table("genres").at(words, at) is not None for at in range(first, last))


def is_count(words: Sequence[Word], at: int) -> bool:
    """Whether a word says how many."""
    return words[at].number is not None or words[at].key in group("counts")


def _of_film(words: Sequence[Word], at: int) -> bool:
    """Whether a word belongs to the talk of films; not in "I mind my grandson", "six people round mine"."""
    key = words[at].key
    if key == "people":
        return not (at and is_count(words, at - 1))
    if key == "mind":
        return not (at + 1 < len(words) and words[at + 1].key in group("subjects") - {"the"})
    return key in group("film")


def happened(word: Word) -> bool:
    """Whether a word is a verb of the past that wants nothing."""
    key = word.key
    if key in group("liking"):
        return False
    return key in group("past") or (len(key) > 4 and key.endswith("ed") and not key.endswith("eed"))
