"""What the fits of fit.py are drawn towards: weights set by hand before there were enough reviews to fit any.

Those of TITLE are a quarter of what was set by hand, as that was set with too few reviews in view; those of SUBJECT
were fitted once themselves, to fewer texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: reason → what it adds to the log-odds that a name is a title's
TITLE: Final[Mapping[str, float]] = {
    "headline's": 1.00, "dated": 0.90, "quoted": 0.75, "numbered": 0.75, "its number": 0.75, "served": 0.75,
    "marked": 0.75, "written": 0.60, "foreign": 0.60, "begun": 0.60, "charted": 0.60, "measured": 0.60,
    "in which": 0.60, "worked": 0.60, "its season": 0.60, "apposition": 0.60, "is a": 0.60, "is about": 0.60,
    "catalogued": 0.60, "ordinary": 0.50, "likened": 0.50, "early": 0.50, "begins": 0.50, "part": 0.50, "called": 0.50,
    "seen": 0.50, "itself": 0.50, "on": 0.50, "headline": 0.50, "catalogued aside": 0.50, "joined": 0.40,
    "article": 0.40, "shouted": 0.40, "word": 0.40, "announced": 0.40, "inside": 0.40, "presented": 0.40,
    "ordered": 0.40, "unfolds": 0.40, "heads": 0.40, "half": 0.25, "scheduled": 0.25, "outdone": 0.25, "in it": 0.25,
    "opens": 0.10, "plainly": 0.10, "runs": 0.10, "catalogued word": 0.10, "placed": -0.10,
    "listed": -0.25, "cast": -0.40, "honorific": -0.50, "shortened": -0.50, "surname": -0.50, "personal": -0.60,
    "attributive": -0.60, "their work": -0.60, "acts": -0.60, "base": -0.60, "located": -0.75, "on service": -0.75,
    "aged": -0.75, "somebody": -0.75, "credited": -0.75, "other": -1.25, "settled": -0.75,
}  # fmt: skip
#: reason or feature → what it adds to a name's standing among those of its review
SUBJECT: Final[Mapping[str, float]] = {
    "headline's": 4.1, "itself": 2.3, "part": 2.3, "presented": 2.3, "apposition": 2.0, "served": 1.8, "ordinary": 1.7,
    "catalogued word": 1.6, "dated": 1.6, "on": 1.6, "begun": 1.5, "foreign": 1.5, "is a": 1.5, "marked": 1.5,
    "its season": 1.5, "opens": 1.4, "seen": 1.4, "joined": 1.3, "numbered": 1.3, "then verb": 1.3, "is about": 1.2,
    "worked": 1.2, "in": 1.1, "inside": 1.1, "called": 1.0, "in it": 1.0, "ordered": 1.0, "shouted": 1.0,
    "charted": 1.0, "scheduled": 1.0, "article": 0.9, "headline": 0.9, "in which": 0.9, "of": 0.9, "quoted": 0.9,
    "long": 0.8, "announced": 0.6, "plainly": 0.6, "unfolds": 0.6, "written": 0.6, "again": 0.5, "early": 0.5,
    "half": 0.2, "pair": -0.3, "earlier": -0.4, "opening word": -0.4, "later": -0.5, "two or three": -0.5,
    "admired": -0.6, "begins": -0.6, "cast": -0.6, "listed": -0.6, "located": -0.6, "between commas": -0.7,
    "runs": -0.7, "single": -0.8, "aged": -0.9, "bracketed": -0.9, "honorific": -0.9, "shortened": -0.9,
    "attributive": -1.0, "then small": -1.0, "word again": -1.0, "on service": -1.1, "owns": -1.2, "surname": -1.2,
    "their work": -1.2, "settled": -1.5, "somebody": -1.4, "personal": -1.6, "credited": -1.9, "acts": -2.0,
    "asides": -3.1, "other": -3.1,
}  # fmt: skip
