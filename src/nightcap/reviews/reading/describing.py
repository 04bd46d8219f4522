"""Which title a word of tone describes: the one spoken of, another, or none, where a person or a place is meant."""

from __future__ import annotations

from typing import Final, Literal

from nightcap.reviews.reading.scope import COPULAS, FUNCTION, NO, SHOWS, Scope, Stands
from nightcap.reviews.reading.tables import bag_of, table
from nightcap.reviews.reading.words import bag

_YES: Final = bag(
    "yes yep very constantly always often endlessly repeatedly oh absolutely definitely certainly immensely sure "
    "indeed and it"
)
_LINKS: Final = bag("and but yet or also very so too more most quite rather often sometimes always almost ever truly")
_TONE: Final = table("tone")
_PLOT: Final = bag_of("nouns", "plot")
_PRONOUNS: Final = bag_of("nouns", "it") | bag_of("nouns", "they")
#: words of a noun phrase behind an adjective, at most
_REACH: Final = 5
#: words from an adjective that opens a clause to the verb of its noun, at most
_FOLLOWS: Final = 3


def described(scope: Scope, first: int, last: int, part: str) -> str | None:
    """The name of the title that words `first` up to `last` describe; None where they describe something else.

    part: as lexicon/tone.txt has it: `a` an adjective, `n` or `d` a noun, `r` what it does to the viewer, `v` a clause.
    """
    passage = scope.passage
    if _is_name(scope, first) or (scope.promised(first) and not scope.belied(first)):
        return None
    if passage.answer and passage.answer not in NO | _YES:
        return None
    stands, name = scope.subject(first) or (None, passage.subject)
    if stands in ("promise", "source") or (part in "rv" and stands == "person") or (part == "v" and stands == "place"):
        return None
    if part in "rv":
        return name
    if part in "nd":
        loose = stands != "person" or _nearest(scope, first) == "title"
        return name if loose and not _owned(scope, first) and not _qualifies(scope, first, last, stands) else None
    return _adjective(scope, first, last, stands, name)


def _adjective(scope: Scope, first: int, last: int, stands: Stands | None, name: str) -> str | None:
    head = _head(scope, last)
    of_title = stands in (None, "title", "other")
    if head == "title":
        return name if of_title else scope.passage.subject
    if head == "unknown":
        return name if of_title and not _tells_plot(scope, first) else None
    if head is not None:
        return None
    return name if of_title or stands == "viewer" else None


def _is_name(scope: Scope, first: int) -> bool:
    """Whether the word is part of a name; a sentence's first word may only look so ("Slow German mystery")."""
    named = scope.passage.name_at(first)
    if named is None or named.what == "other":
        return False
    return named.what == "title" or not named.first == first == 0


def _head(scope: Scope, last: int) -> Stands | Literal["unknown"] | None:
    """What the noun behind an adjective that ends before word `last` is; None where the adjective stands alone."""
    words = scope.passage.words
    unknown = False
    for at in range(last, min(last + _REACH, len(words))):
        word = words[at]
        ends = word.gap and word.gap not in ("-", ",", "'", "’", "“", '"', "‘")
        if ends or (word.gap == "," and (word.key in FUNCTION or word.capital)):
            break
        stands = scope.stands[at]
        if stands is not None and word.key not in _PRONOUNS:
            behind = at + 1 < len(words) and not words[at + 1].gap and scope.stands[at + 1] == "title"
            return "title" if behind and stands in ("person", "place") else stands  # "sad family drama"
        if word.key in SHOWS:
            return "title"
        if word.key in _LINKS:
            continue
        if word.key in FUNCTION:
            break
        if unknown or not (word.gap == "," or _TONE.at(words, at)):
            unknown = word.gap != ","
    return "unknown" if unknown else None


def _nearest(scope: Scope, at: int) -> Stands | None:
    """What the nearest word before that stands for anything stands for, within the clause."""
    clause = scope.clauses[scope.clause_of(at)]
    return next((scope.stands[word] for word in range(at - 1, clause.first - 1, -1) if scope.stands[word]), None)


def _owned(scope: Scope, at: int) -> bool:
    """Whether a noun is somebody's: "her grief", "Hana's sadness"."""
    words = scope.passage.words
    for before in range(max(0, at - 3), at):
        if words[before].key in ("her", "his", "their", "my", "your"):
            return True
        if words[before].key == "s" and before and scope.stands[before - 1] in ("person", "other"):
            return True
    return False


def _qualifies(scope: Scope, first: int, last: int, stands: Stands | None) -> bool:
    """Whether a noun is an adjective here: "the quiet, sleepy town", "the sea is calm"."""
    words = scope.passage.words
    hit = _TONE.at(words, first)
    if hit is None or not any(entry.startswith("a ") for entry in hit.entries):
        return False
    said_of_place = stands == "place" and first > 0 and words[first - 1].key in COPULAS
    return said_of_place or _head(scope, last) not in (None, "title")


def _tells_plot(scope: Scope, at: int) -> bool:
    """Whether what happens is told: "she finds a gentle stranger"; "tense negotiations follow"."""
    words = scope.passage.words
    clause = scope.clauses[scope.clause_of(at)]
    last = at if at > clause.first else min(clause.last, at + _FOLLOWS)
    return any(word.key in _PLOT for word in words[clause.first : last])
