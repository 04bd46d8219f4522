"""Limits as masks: which titles each one lets through.

A title whose value is not known does not pass a limit on it: what nobody has looked up cannot be
promised. The one exception: in a catalogue without a single content note, limits on notes let
all through but what articles say carries them (there is nothing else to enforce them with).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import numpy as np

from nightcap.catalogue.facets import UNKNOWN, Array
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import KINDS
from nightcap.recommend.situation import Situation
from nightcap.request.model import Blend, Limit
from nightcap.tone.axes import AXES

Test = Callable[[Limit, CatalogueIndex, Situation], Array]


def mask(limit: Limit, index: CatalogueIndex, situation: Situation) -> Array:
    """Which titles the limit lets through, bool (n,)."""
    return _TESTS[limit.field](limit, index, situation)


def eligible(limits: Iterable[Limit], index: CatalogueIndex, situation: Situation) -> Array:
    """Which titles every limit lets through, bool (n,)."""
    passed = np.ones(index.count, dtype=np.bool_)
    for limit in limits:
        passed &= mask(limit, index, situation)
    return passed


def _number(limit: Limit, index: CatalogueIndex, _: Situation) -> Array:
    column = index.column(limit.field)
    if isinstance(limit.value, tuple):
        listed = np.isin(column, np.array(limit.value))
        within: Array = listed if limit.op == "in" else ~listed
    else:
        within = column <= limit.value if limit.op == "max" else column >= limit.value
    within &= column != UNKNOWN
    return within


def _audience_age(limit: Limit, index: CatalogueIndex, _: Situation) -> Array:
    ages = index.column("ages_from")
    passed: Array = (ages != UNKNOWN) & (ages <= limit.value)
    return passed


def _kind(limit: Limit, index: CatalogueIndex, _: Situation) -> Array:
    wanted = np.isin(index.column("kind"), [KINDS.index(kind) for kind in KINDS if kind in limit.values])
    return wanted if limit.op == "in" else ~wanted


def _label(facet: str) -> Test:
    def test(limit: Limit, index: CatalogueIndex, _: Situation) -> Array:
        carried = _any(index, [index.labelled(facet, str(value)) for value in limit.values])
        return carried if limit.op == "in" else index.column(facet).any(axis=0) & ~carried

    return test


def _note(limit: Limit, index: CatalogueIndex, _: Situation) -> Array:
    known = index.column("notes_known")
    carried = _any(index, [index.labelled("note", str(value)) for value in limit.values])
    if limit.op == "in":
        # an article may say that it is there where nobody has looked for all that may be
        return carried if known.any() or carried.any() else np.ones(index.count, dtype=np.bool_)
    return known & ~carried if known.any() else ~carried


def _person(limit: Limit, index: CatalogueIndex, _: Situation) -> Array:
    credited = _any(index, [index.with_person(str(value)) for value in limit.values])
    return credited if limit.op == "in" else ~credited


def _blend(limit: Limit, index: CatalogueIndex, _: Situation) -> Array:
    kept = np.ones(index.count, dtype=np.bool_)
    for value in limit.values:
        if isinstance(value, Blend):
            blended = _blended(value, index)
            kept &= blended if limit.op == "in" else ~blended
    return kept


def _blended(blend: Blend, index: CatalogueIndex) -> Array:
    """Which titles are all of the blend at once."""
    tone = index.column("tone")
    together = np.ones(index.count, dtype=np.bool_)
    for genre in blend.genres:
        together &= index.labelled("genre", genre)
    for axis, bound in blend.at_least:
        together &= tone[:, AXES.index(axis)] >= bound
    for axis, bound in blend.at_most:
        together &= tone[:, AXES.index(axis)] <= bound
    if blend.countries:
        together &= _any(index, [index.labelled("main_country", country) for country in blend.countries])
    if blend.kind:
        together &= index.column("kind") == KINDS.index(blend.kind)
    if blend.notes:
        # what nobody has looked up may well contain it
        together &= _any(index, [index.labelled("note", note) for note in blend.notes]) | ~index.column("notes_known")
    return together


def _ids(index: CatalogueIndex, ids: Iterable[str]) -> Array:
    found = np.zeros(index.count, dtype=np.bool_)
    found[index.rows(list(ids))] = True
    return found


def _title(limit: Limit, index: CatalogueIndex, _: Situation) -> Array:
    named = _ids(index, map(str, limit.values))
    return named if limit.op == "in" else ~named


def _charting(limit: Limit, index: CatalogueIndex, situation: Situation) -> Array:
    only_new = limit.field == "new_on_chart"
    charting = _ids(index, (id_ for id_, standing in situation.standings.items() if standing.is_new or not only_new))
    return charting if limit.op == "in" else ~charting


def _seen(_: Limit, index: CatalogueIndex, situation: Situation) -> Array:
    return ~_ids(index, sorted(situation.seen))


def _any(index: CatalogueIndex, masks: list[Array]) -> Array:
    return np.logical_or.reduce(masks) if masks else np.zeros(index.count, dtype=np.bool_)


_TESTS: Final[Mapping[str, Test]] = {
    "kind": _kind,
    "runtime_minutes": _number,
    "total_minutes": _number,
    "episodes": _number,
    "year": _number,
    "language": _label("original_language"),
    "country": _label("main_country"),
    "person": _person,
    "genre": _label("genre"),
    "blend": _blend,
    "note": _note,
    "audience_age": _audience_age,
    "title": _title,
    "charting": _charting,
    "new_on_chart": _charting,
    "seen": _seen,
}
