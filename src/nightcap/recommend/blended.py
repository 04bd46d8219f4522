"""Genres and tones that count only together, in words."""

from __future__ import annotations

from typing import Any

from nightcap.catalogue.countries import country_in_text
from nightcap.catalogue.index import CatalogueIndex
from nightcap.catalogue.title import Title
from nightcap.recommend.limits import mask
from nightcap.recommend.phrases import listed
from nightcap.recommend.situation import Situation
from nightcap.request.model import Blend, Limit
from nightcap.tone.axes import AXES
from nightcap.tone.notes import NOTES


def blend_told(
    limit: Limit, title: Title, row: int, index: CatalogueIndex, situation: Situation
) -> tuple[str, dict[str, Any]]:
    """What of the limit's blends the title is, or is not, as half a sentence, and the figures."""
    blends = [blend for blend in limit.values if isinstance(blend, Blend)]
    met = [blend for blend in blends if mask(Limit(field="blend", op="in", value=(blend,)), index, situation)[row]]
    told = [blend for blend in blends if (blend in met) == (limit.op == "not_in")]
    tone = {axis: round(float(index.column("tone")[row, AXES.index(axis)]), 2) for axis in _axes(told)}
    figures = "".join(f", {axis} {value:.2f} of 1" for axis, value in tone.items())
    verb = "is all of this at once" if limit.op == "not_in" else "is not all of this at once"
    text = f"it {verb}: {listed([_parts(blend) for blend in told], 'or')}{figures and f' (it has {figures[2:]})'}"
    return text, {"genres": list(title.genres), "tone": tone}


def _axes(blends: list[Blend]) -> list[str]:
    return list(dict.fromkeys(axis for blend in blends for axis, _ in (*blend.at_least, *blend.at_most)))


def _parts(blend: Blend) -> str:
    parts = [
        *(() if blend.kind is None else (f"a {blend.kind}",)),
        *blend.genres,
        *([f"from {listed([country_in_text(code) for code in blend.countries], 'or')}"] if blend.countries else []),
        *([f"with {listed([NOTES[note] for note in blend.notes], 'or')}"] if blend.notes else []),
        *(f"{axis} of at least {bound:g}" for axis, bound in blend.at_least),
        *(f"{axis} of at most {bound:g}" for axis, bound in blend.at_most),
    ]
    return listed(parts)
