"""Which name an article is about: what speaks for and against each candidate, added up.

A small linear model. Its features are the reasons of evidence.py, asides.py and names.py and a few of form and place.
Its weights are fitted (benchmarks/reviews/gold/fit.py: the likeliest candidate of each of 355 short texts, softmax over
its candidates) and drawn towards older ones (ridge, 1.0), as rare features have few examples. Where a text names its
subject at all, ten folds find 299 of 318.
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
    "headline's": 4.9, "part": 3.2, "itself": 3.0, "presented": 2.9, "served": 2.4, "seen": 2.3, "on": 2.2,
    "ordinary": 2.0, "apposition": 1.9, "is a": 1.9, "marked": 1.8, "catalogued word": 1.7, "begun": 1.7,
    "foreign": 1.6, "charted": 1.6, "in": 1.6, "numbered": 1.5, "its season": 1.5, "joined": 1.4, "then verb": 1.4,
    "inside": 1.4, "is about": 1.3, "dated": 1.3, "long": 1.3, "opens": 1.2, "worked": 1.2, "shouted": 1.1,
    "article": 1.1, "in it": 1.1, "called": 1.0, "ordered": 1.0, "scheduled": 1.0, "plainly": 0.9, "quoted": 0.9,
    "in which": 0.8, "of": 0.8, "listing": 0.7, "then the work": 0.7, "headline": 0.7, "unfolds": 0.6, "owned": 0.6,
    "early": 0.6, "announced": 0.6, "written": 0.6, "half": 0.6, "which": 0.4, "heads": 0.3, "determined": 0.3,
    "crossed": 0.2, "pair": 0.2, "again": 0.2, "foreign article": 0.2, "ahead": 0.1, "located": 0.1, "aside": 0.1,
    "kin": -0.1, "set against": -0.1, "word": -0.1, "indefinite": -0.1, "source": -0.1, "opening word": -0.1,
    "who": -0.3, "later": -0.5, "runs": -0.6, "about": -0.6, "earlier": -0.6, "begins": -0.7, "listed": -0.7,
    "then small": -0.7, "admired": -0.8, "likened": -0.8, "two or three": -0.9, "aged": -0.9, "single": -0.9,
    "between commas": -0.9, "cast": -0.9, "honorific": -1.0, "shortened": -1.0, "attributive": -1.1, "surname": -1.1,
    "on service": -1.1, "bracketed": -1.2, "word again": -1.2, "after the": -1.2, "their work": -1.5, "settled": -1.6,
    "somebody": -1.8, "personal": -1.9, "owns": -2.0, "credited": -2.1, "acts": -2.4,
    "listed beside": -2.5, "asides": -3.7, "other": -3.7,
}  # fmt: skip
#: the standing from which a name is taken for what an article is about, whatever its headline looks like
ENOUGH: Final = -0.9
#: the least with which one is taken where no headline helps
LIKELY: Final = -2.5
#: sentences that a name may come later, and times it may be named again, at most
_LATEST: Final = 10
_MOST_AGAIN: Final = 3
_LONG: Final = 3
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
