"""Which name an article is about: what speaks for and against each candidate, added up.

A small linear model. Its features are the reasons of evidence.py, asides.py and names.py and a few of form and place.
Its weights are fitted (benchmarks/reviews/gold/fit.py: the likeliest candidate of each of 481 texts, softmax over
its candidates) and drawn towards older ones (ridge, 1.0), as rare features have few examples. Where a text names its
subject at all, ten folds find 397 of 416. What people tell came later, its weight from a fit of all on 557 texts (ten
folds: 461 of 485, for 454 without), while the others were left as they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.spans.plain import is_known_other, is_ordinary

#: reasons that mark a title which the article itself introduces
INTRODUCED: Final = frozenset(
    (
        "called", "apposition", "is a", "is about", "dated", "served", "its season", "numbered", "announced",
        "in which", "which", "worked", "part", "marked", "begun", "unfolds", "ordered", "presented", "itself",
    )
)  # fmt: skip
#: feature → what it adds to the standing, as log-odds
WEIGHTS: Final[Mapping[str, float]] = {
    "headline's": 7.0, "part": 3.5, "itself": 3.5, "presented": 3.4, "served": 3.0, "seen": 2.7, "on": 2.6,
    "ordinary": 2.5, "apposition": 2.3, "is a": 2.2, "catalogued word": 2.0, "people": 1.7, "inside": 1.7,
    "marked": 1.7, "begun": 1.7, "numbered": 1.6, "charted": 1.6, "dated": 1.5, "its season": 1.5, "of": 1.4,
    "is about": 1.4, "long": 1.3, "opens": 1.2, "worked": 1.2, "then verb": 1.2, "shouted": 1.2, "in": 1.2,
    "joined": 1.1, "written": 1.1, "headlined": 1.1, "then the work": 1.1, "listing": 1.1, "plainly": 1.0,
    "ordered": 1.0, "scheduled": 1.0, "headline": 1.0, "owned": 0.9, "in which": 0.8, "article": 0.8, "which": 0.8,
    "early": 0.8, "half": 0.8, "in it": 0.7, "foreign": 0.7, "called": 0.7, "unfolds": 0.6, "heads": 0.6,
    "announced": 0.6, "made": 0.6, "aside": 0.5, "pair": 0.5, "foreign article": 0.4, "located": 0.4,
    "determined": 0.4, "crossed": 0.3, "quoted": 0.2, "again": 0.2, "ahead": 0.1, "placed": -0.1,
    "well known word": -0.1, "then it": -0.1, "opening word": -0.1, "sited": -0.1, "kin": -0.1, "set against": -0.2,
    "source": -0.3, "later": -0.4, "runs": -0.4, "then small": -0.5, "who": -0.7, "listed": -0.8, "well known": -0.8,
    "single": -0.8, "earlier": -0.9, "aged": -0.9, "given name": -0.9, "two or three": -0.9, "about": -1.0,
    "likened": -1.0, "admired": -1.0, "surname": -1.1, "cast": -1.1, "begins": -1.1, "on service": -1.1,
    "honorific": -1.1, "word again": -1.2, "attributive": -1.2, "between commas": -1.2, "shortened": -1.2,
    "given": -1.3, "bracketed": -1.4, "settled": -1.7, "their work": -1.9, "after the": -1.9, "personal": -2.1,
    "somebody": -2.1, "credited": -2.2, "listed beside": -2.5, "owns": -2.6, "acts": -2.7, "other": -3.6,
    "asides": -4.0,
}  # fmt: skip
#: the standing from which a name is taken for what an article is about, whatever its headline looks like
ENOUGH: Final = -0.9
#: the least with which one is taken where no headline helps
LIKELY: Final = -2.5
#: sentences that a name may come later, and times it may be named again, at most
_LATEST: Final = 10
_MOST_AGAIN: Final = 3
_LONG: Final = 3
#: of a title's people those that tell
_MOST_PEOPLE: Final = 5
_TITLE_LIKE: Final = frozenset(("ordinary", "half", "joined", "written", "article", "shouted", "foreign"))


def standing(candidate: Candidate) -> float:
    """What speaks for a name being the one that the article is about, as log-odds without a base: only to compare."""
    # rounded: reasons have no order, on which the last digit of a sum depends and so whether a name is taken
    told = sum([WEIGHTS[reason] for reason in candidate.reasons if reason in WEIGHTS])
    return round(told + sum([WEIGHTS.get(feature, 0.0) * value for feature, value in form(candidate)]), 6)


def best(candidates: Sequence[Candidate]) -> tuple[Candidate, float] | None:
    """The candidate of the highest standing with it, the earlier one of two; None where there is none."""
    rated = [(each, standing(each)) for each in candidates]
    return max(rated, key=lambda pair: (pair[1], -pair[0].places[0].sentence), default=None)


def form(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """The features of form and place."""
    count = len(candidate.places)
    again = float(min(count - 1, _MOST_AGAIN))
    yield "later", float(min(_LATEST, *[run.sentence for run in candidate.places]))
    yield "asides", candidate.asides / count
    yield "again", again
    if candidate.headline:
        yield "headline's", 1.0
    if candidate.people:
        yield "people", float(min(candidate.people, _MOST_PEOPLE))
    if is_known_other(candidate.folded):
        yield "other", 1.0
    if candidate.words == 1:
        yield "single", 1.0
        yield "word again", again  # a character is named again and again
        if candidate.refs:
            yield "catalogued word", 1.0
        if is_ordinary(candidate.folded) and all(run.opens for run in candidate.places):
            yield "opening word", 1.0
    elif candidate.words > _LONG:
        yield "long", 1.0
    else:
        yield "two or three", 1.0
        yield "pair", float(candidate.reasons.isdisjoint(_TITLE_LIKE))  # as somebody's name is
