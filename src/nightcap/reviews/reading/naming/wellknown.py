"""Films and series that any critic names without a word of what they are: a thousand that others are held against."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from nightcap.catalogue.names import Gazetteer
from nightcap.reviews.spellings import folded

_FILE: Final = Path(__file__).parent / "wellknown.txt"


@cache
def well_known() -> frozenset[str]:
    """Their folded names, as common knowledge has them; what they are besides is for the catalogue to tell."""
    return frozenset(_FILE.read_text("utf-8").splitlines())


def is_a_title(name: str, names: Gazetteer | None) -> bool:
    """Whether the catalogue or that list has the name."""
    return folded(name) in well_known() or (names is not None and bool(names.titles(name)))
