"""Whether a name is a title's: what speaks for and against, added up.

A logistic regression over the names of 172 short reviews (benchmarks/reviews/gold/fit.py), drawn a little towards
weights set by hand (ridge, 0.3). In ten folds nineteen of twenty names that it takes for a title's are one's, and it
finds five of six. Weights set by hand did as well on the reviews that they were set by, and worse on others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from nightcap.reviews.reading.naming.candidates import Candidate
from nightcap.reviews.reading.spans.plain import is_known_other

#: the log-odds of a name of which nothing is known
BASE: Final = -1.9
WEIGHTS: Final[Mapping[str, float]] = {
    "listed beside": 5.0, "hoped for": 4.0,
    "served": 3.8, "catalogued": 3.7, "apposition": 3.7, "headline's": 3.6, "numbered": 3.3, "catalogued word": 3.2,
    "seen": 3.2, "which": 2.8, "itself": 2.7, "is about": 2.6, "likened": 2.5, "measured": 2.4, "ordinary": 2.3,
    "ordered": 2.3, "dated": 2.3, "is a": 2.2, "5 words": 2.2, "part": 2.0, "foreign article": 2.0,
    "catalogued aside": 1.9, "all asides": 1.9, "joined": 1.9, "early": 1.8, "on": 1.8, "charted": 1.8, "called": 1.7,
    "then verb": 1.7, "marked": 1.7, "article": 1.5, "unfolds": 1.5, "begun": 1.5, "shouted": 1.4, "in which": 1.4,
    "in": 1.3, "inside": 1.3, "foreign": 1.3, "owned": 1.2, "ahead": 1.0, "heads": 0.9, "announced": 0.9,
    "plainly": 0.8, "written": 0.8, "presented": 0.8, "headline": 0.8, "begins": 0.8, "in it": 0.8, "its number": 0.7,
    "located": 0.7, "listing": 0.7, "of": 0.7, "its season": 0.6, "set against": 0.6, "worked": 0.6, "quoted": 0.5,
    "aside": 0.5, "then it": 0.4, "determined": 0.4, "source": 0.3, "half": 0.3, "scheduled": 0.2, "outdone": 0.2,
    "about": 0.2, "then the work": 0.2, "kin": 0.2, "opens": 0.1, "indefinite": 0.1, "placed": -0.1, "word": -0.4,
    "3 words": -0.5, "earlier": -0.5, "then small": -0.6, "who": -0.7, "honorific": -0.7, "runs": -0.7,
    "surname": -0.7, "admired": -0.8, "aged": -0.8, "crossed": -0.9, "listed": -1.0, "on service": -1.0,
    "shortened": -1.1, "their work": -1.3, "again": -1.3, "2 words": -1.4, "attributive": -1.4, "1 words": -1.5,
    "between commas": -1.7, "cast": -1.7, "settled": -1.8, "after the": -1.8, "credited": -2.0, "somebody": -2.0,
    "bracketed": -2.1, "other": -2.5, "acts": -2.6, "personal": -2.8, "owns": -3.0,
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
