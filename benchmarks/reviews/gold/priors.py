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
    "somebody": -1.8, "personal": -1.9, "owns": -2.0, "credited": -2.1, "acts": -2.4, "listed beside": -2.5,
    "asides": -3.7, "other": -3.7,
}  # fmt: skip
