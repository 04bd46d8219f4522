"""Precision and recall by kind, and what was taken for what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from benchmarks.reviews.copies.pairs import Pair
from nightcap.reviews.copies import Copies, RelationKind, relation, signature

KINDS: tuple[RelationKind, ...] = get_args(RelationKind)
#: both kinds are one article with its copies
COPY = "same or edited"


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Told:
    """Of one recipe's pairs: how many were told rightly, what the others were taken for, how many are found."""

    pairs: int
    right: int
    wrong: Counter[str]
    found: int


@dataclass(frozen=True, slots=True)
class Scores:
    """By kind, with `COPY` beside them, and by recipe."""

    kinds: dict[str, Score]
    recipes: dict[str, Told]


def score(pairs: Sequence[Pair]) -> Scores:
    told = [relation(pair.a, pair.b).kind for pair in pairs]
    wanted = [pair.kind for pair in pairs]
    kinds: dict[str, Score] = {kind: _score([k == kind for k in wanted], [k == kind for k in told]) for kind in KINDS}
    both = ("same", "edited")
    kinds[COPY] = _score([k in both for k in wanted], [k in both for k in told])
    recipes = {
        recipe: _told([(pair, kind) for pair, kind in zip(pairs, told, strict=True) if pair.recipe == recipe])
        for recipe in dict.fromkeys(pair.recipe for pair in pairs)
    }
    return Scores(kinds, recipes)


def _told(pairs: Sequence[tuple[Pair, RelationKind]]) -> Told:
    wrong = Counter[str](kind for pair, kind in pairs if kind != pair.kind)
    return Told(len(pairs), len(pairs) - wrong.total(), wrong, sum(is_found(pair) for pair, _ in pairs))


def is_found(pair: Pair) -> bool:
    """Whether the one is looked at when the other comes in."""
    return bool(Copies([("a", signature(pair.a.text))]).near(signature(pair.b.text)))


def _score(wanted: Sequence[bool], told: Sequence[bool]) -> Score:
    right = sum(w and t for w, t in zip(wanted, told, strict=True))
    precision = right / sum(told) if any(told) else 0.0
    return Score(precision, right / sum(wanted) if any(wanted) else 0.0, sum(wanted))
