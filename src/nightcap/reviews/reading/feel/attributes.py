"""What an adjective goes with: the noun behind it, or what it is said of; and whether that is the title."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, Literal

from nightcap.reviews.reading.feel.calling import is_called
from nightcap.reviews.reading.scope import FUNCTION, SHOWS, Scope
from nightcap.reviews.reading.subjects import COPULAS, Stands
from nightcap.reviews.reading.tables import bag_of, table
from nightcap.reviews.reading.words import bag

_TONE: Final = table("tone")
#: what may stand between a verb and its adjective
_BEFORE_PREDICATE: Final = COPULAS | bag(
    "and or but yet nor not never as so too how more most less least very quite rather pretty just both either "
    "neither call calls find finds found consider equally also always often sometimes even ever still all that this "
    "bit enough almost somewhat only no deal lot much something nothing anything everything it well downright plain "
    "dead properly isnt arent wasnt werent theyre than surprisingly called altogether once now then"
)
#: words of a phrase of tone that stands before another, at most
_LONGEST: Final = 3
_LINKS: Final = bag("and but yet or also very so too more most quite rather often sometimes always almost ever truly")
_PLOT: Final = bag_of("nouns", "plot")
_PRONOUNS: Final = bag_of("nouns", "it") | bag_of("nouns", "they")
#: words of a noun phrase behind an adjective, at most
_REACH: Final = 5
#: behind these a likeness goes on
_OPEN: Final = bag("as a an than like")
_ARTICLES: Final = bag("a an the two three some")
#: words that end a noun phrase, or come before none
_ENDS: Final = FUNCTION | bag(
    "towards toward against among amongst around between beyond during despite except through throughout until upon "
    "within without under over near like unlike across along after before behind beneath beside besides since via per "
    "here there now then again already altogether tonight today who which where what whose nor whenever wherever"
)
_UNSEEN: Final = bag("not never hard seldom rarely hardly havent")
#: works of a kind
_PLURALS: Final = bag("films movies comedies dramas thrillers shows romances musicals documentaries sitcoms pictures")
_OF_ANOTHER: Final = bag("remake adaptation sequel version prequel reworking translation reboot spinoff remaking")
#: what they all are, the title is: "everyone here is so kind"
_ALL: Final = bag("everyone everybody")
#: what is told of a noun that opens a sentence of the story
_HAPPENS: Final = bag(
    "spreads comes goes rings falls breaks enters walks drives waits calls sits stands lies hits strikes heard seen "
    "found told happens gathers rises fades wakes sleeps knocks stops passes lands appears vanishes runs "
    "ends closes starts"
)


def attributed(scope: Scope, first: int, last: int, stands: Stands | None, name: str) -> str | None:
    """The name of the title that the adjective at words `first` up to `last` describes; None for none.

    `stands` and `name`: what the clause is about, as Scope.subject has it.
    """
    if _has_no_equal(scope, first) or (_is_something(scope, first) and made_so(scope, first)):
        return name
    if _of_a_class(scope, first, last):
        return None
    likened = scope.passage.words[last - 1].key in _OPEN  # "as cold as a returns desk"
    head = None if likened or is_whole(scope, first, last) else head_of(scope, last)
    of_title = stands in (None, "title", "other")
    if head == "title":
        return name if of_title else scope.passage.subject
    if head == "unknown":
        called = not _of_some_noun(scope, last) or is_called(scope, first, last)
        return name if of_title and called and not _tells_plot(scope, first) else None
    said = head is None and _predicated(scope, first)
    return name if said and (of_title or _found_so(scope, first, stands)) else None


def _found_so(scope: Scope, first: int, stands: Stands | None) -> bool:
    """Whether what is said of others tells of the whole: "kids will find it scary", "everyone here is so kind"."""
    words = scope.passage.words
    of_all = any(word.key in _ALL for word in words[max(0, first - _REACH) : first])
    return stands == "viewer" or of_all or _even(scope, first) or (first > 0 and scope.stands[first - 1] == "title")


def made_so(scope: Scope, first: int) -> bool:
    """Whether a person only makes the title so: "Berg plays it for laughs", "she films them with tenderness"."""
    return scope.near("made", scope.clauses[scope.clause_of(first)].first, first) is not None


def of_them(scope: Scope, at: int) -> bool:
    """ "The jokes are many, and none of them funny"."""
    return at > 1 and [word.key for word in scope.passage.words[at - 2 : at]] == ["of", "them"]


def _of_some_noun(scope: Scope, last: int) -> bool:
    """Whether a noun that says nothing of itself stands right behind: "a hectic treasure hunt"."""
    words = scope.passage.words
    return last < len(words) and not words[last].gap and words[last].key not in FUNCTION | _LINKS


def _of_a_class(scope: Scope, first: int, last: int) -> bool:
    """Whether other works are meant: "as cosy mysteries go", "some other, dumber show"."""
    words = scope.passage.words
    before = [word.key for word in words[max(0, first - 2) : first]]
    if "other" in before or "others" in before:
        return True
    if any(word.key in _PLURALS for word in words[last : last + 2]) and not words[last - 1].key.endswith("est"):
        return "of" not in before  # "he made a number of tender films"
    further = [word.key for word in words[max(0, first - 4) : first]]
    if any(key in _OF_ANOTHER and behind == "of" for key, behind in pairwise(further)):
        return True  # "the remake of a funny French film"
    return before[-1:] == ["as"] and any(word.key in ("go", "goes") for word in words[last + 1 : last + 4])


def _has_no_equal(scope: Scope, first: int) -> bool:
    """ "A more frightening corridor has not been filmed", "a slower film I have not seen"."""
    words = scope.passage.words
    more = first == 2 and words[1].key == "more"
    if words[0].key != "a" or not (more or (first == 1 and words[1].key.endswith("er"))):
        return False
    return any(word.key in _UNSEEN for word in words[first + 1 :])


def _is_something(scope: Scope, at: int) -> bool:
    """ "They have made something warm and rather lovely"."""
    return any(word.key == "something" for word in scope.passage.words[max(0, at - 4) : at])


def _predicated(scope: Scope, at: int) -> bool:
    """Whether an adjective without a noun behind is said of something: "is quiet", "so sad", not "the pilot light"."""
    word = scope.passage.words[at]
    if at == scope.clauses[scope.clause_of(at)].first or word.gap:
        return True
    before, stands = scope.passage.words[at - 1], scope.stands[at - 1]
    if before.key in ("a", "an", "the"):  # "the gentlest", not "the remote"
        return word.key.endswith("est")
    if before.key in _BEFORE_PREDICATE or before.key.endswith("ly") or of_them(scope, at):
        return not (before.key == "s" and _is_spoken_of(scope, at))
    if stands is not None:
        return stands in ("title", "other")
    near = range(max(0, at - _LONGEST), at)
    return any((hit := _TONE.at(scope.passage.words, first)) and hit.last == at for first in near) or any(
        cue.last == at for cue in scope.cues
    )


def _is_spoken_of(scope: Scope, at: int) -> bool:
    """ "The killer's calm is what gives him away": what somebody has, not what somebody is."""
    words = scope.passage.words
    return at + 1 < len(words) and words[at + 1].key in COPULAS


def _even(scope: Scope, at: int) -> bool:
    """ "Even the murders are restful" tells of the whole."""
    clause = scope.clauses[scope.clause_of(at)]
    keys = [word.key for word in scope.passage.words[clause.first : clause.first + 2]]
    return keys[:1] == ["even"] and keys[1:] != ["her"] and keys[1:] != ["his"]


def is_whole(scope: Scope, first: int, last: int) -> bool:
    """Whether words that may be a noun end before a comma: "Low stakes, high tea"."""
    words = scope.passage.words
    if last >= len(words) or not words[last].gap.startswith(","):
        return False
    hit = _TONE.at(words, first)
    return hit is not None and last - first > 1 and any(entry.startswith(("n ", "m ")) for entry in hit.entries)


def head_of(scope: Scope, last: int) -> Stands | Literal["unknown"] | None:
    """What the noun behind an adjective that ends before word `last` is; None where the adjective stands alone."""
    words = scope.passage.words
    unknown, feeling = False, False
    for at in range(last, min(last + _REACH, len(words))):
        word = words[at]
        ends = word.gap and word.gap not in ("-", ",", "'", "’", "“", '"', "‘")
        if ends or (word.gap == "," and (word.key in FUNCTION or word.capital)):
            break
        stands = scope.stands[at]
        if stands == "viewer":  # "the funniest I have heard"
            break
        if word.key in SHOWS and at + 1 < len(words) and not words[at + 1].gap and scope.stands[at + 1] == "other":
            return "other"  # "the frantic thriller Iron Moon"
        if stands is not None and word.key not in _PRONOUNS:
            behind = at + 1 < len(words) and not words[at + 1].gap and scope.stands[at + 1] == "title"
            return "title" if behind and stands in ("person", "place") else stands  # "sad family drama"
        if word.key in SHOWS:
            return "title"
        if word.key in _LINKS:
            continue
        if word.key in _ENDS:
            break
        hit = _TONE.at(words, at)
        feeling = hit is not None and any(
            entry.startswith(("n ", "m ")) for entry in hit.entries
        )  # "a cold, dour trudge"
        if unknown or not (word.gap == "," or hit):
            unknown = word.gap != ","
    return "unknown" if unknown else "title" if feeling else None


def _tells_plot(scope: Scope, at: int) -> bool:
    """Whether what happens is told: "she finds a gentle stranger"; "tense negotiations follow"."""
    words = scope.passage.words
    clause = scope.clauses[scope.clause_of(at)]
    opens = at == clause.first or (at == clause.first + 1 and words[clause.first].key in _ARTICLES)
    if opens and any(word.key in _HAPPENS for word in words[at + 1 : clause.last]):
        return True
    return any(word.key in _PLOT for word in words[clause.first : clause.last if opens else at])
