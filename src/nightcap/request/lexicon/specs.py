"""Reading the left side of a table's line."""

from __future__ import annotations

from functools import cache


@cache
def pairs(specification: str) -> tuple[tuple[str, float], ...]:
    """`"humour=.8 depth=.2"` as pairs, in the order written (the first is what the word is mainly about)."""
    cut = (part.partition("=") for part in specification.split())
    return tuple((name, float(value)) for name, _, value in cut)
