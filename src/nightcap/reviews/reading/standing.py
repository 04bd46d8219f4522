"""Which name an article is about: what speaks for and against each candidate, added up.

A small linear model. Its features are the reasons of evidence.py and asides.py and a few of form and place; its weights
were fitted on 236 short reviews, the part dev of the gold set among them: the likeliest candidate of each (softmax over
its candidates), drawn towards weights set by hand (ridge, 1.0) as rare features have few examples. Left out one set at
a time, it finds 92 of 100 subjects that the text names; as its features were chosen with these reviews in view, it
finds fewer in others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nightcap.reviews.reading.names import Candidate
from nightcap.reviews.reading.plain import KNOWN_OTHERS, is_ordinary

#: reasons that mark a title which the article itself introduces
INTRODUCED: Final = frozenset(
    (
        "called", "apposition", "is a", "is about", "dated", "served", "its season", "numbered", "announced",
        "in which", "worked", "part", "marked", "begun", "unfolds", "ordered", "presented", "itself",
    )
)  # fmt: skip
#: feature → what it adds to the standing, as log-odds
WEIGHTS: Final[Mapping[str, float]] = {
    "headline's": 4.1, "itself": 2.3, "part": 2.3, "presented": 2.3, "apposition": 2.0, "served": 1.8,
    "ordinary": 1.7, "catalogued word": 1.6, "dated": 1.6, "on": 1.6, "begun": 1.5, "foreign": 1.5, "is a": 1.5,
    "marked": 1.5, "its season": 1.5, "opens": 1.4, "seen": 1.4, "joined": 1.3, "numbered": 1.3, "then verb": 1.3,
    "is about": 1.2, "worked": 1.2, "in": 1.1, "inside": 1.1, "called": 1.0, "in it": 1.0, "ordered": 1.0,
    "shouted": 1.0, "charted": 1.0, "scheduled": 1.0, "article": 0.9, "headline": 0.9, "in which": 0.9, "of": 0.9,
    "quoted": 0.9, "long": 0.8, "announced": 0.6, "plainly": 0.6, "unfolds": 0.6, "written": 0.6, "again": 0.5,
    "early": 0.5, "half": 0.2,
    "asides": -3.1, "other": -3.1, "acts": -2.0, "credited": -1.9, "personal": -1.6, "somebody": -1.4, "owns": -1.2,
    "surname": -1.2, "their work": -1.2, "on service": -1.1, "attributive": -1.0, "then small": -1.0,
    "word again": -1.0, "aged": -0.9, "bracketed": -0.9, "honorific": -0.9, "shortened": -0.9, "single": -0.8,
    "between commas": -0.7, "runs": -0.7, "admired": -0.6, "begins": -0.6, "cast": -0.6, "listed": -0.6,
    "located": -0.6, "later": -0.5, "two or three": -0.5, "earlier": -0.4, "opening word": -0.4, "pair": -0.3,
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
    return round(told + sum([WEIGHTS[feature] * value for feature, value in _form(candidate)]), 6)


def best(candidates: Sequence[Candidate]) -> tuple[Candidate, float] | None:
    """The candidate of the highest standing with it, the earlier one of two; None where there is none."""
    rated = [(each, standing(each)) for each in candidates]
    return max(rated, key=lambda pair: (pair[1], -pair[0].places[0].sentence), default=None)


def _form(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """The features of form and place."""
    count = len(candidate.places)
    again = float(min(count - 1, _MOST_AGAIN))
    yield "later", float(min(_LATEST, *[run.sentence for run in candidate.places]))
    yield "asides", candidate.asides / count
    yield "again", again
    if candidate.headline:
        yield "headline's", 1.0
    if candidate.folded.removeprefix("the ") in KNOWN_OTHERS:
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
