"""Which title a word of tone describes: the one spoken of, another, or none, where a person or a place is meant."""

from __future__ import annotations

from typing import Final, Literal

from nightcap.reviews.reading.scope import COPULAS, FUNCTION, NO, SHOWS, Scope
from nightcap.reviews.reading.subjects import Stands
from nightcap.reviews.reading.tables import bag_of, ordinary, table
from nightcap.reviews.reading.words import bag

_YES: Final = bag(
    "yes yep very constantly always often endlessly repeatedly oh absolutely definitely certainly immensely sure "
    "indeed and it plenty buckets lots loads many galore tons heaps oodles everywhere"
)
#: what may stand between a verb and its adjective
_BEFORE_PREDICATE: Final = COPULAS | bag(
    "and or but yet nor not never as so too how more most less least very quite rather pretty just both either neither "
    "equally also always often sometimes a an the even ever still all that this enough almost somewhat only no "
    "something nothing anything everything it well downright plain dead properly isnt arent wasnt werent than "
    "surprisingly called altogether once now then"
)
#: before nouns that nobody in the story has: "two brothers, one van and a great many jokes"
_COUNTED: Final = bag("many plenty lots loads enough several countless numerous endless abundant buckets")
#: words behind a noun that may say whose it is, at most
_BEHIND: Final = 3
#: words of a phrase of tone that stands before another, at most
_LONGEST: Final = 3
#: what begins the object of a verb
_OBJECTS: Final = bag("his her their my our your its the a an him them you us me it")
#: what a viewer does who says what a title is like
_FINDING: Final = bag(
    "find finds found get gets got expect love loved loves like liked enjoyed enjoy call called say appreciated "
    "admired watched there feel feels sense had have has"
)
#: first words of an answer that says "some": "Is it sad? Here and there."
PARTLY: Final = bag("here sometimes occasionally partly fitfully somewhat moderately mildly intermittently")
_ANSWERS: Final = NO | _YES | PARTLY
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

    part: as lexicon/tone has it: `a` an adjective, `n` or `d` a noun, `r` what it does to the viewer, `v` a clause.
    """
    passage = scope.passage
    understood = not passage.answer or passage.answer in _ANSWERS
    promised = scope.promised(first) and not scope.belied(first)
    if promised or not understood or _is_name(scope, first) or scope.quoted(first):
        return None
    stands, name = scope.subject(first) or (None, passage.subject)
    if stands in ("promise", "source"):
        return None
    if part in "rv":
        other = stands == "person" or (part == "v" and stands == "place") or _of_somebody(scope, first, last)
        return None if other else name
    if part in "an" and (_is_verb(scope, first, last) or (stands == "viewer" and not _finds(scope, first))):
        return None
    if part in "nd":
        return name if _is_its_own(scope, first, last, stands) else None
    return _adjective(scope, first, last, stands, name)


def _is_its_own(scope: Scope, first: int, last: int, stands: Stands | None) -> bool:
    """Whether a noun is the title's, and not somebody's or some place's."""
    counted = any(word.key in _COUNTED for word in scope.passage.words[max(0, first - 2) : first])
    loose = stands not in ("person", "place") or counted or _nearest(scope, first) == "title"
    behind = scope.passage.words[last : last + _BEHIND]
    runs = stands is None and any(word.key in ("her", "his", "their") for word in behind)  # "tears run down her face"
    return loose and not runs and not _owned(scope, first) and not _qualifies(scope, first, last, stands)


def _adjective(scope: Scope, first: int, last: int, stands: Stands | None, name: str) -> str | None:
    head = _head(scope, last)
    of_title = stands in (None, "title", "other")
    if head == "title":
        return name if of_title else scope.passage.subject
    if head == "unknown":
        return name if of_title and not _tells_plot(scope, first) else None
    if head is not None or not _predicated(scope, first):
        return None
    found_so = first > 0 and scope.stands[first - 1] == "title"  # "kids will find it scary"
    return name if of_title or stands == "viewer" or found_so else None


def _of_somebody(scope: Scope, first: int, last: int) -> bool:
    """Whether a clause tells of somebody in the story: "Anna whispers", "tears run down her face"."""
    before = scope.passage.name_at(first - 1) if first else None
    words = scope.passage.words
    named = before is not None and before.what != "title" and words[first - 1].key not in ordinary()
    if named and not words[first].gap:
        return True
    if any(scope.stands[at] == "viewer" for at in range(first, last)):
        return False
    behind = words[last : last + 2]
    return any(word.key in ("her", "his", "their") for word in behind) and not any(word.gap for word in behind)


def _predicated(scope: Scope, at: int) -> bool:
    """Whether an adjective without a noun behind is said of something: "is quiet", "so sad", not "the pilot light"."""
    word = scope.passage.words[at]
    if at == scope.clauses[scope.clause_of(at)].first or word.gap:
        return True
    before = scope.passage.words[at - 1]
    if before.key in _BEFORE_PREDICATE or before.key.endswith("ly"):
        return True
    stands = scope.stands[at - 1]
    if stands is not None:
        return stands in ("title", "other")
    near = range(max(0, at - _LONGEST), at)
    return any((hit := _TONE.at(scope.passage.words, first)) and hit.last == at for first in near) or any(
        cue.last == at for cue in scope.cues
    )


def _is_verb(scope: Scope, first: int, last: int) -> bool:
    """Whether a word that ends in -ing has an object: "a man moving his chair"."""
    words = scope.passage.words
    if not words[last - 1].key.endswith("ing") or last >= len(words) or words[last].gap:
        return False
    return words[last].key in _OBJECTS and words[first - 1].key not in COPULAS


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


def _finds(scope: Scope, at: int) -> bool:
    """Whether a viewer says it of the title: "I found it funny", "you get plenty of laughs", not "I was nervous"."""
    clause = scope.clauses[scope.clause_of(at)]
    if _nearest(scope, at) != "viewer":
        return True
    return any(word.key in _FINDING for word in scope.passage.words[clause.first : at])


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
