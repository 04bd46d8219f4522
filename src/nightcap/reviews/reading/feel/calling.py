"""Whether a noun that says nothing of itself is what the title is called: "it is a hectic treasure hunt"."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.reading.scope import FUNCTION, Scope
from nightcap.reviews.reading.subjects import COPULAS
from nightcap.reviews.reading.tables import table
from nightcap.reviews.reading.words import bag

_TONE: Final = table("tone")
_ARTICLES: Final = bag("a an one such quite no")
_POINTED: Final = bag("this another")
#: words between an article and its adjective, at most
_FAR: Final = 6
_JOINS: Final = bag(
    "and but yet or very so too more most quite rather often always almost truly little two three complete "
    "total utter pure absolute perfect sheer mere real proper big great old lovely delightful giddy glorious unalloyed "
    "harmless pleasant amiable enjoyable"
)
#: what stands before the noun that a title is called by
_CALLS: Final = COPULAS | bag(
    "as like into call calls called calling find finds found offers offer offering delivers delivering provides gives "
    "serves spins has have had than crafts weaves crafting weaving creates tells its"
)
#: "the televisual equivalent of popcorn", "two hours of fluff"
_MEASURES: Final = bag(
    "equivalent kind sort bit piece slice puff hour hours dose minutes helping spoonful lot load bits plate episodes"
)
#: what comes behind the noun where nothing more is said of it: "a chilly exercise in style", "a sunny day out"
_FOLLOWS: Final = bag(
    "of in about from by with for that which who whose to at on and but set based starring directed where when if "
    "indeed here this out over than then"
)
#: what tells that the noun does something: "a tense silence follows the toast"
_DETERMINERS: Final = bag("the a an his her their its my our your it he she they we i you him them all")


def is_called(scope: Scope, first: int, last: int) -> bool:
    """Whether the adjective at words `first` up to `last` and the noun behind say what the title is."""
    words = scope.passage.words
    if last < len(words) and words[last].key == "one":
        return True  # "a romance, and a tender one"
    start = scope.clauses[scope.clause_of(first)].first
    at = first - 1
    while at >= max(0, first - _FAR) and (
        words[at].key in _JOINS or words[at].key.endswith("ly") or _TONE.at(words, at)
    ):
        at -= 1
    if at >= 0 and words[at].key in _POINTED:
        return True  # "this tense two-hander"
    definite = at >= 0 and words[at].key == "the"  # "the heavy rains" are no film, but "it is the heaviest burden"
    if definite or (at >= 0 and words[at].key in _ARTICLES):
        at -= 1
    if definite and (at < start or words[at].key not in COPULAS):
        return False
    if at < start or words[at + 1].gap:
        return _is_fragment(scope, last)
    if words[at].key == "of":
        return at > 0 and words[at - 1].key in _MEASURES
    return words[at].key in _CALLS and words[at - 1].key != "there"  # "there's chewing gum on the lens"


def _is_fragment(scope: Scope, last: int) -> bool:
    """Whether a noun phrase from word `last` on stands alone: "A chilly exercise.", not "A light supper is served"."""
    words = scope.passage.words
    for at in range(last, min(last + _FAR, len(words))):
        key = words[at].key
        if (at > last and words[at].gap not in ("", "-", "’", "'")) or key in _FOLLOWS:
            return True
        if key in COPULAS or key in _DETERMINERS or key in FUNCTION:
            return False
    return last + _FAR >= len(words)
