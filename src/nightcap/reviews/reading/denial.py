"""Whether words of a sentence are turned round by what stands before or behind them: "not", "without", "hardly"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from nightcap.reviews.reading.answers import is_little
from nightcap.reviews.reading.clauses import BREAKS
from nightcap.reviews.reading.scope import FUNCTION, SHOWS, Scope
from nightcap.reviews.reading.tables import Hit
from nightcap.reviews.reading.turning import HAVING, as_for, lacked, met_more, more_in_a
from nightcap.reviews.reading.words import bag

_DENIES: Final = frozenset(("not", "never"))
#: words between a denial and what it denies, at most
_FAR: Final = 5
#: behind these a denial no longer holds: "not a farce but a tragedy", "less a thriller than a lullaby"
_ENDS_DENIAL: Final = bag("but yet which who because so than except unless until")
#: "never sentimental and always moving": what stands behind "and" such a word is said to be so
_AFFIRMING: Final = bag(
    "always often usually mostly frequently sometimes occasionally constantly consistently very deeply truly genuinely"
)
_SCARCELY: Final = bag("scarcely hardly not couldnt cannot")
#: words from such a word to what it strengthens, at most
_RARE: Final = 8
#: "I have rarely laughed so hard" says that I laughed
_RARELY: Final = bag("never rarely seldom hardly not scarcely")
_AS_MUCH: Final = bag("so such more this as quite better harder louder sadder funnier longer like since")
NO: Final = bag("no not none hardly nope never nothing neither barely sadly nah")
#: who does something else behind "and": "not a line of it matters and I giggled"
_WHO: Final = bag("i we you he she it they its im ive weve youre ill youll")
#: a count that is denied in parts: "a fluffy little lark" denies nothing
_DETERMINERS: Final = bag("a an the this that his her its their my our your some")
#: words that take a denial no farther
_LIGHT: Final = bag(
    "is it possible to feel the a an any of be been ever in this there so least for was were has have had i"
)
#: what goes on behind an aside, and what tells that a clause says something of its own
_AUXILIARY: Final = bag("is was are were will has have had can could would")
_SAYS: Final = _WHO | bag("is are was were theres there")
#: what begins a clause that is no item of a list
_OPENING: Final = FUNCTION | BREAKS


@dataclass(frozen=True, slots=True)
class Denial:
    """The word where a denial begins; `wholly`: "never", "without" rather than "not", "hardly"."""

    first: int
    wholly: bool


def denial_of(scope: Scope, first: int, last: int) -> Denial | None:
    """How the words `first` up to `last` are turned round by what stands before them in their clause."""
    start, words = _reach(scope, first), scope.passage.words
    if scope.passage.answer == "no":
        return Denial(0, wholly=True)
    if scope.near("double", start, first) or _never_so(scope, start, first, last):
        return None
    if met_more(words, first):
        return Denial(first - 1, wholly=False)
    for cue in reversed(scope.cues):
        inside = cue.first < first < cue.last < last and _is_denial(scope.passage.words[cue.first].key)
        reaches = start <= cue.first and (inside or (cue.last <= first and _reaches(scope, cue, first)))
        reaches = reaches and not _in_aside(scope, cue, first)
        turns = reaches and _DENIES & set(cue.entries)
        if turns and not (_inverted(scope, cue) or _outdone(scope, cue, first) or _is_small(scope, cue)):
            return Denial(cue.first, wholly="never" in cue.entries)
    if last < len(words) and words[last].key == "free" and words[last].gap == "-":
        return Denial(first, wholly=True)
    turned = (
        lacked(words, first) or _denied_behind(scope, last) or _headed(scope, last) or more_in_a(words, first, last)
    )
    turned = turned or as_for(words, scope.clauses[scope.clause_of(first)].first, first, last)
    turned = turned or bool(scope.near("promised", start, first) and scope.near("refused", last, len(words)))
    return Denial(first, wholly=False) if turned else None


def is_affirmed(scope: Scope, first: int, last: int) -> bool:
    """Whether it is denied that the words are wanting: "no shortage of excitement", "rarely so excited"."""
    start = _reach(scope, first)
    return scope.near("affirmed", start, first) is not None or _never_so(scope, start, first, last)


def _denied_behind(scope: Scope, last: int) -> bool:
    """ "Happy it is not", "a comedy this isn't"."""
    keys = [word.key for word in scope.passage.words[last : last + 5]]
    if keys in (["is", "not", "one", "of", "them"], ["is", "not", "one", "of", "those"]):
        return True  # "it is many things, but deep is not one of them"
    if (
        keys[1:2] in (["arent"], ["isnt"])
        and keys[0] in SHOWS
        and (len(keys) == 2 or scope.passage.words[last + 2].gap)
    ):
        return True  # "the funny bits aren't"
    if len(keys) < 2 or keys[0] not in ("it", "this", "that") or scope.passage.words[last].gap:
        return False
    if keys[0] == "that" and len(keys) > 2 and not scope.passage.words[last + 2].gap:
        return False  # "nonsense that isn't scary"
    return keys[1] in ("isnt", "wasnt", "aint") or keys[1:3] in (["is", "not"], ["was", "not"], ["is", "never"])


def _headed(scope: Scope, last: int) -> bool:
    """ "Scary bits: none"."""
    words = scope.passage.words
    return any(":" in words[at].gap and is_little(words, at) for at in range(last, min(last + 3, len(words))))


def _never_so(scope: Scope, start: int, first: int, last: int) -> bool:
    """ "I have seldom laughed so hard", "never has a film been so sad"."""
    words = scope.passage.words
    start = max(start, first - _RARE)
    if words[first].key.endswith("er") and words[first - 1].key == "be" and words[first - 2].key in _SCARCELY:
        return True  # "it could hardly be gentler"
    for at in range(start, first):
        if words[at].key in _RARELY:
            has = any(word.key in HAVING for word in words[max(start, at - 2) : at + 2])
            moth = [word.key for word in words[last : last + 3]] == ["so", "much", "as"]
            return has and not moth and any(word.key in _AS_MUCH for word in words[at + 1 : last + 3])
    return any(words[at].key == "havent" for at in range(start, first)) and any(
        word.key in _AS_MUCH for word in words[first : last + 3]
    )


def _reach(scope: Scope, first: int) -> int:
    """Where the clause of word `first` begins; a list ("never cruel, cynical or dull") is one clause."""
    place = scope.clause_of(first)
    words = scope.passage.words
    while place and not scope.clauses[place].hard and words[scope.clauses[place].first].gap == ",":
        clause = scope.clauses[place]
        if _goes_on(scope, place):
            place -= 2
            continue
        listed = any(word.key in ("or", "nor") for word in words[clause.first : clause.last])
        joins = ("or", "and", "a", "an") if listed else ("or", "and")
        if words[clause.first].key in _OPENING and words[clause.first].key not in joins:
            break
        if listed and any(word.key in _SAYS for word in words[clause.first : first]):
            break  # "without going soft, and once or twice it is funny"
        if not listed and clause.last - clause.first > 3:
            break
        place -= 1
    return scope.clauses[place].first


def _reaches(scope: Scope, cue: Hit, first: int) -> bool:
    """Whether a denial still holds at word `first`; farther through a list: "without gore or a jump scare"."""
    passed = [word.key for word in scope.passage.words[cue.last : first]]
    between = set(passed)
    if "as" in between and scope.passage.words[cue.last - 1].key == "much":
        return False  # "not so much a thriller as a lullaby"
    goes_on = _AFFIRMING | _WHO | {"there", "theres"}
    if any(one == "and" and other in goes_on for one, other in pairwise((*passed, scope.passage.words[first].key))):
        return False  # "never sentimental and always moving"
    far = 2 * _FAR if between & {"or", "nor"} else _FAR
    heavy = sum(key not in _LIGHT for key in passed)
    return heavy <= far and len(passed) <= 2 * far and not between & _ENDS_DENIAL


def _inverted(scope: Scope, cue: Hit) -> bool:
    """ "Rarely has grief been handled so well" denies nothing."""
    words = scope.passage.words
    return cue.first == 0 and cue.last < len(words) and words[cue.last].key in ("has", "have", "had")


def _is_denial(key: str) -> bool:
    """ "Don't need" denies the "need to concentrate" that begins in it; "has forgotten" not the "forgotten by"."""
    return key in NO or key in ("without", "nor") or key.endswith("nt")


def _in_aside(scope: Scope, cue: Hit, first: int) -> bool:
    """ "Salt Road, seldom wicked, is hopeful": what only an aside denies."""
    place = scope.clause_of(cue.first)
    return place < scope.clause_of(first) and _goes_on(scope, place + 1)


def _goes_on(scope: Scope, place: int) -> bool:
    """Whether a clause goes on behind an aside: "not one of them, on this evidence, is restful"."""
    words, clauses = scope.passage.words, scope.clauses
    return (
        place > 1
        and words[clauses[place].first].key in _AUXILIARY
        and words[clauses[place].first].gap == words[clauses[place - 1].first].gap == ","
    )


def _is_small(scope: Scope, cue: Hit) -> bool:
    """ "An airy little caper": a small thing, and not little of it."""
    words = scope.passage.words
    if words[cue.first].key != "little" or cue.last - cue.first > 1:
        return False
    for at in range(cue.first - 1, max(-1, cue.first - 4), -1):
        if words[at + 1].gap:
            return False
        if words[at].key in _DETERMINERS:
            return True
    return False


def _outdone(scope: Scope, cue: Hit, first: int) -> bool:
    """ "If there is a funnier film this year, I have not seen it"."""
    words = scope.passage.words
    return words[cue.first].key == "if" and (words[first].key.endswith("er") or words[first - 1].key == "more")
