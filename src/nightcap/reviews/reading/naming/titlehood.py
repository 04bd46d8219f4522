"""Whether a name is a title's: what speaks for and against, added up.

A logistic regression over the names of 298 reviews (benchmarks/reviews/gold/fit.py), drawn a little towards
weights set by hand (ridge, 0.3). In ten folds nineteen of twenty names that it takes for a title's are one's, and it
finds five of six. Weights set by hand did as well on the reviews that they were set by, and worse on others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.spans.plain import is_known_other

#: the log-odds of a name of which nothing is known
BASE: Final = -2.2
WEIGHTS: Final[Mapping[str, float]] = {
    "headline's": 4.9, "catalogued word": 4.6, "catalogued": 4.2, "well known word": 4.0, "apposition": 4.0,
    "numbered": 3.5, "well known": 3.3, "served": 3.2, "dated": 2.8, "is about": 2.8, "itself": 2.7, "seen": 2.6,
    "listed beside": 2.5, "ordered": 2.5, "all asides": 2.5, "which": 2.3, "is a": 2.3, "article": 2.2, "likened": 2.2,
    "catalogued aside": 2.2, "joined": 2.1, "hoped for": 2.0, "plainly": 2.0, "quoted": 1.8, "then verb": 1.8,
    "ordinary": 1.8, "unfolds": 1.8, "charted": 1.8, "in which": 1.7, "part": 1.7, "measured": 1.6, "headlined": 1.5,
    "inside": 1.4, "foreign article": 1.3, "headline": 1.2, "shouted": 1.2, "on": 1.1, "in it": 1.1, "listing": 1.1,
    "ahead": 1.1, "written": 1.1, "heads": 1.0, "presented": 1.0, "made": 0.9, "marked": 0.9, "earlier": 0.9,
    "called": 0.8, "then it": 0.8, "begins": 0.8, "early": 0.8, "its number": 0.7, "of": 0.7, "begun": 0.7,
    "worked": 0.6, "announced": 0.6, "5 words": 0.6, "its season": 0.5, "located": 0.5, "in": 0.4,
    "then the work": 0.3, "outdone": 0.3, "denied": 0.3, "scheduled": 0.2, "word": 0.2, "owned": 0.2, "4 words": 0.2,
    "about": 0.1, "determined": 0.1, "half": 0.1, "aside": -0.2, "opens": -0.3, "runs": -0.4, "source": -0.4,
    "kin": -0.5, "indefinite": -0.6, "shortened": -0.6, "who": -0.7, "honorific": -0.7, "foreign": -0.7, "aged": -0.8,
    "then small": -0.9, "bracketed": -0.9, "given name": -0.9, "2 words": -0.9, "crossed": -1.0, "set against": -1.1,
    "again": -1.1, "their work": -1.2, "settled": -1.3, "listed": -1.4, "1 words": -1.5, "on service": -1.6,
    "sited": -1.6, "attributive": -1.7, "acts": -1.8, "cast": -1.8, "surname": -1.8, "given": -1.9, "personal": -2.0,
    "between commas": -2.3, "somebody": -2.3, "other": -2.6, "admired": -2.6, "credited": -2.7, "after the": -2.9,
    "owns": -3.0,
}  # fmt: skip
_MOST_AGAIN: Final = 3
_MOST_WORDS: Final = 5


def titlehood(candidate: Candidate) -> float:
    """The log-odds that a name is a title's."""
    told = sum([WEIGHTS[reason] for reason in candidate.reasons if reason in WEIGHTS])
    # rounded: reasons have no order, on which the last digit of a sum depends and so whether a name is taken
    return round(BASE + told + sum([WEIGHTS.get(feature, 0.0) * value for feature, value in form(candidate)]), 6)


def form(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """The features of form and place, those that are 0 left out."""
    yield f"{min(candidate.words, _MOST_WORDS)} words", 1.0
    if candidate.refs:
        yield "catalogued" if candidate.words > 1 else "catalogued word", 1.0
        if candidate.asides:
            yield "catalogued aside", 1.0
    elif is_known_other(candidate.folded):
        yield "other", 1.0
    if candidate.headline:
        yield "headline's", 1.0
    if len(candidate.places) > 1:
        yield "again", float(min(len(candidate.places) - 1, _MOST_AGAIN))
    if candidate.asides >= len(candidate.places) > 0:
        yield "all asides", 1.0
