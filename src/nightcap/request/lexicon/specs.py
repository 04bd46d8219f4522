"""Reading the left side of a table's line."""

from __future__ import annotations

from functools import cache


@cache
def pairs(specification: str) -> tuple[tuple[str, float], ...]:
    """`"humour=.8 depth=.2"` as pairs, in the order written (the first is what the word is mainly about)."""
    cut = (part.partition("=") for part in specification.split() if "=" in part)
    return tuple((name, float(value)) for name, _, value in cut)


def leanings(specification: str) -> tuple[str, ...]:
    """The genres that a word of tone leans to: `"tension=.8 +horror"` → ("horror",)."""
    return tuple(part[1:] for part in specification.split() if part.startswith("+"))
